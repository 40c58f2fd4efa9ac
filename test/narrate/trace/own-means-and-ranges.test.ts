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
