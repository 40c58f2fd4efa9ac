import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { writeBook } from '../../src/book/write-book.ts'
import { monthOf, shortMonth } from '../../src/shared/month.ts'
import { planSample } from './plan-sample.ts'
import { readCsv } from './read-csv.ts'
import { readParts, tableOf, type WrittenCell } from './read-parts.ts'

const bytes = new Uint8Array(readFileSync(new URL('../../input/performance-2024-08.xlsx', import.meta.url)))
const sheets = readParts(bytes)
const outcomes = [...sheets.values()].filter((sheet) => holds(sheet.cells, 'Indicator'))
const rows = outcomes.flatMap((sheet) => tableOf(sheet, 'Indicator')).map(printed)
const settings = readCsv('indicators.csv').rows

function holds(cells: ReadonlyMap<string, WrittenCell>, text: string): boolean {
  return [...cells.values()].some((cell) => cell.value === text)
}

/** A row as a reader of the sheet sees it, by the headings that they see. */
function printed(row: ReadonlyMap<string, WrittenCell>): ReadonlyMap<string, string> {
  return new Map([...row].map(([heading, cell]) => [seenHeading(heading), seen(cell)]))
}

function seen({ value, format }: WrittenCell): string {
  if (typeof value === 'string') return value
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0
  return format.endsWith('%') ? `${(value * 100).toFixed(decimals)}%` : value.toFixed(decimals)
}

function seenHeading(heading: string): string {
  return /^\d{5}$/.test(heading) ? monthOfSerial(Number(heading)) : heading
}

/** Excel counts days from the last of 1899. */
function monthOfSerial(serial: number): string {
  const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000)
  return shortMonth(monthOf(day.getUTCFullYear(), day.getUTCMonth() + 1))
}

describe('the sample workbook', () => {
  it('holds the 72 rows of the report, each with a code of its own', () => {
    expect(rows.map((row) => row.get('Indicator'))).toEqual(settings.map((row) => row.get('Indicator')))
    expect(new Set(rows.map((row) => row.get('Code'))).size).toBe(72)
  })

  it.each([...new Set(settings.map((row) => row.get('Table') ?? ''))])(
    'shows every figure of %s as printed',
    (table) => {
      const { columns, rows: expected } = readCsv(`tables/${table}.csv`)
      const first = settings.findIndex((row) => row.get('Table') === table)
      const found = rows.slice(first, first + expected.length)
      const seenIn = (row: ReadonlyMap<string, string>) => columns.map((column) => row.get(column) ?? '')
      expect(found.map(seenIn)).toEqual(expected.map(seenIn))
    },
  )

  it('keeps what a row is as the indicators say', () => {
    const columns = ['Code', 'Unit', 'Better', 'Decimals', 'Basis', 'Calculation', 'Chart']
    const of = (row: ReadonlyMap<string, string>) => columns.map((column) => row.get(column) ?? '')
    expect(rows.map(of)).toEqual(settings.map(of))
  })

  it('says which way is good for every row that has a target', () => {
    const undecided = rows.filter((row) => /\d/.test(row.get('Target') ?? '') && !row.get('Better'))
    expect(undecided.map((row) => row.get('Code'))).toEqual([])
  })

  it('names its months with real dates', () => {
    const dates = outcomes.map((sheet) => [...sheet.cells.values()].filter((cell) => cell.format === 'mmm-yy'))
    expect(dates.map((cells) => cells.length)).toEqual([14, 13, 13, 13, 13, 13])
    expect(dates.flat().every((cell) => typeof cell.value === 'number')).toBe(true)
  })

  it('speaks of sections, parts and codes that it has', () => {
    const commentary = sheets.get('Commentary')
    const texts = commentary ? tableOf(commentary, 'Text').map(printed) : []
    const titles = new Set(readCsv('sections.csv').rows.map((row) => row.get('Section')))
    const parts = new Set(rows.map((row) => row.get('Part')))
    const codes = new Set(rows.map((row) => row.get('Code')))
    const named = texts.flatMap((row) =>
      [...(row.get('Text') ?? '').matchAll(/\{\{[a-z-]+ "(\w+)"/g)].map(([, code]) => code),
    )
    expect(texts.filter((row) => !titles.has(row.get('Section')) || !parts.has(row.get('Part')))).toEqual([])
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((code) => !codes.has(code))).toEqual([])
  })

  it('is the file that its script makes, byte for byte, every time', async () => {
    expect(Buffer.from(await writeBook(planSample())).equals(bytes)).toBe(true)
  })
})

describe('a sheet of the sample workbook', () => {
  it('keeps its headings and labels in view', () => {
    const frozen = [...sheets].map(([name, sheet]) => [name, sheet.frozen.columns, sheet.frozen.rows])
    expect(frozen).toEqual([
      ['Pack', 1, 4],
      ['Contents', 1, 4],
      ['Right support', 2, 4],
      ['Localities', 1, 4],
      ['Birth families', 1, 4],
      ['Permanence', 1, 4],
      ['Workforce', 1, 4],
      ['Practice framework', 1, 4],
      ['Performance review', 2, 4],
      ['Commentary', 3, 4],
    ])
  })

  it('explains each of its headings in a note', () => {
    for (const sheet of sheets.values()) {
      const headings = [...sheet.cells.keys()].filter((address) => /^[A-Z]+4$/.test(address))
      expect(headings.filter((address) => !sheet.notes.get(address))).toEqual([])
    }
  })

  it('offers the words that may be chosen, one rule a column', () => {
    const offered = outcomes.map((sheet) => [...sheet.dropDowns.values()])
    const expected = [
      'number,percent,rate,average',
      'lower,higher',
      'month,month end,rolling 12,year to date',
      'yes,no',
      'yes,no',
    ]
    expect(offered).toEqual(outcomes.map(() => expected.map((words) => `"${words}"`)))
  })

  it('prints on one landscape page, commentary aside', () => {
    for (const [name, { page }] of sheets) {
      expect({ name, ...page }).toEqual({
        name,
        fits: true,
        orientation: 'landscape',
        high: name === 'Commentary' ? 0 : 1,
      })
    }
  })

  it('lets its rows grow with what is typed', () => {
    expect([...sheets.values()].some((sheet) => sheet.heightsFixed)).toBe(false)
  })
})
