import type { Indicator } from '../compute/figures.ts'
import { addMonths, financialYearStart, type Month, monthIndex, nameOf, parseMonth } from '../shared/month.ts'

/** A month as a template names it; a `relative` one may lie before the workbook begins and is then simply not there. */
export type NamedMonth = { readonly month: Month; readonly relative: boolean }

/** Words for months of the calendar. Maps and no objects: the words may come from a workbook, and an object knows `constructor` too. */
const OF_CALENDAR: ReadonlyMap<string, (reporting: Month) => Month> = new Map([
  ['this month', (month) => month],
  ['start of the financial year', financialYearStart],
])

/** Words for a distance, in months back. */
const BACK: ReadonlyMap<string, number> = new Map([
  ['last month', 1],
  ['last year', 12],
  ['two years ago', 24],
])

/**
 * Reads `Aug-23`, `August 2023`, a bare `April` (the newest one), or `last month`, `last year`, `two years ago`.
 *
 * The last three are counted from `latest`, the month of the figure that is spoken of: what it was a year ago is the
 * figure of a year before it, though the figure be older than the pack.
 */
export function resolveMonth(text: string, reporting: Month, latest: Month): NamedMonth | null {
  const words = text.trim().toLowerCase()
  const ofCalendar = OF_CALENDAR.get(words)
  if (ofCalendar) return { month: ofCalendar(reporting), relative: true }
  const months = BACK.get(words)
  if (months !== undefined) return { month: addMonths(latest, -months), relative: true }
  const back = Array.from({ length: 12 }, (_, months) => addMonths(reporting, -months))
  const named = back.find((month) => nameOf(month).toLowerCase() === words)
  if (named) return { month: named, relative: true }
  const month = parseMonth(text)
  return month ? { month, relative: false } : null
}

/** The months that the words of a template may name for a row, newest last, for a message. */
export function holdsMonth(row: Indicator, month: Month): boolean {
  return row.history.some((figure) => figure.month === month)
}

export function isBeforeHistory(row: Indicator, month: Month): boolean {
  const first = row.history[0]
  return first !== undefined && monthIndex(month) < monthIndex(first.month)
}
