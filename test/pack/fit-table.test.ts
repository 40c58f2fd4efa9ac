import { describe, expect, it } from 'vitest'
import { fitTable } from '../../src/pack/fit-table.ts'
import { layTable } from '../../src/pack/lay-table.ts'
import { pageTable } from '../../src/pack/page-table.ts'
import { PRINT } from '../../src/pack/theme.ts'
import { FAKE_RULER } from '../support/fake-ruler.ts'
import { makeTable } from '../support/make-table.ts'

const MEDIUM = { theme: PRINT, ruler: FAKE_RULER }
const ROWS = ['Referrals|162|94|90|88', 'Rate of referrals per 10,000 population|760|555|581|544']

const fitOf = (table: ReturnType<typeof makeTable>) => fitTable(table, 770, MEDIUM)
const headsOf = (table: ReturnType<typeof makeTable>) => fitOf(table).header.cells.map((cell) => cell.lines.join(' '))

/** A table whose figures are too wide for all of its months. */
function widened(months: number) {
  const table = makeTable(ROWS, { months, apart: false, benchmarks: 4 })
  const cells = new Map(table.months.map((month) => [month, { shown: '1,234,567.89', spoken: '' }]))
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells })) }
}

describe('the widths of an indicator table', () => {
  it('takes the whole width and no more', () => {
    const widths = fitOf(makeTable(ROWS, { months: 13, apart: true, benchmarks: 4 })).columns.map(({ width }) => width)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(770)
  })

  it('sets the month two years ago and the benchmarks apart by a column without words', () => {
    const heads = headsOf(makeTable(ROWS, { months: 13, apart: true, benchmarks: 2 }))
    expect(heads.slice(0, 4)).toEqual(['Indicator', 'Aug 22', '', 'Aug 23'])
    expect(heads.slice(-4)).toEqual(['Signal', '', 'Northshire 2022/23', 'Statistical neighbours'])
  })

  it('drops the oldest months where not all of them fit, and keeps everything else', () => {
    const heads = headsOf(makeTable(ROWS, { months: 36, apart: false, benchmarks: 4 }))
    expect(heads).not.toContain('Sep 21')
    const { hidden } = fitOf(makeTable(ROWS, { months: 36, apart: false, benchmarks: 4 }))
    expect(hidden[0]).toBe('2021-09')
    expect(hidden).toHaveLength(36 - heads.filter((head) => /^[A-Z][a-z]{2} \d\d$/.test(head)).length)
    expect(heads).toEqual(
      expect.arrayContaining(['Jul 24', 'Aug 24', 'Target', 'RAG', 'On mth', 'On yr', 'Sig.', 'England']),
    )
  })

  it('leaves out months where many benchmarks would break the labels over more than three lines', () => {
    const label = 'Children who had a second or later referral within twelve months of the first one that was made'
    const linesOf = (benchmarks: number) => {
      const table = makeTable([`${label}|162|94|90|88`], { months: 13, apart: true, benchmarks })
      const { rows, hidden, header } = fitOf(table)
      return { lines: rows[0]?.cells[0]?.lines.length ?? 0, hidden: hidden.length, header }
    }
    const [few, many] = [linesOf(0), linesOf(6)]
    expect(few.hidden).toBe(0)
    expect(many.lines).toBe(3)
    expect(many.hidden).toBeGreaterThan(0)
    expect(many.hidden).toBeLessThanOrEqual(6)
    expect(many.header.cells.map(({ lines }) => lines.join(' ')).slice(-1)).toEqual(['Shire counties'])
  })

  it('keeps the month a year ago while those after it go, and sets it apart', () => {
    const { hidden } = fitOf(widened(13))
    expect(hidden.length).toBeGreaterThan(1)
    expect(hidden[0]).toBe('2023-09')
    expect(headsOf(widened(13)).slice(0, 3)).toEqual(['Indicator', 'Aug 23', ''])
    expect(headsOf(makeTable(ROWS, { months: 13, apart: false, benchmarks: 4 })).slice(1, 3)).toEqual([
      'Aug 23',
      'Sep 23',
    ])
  })

  it('says below and to a screen reader which months are left out', () => {
    const laid = (table: ReturnType<typeof makeTable>) => {
      const frame = { blocks: [], area: { x: 0, y: 0, width: 770, height: 400 } }
      const blocks = layTable(table, 't', () => frame, MEDIUM).flatMap((piece) => piece.blocks)
      return [JSON.stringify(blocks), ...blocks.flatMap((block) => (block.kind === 'table' ? [block.summary] : []))]
    }
    const [words, summary] = laid(widened(13))
    expect(words).toMatch(/Left out for want of room: Sep-23 to \w{3}-\d\d\./)
    expect(summary).toMatch(/^2 indicators by month; without September 2023 to \w+ 202[34], for want of room$/)
    expect(laid(widened(36))[1]).toMatch(/; without September 2021 to July 2023 and September 2023 to \w+ 2024, for/)
    const [fits, whole] = laid(makeTable(ROWS, { months: 3, apart: false, benchmarks: 0 }))
    expect([fits?.includes('Left out'), whole]).toEqual([false, '2 indicators by month'])
  })

  it('lets months be as wide as their own figures before it leaves one out', () => {
    const wide = makeTable(ROWS, { months: 13, apart: true, benchmarks: 4 })
    const cells = (row: (typeof wide.rows)[number]) =>
      new Map([...row.cells, [wide.month, { shown: '1,234,567.89', spoken: '' }]])
    const table = { ...wide, rows: wide.rows.map((row) => ({ ...row, cells: cells(row) })) }
    const { hidden, columns, header } = fitOf(table)
    const months = columns.filter((_, at) => /^[A-Z][a-z]{2}\n2[34]$/.test(header.cells[at]?.words ?? ''))
    expect(hidden).toEqual([])
    expect(months).toHaveLength(13)
    expect(months.at(-1)?.width).toBeGreaterThan((months[0]?.width ?? 0) * 2)
  })

  it('keeps the year of a benchmark whose name is cut, and says the whole name to a screen reader and below', () => {
    const names = [
      'England (all local authorities with adult social care duties and a coast) 2023/24',
      'Core Cities median 2022',
    ]
    const table = { ...makeTable(ROWS, { months: 13, apart: true, benchmarks: 2 }), benchmarks: names }
    const { header, cutNames } = fitOf(table)
    const [long, short] = header.cells.slice(-2)
    expect(cutNames).toEqual(names.slice(0, 1))
    expect(long?.words).toMatch(/^England .*… 2023\/24$/)
    expect(long?.lines.length).toBeLessThanOrEqual(5)
    expect(long?.lines).not.toContain('…')
    expect([long?.spoken, short?.words, short?.spoken]).toEqual([names[0], names[1], null])
  })

  it('gives a mark and its word room to stand on one line, however wide a program sets the mark', () => {
    const table = makeTable(ROWS, { months: 3, apart: false, benchmarks: 4 })
    const usual = { mark: '○', variation: 'common-cause', shown: '○\u00a0usual', spoken: 'usual variation' } as const
    const { columns, rows } = fitOf({ ...table, rows: table.rows.map((row) => ({ ...row, signal: usual })) })
    const at = rows[0]?.cells.findIndex(({ words }) => words === usual.shown) ?? -1
    expect(columns[at]?.width).toBeGreaterThanOrEqual(FAKE_RULER.width(usual.shown, 8, 'regular') + 6 + 4)
  })

  it('leaves out target and RAG where no row has a target', () => {
    expect(headsOf(makeTable(['Contacts|10|12'], { months: 3, apart: false, benchmarks: 0 }))).toEqual([
      'Indicator',
      'Jun-24',
      'Jul-24',
      'Aug-24',
      'On month',
      'On year',
      'Signal',
    ])
  })

  it('does not call it a month where every arrow looks further back', () => {
    const heads = headsOf({
      ...makeTable(['Homes|10|12'], { months: 3, apart: false, benchmarks: 0 }),
      isMonthly: false,
    })
    expect(heads).toContain('On figure before')
    expect(heads).not.toContain('On month')
  })

  it('says in words what arrows and signals mean, and in signs where the months need the room', () => {
    const marksOf = (months: number) => {
      const { dress, rows } = fitOf(makeTable(ROWS, { months, apart: false, benchmarks: 4 }))
      return [dress, ...(rows[0]?.cells.map(({ words }) => words) ?? []).filter((words) => /[▲▼♦]/.test(words))]
    }
    expect(marksOf(6)).toEqual(['words', '▼\u00a0better', '▲\u00a0worse', '♦ better'])
    expect(marksOf(17)).toEqual(['signs', '▼+', '▲–', '♦'])
  })

  it('washes the reporting month and sets it in semibold', () => {
    const { columns, rows } = fitOf(makeTable(ROWS, { months: 3, apart: false, benchmarks: 0 }))
    expect(columns.map(({ wash }) => wash)).toEqual([false, false, false, true, false, false, false, false, false])
    expect(rows[0]?.cells.map(({ style }) => style).slice(2, 4)).toEqual(['table', 'tableStrong'])
  })
})

describe('a table over several pages', () => {
  it('has whole rows, the header on each, says that it goes on, and leaves no row or two alone on the last', () => {
    const many = Array.from({ length: 20 }, (_, at) => `Row ${at}|1|2`)
    const fitted = fitOf(makeTable(many, { months: 3, apart: false, benchmarks: 0 }))
    const pieces = pageTable(fitted, { id: 't', summary: '' }, { x: 0, y: 0, width: 770, height: 150 })
    expect(pieces.map(({ rows }) => rows.length)).toEqual([9, 8, 3])
    expect(pieces.map(({ continues }) => continues)).toEqual([false, true, true])
    expect(pieces.every(({ header }) => header === fitted.header)).toBe(true)
  })
})
