import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { traceOver } from './other-rows.ts'

/** A percentage whose words another row has as well, up to August 2024. */
const ROWS: readonly RowSpec[] = [
  {
    code: 'ON_TIME',
    label: 'Percentage of repairs completed within 45 days',
    unit: 'percent',
    better: 'higher',
    values: [90, 89, 88, 88, 87, 86, 85, 84, 86, 85, 84, 83, 82],
  },
  {
    code: 'REPAIRS',
    label: 'Number of repairs',
    values: [807, 790, 760, 744, 720, 700, 680, 655, 630, 600, 577, 551, 530],
  },
  {
    code: 'CONVERSION',
    label: 'Percentage of visits that led to an order',
    unit: 'percent',
    better: 'higher',
    values: [22, 23, 21, 24, 20, 21, 22, 20, 19, 21, 20, 17, 27],
  },
  {
    code: 'CREWS',
    label: 'Number of crews with more than twenty rounds',
    better: 'lower',
    values: [36, 34, 33, 35, 32, 31, 30, 30, 29, 28, 29, 27, 35],
  },
]
const claimsIn = traceOver(ROWS)
const claimOf = (sentence: string, number: string) => claimsIn(sentence).find((claim) => claim.number === number)

describe('a wrong change', () => {
  it('in percent of a percentage is told so by the figure that it came to', () => {
    const claim = claimOf('The share of visits that led to an order improved by 59% to 27%.', '59%')
    expect(claim?.status).toBe('contradicted')
    expect(claim?.found).toBe('10 percentage points')
    expect(claimOf('The share of visits that led to an order improved by 10 points to 27%.', '10 points')?.status).toBe(
      'traced',
    )
  })

  it('that went the other way is told so', () => {
    const claim = claimOf('The number of crews with more than twenty rounds fell by eight to 35.', 'eight')
    expect(claim?.reason).toMatch(/a rise of 8 .*; the direction is the other way$/)
  })
})
