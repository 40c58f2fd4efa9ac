import { describe, expect, it } from 'vitest'
import { POTHOLES, SPILLS, traceOver } from './other-rows.ts'

/** Ours 24, England 15, similar towns 25. */
const claimsIn = traceOver([SPILLS, POTHOLES])
const verdicts = (words: string) => claimsIn(words).map(({ number, status }) => `${number} ${status}`)

describe('a benchmark that is ranked among the others', () => {
  it.each([
    ['Of the benchmarks, England has the lowest number of oil spills, at 15.', ['15 traced']],
    ['Of the benchmarks, Similar towns has the highest number of oil spills, at 25.', ['25 traced']],
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
  it('is wrong where one lies on the other side', () => {
    const wrong = 'lower than all of our benchmarks'
    expect(verdicts(`There were 24 oil spills, ${wrong}.`)).toContain(`${wrong} contradicted`)
  })

  it.each(['There were 24 oil spills, and none of the three benchmarks is met.', 'We repaired 312 potholes.'])(
    'is left alone where nothing is held against all of them: %s',
    (words) => {
      expect(verdicts(words).filter((each) => each.includes('contradicted'))).toEqual([])
    },
  )
})
