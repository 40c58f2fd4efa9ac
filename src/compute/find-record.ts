import { isYearToDate } from '../shared/starts-again.ts'
import type { Indicator, RecordFound } from './figures.ts'
import { findReported } from './find-figures.ts'

const FEWEST_MONTHS = 12

/** What one month in four or more held is where the row often stands: 0 in most months, or 4 and 5 by turns. */
const COMMON_SHARE = 0.25

/**
 * The latest as the lowest or highest of all months in the workbook, as printed, alone or tied with an earlier one.
 *
 * Null on fewer than twelve figures, where a record says little, and where every month is the same. The year to date
 * is lowest in April and highest in March by itself, and has none.
 */
export function findRecord(row: Indicator): RecordFound | null {
  const { latest } = row
  const figures = findReported(row).filter(({ month }) => latest && month <= latest.month)
  if (!latest || isYearToDate(row) || figures.length < FEWEST_MONTHS) return null
  const printed = figures.map((figure) => figure.printed)
  const [lowest, highest] = [Math.min(...printed), Math.max(...printed)]
  if (lowest === highest || (latest.printed !== lowest && latest.printed !== highest)) return null
  const holding = printed.filter((value) => value === latest.printed).length
  return {
    kind: latest.printed === lowest ? 'lowest' : 'highest',
    tied: holding > 1,
    common: holding > COMMON_SHARE * figures.length,
    months: figures.length,
    sources: figures.flatMap((figure) => figure.sources),
  }
}
