import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { makeModel, type RowSpec } from '../support/make-model.ts'
import { narrate } from '../support/narrate.ts'
import { readTemplates } from '../support/read-templates.ts'

function table(rows: readonly RowSpec[]) {
  return narrate(computeFigures(makeModel(rows)), readTemplates()).sections[0]?.parts[0]?.table
}

const footnotes = (rows: readonly RowSpec[]) => table(rows)?.footnotes ?? []

describe('the notes under a table', () => {
  it('say of blank months, but not of blank benchmarks, that they are not yet available', () => {
    const benchmarked = { code: 'VISITS', values: [5, 6], benchmarks: { England: 4 } }
    const late = { code: 'PLANS', values: [5, null], benchmarks: { England: 3 } }
    const other = { code: 'CALLS', values: [7, 8], benchmarks: { England: null } }
    expect(footnotes([benchmarked, other]).filter((note) => note.startsWith('Blank'))).toEqual([])
    expect(footnotes([benchmarked, late])).toContain('Blank: not yet available.')
  })

  it('say of blank months that later figures have passed over that there is no figure', () => {
    const row: RowSpec = { code: 'PLANS', values: [5, null, null, 7] }
    expect(footnotes([row])).toContain('Blank: no figure.')
    expect(footnotes([row, { code: 'CALLS', values: [7, 8, 9, null] }])).toContain(
      'Blank: no figure, or not yet available.',
    )
    const cells = table([row])?.rows[0]?.cells
    expect([cells?.get('2024-06')?.spoken, cells?.get('2024-08')?.spoken]).toEqual(['no figure', '7'])
  })

  it('say since when an arrow is that looks further back than a month', () => {
    const quarterly: RowSpec = { code: 'HOMES', values: [5, null, null, 7] }
    const monthly: RowSpec = { code: 'CALLS', values: [7, 8, 9, 9] }
    expect(footnotes([monthly]).filter((note) => note.startsWith('On '))).toEqual([])
    expect(footnotes([quarterly, monthly])).toContain('On month: since May-24 for HOMES.')
    expect(footnotes([quarterly])).toContain('On figure before: since May-24 for every row.')
    expect([table([quarterly, monthly])?.isMonthly, table([quarterly])?.isMonthly]).toEqual([true, false])
  })
})
