import type { Settings } from '../check/model.ts'
import { fitLine } from '../shared/fit-line.ts'
import { addMonths, type Month, monthsBetween } from '../shared/month.ts'
import { roundTo } from '../shared/print-number.ts'
import { startsAgain } from '../shared/starts-again.ts'
import type { Indicator, Projection, Reported } from './figures.ts'
import { findConsecutive } from './find-figures.ts'
import { targetDecimals } from './print-status.ts'
import { withoutNoise } from './without-noise.ts'

/** Half a year and its starting month: long enough to smooth a month, short enough to follow a change of course. */
const MONTHS = 7

/**
 * The month that a projection of a row is read at: that of its target, or of the pack's; null where it is not after the
 * latest figure, or where the row starts again before it.
 */
export function monthAhead(row: Indicator, settings: Pick<Settings, 'targetMonth'>): Month | null {
  const month = row.target?.by ?? settings.targetMonth
  const { latest } = row
  if (!month || !latest || month <= latest.month) return null
  return startsAgain(row, latest.month, month) ? null : month
}

/**
 * The least-squares line through the latest seven months, read at the month ahead.
 *
 * Null where one of the seven has no figure or is of a year before the row started again, or no month lies ahead. A value that cannot be (a count
 * below nothing, a percentage above 100) is held at the edge; rows that hold negative figures have no lower edge.
 */
export function projectTarget(row: Indicator, settings: Pick<Settings, 'targetMonth'>): Projection | null {
  const month = monthAhead(row, settings)
  const figures = findConsecutive(row).slice(-MONTHS)
  const [first, latest] = [figures[0], figures.at(-1)]
  if (!month || !first || !latest || figures.length < MONTHS || startsAgain(row, first.month, latest.month)) return null
  const ahead = monthsBetween(latest.month, month)
  const { level, slope } = fitLine(figures.map((figure) => figure.value))
  const at = (months: number) => withinBounds(row, figures, withoutNoise(level + slope * months))
  const value = at(MONTHS - 1 + ahead)
  return {
    month,
    value,
    line: Array.from({ length: MONTHS + ahead }, (_, months) => ({
      month: addMonths(first.month, months),
      value: at(months),
    })),
    achieved: slope,
    needed: neededFrom(row, latest, ahead),
    onTrack: meetsTarget(row, value),
    sources: figures.flatMap((figure) => figure.sources),
  }
}

/** The change a month that would reach the target; none is needed where the latest meets it, be it by more. */
function neededFrom(row: Indicator, latest: Reported, ahead: number): number | null {
  if (!row.target) return null
  return meetsTarget(row, latest.value) === true ? 0 : (row.target.value - latest.printed) / ahead
}

function withinBounds(row: Indicator, figures: readonly Reported[], value: number): number {
  const lowest = figures.some((figure) => figure.value < 0) ? -Infinity : 0
  const highest = row.unit === 'percent' && figures.every((figure) => figure.value <= 100) ? 100 : Infinity
  return Math.min(highest, Math.max(lowest, value))
}

/** A value as printed against the target as printed; null where there is none or neither way is better. */
function meetsTarget(row: Indicator, value: number): boolean | null {
  if (!row.target || !row.better) return null
  const printed = roundTo(value, row.decimals)
  const target = roundTo(row.target.value, targetDecimals(row.target.value, row.decimals))
  return row.better === 'lower' ? printed <= target : printed >= target
}
