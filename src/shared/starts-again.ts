import { financialYearStart, type Month, nameOf } from './month.ts'
import type { Basis } from './unit.ts'

type WithBasis = { readonly basis: Basis }

/** Whether the figures of a row gather over the financial year and start again from nothing in April. */
export function isYearToDate({ basis }: WithBasis): boolean {
  return basis === 'year to date'
}

/** Whether a row starts again between two months, so that a line or a move from one to the other says nothing. */
export function startsAgain(row: WithBasis, earlier: Month, later: Month): boolean {
  return isYearToDate(row) && financialYearStart(earlier) !== financialYearStart(later)
}

/** Whether the figures of two months may be held against each other; after a new start those of one point of the year. */
export function isComparable(row: WithBasis, earlier: Month, later: Month): boolean {
  return !startsAgain(row, earlier, later) || nameOf(earlier) === nameOf(later)
}
