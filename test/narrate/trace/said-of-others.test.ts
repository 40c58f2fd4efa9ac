import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { BINS, POTHOLES, RECYCLED, traceOver, wrongOver } from './other-rows.ts'

/** Another council's figures, from August 2023 to August 2024. */
const ROWS: readonly RowSpec[] = [
  POTHOLES,
  RECYCLED,
  BINS,
  {
    code: 'FOOD',
    label: 'Percentage of food businesses inspected within 28 days',
    unit: 'percent',
    better: 'higher',
    target: 90,
    benchmarks: { England: 88 },
    values: [80, 82, 81, 83, 86, 85, 84, 82, 81, 83, 80, 82, 84],
  },
]
const claimsIn = traceOver(ROWS)
const wrongIn = wrongOver(ROWS)
const cellsOf = (words: string, number: string) =>
  claimsIn(words).flatMap((claim) => (claim.number === number ? claim.evidence.map(({ month }) => month) : []))

describe('a true sentence is not called wrong', () => {
  it.each([
    ['of what another thing did', 'While private repairs fell, potholes repaired rose to 312.'],
    ['of another thing with a limb of its own', 'Private repairs fell, and potholes repaired came to 312.'],
    [
      'of what went otherwise elsewhere',
      'In the next county the number of potholes repaired fell; here it rose to 312.',
    ],
    [
      'of the cost of what is counted',
      'The cost of potholes repaired fell in August, though their number rose to 312.',
    ],
    ['of a share between two', 'Between two fifths and a half of household waste was recycled (42%).'],
    ['of a share up to another', 'From a third to a half of household waste (42%) was recycled.'],
    ['of a share that is no more', 'No more than one in two tonnes of household waste (42%) was recycled.'],
    ['of those that came late', '16% of food businesses were inspected in more than 28 days.'],
    ['of those that waited', 'In August 16% of food businesses waited longer than 28 days.'],
    ['of what a month has come to be', "July's figure for household waste recycled is now 50%."],
    [
      'of the end of the financial year',
      '830 bins were on loan at the financial year end, which is 30 more than today.',
    ],
    ['of the year end set ahead', 'At the financial year end 830 bins were on loan, 30 more than now.'],
    ['of the ends of a year', 'Household waste recycled has stayed much the same all year, from 38% to 50%.'],
    ['of some of a whole', 'Of food businesses with a poor record, 78% were inspected within 28 days in August.'],
    ['of those among a whole', 'Among takeaway food businesses, 78% were inspected within 28 days in August.'],
    ['of a month before the workbook begins', 'We repaired 312 potholes; in May 2019, with twice the crews, 250.'],
    ['of what moved elsewhere', 'Fuel prices rose by 14% on last August, and we repaired 312 potholes.'],
    ['of what fell elsewhere', 'Traffic in the borough has fallen by 9% in a year; 312 potholes were repaired.'],
    ['of the nearest month', 'Food inspections within 28 days have never met the target of 90%; the nearest was 86%.'],
  ])('%s', (_kind, words) => {
    expect(wrongIn(words)).toEqual([])
  })
})

describe('a wrong sentence of the same kind is', () => {
  it.each([
    ['Potholes repaired rose by 14% on last August; we repaired 312 potholes.', '14%'],
    ['While private repairs rose, potholes repaired fell to 312.', 'fell'],
    ['Potholes repaired fell to 312, while private repairs rose.', 'fell'],
    ['Between a fifth and a third of household waste was recycled (42%).', 'a third'],
    ["July's figure for household waste recycled is now 47%.", '47%'],
    ['830 bins were on loan at the financial year end, which is 40 more than today.', '40'],
    ['Household waste recycled has stayed much the same all year, from 38% to 43%.', '43%'],
    ['Of food businesses, 78% were inspected within 28 days in August.', '78%'],
  ])('%s', (words, number) => {
    expect(wrongIn(words)).toContain(number)
  })
})

it('a list of the last months is of each in its turn', () => {
  expect(cellsOf('Potholes repaired, last four months: 275, 290, 284, 312.', '275')).toEqual(['2024-05'])
})

it('the change since the financial year end is counted from March', () => {
  const words = '830 bins were on loan at the financial year end, which is 30 more than today.'
  expect(cellsOf(words, '30')).toEqual(['2024-03', '2024-08'])
})

it("a month's figure, as it is now, is that month's", () => {
  expect(cellsOf("July's figure for household waste recycled is now 50%.", '50%')).toEqual(['2024-07'])
})
