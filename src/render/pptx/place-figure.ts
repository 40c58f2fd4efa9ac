import type { Box, ChartBlock } from '../../pack/pack.ts'

/** Above or below the month of a figure, on which its middle stands, or before it. */
export type FigureSide = 'above' | 'below' | 'left'

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

/** Prices of the faults of a place. */
const COST = { before: 0.5, crossing: 0.8, line: 6, outside: 20 } as const

/** Where the data line is looked at between two months. */
const SAMPLES = [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => eighth / 8)

/** Looks along the data once. */
export function makePlot(block: ChartBlock, plot: Box, height: number): Plot {
  return { block, plot, height, samples: samplesOf({ block, plot }) }
}

/** Over a month's figure, under it or, where its line or a level's runs through both, before it. */
export function placeFigure(plot: Plot, at: number, width: number, lines: readonly number[]): FigureSide {
  const sides = ['above', 'below', 'left'] as const
  const priced = sides.map((side) => ({ side, cost: costOf(plot, side, areaOf(plot, at, width, side), lines) }))
  return priced.reduce((one, other) => (other.cost < one.cost ? other : one)).side
}

/** How high a value stands over the foot of the plot, in points. */
export function yOf({ block, plot }: Scaled, value: number): number {
  const low = block.ticks[0]?.value ?? 0
  const range = (block.ticks.at(-1)?.value ?? 1) - low || 1
  return ((value - low) / range) * plot.height
}

/** From the middle of a figure's mark to the words before it. */
const BEFORE = 6

function areaOf(plot: Plot, at: number, width: number, side: FigureSide): Area {
  const middle = xOf(plot, at)
  const line = yOf(plot, plot.block.values[at] ?? 0)
  if (side === 'left') {
    const end = middle - BEFORE
    return { left: end - width, right: end, low: line - plot.height / 2, high: line + plot.height / 2 }
  }
  const low = side === 'above' ? line + 3 : line - 3 - plot.height
  return { left: middle - width / 2, right: middle + width / 2, low, high: low + plot.height }
}

function costOf(plot: Plot, side: FigureSide, area: Area, lines: readonly number[]): number {
  const box = plot.plot
  const outside = area.left < -2 || area.right > box.width + 2 || area.low < 0 || area.high > box.height + plot.height
  const crossings = plot.samples.filter(({ x, y }) => inside(area, x, y)).length
  const struck = lines.filter((value) => yOf(plot, value) > area.low && yOf(plot, value) < area.high).length
  return (
    (side === 'left' ? COST.before : 0) + crossings * COST.crossing + struck * COST.line + (outside ? COST.outside : 0)
  )
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
