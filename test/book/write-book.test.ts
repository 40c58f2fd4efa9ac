import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { BookPlan, CellPlan, ColumnPlan } from '../../src/book/book-plan.ts'
import { writeBook } from '../../src/book/write-book.ts'
import { readParts } from '../sample/read-parts.ts'

const LABEL: ColumnPlan = {
  key: 'Indicator',
  heading: { kind: 'text', value: 'Indicator' },
  note: 'What is counted.',
  width: 40,
  look: 'label',
  choices: [],
}
const BETTER: ColumnPlan = {
  ...LABEL,
  key: 'Better',
  heading: { kind: 'text', value: 'Better' },
  choices: ['lower', 'higher'],
}
const MONTH: ColumnPlan = { ...LABEL, key: '2024-08', heading: { kind: 'month', value: '2024-08' }, width: 8 }

function planOf(columns: readonly ColumnPlan[], ...cells: readonly (readonly [string, CellPlan])[]): BookPlan {
  const rows = [{ opensGroup: false, cells: new Map(cells) }]
  const sheet = { title: 'Visits', guidance: '', columns, rows, frozenColumns: 1, print: 'one A4 page' } as const
  return { author: 'A team', made: new Date('2024-09-09T09:00:00Z'), sheets: [{ name: 'Visits', ...sheet }] }
}

it('writes a month as the first of that month, shown as Aug-24', async () => {
  const sheet = readParts(await writeBook(planOf([LABEL, MONTH]))).get('Visits')
  expect(sheet?.cells.get('B4')).toEqual({ value: 45505, format: 'mmm-yy' })
})

it('offers a drop-down far below the last row by a single rule', async () => {
  const sheet = readParts(await writeBook(planOf([LABEL, BETTER]))).get('Visits')
  expect([...(sheet?.dropDowns ?? [])]).toEqual([['B5:B206', '"lower,higher"']])
})

it('writes a cell by its column, with its own format, and leaves the others blank', async () => {
  const figure: CellPlan = { kind: 'number', value: 0.076, format: '0.0%' }
  const sheet = readParts(await writeBook(planOf([LABEL, BETTER, MONTH], ['2024-08', figure]))).get('Visits')
  expect([sheet?.cells.get('B5'), sheet?.cells.get('C5')]).toEqual([undefined, { value: 0.076, format: '0.0%' }])
})

it('gives the note of a narrow column a box as wide as any other', async () => {
  const narrow = Array.from({ length: 6 }, (_, at): ColumnPlan => ({ ...MONTH, key: `month ${at}` }))
  const vml = strFromU8(
    unzipSync(await writeBook(planOf([LABEL, ...narrow])))['xl/drawings/vmlDrawing1.vml'] ?? new Uint8Array(),
  )
  const boxes = [...vml.matchAll(/<x:Anchor>(\d+), 6, \d+, 14, (\d+),/g)].map(([, left, right]) => [
    Number(left),
    Number(right),
  ])
  expect(boxes.slice(0, 2)).toEqual([
    [1, 6],
    [2, 7],
  ])
})

it('makes a row higher for a long text, but not so that it can no longer grow', async () => {
  const text = 'A sentence about visits that is longer than its column. '.repeat(4).trim()
  const bytes = await writeBook(planOf([LABEL], ['Indicator', { kind: 'text', value: text }]))
  const part = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(Number(/<row r="5"[^>]* ht="([\d.]+)"/.exec(part)?.[1])).toBeGreaterThan(5 * 12)
  expect(part).not.toContain('customHeight')
})

it('writes the same bytes for the same plan', async () => {
  const [one, two] = [await writeBook(planOf([LABEL, MONTH])), await writeBook(planOf([LABEL, MONTH]))]
  expect(Buffer.from(one).equals(two)).toBe(true)
})
