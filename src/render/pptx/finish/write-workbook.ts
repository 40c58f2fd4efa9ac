import type { Sheet, SheetCell } from '../deck.ts'
import { columnLetter, MONTH_FORMAT } from '../write-chart.ts'
import { type Relation, relationsXml, XML_HEAD, xmlText } from '../xml.ts'
import { zipParts } from './zip-parts.ts'

const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const TYPES = `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${OFFICE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${OFFICE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${OFFICE}.styles+xml"/></Types>`

const WORKBOOK = `${XML_HEAD}<workbook xmlns="${SHEETS}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`

const STYLES = `${XML_HEAD}<styleSheet xmlns="${SHEETS}"><numFmts count="1"><numFmt numFmtId="164" formatCode="${MONTH_FORMAT}"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

const ROOT: readonly Relation[] = [{ id: 'rId1', kind: 'officeDocument', target: 'xl/workbook.xml' }]
const BOOK: readonly Relation[] = [
  { id: 'rId1', kind: 'worksheet', target: 'worksheets/sheet1.xml' },
  { id: 'rId2', kind: 'styles', target: 'styles.xml' },
]

/** All but the sheet, which is the same in each workbook. */
const SAME = new Map([
  ['[Content_Types].xml', TYPES],
  ['_rels/.rels', relationsXml(ROOT)],
  ['xl/workbook.xml', WORKBOOK],
  ['xl/_rels/workbook.xml.rels', relationsXml(BOOK)],
  ['xl/styles.xml', STYLES],
])

/**
 * The least workbook that Excel opens from "Edit data": one sheet, texts in place, gaps left out.
 *
 * Its parts are not packed, since the deck packs each workbook whole.
 */
export function writeWorkbook(sheet: Sheet): Uint8Array {
  return zipParts(new Map([...SAME, ['xl/worksheets/sheet1.xml', sheetXml(sheet)]]), 'stored')
}

function sheetXml(sheet: Sheet): string {
  const rows = sheet.map((row, index) => {
    const cells = row.map((value, column) => cellXml(value, `${columnLetter(column)}${index + 1}`))
    return `<row r="${index + 1}">${cells.join('')}</row>`
  })
  return `${XML_HEAD}<worksheet xmlns="${SHEETS}"><cols><col min="1" max="1" width="14" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData></worksheet>`
}

function cellXml(value: SheetCell, address: string): string {
  if (value === null) return ''
  if (typeof value === 'object') return `<c r="${address}" s="1"><v>${value.serial}</v></c>`
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`
}
