import type { Surroundings } from './clean-cell.ts'
import type { CleanRow } from './clean-row.ts'
import { dropMerged } from './merged-cells.ts'
import { readRows, type Span } from './read-rows.ts'

/**
 * A sheet with nothing left but rows and filled cells.
 *
 * Drop-downs, names, drawings and links are where the library hangs or fails, and none of them is a figure. A sheet
 * without its key word in the top rows holds no table, such as the export that the figures were counted from: what stands
 * below is not read, however much it is.
 */
export function cleanSheet(xml: string, name: string, surroundings: Surroundings): string {
  const { rows, merges, hidden } = readRows(xml, name, surroundings)
  const inOrder = dropMerged(
    [...rows.values()].sort((a, b) => a.number - b.number),
    merges,
  )
  const body = inOrder.filter(({ cells }) => cells.size > 0).map(writeRow)
  const columns = writeColumns(inOrder, hidden)
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${columns}<sheetData>${body.join('')}</sheetData></worksheet>`
}

/** Hidden columns that hold something, one by one: a span may reach to a column that there is not. */
function writeColumns(rows: readonly CleanRow[], hidden: readonly Span[]): string {
  const filled = new Set(rows.flatMap(({ cells }) => [...cells.keys()]))
  const columns = [...filled].filter((column) => hidden.some(({ first, last }) => column >= first && column <= last))
  const list = columns.sort((a, b) => a - b).map((n) => `<col min="${n}" max="${n}" width="9" hidden="1"/>`)
  return list.length === 0 ? '' : `<cols>${list.join('')}</cols>`
}

function writeRow({ number, hidden, cells }: CleanRow): string {
  const inOrder = [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell)
  return `<row r="${number}"${hidden ? ' hidden="1"' : ''}>${inOrder.join('')}</row>`
}
