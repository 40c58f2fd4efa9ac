import type { Highlight, SectionStory, Story } from '../narrate/story.ts'
import { plain } from './break-lines.ts'
import { type Draft, type Places, partKey } from './draft.ts'
import { frontFrame } from './front-frame.ts'
import { bottomOf, splitColumns } from './grid.ts'
import { laySince, sinceBand } from './lay-since.ts'
import type { Medium } from './medium.ts'
import type { Block, Box, PageId, Run } from './pack.ts'
import { placeSegments, totalOf } from './place-segments.ts'
import { heightOf, placeText, setParagraph } from './place-text.ts'
import { MEANING_COLOURS } from './table-fields.ts'

/** What still has to be shown: the bars of the sections, and the findings of both kinds. */
type Left = {
  readonly sections: readonly SectionStory[]
  readonly changed: readonly Highlight[]
  readonly attention: readonly Highlight[]
}

/** A thing in a column, with its height, drawn when its place is known. */
type Piece = { readonly height: number; readonly draw: (box: Box) => readonly Block[] }

const BAR = 16
const MOST_AIR = 26
const BEFORE_BAND = 16

/** The page for the reader with four minutes: RAG by section, what has really changed, what needs attention. */
export function layGlance(story: Story, places: Places, medium: Medium): readonly Draft[] {
  const drafts: Draft[] = []
  let left: Left = { sections: story.sections, changed: story.glance.changed, attention: story.glance.attention }
  do {
    const frame = frontFrame('At a glance', story.glance.headline, drafts.length, story, medium)
    const draft = frame.draft('glance', speakerNotes(story))
    const whole = drafts.length === 0 ? layWithSince(left, story, places, frame.area, medium) : null
    if (whole) return [{ ...draft, blocks: [...frame.blocks, ...whole] }]
    const laid = layBest(left, story, places, frame.area, medium)
    drafts.push({ ...draft, blocks: [...frame.blocks, ...laid.blocks] })
    left = laid.left
  } while (!isEmpty(left))
  const { since } = story.glance
  return since ? [...drafts, ...laySince(since, story, medium)] : drafts
}

/** Everything on one page, with what changed since last month in a band at its foot; null where that is too much. */
function layWithSince(left: Left, story: Story, places: Places, area: Box, medium: Medium): readonly Block[] | null {
  const { since } = story.glance
  const band = since && sinceBand(since, area, medium)
  if (!band) return null
  const top = bottomOf(area) - band.height
  const laid = layBest(left, story, places, { ...area, height: top - BEFORE_BAND - area.y }, medium)
  if (!isEmpty(laid.left)) return null
  const move = (block: Block): Block => ({ ...block, box: { ...block.box, y: block.box.y + top - area.y } })
  return [...laid.blocks, ...band.blocks.map(move)]
}

function isEmpty(left: Left): boolean {
  return Object.values(left).every((each) => each.length === 0)
}

function speakerNotes({ glance }: Story): readonly string[] {
  const say = (lead: string, found: readonly Highlight[]): string =>
    `${lead}: ${found.map((each) => each.sentence.text).join(' ')}`
  return [
    glance.headline || 'RAG by section, what has really changed and what needs attention.',
    ...(glance.changed.length > 0 ? [say('What has really changed', glance.changed)] : []),
    ...(glance.attention.length > 0 ? [say('What needs attention', glance.attention)] : []),
  ]
}

type Laid = { readonly blocks: readonly Block[]; readonly left: Left }

/** Shares of the width that the bars may take: the widest that lets all findings stand on the page. */
const BAR_SHARES = [1 / 3, 0.3, 0.27, 0.24, 0.2]

function layBest(left: Left, story: Story, places: Places, area: Box, medium: Medium): Laid {
  const tries = BAR_SHARES.map((share) => layColumns(left, story, places, { area, share }, medium))
  const fits = tries.find((laid) => isEmpty(laid.left))
  return fits ?? layColumns(left, story, places, { area, share: 1 / 3 }, medium)
}

/** Three columns: the bars, and the findings of both kinds. */
function cutColumns({ area, share }: { readonly area: Box; readonly share: number }, gutter: number): readonly Box[] {
  const width = (area.width - 2 * gutter) * share
  const beside = { ...area, x: area.x + width + gutter, width: area.width - width - gutter }
  return [{ ...area, width }, ...splitColumns(beside, 2, gutter)]
}

function layColumns(
  left: Left,
  story: Story,
  places: Places,
  cut: { readonly area: Box; readonly share: number },
  medium: Medium,
): Laid {
  const { area } = cut
  const [first, second, third] = cutColumns(cut, 2 * medium.theme.gutter)
  const most = Math.max(1, ...story.sections.map((section) => totalOf(section.counts)))
  const bars = left.sections.map((section) => sectionPiece(section, most, places, first?.width ?? 0, medium))
  const found = (highlights: readonly Highlight[]) =>
    highlights.map((each) => highlightPiece(each, story, places, second?.width ?? 0, medium))
  const [better, worse] = evenRows(found(left.changed), found(left.attention))
  const laid = [
    layColumn('RAG by section', bars, first ?? area, medium),
    layColumn('What has really changed', better, second ?? area, medium),
    layColumn('What needs attention', worse, third ?? area, medium),
  ]
  const [sections = 0, changed = 0, attention = 0] = laid.map((column) => column.count)
  return {
    blocks: laid.flatMap((column) => column.blocks),
    left: {
      sections: left.sections.slice(sections),
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

function layColumn(
  title: string,
  pieces: readonly Piece[],
  column: Box,
  medium: Medium,
): { readonly blocks: readonly Block[]; readonly count: number } {
  if (pieces.length === 0) return { blocks: [], count: 0 }
  const heading = placeText(
    [setParagraph(title, column.width, { style: 'heading', tag: 'h2' }, medium)],
    column,
    medium.theme,
  )
  const rule: Block = {
    kind: 'rule',
    box: { ...column, y: bottomOf(heading.box) + 3, height: 0 },
    colour: 'accent',
    weight: 1,
  }
  const top = rule.box.y + 9
  const room = bottomOf(column) - top
  const count = Math.max(1, countThatFits(pieces, room))
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

function countThatFits(pieces: readonly Piece[], room: number): number {
  let y = 0
  const over = pieces.findIndex((piece) => {
    y += piece.height
    return y > room
  })
  return over < 0 ? pieces.length : over
}

function sectionPiece(section: SectionStory, most: number, places: Places, width: number, medium: Medium): Piece {
  const { page: link = null, number = '' } = places.get(partKey(section.number, 1)) ?? {}
  const runs = [plain(`${section.number}  ${section.title}, `), plain(`page\u00a0${number}`, { link })]
  const empty = totalOf(section.counts) === 0
  const words = [
    setParagraph(runs, width, { style: 'small' }, medium),
    ...(empty ? [setParagraph('No indicators', width, { style: 'note' }, medium)] : []),
  ]
  const height = heightOf(words, medium.theme)
  const draw = (box: Box): readonly Block[] => [
    placeText(words, box, medium.theme),
    ...(empty
      ? []
      : [
          placeSegments(
            section.counts,
            most,
            { ...box, y: box.y + height + 2, height: BAR },
            section.title,
            medium.theme.house.rag,
          ),
        ]),
  ]
  return { height: empty ? height + 5 : height + 2 + BAR + 5, draw }
}

function highlightPiece(highlight: Highlight, story: Story, places: Places, width: number, medium: Medium): Piece {
  const { theme } = medium
  const said = highlight.sentence.text.includes(highlight.figure)
  const look = { style: 'figure', tag: said ? 'artifact' : 'p' } as const
  const figure = setParagraph(highlight.figure, width * 0.45, look, medium)
  const tall = heightOf([figure], theme)
  const to = places.get(partKey(highlight.section, highlight.part + 1))
  const part = story.sections.find((each) => each.number === highlight.section)?.parts[highlight.part]
  const where = whereOf(highlight, part?.title ?? '', to, width, medium)
  const words = [
    setParagraph(
      highlight.sentence.runs.map((run) => plain(run.text, { strong: run.strong })),
      width,
      { style: 'compact' },
      medium,
    ),
    setParagraph(where, width, { style: 'small', spaceBefore: 2 }, medium),
  ]
  const spark = { x: width * 0.5, width: width * 0.5, height: tall - 4 }
  const draw = (box: Box): readonly Block[] => [
    placeText([figure], { ...box, width: width * 0.45 }, theme),
    placeText(words, { ...box, y: box.y + tall + 3 }, theme),
    pictureOf(highlight, { ...spark, x: box.x + spark.x, y: box.y + 2 }),
  ]
  return { height: tall + 3 + heightOf(words, theme) + 6, draw }
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
function pictureOf({ alt, neighbours, points, latest, meaning }: Highlight, box: Box): Block {
  const colour = MEANING_COLOURS[meaning]
  if (neighbours) return { kind: 'strip', box, alt, others: neighbours, own: latest, colour }
  return { kind: 'spark', box, alt, values: points, colour }
}
