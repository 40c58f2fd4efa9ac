import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { traceOver, wrongOver } from './other-rows.ts'

/** A revenues service up to August 2024, of which one fund has its awards and what they cost in two rows. */
const ROWS: readonly RowSpec[] = [
  {
    code: 'AWARDS',
    label: 'Hardship Fund awards',
    basis: 'month',
    values: [80, 84, 78, 90, 76, 85, 97, 79, 83, 81, 86, 87, 94],
  },
  {
    code: 'PAID',
    label: 'Hardship Fund payments (£)',
    basis: 'month',
    values: [51300, 50210, 49880, 53105, 48760, 50990, 54120, 49215, 51870, 50340, 51990, 52541, 57010],
  },
  {
    code: 'RECEIVED',
    label: 'Stage 1 complaints received',
    better: 'lower',
    basis: 'month',
    values: [73, 70, 66, 61, 44, 58, 63, 59, 57, 55, 54, 52, 47],
  },
  {
    code: 'IN_TIME',
    label: 'Stage 1 complaints answered in 10 working days',
    basis: 'month',
    values: [61, 60, 57, 53, 40, 50, 56, 53, 51, 50, 49, 48, 44],
  },
  {
    code: 'ARREARS',
    label: 'Business rates arrears (£000)',
    better: 'lower',
    target: 2500,
    values: [2735, 2720, 2705, 2690, 2660, 2625, 2590, 2540, 2810, 2790, 2765, 2742, 2698],
  },
  {
    code: 'SCORE',
    label: 'Customer satisfaction with online forms (score out of 5)',
    unit: 'average',
    decimals: 2,
    better: 'higher',
    target: 4.2,
    values: [4.01, 4.03, 4.05, 4.04, 4.08, 4.1, 4.12, 4.11, 4.14, 4.16, 4.17, 4.21, 4.24],
  },
  {
    code: 'COLLECTED',
    label: 'Council tax collected in the year to date (%)',
    unit: 'percent',
    decimals: 1,
    better: 'higher',
    basis: 'year to date',
    values: [47.1, 56.3, 65.4, 74.6, 83.5, 91.8, 94.2, 95.9, 10.4, 19.7, 28.9, 38.2, 47.4],
    benchmarks: { England: 95.9 },
  },
]
const claimsIn = traceOver(ROWS)
const wrongIn = wrongOver(ROWS)
const statuses = (words: string) => claimsIn(words).map(({ number, status }) => `${number} ${status}`)

describe('what was spent', () => {
  it.each([
    'Hardship spending fell 8.5% in August.',
    'Spending on hardship payments fell by 8.5% in August.',
    'Hardship Fund spend dropped 8.5% in August.',
    'Hardship expenditure fell sharply by 8.5%.',
  ])('did not fall by what it rose: %s', (words) => {
    expect(wrongIn(words)).toEqual(['8.5%'])
  })

  it.each([
    'Hardship spending rose 8.5% in August.',
    'Spending on the hardship team fell 8.5% in August.',
    'Hardship spending fell 2.1% in August.',
  ])('is left alone where that is so, or is of something else: %s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })

  it('is not what so many fewer cost by the sentence itself', () => {
    const words =
      "Each complaint costs us £31, so August's 47 cost about £1,460, some £810 less than the 73 a year earlier."
    expect(wrongIn(words)).toEqual([])
    expect(wrongIn('We had 47 complaints in August, 24 fewer than the 73 a year earlier.')).toEqual(['24'])
  })
})

describe('a part of a whole that names its month', () => {
  it.each([
    'Of the 52 stage 1 complaints received in July, 48 were answered on time.',
    'Of the 52 stage 1 complaints received in July, 48 were dealt with in time.',
  ])('is of that month: %s', (words) => {
    expect(statuses(words)).toEqual(['52 traced', '48 traced'])
  })

  it('leaves the whole to be judged', () => {
    expect(wrongIn('Of the 25 stage 1 complaints received in July, 18 were answered on time.')).toEqual(['25'])
  })
})

describe('a month by which a target is to be met', () => {
  it.each([
    'Business rates arrears are £2.698m; the target is £2.5m by March.',
    'Business rates arrears stand at £2.698m, and the target is to get to £2.5m by March.',
  ])('is to come: %s', (words) => {
    expect(statuses(words)).toEqual(['£2.698m traced', '£2.5m traced'])
  })

  it('lends its own name to no figure of the past', () => {
    expect(wrongIn('Business rates arrears are £2.54m; the target is £2.5m by March.')).toEqual(['£2.54m'])
  })
})

describe('how last year closed', () => {
  it.each([
    'Last year closed at 95.9% of council tax collected, level with the England figure.',
    'Council tax collection closed last year at 95.9%, level with England.',
  ])('is the figure of its last month: %s', (words) => {
    expect(wrongIn(words)).toEqual([])
    expect(claimsIn(words).find(({ number }) => number === '95.9%')?.reason).toContain('Mar-24')
  })

  it('may be wrong', () => {
    expect(wrongIn('Council tax collection ended last year at 94.9%.')).toEqual(['94.9%'])
  })
})

describe('a score that falls short', () => {
  it.each([
    'Satisfaction of 4.24 falls short of the 4.20 target.',
    'Satisfaction, at 4.24, falls well below the 4.20 target.',
  ])('is held to its target: %s', (words) => {
    expect(wrongIn(words)).toHaveLength(1)
  })

  it('is no count of how often it fell', () => {
    expect(statuses('We had 5 falls within the year.')).toEqual([])
  })
})
