import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { narrate } from '../../src/narrate/narrate.ts'
import { makeModel, type RowSpec } from '../support/make-model.ts'
import { readTemplates } from '../support/read-templates.ts'

function footnotes(rows: readonly RowSpec[]): readonly string[] {
  const story = narrate(computeFigures(makeModel(rows)), readTemplates())
  return story.sections[0]?.parts[0]?.table?.footnotes ?? []
}

describe('the notes under a table', () => {
  it('say of blank months, but not of blank benchmarks, that they are not yet available', () => {
    const benchmarked = { code: 'VISITS', values: [5, 6], benchmarks: { England: 4 } }
    const late = { code: 'PLANS', values: [5, null], benchmarks: { England: 3 } }
    const other = { code: 'CALLS', values: [7, 8], benchmarks: { England: null } }
    expect(footnotes([benchmarked, other]).filter((note) => note.startsWith('Blank'))).toEqual([])
    expect(footnotes([benchmarked, late])).toContain('Blank: not yet available.')
  })
})
