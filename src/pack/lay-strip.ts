import { fillColumn } from './fill-column.ts'
import type { Item } from './item.ts'
import type { Medium } from './medium.ts'
import type { Block, Box } from './pack.ts'
import { readableWidth } from './place-text.ts'

/** A panel across the page, and how far down it reaches. */
export type Strip = { readonly blocks: readonly Block[]; readonly bottom: number }

const WHOLE = { words: null, force: false } as const

/** Whether a column takes all items, none of them in pieces. */
export function holdsAll(items: readonly Item[], column: Box, medium: Medium): boolean {
  return fillColumn(items, column, medium, WHOLE).left.length === 0
}

/** What stands on a panel as a strip across the area, its lines no longer than can be read; null where that is too tall. */
export function layStrip(items: readonly Item[], area: Box, medium: Medium): Strip | null {
  const [first] = items
  if (!first) return null
  const width = Math.min(area.width, readableWidth(first.heading ? (items[1] ?? first).style : first.style, medium))
  const { blocks, bottom, left } = fillColumn(items, { ...area, width }, medium, WHOLE)
  if (left.length > 0) return null
  const across = blocks.map((block) =>
    block.kind === 'panel' ? { ...block, box: { ...block.box, width: area.width } } : block,
  )
  return { blocks: across, bottom }
}
