import { describe, expect, it } from 'vitest'
import { traceOver, wrongOver } from './other-rows.ts'

/** Came down by nine over the year, to seven above its target; another council's figure is seven above it too. */
const ROWS = [
  {
    code: 'NOISE',
    label: 'Rate of noise complaints per 10,000 residents',
    unit: 'rate',
    better: 'lower',
    basis: 'month end',
    target: 87,
    targetBy: '2025-03',
    values: [103, 102, 101, 100, 100, 99, 98, 98, 97, 96, 95, 95, 94],
    benchmarks: { England: 101 },
  },
  {
    code: 'SWIMS',
    label: 'Percentage of pupils who can swim',
    unit: 'percent',
    better: 'higher',
    basis: 'month end',
    target: 75,
    values: [58, 58, 59, 60, 60, 61, 61, 62, 63, 63, 62, 62, 64],
  },
] as const
const wrongIn = wrongOver(ROWS)
const claimsIn = traceOver(ROWS)

describe('how far a row has yet to go to its target', () => {
  it.each([
    ['The rate of noise complaints must fall by another 9 per 10,000 to reach 87 by March 2025.', '9'],
    ['To hit 87 by March 2025 the rate of noise complaints has to come down by a further 9 per 10,000.', '9'],
    ['The rate of noise complaints needs to come down by 8 by March 2025 to meet the target of 87.', '8'],
    ['Eight fewer noise complaints would have put us on the 87 target.', 'Eight'],
    ['Pupils who can swim must rise by a further six points to reach the target of 75%.', 'six points'],
  ])('is not what it once changed by: %s', (words, number) => {
    expect(wrongIn(words)).toEqual([number])
  })

  it.each([
    ['The rate of noise complaints must fall by another 7 per 10,000 to reach 87 by March 2025.', '7'],
    ['To hit 87 by March 2025 the rate of noise complaints has to come down by a further 7 per 10,000.', '7'],
    ['Seven fewer noise complaints would have brought us to our target of 87.', 'Seven'],
  ])('rests on the newest figure and the target: %s', (words, number) => {
    const claim = claimsIn(words).find((each) => each.number === number)
    expect(claim?.status).toBe('traced')
    expect(claim?.evidence.map(({ cell }) => cell)).toEqual(['Sheet!O2', 'Sheet!P2'])
  })

  it.each([
    'The rate of noise complaints must fall by another 1 a month to reach 87 by March 2025.',
    'Pupils who can swim will have to rise by a further eleven points to reach 75%.',
    'The rate of noise complaints in the north must fall by another 12 to reach 87.',
    'The rate of noise complaints had to fall by another 9 to reach 87 a year ago.',
    'The rate of noise complaints must fall by around 6 to reach 87.',
    'Each team must bring noise complaints down: the rate must fall by another 2 to reach 87.',
  ])('leaves alone: %s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})
