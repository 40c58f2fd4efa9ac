import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { wrongOver } from './other-rows.ts'

const common = { unit: 'number', better: 'lower', basis: 'month end' } as const

/** Another council's figures; some rows have all the words of another, and more. */
const ROWS: readonly RowSpec[] = [
  {
    ...common,
    code: 'TENANTS',
    label: 'Number of tenants in hostels',
    target: 150,
    values: [96, 95, 97, 94, 92, 93, 91, 95, 96, 97, 94, 99, 92],
  },
  {
    ...common,
    code: 'TENANTS_FLATS',
    label: 'Number of tenants in sheltered flats',
    values: [70, 71, 69, 72, 70, 68, 66, 67, 65, 64, 63, 62, 61],
  },
  {
    code: 'REPAIRS',
    label: 'Percentage of tenants with repairs in time',
    unit: 'percent',
    better: 'higher',
    target: 90,
    values: [71, 73, 76, 74, 77, 79, 78, 75, 79, 81, 80, 83, 78],
    benchmarks: { England: 88 },
  },
  {
    code: 'REPAIRS_DISABLED',
    label: 'Percentage of disabled tenants with repairs in time',
    unit: 'percent',
    better: 'higher',
    values: [75, 77, 74, 76, 73, 74, 72, 75, 74, 76, 75, 77, 74],
  },
]
const wrongIn = wrongOver(ROWS)

describe('over the rows of another council, a wrong level is caught', () => {
  it.each([
    ["another row's figure", 'There are 61 tenants in hostels.'],
    ['the target taken for the figure', 'We had 150 tenants in hostels at the end of August.'],
    ["England's taken for our own", '88% of tenants had repairs in time.'],
    ["last month's, said to be of now", 'Repairs in time are now running at 83%, having been 74% in November.'],
    ['the figure of a narrower row', '74% of tenants had repairs in time.'],
    ["last month's, by who tells it", 'Wardens report that 99 tenants are currently in hostels.'],
    [
      'two figures the wrong way round',
      'Of the two, 61 of tenants in hostels and 92 of tenants in sheltered flats were counted.',
    ],
  ])('%s: %s', (_why, words) => {
    expect(wrongIn(words)).not.toEqual([])
  })
})

describe('and a true one is not', () => {
  it.each([
    'There are 61 tenants in sheltered flats and 92 in hostels.',
    'There are 61 beds in the hostels for tenants.',
    'There are 61 tenants in hostels run by charities outside the town.',
    'We would have 150 tenants in hostels if all rooms were let.',
    'No more than 150 tenants in hostels is what we aim for.',
    'In England 88% of tenants had repairs in time.',
    'Repairs in time were at 83% in July and are now at 78%.',
    '74% of disabled tenants had repairs in time.',
    '74% of tenants who are disabled had repairs in time.',
    '22% of tenants did not have repairs in time.',
    'Wardens report that 92 tenants are currently in hostels.',
    'Wardens report that 99 tenants were in hostels in July.',
    '92 of tenants in hostels and 61 of tenants in sheltered flats were counted.',
  ])('%s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})
