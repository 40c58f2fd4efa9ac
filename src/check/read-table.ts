import type { Cell, Heading, Row, Sheet } from '../book/book.ts'
import { addressOf } from '../shared/address.ts'
import { errorAt, expectedButFound, type Finding, noteAt, shorten, warningAt } from '../shared/finding.ts'
import { listWords } from '../shared/list-words.ts'
import { nearestOf } from '../shared/nearest.ts'
import { wordsOf } from './cell-words.ts'
import type { Report } from './report.ts'
import { warnOfHidden } from './warn-of-hidden.ts'

/** A sheet's table by the names of its columns; `others` are the headings that bear none of these names. */
export type Table<Name extends string> = {
  readonly sheet: Sheet
  readonly others: readonly Heading[]
  /** Those of the others that have been said to be nearly one of these names. */
  readonly nearMisses: readonly Heading[]
  readonly columnOf: (name: Name) => number | null
  /** The cell of a row under a name; a blank one where the sheet lacks the column or the row the cell. */
  readonly cell: (row: Row, name: Name) => Cell
}

export function readTable<Name extends string>(sheet: Sheet, names: readonly Name[], report: Report): Table<Name> {
  const columns = new Map<string, Heading>()
  const known: ReadonlySet<string> = new Set(names)
  for (const heading of sheet.headings) {
    if (!known.has(heading.folded)) continue
    const first = columns.get(heading.folded)
    if (first) report(errorAt(heading.cell.at, 'heading-twice', twice(heading, first)))
    else columns.set(heading.folded, heading)
  }
  const columnOf = (name: Name) => columns.get(name)?.column ?? null
  const nearMisses = warnOfNearMisses(sheet, names, columns, report)
  warnOfHidden(sheet, report)
  return {
    sheet,
    others: sheet.headings.filter(({ folded }) => !known.has(folded)),
    nearMisses,
    columnOf,
    cell: (row, name) => cellAt(sheet, row, columnOf(name)),
  }
}

/** A column whose heading is nearly that of one the sheet lacks; unread, it would be lost without a word. */
function warnOfNearMisses(
  sheet: Sheet,
  names: readonly string[],
  found: ReadonlyMap<string, Heading>,
  report: Report,
): readonly Heading[] {
  const missing = names.filter((name) => !found.has(name))
  return sheet.headings.filter(({ folded, cell }) => {
    const near = found.has(folded) || folded.length < 3 ? null : nearestOf(folded, missing)
    if (near === null) return false
    const message = `the heading "${shorten(wordsOf(cell.content))}" is not one that is read; did you mean "${titled(near)}"?`
    report(warningAt(cell.at, 'heading-near-miss', message))
    return true
  })
}

/** A folded heading as people write it. */
export function titled(name: string): string {
  return `${name[0]?.toUpperCase()}${name.slice(1)}`
}

export function twice(heading: Heading, first: Heading): string {
  return `expected each heading once, found "${wordsOf(heading.cell.content)}" again; it already stands at ${first.cell.at}`
}

/** The cell of a row, blank but with an address where nothing is typed. */
export function cellAt(sheet: Sheet, row: Row, column: number | null): Cell {
  const found = column === null ? undefined : row.cells.get(column)
  return found ?? { at: addressOf(sheet.name, row.number, column ?? 1), content: { kind: 'blank' }, formula: false }
}

type Read = Pick<Table<string>, 'sheet' | 'nearMisses'>

/** Says once a sheet which columns nobody reads; of those that are near misses, that has been said. */
export function reportIgnored({ sheet, nearMisses }: Read, ignored: readonly Heading[], report: Report): void {
  const unsaid = ignored.filter((heading) => !nearMisses.includes(heading))
  const names = unsaid.map(({ cell }) => `"${shorten(wordsOf(cell.content))}"`)
  if (names.length === 0) return
  const message =
    names.length === 1 ? `the column ${names[0]} is not read` : `the columns ${listWords(names)} are not read`
  report(noteAt(sheet.name, 'ignored-columns', message))
}

/** The error about a sheet without its key column; it stands at the heading that nearly is one, where there is any. */
export function missingKey({ name, almost }: Sheet, expected: string, found: string): Finding {
  if (almost === null) return errorAt(name, 'heading', `expected ${expected}, ${found}`)
  const message = expectedButFound(expected, wordsOf(almost.cell.content), `did you mean "${titled(almost.key)}"?`)
  return errorAt(almost.cell.at, 'heading', message)
}
