import type { Change, Figures, Indicator } from '../compute/figures.ts'
import type { Month } from '../shared/month.ts'
import { resolveMonth } from './resolve-month.ts'

/** The month that a template names, counted from the month of the row's latest figure where it is said. */
export function monthNamed({ settings: { month } }: Figures, { latest }: Indicator, text: string): Month | null {
  return resolveMonth(text, month, latest?.month ?? month)?.month ?? null
}

/** A change `since` a month; without one, since the newest earlier figure, which need not be of the month before. */
export function changeSince(figures: Figures, row: Indicator, since: string | null): Change | null {
  const month = monthSince(figures, row, since)
  return month ? figures.measures.change(row, month) : null
}

export function monthSince(figures: Figures, row: Indicator, since: string | null): Month | null {
  return since === null ? (row.travel?.from.month ?? null) : monthNamed(figures, row, since)
}
