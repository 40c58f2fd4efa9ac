import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { traceOver, wrongOver } from './other-rows.ts'

/** Rows of leisure centres and of help into work. */
const ROWS: readonly RowSpec[] = [
  {
    code: 'SATIS',
    label: 'Customers satisfied with their visit',
    unit: 'percent',
    better: 'higher',
    target: 85,
    values: [81, 82, 84, 83, 85, 84, 86, 85, 85, 87, 88, 86, 89],
  },
  {
    code: 'SUBSIDY',
    label: 'Subsidy per visit (£)',
    unit: 'average',
    decimals: 2,
    better: 'lower',
    values: [1.78, 1.8, 1.74, 1.7, 1.71, 1.66, 1.62, 1.6, 1.55, 1.58, 1.5, 1.47, 1.31],
  },
  {
    code: 'COMPLAINTS',
    label: 'Complaints about leisure centres',
    better: 'lower',
    basis: 'month',
    values: [27, 31, 30, 26, 28, 24, 29, 25, 23, 26, 22, 27, 25],
  },
  {
    code: 'ENQUIRIES',
    label: 'Business enquiries',
    better: null,
    basis: 'month',
    values: [101, 98, 110, 104, 109, 115, 112, 120, 118, 125, 132, 117, 131],
  },
  {
    code: 'JOBS',
    label: 'Residents helped into work',
    better: 'higher',
    basis: 'month',
    values: [50, 52, 48, 55, 57, 53, 56, 60, 58, 61, 66, 63, 68],
  },
  {
    code: 'JOBS_YTD',
    label: 'Residents helped into work (year to date)',
    better: 'higher',
    basis: 'year to date',
    values: [250, 302, 350, 405, 462, 515, 571, 631, 58, 119, 185, 248, 316],
  },
  {
    code: 'NEET',
    label: 'Young people not in education, employment or training',
    unit: 'percent',
    decimals: 1,
    better: 'lower',
    values: [4.0, 4.1, 4.2, 3.9, 3.8, 3.9, 3.7, 3.7, 3.6, 3.5, 3.7, 3.6, 3.3],
  },
  { code: 'QUITS', label: 'Four-week smoking quits', better: 'higher', basis: 'month', values: [116, 122, 54] },
  { code: 'TRIED', label: 'Smokers setting a quit date', better: 'higher', basis: 'month', values: [200, 200, 100] },
  {
    code: 'QUIT_PCT',
    label: 'Four-week quit rate',
    unit: 'percent',
    better: 'higher',
    values: [null, null, null],
    formula: { kind: 'percent', of: 'QUITS', over: 'TRIED' },
  },
]
const wrongIn = wrongOver(ROWS)
const claimsIn = traceOver(ROWS)

describe('over the rows of other services, what is wrong is caught', () => {
  it.each([
    ['a change on a month, which is that of the target', 'Satisfaction is up 4 points on July to 89%.', '4 points'],
    ['pence', 'Subsidy per visit fell by 6p in the month to £1.31.', '6p'],
    ['a record that another month passed', 'Business enquiries reached a record 131 in August.', 'a record'],
    ['a record that is neither end', 'Business enquiries came to a record 118 in April.', 'a record'],
    ['a percentage of a percentage', 'The quit rate fell by 11.5% in the month, to 54%.', '11.5%'],
    ['the ends of a move, of a row by its code', 'NEET moved from 3.3% in August 2023 to 4.0% this August.', '3.3%'],
    ['the ends of a move, the second', 'NEET moved from 3.3% in August 2023 to 4.0% this August.', '4.0%'],
    [
      'a sum since April, where the year to date is a row too',
      'We have helped 361 residents into work since April.',
      '361',
    ],
  ])('%s', (_kind, words, said) => {
    expect(wrongIn(words)).toContain(said)
  })
})

describe('over the rows of other services, what is true is not called wrong', () => {
  it.each([
    'Satisfaction is up 3 points on July to 89%.',
    'Satisfaction is 4 points above the target of 85%, and up 3 points on July.',
    'Subsidy per visit fell by 16p in the month to £1.31.',
    'Subsidy per visit is £1.31, down 47p on August 2023.',
    'Business enquiries reached a record 132 in June.',
    'Business enquiries, at 131, are just short of a record 132 in June.',
    'Business enquiries fell to a record 98 in September 2023.',
    'Business enquiries reached a record 131 for any August.',
    'Business enquiries came to 131, not a record.',
    'We have helped 316 residents into work since April.',
    'The quit rate fell by 7 points in the month, to 54%.',
    'In relative terms the quit rate fell by 11.5% in the month, to 54%.',
    'NEET moved from 4.0% in August 2023 to 3.3% this August.',
    'NEET fell from 3.6% in July to 3.3% in August.',
    'We have helped 258 residents into work since May.',
  ])('%s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})

describe('months that are told together', () => {
  it.each([
    ['May, June and July together brought 374 business enquiries.', []],
    ['March and April together brought 238 business enquiries, against 125 in May.', []],
    ['May, June and July together brought 384 business enquiries.', ['384']],
    ['Between them, June and July brought in 249 business enquiries.', []],
    ['Between them, June and July brought in 239 business enquiries.', ['239']],
    [
      'May, June and July together accounted for 374 business enquiries, 27% of the 1,391 received in the last 12 months.',
      [],
    ],
    [
      'May, June and July together accounted for 374 business enquiries, 25% of the 1,391 received in the last 12 months.',
      ['25%'],
    ],
    ['Business enquiries averaged 115 a month across the 13 months.', []],
    ['Business enquiries averaged 125 a month across the 13 months.', ['125']],
  ])('%s', (words, wrong) => {
    expect(wrongIn(words)).toEqual(wrong)
    expect(claimsIn(words).filter(({ status }) => status === 'unverified')).toEqual([])
  })
})

describe('numbers and words that are no claims, and those that are', () => {
  it.each([
    ['the years of a plan', 'Fees changed under the 2023-27 pricing policy, and there were 25 complaints.', ['25']],
    [
      'a day on which something went up',
      'Fees went up on 1 August 2024, and yet there were only 25 complaints in that month.',
      ['25'],
    ],
    [
      'how often something is done',
      'After our 6-weekly checks there were 25 complaints about leisure centres.',
      ['25'],
    ],
    ['pence of what no row holds', 'The 5p bag charge went with 25 complaints about leisure centres.', ['25']],
  ])('%s', (_kind, words, said) => {
    expect(claimsIn(words).map(({ number }) => number)).toEqual(said)
  })

  it('pence are traced to a row in pounds', () => {
    const [claim] = claimsIn('A drop of 16p in the month took subsidy per visit to £1.31.')
    expect([claim?.number, claim?.status, claim?.found]).toEqual(['16p', 'traced', '0.16'])
  })

  it('a round sum of money is at least unverified where a row holds money', () => {
    const [claim] = claimsIn('Since April the centres have taken £2.53m.')
    expect([claim?.number, claim?.status]).toEqual(['£2.53m', 'unverified'])
  })
})
