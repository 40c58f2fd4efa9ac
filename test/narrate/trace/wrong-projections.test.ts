import { describe, expect, it } from 'vitest'
import { traceOver, wrongOver } from './other-rows.ts'

/** The latest seven months lead to 66 in March, above the target; the last three lead to 50. */
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
    ['On current trends skips on hire would be 50 by March 2025.', '50'],
    ['If the trend continues, skips on hire will be at 110 by March 2025.', '110'],
    ['On this trajectory there will be 70 skips on hire in March 2025.', '70'],
    ['At this rate skips on hire would be down to 60 by March 2025, which is our target.', '60'],
    ['The trend of the latest seven months points to 60 skips on hire by March 2025.', '60'],
    ['If the last seven months carry on, skips on hire will be at 60 in March 2025, on the target.', '60'],
    ['The projection for skips on hire in March 2025 is 56.', '56'],
    ['If the trend continues there will be 60 skips on hire per 10,000 in March 2025.', '60'],
    ['Skips on hire are projected to fall to 60 by March 2025.', '60'],
    ['Skips on hire stand at 92 and are projected to fall to 56 by March 2025.', '56'],
    ['On current trends there will be 56 skips on hire by March 2025, short of the target of 60.', '56'],
    ['If the trend continues, skips on hire will be at 66 in March 2025, nine above the target.', 'nine'],
  ])('is wrong where it is not the projection, though it is the target: %s', (words, number) => {
    expect(wrongIn(words)).toEqual([number])
  })

  it.each([
    'On the current trend skips on hire would be 66 by March 2025.',
    'Skips on hire are projected to fall to 66 by March 2025, against a target of 60.',
    'If the last seven months carry on, skips on hire will be at 66 in March 2025, six above the target.',
  ])('is traced where it is the projection: %s', (words) => {
    expect(claimsIn(words).map(({ status }) => status)).not.toContain('unverified')
    expect(wrongIn(words)).toEqual([])
  })

  it.each([
    ['Skips on hire are projected to meet the target of 60 by March 2025.', 'are projected to meet the target'],
    ['On current trends skips on hire will meet the target of 60 by March 2025.', 'will meet the target'],
    ['If the trend continues, skips on hire would reach our target.', 'would reach our target'],
    ['Skips on hire are not projected to miss the target.', 'are not projected to miss the target'],
  ])('tests a target that is said to be met by then: %s', (words, phrase) => {
    expect(wrongIn(words)).toEqual([phrase])
  })

  it('is told with where the trend leads', () => {
    const [claim] = claimsIn('On the current trend skips on hire would be 30 by March 2025.')
    expect(claim?.evidence).toHaveLength(7)
    expect(claim?.reason).toContain('the trend of the latest seven months gives 66')
  })

  it.each([
    'On the trend of the last three months skips on hire would be 50 by March 2025.',
    'Skips on hire are projected to miss the target of 60 by March 2025.',
    'On current trends skips on hire would not meet the target.',
    'Finance are projected to need 50 skips on hire by March 2025.',
    'The waste strategy projects 50 skips on hire by March 2025.',
    'We expect 50 skips on hire by March 2025.',
    'Skips on hire were projected to be 50 in March 2025.',
    'If the trend continues, and ten contracts end, skips on hire will be 40 by March 2025.',
    'Skips on hire fell by six in the month. At this rate they would be 71 by March 2025.',
    'If we buy our own, skips on hire will meet the target by March 2025.',
    'On the current trend skips on hire would be 40 by June 2025.',
    'On the current trend large skips on hire would be 30 by March 2025.',
    'On the current trend skips on hire would be around 40 by March 2025.',
    'On the current trend skips on hire would be 25 fewer by March 2025.',
    'Skips on hire are forecast to be 40 by March 2025.',
  ])('leaves alone what others expect, trends of other months, and what is of something else: %s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})
