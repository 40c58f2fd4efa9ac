import { describe, expect, it } from 'vitest'
import type { RowSpec } from '../../support/make-model.ts'
import { BINS, POTHOLES, RECYCLED, ROUNDS, traceOver } from './other-rows.ts'

/** Another council's figures, from August 2023 to August 2024. */
const ROWS: readonly RowSpec[] = [POTHOLES, RECYCLED, BINS, ROUNDS]
const claimsIn = traceOver(ROWS, 'pothole repairs = potholes repaired')
const statusOf = (words: string, number: string) =>
  claimsIn(words).find((claim) => claim.number === number)?.status ?? 'none'

describe('a change over other rows', () => {
  it.each([
    ['Pothole repairs rose by 28 in August, to 312.', '28', 'traced'],
    ['Pothole repairs fell by 28 in August, to 312.', '28', 'contradicted'],
    ['Pothole repairs rose by 38 in August and ended the month at 312.', '38', 'contradicted'],
    ['Pothole repairs stand at 312, a gain of 72 on last August.', '72', 'traced'],
    ['Pothole repairs stand at 312, a gain of 27 on last August.', '27', 'contradicted'],
    ['Recycling of household waste: 42% (-8 m/m).', '-8', 'traced'],
    ['Recycling of household waste: 42% (-6 m/m).', '-6', 'contradicted'],
    ['Bins on loan are up 7% on July, at 800.', '7%', 'traced'],
    ['Bins on loan are up 11% on July, at 800.', '11%', 'contradicted'],
    ['Pothole repairs rose by 28 in a month to 312, and are more than 70 up on August 2023.', '70', 'traced'],
    ['Pothole repairs rose by 28 in a month to 312, and are more than 80 up on August 2023.', '80', 'contradicted'],
    ['Bins on loan rose by 50 to 800, and are 100 below where they were in August 2023.', '100', 'traced'],
    ['Bins on loan rose by 50 to 800, and are 130 below where they were in August 2023.', '130', 'contradicted'],
    ['Bins on loan rose by 50 to 800, and are now 100 below their level of last August.', '100', 'traced'],
    ['Bins on loan rose by 50 to 800, and are now 60 below their level of last August.', '60', 'contradicted'],
    ['Bins on loan are 17% below the 900 of August 2023.', '17%', 'contradicted'],
    ['Bins on loan are 11% below the 900 of August 2023.', '11%', 'traced'],
    ['Household waste recycled fell by nine points from July’s 50%.', 'nine points', 'contradicted'],
    ['We have 100 fewer bins on loan than a year ago, a drop of 11%.', '11%', 'traced'],
    ['We have 100 fewer bins on loan than a year ago, a drop of 14%.', '14%', 'contradicted'],
    ['The average number of rounds went down by 1.2 to 12.7.', '1.2', 'contradicted'],
    ['Household waste recycled went from 50% to 42%, a nine-point fall.', 'nine-point', 'contradicted'],
  ])('is held to the figure beside it: %s', (words, number, status) => {
    expect(statusOf(words, number)).toBe(status)
  })

  it.each([
    ['Of the 312 potholes repaired, ten more than in July were in the north.', 'ten'],
    ['We repaired 312 potholes; complaints fell by ten on July, to 42.', 'ten'],
    ['Pothole repairs, 312, were ten short of what July’s plan asked for.', 'ten'],
    ['Had pothole repairs risen by ten on July, to 294, we should have been content with fewer than 312.', 'ten'],
    ['Pothole repairs were 284 in July, six fewer than in June.', 'six'],
    ['Pothole repairs rose by five points in one ward in August, and to 312 overall.', 'five points'],
    ['We have 100 fewer bins on loan than a year ago, a drop of 14% since the flood.', '14%'],
    ['Vacancies fell by ten in August, and bins on loan came to 800.', 'ten'],
    ['Bins on loan rose to 800, with ten more than in July out of use.', 'ten'],
  ])('is left alone where it may be of something else: %s', (words, number) => {
    expect(statusOf(words, number)).not.toBe('contradicted')
  })
})

describe('a mean over months', () => {
  it.each([
    ['Since April we have repaired 1,441 potholes, which works out at 288 a month.', '288', 'traced'],
    ['Since April we have repaired 1,441 potholes, which works out at 360 a month.', '360', 'contradicted'],
    ['Pothole repairs have averaged 282.3 a month since April.', '282.3', 'contradicted'],
    ['Pothole repairs averaged 282.3 a month from April to July.', '282.3', 'traced'],
    ['Pothole repairs have averaged 288.2 a month since April.', '288.2', 'traced'],
  ])('takes in all of them: %s', (words, number, status) => {
    expect(statusOf(words, number)).toBe(status)
  })
})
