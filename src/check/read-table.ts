import type { Cell, Heading, Row, Sheet } from '../book/book.ts'
import { addressOf } from '../shared/address.ts'
import { errorAt, noteAt, warningAt } from '../shared/finding.ts'
import { nearestOf } from '../shared/nearest.ts'
import { wordsOf } from './cell-words.ts'
import { listSome, type Report } from './report.ts'

/** A sheet's table by the names of its columns; `others` are the headings that bear none of these names. */
export type Table<Name extends string> = {
  readonly sheet: Sheet
  readonly others: readonly Heading[]
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
  warnOfNearMisses(sheet, names, columns, report)
  return {
    sheet,
    others: sheet.headings.filter(({ folded }) => !known.has(folded)),
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
): void {
  const missing = names.filter((name) => !found.has(name))
  for (const { folded, cell } of sheet.headings) {
    const near = found.has(folded) || folded.length < 4 ? null : nearestOf(folded, missing)
    if (near === null) continue
    const meant = `${near[0]?.toUpperCase()}${near.slice(1)}`
    const message = `the heading "${wordsOf(cell.content)}" is not one that is read; did you mean "${meant}"?`
    report(warningAt(cell.at, 'heading-near-miss', message))
  }
}

export function twice(heading: Heading, first: Heading): string {
  return `expected each heading once, found "${wordsOf(heading.cell.content)}" again; it already stands at ${first.cell.at}`
}

/** The cell of a row, blank but with an address where nothing is typed. */
export function cellAt(sheet: Sheet, row: Row, column: number | null): Cell {
  const found = column === null ? undefined : row.cells.get(column)
  return found ?? { at: addressOf(sheet.name, row.number, column ?? 1), content: { kind: 'blank' }, formula: false }
}

/** Says once a sheet which columns nobody reads. */
export function reportIgnored(sheet: Sheet, ignored: readonly Heading[], report: Report): void {
  const names = ignored.map(({ cell }) => `"${wordsOf(cell.content)}"`)
  if (names.length === 0) return
  const message =
    names.length === 1 ? `the column ${names[0]} is not read` : `the columns ${listSome(names)} are not read`
  report(noteAt(sheet.name, 'ignored-columns', message))
}
