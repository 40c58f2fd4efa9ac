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
    ['The number of bins on loan was 800 in August, up 50 on July and 110 fewer than a year ago.', '110'],
    ['The number of bins on loan was 800, the highest since May and up 60 on July.', '60'],
    ['The number of bins on loan is up 50 on July and up 11% on last August.', '11%'],
    ['Although up from 780 in July, the number of bins on loan (800) is 100 fewer than a year ago.', '780'],
    ['Household waste recycled was 42%, 8 points down on July and 5 points below target.', '5 points'],
    ['There were 24 oil spills in the month, 9 fewer than in July and 4 below target.', '4'],
    ['The number of bins on loan has worsened by 50 on July and 100 on last August, to 800.', '100'],
  ])('catches: %s', (text, number) => {
    expect(wrong(text)).toEqual([number])
  })

  it.each([
    'Bins on loan came to 800, up 50 on July but 100 down on last August.',
    'Bins on loan stand at 800, 40 down on Easter.',
    'The number of bins on loan was 800 in August, up 50 on July and 100 fewer than a year ago.',
    'The number of bins on loan is up 50 on July and down 11% on last August.',
    'Although up from 750 in July, the number of bins on loan (800) is 100 fewer than a year ago.',
    'Household waste recycled was 42%, 8 points down on July and 3 points below target.',
    'Household waste recycled was 42%, 8 points down on July, which was 5 points above target.',
    'Household waste recycled was 42%. A year ago it was 7 points below target.',
    'The number of bins on loan was 30 higher in June than in July.',
    'There were 24 oil spills in the month, and the depots have 3 fewer than in July.',
    'Bins on loan stand at 800, and calls are 10 down on Easter.',
  ])('leaves alone: %s', (text) => {
    expect(wrong(text)).toEqual([])
  })
})
