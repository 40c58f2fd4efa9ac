import { describe, expect, it } from 'vitest'
import { wrongOver } from './other-rows.ts'

/** A row whose newest figure is of July, in a pack of August. */
const LOANS = {
  code: 'LOANS',
  label: 'Number of library loans',
  better: 'higher',
  basis: 'month',
  target: 88,
  values: [85, 140, 98, 97, 95, 93, 70, 88, 86, 84, 80, 95, 90, null],
} as const

describe('how long ago, said of a row that is behind the month that is reported on', () => {
  const wrongIn = wrongOver([LOANS])

  it.each([
    'Library loans stood at 90 (as at July 2024), against 85 a year ago.',
    'Library loans fell to 90 (as at July 2024) from 95 a month earlier.',
    'Library loans stood at 90, against 85 a year ago.',
    'Library loans stood at 90 (as at July 2024), five higher than a year ago.',
    'Library loans rose to 90 in July 2024, up from 85 this time last year.',
  ])('leaves alone: %s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })

  it.each([
    ['Library loans stood at 90 (as at July 2024), against 98 a year ago.', '98'],
    ['Library loans stood at 90, against 97 a year ago.', '97'],
    ['Library loans stood at 90 (as at July 2024), against 85 in August 2023.', '85'],
  ])('catches: %s', (words, wrong) => {
    expect(wrongIn(words)).toContain(wrong)
  })
})
