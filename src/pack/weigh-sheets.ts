import { bottomOf } from './grid.ts'
import type { Block, Box, Paragraph } from './pack.ts'
import type { Sheet } from './sheet.ts'

/** What a further page weighs: more than what one page can lack. */
const PAGE = 10
/** A page that is half empty though others of its part follow. */
const HOLLOW = 9
/** A sentence or chart alone on a page looks forgotten there, and two sentences do. */
const ALONE = 4
const TWO = 2
/** The last words of a part, few and without a chart beside them. */
const SHORT = 5
/** The share of its height that a page of words without charts is filled at least. */
const LEAST_WORDS = 0.45
/** A page that breaks off early though words go on on the next; the least that can be lacking. */
export const THIN = 2
/** The share of its height that a column of words fills where it does not break off early. */
const WELL_FILLED = 0.72
/** By how much of the height of a page the charts beside the last words may reach further down than these. */
const HOLLOW_COLUMN = 0.35

/** The share of its height that a page is filled where others of its part follow. */
const LEAST_FILLED = 0.62

/** How the pages of a part look: fewer are better, and those are that hold several sentences and break off at their foot. */
export function weighSheets(sheets: readonly Sheet[], areaOf: (sheet: Sheet) => Box): Weighed {
  const lack = lackIn(sheets, areaOf)
  return { weight: leastWeight(sheets.length) + lack, lack }
}

/** What so many pages weigh that lack nothing. */
export function leastWeight(pages: number): number {
  return pages * PAGE
}

/** `lack` is what of the weight is not the number of pages. */
export type Weighed = { readonly weight: number; readonly lack: number }

/** What the pages of a part lack; nothing where no other layout of as many pages can look better. */
function lackIn(sheets: readonly Sheet[], areaOf: (sheet: Sheet) => Box): number {
  const bare = sheets.filter(({ name, blocks }) => name.kind === 'trends' && chartsIn(blocks) === 1)
  const hollow = sheets.slice(0, -1).filter((sheet) => isHollow(sheet.blocks, areaOf(sheet)))
  const words = sheets.filter((sheet) => sheet.name.kind === 'words' && wordBlocks(sheet.blocks).length > 0)
  const lacks = words.map((sheet, at) => lackOf(sheet, areaOf(sheet), at < words.length - 1))
  return bare.length * ALONE + hollow.length * HOLLOW + lacks.reduce((sum, lack) => sum + lack, 0)
}

/** Whether a page looks half empty where others of its part follow. */
export function isHollow(blocks: readonly Block[], area: Box): boolean {
  return filledOf(blocks, area) < LEAST_FILLED
}

function filledOf(blocks: readonly Block[], area: Box): number {
  return (Math.max(...blocks.map(({ box }) => bottomOf(box))) - area.y) / area.height
}

function lackOf({ blocks }: Sheet, area: Box, goesOn: boolean): number {
  const words = wordBlocks(blocks)
  const sentences = words.flatMap(({ sentences }) => sentences).length
  const few = sentences <= 1 ? ALONE : sentences === 2 ? TWO : 0
  const filled = Math.max(...words.map(({ bottom }) => bottom)) - area.y
  const isThin = goesOn ? filled < area.height * WELL_FILLED : standsAlone(blocks, area.y + filled, area)
  const isShort = !goesOn && chartsIn(blocks) === 0 && filled < area.height * LEAST_WORDS
  return few + (isThin ? THIN : 0) + (isShort ? SHORT : 0)
}

/** Whether charts beside words that end at `y` go on far below them. */
function standsAlone(blocks: readonly Block[], y: number, { height }: Box): boolean {
  const beside = blocks.filter(({ kind, box }) => kind === 'chart' && box.y < y)
  return Math.max(y, ...beside.map(({ box }) => bottomOf(box))) - y > height * HOLLOW_COLUMN
}

function chartsIn(blocks: readonly Block[]): number {
  return blocks.filter(({ kind }) => kind === 'chart').length
}

type Words = { readonly bottom: number; readonly sentences: readonly Paragraph[] }

/** The running words of a page. What is desired stands on a panel, and is no news: it does not keep a sentence company. */
function wordBlocks(blocks: readonly Block[]): readonly Words[] {
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'text') return []
    const sentences = block.paragraphs.filter(({ style }) => style === 'body' || style === 'compact')
    if (sentences.length === 0) return []
    return [{ bottom: bottomOf(block.box), sentences: blocks[at - 1]?.kind === 'panel' ? [] : sentences }]
  })
}
