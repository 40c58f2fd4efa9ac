import type { Settings } from '../../src/check/model.ts'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import type { Indicator } from '../../src/compute/figures.ts'
import { makeModel, type RowSpec } from '../support/make-model.ts'

/** The indicator that a row becomes, beside the other rows that it needs. */
export function computeRow(row: RowSpec, others: readonly RowSpec[] = [], settings: Partial<Settings> = {}): Indicator {
  const indicator = computeFigures(makeModel([row, ...others], settings)).byCode.get(row.code)
  if (!indicator) throw new Error(`no row ${row.code}`)
  return indicator
}

/** The measures of the pack, asked about one row. */
export function measureRow(row: RowSpec, settings: Partial<Settings> = {}) {
  const { byCode, measures } = computeFigures(makeModel([row], settings))
  const indicator = byCode.get(row.code)
  if (!indicator) throw new Error(`no row ${row.code}`)
  return { indicator, measures }
}

/** What the reconciliations say, as the officer reads it: cell, rule and message. */
export function checksOf(rows: readonly RowSpec[]): readonly string[] {
  return computeFigures(makeModel(rows)).checks.map(({ cell, rule, message }) => `${cell}: ${rule}: ${message}`)
}

/** The rules that were broken, and where. */
export function rulesOf(rows: readonly RowSpec[]): readonly string[] {
  return computeFigures(makeModel(rows)).checks.map(({ cell, rule }) => `${rule} ${cell}`)
}
