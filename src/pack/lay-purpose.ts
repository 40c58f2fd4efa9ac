import type { OutcomeStory } from '../narrate/story.ts'
import type { HouseStyle } from '../shared/house-style.ts'
import { plain } from './break-lines.ts'
import type { Draft } from './draft.ts'
import { flowColumns } from './flow-passages.ts'
import { frontFrame } from './front-frame.ts'
import type { FrontStory } from './front-story.ts'
import { areaBelow, bottomOf, splitColumns } from './grid.ts'
import type { Item } from './item.ts'
import type { Medium } from './medium.ts'
import type { Block, Box, Paragraph } from './pack.ts'
import { placeSegments, sayCounts, totalOf } from './place-segments.ts'
import { heightOf, placeText, readableWidth, setParagraph } from './place-text.ts'

const PAD = 11
const BAR = 16
/** Air that a card may have above its bar. */
const MOST_AIR = 46

/** What the pack is for, then its outcomes as rows of three cards, each with its section's RAG counts. */
export function layPurpose(story: FrontStory, medium: Medium, from: number | null = null): readonly Draft[] {
  if (!hasPurpose(story)) return []
  const drafts: Draft[] = []
  let words = story.purpose.paragraphs.map(paragraphItem)
  let cards = story.purpose.outcomes
  do {
    const frame = frontFrame(story.purpose.title, headlineOf(story), drafts.length, story, medium, { from })
    const width = Math.min(frame.area.width, readableWidth('compact', medium))
    const column = { ...frame.area, width }
    const flowed = flowColumns(words, [column], medium, { words: null, force: true })
    words = [...flowed.left]
    const top = flowed.blocks.length > 0 ? flowed.bottom + 14 : frame.area.y
    const laid =
      words.length === 0 ? layAllCards(cards, areaBelow(frame.area, top), medium) : { blocks: [], left: cards }
    cards = laid.left
    drafts.push({
      ...frame.draft('purpose', speakerNotes(story, medium.theme.house)),
      blocks: [...frame.blocks, ...flowed.blocks, ...laid.blocks],
    })
  } while (words.length + cards.length > 0)
  return drafts
}

/** Whether there is anything to say of the purpose; without it the pack has no such page. */
export function hasPurpose({ purpose }: FrontStory): boolean {
  return purpose.paragraphs.length + purpose.outcomes.length > 0
}

function headlineOf({ purpose, cover }: FrontStory): string {
  if (purpose.outcomes.length === 0) return 'What this pack is for'
  const outcomes = cover.strategy === '' ? 'The outcomes that this pack serves' : `The outcomes of ${cover.strategy}`
  return saysWhere(purpose) ? `${outcomes}, and where each stands` : outcomes
}

/** Without a rating on any card nobody can see where an outcome stands. */
function saysWhere({ outcomes }: FrontStory['purpose']): boolean {
  return outcomes.some(({ counts }) => counts.green + counts.amber + counts.red > 0)
}

function paragraphItem(text: string, passage: number): Item {
  return {
    runs: [plain(text)],
    style: 'compact',
    tag: 'p',
    bullet: false,
    passage,
    ground: 'page',
    heading: false,
    under: '',
    codes: [],
  }
}

function speakerNotes({ purpose }: FrontStory, { rag }: HouseStyle): readonly string[] {
  const stands = purpose.outcomes.map((outcome) => `${outcome.title}: ${sayCounts(outcome.counts, rag)}.`)
  const also = saysWhere(purpose) ? ', and where each outcome stands' : ''
  return [`${purpose.title}: what the pack measures${also}.`, ...stands]
}

type LaidCards = { readonly blocks: readonly Block[]; readonly left: readonly OutcomeStory[] }
type Card = { readonly outcome: OutcomeStory; readonly words: readonly Paragraph[] }

/** Two cards in a row where that leaves none alone or free, else three. */
function acrossOf(cards: number): number {
  return cards <= 2 || cards === 4 ? 2 : 3
}

/** Four in a row before the last go on on another page. */
function layAllCards(cards: readonly OutcomeStory[], area: Box, medium: Medium): LaidCards {
  const usual = layCards(cards, acrossOf(cards.length), area, medium)
  const close = usual.left.length > 0 ? layCards(cards, 4, area, medium) : usual
  return close.left.length === 0 ? close : usual
}

/** Rows of cards of one height, as many as the area holds; a page takes one row at least. */
function layCards(outcomes: readonly OutcomeStory[], across: number, area: Box, medium: Medium): LaidCards {
  const { gutter } = medium.theme
  const width = (area.width - (across - 1) * gutter) / across
  const cards = outcomes.map((outcome): Card => ({ outcome, words: cardWords(outcome, width - 2 * PAD, medium) }))
  const rows = Array.from({ length: Math.ceil(cards.length / across) }, (_, at) =>
    rowOf(cards.slice(at * across, (at + 1) * across), medium),
  )
  const count = countThatFits(rows, area.height, gutter)
  const taken = rows.slice(0, count).reduce((sum, row) => sum + row.height + gutter, -gutter)
  const air = Math.min(MOST_AIR, Math.max(0, area.height - taken) / Math.max(1, count))
  let y = area.y
  const blocks = rows.slice(0, count).flatMap((row) => {
    const boxes = splitColumns({ ...area, y, height: row.height + air }, across, gutter)
    y += row.height + air + gutter
    return row.cards.flatMap((card, at) => (boxes[at] ? layCard(card, boxes[at], medium) : []))
  })
  return { blocks, left: outcomes.slice(count * across) }
}

function rowOf(
  cards: readonly Card[],
  { theme }: Medium,
): { readonly cards: readonly Card[]; readonly height: number } {
  return { cards, height: Math.max(...cards.map(({ words }) => heightOf(words, theme))) + 2 * PAD + BAR + 7 }
}

function countThatFits(rows: readonly { readonly height: number }[], height: number, gap: number): number {
  let left = height + gap
  const over = rows.findIndex((row) => {
    left -= row.height + gap
    return left < 0
  })
  return over < 0 ? rows.length : over
}

function cardWords(outcome: OutcomeStory, width: number, medium: Medium): readonly Paragraph[] {
  const sentence = setParagraph(outcome.sentence, width, { style: 'compact', spaceBefore: 4 }, medium)
  const title = `${outcome.section}  ${outcome.title}`
  const heading = setParagraph(title, width, { style: 'heading', tag: 'h2' }, medium)
  return outcome.sentence === '' ? [heading] : [heading, sentence]
}

function layCard({ outcome, words }: Card, box: Box, medium: Medium): readonly Block[] {
  const inside = { x: box.x + PAD, y: box.y + PAD, width: box.width - 2 * PAD }
  const bar = { ...inside, y: bottomOf(box) - PAD - BAR, height: BAR }
  const total = totalOf(outcome.counts)
  return [
    { kind: 'panel', box, fill: 'wash', edge: 'accent' },
    placeText(words, inside, medium.theme),
    ...(total > 0 ? [placeSegments(outcome.counts, total, bar, outcome.title, medium.theme.house.rag)] : []),
  ]
}
