import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { readTemplates } from '../../support/read-templates.ts'
import { POTHOLES, RECYCLED, SPILLS, traceOver, wrongOver } from './other-rows.ts'

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

describe('the words of adult social care', () => {
  const months = (from: number, to: number) => [from, ...Array.from({ length: 11 }, () => from + 3), to]
  const wrongIn = wrongOver(
    [
      { code: 'DP', label: 'People with a direct payment', values: months(1049, 1146) },
      { code: 'RES', label: 'People aged 65 and over in residential or nursing care', values: months(1803, 1728) },
      {
        code: 'HOME',
        label: 'Older people still at home 91 days after discharge',
        unit: 'percent',
        values: months(80, 85),
      },
    ],
    readTemplates().sameWords,
  )

  it.each([
    ['DPs have grown by 97 since August 2023 to reach 1,146.', []],
    ['DPs have grown by 88 since August 2023 to reach 1,146.', ['88']],
    ["Older people's placements in residential and nursing care are down 4.2% on last August, at 1,728.", []],
    ["Older people's placements in residential and nursing care are down 1.9% on last August, at 1,728.", ['1.9%']],
  ])('are known by their usual short forms: %s', (words, wrong) => {
    expect(wrongIn(words)).toEqual(wrong)
  })
})

describe('a change in percent that is said of a count, where a share has its words as well', () => {
  const tail = [520, 515, 530, 541, 533, 528, 540, 537, 529, 534, 545]
  const claimsIn = traceOver([
    { code: 'CONCERN', label: 'Safeguarding concerns received', basis: 'month', values: [512, ...tail, 567] },
    {
      code: 'ENQ',
      label: 'Section 42 enquiries started',
      basis: 'month',
      values: [185, ...tail.map((each) => each - 350), 209],
    },
    {
      code: 'CONV',
      label: 'Concerns leading to a section 42 enquiry',
      unit: 'percent',
      values: [36, 33, 32, 35, 29, 32, 36, 36, 35, 36, 36, 35, 37],
    },
  ])

  it('is traced to the cells of the count', () => {
    const words = 'Enquiries hit 209, the highest on record, while concerns were up 10.7% on August last year.'
    const claim = claimsIn(words).find(({ number }) => number === '10.7%')
    expect(claim?.status).toBe('traced')
    expect(claim?.evidence.map(({ code }) => code)).toEqual(['CONCERN', 'CONCERN'])
  })
})
