import { describe, expect, it } from 'vitest'
import { BINS, POTHOLES, RECYCLED, ROUNDS, SPILLS, wrongOver } from './other-rows.ts'

const wrong = wrongOver([POTHOLES, RECYCLED, SPILLS, BINS, ROUNDS])

describe('a number that is named plainly beside the other figures of its row, over other rows', () => {
  it.each([
    ['There were 24 oil spills on the highway, well above England, which has 18.', '18'],
    ['There were 24 oil spills on the highway; the target is 38.', '38'],
    ['There were 312 potholes repaired in the month, and the target is 350.', '350'],
    [
      'There are 42% of household waste recycled and we need another eight points to reach the target of 45%.',
      'eight points',
    ],
    ['The number of bins on loan fell by 50 to 800.', '50'],
    ['The average number of rounds per crew fell by 1.2 to 12.7.', '1.2'],
    ['In the month 321 potholes were repaired, 28 more than in July.', '321'],
  ])('catches: %s', (words, number) => {
    expect(wrong(words)).toContain(number)
  })

  it.each([
    'There were 24 oil spills on the highway, well above England, which has 15.',
    'There were 24 oil spills on the highway; the target was 38 last year.',
    'There were 24 oil spills on the highway; the target for leaks is 38.',
    'There were 312 potholes repaired in the month, and our stretch target is 350.',
    'There are 42% of household waste recycled and we need another three points to reach the target of 45%.',
    'There are 42% of household waste recycled and we need another two points by December to reach 45% by March.',
    'The number of bins on loan rose by 50 to 800.',
    'Bin lorries fell by 50 to 800.',
    'The number of bins on loan has fallen by 100 to 800 in a year.',
  ])('leaves alone: %s', (words) => {
    expect(wrong(words)).toEqual([])
  })
})
