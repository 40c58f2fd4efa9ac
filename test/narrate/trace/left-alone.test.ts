import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { POTHOLES, RECYCLED, traceOver } from './other-rows.ts'

/** Another council's figures, from August 2023 to August 2024. */
const ROWS: readonly RowSpec[] = [
  { ...POTHOLES, values: [340, ...POTHOLES.values.slice(1)] },
  RECYCLED,
  {
    code: 'BINS',
    label: 'Number of bins on loan',
    better: 'lower',
    basis: 'month end',
    target: 700,
    values: [900, 890, 880, 870, 860, 850, 840, 830, 820, 810, 780, 750, 800],
  },
  {
    code: 'BROKEN',
    label: 'Number of broken bins',
    better: 'lower',
    basis: 'month end',
    values: [90, 92, 99, 97, 90, 98, 91, 96, 93, 99, 97, 95, 100],
  },
  {
    code: 'FLY_TIPS',
    label: 'Rate of fly tips per 10,000 population',
    unit: 'rate',
    better: 'lower',
    benchmarks: { England: 180 },
    values: [260, 255, 250, 251, 249, 245, 244, 240, 238, 236, 235, 232, 230],
  },
  {
    code: 'ROUNDS',
    label: 'Average number of rounds per crew',
    unit: 'average',
    better: 'lower',
    values: [12.5, 12.4, 12.6, 12.2, 12.1, 12.8, 12.5, 12.3, 12.2, 12.1, 11.9, 11.5, 12.7],
  },
]
const claimsIn = traceOver(ROWS, 'pothole repairs = potholes repaired')
const wrongIn = (words: string) =>
  claimsIn(words)
    .filter(({ status }) => status === 'contradicted')
    .map(({ number }) => number)

describe('a true sentence is not called wrong', () => {
  it.each([
    ['that counts falls', 'Bins on loan rose by 50 to 800, which ends a run of seven monthly falls.'],
    ['that tells of a run which ended', 'After five consecutive monthly falls, bins on loan rose to 800.'],
    ['that opens on an older month', 'We repaired fewer potholes than we did last August: 312 against 340.'],
    ['that sets a record in bounds', 'Pothole repairs reached 312, the highest in any month of this quarter.'],
    ['that sets a record in a year', 'Pothole repairs reached 312, the most in any month of the past year.'],
    ['that lists figures in turn', 'Bins on loan and broken bins were both different in July (750 and 95).'],
    [
      'that sets a mean off its target',
      'Household waste recycled has averaged 43.6% since April, 1.4 points below target.',
    ],
    ['that tells of a move before', 'Bins on loan rose by 50, having fallen from 780 in June to 750 in July.'],
    [
      'that goes on to another row',
      'Bins on loan rose from 750 to 800, or by 7%, and broken bins from 95 to 100, or by 5%.',
    ],
    ['that counts in parts', 'Two of our four depots improved, and two of the ten rounds were late.'],
    ['that says a distance twice', 'Bins on loan are 14% above target, or 100 bins if we count them.'],
  ])('%s: %s', (_why, words) => {
    expect(wrongIn(words)).toEqual([])
  })
})

describe('a wrong sentence of the same kind is', () => {
  it.each([
    ['Bins on loan have had five consecutive monthly falls.', 'five consecutive monthly falls'],
    ['We repaired fewer potholes than we did last August: 321 against 340.', '321'],
    ['Pothole repairs came to 312, the lowest of the year.', 'the lowest of the year'],
    ['Pothole repairs came to 312, the lowest since last winter.', 'the lowest since last winter'],
    ['Household waste recycled has averaged 43.6% since April, 2.4 points below target.', '2.4 points'],
    ['Of our 800 bins on loan, 100 (25%) are broken bins.', '25%'],
    ['Of the 800 bins on loan 100 are broken bins, which is 25% of the whole.', '25%'],
    ['Household waste recycled fell from 50% to 42%, so the figure has dropped by a third.', 'a third'],
    ['Bins on loan came to 800, which is fewer than in July.', 'fewer than'],
    ['Crews now do 12.7 rounds on average, which is fewer than in July and shows that new staff help.', 'fewer than'],
    ['Our rate of fly tips is 30 points above the England rate.', '30 points'],
  ])('%s', (words, number) => {
    expect(wrongIn(words)).toContain(number)
  })

  it('and right where its own figures bear it out', () => {
    expect(wrongIn('Of our 800 bins on loan, 100 (12.5%) are broken bins.')).toEqual([])
    expect(wrongIn('Household waste recycled fell from 50% to 42%, so the figure has dropped by a sixth.')).toEqual([])
    expect(wrongIn('Bins on loan came to 800, which is more than in July.')).toEqual([])
    expect(wrongIn('Our rate of fly tips is 50 points above the England rate.')).toEqual([])
  })
})
