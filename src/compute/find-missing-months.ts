import type { IndicatorRow } from '../check/model.ts'
import { type Finding, warningAt } from '../shared/finding.ts'
import { shortMonth } from '../shared/month.ts'
import { formulaOf } from './apply-formula.ts'
import type { Figure, Indicator } from './figures.ts'
import { listMonths } from './list-months.ts'

const LISTED = 4

/**
 * Blank months with figures before and after them; one finding a row.
 *
 * A month still to come is blank at the end and a new row at the start, neither a mistake. A row that is calculated
 * is left alone: what it lacks is missing from the rows it is calculated from, which are named instead.
 */
export function findMissingMonths(
  rows: readonly IndicatorRow[],
  byCode: ReadonlyMap<string, Indicator>,
): readonly Finding[] {
  return rows.flatMap((row) => (formulaOf(row.calculation) ? [] : findGaps(row, byCode.get(row.code)?.history ?? [])))
}

function findGaps(row: IndicatorRow, history: readonly Figure[]): readonly Finding[] {
  const from = history.findIndex((figure) => figure.value !== null)
  const to = history.findLastIndex((figure) => figure.value !== null)
  const gaps = history.slice(Math.max(from, 0), to + 1).filter((figure) => figure.status === 'pending')
  const [first] = gaps
  if (!first) return []
  const texts = gaps.map((gap) => `${shortMonth(gap.month)} (${gap.cell})`)
  const message = `"${row.label}" has figures before and after, but none for ${listMonths(texts, LISTED)}; fill it in, or write - where it does not apply or c where it is suppressed`
  return [warningAt(first.cell, 'month-missing', message)]
}
