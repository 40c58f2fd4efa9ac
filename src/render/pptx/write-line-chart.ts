import type { Box, ChartBlock, ChartLevel, ChartMark } from '../../pack/pack.ts'
import type { Colour, TextStyle } from '../../pack/theme.ts'
import { standsAlone } from '../../shared/join-values.ts'
import type { Sheet } from './deck.ts'
import type { ChartLabels, MovedLabel } from './plan-labels.ts'
import { fillXml } from './scheme-colour.ts'
import { type Stretch, stretchesOf } from './stretches.ts'
import {
  categories,
  chartText,
  chartWords,
  type LineShape,
  labelFlags,
  lineXml,
  MONTH_FORMAT,
  openXml,
  seriesName,
  seriesValues,
  solidXml,
} from './write-chart.ts'
import { xmlText } from './xml.ts'

export type LineChart = {
  readonly block: ChartBlock
  readonly box: Box
  readonly sheet: Sheet
  readonly style: TextStyle
  readonly labels: ChartLabels
}

/** Or LibreOffice joins a label that was moved to its point. */
const NO_LEADERS = '<c:showLeaderLines val="0"/>'
const NO_MARKER = '<c:marker><c:symbol val="none"/></c:marker>'

const LEVEL_LINES: Readonly<Record<ChartLevel['kind'], LineShape>> = {
  limit: { colour: 'neutral', weight: 0.75, dash: 'sysDot' },
  mean: { colour: 'neutral', weight: 0.75 },
  benchmark: { colour: 'muted', weight: 1 },
  target: { colour: 'ink', weight: 1.25, dash: 'dash' },
}

/** The plot area: the levels first, so that the data line lies over them. */
export function lineChartXml(chart: LineChart): string {
  const { block, labels } = chart
  const levels = block.levels.map(({ kind }, at) =>
    levelSeries(chart, at, LEVEL_LINES[kind], labels.levels[at] ?? null),
  )
  const trend = block.outlook ? [outlookSeries(chart, levels.length, block.outlook)] : []
  const before = levels.length + trend.length
  const data = stretchesOf(block).map((stretch, at) => dataSeries(chart, before + at, stretch))
  const marks = marksIn(block).map((mark, at) => markSeries(chart, before + data.length + at, mark))
  const series = [...levels, ...trend, ...data, ...marks]
  return `<c:plotArea>${manualLayout(chart)}<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join('')}<c:marker val="1"/><c:axId val="1001"/><c:axId val="1002"/></c:lineChart>${categoryAxis(chart)}${valueAxis(chart)}<c:spPr><a:noFill/></c:spPr></c:plotArea>`
}

function manualLayout({ box, labels: { plot } }: LineChart): string {
  const share = (name: string, part: number, whole: number) => `<c:${name} val="${(part / whole).toFixed(4)}"/>`
  return `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>${share('x', plot.x, box.width)}${share('y', plot.y, box.height)}${share('w', plot.width, box.width)}${share('h', plot.height, box.height)}</c:manualLayout></c:layout>`
}

/** The figures of the months, with a point and a figure at the latest, and points that no line leads to. */
function dataSeries(chart: LineChart, index: number, { values }: Stretch): string {
  const { latest } = chart.labels
  const line: LineShape = { colour: 'accent', weight: 1.75 }
  const points = values.map((value, at) => {
    const marker = value === null ? null : markerAt(chart.block, at)
    return marker === null ? '' : pointXml(at, marker, line)
  })
  const look: LabelLook = { shows: 'value', colour: 'accent', bold: true }
  const label = latest && (values[latest.at] ?? null) !== null ? labelXml(chart, latest.at, latest.place, look) : ''
  return seriesXml(chart, index, line, points.join(''), label)
}

/** Special causes have their markers in series of their own. */
function markerAt({ values, breaks, marks, latest }: ChartBlock, at: number): string | null {
  if (marks[at] != null) return null
  if (at === latest) return LATEST
  return standsAlone({ values, breaks }, at) ? LONE : null
}

/** A point's shape, filled or open, and how many points it is across. */
const markerXml = (symbol: string, size: number, inside: string) =>
  `<c:marker><c:symbol val="${symbol}"/><c:size val="${size}"/><c:spPr>${inside}</c:spPr></c:marker>`
const LATEST = markerXml('circle', 6, solidXml('accent'))
const LONE = markerXml('circle', 4, solidXml('accent'))
const MARKERS: Readonly<Record<ChartMark, string>> = {
  improvement: markerXml('diamond', 7, solidXml('improvement')),
  concern: markerXml('square', 5, solidXml('concern')),
  neutral: markerXml('circle', 5, solidXml('neutral')),
}

function pointXml(at: number, marker: string, line: LineShape): string {
  return `<c:dPt><c:idx val="${at}"/>${marker}<c:bubble3D val="0"/><c:spPr>${lineXml(line)}</c:spPr></c:dPt>`
}

/** The special causes that a chart has, in a fixed order. */
export function marksIn({ marks }: ChartBlock): readonly ChartMark[] {
  return (['improvement', 'concern', 'neutral'] as const).filter((mark) => marks.includes(mark))
}

/** The points of one meaning: a series of their own without a line, so that every program colours and shapes them. */
function markSeries(chart: LineChart, index: number, mark: ChartMark): string {
  const { sheet, block } = chart
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${seriesName(sheet, index + 1)}<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>${MARKERS[mark]}<c:dLbls>${labelFlags('nothing')}</c:dLbls>${categories(sheet)}${seriesValues(sheet, index + 1, formatOf(block))}<c:smooth val="0"/></c:ser>`
}

/** Where the trend leads: a light continuation of the line, named at its end. */
function outlookSeries(chart: LineChart, index: number, { at }: NonNullable<ChartBlock['outlook']>): string {
  const line: LineShape = { colour: 'accent', weight: 1.25, dash: 'sysDot' }
  const end = pointXml(at, markerXml('circle', 5, openXml('accent')), line)
  const { outlook } = chart.labels
  const label = outlook ? labelXml(chart, at, outlook, { shows: 'series', colour: 'accent', bold: false }) : ''
  return seriesXml(chart, index, line, end, label)
}

/** A level over all months: a line of its own, named at its end. */
function levelSeries(chart: LineChart, index: number, line: LineShape, label: MovedLabel | null): string {
  const end = chart.block.months.length - 1
  const named = label ? labelXml(chart, end, label, { shows: 'series', colour: line.colour, bold: false }) : ''
  return seriesXml(chart, index, line, '', named)
}

function seriesXml(chart: LineChart, index: number, line: LineShape, point: string, label: string): string {
  const { sheet, block } = chart
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${seriesName(sheet, index + 1)}<c:spPr>${lineXml(line)}</c:spPr>${NO_MARKER}${point}<c:dLbls>${label}${labelFlags('nothing')}${NO_LEADERS}</c:dLbls>${categories(sheet)}${seriesValues(sheet, index + 1, formatOf(block))}<c:smooth val="0"/></c:ser>`
}

type LabelLook = { readonly shows: 'value' | 'series'; readonly colour: Colour; readonly bold: boolean }

/** In the order that the schema wants: where it stands, words of its own where they are broken, looks, what it shows. */
function labelXml(chart: LineChart, at: number, place: MovedLabel, look: LabelLook): string {
  const text = chartText(chart.style.size, look.colour, look.bold)
  const moved = movedXml(chart, place)
  const broken = place.lines.length > 1 ? chartWords(place.lines, chart.style.size, look.colour) : ''
  return `<c:dLbl><c:idx val="${at}"/>${moved}${broken}<c:numFmt formatCode="${xmlText(formatOf(chart.block))}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${text}<c:dLblPos val="r"/>${labelFlags(look.shows)}</c:dLbl>`
}

/** From where a program would set the label by itself, in shares of the chart. */
function movedXml({ box }: LineChart, { right, down }: MovedLabel): string {
  return `<c:layout><c:manualLayout><c:x val="${(right / box.width).toFixed(4)}"/><c:y val="${(down / box.height).toFixed(4)}"/></c:manualLayout></c:layout>`
}

/** An axis of dates names every so many months in every program; an axis of words is named by skipping. */
function categoryAxis({ labels, style, sheet }: LineChart): string {
  const step = labels.monthStep
  const dated = sheet.slice(1).every(([month]) => typeof month === 'object' && month !== null)
  const [tag, format] = dated ? (['c:dateAx', MONTH_FORMAT] as const) : (['c:catAx', 'General'] as const)
  const naming = dated
    ? `<c:lblOffset val="50"/><c:baseTimeUnit val="months"/><c:majorUnit val="${step}"/><c:majorTimeUnit val="months"/>`
    : `<c:lblAlgn val="ctr"/><c:lblOffset val="50"/><c:tickLblSkip val="${step}"/><c:tickMarkSkip val="${step}"/><c:noMultiLvlLbl val="1"/>`
  return `<${tag}><c:axId val="1001"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="${format}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${lineXml({ colour: 'muted', weight: 0.75 })}</c:spPr>${chartText(style.size, style.colour, false)}<c:crossAx val="1002"/><c:crosses val="min"/><c:auto val="0"/>${naming}</${tag}>`
}

function valueAxis({ block, style }: LineChart): string {
  const [first, second] = block.ticks
  const last = block.ticks.at(-1)
  if (!first || !second || !last) throw new Error(`the chart ${block.name} has fewer than two grid lines`)
  return `<c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/><c:max val="${last.value}"/><c:min val="${first.value}"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="6350">${fillXml('rule')}</a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="${xmlText(tickFormat(block))}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${chartText(style.size, style.colour, false)}<c:crossAx val="1001"/><c:crosses val="min"/><c:crossBetween val="between"/><c:majorUnit val="${majorUnit(second.value - first.value)}"/></c:valAx>`
}

/** The step without the dust of floating-point subtraction, which PowerPoint would print as a further grid line. */
function majorUnit(step: number): number {
  return Number(step.toPrecision(10))
}

function formatOf({ decimals, percent }: ChartBlock): string {
  return numberFormat(decimals, percent)
}

function tickFormat({ ticks, percent }: ChartBlock): string {
  const decimals = Math.max(...ticks.map(({ shown }) => /\.(\d+)/.exec(shown)?.[1]?.length ?? 0))
  return numberFormat(decimals, percent && ticks.some(({ shown }) => shown.includes('%')))
}

/** `#,##0.0"%"`, with the true minus sign of the pack. */
function numberFormat(decimals: number, percent: boolean): string {
  const digits = `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${percent ? '"%"' : ''}`
  return `${digits};−${digits}`
}
