import { addMonths, type Month } from '../shared/month.ts'
import { roundTo } from '../shared/print-number.ts'
import { isComparable, isYearToDate } from '../shared/starts-again.ts'
import { meanOf } from './compute-average.ts'
import type { Change, Indicator } from './figures.ts'
import { findFigure } from './find-figures.ts'

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
  const ends = { from: older.printed, to: latest.printed, amount }
  return { ...ends, ...relativeTo(row, ends), since, sources }
}

/**
 * The latest figure against the mean of the 12 months before it.
 *
 * Needs all twelve: a mean on fewer is not that of a year. They are taken as printed, and their mean is not rounded. None of the year to date, whose
 * months stand for more and more.
 */
export function computeAgainstAverage(row: Indicator): Change | null {
  const { latest } = row
  if (!latest || isYearToDate(row)) return null
  const before = Array.from({ length: 12 }, (_, back) => findFigure(row, addMonths(latest.month, back - 12)))
  const figures = before.flatMap((figure) => figure ?? [])
  if (figures.length < 12) return null
  const from = meanOf(figures.map((figure) => figure.printed))
  const ends = { from, to: latest.printed, amount: latest.printed - from }
  const sources = [...figures, latest].flatMap((figure) => figure.sources)
  const since = addMonths(latest.month, -12)
  return { ...ends, ...relativeTo(row, ends), since, sources }
}

/** Of nothing, of a debt, and of what has changed its sign, no percentage says anything. */
function relativeTo(row: Indicator, ends: Ends): Pick<Change, 'relative' | 'points'> {
  const { from, to, amount } = ends
  if (row.unit === 'percent') return { relative: amount, points: true }
  return { relative: from > 0 && to >= 0 ? (100 * amount) / from : null, points: false }
}

type Ends = Pick<Change, 'from' | 'to' | 'amount'>
