import { addMonths, type Month } from '../shared/month.ts'
import { roundTo } from '../shared/print-number.ts'
import { meanOf } from './compute-average.ts'
import type { Change, Indicator } from './figures.ts'
import { findFigure } from './find-figures.ts'
import { isComparable, isYearToDate } from './starts-again.ts'

/**
 * The latest figure against that of an earlier month, both as printed.
 *
 * Percentages are compared in percentage points and everything else as a percentage of the older figure, as the
 * Office for National Statistics' style guide asks ("Percentages and percentage points"). Null where the row has
 * started again between them at another point of its year.
 */
export function computeChange(row: Indicator, since: Month): Change | null {
  const { latest } = row
  const older = findFigure(row, since)
  if (!latest || !older || since >= latest.month || !isComparable(row, since, latest.month)) return null
  // Both have the row's decimals, so the rounding takes away the noise of binary fractions and nothing else.
  const amount = roundTo(latest.printed - older.printed, row.decimals)
  const sources = [...older.sources, ...latest.sources]
  return { from: older.printed, to: latest.printed, amount, ...relativeTo(row, older.printed, amount), since, sources }
}

/**
 * The latest figure against the mean of the 12 months before it.
 *
 * Needs all twelve: a mean on fewer is not that of a year. The mean is not rounded. None of the year to date, whose
 * months stand for more and more.
 */
export function computeAgainstAverage(row: Indicator): Change | null {
  const { latest } = row
  if (!latest || isYearToDate(row)) return null
  const before = Array.from({ length: 12 }, (_, back) => findFigure(row, addMonths(latest.month, back - 12)))
  const figures = before.flatMap((figure) => figure ?? [])
  if (figures.length < 12) return null
  const from = meanOf(figures.map((figure) => figure.value))
  const amount = latest.printed - from
  const sources = [...figures, latest].flatMap((figure) => figure.sources)
  const since = addMonths(latest.month, -12)
  return { from, to: latest.printed, amount, ...relativeTo(row, from, amount), since, sources }
}

function relativeTo(row: Indicator, from: number, amount: number): Pick<Change, 'relative' | 'points'> {
  if (row.unit === 'percent') return { relative: amount, points: true }
  return { relative: from === 0 ? null : (100 * amount) / Math.abs(from), points: false }
}
