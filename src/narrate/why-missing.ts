import type { Figures, Indicator, Status } from '../compute/figures.ts'
import type { Month } from '../shared/month.ts'
import { isYearToDate } from '../shared/starts-again.ts'

/** Why a figure is not there, in the words that stand for it in a typed text. */
export type Why = 'not yet available' | 'not applicable' | '[c]' | 'not set'

/** A suppressed figure is its mark, as in the table beside: `suppressed children` would say something of the children. */
export function whyOfStatus(status: Status): Why {
  if (status === 'suppressed') return '[c]'
  return status === 'not-applicable' ? 'not applicable' : 'not yet available'
}

/** A month without a figure: whether it is still to come, does not apply or may not be told. */
export function whyNoFigure(row: Indicator, month: Month | null): Why {
  return whyOfStatus(row.history.find((figure) => figure.month === month)?.status ?? 'pending')
}

/** Both figures may be there and say nothing of each other, where the row has started again between them. */
export function whyNoChange({ measures }: Figures, row: Indicator, since: Month | null): Why {
  const isThere =
    since !== null && row.latest !== null && since < row.latest.month && measures.figure(row, since) !== null
  return isThere ? 'not applicable' : 'not yet available'
}

/** The year to date has no average, whatever figures it has. */
export function whyNoAverage(row: Indicator): Why {
  return isYearToDate(row) ? 'not applicable' : 'not yet available'
}

/** With no month ahead to read it at, a projection will not come. */
export function whyNoProjection({ measures }: Figures, row: Indicator): Why {
  return row.latest !== null && measures.monthAhead(row) === null ? 'not applicable' : 'not yet available'
}
