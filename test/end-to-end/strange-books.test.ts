import { describe, expect, it } from 'vitest'
import { drawPack, tellWorkbook } from '../../src/pipeline.ts'
import { bookOf } from '../support/book-kinds.ts'
import { endOf } from '../support/end-of.ts'
import { readTemplates } from '../support/read-templates.ts'
import { STRANGE_BOOKS } from '../support/strange-books.ts'

describe('a workbook from anywhere ends as it should:', () => {
  it.each(STRANGE_BOOKS.map((book) => [book.name, book] as const))('%s', async (_name, { make, end, says }) => {
    const ending = await endOf(make())
    expect(ending).toMatchObject({ end })
    if (says !== undefined) expect(ending.said).toContain(says)
  })

  it('in more than sixty ways, each with a name of its own', () => {
    const names = STRANGE_BOOKS.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeGreaterThan(60)
  })
})

describe('figures as large and as small as a workbook may have', () => {
  it('are drawn, what is computed from them too', async () => {
    const months = ['Jun-24', 'Jul-24', 'Aug-24']
    const row = (label: string, unit: string, formula: string | null, figures: readonly (string | null)[]) => [
      label,
      label,
      'lower',
      unit,
      formula,
      ...figures.map((figure) => figure && `<c><v>${figure}</v></c>`),
      5,
      7,
    ]
    const most = '999999999999'
    const bytes = bookOf([
      ['Indicator', 'Code', 'Better', 'Unit', 'Calculation', ...months, 'Target', 'England'],
      row('GREAT', 'number', null, [most, most, most]),
      row('BOTH', 'average', null, [most, `-${most}`, most]),
      row('SMALL', 'percent', null, ['0.000000002', '0.000000001', '0.000000002']),
      row('SHARE', 'percent', 'percent(GREAT, SMALL)', [null, null, null]),
      row('RATE', 'rate', 'rate(BOTH, SMALL)', [null, null, null]),
      row('SUM', 'number', 'sum(GREAT, GREAT, BOTH)', [null, null, null]),
      row('ZERO', 'percent', 'percent(SMALL, NOTHING)', [null, null, null]),
      row('NOTHING', 'number', null, ['0', '-0', '1e-320']),
    ])
    const { story, house } = await tellWorkbook({ file: 'book.xlsx', bytes, month: null }, readTemplates())
    const { pages, slides } = await drawPack(story, house)
    expect(pages).toBeGreaterThan(4)
    expect(slides).toBeGreaterThan(4)
  })
})
