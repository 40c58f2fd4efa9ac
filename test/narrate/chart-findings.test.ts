import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { makeModel, type RowSpec } from '../support/make-model.ts'
import { narrate } from '../support/narrate.ts'
import { readTemplates } from '../support/read-templates.ts'

/** What stands over the chart of a row. */
const findingOf = (row: Partial<RowSpec>) => {
  const { sections } = narrate(computeFigures(makeModel([{ code: 'ROW', charted: true, ...row }])), readTemplates())
  const [part] = sections[0]?.parts ?? []
  return [...(part?.charts ?? []), ...(part?.trends ?? [])][0]?.finding
}

/** Two months of every year, so that no signal is sought; the months between say nothing. */
const yearEnding = (before: number, now: number) => [before, 5, 5, ...Array.from({ length: 9 }, () => null), now]

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

  it('calls such a target off track that is met, where the trend leads away from it', () => {
    expect(findingOf({ ...due, values: [56, 48, 40, 32, 24, 16, 10], target: 8 })).toMatch(
      /, March 2025 target met so far; off track$/,
    )
  })

  it('calls such a target missed already where a count of the year is past it, which cannot come back', () => {
    const year: Partial<RowSpec> = {
      ...rising,
      better: 'lower',
      basis: 'year to date',
      target: 50,
      targetBy: '2025-03',
    }
    expect(findingOf(year)).toMatch(/, March 2025 target missed already$/)
    expect(findingOf({ ...year, target: 54 })).toMatch(/, March 2025 target missed already$/)
    expect(findingOf({ ...year, targetBy: '2025-06' })).toMatch(/, June 2025 target not yet met/)
    expect(findingOf({ ...year, better: 'higher', target: 90 })).toMatch(/, March 2025 target not yet met/)
    expect(findingOf({ ...year, basis: 'month' })).toMatch(/, March 2025 target not yet met/)
  })

  it('calls such a target met so far', () => {
    expect(findingOf({ ...due, target: 50 })).toMatch(/, March 2025 target met so far$/)
    expect(findingOf({ ...rising, target: 50 })).toMatch(/, target met$/)
  })

  it.each<[string, Partial<RowSpec>, string]>([
    ['the year ago', { values: yearEnding(1, 2) }, 'rose to 2 from 1 a year ago'],
    ['the year ago, of nothing left', { values: yearEnding(5, 0) }, 'fell to 0 from 5 a year ago'],
    ['the year ago, of nothing before', { values: yearEnding(0, 3) }, 'rose to 3 from 0 a year ago'],
    ['the year ago, of what is left of more', { values: yearEnding(12, 3) }, 'fell to 3 from 12 a year ago'],
    ['the year ago, of the same', { values: yearEnding(4, 4) }, '4, unchanged in a year'],
    ['the year ago, of a share', { values: yearEnding(4, 6), unit: 'percent' }, 'rose to 6% from 4% a year ago'],
    ['the year ago, of a mean', { values: yearEnding(4, 6), unit: 'average' }, 'rose to 6 from 4 a year ago'],
    ['the month before', { values: [8, 7, 6, 3] }, 'fell to 3 from 6 a month before'],
    ['a month further back, of few', { values: [8, 7, 6, null, 3] }, '3, 3 fewer than in June 2024'],
    ['a month further back, of many', { values: [80, 70, 60, null, 30] }, '30, down 50% since June 2024'],
  ])('says both numbers where it looks back to %s', (_, row, words) => {
    expect(findingOf(row)?.toLowerCase()).toBe(words.toLowerCase())
  })
})
