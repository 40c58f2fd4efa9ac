import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { makeModel, type RowSpec } from '../support/make-model.ts'
import { narrate } from '../support/narrate.ts'
import { readTemplates } from '../support/read-templates.ts'

const WOBBLE = [50, 52, 49, 51, 48, 50, 52, 50, 49, 51, 50, 48]

/** What stands over the chart of a row. */
function captionOf(row: Partial<RowSpec>): string | undefined {
  const model = makeModel([{ code: 'ROW', label: 'Number of visits', charted: true, ...row }])
  const [part] = narrate(computeFigures(model), readTemplates()).sections[0]?.parts ?? []
  return [...(part?.charts ?? []), ...(part?.trends ?? [])][0]?.finding
}

describe('the caption of a chart', () => {
  it('tells the figure first, then in plain words how it stands beside what is usual', () => {
    const usual = { better: 'lower', target: 40 } as const
    expect(captionOf({ ...usual, values: [...WOBBLE, 50] })).toBe('50, within its usual range, target missed')
    expect(captionOf({ ...usual, values: [...WOBBLE, 38] })).toBe('38, better than usual, target met')
    expect(captionOf({ ...usual, values: [...WOBBLE, 62] })).toBe('62, worse than usual, target missed')
    expect(captionOf({ values: [...WOBBLE, 62] })).toBe('62, higher than usual')
  })

  it('names a run by what it means, and its length', () => {
    const rising = [50, 52, 49, 51, 48, 50, 44, 45, 46, 47, 48, 49, 50]
    expect(captionOf({ values: rising, better: 'lower' })).toBe('50, worsening six months running')
    expect(captionOf({ values: rising, better: 'higher' })).toBe('50, improving six months running')
    expect(captionOf({ values: rising })).toBe('50, rising six months running')
    const low = [54, 52, 55, 53, 54, 52, 48, 50, 49, 50, 48, 50, 49]
    expect(captionOf({ values: low, better: 'lower' })).toBe('49, better than its mean for seven months')
  })

  it('tells of a row that is not tested what it was a year ago, and that it is unchanged where it is', () => {
    const rolling = { basis: 'rolling 12', better: 'lower', target: 40 } as const
    expect(captionOf({ ...rolling, values: [...WOBBLE, 39] })).toBe('Fell to 39 from 50 a year ago, target met')
    expect(captionOf({ ...rolling, values: [5, ...WOBBLE.slice(1), 0] })).toBe(
      'Fell to 0 from 5 a year ago, target met',
    )
    expect(captionOf({ ...rolling, values: [...WOBBLE, 50] })).toBe('50, unchanged in a year, target missed')
  })

  it('marks a figure that is not of the reporting month', () => {
    expect(captionOf({ values: [...WOBBLE, 51, null] })).toBe('51 (as at July 2024), within its usual range')
    expect(captionOf({ values: [50, 52, 55, null], unit: 'percent' })).toBe(
      'Rose to 55% (as at July 2024) from 52% a month before',
    )
  })
})
