import { describe, expect, it } from 'vitest'
import { readBook } from '../../src/book/read-book.ts'
import { checkBook } from '../../src/check/check-book.ts'
import type { Entry } from '../../src/check/model.ts'
import { endOf } from '../support/end-of.ts'
import { FORMULA_BOOKS, PROGRAM_BOOKS } from '../support/program-books.ts'

const shown = (entry: Entry) => `${entry.month} ${entry.kind === 'figure' ? entry.value : entry.kind}`

describe.each(Object.entries(PROGRAM_BOOKS))('a workbook of 1904 that %s wrote', (_program, make) => {
  it('has the months, figures, parts and percentages that people see in it', async () => {
    const model = checkBook(await readBook(make(), 'book.xlsx'), { month: null })
    const { month, organisation, amberBand } = model.settings
    expect([month, organisation, amberBand]).toEqual(['2024-08', 'Example City & County', 0.05])
    const rows = model.sections.flatMap(({ parts }) => parts.flatMap((part) => part.rows.map((row) => ({ part, row }))))
    expect(
      rows.map(({ part, row }) => [part.title, row.label, ...row.history.map(shown), row.target?.value ?? null]),
    ).toEqual([
      ['Help', 'Referrals', '2024-07 1204', '2024-08 1300', 1250],
      ['Help', 'Assessed in time', '2024-07 82', '2024-08 92.5', 95],
      ['Care', 'Leaving care', '2024-07 suppressed', '2024-08 12', null],
    ])
  })
})

describe('a formula', () => {
  it.each([
    ['LibreOffice', 'read', 'hidden row'],
    ['openpyxl', 'refused', 'Localities!E6: expected a number, "-" or nothing, found a formula without a saved result'],
  ] as const)('that %s wrote is %s', async (program, end, says) => {
    const ending = await endOf(FORMULA_BOOKS[program]?.() ?? new Uint8Array())
    expect(ending.end).toBe(end)
    expect(ending.said).toContain(says)
  })
})
