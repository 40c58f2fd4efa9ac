import { fillColumn, leastHeight } from './fill-column.ts'
import type { FlowLimits, Item } from './item.ts'
import type { Medium } from './medium.ts'
import type { Block, Box } from './pack.ts'

/** Where words ended: their blocks, the lowest line they reach, and the items that found no room. */
export type Flowed = { readonly blocks: readonly Block[]; readonly bottom: number; readonly left: readonly Item[] }

/**
 * Fills columns one after the other with whole items.
 *
 * `force` breaks an item by lines where a column by itself could not hold it; without it such an item waits for a
 * fresh page.
 */
export function flowColumns(
  items: readonly Item[],
  columns: readonly Box[],
  medium: Medium,
  limits: FlowLimits,
): Flowed {
  let left = items
  let words = limits.words
  const blocks: Block[] = []
  let bottom = columns[0]?.y ?? 0
  for (const column of columns) {
    const filled = fillColumn(left, column, medium, { ...limits, words }, blocks.length === 0)
    blocks.push(...filled.blocks)
    bottom = Math.max(bottom, filled.bottom)
    left = filled.left
    words = words === null ? null : words - filled.words
  }
  return { blocks, bottom, left }
}

/** Points by which two sums of the same heights may differ. */
const ROUNDING = 0.01

/**
 * The same in columns that are as short as they can be and yet hold what full ones would.
 *
 * Items are parted only where full columns part them too, and then as well in even ones: else the last lines of a tall
 * item would stand alone beside a column that is full to the foot.
 */
export function flowEvenly(
  items: readonly Item[],
  columns: readonly Box[],
  medium: Medium,
  limits: FlowLimits,
): Flowed {
  const full = flowColumns(items, columns, medium, limits)
  if (full.left.length > 0) return full
  const whole = { ...limits, force: false }
  const even = flowShorter(items, columns, medium, whole)
  if (even || !limits.force || flowColumns(items, columns, medium, whole).left.length === 0) return even ?? full
  return flowShorter(items, columns, medium, limits) ?? full
}

/** The shortest columns that hold everything; null where only full ones do. */
function flowShorter(
  items: readonly Item[],
  columns: readonly Box[],
  medium: Medium,
  limits: FlowLimits,
): Flowed | null {
  const tallest = columns[0]?.height ?? 0
  const least = Math.min(...columns.map(({ width }) => leastHeight(items, width, medium))) / columns.length
  for (let part = 4; part < 40; part += 1) {
    const height = (tallest * part) / 40
    if (height < least - ROUNDING) continue
    const shorter = columns.map((column) => ({ ...column, height }))
    const tried = flowColumns(items, shorter, medium, limits)
    if (tried.left.length === 0) return tried
  }
  return null
}
