import type { Box, ChartBlock, ChartLevel } from '../../pack/pack.ts'
import type { Pen } from './pen.ts'
import { type FigureLabel, type LevelLabel, makePlot, type Plot, placeFigure, placeLabel } from './place-label.ts'

/** Where the plot stands in the frame of a chart, and where its few labels stand. */
export type ChartLabels = {
  /** In points from the frame's top left. */
  readonly plot: Box
  /** One month in so many is named. */
  readonly monthStep: number
  readonly latest: number | null
  readonly latestSide: 'above' | 'below' | 'left' | 'right'
  /** One a level, in the order of the levels; limits have none. */
  readonly levels: readonly (LevelLabel | null)[]
}

/** Leaves room for axis, months and the latest figure; then names the levels. */
export function planLabels(block: ChartBlock, box: Box, pen: Pen): ChartLabels {
  const { size, leading } = pen.theme.styles.axis
  const widthOf = (text: string) => pen.ruler.width(text, size, 'regular')
  const latest = block.values.findLastIndex((value) => value !== null)
  const atEnd = latest >= 0 && latest === block.values.length - 1
  const plot = plotOf(block, box, pen, atEnd)
  const room = makePlot(block, plot, leading)
  const inPlot = latest >= 0 && (!atEnd || onAxis(block, latest))
  // The hairline of a limit does not hurt a figure.
  const lines = block.levels.filter(({ kind }) => kind !== 'limit').map(({ value }) => value)
  const figure = inPlot ? placeFigure(room, latest, widthOf(block.shown[latest] ?? ''), lines) : null
  return {
    plot,
    monthStep: stepOf(block, plot.width, widthOf('Aug-24') + 6),
    latest: latest < 0 ? null : latest,
    latestSide: figure?.side ?? 'right',
    levels: nameLevels(room, figure ? [figure] : [], widthOf),
  }
}

/** The target is named first, since it matters most; each name keeps clear of the latest figure and of those before it. */
function nameLevels(
  plot: Plot,
  figure: readonly FigureLabel[],
  widthOf: (text: string) => number,
): ChartLabels['levels'] {
  const { levels } = plot.block
  const placed = new Map<ChartLevel, LevelLabel>()
  for (const level of levels.toReversed()) {
    if (level.kind === 'limit') continue
    const lines = levels.filter((other) => other !== level).map(({ value }) => value)
    placed.set(level, placeLabel(plot, level, widthOf(level.label), { lines, labels: [...figure, ...placed.values()] }))
  }
  return levels.map((level) => placed.get(level) ?? null)
}

function plotOf(
  { ticks, months, shown, outlook }: ChartBlock,
  box: Box,
  { theme, ruler }: Pen,
  latestAtEnd: boolean,
): Box {
  const { size, leading } = theme.styles.axis
  const left = Math.max(...ticks.map((tick) => ruler.width(tick.shown, size, 'regular'))) + 8
  const figure = latestAtEnd ? ruler.width(shown.at(-1) ?? '', size, 'semibold') + 10 : 0
  const trend = outlook ? ruler.width(outlook.label, size, 'regular') + 8 : 0
  const right = Math.max(ruler.width(months.at(-1) ?? '', size, 'regular') / 2, figure, trend)
  const top = leading / 2 + 3
  return { x: left, y: top, width: box.width - left - right, height: box.height - top - leading - 6 }
}

/** The step of the pack, or the least one that leaves room between the names; an axis knows one step only. */
function stepOf({ named, months }: ChartBlock, width: number, room: number): number {
  const [first = 0, second = first + 1] = named
  const fitting = Math.ceil((room * months.length) / width)
  return Math.max(1, second - first, fitting)
}

/** Whether a figure stands so low that words beside it would be struck through by the axis. */
function onAxis({ values, ticks }: ChartBlock, month: number): boolean {
  const [low, high] = [ticks[0]?.value ?? 0, ticks.at(-1)?.value ?? 1]
  return ((values[month] ?? high) - low) / (high - low || 1) < 0.06
}
