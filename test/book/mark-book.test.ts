import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { markBook } from '../../src/book/mark-book.ts'
import { readBook } from '../../src/book/read-book.ts'
import { makeWorkbook, packSheet } from '../support/make-workbook.ts'
import { partsOf } from './alter-workbook.ts'

const SHEETS = {
  Pack: packSheet(),
  "Children's homes": [
    ['Indicator', 'Aug-24'],
    ['Places', 'n/k'],
  ],
} as const
const ERROR = {
  level: 'error',
  cell: "Children's homes!B2",
  message: 'expected a number, found "=1+1"; write c',
} as const
const NOTE = { level: 'note', cell: "Children's homes!B2", message: 'and another <thing>' } as const
const SHEET_ALONE = { level: 'warning', cell: 'Pack', message: 'the sheet is odd' } as const
const ELSEWHERE = { level: 'warning', cell: 'templates/notes.hbs', message: 'is odd too' } as const

async function marked(bytes?: Uint8Array): Promise<ExcelJS.Workbook> {
  const before = bytes ?? (await makeWorkbook(SHEETS))
  const workbook = new ExcelJS.Workbook()
  const made = await markBook(before, 'book.xlsx', [NOTE, SHEET_ALONE, ERROR, ELSEWHERE])
  await workbook.xlsx.load(made.slice().buffer)
  return workbook
}

describe('a marked copy', () => {
  it('opens with a sheet that lists the findings, the gravest first, each linked to its cell', async () => {
    const sheet = (await marked()).worksheets.find(({ name }) => name === 'Findings')
    const rows = [4, 5, 6, 7].map((row) => [1, 2, 3].map((column) => sheet?.getCell(row, column).text))
    expect(rows).toEqual([
      ['Error', "Children's homes", 'B2'],
      ['Warning', 'Pack', 'sheet'],
      ['Warning', 'templates/notes.hbs', ''],
      ['Note', "Children's homes", 'B2'],
    ])
    expect(sheet?.getCell('D4').text).toBe('Expected a number, found "=1+1"')
    expect(sheet?.getCell('D4').type).toBe(ExcelJS.ValueType.String)
    expect(sheet?.getCell('E4').text).toBe('Write c')
    const xml = partsOf(await markBook(await makeWorkbook(SHEETS), 'book.xlsx', [ERROR]))['xl/worksheets/sheet900.xml']
    expect(xml).toContain(`<hyperlink ref="C4" location="'Children''s homes'!B2"/>`)
  })

  it('colours the cell by the gravest level and says all of it in a note', async () => {
    const cell = (await marked()).getWorksheet("Children's homes")?.getCell('B2')
    expect(cell?.fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } })
    expect(JSON.stringify(cell?.note)).toContain('Error: expected a number')
    expect(JSON.stringify(cell?.note)).toContain('Note: and another <thing>')
  })

  it('keeps what a note said before', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet("Children's homes").getCell('B2').note = 'Ask Jo'
    const made = await markBook(new Uint8Array(await workbook.xlsx.writeBuffer()), 'book.xlsx', [ERROR])
    const parts = partsOf(made)
    expect(parts['xl/comments1.xml']).toMatch(/Ask Jo[\s\S]*Error: expected a number/)
    expect(Object.keys(parts).filter((name) => /90\d/.test(name))).toEqual(['xl/worksheets/sheet900.xml'])
  })

  it('holds every cell as it was, and can be read like the workbook itself', async () => {
    const bytes = await makeWorkbook(SHEETS)
    const [before, after] = [await readBook(bytes, 'a'), await readBook(await markBook(bytes, 'a', [ERROR]), 'a')]
    expect(after.sheets.slice(1)).toEqual(before.sheets)
  })
})
