import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextName } from '../../src/app/run-new-month.ts'
import { readBook } from '../../src/book/read-book.ts'
import { makeNewWorkbook, makeNextMonth, tellWorkbook, type Workbook } from '../../src/pipeline.ts'
import { addMonths, longMonth, type Month, monthOf, parseMonth, shortMonth } from '../../src/shared/month.ts'
import { restyleMonth } from '../../src/shared/restyle-month.ts'
import { makeWorkbook, packSheet, type TestSheets } from '../support/make-workbook.ts'
import { readTemplates } from '../support/read-templates.ts'

const ANSWERS = {
  organisation: 'Example City Council',
  service: 'Children and Learning',
  title: 'Children and Learning performance pack',
  month: '2024-08',
  targetDate: '2025-03',
  sections: ['Help and protection', 'History', 'Homes / care: [all of it], and what comes after'],
  monthsBefore: 13,
  preparedBy: 'Performance team',
} as const

async function nextOf(sheets: TestSheets): Promise<Workbook> {
  return afterOf({ file: 'book.xlsx', bytes: await makeWorkbook(sheets), month: null })
}

async function afterOf(workbook: Workbook): Promise<Workbook> {
  return { ...workbook, bytes: (await makeNextMonth(workbook)).bytes }
}

async function headingsOf({ bytes, file }: Workbook, sheet: string): Promise<readonly string[]> {
  const found = (await readBook(bytes, file)).sheets.find(({ name }) => name === sheet)
  return (found?.headings ?? []).map(({ cell: { content } }) =>
    content.kind === 'date'
      ? `${content.day}/${content.month}/${content.year}`
      : content.kind === 'text'
        ? content.value
        : '',
  )
}

const ROW = ['Children', 1, 2, 9]

describe('the next month of a workbook', () => {
  it('stands after the newest month, written as the newest is', async () => {
    const sheets = {
      Pack: packSheet(),
      A: [['Indicator', 'Jul-24', 'Aug-24', 'Target'], ROW],
      B: [['Indicator', 'July 2024', 'August 2024', 'Target'], ROW],
      C: [['Indicator', '2024-07', '2024-08', 'Target'], ROW],
      D: [['Indicator', new Date('2024-07-31'), new Date('2024-08-31'), 'Target'], ROW],
    }
    const next = await nextOf(sheets)
    expect(await headingsOf(next, 'A')).toEqual(['Indicator', 'Jul-24', 'Aug-24', 'Sep-24', 'Target'])
    expect(await headingsOf(next, 'B')).toEqual(['Indicator', 'July 2024', 'August 2024', 'September 2024', 'Target'])
    expect(await headingsOf(next, 'C')).toEqual(['Indicator', '2024-07', '2024-08', '2024-09', 'Target'])
    expect(await headingsOf(next, 'D')).toEqual(['Indicator', '31/7/2024', '31/8/2024', '30/9/2024', 'Target'])
  })

  it('stands before the newest where the newest comes first', async () => {
    const next = await nextOf({ Pack: packSheet(), A: [['Indicator', 'Aug-24', 'Jul-24', 'Jun-24'], ROW] })
    expect(await headingsOf(next, 'A')).toEqual(['Indicator', 'Sep-24', 'Aug-24', 'Jul-24', 'Jun-24'])
  })

  it('is the reporting month, and clears what was written of the old but not what is wanted', async () => {
    const sheets = {
      Pack: packSheet(),
      A: [
        ['Indicator', 'Code', 'Jul-24', 'Aug-24'],
        ['Children', 'CLA', 1, 2],
      ],
      Commentary: [
        ['Section', 'Heading', 'Text'],
        ['A', 'Analysis', 'It rose.'],
        [null, 'Desired outcome', 'That all are well.'],
        ['A', 'Figures', '- {{value "CLA"}}'],
        ['A', 'Figures', '{{value "CLA" month="Aug-24"}}'],
      ],
    }
    const next = await nextOf(sheets)
    const book = await readBook(next.bytes, next.file)
    const words = book.sheets[2]?.rows.map(({ cells }) =>
      [...cells.values()].map(({ content }) => (content.kind === 'text' ? content.raw : '')),
    )
    expect(words).toEqual([
      ['A', 'Analysis'],
      ['A', 'Desired outcome', 'That all are well.'],
      ['A', 'Figures', '- {{value "CLA"}}'],
      ['A', 'Figures'],
    ])
    expect((await tellWorkbook(next, readTemplates())).figures.settings.month).toBe('2024-09')
  })

  it('can be made thirteen times over, and every old figure is still there', async () => {
    let book: Workbook = {
      file: 'book.xlsx',
      bytes: await makeNewWorkbook(ANSWERS, new Date('2024-09-01')),
      month: null,
    }
    for (let times = 0; times < 13; times += 1) book = await afterOf(book)
    const { figures } = await tellWorkbook(book, readTemplates())
    expect(figures.settings.month).toBe('2025-09')
    expect(await headingsOf(book, 'Help and protection')).toHaveLength(1 + 9 + 14 + 13 + 2 + 1)
  })

  it('leaves a sheet that has the month already, and says so', async () => {
    const bytes = await makeWorkbook({ Pack: packSheet(), A: [['Indicator', 'Aug-24', 'Sep-24'], ROW] })
    const { plan } = await makeNextMonth({ file: 'book.xlsx', bytes, month: null })
    expect(plan).toMatchObject({ sheets: [], ready: ['A'] })
  })

  it('says which months a sheet then lacks, and where the month before is still without figures', async () => {
    const sheets = {
      Pack: packSheet(),
      Whole: [['Indicator', 'Jul-24', 'Aug-24'], ROW],
      Behind: [['Indicator', 'May-24', 'Jun-24'], ROW],
      Early: [
        ['Indicator', 'Jul-24', 'Aug-24'],
        ['Children', 1, null],
      ],
    }
    const { remarks } = await makeNextMonth({ file: 'book.xlsx', bytes: await makeWorkbook(sheets), month: null })
    expect(remarks).toEqual([
      'August 2024, the month before, has no figure yet on Early; fill it in as well, or go back to the workbook of August 2024',
      'Behind: the sheet goes from Jun-24 to Sep-24 without columns for Jul-24 to Aug-24; insert what is missing between',
    ])
  })
})

describe('a month that opens a financial year', () => {
  const MONTHS = Array.from({ length: 14 }, (_, at) => addMonths('2024-02', at))
  const letter = (at: number) => String.fromCharCode('C'.charCodeAt(0) + at)
  const yearRow = (label: string, formula: (column: string, at: number) => string | number) => [
    label,
    'year to date',
    ...MONTHS.map((_, at) => {
      const found = formula(letter(at), at)
      return typeof found === 'number' ? found : { formula: found, result: at }
    }),
    9,
  ]
  const start = (at: number) => letter(at < 2 ? 0 : 2)
  const sheets: TestSheets = {
    Pack: packSheet({ 'Reporting month': 'Mar-25' }),
    A: [
      ['Missed bins', null, '2023/24', null, '2024/25'],
      ['Indicator', 'Basis', ...MONTHS.map(shortMonth), 'Target'],
      ['Missed bins', 'month', ...MONTHS.map((_, at) => 400 + at), 300],
      yearRow('Summed from April', (column, at) => `SUM($${start(at)}3:${column}3)`),
      yearRow('Added to the month before', (column, at) =>
        at === 0 || at === 2 ? `${column}3` : `${letter(at - 1)}5+${column}3`,
      ),
      yearRow('A share', (column) => `${column}4/${column}3*$Q$3`),
      yearRow('Without a start to go by', (column, at) => (at < 3 ? at : `${letter(at - 1)}7+${column}3`)),
      [
        'Rolling',
        'rolling 12',
        ...MONTHS.map((_, at) => (at < 11 ? null : { formula: `SUM(${letter(at - 11)}3:${letter(at)}3)`, result: 1 })),
        9,
      ],
    ],
  }

  async function april(merged: readonly string[] = []) {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await makeWorkbook(sheets)).slice().buffer)
    for (const range of merged) workbook.getWorksheet('A')?.mergeCells(range)
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
    const next = await makeNextMonth({ file: 'book.xlsx', bytes, month: null })
    const after = new ExcelJS.Workbook()
    await after.xlsx.load(next.bytes.slice().buffer)
    return { sheet: after.getWorksheet('A'), remarks: next.remarks }
  }

  it('has formulas of the year to date start again as they did the April before, or says where they could not', async () => {
    const { sheet, remarks } = await april()
    expect([4, 5, 6, 7, 8].map((row) => sheet?.getCell(`Q${row}`).formula)).toEqual([
      'SUM($Q3:Q3)',
      'Q3',
      'Q4/Q3*$R$3',
      undefined,
      'SUM(F3:Q3)',
    ])
    expect(sheet?.getCell('P7').formula).toBe('O7+P3')
    expect(remarks).toEqual([
      'A!P7: the figure gathers over the year, and the formula was left out of the new column, where it would have gone on from the year that ended; write one that starts again there',
    ])
  })

  it('does not draw the heading of the old year on over the new, but a title of the whole sheet', async () => {
    const { sheet, remarks } = await april(['A1:B1', 'C1:D1', 'E1:P1'])
    expect(sheet?.model.merges.toSorted()).toEqual(['A1:B1', 'C1:D1', 'E1:P1'])
    expect(remarks[1]).toBe(
      'A!E1: the heading over the months of the year that ended was left as it is; write that of the new year in A!Q1',
    )
    expect((await april(['A1:P1'])).sheet?.model.merges).toEqual(['A1:Q1'])
  })
})

describe('a month in another manner', () => {
  it('reads as the month it was made for, whatever the manner', () => {
    const month = fc.integer({ min: 0, max: 359 }).map((at) => addMonths('2000-01', at))
    const manner = fc.constantFrom<(month: Month) => string>(
      shortMonth,
      (each) => each,
      (each) => `${each.slice(5)}/${each.slice(0, 4)}`,
      (each) => shortMonth(each).toUpperCase().replace('-', " '"),
      (each) => `1 ${longMonth(each)}`,
      (each) => shortMonth(each).replace('-', '_'),
      (each) => longMonth(each).split(' ').reverse().join(' '),
    )
    fc.assert(
      fc.property(month, month, manner, (from, to, write) => {
        expect(parseMonth(restyleMonth(write(from), to))).toBe(to)
      }),
    )
  })

  it('keeps short names short and whole names whole, May or not', () => {
    expect(restyleMonth('May 2024', monthOf(2024, 6), ['April 2024'])).toBe('June 2024')
    expect(restyleMonth('May-24', monthOf(2024, 6), ['Apr-24'])).toBe('Jun-24')
    expect(restyleMonth('Aug-24', monthOf(2024, 9), ['Sept-23'])).toBe('Sept-24')
    expect(restyleMonth('2024 Aug', monthOf(2024, 9), ['2023 Sept'])).toBe('2024 Sept')
  })

  it('keeps the day of a full date, the last of a month the last, and a mark', () => {
    expect(restyleMonth('31 August 2024', monthOf(2024, 9))).toBe('30 September 2024')
    expect(restyleMonth('31st Aug 24', monthOf(2024, 9))).toBe('30th Sep 24')
    expect(restyleMonth('01 Aug 2024', monthOf(2024, 9))).toBe('01 Sep 2024')
    expect(restyleMonth('Aug-24 (prov)', monthOf(2024, 9))).toBe('Sep-24 (prov)')
  })

  it('names the new file as the old one was named', () => {
    expect(nextName('performance-2024-08.xlsx', '2024-09')).toBe('performance-2024-09.xlsx')
    expect(nextName('CSC pack Dec 2024 v2.xlsm', '2025-01')).toBe('CSC pack Jan 2025 v2.xlsm')
    expect(nextName('Scorecard.xlsx', '2024-09')).toBe('performance-2024-09.xlsx')
  })
})

describe('a workbook to start from', () => {
  it('is read without an error, and warned of what is still to be written and nothing else', async () => {
    const bytes = await makeNewWorkbook(ANSWERS, new Date('2024-09-01'))
    const { story, figures } = await tellWorkbook({ file: 'new.xlsx', bytes, month: null }, readTemplates())
    const warnings = story.checks.filter(({ level }) => level !== 'note')
    expect(warnings.map(({ cell, message }) => `${cell}: ${message.split(',')[0]}`)).toEqual([
      'Pack!B10: "Write here what the pack is for. The figures in this workbo…" is what new-workbook put there',
      'Contents!B5: "Write here',
      'Help and protection!A5: this row and 4 more are examples of new-workbook',
      'History 2!A5: this row is an example of new-workbook',
      'Homes care all of it , and what!A5: this row is an example of new-workbook',
      'Commentary!D5: "Write here what you want to see. Desired outcomes stay from…" (and 2 more on this sheet) is what new-workbook put there',
    ])
    expect(figures.sections.map(({ title }) => title)).toEqual(ANSWERS.sections)
  })

  it('speaks of no one service', async () => {
    const bytes = await makeNewWorkbook({ ...ANSWERS, service: 'Adults', title: 'Adults' }, new Date('2024-09-01'))
    const { sheets } = await readBook(bytes, 'new.xlsx')
    expect(JSON.stringify(sheets.flatMap(({ rows }) => rows.map(({ cells }) => [...cells.values()])))).not.toMatch(
      /child/i,
    )
  })
})
