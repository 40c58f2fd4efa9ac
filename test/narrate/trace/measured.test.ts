import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { traceOver, wrongOver } from './other-rows.ts'

/** Rows that are measured in days, hours and pounds, beside one whose name holds a time limit. */
const ROWS: readonly RowSpec[] = [
  {
    code: 'WAIT',
    label: 'Average days waited for an assessment',
    unit: 'average',
    better: 'lower',
    decimals: 1,
    target: 30,
    values: [39.4, 38.1, 37.7, 36.2, 36.9, 35.5, 34.8, 34.1, 33.6, 32.2, 31.7, 30.1, 28.5],
  },
  {
    code: 'IN_TIME',
    label: 'Percentage of assessments completed within 28 days',
    unit: 'percent',
    better: 'higher',
    values: [70, 71, 72, 71, 73, 74, 75, 76, 77, 76, 80, 81, 78],
  },
  {
    code: 'HOURS',
    label: 'Hours of home care provided in the month',
    basis: 'month',
    values: [76120, 76480, 76900, 77210, 77830, 77540, 78010, 78320, 78660, 78940, 79012, 79568, 79135],
  },
  {
    code: 'PLACE',
    label: 'Average weekly cost of a care home place',
    unit: 'average',
    decimals: 0,
    values: [869, 874, 878, 883, 889, 891, 896, 899, 903, 907, 911, 915, 955],
  },
  {
    code: 'AGENCY',
    label: 'Agency spend in the month (£)',
    better: 'lower',
    basis: 'month',
    values: [
      1301200, 1290100, 1288400, 1276300, 1270200, 1266100, 1251800, 1244700, 1239900, 1230500, 1221300, 1214000,
      1203400,
    ],
  },
]
const wrongIn = wrongOver(ROWS)
const claimsIn = traceOver(ROWS)

describe('a figure in days, hours or pounds is checked', () => {
  it.each([
    ['The average wait for an assessment was 82.5 days.', '82.5'],
    ['People waited 30.1 days on average for an assessment in August.', '30.1'],
    ['The average wait for an assessment was 33.9 days on average in August.', '33.9'],
    ['The average wait for an assessment fell by 11.9 days over the year.', '11.9'],
    ['The average wait for an assessment is 2.5 days below the target.', '2.5'],
    ['The average wait for an assessment was 28.5 days against a target of 32 days.', '32'],
    ['The average wait for an assessment, at 28.5 days, is above target.', 'above target'],
    ['We provided 97,135 hours of home care in August.', '97,135'],
    ['The average weekly cost of a care home place is £995.', '£995'],
    ['The average weekly cost of a care home place is £40 higher than a year ago.', '£40'],
    ['Agency spend came to £1.3m in August.', '£1.3m'],
    ['Agency spend fell by £20,600 on the month.', '£20,600'],
  ])('wrong: %s', (words, number) => {
    expect(wrongIn(words)).toContain(number)
  })

  it.each([
    ['The average wait for an assessment was 28.5 days.', '28.5'],
    ['The average wait for an assessment fell by 10.9 days over the year.', '10.9'],
    ['The average wait for an assessment is one and a half days below the target, at 28.5 days.', '28.5'],
    ['The average wait for an assessment is a day and a half below target.', 'below target'],
    ['The average wait for an assessment is 1.5 days below the target.', '1.5'],
    ['We provided 79,135 hours of home care in August.', '79,135'],
    ['The average weekly cost of a care home place is £955, £86 more than a year ago.', '£86'],
    ['Agency spend came to £1.2m in August.', '£1.2m'],
    ['Agency spend came to £1,203k in August.', '£1,203k'],
    ['Agency spend fell by £10,600 on the month.', '£10,600'],
  ])('true: %s', (words, number) => {
    expect(wrongIn(words)).toEqual([])
    const traced = claimsIn(words).filter(({ status }) => status === 'traced')
    if (number) expect(traced.map((claim) => claim.number)).toContain(number)
  })
})

describe('a time limit or a sum of money that no row holds is left alone', () => {
  it.each([
    '78% of assessments were completed within 28 days.',
    'Assessments that took more than 28 days were looked at by a manager.',
    'We now offer an assessment within 5 days of a request.',
    'Assessments are to start in 5 weeks.',
    'In the last 90 days people waited less for an assessment.',
    'One assessment took 91 days because the family was abroad.',
    'The longest wait for an assessment was 91 days.',
    'Each carer gives 35 hours a week of home care.',
    'We bought 1,200 hours of home care from a new provider.',
    'Staff have five working days to book an assessment.',
    'A nursing place costs £1,150 a week.',
    'We spent £120,000 on new beds in a care home.',
    'The new contract caps a care home place at £900 a week.',
    'The training of our staff took 12 days.',
    'A care home place costs £310 a week more than home care.',
    'A place at Fernlea care home costs £1,020 a week.',
  ])('%s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })

  it('and is no claim where no row is measured so', () => {
    expect(claimsIn('The training of our staff took 12.5 days.')).toEqual([])
    const [money] = claimsIn('The new office cost us £40,000.')
    expect(money?.status).toBe('unverified')
  })
})
