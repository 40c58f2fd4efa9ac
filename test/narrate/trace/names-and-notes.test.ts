import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { POTHOLES, RECYCLED, traceOver } from './other-rows.ts'

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
