import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { POTHOLES, RECYCLED, SPILLS, wrongOver } from './other-rows.ts'

const wrongIn = wrongOver([POTHOLES, RECYCLED, SPILLS])

describe('less usual words over the rows of another council', () => {
  it.each([
    'The number of potholes repaired fell once more in August and stands at 312.',
    'Oil spills on the highway have gone up again: there were 24.',
    'At 24, oil spills on the highway have yet to come down to the target of 30.',
    'The number of oil spills on the highway, 24, is level with England.',
    'The number of oil spills on the highway, 24, is below the 15 seen across England.',
    'The percentage of household waste recycled did not change between July and August.',
    'Household waste recycled, at 42%, meets the contract’s 45% standard.',
    'There has been an unbroken fall in oil spills on the highway since March, and there were 24.',
    'For the fourth month running, 42% of household waste was recycled.',
  ])('%s is wrong', (words) => {
    expect(wrongIn(words)).not.toEqual([])
  })

  it.each([
    'The number of potholes repaired rose once more in August and stands at 312.',
    'Complaints have gone up again: there were 24 oil spills on the highway.',
    'Oil spills on the highway, at 24, are just short of the limit of 30.',
    'The number of oil spills on the highway, 24, is level with similar towns.',
    'Household waste recycled, at 42%, is just short of the 45% we set ourselves.',
    'There has been no unbroken fall in oil spills on the highway since March, and there were 24.',
    'Our contract did not change between July and August, and 42% of household waste was recycled.',
  ])('%s is left alone', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})

const SATISFIED = {
  code: 'SATISFIED',
  label: 'Percentage of tenants satisfied',
  unit: 'percent',
  better: 'higher',
  target: 75,
  values: [70, 71, 70, 71, 71, 70, 71, 70, 71, 72, 71, 72, 71],
  benchmarks: { England: 77, 'Similar towns': 70 },
} as const satisfies RowSpec

describe('a figure that is said to be as high as others', () => {
  const satisfiedIn = wrongOver([SATISFIED, RECYCLED])

  it.each([
    'in line with England',
    'on a par with England',
    'level with England',
    'the same as England',
    'no different from England',
    'equal to the England figure',
    'the same as the target',
  ])('is not %s where it lies further off than it varies', (said) => {
    expect(satisfiedIn(`71% of tenants were satisfied, ${said}.`)).toEqual([said])
  })

  it.each([
    // A point may be a rounding.
    'in line with similar towns',
    'the same as similar towns',
    'matching similar towns',
    'broadly in line with England',
    'not the same as England',
    'up one point on last year, the same as England',
    'while the aim is to match England',
    'with the same survey as England',
  ])('may be %s', (said) => {
    expect(satisfiedIn(`71% of tenants were satisfied, ${said}.`)).toEqual([])
  })

  it('may be in line with those from whom it is no further than it varies', () => {
    const waste = wrongOver([{ ...RECYCLED, benchmarks: { England: 45 } }])
    expect(waste('42% of household waste was recycled, in line with England.')).toEqual([])
    expect(waste('42% of household waste was recycled, the same as England.')).toEqual(['the same as England'])
  })
})
