import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { traceOver, wrongOver } from './other-rows.ts'

/** Up to August 2024: a planning and building service, whose rows share their verbs and have names in short. */
const ROWS: readonly RowSpec[] = [
  {
    code: 'ASKED',
    label: 'Enquiries received',
    basis: 'month',
    values: [900, 931, 917, 940, 955, 921, 930, 948, 944, 960, 935, 952, 987],
  },
  {
    code: 'APPEALS',
    label: 'Appeals to the inspectorate',
    basis: 'month',
    values: [41, 44, 39, 46, 48, 47, 45, 43, 44, 42, 41, 46, 43],
  },
  {
    code: 'BACK',
    label: 'Enquiries from agents',
    basis: 'month',
    values: [310, 322, 301, 333, 340, 318, 325, 331, 329, 340, 322, 330, 383],
  },
  {
    code: 'SHP',
    label: 'Safer homes plans in force',
    basis: 'month end',
    values: [2700, 2690, 2712, 2730, 2741, 2760, 2777, 2790, 2803, 2850, 2888, 2921, 2991],
  },
  {
    code: 'SHPNEW',
    label: 'New SHP approved within 20 weeks',
    unit: 'percent',
    better: 'higher',
    values: [50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62],
    benchmarks: { England: 50, 'Similar towns': 58 },
  },
  {
    code: 'LOAD',
    label: 'Average caseload of a surveyor',
    unit: 'average',
    better: 'lower',
    decimals: 1,
    values: [17.8, 17.6, 17.5, 17.4, 17.6, 17.3, 17.2, 17.1, 17, 16.9, 16.9, 16.8, 16.2],
  },
  {
    code: 'VISIT',
    label: 'Average days from request to first site visit',
    unit: 'average',
    better: 'lower',
    decimals: 1,
    values: [25.8, 24.9, 24, 22.1, 21.7, 20.2, 19.4, 18.8, 17.9, 16.2, 15.1, 14.4, 13],
  },
  {
    code: 'LONG',
    label: 'Notices open two years or more',
    better: 'lower',
    values: [16, 15, 15, 14, 14, 13, 12, 12, 11, 11, 10, 10, 9],
  },
  {
    code: 'NOTICES',
    label: 'Notices per 10,000',
    unit: 'rate',
    better: 'lower',
    decimals: 1,
    values: [48.7, 48.6, 48.6, 48.6, 48.5, 48.6, 48.6, 48.6, 48.5, 48.6, 48.5, 48.6, 48.5],
  },
  {
    code: 'FAR',
    label: 'Sites more than 20 miles from a depot',
    unit: 'percent',
    better: 'lower',
    values: [19, 19, 19, 20, 20, 20, 20, 21, 21, 21, 21, 21, 22],
    benchmarks: { England: 19, 'Similar towns': 18 },
  },
  {
    code: 'FIRES',
    label: 'Fires reported in new homes',
    better: 'lower',
    values: [8, 9, 10, 9, 8, 7, 7, 6, 7, 5, 6, 7, 6],
  },
]
const claimsIn = traceOver(ROWS)
const wrongIn = wrongOver(ROWS)
const told = (words: string) => claimsIn(words).map(({ number, status, found }) => `${number} ${status} ${found}`)

describe('what a number counts', () => {
  it.each([
    ['We received 46 appeals in August.', '46 contradicted 43'],
    ['We received 46 appeals in August from 987 enquiries.', '46 contradicted 43'],
    ['We received 43 appeals in August from 987 enquiries.', '43 traced 43'],
  ])('tells its row, and not the verb that another has: %s', (words, verdict) => {
    expect(told(words)).toContain(verdict)
  })

  it.each([
    ['We had 383 enquiries from agents in August, 25% of all enquiries.', '25% contradicted 39%'],
    ['We had 383 enquiries from agents in August, 25% of all enquiries that month.', '25% contradicted 39%'],
    ['We had 383 enquiries from agents in August, 39% of all enquiries that month.', '39% traced 39%'],
  ])('is told as a share of all that its words name: %s', (words, verdict) => {
    expect(told(words)).toContain(verdict)
  })

  it('is a part of a whole that the words name before it', () => {
    const rows = [
      { code: 'ALL', label: 'Children looked after', basis: 'month end', values: [550, 552, 551, 560, 572] },
      { code: 'HOMES', label: "Children living in children's homes", basis: 'month end', values: [71, 75, 76, 77, 80] },
    ] as const satisfies readonly RowSpec[]
    const said = (share: string) =>
      wrongOver(rows)(
        `80 of the children we look after are in a children's home, or ${share} of all children looked after.`,
      )
    expect([said('23%'), said('14%')]).toEqual([['23%'], []])
  })
})

describe('a row by its name in short', () => {
  it.each([
    ['The number of SHP has reached 2,991, up 301 on August last year.', ['301']],
    ['The number of SHP has reached 2,991, up 291 on August last year.', []],
  ])('is the one whose words begin with those letters: %s', (words, wrong) => {
    expect(wrongIn(words)).toEqual(wrong)
  })
})

describe('a mean of one month', () => {
  it.each([
    ['Caseloads averaged 16.8 in August, against 17.8 a year before.', ['16.8']],
    ['Caseloads averaged 16.2 in August, against 17.8 a year before.', []],
    ['Caseloads averaged 16.6 over the quarter to August.', []],
  ])('is the figure of that month: %s', (words, wrong) => {
    expect(wrongIn(words)).toEqual(wrong)
  })

  it.each([
    ['In August 2023 a site waited 28.5 days for its first visit and now it is 13.0.', ['28.5']],
    ['In August 2023 a site waited 25.8 days for its first visit and now it is 13.0.', []],
  ])('has its own month, and not the one that the next has: %s', (words, wrong) => {
    expect(wrongIn(words)).toEqual(wrong)
  })
})

describe('what stands beside a figure', () => {
  it('is a fall between the two ends that the sentence gives', () => {
    expect(told('Long notices are down from 16 a year ago to 9, a fall of 8.')).toContain('8 contradicted 7')
    expect(wrongIn('Long notices are down from 16 a year ago to 9, a fall of 7.')).toEqual([])
  })

  it.each([
    ['At 62% we approve fewer new SHP on time than similar towns (58%).', ['fewer']],
    ['At 62% we approve more new SHP on time than similar towns (58%).', []],
    ['22% of sites are more than 20 miles from a depot, lower than the 19% for England.', ['lower than the']],
    ['22% of sites are more than 20 miles from a depot, higher than the 19% for England.', []],
  ])('lies on the side of a benchmark that is told: %s', (words, wrong) => {
    expect(wrongIn(words)).toEqual(wrong)
  })

  it.each([
    ['We have been at or below 7 fires in new homes for the last ten months.', 1],
    ['We have been at or below 7 fires in new homes for the last eight months.', 0],
    ['We have been at or below 7 fires in old homes for the last ten months.', 0],
    ['We have been at or below 7 fires by arsonists for the last ten months.', 0],
  ])('is a bound of what is counted behind it: %s', (words, count) => {
    expect(wrongIn(words)).toHaveLength(count)
  })
})
