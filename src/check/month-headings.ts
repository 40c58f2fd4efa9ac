import type { Cell, Heading } from '../book/book.ts'
import { warningAt } from '../shared/finding.ts'
import { longMonth, type Month, monthsBetween, parseMonth } from '../shared/month.ts'
import { nearestOf } from '../shared/nearest.ts'
import { wordsOf } from './cell-words.ts'
import { monthIn } from './read-cell.ts'
import type { Report } from './report.ts'

/** Marks by which people say that a month's figures may change: `Aug-24*`, `Aug-24 (prov)`, `Aug-24 p`. */
const PROVISIONAL = /\s*[*†‡]+$|(?:\s+|\s*[([])(?:p|r|prov|provisional|rev|revised)\.?[)\]]?$/i

/** The month that heads a column; a mark that its figures are provisional is passed over. */
export function monthOfHeading(cell: Cell): Month | null {
  const { content } = cell
  return monthIn(cell) ?? (content.kind === 'text' ? parseMonth(content.value.replace(PROVISIONAL, '')) : null)
}

const NAMES =
  'jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december'.split(
    ' ',
  )
const NAME = `(?:${NAMES.join('|')})`

/** What is near the name of a month and none: `Avg 2023` heads a benchmark. */
const NO_MONTHS: ReadonlySet<string> = new Set(['all', 'ave', 'avg', 'man', 'max', 'mean', 'min'])

/**
 * What is meant for a month and cannot be read as one, wherever its column stands: `Agu-24`, `Aug 204`, `24-Aug`,
 * `8/24`, `2024-13`. Read as a benchmark, or not at all, it would cost the pack a month unseen.
 *
 * Years (`2023/24`, `22/23`, `2019-21`) and names with a month in them (`March 2024 England`) are benchmarks.
 */
export function isMistypedMonth({ folded }: Heading): boolean {
  if (new RegExp(`^${NAME} ?\\d{1,5}$|^\\d{1,2}(?:st|nd|rd|th)? ?${NAME}$`).test(folded)) return true
  const [, word] = /^([a-z]{3,10}) ?(?:\d{2}|\d{4})$/.exec(folded) ?? []
  if (word !== undefined) return !NO_MONTHS.has(word) && nearestOf(word, NAMES) !== null
  const [, first = '', second = ''] = /^(\d{4}|\d{1,2}) (\d{1,2})$/.exec(folded) ?? []
  if (second === '') return false
  if (first.length === 4) return Number(second) <= Number(first.slice(2))
  return Number(first) <= 12 && Number(second) !== Number(first) + 1 && second.length === 2
}

/** Words that add nothing to a month: `Month end Aug 24`. */
const FILLERS = /\b(?:as|at|end|ended|ending|for|in|month|monthly|of|period|the|to)\b/g

/**
 * What is meant for a month where only months stand, before the target: its name without a year, with words that
 * add nothing, or with two letters.
 */
export function isMistypedAmongMonths({ folded }: Heading): boolean {
  if (NAMES.includes(folded) || /^(?:ja|fe|ap|au|oc|de) ?(?:\d{2}|\d{4})$/.test(folded)) return true
  const bare = folded.replace(FILLERS, ' ').replace(/\s+/g, ' ').trim()
  return bare !== folded && (NAMES.includes(bare) || parseMonth(bare) !== null)
}

/** A month among other words, which may be a column of figures or one that is kept beside them: `Change since Aug-23`. */
export function speaksOfMonth({ folded }: Heading): boolean {
  return new RegExp(`\\b${NAME} ?(?:\\d{4}|\\d{2})\\b|\\b20\\d\\d (?:0[1-9]|1[0-2])\\b`).test(folded)
}

/** Beyond this many months from every other, a month is likely a slip in the year: `Aug-99`. */
const FAR = 48

/** A month years away from its fellows counts for nothing in the pack, or draws out every chart. */
export function warnOfFarMonths(
  columns: readonly { readonly month: Month; readonly heading: Heading }[],
  report: Report,
): void {
  for (const { month, heading } of columns) {
    const gaps = columns.flatMap((other) =>
      other.month === month ? [] : [Math.abs(monthsBetween(month, other.month))],
    )
    const nearest = Math.min(...gaps)
    if (gaps.length === 0 || nearest <= FAR) continue
    const message = `the heading "${wordsOf(heading.cell.content)}" is read as ${longMonth(month)}, ${Math.floor(nearest / 12)} years from any other month of the sheet; correct it if it is a slip`
    report(warningAt(heading.cell.at, 'far-month', message))
  }
}
