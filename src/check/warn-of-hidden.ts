import type { Heading, Sheet } from '../book/book.ts'
import { warningAt } from '../shared/finding.ts'
import { listWords } from '../shared/list-words.ts'
import { shortMonth } from '../shared/month.ts'
import { wordsOf } from './cell-words.ts'
import { monthOfHeading } from './month-headings.ts'
import type { Report } from './report.ts'

/** What the officer does not see is in the pack all the same: a hidden sheet, rows hidden by hand or by a filter, columns. */
export function warnOfHidden(sheet: Sheet, report: Report): void {
  if (sheet.hidden)
    report(
      warningAt(
        sheet.name,
        'hidden-sheet',
        'the sheet is hidden and is read like the others; unhide it to see what the pack takes from it',
      ),
    )
  const rows = sheet.rows.filter(({ hidden }) => hidden).map(({ number }) => String(number))
  warnOf('row', rows, sheet, report)
  const columns = sheet.headings.filter(({ hidden, folded }) => hidden && !HIDDEN_BY_HABIT.has(folded))
  warnOf('column', columns.map(nameOf), sheet, report)
}

/** Columns that say how a row is read, not what it says; many hide them, and nothing in the pack is then a surprise. */
const HIDDEN_BY_HABIT: ReadonlySet<string> = new Set([
  'part',
  'code',
  'unit',
  'better',
  'decimals',
  'calculation',
  'basis',
  'amber band',
  'show',
  'chart',
  'target by',
])

function warnOf(what: 'row' | 'column', names: readonly string[], sheet: Sheet, report: Report): void {
  if (names.length === 0) return
  const which =
    names.length === 1
      ? `the hidden ${what} ${names[0]} is read like the others`
      : `${names.length} hidden ${what}s are read like the others (${listWords(names)})`
  const message = `${which}; unhide and check, or delete what should not be in the pack`
  report(warningAt(sheet.name, `hidden-${what}s`, message))
}

/** `Target`, `Aug-23`, however the month is written. */
function nameOf({ cell }: Heading): string {
  const month = monthOfHeading(cell)
  return month === null ? wordsOf(cell.content) : shortMonth(month)
}
