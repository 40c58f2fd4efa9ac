import type { TableStory } from '../narrate/story.ts'
import { longMonth } from '../shared/month.ts'
import { type FittedTable, fitTable } from './fit-table.ts'
import { bottomOf } from './grid.ts'
import { spansOf } from './keep-months.ts'
import type { Frame } from './lay-frame.ts'
import type { Medium } from './medium.ts'
import type { Block, TableBlock } from './pack.ts'
import { pageTable } from './page-table.ts'
import { heightOfFootnotes, placeFootnotes, setFootnotes } from './set-footnotes.ts'

const BEFORE_NOTES = 4

/** An indicator table over as many pages as it needs; its footnotes stand under each piece. */
export function layTable(
  table: TableStory,
  id: string,
  frames: (nth: number) => Frame,
  medium: Medium,
): readonly { readonly blocks: readonly Block[]; readonly bottom: number }[] {
  const { area } = frames(0)
  const fitted = fitTable(table, area.width, medium)
  const footnotes = [...table.footnotes, ...keyOf(table, fitted), ...namesNote(fitted), ...hiddenNote(table, fitted)]
  const notes = setFootnotes(footnotes, area, medium)
  const reserved = notes.length > 0 ? heightOfFootnotes(notes, medium) + BEFORE_NOTES : 0
  const height = Math.min(area.height, frames(1).area.height) - reserved
  const pieces = pageTable(fitted, { id, summary: summaryOf(table, fitted) }, { ...area, height })
  return pieces.map((piece, nth) => {
    const moved: TableBlock = { ...piece, box: { ...piece.box, y: frames(nth).area.y } }
    const bottom = bottomOf(moved.box)
    if (notes.length === 0) return { blocks: [moved], bottom }
    const under = placeFootnotes(notes, bottom + BEFORE_NOTES, medium)
    return { blocks: [moved, ...(nth === 0 ? under : under.map(repeated))], bottom: bottom + reserved }
  })
}

/** Nothing to a screen reader, who has heard it before. */
function repeated(block: Block): Block {
  if (block.kind !== 'text') return block
  return { ...block, paragraphs: block.paragraphs.map((each) => ({ ...each, tag: 'artifact' as const })) }
}

/** What the signs mean where there was no room for their words. */
function keyOf({ rows }: TableStory, { dress }: FittedTable): readonly string[] {
  if (dress === 'words') return []
  const moves = rows.some((row) => row.travel) ? ['+ better, – worse.'] : []
  const held = new Map(rows.flatMap(({ signal }) => (signal ? [[signal.mark, signal.shown] as const] : [])))
  return [
    ...moves,
    ...(held.size > 0
      ? [
          `Signal: ${SIGNAL_KEY.filter(([mark]) => held.has(mark))
            .map(([mark, words]) => `${mark} ${words}`)
            .join(', ')}.`,
        ]
      : []),
  ]
}

const SIGNAL_KEY = [
  ['♦', 'improvement'],
  ['■', 'concern'],
  ['●', 'unusually high or low'],
  ['○', 'usual variation'],
] as const

/** Benchmarks go by their names, so these stand whole where the header has no room for them. */
function namesNote({ cutNames }: FittedTable): readonly string[] {
  return cutNames.length === 0 ? [] : [`In full: ${cutNames.join('; ')}.`]
}

/** Months that are asked for and do not fit are not left out in silence. */
function hiddenNote(table: TableStory, { hidden }: FittedTable): readonly string[] {
  return hidden.length === 0 ? [] : [`Left out for want of room: ${spansOf(table, hidden).join(', ')}.`]
}

/** The summary names the months from the first to the last. */
function summaryOf(table: TableStory, { hidden }: FittedTable): string {
  if (hidden.length === 0) return table.summary
  return `${table.summary}; without ${spansOf(table, hidden, longMonth).join(' and ')}, for want of room`
}
