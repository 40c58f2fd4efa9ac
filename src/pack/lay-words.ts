import type { ChartStory } from '../narrate/story.ts'
import { keptIn } from '../shared/kept-in.ts'
import { type Flowed, flowColumns, flowEvenly } from './flow-passages.ts'
import { areaBelow, gridColumns, splitColumns } from './grid.ts'
import type { Item } from './item.ts'
import { hasTallStack, type Laid, layStack } from './lay-charts.ts'
import { holdsAll, layStrip } from './lay-strip.ts'
import type { Medium } from './medium.ts'
import type { Box } from './pack.ts'
import { spreadWords } from './spread-words.ts'

/**
 * How the words may be set: `share` of the height, whether an item too tall for a column is broken, how many charts
 * stand beside them at `most`, whether those may that the words do not speak of, and whether charts that would be low
 * may wait for a page that has more height for them.
 */
export type WordLimits = {
  readonly share: number
  readonly force: boolean
  readonly most: number
  readonly others: boolean
  readonly mayWait: boolean
}

/** Seven columns of words and five of the charts that they speak of; words alone in two columns where there are none. */
export function layWords(
  words: readonly Item[],
  charts: readonly ChartStory[],
  area: Box,
  medium: Medium,
  limits: WordLimits,
): Laid {
  const most = Math.min(limits.most, stackCount(charts, area, medium))
  const flowed = flowBeside(words, { ...area, height: area.height * limits.share }, medium, limits.force)
  const chosen = chartsBeside(words, flowed.left, charts, { ...limits, most })
  const beside = limits.mayWait ? tallEnough(chosen, area, medium) : chosen
  if (beside.length === 0) return layWordsAlone(words, charts, area, medium, limits)
  const stack = layStack(beside, besideWords(area, medium), medium)
  const bottom = Math.max(flowed.bottom, stack.bottom)
  const spread = spreadWords(flowed.blocks, bottom - flowed.bottom, medium)
  const left = charts.filter((chart) => !beside.includes(chart))
  return { blocks: [...spread, ...stack.blocks], bottom, words: flowed.left, charts: left }
}

/** Columns that were filled before: a part is laid out in several manners, most of whose pages are alike. */
const FLOWED = new WeakMap<Medium, WeakMap<readonly Item[], Map<string, Flowed>>>()

function remembered(words: readonly Item[], area: Box, kind: string, medium: Medium, flow: () => Flowed): Flowed {
  const ofMedium = keptIn(FLOWED, medium, () => new WeakMap())
  const ofWords = keptIn(ofMedium, words, () => new Map())
  return keptIn(ofWords, [kind, area.x, area.y, area.width, area.height].join(' '), flow)
}

/** The words in the seven columns beside charts. */
export function flowBeside(words: readonly Item[], area: Box, medium: Medium, force: boolean): Flowed {
  const { theme } = medium
  const column = { ...area, ...gridColumns(theme, 1, 7) }
  return remembered(words, column, `beside ${force}`, medium, () =>
    flowColumns(words, [column], medium, { words: theme.wordsBesideCharts, force }),
  )
}

/**
 * Which charts stand beside words: those that they speak of, in their order, and then others that none of the words to
 * come speaks of. Words that speak of none have none beside them, unless `others` may stand there.
 */
function chartsBeside(
  words: readonly Item[],
  left: readonly Item[],
  charts: readonly ChartStory[],
  { most, others }: Pick<WordLimits, 'most' | 'others'>,
): readonly ChartStory[] {
  const taken = words.filter((item) => !left.includes(item))
  const spoken = spokenOf(taken, charts)
  if (spoken.length === 0 && !others) return []
  const later = spokenOf(left, charts)
  const rest = charts.filter((chart) => !spoken.includes(chart) && !later.includes(chart))
  return [...spoken, ...rest].slice(0, most)
}

/** The charts that words speak of, in the order of the words: first those of the rows that a sentence turns on. */
export function spokenOf(words: readonly Item[], charts: readonly ChartStory[]): readonly ChartStory[] {
  const codes = [...words.flatMap((item) => item.codes.slice(0, 1)), ...words.flatMap((item) => item.codes)]
  return [...new Set(codes)].flatMap((code) => charts.find((chart) => chart.code === code) ?? [])
}

function stackCount(charts: readonly ChartStory[], area: Box, { theme }: Medium): number {
  const { low, stack, gap } = theme.chart
  return Math.max(0, Math.min(charts.length, stack, Math.floor((area.height + gap) / (low + gap))))
}

/** As many of the charts as have plots in a stack that can be read; one is better than none. */
function tallEnough(charts: readonly ChartStory[], area: Box, medium: Medium): readonly ChartStory[] {
  const column = besideWords(area, medium)
  const counts = charts.map((_, at) => charts.length - at)
  const count = counts.find((each) => each === 1 || hasTallStack(charts.slice(0, each), column, medium)) ?? 0
  return charts.slice(0, count)
}

/** Words in two columns over the whole width, and over them a panel that neither column can hold whole. */
export function layWordsAlone(
  words: readonly Item[],
  charts: readonly ChartStory[],
  area: Box,
  medium: Medium,
  limits: Pick<WordLimits, 'share' | 'force'>,
): Laid {
  const within = { ...area, height: area.height * limits.share }
  const columns = splitColumns(within, 2, 2 * medium.theme.gutter)
  const desired = words.filter(({ ground, passage }) => ground === 'edge' && passage === words[0]?.passage)
  const strip = columns.some((column) => holdsAll(desired, column, medium)) ? null : layStrip(desired, within, medium)
  if (!strip) return layInColumns(words, charts, within, medium, limits)
  const others = words.slice(desired.length)
  const room = restOf(within, strip.bottom, medium)
  const below = layInColumns(others, charts, room, medium, { ...limits, force: false })
  return { ...below, bottom: Math.max(strip.bottom, below.bottom), blocks: [...strip.blocks, ...below.blocks] }
}

function layInColumns(
  words: readonly Item[],
  charts: readonly ChartStory[],
  within: Box,
  medium: Medium,
  { force }: Pick<WordLimits, 'force'>,
): Laid {
  const columns = splitColumns(within, 2, 2 * medium.theme.gutter)
  const flowed = remembered(words, within, `alone ${force}`, medium, () =>
    flowEvenly(words, columns, medium, { words: null, force }),
  )
  return { blocks: flowed.blocks, bottom: flowed.bottom, words: flowed.left, charts }
}

/** The five columns at the right of the words, after some air. */
function besideWords(area: Box, { theme }: Medium): Box {
  const { x, width } = gridColumns(theme, 8, 5)
  return { ...area, x: x + theme.gutter, width: width - theme.gutter }
}

/** The area under what stands on a page, after the air between blocks. */
export function restOf(area: Box, bottom: number, { theme }: Medium): Box {
  return areaBelow(area, bottom + theme.chart.gap + 2)
}
