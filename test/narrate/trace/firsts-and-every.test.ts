import { describe, expect, it } from 'vitest'
import { BINS, POTHOLES, RECYCLED, SPILLS, wrongOver } from './other-rows.ts'

const wrongIn = wrongOver([BINS, POTHOLES, RECYCLED, SPILLS])

describe('firsts, records and every month over the rows of another council', () => {
  it.each([
    'Oil spills on the highway were under the target of 30 in every month this summer, with 24 in August.',
    'Every month since April has seen oil spills on the highway, now 24, under the target of 30.',
    'Oil spills on the highway, at 24, met the target of 30 for the first time this year.',
    'The number of potholes repaired, 312, was over 280 for the first time.',
    'August was the only month of the past year when the number of bins on loan, 800, was under 820.',
    'The number of bins on loan rose to 800, the first rise since June, and oil spills were few.',
    'The number of potholes repaired rose to 312, the first rise this year.',
    'Household waste recycled was 42%, the peak of the past 12 months.',
    'The number of bins on loan, 800, stands second only to the 810 of May as the lowest figure of the year.',
    'Household waste recycled has got better in each of the last three months, to 42%.',
  ])('%s is wrong or of no row', (words) => {
    const isLeft = /few\.$/.test(words)
    expect(wrongIn(words).length > 0).toBe(!isLeft)
  })

  it.each([
    'Oil spills on the highway were under the target of 30 in every month of the year but July and November, with 24 in August.',
    'Oil spills on the highway, at 24, met the target of 30 for the first time since June.',
    'The number of potholes repaired, 312, was over 300 for the first time.',
    'The number of bins on loan rose to 800, the first rise in the year.',
    'The number of potholes repaired, 312, met the target of 300 for the first time since the depot opened.',
    'August was the only month of the past year when the number of potholes repaired, 312, met the target of 300.',
    'Household waste recycled reached its peak of 50% in July and was 42% in August.',
    'The number of bins on loan, 800, stands second only to the 750 of July and the 780 of June as the lowest of the year.',
    'Had the number of bins on loan, 800, fallen every month since April, the target would have been met throughout.',
    'Oil spills on the highway, at 24, must stay under the target of 30 in every month of this year.',
  ])('%s is left alone', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})
