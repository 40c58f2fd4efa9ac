import type { Box, ChartBlock, ChartLevel } from '../../pack/pack.ts'
import type { TextStyle } from '../../pack/theme.ts'
import { placeLatest } from '../../shared/place-latest.ts'
import { spreadLabels } from '../../shared/spread-labels.ts'
import { thinMonths } from '../../shared/thin-months.ts'
import type { Canvas } from './canvas.ts'
import { drawFigure } from './draw-figure.ts'
import { drawMark } from './draw-mark.ts'
import { fillBox, fillDot, type Point, type Stroke, strokeLines } from './paint.ts'
import type { Pen } from './pen.ts'
import { type ChartPlace, LABEL_GAP, latestFace, MONTHS_GAP, placeChart } from './place-chart.ts'
import { type ValueLine, valueLine } from './value-line.ts'
import { baselineOf, type Face, SHARE_BEFORE, widthOf, writeAligned, writeWords } from './write-words.ts'

const LINE_WEIGHT = 1.75
const LATEST_RADIUS = 3

/** The latest figure as it is written within the plot. */
type LatestName = { readonly text: string; readonly face: Face; readonly box: Box }

/** A line chart as paths: grid, axes in words, target and benchmark named at their ends, the line, its latest value. */
export function drawChart(canvas: Canvas, chart: ChartBlock): void {
  const place = placeChart(canvas.pen, canvas.theme, chart)
  const line = valueLine(chart, place.xOf, place.yOf)
  const name = nameOfLatest(canvas, chart, place)
  drawFigure(canvas, chart.box, chart.alt, () => {
    drawGrid(canvas, chart, place)
    drawMonths(canvas, chart, place)
    drawLevels(canvas, chart, place)
    drawGround(canvas, name)
    drawOutlook(canvas, chart, place)
    drawValues(canvas, chart, line)
    drawMarks(canvas, chart, place)
    drawName(canvas, name)
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

/** Names months under the axis, each under its point. */
function drawMonths({ pen, theme }: Canvas, chart: ChartBlock, { plot, xOf }: ChartPlace): void {
  const { box, months, named } = chart
  const { axis } = theme.styles
  const widest = Math.max(0, ...named.map((at) => widthOf(pen, months[at] ?? '', axis)))
  const baseline = baselineOf(plot.y + plot.height + MONTHS_GAP, axis)
  for (const at of roomyMonths(chart, (step) => xOf(step) - xOf(0) >= widest + LABEL_GAP)) {
    const text = months[at] ?? ''
    const width = widthOf(pen, text, axis)
    const x = Math.max(box.x, Math.min(xOf(at) - width * SHARE_BEFORE.centre, box.x + box.width - width))
    writeWords(pen, text, x, baseline, axis)
  }
}

/** Evenly to the reporting month; after it those that have room. */
function roomyMonths({ named, reported }: ChartBlock, hasRoom: (step: number) => boolean): readonly number[] {
  const past = thinMonths(
    named.filter((at) => at <= reported),
    reported,
    hasRoom,
  )
  return [...past, ...named.filter((at) => at > reported && hasRoom(at - reported))]
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

/** A light line through the months that it is fitted to, and on to the month that the target is meant for. */
function drawOutlook({ pen }: Canvas, { outlook }: ChartBlock, { xOf, yOf }: ChartPlace): void {
  if (!outlook) return
  const end: Point = [xOf(outlook.at), yOf(outlook.value)]
  const line = outlook.line.flatMap((value, at): readonly Point[] => (value === null ? [] : [[xOf(at), yOf(value)]]))
  strokeLines(pen, [line], { colour: 'accent', weight: 1, dash: [1.5, 2.5] })
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

function drawValues({ pen }: Canvas, chart: ChartBlock, line: ValueLine): void {
  strokeLines(pen, line.stretches, { colour: 'accent', weight: LINE_WEIGHT })
  for (const point of line.lone) fillDot(pen, point, LINE_WEIGHT, 'accent')
  const latest = latestOf(chart, line)
  if (latest && chart.marks[chart.latest ?? 0] == null) fillDot(pen, latest, LATEST_RADIUS, 'accent')
}

function latestOf({ latest }: ChartBlock, { points }: ValueLine): Point | null {
  return latest === null ? null : (points[latest] ?? null)
}

/** Where the latest figure is named: within the plot if its month is not the last, beside the plot otherwise. */
function nameOfLatest({ pen, theme }: Canvas, chart: ChartBlock, place: ChartPlace): LatestName | null {
  const { latest, months, shown } = chart
  if (latest === null || latest === months.length - 1) return null
  const text = shown[latest] ?? ''
  const face = latestFace(theme)
  const size = { width: widthOf(pen, text, face), height: face.size }
  return { text, face, box: placeLatest(chart, latest, place, size) }
}

/** The ground keeps quiet lines off the figure, and hides no figure itself. */
function drawGround({ pen }: Canvas, name: LatestName | null): void {
  if (name) fillBox(pen, name.box, 'paper')
}

function drawName({ pen }: Canvas, name: LatestName | null): void {
  if (!name) return
  const { text, face, box } = name
  writeWords(pen, text, box.x, baselineOf(box.y, { size: face.size, leading: box.height }), face)
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
