import type { CoverStory } from '../narrate/story.ts'
import { plain } from './break-lines.ts'
import type { Draft } from './draft.ts'
import { bottomOf, contentBottom, contentWidth } from './grid.ts'
import type { Medium } from './medium.ts'
import type { Block, TextBlock } from './pack.ts'
import { placeSegments, totalOf } from './place-segments.ts'
import { placeText, type Setting, setParagraph } from './place-text.ts'
import type { Colour } from './theme.ts'

/** The share of the page that the block of accent takes, and the least air at its foot. */
const ACCENT_SHARE = 0.56
const AIR = 30
const BAR = 18

/** A block of accent with organisation and title; below it the month, the strategy, and the whole pack in one line. */
export function layCover(cover: CoverStory, medium: Medium): Draft {
  const { theme } = medium
  const who = stack(
    [
      [cover.organisation, 'coverLine', 'p', 'paper'],
      [cover.service, 'coverLine', 'p', 'paper'],
    ],
    theme.margin + 8,
    medium,
  )
  const ground = theme.height * ACCENT_SHARE
  const standing = stack([[cover.title, 'coverTitle', 'h1', null]], 0, medium)
  const title = moved(standing, Math.max(ground - AIR - standing.box.height, bottomOf(who.box) + 12))
  const edge = Math.max(ground, bottomOf(title.box) + AIR)
  const month = stack(
    [
      [cover.month, 'coverMonth', 'p', null],
      [cover.strategy, 'coverLine', 'p', null],
      [preparedBy(cover), 'small', 'p', 'muted'],
    ],
    edge + AIR * 0.8,
    medium,
  )
  const panel: Block = {
    kind: 'panel',
    box: { x: 0, y: 0, width: theme.width, height: edge },
    fill: 'accent',
    edge: null,
  }
  const words = [who, { ...title, role: 'title' } as const, month].filter((block) => block.paragraphs.length > 0)
  return {
    id: 'cover',
    title: cover.title,
    section: 'Introduction',
    blocks: [panel, ...words, ...layFoot(cover, bottomOf(month.box), medium)],
    speakerNotes: [`${cover.organisation}: ${cover.title}, ${cover.month}.`, cover.summary].filter(
      (each) => each !== '',
    ),
  }
}

function moved(block: TextBlock, y: number): TextBlock {
  return { ...block, box: { ...block.box, y } }
}

function preparedBy({ preparedBy: name }: CoverStory): string {
  return name === '' ? '' : `Prepared by ${name}`
}

type Words = readonly [words: string, style: Setting['style'], tag: 'h1' | 'p', colour: Colour | null]

function stack(texts: readonly Words[], y: number, medium: Medium): TextBlock {
  const width = contentWidth(medium.theme)
  const paragraphs = texts
    .filter(([words]) => words !== '')
    .map(([words, style, tag, colour]) =>
      setParagraph([plain(words, { colour })], width, { style, tag, spaceBefore: 3 }, medium),
    )
  return placeText(paragraphs, { x: medium.theme.margin, y, width }, medium.theme)
}

/** The RAG bar of the whole pack and its summary, at the foot of the page. */
function layFoot({ counts, summary }: CoverStory, above: number, medium: Medium): readonly Block[] {
  const { theme } = medium
  const words = stack([[summary, 'body', 'p', null]], 0, medium)
  const y = Math.max(above + 14, contentBottom(theme) - words.box.height)
  const bar = { x: theme.margin, y: y - BAR - 8, width: contentWidth(theme), height: BAR }
  const total = totalOf(counts)
  const drawn = total > 0 && bar.y > above ? [placeSegments(counts, total, bar, 'All indicators', theme.house.rag)] : []
  return [...drawn, ...(summary === '' ? [] : [moved(words, y)])]
}
