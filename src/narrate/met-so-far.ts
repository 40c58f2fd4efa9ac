import type { Figures, Indicator } from '../compute/figures.ts'
import type { Month } from '../shared/month.ts'
import { isYearToDate, startsAgain } from '../shared/starts-again.ts'
import { isDoubted } from './is-doubted.ts'
import { monthToCome } from './phrase-measure.ts'

/** Whether a row adds month to month, so that within its year it can only rise, which is no news. */
export function gathers(row: Pick<Indicator, 'basis' | 'unit'>): boolean {
  return isYearToDate(row) && (row.unit === 'number' || row.unit === 'rate')
}

/** Whether a target is met that the same year may yet see lost: of a row that gathers, and less is better. */
export function isMetSoFar(row: Indicator): boolean {
  return row.rag === 'green' && row.better === 'lower' && gathers(row) && !endsYear(row.latest?.month ?? null)
}

/** Whether the target is met so far, and the trend leads past it; a figure that may be a slip leads nowhere. */
export function isGoingAstray(row: Indicator, figures: Figures): boolean {
  const isOpen = isMetSoFar(row) || monthToCome(row, figures.settings.month) !== null
  const isMet = row.rag === 'green' && isOpen && !isDoubted(row, figures)
  return isMet && figures.measures.projection(row)?.onTrack === false
}

/**
 * Whether a target for a month still to come is missed already: the count of a year so far that should stay low is past
 * it, and cannot come back before the year ends.
 */
export function isMissedAlready(row: Indicator, reporting: Month): boolean {
  const due = monthToCome(row, reporting)
  const isOver = row.better === 'lower' && gathers(row) && (row.rag === 'amber' || row.rag === 'red')
  return isOver && due !== null && row.latest !== null && !startsAgain(row, row.latest.month, due)
}

/** March, to which a row of the year to date gathers. */
function endsYear(month: Month | null): boolean {
  return month?.endsWith('-03') ?? false
}
