import type { Book, Cell, Row, Sheet } from '../book/book.ts'
import { errorAt } from '../shared/finding.ts'
import { fold } from '../shared/fold.ts'
import { expectedIn } from './cell-words.ts'
import { unknownCode } from './check-calculations.ts'
import type { DraftRow } from './check-row.ts'
import { type FigureDesk, openFigureDesk } from './figure-desk.ts'
import type { Neighbour } from './model.ts'
import { readWords, refuse, take } from './read-cell.ts'
import { missingKey, readTable, reportIgnored, type Table } from './read-table.ts'
import type { Report } from './report.ts'

type Column = 'code' | 'authority' | 'value' | 'year'

/** The `Neighbours` sheet, where there is one: each row the figure of an authority for the row with its code. */
export function checkNeighbours(book: Book, rows: readonly DraftRow[], report: Report): readonly Neighbour[] {
  const sheet = book.sheets.find(({ name }) => fold(name) === 'neighbours')
  if (sheet === undefined) return []
  if (sheet.key === null) {
    report(missingKey(sheet, 'the headings Code, Authority and Value in the top 20 rows', 'found no Authority'))
    return []
  }
  return readNeighbours(sheet, rows, report)
}

function readNeighbours(sheet: Sheet, rows: readonly DraftRow[], report: Report): readonly Neighbour[] {
  const table = readTable<Column>(sheet, ['code', 'authority', 'value', 'year'], report)
  reportIgnored(table, table.others, report)
  const byCode = new Map(rows.map((row) => [row.code.toLowerCase(), row]))
  const desk = openFigureDesk(sheet.name, report)
  const neighbours: Neighbour[] = []
  let code = ''
  for (const row of sheet.rows) {
    code = take(readWords(table.cell(row, 'code')), table.cell(row, 'code'), 'neighbour', report) ?? code
    const owner = byCode.get(code.toLowerCase())
    const neighbour = owner ? readNeighbour(row, owner, table, desk, report) : null
    if (owner === undefined) refuseCode(table.cell(row, 'code'), code, rows, report)
    if (neighbour !== null) addNeighbour(neighbours, neighbour, report)
  }
  desk.closeSheet()
  return neighbours
}

function refuseCode(cell: Cell, code: string, rows: readonly DraftRow[], report: Report): void {
  // A code that is carried down has been refused where it stands.
  if (code !== '' && cell.content.kind === 'blank') return
  const codes = rows.map((row) => row.code)
  const message = code === '' ? expectedIn(cell, 'the code of a row') : unknownCode(code, codes)
  report(errorAt(cell.at, 'unknown-code', message))
}

function readNeighbour(
  row: Row,
  owner: DraftRow,
  table: Table<Column>,
  desk: FigureDesk,
  report: Report,
): Neighbour | null {
  const authorityCell = table.cell(row, 'authority')
  const valueCell = table.cell(row, 'value')
  const blank = [authorityCell, valueCell].every(({ content }) => content.kind === 'blank')
  if (blank) return null
  const parsed =
    authorityCell.content.kind === 'blank'
      ? refuse(authorityCell, 'the name of an authority')
      : readWords(authorityCell)
  const authority = take(parsed, authorityCell, 'neighbour', report)
  const year = take(readWords(table.cell(row, 'year')), table.cell(row, 'year'), 'neighbour', report) ?? ''
  const reading = desk.read(valueCell, owner.unit)
  desk.closeRow()
  if (authority === null || reading === null) return null
  return {
    code: owner.code,
    authority,
    value: reading.kind === 'figure' ? reading.value : null,
    cell: valueCell.at,
    year,
  }
}

function addNeighbour(neighbours: Neighbour[], found: Neighbour, report: Report): void {
  const first = neighbours.find(
    ({ code, authority, year }) =>
      code === found.code && fold(authority) === fold(found.authority) && year === found.year,
  )
  if (first === undefined) neighbours.push(found)
  else
    report(
      errorAt(
        found.cell,
        'authority-twice',
        `expected each authority once for ${found.code}, found "${found.authority}" again; see ${first.cell}`,
      ),
    )
}
