import type { CoverStory } from '../narrate/story.ts'
import type { Logo } from '../shared/house-style.ts'
import { plain } from './break-lines.ts'
import type { Draft } from './draft.ts'
import { bottomOf, contentBottom, contentWidth } from './grid.ts'
import type { Medium } from './medium.ts'
import type { Block, PictureBlock, TextBlock } from './pack.ts'
import { placeSegments, totalOf } from './place-segments.ts'
import { placeText, type Setting, setParagraph } from './place-text.ts'
import type { Colour, Theme } from './theme.ts'

/** The share of the page that the block of accent takes, and the least air at its foot. */
const ACCENT_SHARE = 0.56
const AIR = 30
const BAR = 18

/**
 * A block of accent with organisation and title; below it the month, the strategy, and the whole pack in one line.
 *
 * A logo stands at the right: on the paper beside the month, where a logo is at home, or in the block of accent, for a
 * logo that was drawn to stand on a colour. Words keep clear of it.
 */
export function layCover(cover: CoverStory, medium: Medium): Draft {
  const { theme } = medium
  const { logo } = theme.house
  const onAccent = logo?.ground === 'accent' ? placeLogo(logo, theme.margin + 8, theme) : null
  const who = stack(
    [
      [cover.organisation, 'coverLine', 'p', 'paper'],
      [cover.service, 'coverLine', 'p', 'paper'],
    ],
    theme.margin + 8,
    medium,
    onAccent,
  )
  const ground = theme.height * ACCENT_SHARE
  const standing = stack([[cover.title, 'coverTitle', 'h1', null]], 0, medium)
  const title = moved(
    standing,
    Math.max(ground - AIR - standing.box.height, bottomOf(who.box) + 12, onAccent ? bottomOf(onAccent.box) + 12 : 0),
  )
  const edge = Math.max(ground, bottomOf(title.box) + AIR)
  const below = edge + AIR * 0.8
  const onPaper = logo?.ground === 'paper' ? placeLogo(logo, below, theme) : null
  const month = stack(
    [
      [cover.month, 'coverMonth', 'p', null],
      [cover.strategy, 'coverLine', 'p', null],
      [preparedBy(cover), 'small', 'p', 'muted'],
    ],
    below,
    medium,
    onPaper,
  )
  const panel: Block = {
    kind: 'panel',
    box: { x: 0, y: 0, width: theme.width, height: edge },
    fill: 'accent',
    edge: null,
  }
  const words = [who, { ...title, role: 'title' } as const, month].filter((block) => block.paragraphs.length > 0)
  const picture = onAccent ?? onPaper
  const lowest = Math.max(bottomOf(month.box), onPaper ? bottomOf(onPaper.box) : 0)
  return {
    id: 'cover',
    title: cover.title,
    section: 'Introduction',
    blocks: [panel, ...words, ...(picture ? [picture] : []), ...layFoot(cover, lowest, medium)],
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

/** As large as it may be in its own shape, at the right margin. */
function placeLogo({ png, alt, width, height, most }: Logo, y: number, theme: Theme): PictureBlock {
  const scale = Math.min(most.width / width, most.height / height)
  const size = { width: width * scale, height: height * scale }
  return { kind: 'picture', box: { x: theme.width - theme.margin - size.width, y, ...size }, name: 'Logo', alt, png }
}

function stack(texts: readonly Words[], y: number, medium: Medium, beside: PictureBlock | null = null): TextBlock {
  const width = contentWidth(medium.theme) - (beside ? beside.box.width + 2 * medium.theme.gutter : 0)
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
