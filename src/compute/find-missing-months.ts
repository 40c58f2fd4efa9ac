import type { IndicatorRow } from '../check/model.ts'
import { type Finding, openCheckAt } from '../shared/finding.ts'
import { type Month, monthsBetween, shortMonth } from '../shared/month.ts'
import { formulaOf } from './apply-formula.ts'
import type { Figure, Indicator } from './figures.ts'
import { listMonths } from './list-months.ts'

const LISTED = 4

/**
 * Blank months with figures before and after them; one finding a row.
 *
 * A month still to come is blank at the end and a new row at the start, neither a mistake; nor is a row that is only
 * counted each quarter, half-year or year. A row that is calculated is left alone: what it lacks is missing from the
 * rows it is calculated from, which are named instead.
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
  const within = history.slice(Math.max(from, 0), to + 1)
  const gaps = within.filter((figure) => figure.status === 'pending')
  const [first] = gaps
  if (!first || keepsPace(within.filter((figure) => figure.status !== 'pending').map(({ month }) => month))) return []
  const texts = gaps.map((gap) => `${shortMonth(gap.month)} (${gap.cell})`)
  const fact = `"${row.label}" has figures before and after, but none for ${listMonths(texts, LISTED)}`
  const whatToDo = 'fill it in, or write - where it does not apply or c where it is suppressed'
  return [openCheckAt(first.cell, 'month-missing', fact, whatToDo)]
}

/**
 * The months between the figures of rows that are not monthly, and how many figures show it. Two that are a quarter
 * apart may as well be of a monthly row with two months forgotten.
 */
const PACES = [
  { step: 3, least: 3 },
  { step: 6, least: 2 },
  { step: 12, least: 2 },
] as const

/** Whether figures stand for these months alone because none is due between them. */
function keepsPace(known: readonly Month[]): boolean {
  const steps = known.slice(1).map((month, at) => monthsBetween(known[at] ?? month, month))
  return PACES.some(({ step, least }) => known.length >= least && steps.every((each) => each === step))
}
