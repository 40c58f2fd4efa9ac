import type { Heading, Sheet } from '../book/book.ts'
import { shorten, warningAt } from '../shared/finding.ts'
import { fold } from '../shared/fold.ts'
import { wordsOf } from './cell-words.ts'
import type { DraftRow } from './check-row.ts'
import type { SheetOutline } from './outline-sheet.ts'
import type { Report } from './report.ts'

/**
 * Says where a sheet with targets keeps under another name which way is good: without a column Better nothing is
 * judged. Where nothing says so, the rows may well be neither good nor bad.
 */
export function warnOfNoBetter({ sheet, table }: SheetOutline, rows: readonly DraftRow[], report: Report): void {
  const targets = rows.filter(({ target, shown }) => shown && target !== null).length
  if (table.columnOf('better') !== null || targets === 0) return
  const other = table.others.find((heading) => !table.nearMisses.includes(heading) && saysWhichWay(sheet, heading))
  if (other !== undefined) report(warningAt(other.cell.at, 'better-unread', tellNoBetter(targets, other)))
}

function tellNoBetter(targets: number, { cell }: Heading): string {
  const judged = targets === 1 ? 'the target of the sheet gives' : `the ${targets} targets of the sheet give`
  return `the column "${shorten(wordsOf(cell.content))}" is not read, and without a column Better ${judged} no RAG; if it says which way is good, write its heading as Better, and lower or higher in its cells`
}

const WAY = /^(?:(?:low|high|small|large|big)(?:er|est)?|less|more|up|down|decreas\w*|increas\w*|minimi\w*|maximi\w*)\b/

/** A column of words such as `Low`, `higher is better`. */
function saysWhichWay({ rows }: Sheet, { column }: Heading): boolean {
  const contents = rows.flatMap(({ cells }) => cells.get(column)?.content ?? [])
  return contents.length > 0 && contents.every((content) => WAY.test(fold(wordsOf(content))))
}
