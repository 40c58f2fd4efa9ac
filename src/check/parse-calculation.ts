import { expectedButFound } from '../shared/finding.ts'
import type { Calculation } from './model.ts'

/** A formula of the `Calculation` column whose codes are not yet looked up. */
export type ParsedCalculation = Calculation['formula']

const EXPECTED =
  'a formula such as percent(A, B), rate(A, POP), rate12(A, POP), sum(A, B), difference(A, B) or average(A, 3)'

/** Reads `percent(A, B)` and its like; a string is the message where it cannot be read. */
export function parseCalculation(text: string): ParsedCalculation | string {
  const found = /^([a-z]+\d*)\s*\((.*)\)$/i.exec(text.replace(/^=/, '').trim())
  const names = (found?.[2] ?? '').split(',').map((name) => name.trim())
  const parsed = names.includes('') ? null : build((found?.[1] ?? '').toLowerCase(), names)
  return parsed ?? expectedButFound(EXPECTED, text)
}

function build(name: string, names: readonly string[]): ParsedCalculation | null {
  const [of = '', over] = names
  if (name === 'sum') return { kind: 'sum', of: names }
  if (name === 'rate' && over === undefined) return { kind: 'implied-rate', of }
  if (over === undefined || names.length !== 2) return null
  if (name === 'average')
    return /^\d+$/.test(over) && Number(over) > 0 ? { kind: 'average', of, months: Number(over) } : null
  if (name === 'percent' || name === 'rate' || name === 'rate12' || name === 'difference')
    return { kind: name, of, over }
  return null
}

/** The codes that a formula takes its figures from. */
export function inputsOf(formula: ParsedCalculation): readonly string[] {
  if (formula.kind === 'sum') return formula.of
  return 'over' in formula ? [formula.of, formula.over] : [formula.of]
}

/** The same formula with its codes written as the rows write them. */
export function renameInputs(formula: ParsedCalculation, rename: (code: string) => string): ParsedCalculation {
  if (formula.kind === 'sum') return { ...formula, of: formula.of.map(rename) }
  if ('over' in formula) return { ...formula, of: rename(formula.of), over: rename(formula.over) }
  return { ...formula, of: rename(formula.of) }
}
