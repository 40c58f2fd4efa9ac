import type { Book, Cell, Row, Sheet } from '../book/book.ts'
import { fold } from '../shared/fold.ts'
import { tidyText } from '../shared/tidy-text.ts'
import type { Paragraph } from './model.ts'
import { readWords, refuse, take } from './read-cell.ts'
import { missingKey, readTable, reportIgnored, type Table } from './read-table.ts'
import type { Report } from './report.ts'

/** A paragraph with the section and part it was written for, and the cells that say so. */
export type Placed = {
  readonly section: string
  readonly sectionCell: string
  readonly part: string
  readonly partCell: string
  readonly paragraph: Paragraph
}

type Column = 'section' | 'part' | 'heading' | 'text'

/** The rows of `Commentary` in their order; none where there is no such sheet. */
export function checkCommentary(book: Book, report: Report): readonly Placed[] {
  const sheet = book.sheets.find(({ name }) => fold(name) === 'commentary')
  if (sheet === undefined) return []
  if (sheet.key === null) {
    report(missingKey(sheet, 'the headings Section, Part, Heading and Text in the top 20 rows', 'found no Text'))
    return []
  }
  return readRows(sheet, report)
}

function readRows(sheet: Sheet, report: Report): readonly Placed[] {
  const table = readTable<Column>(sheet, ['section', 'part', 'heading', 'text'], report)
  reportIgnored(table, table.others, report)
  const placed: Placed[] = []
  for (const row of sheet.rows) {
    placed.push(...readRow(row, table, placed.at(-1) ?? null, report))
  }
  return placed
}

/** A row that names no section goes on with the section, part and heading of the row above. */
function readRow(row: Row, table: Table<Column>, above: Placed | null, report: Report): readonly Placed[] {
  const cell = (name: Column) => table.cell(row, name)
  const words = (name: Column) => take(readWords(cell(name)), cell(name), 'commentary', report)
  const text = words('text')
  const section = words('section')
  const part = words('part')
  const heading = words('heading')
  if (text === null) return []
  const goesOn = section === null ? above : null
  if (section === null && goesOn === null)
    return take(refuse(cell('section'), 'the title of a section'), cell('section'), 'commentary', report) ?? []
  const headingAbove = part === null ? goesOn?.paragraph.heading : undefined
  const place = {
    section: section ?? goesOn?.section ?? '',
    sectionCell: section === null ? (goesOn?.sectionCell ?? '') : cell('section').at,
    part: part ?? goesOn?.part ?? '',
    partCell: part === null ? (goesOn?.partCell ?? '') : cell('part').at,
  }
  const where = { heading: heading ?? headingAbove ?? '', cell: cell('text').at }
  return splitBullets(cell('text'), text).map((each) => ({
    ...place,
    paragraph: { ...paragraphOf(each), ...where },
  }))
}

/** A line that is a bullet of its own, as with Alt+Enter; a minus sign stands before its number. */
const BULLET_LINE = /^(?:[-–—](?:\s|$)|•)/

/**
 * The bullets of a cell, with the words that lead up to them; the other lines of a text run on.
 *
 * What stands between a block's two ends belongs together, whatever its lines begin with.
 */
function splitBullets({ content }: Cell, text: string): readonly string[] {
  if (content.kind !== 'text' || content.raw.includes('{{#')) return [text]
  const pieces: string[] = []
  for (const line of content.raw.split('\n').map(tidyText)) {
    const last = pieces.pop()
    if (last === undefined) pieces.push(line)
    else if (BULLET_LINE.test(line)) pieces.push(last, line)
    else pieces.push(`${last} ${line}`.trim())
  }
  return pieces.filter((piece) => piece !== '')
}

/** A text that begins with a dash or a bullet mark is a bullet, and loses the mark. */
function paragraphOf(text: string): { readonly text: string; readonly bullet: boolean } {
  const bare = text.replace(/^[-–—•]\s*/, '')
  return { text: bare, bullet: /^[-–—•]/.test(text) }
}
