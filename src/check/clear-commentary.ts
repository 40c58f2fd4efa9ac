import type { Book, Cell, Row } from '../book/book.ts'
import type { CellEdit } from '../book/edits.ts'
import { placeIn } from '../shared/address.ts'
import { fold } from '../shared/fold.ts'
import { wordsOf } from './cell-words.ts'
import { readTable, type Table } from './read-table.ts'

type Column = 'section' | 'part' | 'heading' | 'text'
type Cleared = { readonly edits: readonly CellEdit[]; readonly cleared: number; readonly kept: number }

/** Headings of what is wanted, which stays from month to month, in the words that councils use for it. */
const WANTED =
  /^(our )?(desired |intended |key )?(outcome|aim|ambition|goal|vision)s?( statement)?$|^what we want( to achieve)?$/

/**
 * The texts of `Commentary` that were written about the month, to be cleared for the next; their section, part and
 * heading stay, as the place to write in.
 *
 * What stays: what is wanted, and a text that says nothing of its own, being a formula or made wholly of expressions
 * that name no month.
 */
export function clearCommentary(book: Book): Cleared {
  const sheet = book.sheets.find(({ name }) => fold(name) === 'commentary')
  if (sheet?.key !== 'text') return { edits: [], cleared: 0, kept: 0 }
  const table = readTable<Column>(sheet, ['section', 'part', 'heading', 'text'], () => undefined)
  const edits: CellEdit[] = []
  let [above, place, kept, cleared]: [Place, Place, number, number] = [NOWHERE, NOWHERE, 0, 0]
  for (const row of sheet.rows) {
    const text = table.cell(row, 'text')
    if (text.content.kind === 'blank') continue
    place = placeOf(row, table, place)
    if (staysOn(text, place.heading)) {
      // A row that goes on with the one above must say where it belongs, once that one is silent.
      edits.push(...spellOut(row, table, place, above))
      above = place
      kept += 1
    } else {
      edits.push({ sheet: sheet.name, ...placeIn(text.at), value: { kind: 'blank' } })
      cleared += 1
    }
  }
  return { edits, cleared, kept }
}

type Place = { readonly section: string; readonly part: string; readonly heading: string }
const NOWHERE: Place = { section: '', part: '', heading: '' }

/** As the checks read it: a row without a section goes on with the section, part and heading of the row above. */
function placeOf(row: Row, table: Table<Column>, above: Place): Place {
  const words = (name: Column) => typedIn(table.cell(row, name))
  const [section, part, heading] = [words('section'), words('part'), words('heading')]
  if (section !== '') return { section, part, heading }
  return { section: above.section, part: part || above.part, heading: heading || (part ? '' : above.heading) }
}

function spellOut(row: Row, table: Table<Column>, place: Place, above: Place): readonly CellEdit[] {
  const names = ['section', 'part', 'heading'] as const
  if (typedIn(table.cell(row, 'section')) !== '' || names.every((name) => place[name] === above[name])) return []
  return names.flatMap((name) => {
    const column = table.columnOf(name)
    if (column === null || place[name] === '' || typedIn(table.cell(row, name)) !== '') return []
    return [{ sheet: table.sheet.name, row: row.number, column, value: { kind: 'text', value: place[name] } } as const]
  })
}

function typedIn({ content }: Cell): string {
  return content.kind === 'blank' ? '' : wordsOf(content)
}

function staysOn(text: Cell, heading: string): boolean {
  return WANTED.test(fold(heading)) || text.formula || isExpression(typedIn(text))
}

const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[- ']*\d{2,4}\b|\b\d{4}-\d{2}\b/i

function isExpression(text: string): boolean {
  const own = text.replace(/\{\{[^}]*\}\}/g, '')
  return text.includes('{{') && !/[\p{L}\p{N}]/u.test(own) && !MONTH.test(text)
}
