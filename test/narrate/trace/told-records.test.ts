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

describe('runs up to the month that is said, and records of other months than the newest', () => {
  it.each([
    'Oil spills on the highway numbered 24, and August is the third month in a row to fall.',
    'Having risen for five months in a row to July, the number of oil spills on the highway fell to 24.',
    'Three rises in a row have brought the number of bins on loan to 800.',
    'Oil spills on the highway fell from 33 in July, the highest on record, to 24.',
    'Oil spills on the highway numbered 24, the fewest in the workbook.',
    'Oil spills on the highway numbered 24, the fewest since our record of the measure begins.',
    "Household waste recycled was 42%, down from June's record 41%.",
    'Oil spills on the highway rose from a low of 26 in February to 33 in July.',
    'Oil spills on the highway are one below the previous low of 26 in February, at 25 in March, and 24 now.',
    'Potholes repaired first rose above the target of 300 in July.',
    'Oil spills on the highway numbered 24; only July was lower.',
    'Oil spills on the highway numbered 24, below 25 for the first time in the months we hold.',
  ])('catches: %s', (words) => {
    expect(wrongIn(words)).toHaveLength(1)
  })

  it.each([
    'Having risen for four months in a row to July, the number of oil spills on the highway fell to 24.',
    'Bins on loan stood at 750 at the end of July, the eleventh monthly fall in a row.',
    'There were 800 bins on loan in August; July was the eleventh month in a row to see a fall.',
    'Household waste recycled fell from 50% in July, the best month on record, to 42%.',
    'Oil spills on the highway fell from 33 in July, the highest since November, to 24.',
    "Household waste recycled was 42%, down from July's record 50%.",
    'Oil spills on the highway rose from a low of 25 in March to 33 in July.',
    'Potholes repaired rose from a low of 249 in February to 312.',
    'Potholes repaired first rose above the target of 300 in August.',
    'Oil spills on the highway numbered 24; only August last year was lower.',
    'Potholes repaired numbered 312, above 300 for the first time in the months we hold.',
  ])('leaves alone: %s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})
