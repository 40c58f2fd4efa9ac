import type { ChartStory } from '../narrate/story.ts'
import { shortMonth } from '../shared/month.ts'
import { splitColumns } from './grid.ts'
import type { Medium } from './medium.ts'
import type { Block, Box, ChartBlock, Paragraph } from './pack.ts'
import { heightOf, placeText, setParagraph } from './place-text.ts'
import { type Scale, scaleAxis } from './scale-axis.ts'

/** Room that the name of a month takes on an axis, in ems of the axis type. */
const MONTH_EMS = 4.2
const AFTER_CAPTION = 3

/** Charts in one row: captions take the height of the tallest, so that the charts align. */
export function placeChartRow(charts: readonly ChartStory[], boxes: readonly Box[], medium: Medium): readonly Block[] {
  const captions = charts.map((chart, at) => captionOf(chart, boxes[at]?.width ?? 0, medium))
  const tallest = Math.max(0, ...captions.map((caption) => heightOf(caption, medium.theme)))
  return charts.flatMap((chart, at) => {
    const box = boxes[at]
    return box ? placeChart(chart, captions[at] ?? [], tallest, box, medium) : []
  })
}

/** A grid of charts over the whole area, row by row, none taller than `tallest`. */
export function placeChartGrid(
  charts: readonly ChartStory[],
  shape: { readonly columns: number; readonly tallest: number },
  area: Box,
  medium: Medium,
): readonly Block[] {
  const { theme } = medium
  const rows = Math.ceil(charts.length / shape.columns)
  const gap = theme.chart.gap
  const height = Math.min(shape.tallest, (area.height - (rows - 1) * gap) / rows)
  return Array.from({ length: rows }, (_, row) => {
    const line = { ...area, y: area.y + row * (height + gap), height }
    const held = charts.slice(row * shape.columns, (row + 1) * shape.columns)
    return placeChartRow(held, splitColumns(line, shape.columns, 2 * theme.gutter), medium)
  }).flat()
}

/** How tall a caption stands at this width. */
export function captionHeight(chart: ChartStory, width: number, medium: Medium): number {
  return heightOf(captionOf(chart, width, medium), medium.theme)
}

function captionOf(chart: ChartStory, width: number, medium: Medium): readonly Paragraph[] {
  const label =
    chart.label === chart.finding ? [] : [setParagraph(chart.label, width, { style: 'captionMuted' }, medium)]
  return [setParagraph(chart.finding, width, { style: 'caption' }, medium), ...label]
}

function placeChart(
  chart: ChartStory,
  caption: readonly Paragraph[],
  captionSpace: number,
  box: Box,
  medium: Medium,
): readonly Block[] {
  const top = box.y + captionSpace + AFTER_CAPTION
  const drawn = chartBlock(chart, { ...box, y: top, height: box.y + box.height - top }, medium)
  return [...placeCaption(caption, box, medium), drawn]
}

/** On paper the indicator is named first to a listener, though its finding stands over it for the eye. */
function placeCaption(caption: readonly Paragraph[], box: Box, { theme }: Medium): readonly Block[] {
  const [finding, ...label] = caption
  if (!finding || label.length === 0 || theme.medium === 'slide') return [placeText(caption, box, theme)]
  return [placeText(label, { ...box, y: box.y + heightOf([finding], theme) }, theme), placeText([finding], box, theme)]
}

function chartBlock(chart: ChartStory, box: Box, { theme }: Medium): ChartBlock {
  const values = chart.points.map((point) => point.value)
  const beside = [chart.target?.value, chart.benchmark?.value]
  const held = [...values, ...beside].filter((value) => typeof value === 'number')
  const scale = scaleAxis({ values: held, decimals: chart.decimals, percent: chart.percent })
  return {
    kind: 'chart',
    box,
    name: chart.label,
    alt: chart.alt,
    months: chart.points.map((point) => shortMonth(point.month)),
    values,
    shown: chart.points.map((point) => (point.value === null ? '' : point.shown)),
    ticks: scale.ticks,
    named: monthsToName(values.length, box.width / (MONTH_EMS * theme.styles.axis.size)),
    decimals: chart.decimals,
    percent: chart.percent,
    axisNote: axisNoteOf(chart.unit, scale),
    target: chart.target && { value: chart.target.value, label: `Target ${chart.target.shown}` },
    benchmark: chart.benchmark && {
      value: chart.benchmark.value,
      label: `${chart.benchmark.name} ${chart.benchmark.shown}`,
    },
  }
}

function axisNoteOf(unit: string, { fromZero, ticks }: Scale): string {
  const start = fromZero ? '' : `axis starts at ${ticks[0]?.shown ?? ''}`
  return [unit, start].filter((words) => words !== '').join('; ')
}

/** The first month, the last and every third between, or fewer where there is no room for so many names. */
export function monthsToName(count: number, room: number): readonly number[] {
  if (count <= 1) return count === 1 ? [0] : []
  const step = 3 * Math.max(1, Math.ceil((count - 1) / 3 / Math.max(1, room - 1)))
  const named: number[] = []
  for (let at = count - 1; at > 0; at -= step) if (at === count - 1 || at >= step) named.unshift(at)
  return [0, ...named]
}
