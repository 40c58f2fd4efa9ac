import { describe, expect, it } from 'vitest'
import { BINS, POTHOLES, RECYCLED, ROUNDS, SPILLS, wrongOver } from './other-rows.ts'

const wrongIn = wrongOver([POTHOLES, RECYCLED, SPILLS, BINS, ROUNDS])

describe('a true sentence over other rows is not called wrong', () => {
  it.each([
    [
      'at the best of a range',
      'Household waste recycled has run between 38% and 50%, at best five points above target.',
    ],
    ['at its worst', 'Household waste recycled stands at 42%, having at worst been seven points short of target.'],
    [
      'that counts months',
      'Household waste recycled has been over the target once, and under the target twice since June.',
    ],
    ['that comes near a target', 'In June, with 41%, household waste recycled came within four points of the target.'],
    ['that set a move in the past', 'Bins on loan fell for two months to 750 in July, and have since gone up to 800.'],
    ['that goes on falling', 'Bins on loan came down to 780 in June and had lost another 30 by July.'],
    ['that passes a round number', 'Pothole repairs beat 280 in June, with 290, and reached 312 in August.'],
    ['that tells of a wish', 'Household waste recycled averaged 44% since April, less than the 45% we set ourselves.'],
    ['at the end of a year', 'Bins on loan numbered 860 at the end of 2023 and 830 at the end of March.'],
  ])('%s', (_kind, sentence) => {
    expect(wrongIn(sentence)).toEqual([])
  })
})

describe('a wrong one beside it is caught', () => {
  it.each([
    ['Household waste recycled is 42%, five points short of the 45% target.', 'five points'],
    ['Bins on loan fell by 50 to 800 in August.', '50'],
  ])('%s', (sentence, wrong) => {
    expect(wrongIn(sentence).join()).toContain(wrong)
  })
})
