import { describe, expect, it } from 'vitest'
import { BINS, POTHOLES, RECYCLED, SPILLS, wrongOver } from './other-rows.ts'

const wrongIn = wrongOver([POTHOLES, RECYCLED, SPILLS, BINS])

describe('over the rows of another council, a figure of another month than the one that binds it is caught', () => {
  it.each([
    ['behind a month that opens the sentence', 'In August, potholes repaired came to 284, against 290 in June.'],
    ['of a percentage', 'In August, household waste recycled was 50%, eight points up on June.'],
    ['beside what it was the month before', 'We repaired 284 potholes in August, 28 up on the month before.'],
    ['of a month that the workbook does not hold', 'In September 2024 there were 312 potholes repaired.'],
    ['of a count of things', 'In August, oil spills on the highway numbered 33.'],
  ])('%s: %s', (_why, words) => {
    expect(wrongIn(words)).not.toEqual([])
  })
})

describe('and a true one is not', () => {
  it.each([
    'In August, potholes repaired came to 312, against 284 in July.',
    'In August, potholes repaired rose from 284 to 312.',
    'In August, potholes repaired were 28 up on the 284 of July.',
    'We repaired 312 potholes in August, 28 up on the month before.',
    'In July, when 284 potholes were repaired, 33 oil spills were reported.',
    'In August, 312 potholes were repaired and 24 oil spills reported, compared with 284 and 33 in July.',
    'In August we repaired 312 potholes and had 24 oil spills, from 284 and 33 in July.',
    'Having stood at 284 in July, potholes repaired rose to 312.',
    'After peaking at 33 in July, oil spills on the highway fell to 24.',
    'In September 2024 there will be 312 potholes to repair.',
    'In September 2024 there were 312 potholes already booked for repair.',
    'By September we expect bins on loan to be back at 780, as they were in June.',
    'Oil spills: last year there were 19, the lowest of the series, and this year there are 24.',
  ])('%s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })
})
