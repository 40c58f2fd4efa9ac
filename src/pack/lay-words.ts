import type { ChartStory } from '../narrate/story.ts'
import { flowColumns, flowEvenly } from './flow-passages.ts'
import { areaBelow, bottomOf, gridColumns, splitColumns } from './grid.ts'
import type { Item } from './item.ts'
import type { Medium } from './medium.ts'
import type { Block, Box } from './pack.ts'
import { placeChartGrid } from './place-chart.ts'
import { spreadWords } from './spread-words.ts'
import type { Theme } from './theme.ts'

/** What a page took of the words and charts, and how far down it is filled. */
export type Laid = {
  readonly blocks: readonly Block[]
  readonly bottom: number
  readonly words: readonly Item[]
  readonly charts: readonly ChartStory[]
}

/** How tall a chart that stands alone beside words is for its width: its plot square, and its caption. */
const ALONE = 1.1
/** How tall one of three charts in a row may be for its width, so that they do not leave half a page free. */
const NARROW = 1.2
/** How much of the least height of a chart its plot takes at least. */
const PLOT = 0.7

/** How the words may be set: `share` of the height, and whether an item too tall for a column is broken. */
export type WordLimits = { readonly share: number; readonly force: boolean }

/** Seven columns of words and five of charts; words alone in two columns where there are no charts. */
export function layWords(
  words: readonly Item[],
  charts: readonly ChartStory[],
  area: Box,
  medium: Medium,
  limits: WordLimits,
): Laid {
  const count = stackCount(charts, area, medium)
  if (count === 0) return layWordsAlone(words, charts, area, medium, limits)
  const { theme } = medium
  const column = { ...area, ...gridColumns(theme, 1, 7), height: area.height * limits.share }
  const flowed = flowColumns(words, [column], medium, { words: theme.wordsBesideCharts, force: limits.force })
  const beside = besideWords(area, medium)
  const tallest = count === 1 ? Math.max(theme.chart.high, beside.width * ALONE) : theme.chart.high
  const blocks = placeChartGrid(charts.slice(0, count), { columns: 1, tallest }, beside, medium)
  const bottom = Math.max(flowed.bottom, lowest(area, blocks))
  const spread = spreadWords(flowed.blocks, bottom - flowed.bottom, medium)
  return { blocks: [...spread, ...blocks], bottom, words: flowed.left, charts: charts.slice(count) }
}

export function stackCount(charts: readonly ChartStory[], area: Box, { theme }: Medium): number {
  const { low, stack, gap } = theme.chart
  return Math.max(0, Math.min(charts.length, stack, Math.floor((area.height + gap) / (low + gap))))
}

function layWordsAlone(
  words: readonly Item[],
  charts: readonly ChartStory[],
  area: Box,
  medium: Medium,
  { share, force }: WordLimits,
): Laid {
  const columns = splitColumns({ ...area, height: area.height * share }, 2, 2 * medium.theme.gutter)
  const flowed = flowEvenly(words, columns, medium, { words: null, force })
  return { blocks: flowed.blocks, bottom: flowed.bottom, words: flowed.left, charts }
}

/** Charts in one or two rows below what a page holds already. */
export function layChartRows(charts: readonly ChartStory[], rows: number, area: Box, medium: Medium): Laid {
  const columns = Math.ceil(charts.length / rows)
  const single = charts.length === 1 ? { ...area, ...gridColumns(medium.theme, 1, 6) } : area
  const blocks = placeChartGrid(charts, { columns, tallest: medium.theme.chart.high }, single, medium)
  return { blocks, bottom: lowest(area, blocks), words: [], charts: [] }
}

/** Whether no plot is too low to read, however long the captions over them are. */
export function hasTallPlots(blocks: readonly Block[], { chart }: Theme): boolean {
  return blocks.every((block) => block.kind !== 'chart' || block.box.height >= chart.low * PLOT)
}

/** A page of charts, all of one size: three by two, or fewer across where there are fewer. */
export function layTrends(charts: readonly ChartStory[], area: Box, medium: Medium): Laid {
  const pages = Math.ceil(charts.length / 6)
  const count = Math.ceil(charts.length / pages)
  const blocks = layGrid(charts.slice(0, count), area, medium)
  return { blocks, bottom: lowest(area, blocks), words: [], charts: charts.slice(count) }
}

/** Two rows fill a page; a single one does as far as its charts are not much taller than wide. */
function layGrid(charts: readonly ChartStory[], area: Box, medium: Medium): readonly Block[] {
  const columns = charts.length === 4 || charts.length === 2 ? 2 : Math.min(3, charts.length)
  const tallest = charts.length > columns ? area.height : (area.width / columns) * (columns === 3 ? NARROW : 1)
  return placeChartGrid(charts, { columns, tallest }, area, medium)
}

/** The five columns at the right of the words, after some air. */
function besideWords(area: Box, { theme }: Medium): Box {
  const { x, width } = gridColumns(theme, 8, 5)
  return { ...area, x: x + theme.gutter, width: width - theme.gutter }
}

function lowest(area: Box, blocks: readonly Block[]): number {
  return Math.max(area.y, ...blocks.map((block) => bottomOf(block.box)))
}

/** The area under what stands on a page, after the air between blocks. */
export function restOf(area: Box, bottom: number, { theme }: Medium): Box {
  return areaBelow(area, bottom + theme.chart.gap + 2)
}
