import type { Box, ChartBlock, ChartSides } from '../../pack/pack.ts'
import type { Theme } from '../../pack/theme.ts'
import { breakLabel } from '../../shared/break-label.ts'
import type { Pen } from './pen.ts'
import { type Face, widthOf } from './write-words.ts'

/** Where the plot of a chart stands in its box, and where its months and values do. */
export type ChartPlace = {
  readonly plot: Box
  readonly labels: readonly EndLabel[]
  readonly xOf: (month: number) => number
  readonly yOf: (value: number) => number
}

/** What is named at the right end of its line. */
export type EndLabel = {
  readonly value: number
  readonly lines: readonly string[]
  readonly face: Face
}

/** Room between the plot and its labels. */
export const LABEL_GAP = 6
/** Room between the plot and the names of its months. */
export const MONTHS_GAP = 5

export function placeChart(pen: Pen, theme: Theme, chart: ChartBlock): ChartPlace {
  const { box } = chart
  const axis = theme.styles.axis
  const { left, right } = roomBeside(pen, theme, chart)
  // Under the line of words, a figure may stand over the highest grid line.
  const above = 2 * axis.leading
  const plot = {
    x: box.x + left + LABEL_GAP,
    y: box.y + above,
    width: Math.max(1, box.width - left - LABEL_GAP - right),
    height: Math.max(1, box.height - above - axis.leading - MONTHS_GAP),
  }
  return { plot, labels: endLabels(pen, theme, chart, box.width), ...scalesOf(chart, plot) }
}

/** Room for the widest words of the column, so that its plots are of one width. */
function roomBeside(pen: Pen, theme: Theme, { box, column }: ChartBlock) {
  const widest = (texts: readonly string[], face: Face) => Math.max(0, ...texts.map((text) => widthOf(pen, text, face)))
  const shown = column.flatMap(({ ticks }) => ticks.map((tick) => tick.shown))
  const labels = column.flatMap((sides) => endLabels(pen, theme, sides, box.width))
  const right = Math.max(0, ...labels.map(({ lines, face }) => widest(lines, face))) + LABEL_GAP
  return { left: widest(shown, theme.styles.axis), right }
}

/** The first and last month keep this from the plot's ends. */
const INSET = 4

function scalesOf(chart: ChartBlock, plot: Box): Pick<ChartPlace, 'xOf' | 'yOf'> {
  const { ticks, outlook } = chart
  const levels = [...ticks, ...chart.levels, ...(outlook ? [outlook] : [])].map(({ value }) => value)
  const known = [...levels, ...chart.values.filter((value) => value !== null)]
  const low = Math.min(...known)
  const span = Math.max(...known) - low || 1
  const last = chart.months.length - 1
  return {
    xOf: (month) => plot.x + INSET + (plot.width - 2 * INSET) * (last > 0 ? month / last : 1),
    yOf: (value) => plot.y + plot.height * (1 - (value - low) / span),
  }
}

/** The latest value is named at the line's end only where the line reaches the last month. */
function endLabels(pen: Pen, theme: Theme, chart: ChartSides, chartWidth: number): readonly EndLabel[] {
  const { axis } = theme.styles
  const label = (value: number, text: string, face: Face): EndLabel => {
    const lines = breakLabel(text, chartWidth, (line) => widthOf(pen, line, face))
    return { value, lines, face }
  }
  const { latest, months, values, shown } = chart
  const atEnd = latest !== null && latest === months.length - 1
  return [
    ...(atEnd ? [label(values[latest] ?? 0, shown[latest] ?? '', latestFace(theme))] : []),
    ...chart.levels
      .filter(({ kind }) => kind !== 'limit')
      .map((level) => label(level.value, level.label, level.kind === 'target' ? { ...axis, colour: 'ink' } : axis)),
    ...(chart.outlook ? [label(chart.outlook.value, chart.outlook.label, { ...axis, colour: 'accent' })] : []),
  ]
}

export function latestFace({ styles }: Theme): Face {
  return { size: styles.axis.size + 1, weight: 'semibold', colour: 'accent' }
}
