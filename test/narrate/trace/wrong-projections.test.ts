import { describe, expect, it } from 'vitest'
import { traceOver, wrongOver } from './other-rows.ts'

/** The latest seven months lead to 66 in March; the last three to 50, and all thirteen to 76. */
const ROWS = [
  {
    code: 'SKIPS',
    label: 'Number of skips on hire at the end of the month',
    better: 'lower',
    basis: 'month end',
    target: 60,
    targetBy: '2025-03',
    values: [130, 128, 125, 124, 121, 119, 117, 113, 110, 107, 104, 98, 92],
  },
] as const
const wrongIn = wrongOver(ROWS)
const claimsIn = traceOver(ROWS)

describe('where a trend is said to lead', () => {
  it.each([
    ['On the current trend skips on hire would be 30 by March 2025.', '30'],
    ['If the trend continues, skips on hire will be at 110 by March 2025.', '110'],
  ])('is wrong where no trend leads: %s', (words, number) => {
    expect(wrongIn(words)).toEqual([number])
  })

  it('is told with where the trend leads', () => {
    const [claim] = claimsIn('On the current trend skips on hire would be 30 by March 2025.')
    expect(claim?.evidence).toHaveLength(7)
    expect(claim?.reason).toContain('the projection for Mar-25 is')
  })

  it.each([
    'On the current trend skips on hire would be 50 by March 2025.',
    'On the current trend skips on hire would be 70 by March 2025.',
    'On the current trend skips on hire would be 40 by June 2025.',
    'On the current trend large skips on hire would be 30 by March 2025.',
    'On the current trend skips on hire would be around 40 by March 2025.',
    'On the current trend skips on hire would be 25 fewer by March 2025.',
    'Skips on hire are forecast to be 40 by March 2025.',
  ])('is not where some trend may, or of something else: %s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})
