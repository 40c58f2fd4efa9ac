import { describe, expect, it } from 'vitest'
import { BINS, POTHOLES, RECYCLED, ROUNDS, SPILLS, wrongOver } from './other-rows.ts'

const wrong = wrongOver([POTHOLES, RECYCLED, SPILLS, BINS, ROUNDS])

describe('changes that stand beside their row’s figure and the month that they are counted from, over other rows', () => {
  it.each([
    ['Household waste recycled is 42%, which is three points lower than in July.', 'three points'],
    ['Bins on loan number 800, which is 20 more than in July.', '20'],
    ['Rounds per crew come to 12.70, which I make 0.3 higher than in July.', '0.3'],
    ['Potholes repaired came to 312, so they have risen by more than half since July.', 'half'],
    ['Household waste recycled went down by a point on July, to 42%.', 'a point'],
    ['Bins on loan have fallen from 950 in August 2023 to 800.', '950'],
  ])('catches: %s', (text, number) => {
    expect(wrong(text)).toEqual([number])
  })

  it.each([
    'Household waste recycled is 42%, which is eight points lower than in July.',
    'Bins on loan number 800, which is 50 more than in July.',
    'Bins on loan number 800, and 20 more lids were lent than in July.',
    'Rounds per crew come to 12.70, which I make 1.2 higher than in July.',
    'Potholes repaired came to 312, so they have risen by a tenth since July.',
    'Household waste recycled went up by a point on June, to 42%.',
    'Bins on loan number 800, which is 12 more a day than in July.',
    'Bins on loan number 800, compared with a plan for 950 in July.',
  ])('leaves alone: %s', (text) => {
    expect(wrong(text)).toEqual([])
  })
})
