import { describe, expect, it } from 'vitest'
import { BINS, RECYCLED, ROUNDS, SPILLS, wrongOver } from './other-rows.ts'

const wrong = wrongOver([RECYCLED, SPILLS, BINS, ROUNDS])

describe('how far a figure lies from a standard that stands beside it, over other rows', () => {
  it.each([
    ['Household waste recycled stands at 42%, within one point of the 45% target.', 'one point'],
    ['Household waste recycled is 42%, undershooting the 45% target by five points.', 'five points'],
    ['There were 24 oil spills in the month, 40% above the England figure of 15.', '40%'],
  ])('catches: %s', (text, number) => {
    expect(wrong(text)).toEqual([number])
  })

  it.each([
    'Household waste recycled stands at 42%, within five points of the 45% target.',
    'Household waste recycled is 42%, undershooting the 45% target by three points.',
    'There were 24 oil spills in the month, 60% above the England figure of 15.',
    'In July household waste recycled was five points clear of the 45% target; at 42% it no longer is.',
  ])('leaves alone: %s', (text) => {
    expect(wrong(text)).toEqual([])
  })
})

describe('changes that go on from another, or are counted from a season', () => {
  it.each([
    ['Bins on loan came to 800, up 50 on July and 100 on last August.', '100'],
    ['Bins on loan stand at 800, 70 down on Easter.', '70'],
  ])('catches: %s', (text, number) => {
    expect(wrong(text)).toEqual([number])
  })

  it.each([
    'Bins on loan came to 800, up 50 on July but 100 down on last August.',
    'Bins on loan stand at 800, 40 down on Easter.',
    'Bins on loan stand at 800, and calls are 10 down on Easter.',
  ])('leaves alone: %s', (text) => {
    expect(wrong(text)).toEqual([])
  })
})
