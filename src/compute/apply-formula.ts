import type { Calculation } from '../check/model.ts'
import { addMonths, type Month } from '../shared/month.ts'
import type { Figure, Source } from './figures.ts'
import { withoutNoise } from './without-noise.ts'

/** A formula that computes something; `rate(A)` alone does not. */
export type Formula = Exclude<Calculation['formula'], { kind: 'implied-rate' }>

/** What a formula gives for one month. */
export type Result =
  | { readonly kind: 'figure'; readonly value: number; readonly sources: readonly Source[] }
  | { readonly kind: 'pending' | 'not-applicable' | 'suppressed' }

/** The figure of a row for a month; null where its sheet has no column for it. */
export type FigureAt = (code: string, month: Month) => Figure | null

export function formulaOf(calculation: Calculation | null): Formula | null {
  return calculation && calculation.formula.kind !== 'implied-rate' ? calculation.formula : null
}

/**
 * A formula of the `Calculation` column, applied to one month.
 *
 * Inputs are found by their month, whatever column they stand in. An input that is missing leaves the month pending,
 * a suppressed one suppresses it, since it could be worked out backwards; division by zero does not apply.
 */
export function applyFormula(formula: Formula, month: Month, figureAt: FigureAt): Result {
  const inputs = inputsOf(formula, month, figureAt)
  const lacking = lackOf(inputs)
  if (lacking) return { kind: lacking }
  const value = calculate(
    formula,
    inputs.map((input) => input?.value ?? 0),
  )
  if (!(Math.abs(value) < TOO_LARGE)) return { kind: 'not-applicable' }
  return {
    kind: 'figure',
    value: withoutNoise(value),
    sources: distinct(inputs.flatMap((input) => input?.sources ?? [])),
  }
}

/** Beyond this a number has no exact last digit: what divides by next to nothing says as little as a division by zero. */
const TOO_LARGE = 1e15

/** The denominator, where there is one, comes last. */
function inputsOf(formula: Formula, month: Month, figureAt: FigureAt): readonly (Figure | null)[] {
  const latest = (code: string, count: number) =>
    Array.from({ length: count }, (_, back) => figureAt(code, addMonths(month, back + 1 - count)))
  switch (formula.kind) {
    case 'percent':
    case 'rate':
    case 'difference':
      return [figureAt(formula.of, month), figureAt(formula.over, month)]
    case 'rate12':
      return [...latest(formula.of, 12), figureAt(formula.over, month)]
    case 'sum':
      return formula.of.map((code) => figureAt(code, month))
    case 'average':
      return latest(formula.of, formula.months)
  }
}

/** Suppressed before the rest: what is still to come will not lift it. */
function lackOf(inputs: readonly (Figure | null)[]): 'suppressed' | 'not-applicable' | 'pending' | null {
  const statuses = new Set(inputs.map((input) => input?.status ?? 'pending'))
  const lacks = ['suppressed', 'not-applicable', 'pending'] as const
  return lacks.find((lack) => statuses.has(lack)) ?? null
}

/** Infinite or not a number where it divides by zero. */
function calculate(formula: Formula, values: readonly number[]): number {
  const total = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0)
  const last = values.at(-1) ?? 0
  const others = total(values.slice(0, -1))
  switch (formula.kind) {
    case 'percent':
      return (100 * others) / last
    case 'rate':
    case 'rate12':
      return (10_000 * others) / last
    case 'difference':
      return others - last
    case 'sum':
      return total(values)
    case 'average':
      return total(values) / values.length
  }
}

function distinct(sources: readonly Source[]): readonly Source[] {
  return [...new Map(sources.map((source) => [source.cell, source])).values()]
}
