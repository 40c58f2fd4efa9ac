import type { Cell as ForeignCell, Worksheet } from 'exceljs'
import { addressOf } from '../shared/address.ts'
import type { Cell, Content, Row } from './book.ts'
import type { Grid } from './find-table.ts'
import type { Outline } from './read-outline.ts'
import { FORMAT_CODES } from './rebuild-workbook.ts'
import { serialDate } from './serial-date.ts'
import { plainLineBreaks, tidyText } from './tidy-text.ts'
import { damaged } from './unusable-file.ts'

/** The filled rows and the hidden columns of each sheet of the outline, in its order, as the library reads them from the clean package. */
export async function readCells(clean: Uint8Array, outline: Outline, file: string): Promise<readonly Grid[]> {
  const sheets = await loadSheets(clean, file)
  if (sheets.length !== outline.sheets.length) throw damaged(file, 'some of its sheets cannot be read')
  const readText = textReader()
  return outline.sheets.map(({ name }, at) => {
    const sheet = sheets[at]
    if (sheet === undefined) throw damaged(file, `the sheet "${name}" cannot be read`)
    const rows = readRows(sheet, name, { from1904: outline.from1904, readText })
    return { rows, hiddenColumns: hiddenColumnsOf(sheet) }
  })
}

/** Loaded only now, after the guards: it takes longer to start than a workbook takes to read. */
async function loadSheets(clean: Uint8Array, file: string): Promise<readonly Worksheet[]> {
  const { default: Workbook } = await import('exceljs/lib/doc/workbook.js')
  const workbook = new Workbook()
  try {
    await workbook.xlsx.load(clean.slice().buffer)
  } catch {
    throw damaged(file, 'its cells cannot be read')
  }
  return workbook.worksheets
}

function hiddenColumnsOf(sheet: Worksheet): ReadonlySet<number> {
  // None at all where no column says anything of itself.
  const columns = (sheet.columns ?? []).map(({ hidden }, at) => (hidden ? at + 1 : 0))
  return new Set(columns.filter((number) => number > 0))
}

/** What the reading of a cell leans on. */
type Reading = { readonly from1904: boolean; readonly readText: (text: string) => Content }

function readRows(sheet: Worksheet, name: string, reading: Reading): readonly Row[] {
  const rows: Row[] = []
  sheet.eachRow({ includeEmpty: false }, (foreign, number) => {
    const cells = new Map<number, Cell>()
    foreign.eachCell({ includeEmpty: false }, (cell, column) => {
      const content = readContent(cell, reading)
      if (content.kind === 'blank') return
      cells.set(column, { at: addressOf(name, number, column), content, formula: isFormula(cell) })
    })
    if (cells.size > 0) rows.push({ number, hidden: foreign.hidden === true, cells })
  })
  return rows
}

function isFormula(cell: ForeignCell): boolean {
  return typeof cell.value === 'object' && cell.value !== null && 'formula' in cell.value
}

function readContent(cell: ForeignCell, { from1904, readText }: Reading): Content {
  // The result by itself: inside the value, a result of zero is left out.
  const value: unknown = isFormula(cell) ? cell.result : cell.value
  if (value === undefined) return { kind: 'uncalculated' }
  if (typeof value === 'number') return readNumber(value, cell.numFmt, from1904)
  if (typeof value === 'boolean') return { kind: 'boolean', value }
  if (typeof value === 'string') return readText(value)
  if (typeof value === 'object' && value !== null && 'error' in value)
    return { kind: 'error', value: String(value.error) }
  return { kind: 'blank' }
}

/** Tidies each text once: a small file can name the longest of texts in every cell. */
function textReader(): (text: string) => Content {
  const known = new Map<string, Content>()
  return (text) => {
    const content = known.get(text) ?? tidyContent(text)
    known.set(text, content)
    return content
  }
}

function tidyContent(text: string): Content {
  const raw = plainLineBreaks(text)
  const value = tidyText(raw)
  return value === '' ? { kind: 'blank' } : { kind: 'text', value, raw }
}

function readNumber(value: number, format: string, from1904: boolean): Content {
  const date = format === FORMAT_CODES.date ? serialDate(value, from1904) : null
  if (date) return { kind: 'date', ...date }
  return { kind: 'number', value, percent: format === FORMAT_CODES.percent }
}
