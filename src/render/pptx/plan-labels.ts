import type { Box, ChartBlock } from '../../pack/pack.ts'
import type { Pen } from './pen.ts'
import { type LevelLabel, type Obstacles, placeLabel } from './place-label.ts'

/** Where the plot stands in the frame of a chart, and where its few labels stand. */
export type ChartLabels = {
  /** In points from the frame's top left. */
  readonly plot: Box
  /** One month in so many is named. */
  readonly monthStep: number
  readonly latest: number | null
  readonly latestSide: 'above' | 'right'
  readonly target: LevelLabel | null
  readonly benchmark: LevelLabel | null
}

/** Leaves room for the axis, for the months, and at the right for the latest figure; then names the levels. */
export function planLabels(block: ChartBlock, box: Box, pen: Pen): ChartLabels {
  const { size, leading } = pen.theme.styles.axis
  const widthOf = (text: string) => pen.ruler.width(text, size, 'regular')
  const latest = block.values.findLastIndex((value) => value !== null)
  const atEnd = latest >= 0 && latest === block.values.length - 1
  const left = Math.max(...block.ticks.map(({ shown }) => widthOf(shown)), widthOf('0')) + 8
  const shown = atEnd ? pen.ruler.width(block.shown[latest] ?? '', size, 'semibold') + 10 : 0
  const right = Math.max(widthOf(block.months.at(-1) ?? '') / 2, shown)
  const plot = { x: left, y: leading / 2 + 3, width: box.width - left - right, height: box.height - leading * 1.5 - 9 }
  const place = { block, plot, height: leading }
  const target =
    block.target &&
    placeLabel(place, block.target, widthOf(block.target.label), {
      lines: block.benchmark ? [block.benchmark.value] : [],
      label: null,
    })
  const obstacles: Obstacles = { lines: block.target ? [block.target.value] : [], label: target }
  const benchmark = block.benchmark && placeLabel(place, block.benchmark, widthOf(block.benchmark.label), obstacles)
  const monthStep = stepOf(block, plot.width, widthOf('Aug-24') + 6)
  return {
    plot,
    monthStep,
    latest: latest < 0 ? null : latest,
    latestSide: atEnd ? 'right' : 'above',
    target,
    benchmark,
  }
}

/** The step of the pack, or the least one that leaves room between the names; an axis knows one step only. */
function stepOf({ named, months }: ChartBlock, width: number, room: number): number {
  const [first = 0, second = first + 1] = named
  const fitting = Math.ceil((room * months.length) / width)
  return Math.max(1, second - first, fitting)
}
