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

describe('what is said of a benchmark beside something else', () => {
  const wrong = (words: string) => verdicts(words).filter((each) => each.includes('contradicted'))

  it.each([
    'Oil spills were 9 above England; at 24 they were also down from 33 in July.',
    'There were 24 oil spills, above England (15) but below similar towns (25).',
    'There were 24 oil spills, down 9 on July but above the 15 of England.',
    'There were 24 oil spills, 9 above England and lower than the average for the previous year.',
    'There were 24 oil spills, below the similar towns figure and better than the target of 30.',
    'At 24, the number of oil spills was 9 above England, and 5 higher than a year ago.',
  ])('is right: %s', (words) => {
    expect(wrong(words)).toEqual([])
  })

  it.each([
    ['There were 24 oil spills, down 9 on July but below England (15).', 'below England'],
    ['At 24, the number of oil spills was 9 below England, and 5 higher than a year ago.', '9'],
    ['There were 24 oil spills, 6 below target and above similar towns (25).', 'above similar towns'],
    ['There were 24 oil spills, the second fall in a row and 8 above England.', '8'],
    [
      'At 24, the number of oil spills is above both the England figure of 15 and the similar towns figure of 25.',
      'above',
    ],
    ['There were 24 oil spills, above the 15 of England and similar towns.', 'above the'],
    ['There were 24 oil spills, worse than the 15 seen in England and than our similar towns.', 'worse than the'],
  ])('is wrong: %s', (words, said) => {
    expect(wrong(words).join()).toContain(said)
  })
})
