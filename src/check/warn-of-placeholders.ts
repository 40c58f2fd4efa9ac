import type { Book, Cell, Sheet } from '../book/book.ts'
import { type Finding, shorten, warningAt } from '../shared/finding.ts'
import { EXAMPLE, WRITE_HERE } from '../shared/placeholder-words.ts'
import type { Report } from './report.ts'

/** Of each sheet what still stands there as `new-workbook` wrote it, which the pack would print as the council's own. */
export function warnOfPlaceholders({ sheets }: Book, report: Report): void {
  for (const sheet of sheets) {
    for (const finding of [...warnOfTexts(sheet), ...warnOfExamples(sheet)]) report(finding)
  }
}

function warnOfTexts(sheet: Sheet): readonly Finding[] {
  const [first, ...others] = cellsThatBegin(sheet, WRITE_HERE)
  if (!first) return []
  const count = others.length === 0 ? '' : ` (and ${others.length} more on this sheet)`
  const message = `"${shorten(first.text)}"${count} is what new-workbook put there, and would be printed; write your own words, or clear them`
  return [warningAt(first.at, 'placeholder', message)]
}

function warnOfExamples(sheet: Sheet): readonly Finding[] {
  const [first, ...others] = sheet.key === 'indicator' ? cellsThatBegin(sheet, EXAMPLE) : []
  if (!first) return []
  const what = others.length === 0 ? 'this row is an example' : `this row and ${others.length} more are examples`
  const message = `${what} of new-workbook, with figures that are made up; type your own over them, or delete the rows`
  return [warningAt(first.at, 'placeholder', message)]
}

function cellsThatBegin({ rows }: Sheet, words: string): readonly { readonly at: string; readonly text: string }[] {
  const read = ({ at, content }: Cell) =>
    content.kind === 'text' && content.value.startsWith(words) ? [{ at, text: content.value }] : []
  return rows.flatMap(({ cells }) => [...cells.values()].flatMap(read))
}
