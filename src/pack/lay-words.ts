import type { ChartStory } from '../narrate/story.ts'
import { flowColumns, flowEvenly, type Item } from './flow-passages.ts'
import { areaBelow, bottomOf, gridColumns, splitColumns } from './grid.ts'
import type { Medium } from './medium.ts'
import type { Block, Box } from './pack.ts'
import { placeChartGrid } from './place-chart.ts'

/** What a page took of the words and charts, and how far down it is filled. */
export type Laid = {
  readonly blocks: readonly Block[]
  readonly bottom: number
  readonly words: readonly Item[]
  readonly charts: readonly ChartStory[]
}

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
  const beside = { ...area, ...gridColumns(theme, 8, 5) }
  const indent = theme.gutter
  const stack = { ...beside, x: beside.x + indent, width: beside.width - indent }
  const blocks = placeChartGrid(charts.slice(0, count), { columns: 1, tallest: theme.chart.high }, stack, medium)
  const bottom = Math.max(flowed.bottom, ...blocks.map((block) => bottomOf(block.box)))
  return { blocks: [...flowed.blocks, ...blocks], bottom, words: flowed.left, charts: charts.slice(count) }
}

function stackCount(charts: readonly ChartStory[], area: Box, { theme }: Medium): number {
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

/** Words that stand alone in a part: cards in two or three columns. */
export function layCards(words: readonly Item[], area: Box, medium: Medium, force: boolean): Laid {
  const passages = new Set(words.map((item) => item.passage)).size
  const columns = splitColumns(area, passages > 2 ? 3 : 2, medium.theme.gutter)
  const flowed = flowEvenly(words, columns, medium, { words: null, force })
  return { blocks: flowed.blocks, bottom: flowed.bottom, words: flowed.left, charts: [] }
}

/** Rows of charts below what a page holds already: one row, or two where the room is there. */
export function layChartRows(charts: readonly ChartStory[], area: Box, medium: Medium): Laid {
  const { low, high, gap } = medium.theme.chart
  const rows = area.height >= 2 * low + gap && charts.length >= 4 ? 2 : 1
  const across = rows === 2 ? Math.min(3, Math.ceil(charts.length / 2)) : acrossOneRow(charts.length, area, medium)
  const taken = charts.slice(0, rows * across)
  const single = taken.length === 1 ? { ...area, ...gridColumns(medium.theme, 1, 6) } : area
  const blocks = placeChartGrid(taken, { columns: across, tallest: high }, single, medium)
  const bottom = Math.max(area.y, ...blocks.map((block) => bottomOf(block.box)))
  return { blocks, bottom, words: [], charts: charts.slice(taken.length) }
}

/** Three charts in a row, or four where that leaves no page with one or two. */
function acrossOneRow(count: number, area: Box, { theme }: Medium): number {
  if (count <= 4) return count
  const flat = area.height < theme.chart.low * 1.3
  return flat || count === 7 || count === 10 ? 4 : 3
}

/** A page of charts: three by two, or fewer across where there are fewer. */
export function layTrends(charts: readonly ChartStory[], area: Box, medium: Medium): Laid {
  const pages = Math.ceil(charts.length / 6)
  const count = Math.ceil(charts.length / pages)
  const columns = count === 4 || count === 2 ? 2 : Math.min(3, count)
  const tallest = count > columns ? area.height : area.height * 0.7
  const single = count === 1 ? { ...area, ...gridColumns(medium.theme, 1, 8) } : area
  const blocks = placeChartGrid(charts.slice(0, count), { columns, tallest }, single, medium)
  const bottom = Math.max(area.y, ...blocks.map((block) => bottomOf(block.box)))
  return { blocks, bottom, words: [], charts: charts.slice(count) }
}

/** The area under what stands on a page, after the air between blocks. */
export function restOf(area: Box, bottom: number, { theme }: Medium): Box {
  return areaBelow(area, bottom + theme.chart.gap + 2)
}
