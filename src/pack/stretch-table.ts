import { bottomOf } from './grid.ts'
import type { Block, Box } from './pack.ts'

/** The most that the rows of a table grow, as a share of their height: beyond it a row no longer holds together. */
const MOST = 0.4

/** Gives the rows of a table the room that a page leaves free below it; what stands under the table moves down. */
export function stretchTable(blocks: readonly Block[], rest: Box): readonly Block[] {
  const table = blocks.find((block) => block.kind === 'table')
  if (table?.kind !== 'table' || table.rows.length === 0) return blocks
  const body = table.box.height - table.header.height
  const more = Math.max(0, Math.min(rest.height, body * MOST))
  const rows = table.rows.map((row) => ({ ...row, height: row.height + more / table.rows.length }))
  const taller = { ...table, rows, box: { ...table.box, height: table.box.height + more } }
  const foot = bottomOf(table.box)
  return blocks.map((block) => (block === table ? taller : block.box.y >= foot ? lowered(block, more) : block))
}

function lowered(block: Block, by: number): Block {
  return { ...block, box: { ...block.box, y: block.box.y + by } }
}
