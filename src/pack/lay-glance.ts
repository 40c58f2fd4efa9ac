import type { Highlight } from '../narrate/story.ts'
import { plain } from './break-lines.ts'
import { type Draft, type Places, partKey } from './draft.ts'
import { frontFrame } from './front-frame.ts'
import type { FrontSection, FrontStory } from './front-story.ts'
import { bottomOf, splitColumns } from './grid.ts'
import { laySince, sinceBand } from './lay-since.ts'
import type { Medium } from './medium.ts'
import type { Block, Box, PageId, Paragraph, Run } from './pack.ts'
import { placeSegments, totalOf } from './place-segments.ts'
import { heightOf, placeText, setParagraph } from './place-text.ts'
import { widthOfText } from './set-cell.ts'
import { shorten } from './shorten.ts'
import { MEANING_COLOURS } from './table-fields.ts'

/** What still has to be shown: the bars of the sections, and the findings of both kinds. */
type Left = {
  readonly sections: readonly FrontSection[]
  readonly changed: readonly Highlight[]
  readonly attention: readonly Highlight[]
}

/**
 * What the page tells, where in the pack more is said of it, and what it is laid for; under something else it does not
 * draw itself in, as a page of its own is better then.
 */
type Glance = {
  readonly story: FrontStory
  readonly places: Places
  readonly medium: Medium
  readonly mayBeTight: boolean
}

/** A thing in a column, with its height, drawn when its place is known. */
type Piece = { readonly height: number; readonly draw: (box: Box) => readonly Block[] }

/** The height of a section's bar, and the air over and under it; the same where many sections share a page. */
const BAR = { height: 16, over: 2, after: 6 } as const
const LOW_BAR = { height: 13, over: 1, after: 4 } as const
const MOST_AIR = 26
const BEFORE_BAND = 16
/** Air after a piece, which the last needs none of. */
const AFTER_PIECE = 6

/** The page for the reader with four minutes: RAG by section, what has really changed, what needs attention. */
export function layGlance(
  story: FrontStory,
  places: Places,
  medium: Medium,
  from: number | null = null,
): readonly Draft[] {
  const glance = { story, places, medium, mayBeTight: from === null }
  const drafts: Draft[] = []
  let left: Left = { sections: story.sections, changed: story.glance.changed, attention: story.glance.attention }
  do {
    const frame = frontFrame('At a glance', story.glance.headline, drafts.length, story, medium, { from })
    const draft = frame.draft('glance', speakerNotes(story))
    const whole = drafts.length === 0 ? layWithSince(left, frame.area, glance) : null
    if (whole) return [{ ...draft, blocks: [...frame.blocks, ...whole] }]
    const laid = layBest(left, frame.area, glance)
    drafts.push({ ...draft, blocks: [...frame.blocks, ...laid.blocks] })
    left = laid.left
  } while (!isEmpty(left))
  const { since } = story.glance
  return since ? [...drafts, ...laySince(since, story, medium)] : drafts
}

/** Everything on one page, with what changed since last month in a band at its foot; null where that is too much. */
function layWithSince(left: Left, area: Box, glance: Glance): readonly Block[] | null {
  const { since } = glance.story.glance
  const band = since && sinceBand(since, area, glance.medium)
  if (!band) return null
  const top = bottomOf(area) - band.height
  const laid = layBest(left, { ...area, height: top - BEFORE_BAND - area.y }, glance)
  if (!isEmpty(laid.left)) return null
  const move = (block: Block): Block => ({ ...block, box: { ...block.box, y: block.box.y + top - area.y } })
  return [...laid.blocks, ...band.blocks.map(move)]
}

function isEmpty(left: Left): boolean {
  return Object.values(left).every((each) => each.length === 0)
}

function speakerNotes({ glance }: FrontStory): readonly string[] {
  const say = (lead: string, found: readonly Highlight[]): string =>
    `${lead}: ${found.map((each) => each.sentence.text).join(' ')}`
  return [
    glance.headline || 'RAG by section, what has changed and what needs attention.',
    ...(glance.changed.length > 0 ? [say(headingOfChanged(glance.changed), glance.changed)] : []),
    ...(glance.attention.length > 0 ? [say('What needs attention', glance.attention)] : []),
  ]
}

/** Only what was tested, and is more than chance moves it, has really changed; the mark of its signal tells that it was. */
function headingOfChanged(changed: readonly Highlight[]): string {
  return changed.every(({ mark }) => mark !== '') ? 'What has really changed' : 'What has changed'
}

type Laid = { readonly blocks: readonly Block[]; readonly left: Left }

/** Shares of the width that the bars may take: the widest that lets all findings stand on the page. */
const BAR_SHARES = [1 / 3, 0.3, 0.27, 0.24, 0.2]

const LOOSE: Look = { isTight: false, bar: BAR }
/** From the airiest to the tightest. */
const LOOKS: readonly Look[] = [LOOSE, { isTight: true, bar: BAR }, { isTight: true, bar: LOW_BAR }]

function layBest(left: Left, area: Box, glance: Glance): Laid {
  for (const look of glance.mayBeTight ? LOOKS : [LOOSE]) {
    for (const share of BAR_SHARES) {
      const laid = layColumns(left, { area, share, ...look }, glance)
      if (isEmpty(laid.left)) return laid
    }
  }
  return layColumns(left, { area, share: 1 / 3, ...LOOSE }, glance)
}

/** Where it is tight, sections have one line each, those without indicators none, and figures are smaller. */
type Look = { readonly isTight: boolean; readonly bar: typeof BAR | typeof LOW_BAR }
type Cut = Look & { readonly area: Box; readonly share: number }

/** Three columns: the bars, and the findings of both kinds. */
function cutColumns({ area, share }: Cut, gutter: number): readonly Box[] {
  const width = (area.width - 2 * gutter) * share
  const beside = { ...area, x: area.x + width + gutter, width: area.width - width - gutter }
  return [{ ...area, width }, ...splitColumns(beside, 2, gutter)]
}

function layColumns(left: Left, cut: Cut, glance: Glance): Laid {
  const { story, medium } = glance
  const [first = cut.area, second = cut.area, third = cut.area] = cutColumns(cut, 2 * medium.theme.gutter)
  const most = Math.max(1, ...story.sections.map((section) => totalOf(section.counts)))
  const shown = cut.isTight ? left.sections.filter(({ counts }) => totalOf(counts) > 0) : left.sections
  const bars = shown.map((section) => sectionPiece(section, most, { ...cut, width: first.width }, glance))
  const found = (list: readonly Highlight[]) =>
    list.map((each) => highlightPiece(each, { ...cut, width: second.width }, glance))
  const [better, worse] = evenRows(found(left.changed), found(left.attention))
  const laid = [
    layColumn('RAG by section', bars, first, medium),
    layColumn(headingOfChanged(story.glance.changed), better, second, medium),
    layColumn('What needs attention', worse, third, medium),
  ]
  const [sections = 0, changed = 0, attention = 0] = laid.map((column) => column.count)
  return {
    blocks: laid.flatMap((column) => column.blocks),
    left: {
      sections: shown.slice(sections),
      changed: left.changed.slice(changed),
      attention: left.attention.slice(attention),
    },
  }
}

/** Findings side by side take the height of the taller, so that the rows align. */
function evenRows(one: readonly Piece[], other: readonly Piece[]): readonly [readonly Piece[], readonly Piece[]] {
  const level = (pieces: readonly Piece[], beside: readonly Piece[]): readonly Piece[] =>
    pieces.map((piece, at) => ({ ...piece, height: Math.max(piece.height, beside[at]?.height ?? 0) }))
  return [level(one, other), level(other, one)]
}

type Column = { readonly blocks: readonly Block[]; readonly count: number }

function layColumn(title: string, pieces: readonly Piece[], column: Box, medium: Medium): Column {
  if (pieces.length === 0) return { blocks: [], count: 0 }
  const { heading, rule } = headColumn(title, column, medium)
  const top = rule.box.y + 9
  const room = bottomOf(column) - top
  const count = evenCount(pieces.length, Math.max(1, countThatFits(pieces, room)))
  const taken = pieces.slice(0, count).reduce((sum, piece) => sum + piece.height, 0)
  const air = Math.min(MOST_AIR, Math.max(0, room - taken) / Math.max(1, count - 1))
  let y = top
  const blocks = pieces.slice(0, count).flatMap((piece) => {
    const box = { ...column, y, height: piece.height }
    y += piece.height + air
    return piece.draw(box)
  })
  return { blocks: [heading, rule, ...blocks], count }
}

/** The heading of a column and the line under it. */
function headColumn(title: string, column: Box, medium: Medium): { readonly heading: Block; readonly rule: Block } {
  const words = setParagraph(title, column.width, { style: 'heading', tag: 'h2' }, medium)
  const heading = placeText([words], column, medium.theme)
  const box = { ...column, y: bottomOf(heading.box) + 3, height: 0 }
  return { heading, rule: { kind: 'rule', box, colour: 'accent', weight: 1 } }
}

/** As many on this page as on each of those that the others need: none goes on alone where more could. */
function evenCount(pieces: number, most: number): number {
  return Math.ceil(pieces / Math.ceil(pieces / most))
}

function countThatFits(pieces: readonly Piece[], room: number): number {
  let y = 0
  const over = pieces.findIndex((piece) => {
    y += piece.height
    return y - AFTER_PIECE > room
  })
  return over < 0 ? pieces.length : over
}

/** What a piece may take of the width, and how it looks. */
type Room = Look & { readonly width: number }

/** The share of what a name in one line has that its number leaves it. */
const NAME = 0.88

/** A section's bar under its name; words alone where it has no indicators. */
function sectionPiece(
  section: FrontSection,
  most: number,
  { width, isTight, bar: sized }: Room,
  glance: Glance,
): Piece {
  const { places, medium } = glance
  const { theme } = medium
  const { page: link = null, number = '' } = places.get(partKey(section.number, 1)) ?? {}
  const page = `page\u00a0${number}`
  const beside = width - widthOfText(`, ${page}`, 'small', medium) - AFTER_PIECE
  const title = isTight ? shorten(section.title, beside * NAME, 'small', 1, medium) : section.title
  const runs = [plain(`${section.number}  ${title}, `), plain(page, { link })]
  const name = setParagraph(runs, width, { style: 'small' }, medium)
  if (totalOf(section.counts) === 0) {
    const words = [name, setParagraph('No indicators', width, { style: 'note' }, medium)]
    return { height: heightOf(words, theme) + AFTER_PIECE, draw: (box) => [placeText(words, box, theme)] }
  }
  const height = heightOf([name], theme)
  const draw = (box: Box): readonly Block[] => {
    const bar = { ...box, y: box.y + height + sized.over, height: sized.height }
    return [placeText([name], box, theme), placeSegments(section.counts, most, bar, section.title, theme.house.rag)]
  }
  return { height: height + sized.over + sized.height + sized.after, draw }
}

/** A finding: its figure beside the line of its months, and its words below. */
function highlightPiece(highlight: Highlight, { width, isTight }: Room, glance: Glance): Piece {
  const { theme } = glance.medium
  const said = highlight.sentence.text.includes(highlight.figure)
  const look = { style: isTight ? 'heading' : 'figure', tag: said ? 'artifact' : 'p' } as const
  const figure = setParagraph(highlight.figure, width * 0.45, look, glance.medium)
  const tall = heightOf([figure], theme)
  const words = wordsOf(highlight, width, glance)
  const spark = { x: width * 0.5, width: width * 0.5, height: tall - 4 }
  const draw = (box: Box): readonly Block[] => [
    placeText([figure], { ...box, width: width * 0.45 }, theme),
    placeText(words, { ...box, y: box.y + tall + 3 }, theme),
    pictureOf(highlight, { ...spark, x: box.x + spark.x, y: box.y + 2 }),
  ]
  return { height: tall + 3 + heightOf(words, theme) + AFTER_PIECE, draw }
}

function wordsOf(highlight: Highlight, width: number, { story, places, medium }: Glance): readonly Paragraph[] {
  const to = places.get(partKey(highlight.section, highlight.part + 1))
  const part = story.sections.find((each) => each.number === highlight.section)?.parts[highlight.part]
  const where = whereOf(highlight, part?.title ?? '', to, width, medium)
  const sentence = highlight.sentence.runs.map((run) => plain(run.text, { strong: run.strong }))
  return [
    setParagraph(sentence, width, { style: 'compact' }, medium),
    setParagraph(where, width, { style: 'small', spaceBefore: 2 }, medium),
  ]
}

/** Why a finding stands here and where more is said of it, in one line: without the part's name where that is long. */
function whereOf(
  { mark, why, meaning }: Highlight,
  part: string,
  to: { readonly page: PageId; readonly number: number } | undefined,
  width: number,
  medium: Medium,
): readonly Run[] {
  const runs = (title: string): readonly Run[] => [
    plain([mark, why].filter((each) => each !== '').join(' '), { strong: true, colour: MEANING_COLOURS[meaning] }),
    plain(title === '' ? ', ' : ` · ${title}, `, { colour: 'muted' }),
    plain(`page\u00a0${to?.number ?? ''}`, { link: to?.page ?? null }),
  ]
  const fits = setParagraph(runs(part), width, { style: 'small' }, medium).lines.length === 1
  return runs(fits ? part : '')
}

/** The line of the months, or the neighbours where the finding is of them. */
function pictureOf({ alt, neighbours, points, breaks, latest, meaning }: Highlight, box: Box): Block {
  const colour = MEANING_COLOURS[meaning]
  if (neighbours) return { kind: 'strip', box, alt, others: neighbours, own: latest, colour }
  return { kind: 'spark', box, alt, values: points, breaks, colour }
}
