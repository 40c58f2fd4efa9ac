import type { Box, TableBlock, TableCell, TableRow } from '../../pack/pack.ts'

/** A cell and the room it has. */
export type PlacedCell = { readonly cell: TableCell; readonly column: number; readonly box: Box }
export type PlacedRow = { readonly row: TableRow; readonly box: Box; readonly cells: readonly PlacedCell[] }

/** The rows of a table, the header first, from its top down. */
export function placeRows({ box, columns, header, rows }: TableBlock): readonly PlacedRow[] {
  const lefts = columns.map((_, at) => columns.slice(0, at).reduce((x, column) => x + column.width, box.x))
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  let y = box.y
  return [header, ...rows].map((row) => {
    const top = y
    y += row.height
    const cells = columns.flatMap((column, at) => {
      const [cell, x] = [row.cells[at], lefts[at]]
      if (!cell || x === undefined) return []
      return [{ cell, column: at, box: { x, y: top, width: column.width, height: row.height } }]
    })
    return { row, box: { x: box.x, y: top, width, height: row.height }, cells }
  })
}

/** The stretches of a row between gaps, each with the boxes of its cells joined. */
export function joinedBoxes(cells: readonly PlacedCell[], gaps: ReadonlySet<number>): readonly Box[] {
  const joined: Box[] = []
  for (const { box, column } of cells.filter((cell) => !gaps.has(cell.column))) {
    const last = joined.at(-1)
    if (last && column > 0 && !gaps.has(column - 1)) {
      joined[joined.length - 1] = { ...last, width: box.x + box.width - last.x }
    } else joined.push(box)
  }
  return joined
}
