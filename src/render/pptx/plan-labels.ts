import type { Weight } from '../../pack/measure.ts'
import type { Box, ChartBlock, ChartSides } from '../../pack/pack.ts'
import { breakLabel } from '../../shared/break-label.ts'
import { placeLatest } from '../../shared/place-latest.ts'
import { spreadLabels } from '../../shared/spread-labels.ts'
import { thinMonths } from '../../shared/thin-months.ts'
import type { Pen } from './pen.ts'
import { scalesOf } from './plot-scales.ts'

/** Where the plot stands in the frame of a chart, and where its few labels stand. */
export type ChartLabels = {
  /** In points from the frame's top left. */
  readonly plot: Box
  /** One month in so many is named. */
  readonly monthStep: number
  readonly latest: LatestLabel | null
  /** One a level, in the order of the levels; limits have none. */
  readonly levels: readonly (MovedLabel | null)[]
  readonly outlook: MovedLabel | null
}

/** The figure of the latest month: at the end of its line, or within the plot where the line is drawn on. */
export type LatestLabel = { readonly at: number; readonly place: MovedLabel }

/** Words away from their point: how far to the right and down of where a program would set them, in points. */
export type MovedLabel = { readonly lines: readonly string[]; readonly right: number; readonly down: number }

/** What is to be named at the end of its line. */
type Ending = { readonly value: number; readonly lines: readonly string[]; readonly width: number }

type Endings = {
  readonly latest: Ending | null
  readonly levels: readonly (Ending | null)[]
  readonly outlook: Ending | null
}

/** Programs set a label so far from its point. */
const BESIDE = 5
/** Room between the plot and its labels. */
const LABEL_GAP = 4
/** How far a label may reach below the axis, where the name of the last month stands. */
const BELOW_AXIS = 2

/** Leaves room for axis and months, and beside the plot for what its lines are named. */
export function planLabels(block: ChartBlock, box: Box, pen: Pen): ChartLabels {
  const { latest } = block
  const endings = endingsOf(block, box, pen)
  const plot = plotOf(block, box, pen)
  const [latestEnd = null, outlook = null, ...levels] = placeEnds(all(endings), block, plot, pen)
  const size = pen.theme.styles.axis.size
  return {
    plot,
    monthStep: stepOf(block, plot.width, pen.ruler.width('Aug-24', size, 'regular') + 6),
    latest: latest === null ? null : { at: latest, place: latestEnd ?? placeInside(block, latest, plot, pen) },
    levels,
    outlook,
  }
}

function endingsOf(block: ChartSides, box: Box, pen: Pen): Endings {
  const { latest } = block
  const atEnd = latest !== null && latest === block.values.length - 1
  const ending = (value: number, text: string, weight: Weight = 'regular'): Ending => {
    const widthOf = (line: string) => pen.ruler.width(line, pen.theme.styles.axis.size, weight)
    const lines = breakLabel(text, box.width, widthOf)
    return { value, lines, width: Math.max(...lines.map(widthOf)) }
  }
  return {
    latest: atEnd ? ending(block.values[latest] ?? 0, block.shown[latest] ?? '', 'semibold') : null,
    levels: block.levels.map(({ kind, value, label }) => (kind === 'limit' ? null : ending(value, label))),
    outlook: block.outlook && ending(block.outlook.value, block.outlook.label),
  }
}

/** With room beside it for the widest words of its column, so that the plots of a column are of one width. */
function plotOf({ column, months }: ChartBlock, box: Box, pen: Pen): Box {
  const { theme, ruler } = pen
  const { size, leading } = theme.styles.axis
  const shown = column.flatMap(({ ticks }) => ticks.map((tick) => tick.shown))
  const left = Math.max(...shown.map((each) => ruler.width(each, size, 'regular'))) + 8
  const endings = column.flatMap((sides) => all(endingsOf(sides, box, pen)))
  const widest = Math.max(...endings.map((each) => each?.width ?? 0))
  const labels = widest > 0 ? LABEL_GAP + widest + 4 : 0
  const right = Math.max(ruler.width(months.at(-1) ?? '', size, 'regular') / 2, labels)
  // A figure may stand over the highest grid line.
  const top = leading
  return { x: left, y: top, width: box.width - left - right, height: box.height - top - leading - 6 }
}

function all({ latest, outlook, levels }: Endings): readonly (Ending | null)[] {
  return [latest, outlook, ...levels]
}

/** Each beside the end of its line, nudged up or down where two would touch. */
function placeEnds(
  endings: readonly (Ending | null)[],
  block: ChartBlock,
  plot: Box,
  { theme }: Pen,
): readonly (MovedLabel | null)[] {
  const { leading } = theme.styles.axis
  const right = plot.width / (2 * block.months.length) + LABEL_GAP - BESIDE
  const { yOf } = scalesOf(block, plot)
  const down = ({ value }: Ending) => yOf(value) - plot.y
  const named = endings.filter((ending) => ending !== null)
  const wanted = named.map((ending) => ({ y: down(ending), height: ending.lines.length * leading }))
  const middles = spreadLabels(wanted, -plot.y, plot.height + BELOW_AXIS)
  return endings.map((ending) => {
    const middle = middles[ending ? named.indexOf(ending) : -1] ?? 0
    return ending && { lines: ending.lines, right, down: middle - down(ending) }
  })
}

/** Beside the latest point, clear of lines and markers. */
function placeInside(block: ChartBlock, latest: number, plot: Box, { theme, ruler }: Pen): MovedLabel {
  const { size } = theme.styles.axis
  const text = block.shown[latest] ?? ''
  const scales = scalesOf(block, plot)
  const box = placeLatest(block, latest, scales, { width: ruler.width(text, size, 'semibold') + 2, height: size })
  const right = box.x + 1 - scales.xOf(latest) - BESIDE
  return { lines: [text], right, down: box.y + box.height / 2 - scales.yOf(block.values[latest] ?? 0) }
}

/** How many months lie between two that are named; an axis knows one step only. */
function stepOf({ named, reported, months }: ChartBlock, width: number, room: number): number {
  const [first = 0, second = months.length] = thinMonths(
    named,
    reported,
    (step) => (step * width) / months.length >= room,
  )
  return second - first
}
