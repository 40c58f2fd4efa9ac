import type { Box, ChartBlock } from '../../pack/pack.ts'
import type { Pen } from './pen.ts'

/** Where the plot stands in the frame of a chart, and where its few labels stand: all in points. */
export type ChartLabels = {
  readonly plot: Box
  readonly latest: number | null
  readonly latestSide: Side
  readonly target: LevelLabel | null
  readonly benchmark: LevelLabel | null
}

/** `at` is the month on which the middle of the label stands, so that it ends within the plot. */
export type LevelLabel = { readonly at: number; readonly side: 'above' | 'below' }
export type Side = 'above' | 'below' | 'right'

/** Two lines nearer than this share of the axis have their labels on opposite sides. */
const NEAR = 0.16

/** Room for the axis, for the months, and at the right for the latest figure. */
export function planLabels(block: ChartBlock, box: Box, pen: Pen): ChartLabels {
  const { size, leading } = pen.theme.styles.axis
  const widthOf = (text: string) => pen.ruler.width(text, size, 'regular')
  const left = Math.max(...block.ticks.map(({ shown }) => widthOf(shown)), widthOf('0')) + 8
  const latest = block.values.findLastIndex((value) => value !== null)
  const atEnd = latest === block.values.length - 1
  const shown = block.shown[latest] ?? ''
  const right = Math.max(widthOf('Aug-24') / 2, atEnd ? pen.ruler.width(shown, size, 'semibold') + 10 : 0)
  const plot = { x: left, y: leading / 2, width: box.width - left - right, height: box.height - leading * 1.5 - 6 }
  const label = (level: ChartBlock['target'], other: ChartBlock['target']) =>
    level && planLevel(block, plot, level, other, widthOf(level.label))
  return {
    plot,
    latest: latest < 0 ? null : latest,
    latestSide: atEnd ? 'right' : 'above',
    target: label(block.target, block.benchmark),
    benchmark: label(block.benchmark, block.target),
  }
}

type Level = { readonly value: number }

function planLevel(block: ChartBlock, plot: Box, level: Level, other: Level | null, width: number): LevelLabel {
  const months = block.values.length
  const step = plot.width / Math.max(1, months)
  const at = Math.max(0, Math.min(months - 1, Math.floor(months - 0.5 - width / 2 / step)))
  const from = Math.max(0, Math.floor(at - width / 2 / step))
  return { at, side: sideOf(block, level, other, block.values.slice(from)) }
}

/** The side away from the other line, from the edge of the plot, and from the figures under the label. */
function sideOf(
  { ticks }: ChartBlock,
  level: Level,
  other: Level | null,
  under: ChartBlock['values'],
): LevelLabel['side'] {
  const low = ticks[0]?.value ?? 0
  const range = (ticks.at(-1)?.value ?? 1) - low || 1
  const share = (level.value - low) / range
  if (other && Math.abs(other.value - level.value) / range < NEAR) return level.value >= other.value ? 'above' : 'below'
  if (share > 1 - NEAR) return 'below'
  if (share < NEAR) return 'above'
  const gaps = under.filter((value) => value !== null).map((value) => (value - level.value) / range)
  const crowdedAbove = gaps.filter((gap) => gap >= 0 && gap < NEAR * 1.5).length
  const crowdedBelow = gaps.filter((gap) => gap < 0 && gap > -NEAR * 1.5).length
  return crowdedAbove > crowdedBelow ? 'below' : 'above'
}
