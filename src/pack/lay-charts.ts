import type { ChartStory } from '../narrate/story.ts'
import { keptIn } from '../shared/kept-in.ts'
import { bottomOf, gridColumns, splitColumns } from './grid.ts'
import type { Item } from './item.ts'
import type { Medium } from './medium.ts'
import type { Block, Box } from './pack.ts'
import { captionHeight, placeChartGrid } from './place-chart.ts'

/** What a page took of the words and charts, and how far down it is filled: `words` and `charts` are left. */
export type Laid = {
  readonly blocks: readonly Block[]
  readonly bottom: number
  readonly words: readonly Item[]
  readonly charts: readonly ChartStory[]
}

/** How tall the plot of a chart that stands alone beside words is for its width: a small change is no cliff. */
const ALONE = 0.62
/** How tall one of three charts in a row may be for its width, so that they do not leave half a page free. */
const NARROW = 1.2
/** How much of the least height of a chart its plot takes at least. */
const PLOT = 0.7
/** The same under a table, beside words that take the height that is left there. */
const STACK_PLOT = 0.84
/** A little more than the air under a caption. */
const AFTER_CAPTION = 4

/** A grid of charts: how many stand in a row, and how tall each is at most. */
type Shape = { readonly columns: number; readonly tallest: number }

/** What was placed of some charts, by where it stands; and the same of these charts and one more. */
type Placed = { readonly grids: Map<string, readonly Block[]>; readonly more: WeakMap<ChartStory, Placed> }

/** Charts that were placed before: a part is laid out in several manners, most of whose pages are alike. */
const PLACED = new WeakMap<Medium, Placed>()

function nothingPlaced(): Placed {
  return { grids: new Map(), more: new WeakMap() }
}

function placeGrid(charts: readonly ChartStory[], shape: Shape, area: Box, medium: Medium): readonly Block[] {
  const ofMedium = keptIn(PLACED, medium, nothingPlaced)
  const { grids } = charts.reduce((held, chart) => keptIn(held.more, chart, nothingPlaced), ofMedium)
  const key = [shape.columns, shape.tallest, area.x, area.y, area.width, area.height].join(' ')
  return keptIn(grids, key, () => placeChartGrid(charts, shape, area, medium))
}

/** Charts in one or two rows below what a page holds already. */
export function layChartRows(charts: readonly ChartStory[], rows: number, area: Box, medium: Medium): Laid {
  const { shape, within } = rowsIn(charts, rows, area, medium)
  return laidOf(placeGrid(charts, shape, within, medium), area)
}

function rowsIn(charts: readonly ChartStory[], rows: number, area: Box, { theme }: Medium) {
  const within = charts.length === 1 ? { ...area, ...gridColumns(theme, 1, 6) } : area
  return { shape: { columns: Math.ceil(charts.length / rows), tallest: theme.chart.high }, within }
}

/** Whether no plot in such rows is too low to read, however long the captions over them are. */
export function hasTallPlots(
  charts: readonly ChartStory[],
  rows: number,
  area: Box,
  medium: Medium,
  share = PLOT,
): boolean {
  const { chart, gutter } = medium.theme
  const { shape, within } = rowsIn(charts, rows, area, medium)
  const [column] = splitColumns(within, shape.columns, 2 * gutter)
  const height = Math.min(shape.tallest, (area.height - (rows - 1) * chart.gap) / rows)
  const least = chart.low * share + AFTER_CAPTION
  return charts.every((each) => height - captionHeight(each, column?.width ?? 0, medium) >= least)
}

/** Whether no plot in a stack is so low that its line, limits and target run into each other. */
export function hasTallStack(charts: readonly ChartStory[], area: Box, medium: Medium): boolean {
  const { low, gap } = medium.theme.chart
  const captions = charts.reduce((sum, each) => sum + captionHeight(each, area.width, medium) + AFTER_CAPTION, 0)
  const plots = area.height - captions - (charts.length - 1) * gap
  return plots / charts.length >= low * STACK_PLOT
}

/** Charts in a stack; one alone is wider than tall. */
export function layStack(charts: readonly ChartStory[], area: Box, medium: Medium): Laid {
  const [first, ...others] = charts
  const { high } = medium.theme.chart
  const alone = first && others.length === 0
  const tallest = alone ? captionHeight(first, area.width, medium) + area.width * ALONE : high
  return laidOf(placeGrid(charts, { columns: 1, tallest: Math.min(tallest, high) }, area, medium), area)
}

/** A page of charts, all of one size: three by two, or fewer across where there are fewer. */
export function layTrends(charts: readonly ChartStory[], area: Box, medium: Medium): Laid {
  const count = Math.ceil(charts.length / pagesOfTrends(charts))
  return { ...laidOf(layGrid(charts.slice(0, count), area, medium), area), charts: charts.slice(count) }
}

export function pagesOfTrends(charts: readonly ChartStory[]): number {
  return Math.ceil(charts.length / 6)
}

/** Two rows fill a page; a single one does as far as its charts are not much taller than wide. */
function layGrid(charts: readonly ChartStory[], area: Box, medium: Medium): readonly Block[] {
  const columns = charts.length === 4 || charts.length === 2 ? 2 : Math.min(3, charts.length)
  const tallest = charts.length > columns ? area.height : (area.width / columns) * (columns === 3 ? NARROW : 1)
  return placeGrid(charts, { columns, tallest }, area, medium)
}

function laidOf(blocks: readonly Block[], area: Box): Laid {
  return { blocks, bottom: Math.max(area.y, ...blocks.map((block) => bottomOf(block.box))), words: [], charts: [] }
}
