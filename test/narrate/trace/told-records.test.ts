import { describe, expect, it } from 'vitest'
import { BINS, POTHOLES, RECYCLED, ROUNDS, SPILLS, wrongOver } from './other-rows.ts'

const wrongIn = wrongOver([BINS, POTHOLES, RECYCLED, ROUNDS, SPILLS])

describe('records in whatever words, and runs without a break, over the rows of another council', () => {
  it.each([
    'At 42% it is the best month for household waste recycled that we have had since Easter.',
    'With 800 bins on loan, August was the council’s lowest month of all those shown.',
    'The average number of rounds for each crew reached its lowest in August, 12.7.',
    'Oil spills on the highway numbered 24, the heaviest month of the lot.',
    'The number of potholes repaired is 312, the lowest that number has been all year.',
    'The number of bins on loan has been falling for six months without a break, and is 800.',
    'Potholes repaired have been rising for three straight months, to 312.',
  ])('catches: %s', (words) => {
    expect(wrongIn(words)).toHaveLength(1)
  })

  const fallen = wrongOver([{ code: 'FORMS', label: 'Online forms submitted', values: [150, 160, 170, 190, 211, 214] }])

  it.each([
    ["July's 211 online forms are the highest on record.", 1],
    ['The 211 online forms in July are the highest yet.', 1],
    ["July's 211 online forms were the highest of the months to July.", 0],
    ["July's 211 online forms are the highest since April.", 0],
    ['After the 211 in July online forms are the highest on record.', 0],
    ["July's 211 online forms are the highest bar August.", 0],
    ["August's 214 online forms are the highest on record.", 0],
    ['July had 211 online forms and August 214, and they are the highest on record.', 0],
  ])('holds a record to the month that it is of: %s', (words, wrong) => {
    expect(fallen(words)).toHaveLength(wrong)
  })

  it.each([
    'At 42% it is the best month for household waste recycled that we have had since Easter, June and July apart.',
    'With 800 bins on loan, August was the council’s lowest month of all those shown but two.',
    'The average number of rounds for each crew reached its lowest in July, and is 12.7 in August.',
    'Oil spills on the highway numbered 24, the lightest month since last August.',
    'The number of potholes repaired is 312, the highest that number has been all year.',
    'The number of bins on loan had been falling for eleven months without a break, and is 800.',
    'The number of bins on loan fell for eleven months without a break, and is 800.',
    'Household waste recycled was 42% and the rate of complaints is at its highest ever.',
    'Oil spills on the highway numbered 24, and the river was at its highest of the year.',
    'Oil spills on the highway numbered 24, the highest for an August since 2021.',
  ])('leaves alone: %s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})
