import { describe, expect, it } from 'vitest'
import { BINS, POTHOLES, RECYCLED, traceOver } from './other-rows.ts'

describe('the moves of another council', () => {
  const claimsIn = traceOver(
    [POTHOLES, RECYCLED, { ...BINS, values: [90, 86, 84, 81, 80, 79, 78, 77, 76, 75, 74, 70, 110] }],
    'pothole repairs = potholes repaired',
  )
  const wrong = (words: string) => claimsIn(words).filter(({ status }) => status === 'contradicted').length

  it.each([
    'Household waste recycled improved again, with 42% against 50% in July.',
    'Household waste recycled nudged up, with 42% compared to 50% the month before.',
    'Pothole repairs eased in August to 312, after 284 in July.',
    'Bins on loan stayed steady in August, at 110.',
    'Bins on loan were unchanged over the month, at 110.',
    'Bins on loan went down in August, from 110 in July to 70.',
    'Bins on loan have come down in every month since March.',
    'Pothole repairs rose in five of the last six months.',
  ])('are called wrong: %s', (words) => {
    expect(wrong(words)).toBeGreaterThan(0)
  })

  it.each([
    'Household waste recycled fell back, with 42% against 50% in July.',
    'Pothole repairs climbed in August to 312, after 284 in July.',
    'Bins on loan came down in every month until July, and then rose to 110.',
    'Bins on loan had fallen for eleven months in a row by July.',
    'Before August, bins on loan had fallen eleven times in a row.',
    'Household waste recycled was no better than in May, at 42%.',
    'Pothole repairs rose in three of the last six months.',
    'Bins on loan went up in August, from 70 in July to 110.',
  ])('are left alone: %s', (words) => {
    expect(wrong(words)).toBe(0)
  })
})
