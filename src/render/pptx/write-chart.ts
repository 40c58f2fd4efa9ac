import type { Colour } from '../../pack/theme.ts'
import type { Sheet, SheetCell } from './deck.ts'
import { colourXml, fillXml } from './scheme-colour.ts'
import { emu, XML_HEAD, xmlText } from './xml.ts'

const MAIN = 'http://schemas.openxmlformats.org'

/** `Aug-24` in English on any machine. */
export const MONTH_FORMAT = '[$-809]mmm\\-yy'

/** The graphic of a slide's frame that shows a chart part. */
export function chartGraphic(relation: string): string {
  return `<a:graphicData uri="${MAIN}/drawingml/2006/chart"><c:chart xmlns:c="${MAIN}/drawingml/2006/chart" r:id="${relation}"/></a:graphicData>`
}

/** A chart part around its plot area; its text is the theme's, and its data is the workbook `rIdSheet`. */
export function chartSpaceXml(plotArea: string, legend: string, size: number): string {
  return `${XML_HEAD}<c:chartSpace xmlns:c="${MAIN}/drawingml/2006/chart" xmlns:a="${MAIN}/drawingml/2006/main" xmlns:r="${MAIN}/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>${plotArea}${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${chartText(size, 'muted', false)}<c:externalData r:id="rIdSheet"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
}

/** The text of a chart, an axis or a label; never turned and never wrapped. */
export function chartText(size: number, colour: Colour, bold: boolean): string {
  return `<c:txPr><a:bodyPr rot="0" vert="horz" wrap="none" anchor="ctr"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}" kern="0">${fillXml(colour)}<a:latin typeface="+mn-lt"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`
}

/** Words of a label in lines of their own, which the name of a series cannot be broken into. */
export function chartWords(lines: readonly string[], size: number, colour: Colour): string {
  const properties = `lang="en-GB" sz="${Math.round(size * 100)}" b="0" kern="0"`
  const run = (line: string) =>
    `<a:p><a:pPr algn="l"/><a:r><a:rPr ${properties}>${fillXml(colour)}<a:latin typeface="+mn-lt"/></a:rPr><a:t>${xmlText(line)}</a:t></a:r></a:p>`
  return `<c:tx><c:rich><a:bodyPr rot="0" vert="horz" wrap="none" anchor="ctr"/><a:lstStyle/>${lines.map(run).join('')}</c:rich></c:tx>`
}

export type LineShape = { readonly colour: Colour; readonly weight: number; readonly dash?: 'dash' | 'sysDot' }

export function lineXml({ colour, weight, dash }: LineShape): string {
  const dashes = dash ? `<a:prstDash val="${dash}"/>` : ''
  return `<a:ln w="${emu(weight)}" cap="rnd">${fillXml(colour)}${dashes}<a:round/></a:ln>`
}

export function solidXml(colour: Colour): string {
  return `<a:solidFill>${colourXml(colour)}</a:solidFill><a:ln><a:noFill/></a:ln>`
}

/** White inside an edge. */
export function openXml(colour: Colour): string {
  return `<a:solidFill>${colourXml('paper')}</a:solidFill>${lineXml({ colour, weight: 1.25 })}`
}

/** The name of a series: the heading of its column in the workbook. */
export function seriesName(sheet: Sheet, column: number): string {
  return `<c:tx>${stringReference(`${cell(column, 0)}`, [String(sheet[0]?.[column] ?? '')])}</c:tx>`
}

/** The categories, from the workbook's first column: dates where all are dates, else words. */
export function categories(sheet: Sheet): string {
  const cells = sheet.slice(1).map((row) => row[0] ?? '')
  const formula = range(0, cells.length)
  const serials = cells.map((cell) => (typeof cell === 'object' ? cell.serial : null))
  if (serials.includes(null)) return `<c:cat>${stringReference(formula, cells.map(String))}</c:cat>`
  return `<c:cat>${numberReference(formula, MONTH_FORMAT, serials)}</c:cat>`
}

/** The values of a column; a gap has no point at all. */
export function seriesValues(sheet: Sheet, column: number, format: string): string {
  const values = sheet.slice(1).map((row) => numberIn(row[column] ?? null))
  return `<c:val>${numberReference(range(column, values.length), xmlText(format), values)}</c:val>`
}

function numberIn(cell: SheetCell): number | null {
  return typeof cell === 'number' ? cell : null
}

function numberReference(formula: string, format: string, values: readonly (number | null)[]): string {
  const points = values.map((value, index) => pointXml(index, value)).join('')
  return `<c:numRef><c:f>${formula}</c:f><c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${values.length}"/>${points}</c:numCache></c:numRef>`
}

function stringReference(formula: string, texts: readonly string[]): string {
  const points = texts.map((text, index) => pointXml(index, text)).join('')
  return `<c:strRef><c:f>${formula}</c:f><c:strCache><c:ptCount val="${texts.length}"/>${points}</c:strCache></c:strRef>`
}

function pointXml(index: number, value: string | number | null): string {
  return value === null ? '' : `<c:pt idx="${index}"><c:v>${xmlText(String(value))}</c:v></c:pt>`
}

function range(column: number, rows: number): string {
  return `${cell(column, 1)}:${localCell(column, rows)}`
}

function cell(column: number, row: number): string {
  return `Data!${localCell(column, row)}`
}

function localCell(column: number, row: number): string {
  return `$${columnLetter(column)}$${row + 1}`
}

/** `A`, `B`, … of a workbook's column, counted from 0; charts have few. */
export function columnLetter(column: number): string {
  if (column > 25) throw new Error('a chart has more series than a workbook has single-letter columns')
  return String.fromCharCode(65 + column)
}

/** What a data label shows: flags in the order that the schema wants. */
export function labelFlags(shows: 'value' | 'series' | 'nothing'): string {
  const flag = (name: string, on: boolean) => `<c:show${name} val="${on ? 1 : 0}"/>`
  return [
    flag('LegendKey', false),
    flag('Val', shows === 'value'),
    flag('CatName', false),
    flag('SerName', shows === 'series'),
    flag('Percent', false),
    flag('BubbleSize', false),
  ].join('')
}
