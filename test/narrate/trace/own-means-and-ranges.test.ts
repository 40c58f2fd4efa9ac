import { describe, expect, it } from 'vitest'
import { wrongOver } from './other-rows.ts'

const VISITS = {
  code: 'VISITS',
  label: 'Number of museum visits',
  better: 'higher',
  basis: 'month',
  target: 75,
  values: [70, 72, 69, 71, 70, 73, 68, 71, 70, 72, 69, 74, 80],
  benchmarks: { 'National average': 95 },
} as const

describe('a benchmark that is called an average, and the mean of the row itself', () => {
  const wrongIn = wrongOver([VISITS])

  it.each([
    'Museum visits rose to 80, 13% above the average of the previous 12 months.',
    'Museum visits were above our own average.',
    'Museum visits, at 80, are higher than the average for the last year.',
  ])('leaves alone: %s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })

  it.each([
    ['Museum visits, at 80, are above the national average.', 'above the national average'],
    ['Museum visits came to 80 and are better than the national average.', 'better than the national average'],
  ])('catches: %s', (words, wrong) => {
    expect(wrongIn(words).join()).toContain(wrong)
  })

  it.each([
    'Museum visits, at 80, were above the average of the 12 months before.',
    'Museum visits came to 80, the second rise in a row and more than the 12-month average.',
    'Museum visits were 80, up from 74 a month ago, but higher than their average over the last 12 months.',
    'Museum visits, at 74, were 5 fewer than a year ago and below the average for the previous year.',
    'Museum visits were 80, 15 below the national average and higher than the average for the previous year.',
  ])('is right of a mean of twelve months, or left alone: %s', (words) => {
    expect(wrongIn(words).filter((wrong) => wrong.includes('average'))).toEqual([])
  })

  it.each([
    ['Museum visits, at 80, were below the average of the 12 months before.', 'below the average'],
    [
      'Museum visits came to 80, the second rise in a row but fewer than the 12-month average.',
      'fewer than the 12-month',
    ],
    [
      'Although worse than its average for the past year, the number of museum visits (80) was up on the month.',
      'worse',
    ],
    ['Museum visits were 80. This is lower than the average of the previous twelve months.', 'lower than the average'],
  ])('is wrong of both means of twelve months: %s', (words, wrong) => {
    expect(wrongIn(words).join()).toContain(wrong)
  })

  it('leaves a hair between the figure and the mean alone', () => {
    const level = wrongOver([{ ...VISITS, values: [...VISITS.values.slice(0, -1), 71] }])
    expect(level('Museum visits, at 71, were below the average of the 12 months before.')).toEqual([])
    expect(level('Museum visits, at 71, were above the average of the 12 months before.')).toEqual([])
  })

  it('tells a benchmark that is called no more than an average from the mean of months', () => {
    const bare = wrongOver([{ ...VISITS, benchmarks: { Average: 95 } }])
    expect(bare('Museum visits rose to 80, above the average of the previous 12 months.')).toEqual([])
    expect(bare('Museum visits rose to 80, above the average.').join()).toContain('above the average')
  })
})

describe('what a row does from month to month, said of its target', () => {
  const wrongIn = wrongOver([{ ...VISITS, target: 75, benchmarks: {} }])

  it.each([
    'Museum visits stood at 80, hit and miss against target.',
    'Museum visits stood at 80; this one is hit-and-miss against the target of 75.',
    'Museum visits stood at 80, usual range misses target.',
    'Museum visits stood at 80, though the usual range still misses the target.',
  ])('leaves alone: %s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })

  it.each(['Museum visits stood at 80, which misses the target.', 'Museum visits stood at 80, and missed the target.'])(
    'catches: %s',
    (words) => {
      expect(wrongIn(words).join()).toMatch(/miss\w+ the target/)
    },
  )
})
