import { contentBottom, contentWidth } from './grid.ts'
import type { Medium } from './medium.ts'
import type { Block, Box, Tag, TextBlock } from './pack.ts'
import { placeText, readableWidth, setParagraph } from './place-text.ts'
import { linesOf } from './set-cell.ts'
import { shorten } from './shorten.ts'

/** The words at the head of a page and what they are to a screen reader. An empty eyebrow or headline is left out. */
export type Masthead = {
  readonly eyebrow: string
  readonly eyebrowTag: Tag
  readonly title: string
  readonly titleTag: Tag
  readonly headline: string
  readonly headlineTag: Tag
}

/** A page's head and the area it leaves for the content. */
export type Frame = { readonly blocks: readonly Block[]; readonly area: Box }

const AFTER_EYEBROW = 1
const AFTER_TITLE = 3
const AFTER_HEAD = 13
const HEADLINE_LINES = 3
/** Whole names stand in the eyebrow, those too that the title below has no room for. */
const EYEBROW_LINES = 4

/** Sets eyebrow, title and headline; the content begins at the same line on all pages whose headlines are one line. */
export function layFrame(whole: Masthead, medium: Medium): Frame {
  const { theme } = medium
  const width = contentWidth(theme)
  const masthead = shortened(whole, width * SLACK, medium)
  const set = (words: string, style: 'eyebrow' | 'title' | 'headline', tag: Tag, y: number): TextBlock => {
    const most =
      theme.medium === 'print' && style === 'headline' ? Math.min(width, readableWidth(style, medium)) : width
    const measure = measureOf(words, most, style, medium)
    const paragraph = setParagraph(words, measure, { style, tag }, medium)
    const box = { x: theme.margin, y, width: measure < width * SLACK ? measure : width }
    return placeText([paragraph], box, theme, style === 'title' ? 'title' : 'text')
  }
  const eyebrow = set(masthead.eyebrow || ' ', 'eyebrow', masthead.eyebrowTag, theme.headTop)
  const titleTop = theme.headTop + eyebrow.box.height + AFTER_EYEBROW
  const title = set(masthead.title, 'title', masthead.titleTag, titleTop)
  const headlineTop = titleTop + title.box.height + AFTER_TITLE
  const headline = set(masthead.headline, 'headline', masthead.headlineTag, headlineTop)
  const blocks = [masthead.eyebrow ? eyebrow : null, title, masthead.headline ? headline : null]
  const bottom = masthead.headline ? headlineTop + headline.box.height : titleTop + title.box.height
  return { blocks: blocks.filter((block) => block !== null), area: contentArea(bottom + AFTER_HEAD, medium) }
}

/** Title and headline from a line downwards, on a page that has its own head above. */
export function layFrameFrom(y: number, { title, titleTag, headline, headlineTag }: Masthead, medium: Medium): Frame {
  const width = contentWidth(medium.theme) * SLACK
  const heads = [
    setParagraph(title, width, { style: 'title', tag: titleTag }, medium),
    ...(headline
      ? [setParagraph(headline, width, { style: 'heading', tag: headlineTag, spaceBefore: AFTER_TITLE }, medium)]
      : []),
  ]
  const block = placeText(heads, { x: medium.theme.margin, y, width }, medium.theme)
  return { blocks: [block], area: contentArea(y + block.box.height + AFTER_HEAD, medium) }
}

/** A line that nearly fills its box is broken by programs that measure a little otherwise. */
const SLACK = 0.98

/** How much of the width a head of several lines takes at least: narrower ones would leave half of it free. */
const NARROWEST = 0.7
const STEP = 0.02

/** The width at which a head of several lines breaks into evener ones, so that no word stands on a line of its own. */
function measureOf(words: string, width: number, style: 'eyebrow' | 'title' | 'headline', medium: Medium): number {
  const lines = (share: number) => linesOf(words, width * share, style, medium).length
  const fewest = lines(SLACK)
  if (fewest === 1) return width * SLACK
  let [narrowest, widest] = [0, Math.round((SLACK - NARROWEST) / STEP)]
  while (narrowest < widest) {
    const middle = Math.floor((narrowest + widest) / 2)
    if (lines(NARROWEST + middle * STEP) === fewest) widest = middle
    else narrowest = middle + 1
  }
  return width * (NARROWEST + narrowest * STEP)
}

/** However long the names of a workbook are, the head leaves most of the page to the content. The title is short already. */
function shortened(masthead: Masthead, width: number, medium: Medium): Masthead {
  const eyebrow = shorten(masthead.eyebrow, width, 'eyebrow', EYEBROW_LINES, medium)
  return { ...masthead, eyebrow, headline: shorten(masthead.headline, width, 'headline', HEADLINE_LINES, medium) }
}

function contentArea(top: number, { theme }: Medium): Box {
  return { x: theme.margin, y: top, width: contentWidth(theme), height: contentBottom(theme) - top }
}
