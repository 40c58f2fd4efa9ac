import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bySheet, carryFormula, copyFormula, shiftFormula } from '../../src/book/edit/shift.ts'
import { editBook } from '../../src/book/edit-book.ts'
import type { Insertion } from '../../src/book/edits.ts'
import { readBook } from '../../src/book/read-book.ts'
import { type Parts, partsOf, zipOf } from './alter-workbook.ts'

const AT_D: Insertion = {
  sheet: 'Care',
  at: 4,
  like: 3,
  first: 2,
  last: 3,
  headingRow: 1,
  heading: { kind: 'text', value: 'Sep-24' },
  newYear: null,
}

/** Two months in B and C, a target in D, an average in E that reads the months, and a second sheet that reads both. */
async function careBook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const care = workbook.addWorksheet('Care')
  care.addRow(['Indicator', 'Jul-24', 'Aug-24', 'Target', 'Average'])
  care.addRow(['Children', 8, 10, 6, { formula: 'AVERAGE(B2:C2)', result: 9 }])
  care.addRow(['Homes', 4, 5, 5, { formula: '$D$2+D3', result: 11 }])
  care.addRow(['Per home', { formula: 'B2/B3', result: 2 }, { formula: 'C2/C3-$B$2+D2', result: 0 }, null, null])
  care.mergeCells('A6:E6')
  const other = workbook.addWorksheet("Other's")
  other.addRow([
    { formula: 'Care!D2*2+SUM(Care!B2:D3)', result: 0 },
    { formula: "'Other''s'!D2", result: 0 },
  ])
  workbook.definedNames.add('Care!$D$2:$D$3', 'Targets')
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer)
  return workbook
}

const formulaIn = (workbook: ExcelJS.Workbook, sheet: string, cell: string) =>
  workbook.getWorksheet(sheet)?.getCell(cell).formula

describe('a column put into a workbook', () => {
  it('moves the cells after it, and every formula that speaks of them, on any sheet', async () => {
    const { bytes } = await editBook(await careBook(), 'care.xlsx', { insertions: [AT_D], cells: [] })
    const after = await opened(bytes)
    expect(after.getWorksheet('Care')?.getCell('D1').value).toBe('Sep-24')
    expect(after.getWorksheet('Care')?.getCell('E2').value).toBe(6)
    expect(formulaIn(after, 'Care', 'F2')).toBe('AVERAGE(B2:C2)')
    expect(formulaIn(after, 'Care', 'F3')).toBe('$E$2+E3')
    expect(formulaIn(after, "Other's", 'A1')).toBe('Care!E2*2+SUM(Care!B2:E3)')
    expect(formulaIn(after, "Other's", 'B1')).toBe("'Other''s'!D2")
    expect(after.definedNames.getRanges('Targets').ranges).toEqual(['Care!$E$2:$E$3'])
    expect(after.getWorksheet('Care')?.getCell('F6').isMerged).toBe(true)
  })

  it('carries a formula on as Excel fills it to the right, but never from the months into the target', async () => {
    const { bytes } = await editBook(await careBook(), 'care.xlsx', { insertions: [AT_D], cells: [] })
    expect(formulaIn(await opened(bytes), 'Care', 'D4')).toBe('D2/D3-$B$2+E2')
  })

  it('leaves what is typed behind, also where it is typed as a formula, and says so', async () => {
    const workbook = new ExcelJS.Workbook()
    const care = workbook.addWorksheet('Care')
    care.addRow(['Indicator', { formula: '"Jul-24"', result: 'Jul-24' }, { formula: '"Aug-24"', result: 'Aug-24' }, 6])
    for (const formula of ['15+18', 'ROUND(SUM(7.5,8)/2,0)', 'C5', 'Rate*2', 'NA()'])
      care.addRow(['Row', 1, { formula, result: 33 }, 6])
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
    const edited = await editBook(bytes, 'care.xlsx', { insertions: [AT_D], cells: [] })
    const after = await opened(edited.bytes)
    expect(after.getWorksheet('Care')?.getCell('D1').value).toBe('Sep-24')
    expect([2, 3, 4, 5, 6].map((row) => formulaIn(after, 'Care', `D${row}`))).toEqual([
      undefined,
      undefined,
      'D5',
      'Rate*2',
      'NA()',
    ])
    expect(formulaIn(after, 'Care', 'C2')).toBe('15+18')
    expect(edited.remarks).toEqual([
      'Care!C2 and 1 more like it: the figure is typed as a formula and was left out of the new column; type the new one',
    ])
  })

  it('reads as blank until Excel has worked its formulas out', async () => {
    const { bytes } = await editBook(await careBook(), 'care.xlsx', { insertions: [AT_D], cells: [] })
    const rows = (await readBook(bytes, 'care.xlsx')).sheets[0]?.rows ?? []
    expect(rows.map(({ cells }) => cells.get(4)?.content.kind)).toEqual([undefined, undefined, undefined])
  })

  it('names the formulas beside the months that still read the month before, where they now stand', async () => {
    const { remarks } = await editBook(await careBook(), 'care.xlsx', { insertions: [AT_D], cells: [] })
    expect(remarks).toEqual([expect.stringContaining('Care!F2: the formula reads the month before')])
  })

  it('leaves every part that does not speak of the place as it was, byte for byte', async () => {
    const before: Parts = { ...partsOf(await careBook()), 'xl/media/photo.png': 'not one byte else' }
    const { bytes } = await editBook(zipOf(before), 'care.xlsx', { insertions: [AT_D], cells: [] })
    const after = partsOf(bytes)
    const parts = Object.keys(before).filter((name) => !name.endsWith('/'))
    const changed = parts.filter((name) => before[name] !== after[name])
    expect(changed.toSorted()).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'])
  })

  it('gives a table a column more, with a name of its own', async () => {
    const workbook = new ExcelJS.Workbook()
    const columns = ['Indicator', 'Jul-24', 'Aug-24', 'Target'].map((name) => ({ name }))
    workbook.addWorksheet('Care').addTable({ name: 'Figures', ref: 'A1', columns, rows: [['Children', 8, 10, 6]] })
    const made = await editBook(new Uint8Array(await workbook.xlsx.writeBuffer()), 'care.xlsx', {
      insertions: [AT_D],
      cells: [],
    })
    const table = partsOf(made.bytes)['xl/tables/table1.xml'] ?? ''
    expect(table).toMatch(/<table [^>]*ref="A1:E2"/)
    expect([...table.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'Indicator',
      'Jul-24',
      'Aug-24',
      'Sep-24',
      'Target',
    ])
    expect(table).toContain('<tableColumns count="5">')
  })

  it('names what points into a sheet in a way that cannot be moved along', async () => {
    const parts = partsOf(await careBook())
    const list = 'xl/_rels/workbook.xml.rels'
    const macros =
      '<Relationship Id="rIdV" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>'
    const before = {
      ...parts,
      [list]: parts[list]?.replace('</Relationships>', macros) ?? '',
      'xl/vbaProject.bin': 'code',
    }
    const { obstacles, bytes } = await editBook(zipOf(before), 'care.xlsm', { insertions: [AT_D], cells: [] })
    expect(obstacles).toEqual([expect.stringContaining('the workbook has macros')])
    expect(partsOf(bytes)['xl/vbaProject.bin']).toBe('code')
  })

  it('takes shared formulas apart, since their cells part ways', async () => {
    const parts = partsOf(await careBook())
    const name = 'xl/worksheets/sheet1.xml'
    const shared =
      '<row r="9"><c r="B9"><f t="shared" ref="B9:D9" si="0">B2-$D2</f><v>2</v></c><c r="C9"><f t="shared" si="0"/><v>4</v></c><c r="D9"><f t="shared" si="0"/><v>0</v></c></row></sheetData>'
    const before = { ...parts, [name]: parts[name]?.replace('</sheetData>', shared) ?? '' }
    const { bytes } = await editBook(zipOf(before), 'care.xlsx', { insertions: [AT_D], cells: [] })
    const after = await opened(bytes)
    expect(['B9', 'C9', 'D9', 'E9'].map((cell) => formulaIn(after, 'Care', cell))).toEqual([
      'B2-$E2',
      'C2-$E2',
      'D2-$E2',
      'E2-$E2',
    ])
  })

  it('tells of shared formulas as of any others, at their places in the new workbook', async () => {
    const parts = partsOf(await careBook())
    const name = 'xl/worksheets/sheet1.xml'
    const shared =
      '<row r="9"><c r="F9"><f t="shared" ref="F9:F11" si="0">C2*2</f><v>2</v></c></row><row r="10"><c r="F10"><f t="shared" si="0"/><v>4</v></c></row><row r="11"><c r="F11"><f t="shared" si="0"/><v>0</v></c></row></sheetData>'
    const before = { ...parts, [name]: parts[name]?.replace('</sheetData>', shared) ?? '' }
    const { remarks } = await editBook(zipOf(before), 'care.xlsx', { insertions: [AT_D], cells: [] })
    expect(remarks).toEqual([expect.stringMatching(/^Care!F2 and 3 more like it: the formula reads the month before/)])
  })

  it('names what speaks of the newest month by a name of its own or by its column in a table', async () => {
    const workbook = new ExcelJS.Workbook()
    const care = workbook.addWorksheet('Care')
    care.addRow(['Indicator', 'Jul-24', 'Aug-24', 'Target'])
    care.addRow(['Children', 8, 10, 6])
    const other = workbook.addWorksheet('Other')
    other.addRow([{ formula: 'SUM(Figures[Aug-24])' }, { formula: 'SUM(Figures[Jul-24])' }])
    workbook.definedNames.add('Care!$C$2:$C$2', 'Latest')
    workbook.definedNames.add('Care!$B$2:$B$2', 'First')
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
    const { remarks } = await editBook(bytes, 'care.xlsx', { insertions: [AT_D], cells: [] })
    expect(remarks.toSorted()).toEqual([
      'Other!A1: the formula names the month before by its column in a table; name the new one where it should follow the newest month',
      expect.stringMatching(/^the name Latest ends with the month before and was left so/),
    ])
  })

  it('names what cannot be moved at its place before and after', async () => {
    const parts = partsOf(await careBook())
    const name = 'xl/worksheets/sheet1.xml'
    const through = '<row r="9"><c r="F9"><f>SUM(Care:Other!B2)</f><v>2</v></c></row></sheetData>'
    const before = { ...parts, [name]: parts[name]?.replace('</sheetData>', through) ?? '' }
    const { obstacles } = await editBook(zipOf(before), 'care.xlsx', { insertions: [AT_D], cells: [] })
    expect(obstacles).toEqual([expect.stringMatching(/^Care!F9 \(in the new workbook G9\): a formula runs through/)])
  })

  it('stays one column whatever stands in it: a sheet with its last column in use is refused', async () => {
    const workbook = new ExcelJS.Workbook()
    const care = workbook.addWorksheet('Care')
    care.addRow(['Indicator', 'Jul-24', 'Aug-24'])
    care.getCell('XFD1').value = 'edge'
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
    await expect(editBook(bytes, 'care.xlsx', { insertions: [AT_D], cells: [] })).rejects.toThrow(
      'its last column is in use',
    )
  })
})

const sheetName = fc.constantFrom('', 'Care!', "'Other''s'!", 'Raw!')
const corner = fc.tuple(
  fc.constantFrom('', '$'),
  fc.integer({ min: 1, max: 40 }),
  fc.constantFrom('', '$'),
  fc.integer({ min: 1, max: 99 }),
)
const term = fc.oneof(
  fc.tuple(sheetName, corner).map(([sheet, at]) => `${sheet}${cornerText(at)}`),
  fc.tuple(sheetName, corner, corner).map(([sheet, a, b]) => `SUM(${sheet}${cornerText(a)}:${cornerText(b)})`),
  fc.constantFrom('"D4 and D5"', 'LOG10(7)', 'Rates[Aug-24]', 'TODAY()', '1.5', '[1]Care!D4', 'D4E5F', 'x.D4'),
)

function cornerText([a, column, b, row]: readonly [string, number, string, number]): string {
  const letters = column > 26 ? `A${String.fromCharCode(64 + column - 26)}` : String.fromCharCode(64 + column)
  return `${a}${letters}${b}${row}`
}

describe('the references of a formula', () => {
  const insertions = bySheet([AT_D])

  it('stay as they are where the sheet that changes is not named', () => {
    fc.assert(
      fc.property(fc.array(term, { minLength: 1 }), (terms) => {
        const formula = terms.filter((each) => !each.includes('Care!')).join('+')
        expect(shiftFormula(formula, 'Raw', insertions)).toBe(formula)
      }),
    )
  })

  it('come back to where they were when a copy is copied back', () => {
    fc.assert(
      fc.property(fc.array(term, { minLength: 1 }), fc.integer({ min: 0, max: 9 }), (terms, by) => {
        const formula = terms.join('+')
        expect(copyFormula(copyFormula(formula, by, by), -by, -by)).toBe(formula)
      }),
    )
  })

  it('are not taken for references in texts, functions, names, tables and other workbooks', () => {
    const still = '"D4"&LOG10(D)&Rates[[#This Row],[D4]]&[1]Care!D4&D4E5F&\'[b.xlsx]Care\'!D4&x.D4&DATE1(4)'
    expect(shiftFormula(still, 'Care', insertions)).toBe(still)
  })

  it('of whole columns move and of whole rows stay', () => {
    expect(shiftFormula('SUM(C:D)+SUM($D:$E)+SUM(4:4)', 'Care', insertions)).toBe('SUM(C:E)+SUM($E:$F)+SUM(4:4)')
  })

  it('move with a rolling range and grow with one that starts at a fixed month', () => {
    expect(carryFormula('SUM(B2:C2)+SUM($B2:C2)', 'Care', insertions)).toBe('SUM(C2:D2)+SUM($B2:D2)')
  })
})
