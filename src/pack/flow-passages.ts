import type { Passage } from '../narrate/story.ts'
import { plain } from './break-lines.ts'
import { fillColumn } from './fill-column.ts'
import type { Medium } from './medium.ts'
import type { Block, Box, Run, Tag } from './pack.ts'
import type { StyleName } from './theme.ts'

/** A heading, paragraph or bullet on its way into a column; `passage` tells which belong together. */
export type Item = {
  readonly runs: readonly Run[]
  readonly style: StyleName
  readonly tag: Tag
  readonly bullet: boolean
  readonly passage: number
  /** The ground it stands on: the page, a panel, or a panel with an edge of accent. */
  readonly ground: 'page' | 'card' | 'edge'
  readonly heading: boolean
  /** The heading it stands under, which a card repeats where it goes on in another column. */
  readonly under: string
}

/** Where words ended: their blocks, the lowest line they reach, and the items that found no room. */
export type Flowed = { readonly blocks: readonly Block[]; readonly bottom: number; readonly left: readonly Item[] }

export type ItemLook = { readonly headingTag: Tag; readonly style: StyleName; readonly cards: boolean }

/** Passages as items; the desired outcome stands on a panel, and every passage where they are cards. */
export function itemsOf(passages: readonly Passage[], look: ItemLook): readonly Item[] {
  return passages.flatMap((passage, at) => {
    const ground = passage.desired ? 'edge' : look.cards ? 'card' : 'page'
    const shared = { passage: at, ground, under: passage.heading } as const
    const heading: Item = {
      ...shared,
      runs: [plain(passage.heading)],
      style: 'heading',
      tag: look.headingTag,
      bullet: false,
      heading: true,
    }
    const items = passage.items.map(
      ({ bullet, sentence }): Item => ({
        ...shared,
        runs: sentence.runs.map((run) => plain(run.text, { strong: run.strong })),
        style: look.style,
        tag: bullet ? 'li' : 'p',
        bullet,
        heading: false,
      }),
    )
    return passage.heading === '' || items.length === 0 ? items : [heading, ...items]
  })
}

/**
 * How far a flow may go: how many words it takes in all, whether an item too tall for a column is parted by lines, and
 * whether cards may be parted between their items.
 */
export type FlowLimits = { readonly words: number | null; readonly force: boolean; readonly partCards?: boolean }

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
    const filled = fillColumn(left, column, medium, { words, force: limits.force })
    blocks.push(...filled.blocks)
    bottom = Math.max(bottom, filled.bottom)
    left = filled.left
    words = words === null ? null : words - filled.words
  }
  return { blocks, bottom, left }
}

/** The same in columns that are as short as they can be and yet hold what full ones would. */
export function flowEvenly(
  items: readonly Item[],
  columns: readonly Box[],
  medium: Medium,
  limits: FlowLimits,
): Flowed {
  const full = flowColumns(items, columns, medium, limits)
  const tallest = columns[0]?.height ?? 0
  if (full.left.length > 0) return full
  for (let part = 4; part < 40; part += 1) {
    const shorter = columns.map((column) => ({ ...column, height: (tallest * part) / 40 }))
    const tried = flowColumns(items, shorter, medium, { ...limits, force: false })
    if (tried.left.length === 0) return tried
  }
  return full
}
