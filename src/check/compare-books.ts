import type { Book, Cell, Content, Sheet } from '../book/book.ts'
import type { Edits, Insertion } from '../book/edits.ts'
import { addressOf, placeIn } from '../shared/address.ts'

/** The cells of `after` that are not those of `before` with the edits made; none where all is as it should be. */
export function compareBooks(before: Book, after: Book, { insertions, cells }: Edits): readonly string[] {
  const edited = new Set(cells.map(({ sheet, row, column }) => addressOf(sheet, row, column)))
  const untouched = (cell: Cell) => !edited.has(cell.at)
  if (before.sheets.length !== after.sheets.length) return ['a sheet is missing']
  return before.sheets.flatMap((sheet, at) => {
    const insertion = insertions.find((each) => each.sheet === sheet.name) ?? null
    const now = placesOf(after.sheets[at])
    const wanted = allCells(sheet).filter(untouched)
    return wanted.filter((cell) => !isSame(cell.content, now.get(placeAfter(cell, insertion)))).map((cell) => cell.at)
  })
}

function allCells(sheet: Sheet): readonly Cell[] {
  return [...sheet.headings.map(({ cell }) => cell), ...sheet.rows.flatMap(({ cells }) => [...cells.values()])]
}

function placesOf(sheet: Sheet | undefined): ReadonlyMap<string, Content> {
  const cells = sheet === undefined ? [] : allCells(sheet)
  return new Map(cells.map((cell) => [keyOf(placeIn(cell.at)), cell.content]))
}

function placeAfter(cell: Cell, insertion: Insertion | null): string {
  const { row, column } = placeIn(cell.at)
  return keyOf({ row, column: insertion !== null && column >= insertion.at ? column + 1 : column })
}

function keyOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row}:${column}`
}

function isSame(a: Content, b: Content | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
