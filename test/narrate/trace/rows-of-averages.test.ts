import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { traceOver, wrongOver } from './other-rows.ts'

/** Up to August 2024: averages, whose word for it is their name, and a sister row whose means come near their figures. */
const ROWS: readonly RowSpec[] = [
  {
    code: 'WAIT',
    label: 'Average wait for a dental appointment (days)',
    unit: 'average',
    better: 'lower',
    decimals: 1,
    values: [9.4, 8.8, 9.1, 8.7, 9.9, 8.4, 7.9, 7.7, 7.4, 6.9, 5.7, 6.1, 6.4],
  },
  {
    code: 'ROUNDS',
    label: 'Average number of rounds per crew',
    unit: 'average',
    better: 'lower',
    decimals: 2,
    values: [15.31, 15.46, 15.2, 15.41, 15.82, 16, 15.1, 14.72, 14.33, 13.9, 13.94, 13.11, 12.91],
  },
  {
    code: 'DRIVERS',
    label: 'Average number of rounds per driver',
    unit: 'average',
    better: 'lower',
    decimals: 2,
    values: [16.02, 16.1, 15.9, 15.97, 16.2, 16.04, 15.8, 15.7, 15.5, 14.8, 14.2, 13.68, 13.2],
  },
  {
    code: 'FINES',
    label: 'Number of fines issued',
    better: 'lower',
    values: [70, 58, 61, 49, 52, 64, 55, 47, 45, 40, 46, 45, 51],
  },
]
const claimsIn = traceOver(ROWS)
const wrongIn = wrongOver(ROWS)

/** A count whose words an average's label has as well. */
const CREWS: readonly RowSpec[] = [
  {
    code: 'CREWS',
    label: 'Total number of crews with 15 or more rounds',
    basis: 'month end',
    values: [36, 37, 34, 43, 48, 44, 44, 41, 41, 32, 22, 27, 35],
  },
  {
    code: 'MEAN',
    label: 'Average number of rounds per crew with 15 or more rounds',
    unit: 'average',
    decimals: 2,
    values: [22.88, 22.3, 21.53, 22.16, 22.54, 22.77, 22.84, 22.76, 22.56, 22.75, 24, 22.26, 22.66],
  },
]

describe('a count', () => {
  it('is no mean of another row that rounds to it', () => {
    const words = 'The number of crews with 15 or more rounds went up to 35, having been 22 in July.'
    expect(wrongOver(CREWS)(words)).toEqual(['22'])
  })

  it.each([
    'The number of crews with 15 or more rounds went up to 35, having been 27 in July.',
    'There are 35 crews with 15 or more rounds, who had 22 each on average in July.',
    'Crews with 15 or more rounds had 22 rounds on average in July.',
  ])('and the mean itself may be rounded: %s', (words) => {
    expect(wrongOver(CREWS)(words)).toEqual([])
  })
})

describe('a figure of another month than the one that is named', () => {
  it.each([
    ['6.1', 'Dental appointments took 6.1 days on average in August.'],
    ['6.1', 'The average wait for a dental appointment was 6.1 days in August.'],
    ['13.94', 'The average number of rounds per crew fell to 12.91, from 13.94 in July.'],
    ['16.00', 'The average number of rounds per crew peaked at 16.00 in December.'],
    ['5.7', 'The average wait fell from 5.7 to 6.4 days between July and August.'],
    ['70', 'The highest number of fines was 70, in January 2024.'],
  ])('is wrong: %s in %s', (number, sentence) => {
    expect(wrongIn(sentence)).toContain(number)
  })

  it.each([
    'The average wait for a dental appointment was 6.4 days in August.',
    'Dental appointments took 6.1 days on average in July.',
    'Dental appointments took 6.1 days on average from June to August.',
    'The average number of rounds per crew fell to 12.91, from 13.11 in July.',
    'The average number of rounds per crew peaked at 16.00 in January.',
    'The highest number of fines was 70, in August 2023.',
    'The highest number of fines this year was 64, in January 2024.',
  ])('and its own is not: %s', (sentence) => {
    expect(wrongIn(sentence)).toEqual([])
  })

  it('and a mean that the words speak of is still found', () => {
    const [claim] = claimsIn('The wait for a dental appointment averaged 6.1 days from June to August.')
    expect(claim?.status).toBe('traced')
  })
})

describe('a figure beside a target in days', () => {
  const mended = [
    {
      code: 'LAMPS',
      label: 'Average days to mend a street lamp',
      unit: 'average',
      better: 'lower',
      decimals: 1,
      target: 18,
      values: [21.4, 22, 23.6, 24.1, 22.8, 21.3, 20.6, 19.9, 19.2, 18.7, 18.7, 19.5, 17.8],
    },
    {
      code: 'HOLES',
      label: 'Average days to fill a pothole',
      unit: 'average',
      better: 'lower',
      decimals: 1,
      target: 7,
      values: [6.2, 3.1, 2.9, 7.4, 8, 7.7, 7.1, 6.8, 6.5, 6, 5.8, 6.3, 6.6],
    },
  ] as const satisfies readonly RowSpec[]
  const claims = traceOver(mended)

  it.each([
    ['Street lamps were turned round in 6.6 days on average, well inside the 18-day target.', '6.6'],
    ['Potholes took 17.8 days to fill, well outside the 7-day target.', '17.8'],
  ])('is of the row that the target is of: %s', (words, wrong) => {
    expect(wrongOver(mended)(words)).toContain(wrong)
  })

  it.each([
    'Street lamps were turned round in 17.8 days on average, just inside the 18-day target.',
    'Potholes took 6.6 days to fill, well inside the 7-day target.',
    'Street lamps on the ring road took 6.6 days, well inside the 18-day target.',
  ])('and a true one is not wrong: %s', (words) => {
    expect(wrongOver(mended)(words)).toEqual([])
  })

  it('the target is the target, however near the figure comes to it', () => {
    const words = 'Street lamps took 17.8 days to mend, just inside the 18-day target.'
    expect(claims(words).find(({ number }) => number === '18')?.found).toBe('18.0')
  })
})
