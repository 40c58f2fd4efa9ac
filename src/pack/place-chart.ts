import type { Variation } from '../compute/figures.ts'
import type { ChartStory, Level } from '../narrate/story.ts'
import { keptIn } from '../shared/kept-in.ts'
import { addMonths, type Month, shortMonth } from '../shared/month.ts'
import { axisNoteOf } from './axis-note.ts'
import { plain } from './break-lines.ts'
import { splitColumns } from './grid.ts'
import type { Medium } from './medium.ts'
import { countAhead, monthStep, namedMonths, spareMonths } from './name-months.ts'
import type { Block, Box, ChartBlock, ChartLevel, ChartMark, Paragraph, Run } from './pack.ts'
import { heightOf, placeText, setParagraph } from './place-text.ts'
import { type Scale, scaleAxis } from './scale-axis.ts'
import { VARIATION_COLOURS } from './table-fields.ts'
import type { StyleName } from './theme.ts'

const AFTER_CAPTION = 3

/** A grid of charts over the whole area, row by row: captions as tall as each row needs, plots of one height. */
export function placeChartGrid(
  charts: readonly ChartStory[],
  shape: { readonly columns: number; readonly tallest: number },
  area: Box,
  medium: Medium,
): readonly Block[] {
  const { theme } = medium
  const columns = splitColumns(area, shape.columns, 2 * theme.gutter)
  const width = columns[0]?.width ?? 0
  const rows = rowsOf(charts, shape.columns, width, medium)
  const captions = rows.map((row) => row.space)
  const gap = theme.chart.gap
  const plot = Math.min(
    shape.tallest - Math.max(0, ...captions),
    (area.height - captions.reduce((sum, space) => sum + space, 0) - (rows.length - 1) * gap) / rows.length,
  )
  return rows.flatMap(({ held, space }, row) => {
    const above = captions.slice(0, row).reduce((sum, each) => sum + each + plot + gap, 0)
    return held.flatMap(({ drawn, caption }, at) => {
      const box = { ...(columns[at] ?? area), y: area.y + above, height: space + plot }
      const column = rows.flatMap((each) => each.held[at]?.drawn ?? [])
      return placeChart({ ...drawn, column }, caption, space, box, medium)
    })
  })
}

/** A chart as it is set at one width, before it has its place. */
type SetChart = { readonly drawn: Drawn; readonly caption: readonly Paragraph[] }

type Row = {
  readonly held: readonly SetChart[]
  /** The height of the tallest caption, and the air under it. */
  readonly space: number
}

type Setting<T> = (chart: ChartStory, width: number, medium: Medium) => T

/** Kept, as a part is laid out in several manners, which set the same charts at the same few widths. */
function keepSettings<T>(set: Setting<T>): Setting<T> {
  const kept = new WeakMap<Medium, WeakMap<ChartStory, Map<number, T>>>()
  return (chart, width, medium) => {
    const charts = keptIn(kept, medium, () => new WeakMap<ChartStory, Map<number, T>>())
    const widths = keptIn(charts, chart, () => new Map<number, T>())
    return keptIn(widths, width, () => set(chart, width, medium))
  }
}

const drawnAt = keepSettings(drawnOf)
const captionAt = keepSettings(captionOf)

/** How tall a caption stands at this width. */
export function captionHeight(chart: ChartStory, width: number, medium: Medium): number {
  return heightOf(captionAt(chart, width, medium), medium.theme)
}

function rowsOf(charts: readonly ChartStory[], columns: number, width: number, medium: Medium): readonly Row[] {
  const all = charts.map((chart) => ({
    drawn: drawnAt(chart, width, medium),
    caption: captionAt(chart, width, medium),
  }))
  return Array.from({ length: Math.ceil(charts.length / columns) }, (_, row) => {
    const held = all.slice(row * columns, (row + 1) * columns)
    const tallest = Math.max(...held.map(({ caption }) => heightOf(caption, medium.theme)))
    return { held, space: tallest + AFTER_CAPTION }
  })
}

function captionOf(chart: ChartStory, width: number, medium: Medium): readonly Paragraph[] {
  const label = chart.label === chart.finding ? [] : [setEvenly(chart.label, width, 'captionMuted', medium)]
  const mark = chart.mark === '' ? [] : [plain(`${chart.mark} `, { colour: VARIATION_COLOURS[chart.variation] })]
  // Programs differ in how wide they set a mark.
  const room = chart.mark === '' ? width : width - medium.theme.styles.caption.size / 2
  return [setEvenly([...mark, plain(chart.finding)], room, 'caption', medium), ...label]
}

/** A last line under this share of the width is evened out with the one before. */
const WIDOW = 0.3
/** The shares of the width that are tried for it, the most even first. */
const NARROWER = [0.6, 0.7, 0.8, 0.9]

/** Words of a caption in as few lines as they need, none of which is a word or two at the end. */
function setEvenly(words: string | readonly Run[], width: number, style: CaptionStyle, medium: Medium): Paragraph {
  const set = (share: number) => setParagraph(words, width * share, { style }, medium)
  const whole = set(1)
  const last = whole.lines.at(-1)
  if (whole.lines.length < 2 || !last || last.width > width * WIDOW) return whole
  return narrowest(set, whole.lines.length) ?? whole
}

function narrowest(set: (share: number) => Paragraph, count: number): Paragraph | null {
  for (const share of NARROWER) {
    const tried = set(share)
    if (tried.lines.length === count) return tried
  }
  return null
}

type CaptionStyle = Extract<StyleName, 'caption' | 'captionMuted'>

function placeChart(
  drawn: Omit<ChartBlock, 'box'>,
  caption: readonly Paragraph[],
  captionSpace: number,
  box: Box,
  medium: Medium,
): readonly Block[] {
  const plot = { ...box, y: box.y + captionSpace, height: box.height - captionSpace }
  return [...placeCaption(caption, box, medium), { ...drawn, box: plot }]
}

/** On paper the indicator is named first to a listener, though its finding stands over it for the eye. */
function placeCaption(caption: readonly Paragraph[], box: Box, { theme }: Medium): readonly Block[] {
  const [finding, ...label] = caption
  if (!finding || label.length === 0 || theme.medium === 'slide') return [placeText(caption, box, theme)]
  return [placeText(label, { ...box, y: box.y + heightOf([finding], theme) }, theme), placeText([finding], box, theme)]
}

/** A chart before it has its place. */
type Drawn = Omit<ChartBlock, 'box' | 'column'>

function drawnOf(chart: ChartStory, width: number, medium: Medium): Drawn {
  const { decimals, percent, outlook } = chart
  const levels = levelsOf(chart)
  const every = monthStep(chart)
  const series = seriesOf(chart, every)
  const scale = scaleOf(chart, [...series.values, ...levels.map(({ value }) => value)])
  return {
    kind: 'chart',
    name: chart.label,
    alt: chart.alt,
    ...series,
    decimals,
    percent,
    levels,
    ticks: scale.ticks,
    named: namedMonths(every, series.reported, series.months.length, medium.theme.medium),
    axisNote: axisNoteOf(chart, scale, width, medium),
    outlook: outlook && outlookOf(outlook, series.months),
  }
}

function scaleOf({ decimals, percent, outlook }: ChartStory, drawn: readonly (number | null)[]): Scale {
  const values = [...drawn, outlook?.value, ...(outlook?.line ?? []).map(({ value }) => value)].filter(
    (value) => typeof value === 'number',
  )
  return scaleAxis({ values, decimals, percent })
}

function outlookOf(outlook: Outlook, months: readonly string[]): ChartBlock['outlook'] {
  const values = new Map(outlook.line.map(({ month, value }) => [shortMonth(month), value]))
  const line = months.map((month) => values.get(month) ?? null)
  return { at: months.length - 1, value: outlook.value, label: nameOfTrend(outlook), line }
}

type Outlook = NonNullable<ChartStory['outlook']>

/** With its month, which the axis may have no room to name; the month does not part from its preposition. */
function nameOfTrend({ shown, month }: Outlook): string {
  return `Trend ${shown} by\u00a0${shortMonth(month)}`
}

/** What is drawn and printed, by month. */
type Series = Pick<ChartBlock, 'months' | 'values' | 'breaks' | 'shown' | 'marks' | 'latest' | 'reported'>

/** Month by month what is drawn and printed; nothing yet for the months that the trend is drawn on for. */
function seriesOf(chart: ChartStory, every: number): Series {
  const before = monthsBefore(chart, every)
  const points = [...before, ...chart.points, ...monthsAhead(chart).map(blank)]
  const latest = points.findIndex(({ month }) => month === chart.latest)
  return {
    months: points.map(({ month }) => shortMonth(month)),
    values: points.map(({ value }) => value),
    breaks: chart.breaks.map((at) => at + before.length),
    shown: points.map(({ value, shown }) => (value === null ? '' : shown)),
    marks: marksOf(points, latest),
    latest: latest < 0 ? null : latest,
    reported: before.length + chart.points.length - 1,
  }
}

function blank(month: Month): ChartStory['points'][number] {
  return { month, value: null, shown: '', variation: 'common-cause' }
}

/** Room before the first point, so that the steps from the start of the axis lead to the reporting month. */
function monthsBefore({ points }: ChartStory, every: number): ChartStory['points'] {
  const first = points[0]?.month
  const count = spareMonths(points.length, every)
  if (!first || count <= 0) return []
  return Array.from({ length: count }, (_, at) => blank(addMonths(first, at - count)))
}

/** The signal that stands is marked by its meaning, back to where it began; those of earlier months only as unusual. */
function marksOf(points: ChartStory['points'], latest: number): readonly (ChartMark | null)[] {
  const now = points[latest]?.variation
  const before = points.findLastIndex(({ variation }, at) => at < latest && variation !== now)
  return points.map(({ variation }, at) => {
    const mark = MARKS[variation]
    return mark !== null && (latest < 0 || at <= before) ? 'neutral' : mark
  })
}

const MARKS: Readonly<Record<Variation, ChartMark | null>> = {
  'common-cause': null,
  improvement: 'improvement',
  concern: 'concern',
  'neutral-high': 'neutral',
  'neutral-low': 'neutral',
}

/** The months that the trend is drawn on for. */
function monthsAhead(chart: ChartStory): readonly Month[] {
  const last = chart.points.at(-1)?.month
  return last ? Array.from({ length: countAhead(chart) }, (_, at) => addMonths(last, at + 1)) : []
}

/** Quiet lines first, so that the target lies over them. */
function levelsOf({ limits, benchmark, target }: ChartStory): readonly ChartLevel[] {
  const level = (kind: ChartLevel['kind'], of: Level | null | undefined, name: string): readonly ChartLevel[] =>
    of ? [{ kind, value: of.value, label: `${name} ${of.shown}` }] : []
  return [
    ...level('limit', limits?.lower, 'Lower limit'),
    ...level('limit', limits?.upper, 'Upper limit'),
    ...level('mean', limits?.mean, 'Mean'),
    ...level('benchmark', benchmark, benchmark?.name ?? ''),
    ...level('target', target, 'Target'),
  ]
}
