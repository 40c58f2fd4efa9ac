import type { Grid } from './find-table.ts'
import { dropMerged } from './merged-cells.ts'
import type { Surroundings } from './read-cell.ts'
import { type FilledRow, readRows, type Span } from './read-rows.ts'

/**
 * The filled rows of a sheet and its hidden columns; drop-downs, drawings and links hold no figure.
 *
 * A sheet without its key word in the top rows holds no table, such as the export that the figures were counted from:
 * what stands below is not read, however much it is.
 */
export function readSheet(xml: string, name: string, surroundings: Surroundings): Grid {
  const { rows, merges, hidden } = readRows(xml, name, surroundings)
  const inOrder = dropMerged(
    [...rows.values()].sort((a, b) => a.number - b.number),
    merges,
  ).filter(({ cells }) => cells.size > 0)
  return { rows: inOrder.map(orderCells), hiddenColumns: hiddenColumns(inOrder, hidden) }
}

/** Hidden columns that hold something, one by one: a span may reach to a column that there is not. */
function hiddenColumns(rows: readonly FilledRow[], hidden: readonly Span[]): ReadonlySet<number> {
  const filled = new Set(rows.flatMap(({ cells }) => [...cells.keys()]))
  return new Set([...filled].filter((column) => hidden.some(({ first, last }) => column >= first && column <= last)))
}

function orderCells(row: FilledRow): FilledRow {
  return { ...row, cells: new Map([...row.cells].sort(([a], [b]) => a - b)) }
}
