import { fillColumn } from './fill-column.ts'
import { flowEvenly } from './flow-passages.ts'
import { areaBelow, bottomOf, splitColumns } from './grid.ts'
import type { Item } from './item.ts'
import type { Laid } from './lay-charts.ts'
import { layStrip } from './lay-strip.ts'
import type { Medium } from './medium.ts'
import type { Block, Box } from './pack.ts'

/** A page that cards in rows would fill less than this is filled column by column. */
const WELL_FILLED = 0.62

/** Cards that stand alone, and over them what is desired, which is short, as a strip across the page. */
export function layCards(words: readonly Item[], area: Box, medium: Medium, force: boolean): Laid {
  const [desired = [], ...others] = cardsOf(words)
  const isStrip = desired[0]?.ground === 'edge' && others.length > 0
  const strip = isStrip ? layStrip(desired, area, medium) : null
  const plain = layAll(words, area, medium, force)
  if (!strip) return plain
  const rest = areaBelow(area, strip.bottom + medium.theme.gutter)
  const below = layAll(others.flat(), rest, medium, force && rest.height > area.height / 2)
  // Not where the strip takes the room of other cards.
  if (below.words.length > plain.words.length) return plain
  return { ...below, bottom: Math.max(strip.bottom, below.bottom), blocks: [...strip.blocks, ...below.blocks] }
}

/**
 * A card a passage, in rows of two or three, each as tall as its words.
 *
 * Where a card is too tall for that, or the rows would leave the page half empty, they flow down the columns, and are
 * parted where that is the only way to fill it.
 */
function layAll(words: readonly Item[], area: Box, medium: Medium, force: boolean): Laid {
  const cards = cardsOf(words)
  const columns = splitColumns(area, cards.length > 2 ? 3 : 2, medium.theme.gutter)
  const wide = splitColumns(area, 2, medium.theme.gutter)
  const flow = (partCards: boolean): Laid => {
    const flowed = flowEvenly(words, columns, medium, { words: null, force: force && partCards, partCards })
    return { blocks: flowed.blocks, bottom: flowed.bottom, words: flowed.left, charts: [] }
  }
  // Of four cards none is to stand alone in its row.
  const rows = cards.length === 4 ? [wide, splitColumns(area, 4, medium.theme.gutter), columns] : [columns, wide]
  const tries = [...rows.map((each) => layRows(cards, each, medium)), flow(false), flow(true)]
  const isFull = ({ bottom }: Laid): boolean => bottom - area.y >= area.height * WELL_FILLED
  return tries.find((laid) => laid.words.length === 0) ?? tries.find(isFull) ?? flow(true)
}

function cardsOf(words: readonly Item[]): readonly (readonly Item[])[] {
  const passages = [...new Set(words.map((item) => item.passage))]
  return passages.map((passage) => words.filter((item) => item.passage === passage))
}

function layRows(cards: readonly (readonly Item[])[], columns: readonly Box[], medium: Medium): Laid {
  const blocks: Block[] = []
  let y = columns[0]?.y ?? 0
  let bottom = y
  let taken = 0
  while (taken < cards.length) {
    const row = cards.slice(taken, taken + columns.length)
    const laid = layRow(
      row,
      columns.map((column) => ({ ...column, y, height: bottomOf(column) - y })),
      medium,
    )
    if (!laid) break
    blocks.push(...laid.blocks)
    bottom = laid.bottom
    y = bottom + medium.theme.gutter
    taken += row.length
  }
  return { blocks, bottom, words: cards.slice(taken).flat(), charts: [] }
}

/** One row of cards; null where one of them does not fit. */
function layRow(
  cards: readonly (readonly Item[])[],
  columns: readonly Box[],
  medium: Medium,
): { readonly blocks: readonly Block[]; readonly bottom: number } | null {
  const laid = cards.flatMap((card, at) => {
    const column = columns[at]
    return column ? [fillColumn(card, column, medium, { words: null, force: false })] : []
  })
  if (laid.some((card) => card.left.length > 0)) return null
  const bottom = Math.max(...laid.map((card) => card.bottom))
  return { blocks: laid.flatMap((card) => card.blocks), bottom }
}
