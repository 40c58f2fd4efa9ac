import type { FittedTable } from './fit-table.ts'
import type { Box, TableBlock, TableRow } from './pack.ts'

/** What the pieces of one table share. */
export type TableIdentity = { readonly id: string; readonly summary: string }

/**
 * Cuts a table into pieces of whole rows, each with the header, that fit the areas of the pages.
 *
 * A row taller than a page by itself stands alone; every page takes one row at least.
 */
export function pageTable(table: FittedTable, identity: TableIdentity, area: Box): readonly TableBlock[] {
  const pieces: TableBlock[] = []
  let rows = table.rows
  while (rows.length > 0 || pieces.length === 0) {
    const count = spareTheLast(Math.max(1, countThatFits(rows, area.height - table.header.height)), rows.length)
    pieces.push(pieceOf(table, identity, rows.slice(0, count), area, pieces.length > 0))
    rows = rows.slice(count)
  }
  return pieces
}

/** Rows that a further page has at least: one alone under its header looks forgotten. */
const LEAST_LEFT = 3

function spareTheLast(count: number, all: number): number {
  const left = all - count
  return left > 0 && left < LEAST_LEFT && all >= 2 * LEAST_LEFT ? all - LEAST_LEFT : count
}

function countThatFits(rows: readonly TableRow[], height: number): number {
  let left = height
  const over = rows.findIndex((row) => {
    left -= row.height
    return left < 0
  })
  return over < 0 ? rows.length : over
}

function pieceOf(
  table: FittedTable,
  identity: TableIdentity,
  rows: readonly TableRow[],
  area: Box,
  continues: boolean,
): TableBlock {
  const height = rows.reduce((sum, row) => sum + row.height, table.header.height)
  const width = table.columns.reduce((sum, column) => sum + column.width, 0)
  return {
    kind: 'table',
    box: { x: area.x, y: area.y, width, height },
    ...identity,
    continues,
    columns: table.columns,
    header: table.header,
    rows,
  }
}
