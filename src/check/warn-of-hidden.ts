import type { Sheet } from '../book/book.ts'
import { warningAt } from '../shared/finding.ts'
import { listSome, type Report } from './report.ts'

/** What the officer does not see is in the pack all the same: a hidden sheet, and rows hidden by hand or by a filter. */
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
  if (rows.length === 0) return
  const which =
    rows.length === 1
      ? `the hidden row ${rows[0]} is read like the others`
      : `${rows.length} hidden rows are read like the others (${listSome(rows)})`
  report(warningAt(sheet.name, 'hidden-rows', `${which}; unhide and check, or delete what should not be in the pack`))
}
