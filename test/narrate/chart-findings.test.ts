import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { narrate } from '../../src/narrate/narrate.ts'
import { makeModel, type RowSpec } from '../support/make-model.ts'
import { readTemplates } from '../support/read-templates.ts'

/** What stands over the chart of a row. */
const findingOf = (row: Partial<RowSpec>) => {
  const { sections } = narrate(computeFigures(makeModel([{ code: 'ROW', charted: true, ...row }])), readTemplates())
  const [part] = sections[0]?.parts ?? []
  return [...(part?.charts ?? []), ...(part?.trends ?? [])][0]?.finding
}

describe('the finding over a chart', () => {
  const rising: Partial<RowSpec> = { values: [8, 16, 24, 32, 40, 48, 56], better: 'higher', target: 90 }
  const due: Partial<RowSpec> = { ...rising, targetBy: '2025-03' }

  it('does not call a target missed that is meant for a month still to come, and says whether the trend leads there', () => {
    expect(findingOf(rising)).toMatch(/, target missed$/)
    expect(findingOf({ ...rising, targetBy: '2024-08' })).toMatch(/, target missed$/)
    expect(findingOf(due)).toMatch(/, March 2025 target not yet met; on track$/)
    expect(findingOf({ ...due, target: 900 })).toMatch(/, March 2025 target not yet met$/)
    expect(findingOf({ ...due, target: 60, amberBand: 0.1 })).toMatch(/, March 2025 target not yet met; on track$/)
  })

  it('calls such a target met so far', () => {
    expect(findingOf({ ...due, target: 50 })).toMatch(/, March 2025 target met so far$/)
    expect(findingOf({ ...rising, target: 50 })).toMatch(/, target met$/)
  })
})
