import type { GradesBlock } from '../../pack/pack.ts'
import type { TextStyle } from '../../pack/theme.ts'
import type { Sheet } from './deck.ts'
import type { Pen } from './pen.ts'
import {
  categories,
  chartGraphic,
  chartSpaceXml,
  chartText,
  labelFlags,
  seriesName,
  seriesValues,
  solidXml,
} from './write-chart.ts'

/** Counts as labels; a count of none has no segment and no label. */
const COUNTS = '0;-0;;'

/** A native stacked bar a service, best grade first, with a legend. */
export function drawGrades(pen: Pen, block: GradesBlock): void {
  const style = pen.theme.styles.axis
  const sheet = sheetOf(block)
  const legend = `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${chartText(style.size, 'ink', false)}</c:legend>`
  const graphic = chartGraphic(pen.addChart(chartSpaceXml(plotXml(block, sheet, style), legend, style.size), sheet))
  pen.shape('rect', block.box, {}, { kind: 'frame', name: pen.name('Chart'), alt: block.alt, graphic })
}

function sheetOf({ services, grades }: GradesBlock): Sheet {
  const header = ['Service', ...grades.map(({ name }) => name)]
  return [header, ...services.map((service, index) => [service, ...grades.map(({ counts }) => counts[index] ?? 0)])]
}

function plotXml({ services, grades }: GradesBlock, sheet: Sheet, style: TextStyle): string {
  const totals = services.map((_, at) => grades.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0))
  const longest = Math.max(1, ...totals)
  const series = grades.map((grade, index) => seriesXml(grade, index, sheet, style))
  return `<c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="45"/><c:overlap val="100"/><c:axId val="1001"/><c:axId val="1002"/></c:barChart>${axesXml(style, longest)}<c:spPr><a:noFill/></c:spPr></c:plotArea>`
}

function seriesXml(grade: GradesBlock['grades'][number], index: number, sheet: Sheet, style: TextStyle): string {
  const labels = `<c:dLbls><c:numFmt formatCode="${COUNTS}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${chartText(style.size, grade.ink, true)}<c:dLblPos val="ctr"/>${labelFlags('value')}</c:dLbls>`
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${seriesName(sheet, index + 1)}<c:spPr>${solidXml(grade.colour)}</c:spPr><c:invertIfNegative val="0"/>${labels}${categories(sheet)}${seriesValues(sheet, index + 1, '0')}</c:ser>`
}

// Bars are read by their labels, so the axis of counts is hidden; the first service stands on top.
function axesXml(style: TextStyle, longest: number): string {
  return `<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${chartText(style.size, 'ink', false)}<c:crossAx val="1002"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="50"/><c:noMultiLvlLbl val="1"/></c:catAx><c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/><c:max val="${longest}"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/><c:crossAx val="1001"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`
}
