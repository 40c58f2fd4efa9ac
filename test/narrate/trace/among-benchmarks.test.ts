import { describe, expect, it } from 'vitest'
import { POTHOLES, SPILLS, traceOver } from './other-rows.ts'

/** Ours 24, England 15, similar towns 25. */
const claimsIn = traceOver([SPILLS, POTHOLES])
const verdicts = (words: string) => claimsIn(words).map(({ number, status }) => `${number} ${status}`)

describe('a benchmark that is ranked among the others', () => {
  it.each([
    ['Of the benchmarks, England has the lowest number of oil spills, at 15.', ['15 traced']],
    [
      'Of our benchmarks, England has the highest number of oil spills, at 15.',
      ['the highest contradicted', '15 traced'],
    ],
    ['Of the benchmarks, Similar towns has the highest number of oil spills, at 15.', ['15 contradicted']],
    ['Of the benchmarks, England was the highest for oil spills, at 15.', ['15 traced']],
  ])('is held against their figures: %s', (words, told) => {
    expect(verdicts(words)).toEqual(told)
  })

  it('is traced to its own cell', () => {
    const [claim] = claimsIn('Of the benchmarks, England has the lowest number of oil spills, at 15.')
    expect(claim?.reason).toContain('the figure for England is 15')
  })
})

describe('a figure beside all its benchmarks', () => {
  it.each([
    ['There were 24 oil spills, lower than all of our benchmarks.', 'lower than all of our benchmarks'],
    ['There were 24 oil spills, lower than all two of our benchmarks.', 'lower than all two of our benchmarks'],
    ['There were 24 oil spills, fewer than all three of our benchmarks.', 'fewer than all three of our benchmarks'],
  ])('is wrong where one lies on the other side, or as many are not there: %s', (words, wrong) => {
    expect(verdicts(words)).toContain(`${wrong} contradicted`)
  })

  it.each(['There were 24 oil spills, and none of the three benchmarks is met.', 'We repaired 312 potholes.'])(
    'is left alone where nothing is held against all of them: %s',
    (words) => {
      expect(verdicts(words).filter((each) => each.includes('contradicted'))).toEqual([])
    },
  )
})
