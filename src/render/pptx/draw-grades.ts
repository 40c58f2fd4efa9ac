import { GRADE_NAMES, type GradesBlock } from '../../pack/pack.ts'
import type { TextStyle } from '../../pack/theme.ts'
import { initialsOf } from '../../shared/initials-of.ts'
import type { Sheet } from './deck.ts'
import type { Pen } from './pen.ts'
import { colourXml } from './scheme-colour.ts'
import {
  categories,
  chartGraphic,
  chartSpaceXml,
  chartText,
  labelFlags,
  lineXml,
  seriesName,
  seriesValues,
  solidXml,
} from './write-chart.ts'
import { xmlText } from './xml.ts'

/** Counts as labels, after the initials of their grade if any; a count of none has no segment and no label. */
const countsAfter = (initials: string) => (initials === '' ? '0;-0;;' : `"${initials} "0;-0;;`)

/** What a program sets between the names of the services and their bars, at most. */
const NAMES_GAP = 12
/** The least air at either side of a label within its segment. */
const LABEL_AIR = 1
/** The edge that sets a pale segment off its neighbours. */
const EDGE = 0.75

/**
 * A native stacked bar a service, best grade first, with a legend.
 *
 * The labels bear the initials of their grades, which the legend explains, so that colour is not alone in telling them.
 */
export function drawGrades(pen: Pen, block: GradesBlock): void {
  const style = pen.theme.styles.axis
  const sheet = sheetOf(block)
  const legend = `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${chartText(style.size, 'ink', false)}</c:legend>`
  const graphic = chartGraphic(pen.addChart(chartSpaceXml(plotXml(pen, block, sheet), legend, style.size), sheet))
  pen.shape('rect', block.box, {}, { kind: 'frame', name: pen.name('Chart'), alt: block.alt, graphic })
}

function sheetOf({ services, grades }: GradesBlock): Sheet {
  const initials = initialsOf(grades.map(({ name }) => name))
  const header = ['Service', ...grades.map(({ name }, at) => `${name} (${initials[at] ?? ''})`)]
  return [header, ...services.map((service, index) => [service, ...grades.map(({ counts }) => counts[index] ?? 0)])]
}

function plotXml(pen: Pen, block: GradesBlock, sheet: Sheet): string {
  const style = pen.theme.styles.axis
  const longest = longestOf(block)
  const initials = initialsOf(block.grades.map(({ name }) => name))
  const series = block.grades.map((grade, index) => {
    const labels = labelsXml(pen, block, grade, initials[index] ?? '')
    const edge = grade.ink === 'paper' ? solidXml(grade.colour) : edgedXml(grade)
    return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${seriesName(sheet, index + 1)}<c:spPr>${edge}</c:spPr><c:invertIfNegative val="0"/>${labels}${categories(sheet)}${seriesValues(sheet, index + 1, '0')}</c:ser>`
  })
  return `<c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="45"/><c:overlap val="100"/><c:axId val="1001"/><c:axId val="1002"/></c:barChart>${axesXml(style, longest)}<c:spPr><a:noFill/></c:spPr></c:plotArea>`
}

function longestOf({ services, grades }: GradesBlock): number {
  const totals = services.map((_, at) => grades.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0))
  return Math.max(1, ...totals)
}

type Grade = GradesBlock['grades'][number]

function edgedXml({ colour, ink }: Grade): string {
  return `<a:solidFill>${colourXml(colour)}</a:solidFill>${lineXml({ colour: ink, weight: EDGE })}`
}

/** Initials and count, or the count alone in a segment too narrow for both. */
function labelsXml(pen: Pen, block: GradesBlock, grade: Grade, initials: string): string {
  const { size } = pen.theme.styles.axis
  const look = (format: string): string =>
    `<c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${chartText(size, grade.ink, true)}<c:dLblPos val="ctr"/>${labelFlags('value')}`
  const unit = barsWidth(pen, block) / longestOf(block)
  const narrow = grade.counts.flatMap((count, at) => {
    const needed = pen.ruler.width(`${initials} ${count}`, size, 'semibold') + 2 * LABEL_AIR
    return count > 0 && count * unit < needed ? [at] : []
  })
  const alone = narrow.map((at) => `<c:dLbl><c:idx val="${at}"/>${look(countsAfter(''))}</c:dLbl>`)
  return `<c:dLbls>${alone.join('')}${look(countsAfter(initials))}</c:dLbls>`
}

/** How long the longest bar is at least, beside the names that a program sets as wide as it needs. */
function barsWidth({ ruler, theme }: Pen, { services, box }: GradesBlock): number {
  const names = Math.max(0, ...services.map((name) => ruler.width(name, theme.styles.axis.size, 'regular')))
  return box.width - Math.min(names, box.width * GRADE_NAMES.share) - NAMES_GAP
}

// Bars are read by their labels, so the axis of counts is hidden; the first service stands on top.
function axesXml(style: TextStyle, longest: number): string {
  return `<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${chartText(style.size, 'ink', false)}<c:crossAx val="1002"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="50"/><c:noMultiLvlLbl val="1"/></c:catAx><c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/><c:max val="${longest}"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/><c:crossAx val="1001"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`
}
