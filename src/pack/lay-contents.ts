import { plain } from './break-lines.ts'
import { type Draft, type Places, partKey } from './draft.ts'
import { frontFrame } from './front-frame.ts'
import type { FrontSection, FrontStory } from './front-story.ts'
import { contentWidth, gridColumns } from './grid.ts'
import { hasPurpose } from './lay-purpose.ts'
import type { Medium } from './medium.ts'
import type { Block, Box, Paragraph, Run } from './pack.ts'
import { placeSegments, segmentKey, totalOf } from './place-segments.ts'
import { heightOf, placeText, readableWidth, setParagraph } from './place-text.ts'

/** A line of the contents: its number, words and page, and the RAG counts of a section. */
type Entry = {
  readonly number: string
  readonly words: readonly Paragraph[]
  readonly place: string
  readonly section: FrontSection | null
  readonly height: number
}

/** Air over and under a line; less of it before the contents run over on another page. */
const PADS = [5, 4, 3, 2] as const
const CLOSE_PADS = [3] as const
/** The page's name; what stands on it needs no line to lead there. */
const PAGE = 'contents'
const BAR = 15
const MOST_AIR = 9
const LEAST_LEFT = 4
const BEFORE_KEY = 6

/**
 * A map of the pack: sections with their parts, RAG counts and pages, over as many pages as they need. Set close it takes
 * no more of a page than it has to.
 */
export function layContents(story: FrontStory, places: Places, medium: Medium, isClose = false): readonly Draft[] {
  const whole = contentsArea(0, story, medium)
  const tries = (isClose ? CLOSE_PADS : PADS).map((pad) => entriesOf(story, places, pad, medium))
  const entries = tries.find((each) => countThatFits(each, whole.height) === each.length) ?? tries[0] ?? []
  const drafts: Draft[] = []
  let left = entries
  while (left.length > 0) {
    const frame = frontFrame('Contents', '', drafts.length, story, medium)
    const key = legend(frame.area, medium)
    const area = contentsArea(drafts.length, story, medium)
    const count = spareTheLast(Math.max(1, countThatFits(left, area.height)), left.length)
    const page = layEntries(left.slice(0, count), story, places, isClose ? { ...area, height: 0 } : area, medium)
    const under = { ...area, y: page.bottom + BEFORE_KEY }
    drafts.push({
      ...frame.draft(PAGE, ['The map of the pack: sections, their RAG counts and their pages. Each line is a link.']),
      blocks: [...frame.blocks, ...page.blocks, placeText([key], under, medium.theme)],
    })
    left = left.slice(count)
  }
  return drafts
}

function contentsArea(nth: number, story: FrontStory, medium: Medium): Box {
  const { area } = frontFrame('Contents', '', nth, story, medium)
  return { ...area, height: area.height - heightOf([legend(area, medium)], medium.theme) - BEFORE_KEY }
}

/** A page that goes on with a few lines takes half of all: alone they look forgotten. */
function spareTheLast(count: number, all: number): number {
  const left = all - count
  return left > 0 && left < LEAST_LEFT ? Math.min(count, Math.ceil(all / 2)) : count
}

function legend(area: Box, medium: Medium): Paragraph {
  const width = Math.min(area.width, readableWidth('note', medium))
  return setParagraph(segmentKey(medium.theme.house.rag), width, { style: 'note' }, medium)
}

function countThatFits(entries: readonly Entry[], height: number): number {
  let y = 0
  const over = entries.findIndex((entry) => {
    y += entry.height
    return y > height
  })
  return over < 0 ? entries.length : over
}

function entriesOf(story: FrontStory, places: Places, pad: number, medium: Medium): readonly Entry[] {
  const front = [
    ...(hasPurpose(story) ? [[story.purpose.title, 'purpose'] as const] : []),
    ['At a glance', 'glance'] as const,
  ].filter(([, place]) => places.get(place)?.page !== PAGE)
  return [
    ...front.map(([title, place]) => entryOf('', title, place, null, places, pad, medium)),
    ...story.sections.map((section) =>
      entryOf(String(section.number), section.title, partKey(section.number, 1), section, places, pad, medium),
    ),
    entryOf('', 'Notes', 'notes', null, places, pad, medium),
  ]
}

function wordsWidth({ theme }: Medium): number {
  return gridColumns(theme, 1, 7).width - numberWidth(theme.styles.body.size)
}

function numberWidth(size: number): number {
  return size * 2.2
}

function entryOf(
  number: string,
  title: string,
  place: string,
  section: FrontSection | null,
  places: Places,
  pad: number,
  medium: Medium,
): Entry {
  const width = wordsWidth(medium)
  const look = { strong: section !== null, link: places.get(place)?.page ?? null }
  const heading = setParagraph([plain(title, look)], width, { style: 'body', tag: 'toci' }, medium)
  const parts = section ? partsOf(section, places) : []
  const under = parts.length > 0 ? [setParagraph(parts, width, { style: 'small', tag: 'toci' }, medium)] : []
  const words = [heading, ...under]
  return { number, words, place, section, height: heightOf(words, medium.theme) + 2 * pad }
}

/** The parts of a section with their pages, in one line; none where the section is its only part. */
function partsOf(section: FrontSection, places: Places): readonly Run[] {
  if (section.parts.length < 2) return []
  return section.parts.flatMap((part, at) => {
    const to = places.get(partKey(section.number, at + 1))
    const between = at === 0 ? [] : [plain('  ·  ', { colour: 'muted' })]
    return [...between, plain(`${part.title} ${to?.number ?? ''}`, { link: to?.page ?? null, colour: 'muted' })]
  })
}

function layEntries(
  entries: readonly Entry[],
  story: FrontStory,
  places: Places,
  area: Box,
  medium: Medium,
): { readonly blocks: readonly Block[]; readonly bottom: number } {
  const taken = entries.reduce((sum, entry) => sum + entry.height, 0)
  const air = Math.min(MOST_AIR * 2, Math.max(0, area.height - taken) / entries.length)
  const most = Math.max(1, ...story.sections.map((section) => totalOf(section.counts)))
  let y = area.y
  const placed = entries.map((entry) => {
    const line = { ...area, y, height: entry.height + air }
    y += line.height
    return { words: layWords(entry, places, line, medium), bars: layBar(entry, most, line, medium) }
  })
  return { blocks: [...placed.flatMap(({ words }) => words), ...placed.flatMap(({ bars }) => bars)], bottom: y }
}

function layWords(entry: Entry, places: Places, line: Box, medium: Medium): readonly Block[] {
  const { theme } = medium
  const indent = numberWidth(theme.styles.body.size)
  const top = line.y + (line.height - heightOf(entry.words, theme)) / 2
  const to = places.get(entry.place)
  const page = gridColumns(theme, 12, 1)
  const run = plain(String(to?.number ?? ''), { link: to?.page ?? null })
  const number = setParagraph(entry.number, indent, { style: 'body', tag: 'artifact' }, medium)
  return [
    ...(entry.number === '' ? [] : [placeText([number], { x: line.x, y: top, width: indent }, theme)]),
    placeText(entry.words, { x: line.x + indent, y: top, width: wordsWidth(medium) }, theme),
    placeText(
      [setParagraph([run], page.width, { style: 'body', tag: 'toci', align: 'right' }, medium)],
      { ...page, y: top },
      theme,
    ),
  ]
}

function layBar({ section }: Entry, most: number, line: Box, { theme }: Medium): readonly Block[] {
  const rule: Block = {
    kind: 'rule',
    box: { x: theme.margin, y: line.y + line.height, width: contentWidth(theme), height: 0 },
    colour: 'rule',
    weight: 0.5,
  }
  if (!section || totalOf(section.counts) === 0) return [rule]
  const box = { ...gridColumns(theme, 8, 4), y: line.y + (line.height - BAR) / 2, height: BAR }
  return [placeSegments(section.counts, most, box, section.title, theme.house.rag), rule]
}
