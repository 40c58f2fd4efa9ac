import type { Box, ChartBlock, ChartLevel } from '../../pack/pack.ts'
import type { TextStyle } from '../../pack/theme.ts'
import { spreadLabels } from '../../shared/spread-labels.ts'
import type { Canvas } from './canvas.ts'
import { drawFigure } from './draw-figure.ts'
import { drawMark } from './draw-mark.ts'
import { fillBox, fillDot, type Point, type Stroke, strokeLines } from './paint.ts'
import type { Pen } from './pen.ts'
import { type ChartPlace, LABEL_GAP, latestFace, MONTHS_GAP, placeChart } from './place-chart.ts'
import { type ValueLine, valueLine } from './value-line.ts'
import { baselineOf, SHARE_BEFORE, widthOf, writeAligned, writeWords } from './write-words.ts'

const LINE_WEIGHT = 1.75
const LATEST_RADIUS = 3

/** A line chart as paths: grid, axes in words, target and benchmark named at their ends, the line, its latest value. */
export function drawChart(canvas: Canvas, chart: ChartBlock): void {
  const place = placeChart(canvas.pen, canvas.theme, chart)
  const line = valueLine(chart.values, place.xOf, place.yOf)
  drawFigure(canvas, chart.box, chart.alt, () => {
    drawGrid(canvas, chart, place)
    drawMonths(canvas, chart, place)
    drawLevels(canvas, chart, place)
    drawOutlook(canvas, chart, place, line)
    drawValues(canvas, chart, place, line)
    drawMarks(canvas, chart, place)
    drawEndLabels(canvas, chart, place)
  })
}

function drawGrid({ pen, theme }: Canvas, chart: ChartBlock, { plot, yOf }: ChartPlace): void {
  const { axis } = theme.styles
  strokeLines(
    pen,
    chart.ticks.map((tick) => across(plot.x, plot.x + plot.width, yOf(tick.value))),
    { colour: 'rule', weight: 0.5 },
  )
  for (const tick of chart.ticks) {
    const baseline = baselineOf(yOf(tick.value) - axis.leading / 2, axis)
    writeAligned(pen, tick.shown, plot.x - LABEL_GAP, baseline, axis, 'right')
  }
  drawNote(pen, chart, axis)
}

function drawNote(pen: Pen, { axisNote, box }: ChartBlock, axis: TextStyle): void {
  let x = box.x
  for (const { text, strong, colour } of axisNote) {
    const face = { size: axis.size, weight: strong ? 'semibold' : axis.weight, colour } as const
    writeWords(pen, text, x, baselineOf(box.y, axis), face)
    x += widthOf(pen, text, face)
  }
}

/** Names months under the axis, clear of the labels beside the plot; where two would touch, the later stays. */
function drawMonths({ pen, theme }: Canvas, chart: ChartBlock, { plot, labels, xOf }: ChartPlace): void {
  const { axis } = theme.styles
  const baseline = baselineOf(plot.y + plot.height + MONTHS_GAP, axis)
  const ends = labels.length > 0 ? plot.x + plot.width : chart.box.x + chart.box.width
  let limit = Number.POSITIVE_INFINITY
  for (const at of [...chart.named].sort((a, b) => b - a)) {
    const text = chart.months[at] ?? ''
    const width = widthOf(pen, text, axis)
    const x = Math.max(chart.box.x, Math.min(xOf(at) - width * SHARE_BEFORE.centre, ends - width))
    if (x + width > limit) continue
    writeWords(pen, text, x, baseline, axis)
    limit = x - LABEL_GAP
  }
}

const LEVEL_STROKES: Readonly<Record<ChartLevel['kind'], Stroke>> = {
  limit: { colour: 'neutral', weight: 0.5, dash: [1, 2] },
  mean: { colour: 'neutral', weight: 0.5 },
  benchmark: { colour: 'muted', weight: 0.75 },
  target: { colour: 'ink', weight: 1, dash: [4, 3] },
}

function drawLevels({ pen }: Canvas, { levels }: ChartBlock, { plot, yOf }: ChartPlace): void {
  for (const { kind, value } of levels)
    strokeLines(pen, [across(plot.x, plot.x + plot.width, yOf(value))], LEVEL_STROKES[kind])
}

/** A light continuation of the line to the month that the target is meant for. */
function drawOutlook({ pen }: Canvas, { outlook }: ChartBlock, { xOf, yOf }: ChartPlace, { latest }: ValueLine): void {
  if (!outlook || !latest) return
  const end: Point = [xOf(outlook.at), yOf(outlook.value)]
  strokeLines(pen, [[latest.point, end]], { colour: 'accent', weight: 1, dash: [1.5, 2.5] })
  fillDot(pen, end, LATEST_RADIUS - 0.5, 'accent')
  fillDot(pen, end, LATEST_RADIUS - 1.5, 'paper')
}

/** Special causes, each meaning of a shape of its own, so that grey print tells them apart. */
function drawMarks({ pen }: Canvas, { marks, values }: ChartBlock, { xOf, yOf }: ChartPlace): void {
  marks.forEach((mark, at) => {
    const value = values[at] ?? null
    if (mark !== null && value !== null) drawMark(pen, mark, [xOf(at), yOf(value)])
  })
}

function drawValues(canvas: Canvas, chart: ChartBlock, place: ChartPlace, line: ValueLine): void {
  const { pen } = canvas
  strokeLines(pen, line.stretches, { colour: 'accent', weight: LINE_WEIGHT })
  for (const point of line.lone) fillDot(pen, point, LINE_WEIGHT, 'accent')
  if (!line.latest) return
  if (chart.marks[line.latest.at] == null) fillDot(pen, line.latest.point, LATEST_RADIUS, 'accent')
  const { at, point } = line.latest
  if (at < chart.values.length - 1) namePoint(canvas, chart, point, at, place)
}

/** Names a latest value that stands before the last month, on ground of its own where lines pass. */
function namePoint({ pen, theme }: Canvas, chart: ChartBlock, point: Point, at: number, place: ChartPlace): void {
  const face = latestFace(theme)
  const text = chart.shown[at] ?? ''
  const size = { width: widthOf(pen, text, face), height: face.size }
  const box = chart.outlook
    ? offPoint(point, size, chart.values[at - 1] ?? 0, chart, place)
    : besidePoint(point, size, place.plot)
  fillBox(pen, box, 'paper')
  writeWords(pen, text, box.x, baselineOf(box.y, { size: face.size, leading: box.height }), face)
}

/**
 * Where the line goes on: over the point and away from where the line comes from, or under it where the line comes down
 * to it and goes up again.
 */
function offPoint(
  [x, y]: Point,
  { width, height }: Pick<Box, 'width' | 'height'>,
  before: number,
  { outlook }: ChartBlock,
  { plot, yOf }: ChartPlace,
): Box {
  const away = LATEST_RADIUS + 2
  const falls = yOf(before) < y
  const under = falls && yOf(outlook?.value ?? before) < y && y + away + height < plot.y + plot.height
  const top = under || y - away - height < plot.y ? y + away : y - away - height
  const middle = under ? x : x + width / (falls ? 2 : 4)
  return { x: middle - width / 2, y: top, width, height }
}

/** After the point, where its line has ended; else over it, or under it where it stands too high. */
function besidePoint([x, y]: Point, { width, height }: Pick<Box, 'width' | 'height'>, plot: Box): Box {
  const away = LATEST_RADIUS + 2
  if (x + away + width <= plot.x + plot.width) return { x: x + away, y: y - height / 2, width, height }
  const above = y - away - height
  return { x: x - width / 2, y: above < plot.y ? y + away : above, width, height }
}

/** Names what stands at the right end of the plot, nudged apart where two would touch. */
function drawEndLabels({ pen, theme }: Canvas, { box }: ChartBlock, { plot, labels, yOf }: ChartPlace): void {
  const { leading } = theme.styles.axis
  const wanted = labels.map(({ value, lines }) => ({ y: yOf(value), height: lines.length * leading }))
  // No lower than the axis, or a label would stand on the name of the last month.
  const middles = spreadLabels(wanted, box.y, plot.y + plot.height + leading / 2)
  labels.forEach(({ lines, face }, index) => {
    const top = (middles[index] ?? 0) - (lines.length * leading) / 2
    lines.forEach((line, at) => {
      const baseline = baselineOf(top + at * leading, { size: face.size, leading })
      writeWords(pen, line, plot.x + plot.width + LABEL_GAP, baseline, face)
    })
  })
}

function across(from: number, to: number, y: number): readonly Point[] {
  return [from, to].map((x) => [x, y] as const)
}
