import { layCards } from './lay-cards.ts'
import { hasTallPlots, layChartRows } from './lay-charts.ts'
import { flowBeside, layWords, layWordsAlone, restOf, type WordLimits } from './lay-words.ts'
import type { Medium } from './medium.ts'
import { partFrame } from './part-frame.ts'
import { blankSheet, chartsOf, isDone, onSheet, type Progress, tagged, withChartsLeft } from './part-progress.ts'
import { planStacks } from './plan-rows.ts'
import type { Sheet } from './sheet.ts'
import { isHollow } from './weigh-sheets.ts'

/** Over this share a remainder has to be filled, though an item be parted for it. */
export const HALF_EMPTY = 0.37
/** The same under a table that is in one piece: its rows can take up some of what is left. */
const HALF_EMPTY_BELOW = 0.5

/** How much of the height of their pages words may take, where they go on on others. */
const STEP = 0.05

/** As few pages of words as can be, and then as even as they can be. */
export function addWords(progress: Progress, medium: Medium): Progress {
  const full = addWordPages(progress, medium, 1)
  const pages = wordPagesOf(full, progress)
  const stacks = planStacks(chartsOf(progress).length, pages.filter(hasCharts).length, medium.theme.chart.stack)
  const tried = (share: number): Progress | null => {
    const laid = addWordPages(progress, medium, share, stacks)
    return laid.sheets.length === full.sheets.length ? laid : null
  }
  const even = pages.length < 2 ? null : evenest(progress.manner.evenFrom, tried)
  return even ?? tried(1) ?? full
}

/** The lowest pages that are enough: higher ones are never too few. */
function evenest(from: number, tried: (share: number) => Progress | null): Progress | null {
  let best: Progress | null = null
  for (let [low, high] = [0, Math.round((1 - from) / STEP)]; low < high; ) {
    const middle = Math.floor((low + high) / 2)
    const laid = tried(from + middle * STEP)
    if (laid) best = laid
    ;[low, high] = laid ? [low, middle] : [middle + 1, high]
  }
  return best
}

/** The pages of words that were added. */
export function wordPagesOf(later: Progress, earlier: Progress): readonly Sheet[] {
  return later.sheets.slice(earlier.sheets.length)
}

function hasCharts({ blocks }: Sheet): boolean {
  return blocks.some(({ kind }) => kind === 'chart')
}

/** `stacks` is how many charts each page that has any may take. */
export function addWordPages(
  progress: Progress,
  medium: Medium,
  share: number,
  stacks: readonly number[] = [],
): Progress {
  let now = progress
  while (now.words.length > 0) {
    const pages = wordPagesOf(now, progress)
    const height = pages.length === 0 && now.manner.full ? 1 : share
    const most = stacks[pages.filter(hasCharts).length]
    const sheet = blankSheet(now, 'words', medium)
    now = addFewWords(now, sheet, medium) ?? addWordsOn(now, sheet, medium, height, most)
  }
  return now
}

/** Words on a page of their own; charts that none of them speaks of keep the last ones company before others follow. */
function addWordsOn(progress: Progress, sheet: Sheet, medium: Medium, share: number, most?: number): Progress {
  const added = addWordsTo(progress, sheet, medium, share, most)
  const isBare = added.words.length === 0 && chartsOf(added).length === chartsOf(progress).length
  if (!isBare || isDone(added)) return added
  const over = addWordsOverRow(progress, sheet, medium)
  if (over || added.sheets.slice(-1).every(({ blocks }) => !isHollow(blocks, sheet.rest))) return over ?? added
  const limits = { share, force: hasToBeFilled(progress, sheet, medium), most: most ?? medium.theme.chart.stack }
  return addLaid(progress, sheet, medium, { ...limits, others: true })
}

/** Words on a page with the charts that they speak of, or with the last ones of the part, where that ends it. */
export function addWordsTo(
  progress: Progress,
  sheet: Sheet,
  medium: Medium,
  share: number,
  most = medium.theme.chart.stack,
): Progress {
  const limits = { share, force: hasToBeFilled(progress, sheet, medium), most }
  const add = (others: boolean): Progress => addLaid(progress, sheet, medium, { ...limits, others })
  const spoken = add(false)
  if (spoken.words.length > 0 || isDone(spoken)) return spoken
  const all = chartsOf(spoken).length > most ? null : add(true)
  return all && isDone(all) ? all : spoken
}

function addLaid(progress: Progress, sheet: Sheet, medium: Medium, given: Omit<WordLimits, 'mayWait'>): Progress {
  // Under a table there is less height than on the page that follows.
  const limits = { ...given, mayWait: sheet.name.kind === 'figures' }
  const laid = layWords(tagged(progress, sheet), chartsOf(progress), sheet.rest, medium, limits)
  return withChartsLeft({ ...onSheet(progress, sheet, laid.blocks), words: laid.words }, laid.charts)
}

function hasToBeFilled({ place }: Progress, sheet: Sheet, medium: Medium): boolean {
  const page = partFrame(place, sheet.name, medium).area.height
  const stretches = sheet.name.kind === 'figures' && sheet.name.nth === 0
  return sheet.rest.height > page * (stretches ? HALF_EMPTY_BELOW : HALF_EMPTY)
}

/** The most charts in a row under words. */
const ROW = 4

/** All words that are left in two columns, with all charts in a row under them; null where that does not hold the part. */
export function addWordsAbove(progress: Progress, sheet: Sheet, medium: Medium): Progress | null {
  return chartsOf(progress).length > ROW ? null : addWordsOverRow(progress, sheet, medium)
}

/** All words that are left in two columns, without charts; null where they do not all find room. */
export function addWordsAlone(progress: Progress, sheet: Sheet, medium: Medium): Progress | null {
  const { words } = progress
  const laid = layWordsAlone(tagged(progress, sheet), [], sheet.rest, medium, { share: 1, force: false })
  return words.length === 0 || laid.words.length > 0 ? null : { ...onSheet(progress, sheet, laid.blocks), words: [] }
}

/** All words in two columns over as many charts as stand well in a row; the others go on on pages of their own. */
function addWordsOverRow(progress: Progress, sheet: Sheet, medium: Medium): Progress | null {
  const charts = chartsOf(progress)
  if (charts.length < 2 || progress.words.length === 0) return null
  const words = layWordsAlone(tagged(progress, sheet), [], sheet.rest, medium, { share: 1, force: false })
  const rest = restOf(sheet.rest, words.bottom, medium)
  if (words.words.length > 0 || rest.height < medium.theme.chart.low) return null
  const count = inRow(charts.length)
  const row = charts.slice(0, count)
  // Four side by side are narrow: two by two they have twice the width, where that does not make them low.
  const rows = count === ROW && hasTallPlots(row, 2, rest, medium, 1) ? 2 : 1
  const laid = layChartRows(row, rows, rest, medium)
  const filled = { ...onSheet(progress, sheet, [...words.blocks, ...laid.blocks]), words: [] }
  return withChartsLeft(filled, charts.slice(count))
}

/** Three charts in a row, or four where one would be left alone. */
function inRow(charts: number): number {
  return charts <= ROW ? charts : charts % 6 === 4 ? ROW : 3
}

/** Words that take less than this share of the column beside the charts stand above them. */
const FEW_WORDS = 0.55

/** A few sentences over a row of charts: the column beside these would stand half empty. */
function addFewWords(progress: Progress, sheet: Sheet, medium: Medium): Progress | null {
  const height = sheet.rest.height * FEW_WORDS
  const { left } = flowBeside(tagged(progress, sheet), { ...sheet.rest, height }, medium, false)
  return left.length > 0 ? null : addWordsOverRow(progress, sheet, medium)
}

/** Words on cards, below what stands on the last page where there is room. */
export function addCards(progress: Progress, medium: Medium): Progress {
  let now = progress
  while (now.words.length > 0) {
    const last = now.sheets.at(-1)
    const below = last && last.rest.height > 0 ? layCards(tagged(now, last), last.rest, medium, false) : null
    const isWorthIt = last && (below?.words.length === 0 || last.rest.height > medium.theme.chart.low)
    const sheet = isWorthIt ? last : blankSheet(now, now.opening, medium)
    const laid = isWorthIt && below ? below : layCards(tagged(now, sheet), sheet.rest, medium, true)
    now = { ...onSheet(now, sheet, laid.blocks), words: laid.words }
  }
  return now
}
