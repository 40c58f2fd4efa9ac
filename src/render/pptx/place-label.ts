import type { Box, ChartBlock } from '../../pack/pack.ts'

/** Above or below the month of a label, on which its middle stands, or before it. */
type Side = 'above' | 'below' | 'left'

/** Where a label stands, by the month `at`. */
type Label<S extends Side> = { readonly at: number; readonly side: S; readonly area: Area }
export type LevelLabel = Label<'above' | 'below'>
export type FigureLabel = Label<Side>

/** In points from the plot's bottom left, upwards. */
type Area = { readonly left: number; readonly right: number; readonly low: number; readonly high: number }

/** A chart's plot, the height of its labels, and points along its data. */
export type Plot = {
  readonly block: ChartBlock
  readonly plot: Box
  readonly height: number
  readonly samples: readonly Point[]
}

type Point = { readonly x: number; readonly y: number }
type Scaled = Pick<Plot, 'block' | 'plot'>

/** What a label must keep clear of beside the data: the other levels' lines, and the labels that stand already. */
export type Obstacles = { readonly lines: readonly number[]; readonly labels: readonly FigureLabel[] }

/** Prices of the faults of a place; the way from the right end costs a little for each month, and so does a place before. */
const COST = { month: 0.4, before: 0.5, crossing: 0.8, line: 6, label: 20, outside: 20 } as const

/** Where the data line is looked at between two months. */
const SAMPLES = [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => eighth / 8)

/** Looks along the data once, for all labels that are to keep clear of it. */
export function makePlot(block: ChartBlock, plot: Box, height: number): Plot {
  return { block, plot, height, samples: samplesOf({ block, plot }) }
}

/** The free place nearest to the right end of the level's line. */
export function placeLabel(plot: Plot, level: { value: number }, width: number, obstacles: Obstacles): LevelLabel {
  const months = plot.block.months.length
  const fromEnd = Array.from({ length: months }, (_, index) => months - 1 - index)
  return placeOn(plot, level.value, width, fromEnd, ['above', 'below'] as const, obstacles)
}

/** Over a month's figure, under it or, where its line runs through both, before it. */
export function placeFigure(plot: Plot, at: number, width: number, lines: readonly number[]): FigureLabel {
  const sides = ['above', 'below', 'left'] as const
  return placeOn(plot, plot.block.values[at] ?? 0, width, [at], sides, { lines, labels: [] })
}

function placeOn<S extends Side>(
  plot: Plot,
  value: number,
  width: number,
  months: readonly number[],
  sides: readonly S[],
  obstacles: Obstacles,
): Label<S> {
  const candidates = months.flatMap((at) =>
    sides.map((side) => ({ at, side, area: areaOf(plot, value, width, at, side) })),
  )
  const priced = candidates.map((label) => ({ label, cost: costOf(plot, label, obstacles) }))
  const best = priced.reduce((one, other) => (other.cost < one.cost ? other : one))
  return best.label
}

/** From the middle of a figure's mark to the words before it. */
const BEFORE = 6

function areaOf(plot: Plot, value: number, width: number, at: number, side: Side): Area {
  const middle = xOf(plot, at)
  const line = yOf(plot, value)
  if (side === 'left')
    return {
      left: middle - BEFORE - width,
      right: middle - BEFORE,
      low: line - plot.height / 2,
      high: line + plot.height / 2,
    }
  const low = side === 'above' ? line + 3 : line - 3 - plot.height
  return { left: middle - width / 2, right: middle + width / 2, low, high: low + plot.height }
}

function costOf(plot: Plot, { at, side, area }: FigureLabel, { lines, labels }: Obstacles): number {
  const { block, plot: box } = plot
  const outside = area.left < -2 || area.right > box.width + 2 || area.low < 0 || area.high > box.height + plot.height
  const crossings = plot.samples.filter(({ x, y }) => inside(area, x, y)).length
  const struck = lines.filter((value) => yOf(plot, value) > area.low && yOf(plot, value) < area.high).length
  const covered = labels.some(
    (label) => area.left < label.area.right && label.area.left < area.right && overlapsUp(area, label.area),
  )
  return (
    (block.months.length - 1 - at) * COST.month +
    (side === 'left' ? COST.before : 0) +
    crossings * COST.crossing +
    struck * COST.line +
    (covered ? COST.label : 0) +
    (outside ? COST.outside : 0)
  )
}

function overlapsUp(one: Area, other: Area): boolean {
  return one.low < other.high && other.low < one.high
}

function inside({ left, right, low, high }: Area, x: number, y: number): boolean {
  return x > left - 3 && x < right + 3 && y > low - 2 && y < high + 2
}

/** Points along the data line, broken at its gaps, and along where it leads. */
function samplesOf(plot: Scaled): readonly Point[] {
  return [plot.block.values, outlookValues(plot.block)].flatMap((line) => samplesOfLine(plot, line))
}

function outlookValues({ values, outlook }: ChartBlock): readonly (number | null)[] {
  const latest = values.findLastIndex((value) => value !== null)
  const from = values[latest] ?? null
  if (!outlook || from === null) return []
  const step = (outlook.value - from) / Math.max(1, outlook.at - latest)
  return values.map((_, at) => (at < latest ? null : from + step * (at - latest)))
}

function samplesOfLine(plot: Scaled, line: readonly (number | null)[]): readonly Point[] {
  return line.flatMap((value, index, values) => {
    if (value === null) return []
    const next = values[index + 1] ?? null
    return SAMPLES.filter((share) => share === 0 || next !== null).map((share) => ({
      x: xOf(plot, index + share),
      y: yOf(plot, value + share * ((next ?? value) - value)),
    }))
  })
}

function xOf({ block, plot }: Scaled, month: number): number {
  return ((month + 0.5) * plot.width) / Math.max(1, block.months.length)
}

function yOf({ block, plot }: Scaled, value: number): number {
  const low = block.ticks[0]?.value ?? 0
  const range = (block.ticks.at(-1)?.value ?? 1) - low || 1
  return ((value - low) / range) * plot.height
}
