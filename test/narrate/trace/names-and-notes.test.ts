import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { POTHOLES, RECYCLED, traceOver } from './other-rows.ts'
import { traceSample } from './read-corpus.ts'

/** Another council's figures, from August 2023 to August 2024. */
const ROWS: readonly RowSpec[] = [
  POTHOLES,
  RECYCLED,
  {
    code: 'INSPECTED',
    label: 'Number of playground inspections started',
    better: 'higher',
    basis: 'month',
    target: 40,
    values: [31, 35, 33, 30, 36, 38, 41, 39, 37, 42, 44, 46, 43],
  },
  {
    code: 'ANSWERED',
    label: 'Percentage of complaints answered within 15 days',
    unit: 'percent',
    better: 'higher',
    target: 90,
    values: [80, 81, 83, 82, 84, 86, 85, 87, 88, 86, 89, 91, 87],
  },
]
const claimsIn = traceOver(ROWS, 'complaint = grievance')

describe('shorthand over other rows', () => {
  it.each([
    ['Pothole rpairs 312 this mth, 240 a yr ago.', '240', 'traced'],
    ['Pothole repairs avg 295/mth since Jun.', '295', 'traced'],
    ['Pothole repairs avg 270/mth since Jun.', '270', 'contradicted'],
    ['Potholes repaired: 312 (Jul 284; Aug 23 240).', '240', 'traced'],
    ['Potholes repaired: 312 (Jul 284; Aug 23 251).', '251', 'contradicted'],
    ['Potholes repaired 312, 12 over tgt.', '12', 'traced'],
    ['Potholes repaired 312, under tgt (300).', 'under tgt', 'contradicted'],
    ["Playground insp'ns started: 46 in Aug.", '46', 'contradicted'],
    ["Playground insp'ns started: 43 in Aug, 46 last mth.", '46', 'traced'],
    ['Grievances answered w/in 15 days: 87%, 3 pts off tgt.', '3 pts', 'traced'],
    ['Grievances answered w/in 15 days: 91% this mth.', '91%', 'contradicted'],
  ])('%s %s is %s', (words, number, status) => {
    expect(claimsIn(words).find((claim) => claim.number === number)?.status).toBe(status)
  })

  it.each([
    ['Playground inspections finished: 38 in August.'],
    ['Complaints answered within 5 days: 60% in August.'],
    ['Grievances answered within ten days stood at 70% in August.'],
    ['Potholes repaired on time: 290 in August.'],
    ['Potholes were repaired in time in 290 cases in August.'],
    ['Potholes repaired were 298 in August, and another 14 by contractors.'],
  ])('leaves another measure alone: %s', (words) => {
    expect(claimsIn(words).filter(({ status }) => status === 'contradicted')).toEqual([])
  })

  it('reports a claim in the words that were typed', () => {
    const [claim] = claimsIn('Potholes repaired 312, under tgt (300), mth on mth.').filter(
      ({ status }) => status === 'contradicted',
    )
    expect(claim?.number).toBe('under tgt')
    expect(claim?.sentence).toBe('Potholes repaired 312, under tgt (300), mth on mth.')
  })

  it('writes out no word that may be two of the labels', () => {
    const claims = traceOver([
      { ...POTHOLES, label: 'Number of assessments' },
      { ...RECYCLED, code: 'OTHER', label: 'Percentage of assignments on time' },
    ])('The assnts came to 250 in Aug.')
    expect(claims.filter(({ status }) => status === 'contradicted')).toEqual([])
  })
})

describe('words of a label', () => {
  const TOLD: readonly RowSpec[] = [
    {
      code: 'IMPROVED',
      label: 'Percentage of pupils with improved attendance',
      unit: 'percent',
      better: 'higher',
      values: [30, 32, 33, 35, 36, 38, 40, 41, 42, 43, 44, 45, 40],
    },
    {
      code: 'FULL_RENT',
      label: 'Number of tenants who stepped up to full rent',
      better: 'higher',
      values: [12, 14, 13, 15, 16, 14, 18, 17, 19, 20, 21, 22, 18],
    },
    {
      code: 'VISITED',
      label: 'Percentage of tenants with three or more visits in the last 6 months',
      unit: 'percent',
      better: 'lower',
      values: [20, 21, 25, 22, 28, 25, 20, 28, 22, 29, 24, 26, 27],
    },
  ]
  const told = (claims: ReturnType<typeof claimsIn>) => claims.map(({ number, status }) => `${number} ${status}`)
  const overTold = traceOver(TOLD)

  it.each([
    ['Pupils with improved attendance made up 40%, against 45% in July.', ['40% traced', '45% traced']],
    [
      'In July, 22 tenants stepped up to full rent, and in August 18 tenants stepped up to full rent.',
      ['22 traced', '18 traced'],
    ],
    [
      'Tenants with three or more visits in the last six months rose by one point to 27%, having been 21% in September 2023.',
      ['rose traced', 'one point traced', '27% traced', '21% traced'],
    ],
  ])('say of no figure how it went, nor since when: %s', (words, expected) => {
    expect(told(overTold(words))).toEqual(expected)
  })

  it('leave the move of the row to be judged', () => {
    expect(told(overTold('The percentage of pupils with improved attendance rose from 45% to 40%.'))).toContain(
      'rose contradicted',
    )
    expect(told(overTold('The percentage of pupils with good attendance improved from 45% to 40%.'))).toContain(
      'improved contradicted',
    )
    const visits = 'Tenants with three or more visits in the last six months fell by one point on July, to 27%.'
    expect(told(overTold(visits))).toContain('one point contradicted')
  })

  it.each([
    ['In May 2024 the referrals stepped down from CSC rose to 20, from 15 in April.', ['rose', '20', '15']],
    ['Referrals stepped down from CSC went up from 18 in December to 36 in January.', ['up', '18', '36']],
    ['The number of referrals stepped down from CSC fell from 17 to 13.', ['fell', '17', '13']],
    ['The 13 referrals stepped down from CSC were 14% of all referrals into Early Help.', ['13', '14%']],
  ])('are no claim of their own in the sample: %s', async (words, numbers) => {
    const trace = await traceSample()
    const place = { section: 'Right support, at the right time', part: 'Family Help' }
    expect(told(trace({ words, printed: [] }, place))).toEqual(numbers.map((number) => `${number} traced`))
  })
})

describe('timeliness', () => {
  const TIMED: readonly RowSpec[] = [
    {
      code: 'REPAIRS',
      label: 'Number of repairs completed',
      better: 'higher',
      values: [500, 510, 520, 530, 540, 550, 560, 570, 580, 590, 600, 610, 620],
    },
    {
      code: 'REPAIR_RATE',
      label: 'Rate of repairs per 10,000 homes',
      unit: 'rate',
      better: 'higher',
      values: [50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62],
    },
    {
      code: 'REPAIRS_20',
      label: 'Percentage of repairs completed within 20 days',
      unit: 'percent',
      better: 'higher',
      values: [88, 81, 85, 82, 88, 85, 80, 88, 82, 89, 84, 86, 83],
    },
  ]
  const told = (words: string) => traceOver(TIMED)(words).map(({ number, status }) => `${number} ${status}`)

  it('is the share that was done in time, and no count or rate of the same', async () => {
    expect(told('Timeliness of repairs fell in the month.')).toEqual(['fell traced'])
    expect(told('Repairs timeliness is higher than it was a year ago.')).toEqual(['higher contradicted'])
    expect(told('Timeliness of lettings improved in the month.')).toEqual([])
    const trace = await traceSample()
    const place = { section: 'Right support, at the right time', part: 'Family Help' }
    const claims = trace({ words: 'Timeliness of assessments is lower than it was a year ago.', printed: [] }, place)
    expect(claims.map(({ number, status, found }) => [number, status, found])).toEqual([['lower', 'traced', '82%']])
  })
})
