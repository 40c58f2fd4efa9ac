/** A calendar month such as `2024-08`; sorts as text. */
export type Month = `${number}-${string}`

const NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** The month of a year, `of` counted from 1; months beyond 12 or below 1 run into the neighbouring years. */
export function monthOf(year: number, of: number): Month {
  const index = year * 12 + (of - 1)
  return `${Math.floor(index / 12)}-${String((((index % 12) + 12) % 12) + 1).padStart(2, '0')}`
}

/** Months since year 0, so that differences are numbers of months. */
export function monthIndex(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}

export function addMonths(month: Month, count: number): Month {
  return monthOf(0, monthIndex(month) + count + 1)
}

/** How many months `later` lies after `earlier`; negative where it lies before. */
export function monthsBetween(earlier: Month, later: Month): number {
  return monthIndex(later) - monthIndex(earlier)
}

/** `Aug-24`, as the workbook's headers and the tables have it. */
export function shortMonth(month: Month): string {
  return `${nameOf(month).slice(0, 3)}-${month.slice(2, 4)}`
}

/** `August 2024`, as sentences have it. */
export function longMonth(month: Month): string {
  return `${nameOf(month)} ${month.slice(0, 4)}`
}

/** `August`. */
export function nameOf(month: Month): string {
  return NAMES[monthIndex(month) % 12] ?? ''
}

/** The April that opens the financial year of the month. */
export function financialYearStart(month: Month): Month {
  const of = (monthIndex(month) % 12) + 1
  const year = Math.floor(monthIndex(month) / 12)
  return monthOf(of >= 4 ? year : year - 1, 4)
}

/**
 * Reads `Aug-24`, `Aug 2024`, `Sept-24`, `1 August 2024`, `2024 Aug`, `2024-08`, `08/2024` or `31/08/2024`, with any dash;
 * null for anything else.
 */
export function parseMonth(text: string): Month | null {
  const tidy = text
    .trim()
    .toLowerCase()
    .replace(/['’.,]/g, ' ')
    .replace(/[\u2010-\u2015\u2212_]/g, '-')
    .replace(/\s+/g, ' ')
  const iso = /^(\d{4})[-/ ](\d{1,2})(?:[-/]\d{1,2})?$/.exec(tidy)
  if (iso) return checked(Number(iso[1]), Number(iso[2]))
  const numeric = /^(?:(?:0?[1-9]|[12]\d|3[01])[/-])?(\d{1,2})[/-](\d{4})$/.exec(tidy)
  if (numeric) return checked(Number(numeric[2]), Number(numeric[1]))
  const named = NAMED.exec(tidy)
  if (named) return ofName(named[1] ?? '', named[2] ?? '')
  const yearFirst = YEAR_FIRST.exec(tidy)
  return yearFirst ? ofName(yearFirst[2] ?? '', yearFirst[1] ?? '') : null
}

/** The day of a full date does not matter. */
const NAMED = /^(?:(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?[-/ ]+)?([a-z]{3,9})[-/ ]*(\d{4}|\d{2})$/
const YEAR_FIRST = /^(\d{4})[-/ ]*([a-z]{3,9})$/

function ofName(name: string, year: string): Month | null {
  const at = NAMES.findIndex(
    (known) => known.toLowerCase().startsWith(name) || (name === 'sept' && known === 'September'),
  )
  return at < 0 ? null : checked(year.length === 2 ? 2000 + Number(year) : Number(year), at + 1)
}

function checked(year: number, of: number): Month | null {
  return of >= 1 && of <= 12 && year >= 1990 && year <= 2099 ? monthOf(year, of) : null
}
