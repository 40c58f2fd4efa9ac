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
 * `title` is the pack's, as the cover has it.
 */
export function layCover(cover: CoverStory, title: string, medium: Medium): Draft {
  const accent = layAccent({ ...cover, title }, medium)
  const paper = layPaper(cover, bottomOf(accent.panel.box) + AIR * 0.8, medium)
  const words = [...accent.words, paper.month].filter((block) => block.paragraphs.length > 0)
  const logo = accent.logo ?? paper.logo
  const notes = [`${cover.organisation}: ${cover.title}, ${cover.month}.`, cover.summary]
  return {
    id: 'cover',
    title,
    section: 'Introduction',
    blocks: [accent.panel, ...words, ...(logo ? [logo] : []), ...layFoot(cover, paper.bottom, medium)],
    speakerNotes: notes.filter((each) => each !== ''),
  }
}

/** The title stands at the foot of the block, and pushes the block's edge down where there is much above it. */
function layAccent({ organisation, service, title: words }: CoverStory, medium: Medium) {
  const { theme } = medium
  const top = theme.margin + 8
  const logo = logoOn('accent', top, theme)
  const names: readonly Words[] = [
    [organisation, 'coverLine', 'p', 'paper'],
    [service, 'coverLine', 'p', 'paper'],
  ]
  const who = stack(names, top, medium, logo)
  const ground = theme.height * ACCENT_SHARE
  const standing = stack([[words, 'coverTitle', 'h1', null]], 0, medium)
  const above = Math.max(bottomOf(who.box) + 12, logo ? bottomOf(logo.box) + 12 : 0)
  const title = moved(standing, Math.max(ground - AIR - standing.box.height, above))
  const height = Math.max(ground, bottomOf(title.box) + AIR)
  const box = { x: 0, y: 0, width: theme.width, height }
  const panel: Block = { kind: 'panel', box, fill: 'accent', edge: null }
  return { panel, words: [who, { ...title, role: 'title' } as const], logo }
}

/** The month and whom to ask, from `y` down. */
function layPaper(cover: CoverStory, y: number, medium: Medium) {
  const logo = logoOn('paper', y, medium.theme)
  const texts: readonly Words[] = [
    [cover.month, 'coverMonth', 'p', null],
    [cover.strategy, 'coverLine', 'p', null],
    [preparedBy(cover), 'small', 'p', 'muted'],
  ]
  const month = stack(texts, y, medium, logo)
  return { month, logo, bottom: Math.max(bottomOf(month.box), logo ? bottomOf(logo.box) : 0) }
}

function moved(block: TextBlock, y: number): TextBlock {
  return { ...block, box: { ...block.box, y } }
}

function preparedBy({ preparedBy: name }: CoverStory): string {
  return name === '' ? '' : `Prepared by ${name}`
}

type Words = readonly [words: string, style: Setting['style'], tag: 'h1' | 'p', colour: Colour | null]

/** The logo of the house, if it is one for this ground. */
function logoOn(ground: Logo['ground'], y: number, theme: Theme): PictureBlock | null {
  const { logo } = theme.house
  return logo?.ground === ground ? placeLogo(logo, y, theme) : null
}

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
