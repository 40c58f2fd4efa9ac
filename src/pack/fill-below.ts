import type { ChartStory } from '../narrate/story.ts'
import { addWordPages, addWordsAbove, addWordsAlone, addWordsTo, HALF_EMPTY, wordPagesOf } from './add-words.ts'
import { hasTallPlots, layChartRows } from './lay-charts.ts'
import type { Medium } from './medium.ts'
import { partFrame } from './part-frame.ts'
import { chartsOf, type Figures, isDone, onSheet, type Progress, withChartsLeft } from './part-progress.ts'
import { planRows } from './plan-rows.ts'
import type { Sheet } from './sheet.ts'
import { isHollow } from './weigh-sheets.ts'

/** Under this share of a page a remainder is not worth beginning the words in. */
const WORTH_BEGINNING = 0.32

/** Uses what the last table leaves of its page: for all words where they fit, for charts, or to begin the words. */
export function fillBelow(progress: Progress, medium: Medium): Progress {
  const sheet = progress.sheets.at(-1)
  if (!sheet || !hasRoomBelow(progress, medium)) return progress
  const page = pageHeight(progress, sheet, medium)
  if (progress.manner.beside === 0) return addWordsAlone(progress, sheet, medium) ?? progress
  if (progress.manner.beside !== null) return addChartRows(progress, sheet, medium)
  const begun = progress.words.length > 0 ? addWordsTo(progress, sheet, medium, 1) : null
  if (begun && isDone(begun)) return begun
  const above = addWordsAbove(progress, sheet, medium)
  if (above) return above
  if (begun && begun.words.length + begun.charts.length === 0 && isFilled(begun, medium)) return begun
  const withCharts = sheet.rest.height < medium.theme.chart.low ? progress : addChartRows(progress, sheet, medium)
  if (withCharts !== progress) return withCharts
  const begins = begun !== null && begun.words.length < progress.words.length
  return begins && sheet.rest.height > page * WORTH_BEGINNING ? begun : progress
}

/** Whether the last table leaves enough of its page for anything. */
export function hasRoomBelow(figures: Figures, medium: Medium): boolean {
  const sheet = figures.sheets.at(-1)
  if (!sheet || figures.place.part.grades) return false
  const least = pageHeight(figures, sheet, medium) * WORTH_BEGINNING
  return sheet.rest.height >= Math.min(medium.theme.chart.low, least)
}

function isFilled({ place, sheets }: Progress, medium: Medium): boolean {
  return sheets.slice(-1).every(({ name, blocks }) => !isHollow(blocks, partFrame(place, name, medium).area))
}

function pageHeight({ place }: Figures, { name }: Sheet, medium: Medium): number {
  return partFrame(place, name, medium).area.height
}

/** Rows of charts: those that find no room beside the words, or any where the page would else be half empty. */
function addChartRows(progress: Progress, sheet: Sheet, medium: Medium): Progress {
  const { manner } = progress
  const stacks = manner.beside === null ? [] : progress.words.map(() => manner.beside ?? 0)
  const later = addWordPages(progress, medium, 1, stacks)
  const all = chartsOf(progress)
  const mayWait = sheet.rest.height <= pageHeight(progress, sheet, medium) * HALF_EMPTY
  const left = chartsOf(later)
  const spare = left.length > 0 || mayWait ? left : all
  const wordPages = wordPagesOf(later, progress).length
  const pool = { free: spare.length, all: all.length, wordPages, besideWords: all.length - spare.length, mayWait }
  const plan = planRows(pool, sheet.rest.height, medium.theme, ({ count, rows }) =>
    hasTallPlots(spare.slice(0, count), rows, sheet.rest, medium),
  )
  if (!plan) return progress
  const chosen = spare.slice(0, plan.count)
  const laid = layChartRows(chosen, plan.rows, sheet.rest, medium)
  const isLeft = (chart: ChartStory): boolean => !chosen.includes(chart)
  return withChartsLeft(onSheet(progress, sheet, laid.blocks), all.filter(isLeft))
}
