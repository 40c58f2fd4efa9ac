import type { Indicator } from '../compute/figures.ts'
import { addMonths, financialYearStart, type Month, monthIndex, nameOf, parseMonth } from '../shared/month.ts'

/** A month as a template names it; a `relative` one may lie before the workbook begins and is then simply not there. */
export type NamedMonth = { readonly month: Month; readonly relative: boolean }

/** A map and no object: the words may come from a workbook, and an object knows `constructor` too. */
const RELATIVE: ReadonlyMap<string, (reporting: Month) => Month> = new Map([
  ['this month', (month) => month],
  ['last month', (month) => addMonths(month, -1)],
  ['last year', (month) => addMonths(month, -12)],
  ['two years ago', (month) => addMonths(month, -24)],
  ['start of the financial year', financialYearStart],
])

/** Reads `Aug-23`, `August 2023`, a bare `April` (the newest one), or `last month`, `last year`, `two years ago`. */
export function resolveMonth(text: string, reporting: Month): NamedMonth | null {
  const words = text.trim().toLowerCase()
  const relative = RELATIVE.get(words)
  if (relative) return { month: relative(reporting), relative: true }
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
