import { describe, expect, it } from 'vitest'
import { addMonths, type Month, shortMonth } from '../../src/shared/month.ts'
import { packSheet, type TestCell, type TestSheets } from '../support/make-workbook.ts'
import { findingsIn } from './check-sheets.ts'

/** A sheet of two rows with a column for each month. */
function sheetOf(months: readonly Month[], cells: (month: Month, row: number) => TestCell): TestSheets[string] {
  const rows = [0, 1].map((row) => [`Row ${row}`, 'number', ...months.map((month) => cells(month, row))])
  return [['Indicator', 'Unit', ...months.map(shortMonth)], ...rows]
}

function monthsTo(last: Month, count: number): readonly Month[] {
  return Array.from({ length: count }, (_, at) => addMonths(last, at + 1 - count))
}

/** The warnings of these rules, with their cells. */
async function warned(rules: readonly string[], sheets: TestSheets, month: Month | null = null) {
  const found = (await findingsIn(sheets, month)).filter(
    ({ level, rule }) => level === 'warning' && rules.includes(rule),
  )
  return found.map(({ rule, cell }) => `${rule} ${cell}`)
}

const YEAR = monthsTo('2024-08', 13)
const FULL = sheetOf(YEAR, (month, row) => Number(month.slice(5)) + row)

describe('a reporting month whose heading nobody can read', () => {
  it('is looked for in the column beside the newest month', async () => {
    const headings = ['Indicator', 'Jun-24', 'Jul-24', 'Awst 2024', 'Target']
    const errors = (await findingsIn({ A: [headings, ['Bins', 1, 2, 3, 4]] })).filter(({ level }) => level === 'error')
    expect(errors.map(({ message }) => message)).toEqual([
      'expected a reporting month that the outcome sheets have a column for (Jun-24 to Jul-24), found "Aug-24"; correct it, or write the heading "Awst 2024" at A!D1 as Aug-24 if it is that month',
    ])
  })
})

describe('a count of the year to date', () => {
  /** From April 2023 to June 2024: a whole year, and three months of the next. */
  const MONTHS = monthsTo('2024-06', 15)
  const row = (figures: readonly TestCell[], unit = 'number'): TestSheets => ({
    Pack: packSheet({ 'Reporting month': 'Jun-24' }),
    A: [
      ['Indicator', 'Unit', 'Basis', ...MONTHS.map(shortMonth)],
      ['Missed bins in the year', unit, 'year to date', ...figures],
    ],
  })
  const sums = (each: readonly number[]) => each.map((_, at) => each.slice(0, at + 1).reduce((sum, one) => sum + one))
  const STEADY = Array.from({ length: 15 }, (_, at) => 350 + ((at * 7) % 40))
  const restarted = [...sums(STEADY.slice(0, 12)), ...sums(STEADY.slice(12))]
  const runOn = (figures: readonly TestCell[], unit?: string) => warned(['year-runs-on'], row(figures, unit))

  it('is warned about where April goes on from March, and not where it starts again', async () => {
    expect(await runOn(restarted)).toEqual([])
    expect(await runOn(sums(STEADY))).toEqual(['year-runs-on A!P2'])
    const [finding] = await findingsIn(row(sums(STEADY))).then((all) =>
      all.filter(({ rule }) => rule === 'year-runs-on'),
    )
    expect(finding?.message).toBe(
      '"Missed bins in the year" is 4,776 for Apr-24 after 4,422 for Mar-24, as if the year had gone on; figures of the year to date start again in April, so see what the cell adds up',
    )
  })

  it('is warned about where April is blank and May goes on, or a month was corrected on the way', async () => {
    const blank = sums(STEADY).map((value, at) => (at === 12 ? null : value))
    expect(await runOn(blank)).toEqual(['year-runs-on A!Q2'])
    const corrected = sums(STEADY).map((value, at) => (at === 5 ? value - 400 : value))
    expect(await runOn(corrected)).toEqual(['year-runs-on A!P2'])
  })

  it('may begin a year with more than all of the year before where the counts are small, and a share may stay', async () => {
    expect(await runOn([0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 3, 4, 4])).toEqual([])
    expect(
      await runOn(
        Array.from({ length: 15 }, (_, at) => 60 + at / 2),
        'percent',
      ),
    ).toEqual([])
    expect(await runOn(Array.from({ length: 15 }, (_, at) => 100 + at))).toEqual([])
  })
})

describe('a reporting month without a figure', () => {
  const RULES = ['pack-without-figures', 'sheet-without-figures']
  const upToJuly = (last: TestCell) => sheetOf(YEAR, (month, row) => (month === '2024-08' ? last : row + 1))

  it('is said of each sheet at the column, and of the pack where no sheet has one', async () => {
    expect(await warned(RULES, { A: FULL, B: FULL })).toEqual([])
    expect(await warned(RULES, { A: FULL, B: upToJuly(null) })).toEqual(['sheet-without-figures B!O1'])
    expect(await warned(RULES, { A: upToJuly(null), B: upToJuly(null) })).toEqual([
      'pack-without-figures Pack!B4',
      'sheet-without-figures A!O1',
      'sheet-without-figures B!O1',
    ])
  })

  it('is one although dashes stand there, unless the sheet has dashed a month before', async () => {
    expect(await warned(RULES, { A: FULL, B: upToJuly('-') })).toEqual(['sheet-without-figures B!O1'])
    const quarterly = sheetOf(YEAR, (month, row) => (Number(month.slice(5)) % 3 === 0 ? row + 1 : '-'))
    expect(await warned(RULES, { A: FULL, B: quarterly })).toEqual([])
  })

  it('is none where figures are kept back, or where some rows have one', async () => {
    expect(await warned(RULES, { A: FULL, B: upToJuly('c') })).toEqual([])
    const half = sheetOf(YEAR, (month, row) => (month === '2024-08' && row === 0 ? null : row + 1))
    expect(await warned(RULES, { A: FULL, B: half })).toEqual([])
  })

  it('is not said of a sheet that is calculated', async () => {
    const calculated = [
      ['Indicator', 'Code', 'Calculation', 'Jul-24', 'Aug-24'],
      ['Both', 'BOTH', 'sum(A, B)', 3, null],
    ]
    const rows = [
      ['Indicator', 'Code', 'Jul-24', 'Aug-24'],
      ['One', 'A', 1, 2],
      ['Two', 'B', 2, 3],
    ]
    expect(await warned(RULES, { Rows: rows, Sums: calculated })).toEqual([])
  })
})

describe('figures after the reporting month', () => {
  const RULES = ['figures-after-month']
  const toSeptember = [...YEAR, '2024-09'] as const

  it('are said at the setting where most rows of a sheet have them', async () => {
    const both = sheetOf(toSeptember, (_, row) => row + 1)
    expect(await warned(RULES, { A: both, B: FULL })).toEqual(['figures-after-month Pack!B4'])
    const found = await findingsIn({ A: both, B: FULL })
    expect(found.find(({ rule }) => rule === 'figures-after-month')?.message).toBe(
      'figures stand for Sep-24, after the reporting month Aug-24, on A, and are not in the pack; if the pack is to be that of Sep-24, set the reporting month to it',
    )
  })

  it('are let be where few rows look ahead, where formulas wait for their month, and where the month was asked for', async () => {
    const ahead = sheetOf(toSeptember, (month, row) => (month === '2024-09' && row === 0 ? null : row + 1))
    expect(await warned(RULES, { A: ahead })).toEqual([])
    const waiting = sheetOf(toSeptember, (month, row) =>
      month === '2024-09' ? { formula: 'SUM(Z1:Z2)', result: 0 } : row + 1,
    )
    expect(await warned(RULES, { A: waiting })).toEqual([])
    const both = sheetOf(toSeptember, (_, row) => row + 1)
    expect(await warned(RULES, { A: both }, '2024-08')).toEqual([])
  })
})

describe('a column that is missing from the months', () => {
  const RULES = ['column-missing']
  const without = (months: readonly Month[], ...missing: readonly Month[]) =>
    sheetOf(
      months.filter((month) => !missing.includes(month)),
      (_, row) => row + 1,
    )

  it('is said at the column after it', async () => {
    expect(await warned(RULES, { A: FULL, B: without(YEAR, '2024-06') })).toEqual(['column-missing B!M1'])
    const found = await findingsIn({ A: without(YEAR, '2024-05', '2024-06') })
    expect(found.find(({ rule }) => rule === 'column-missing')?.message).toBe(
      'the sheet goes from Apr-24 to Jul-24 without columns for May-24 to Jun-24; insert them, with - where there are no figures',
    )
  })

  it('is said of an earlier year only where another sheet has the month', async () => {
    const long = monthsTo('2024-08', 24)
    expect(await warned(RULES, { A: without(long, '2023-03') })).toEqual([])
    const whole = sheetOf(long, (_, row) => row + 1)
    expect(await warned(RULES, { A: without(long, '2023-03'), B: whole })).toHaveLength(1)
  })

  it('is no gap that is the manner of the sheet: a year before, quarters, two spans of a year', async () => {
    const yearBefore = sheetOf(['2022-08', ...YEAR], (_, row) => row + 1)
    const quarters = sheetOf(['2023-09', '2023-12', '2024-03', '2024-06', '2024-08'], (_, row) => row + 1)
    const spans = sheetOf([...monthsTo('2023-08', 5), ...monthsTo('2024-08', 5)], (_, row) => row + 1)
    expect(await warned(RULES, { A: yearBefore, B: quarters, C: spans, D: FULL })).toEqual([])
  })
})

describe('a month of the command line that no sheet has', () => {
  it('is told as what it is', async () => {
    const found = await findingsIn({ Pack: packSheet(), A: FULL }, '2024-12')
    expect(found.find(({ level }) => level === 'error')?.message).toContain(
      'name another month with --month, or add a column Dec-24',
    )
  })
})
