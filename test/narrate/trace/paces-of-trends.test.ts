import { describe, expect, it } from 'vitest'
import { wrongOver } from './other-rows.ts'

/** Above last year's figure and the month before, on a trend that falls. */
const HIRES = {
  code: 'HIRES',
  label: 'Number of pitch hires',
  better: 'higher',
  basis: 'month',
  target: 90,
  targetBy: '2024-12',
  values: [60, 70, 80, 90, 95, 93, 90, 88, 86, 84, 80, 75, 77],
} as const

describe('a pace, which is that of the latest months together', () => {
  const wrongIn = wrongOver([HIRES])

  it.each([
    'Pitch hires rose to 77, falling by 1.8 a month, where a rise of 3.2 a month is needed.',
    'Pitch hires stood at 77, and are falling by nearly two a month.',
  ])('leaves alone: %s', (words) => {
    expect(wrongIn(words)).toEqual([])
  })

  it.each([
    ['Pitch hires stood at 77, falling.', 'falling'],
    ['Pitch hires fell to 77.', 'fell'],
    ['Pitch hires stood at 77, falling in August.', 'falling'],
  ])('catches: %s', (words, wrong) => {
    expect(wrongIn(words).join()).toContain(wrong)
  })

  it('catches a pace that neither the newest month nor the months together have', () => {
    const straight = wrongOver([{ ...HIRES, values: [100, 98, 97, 95, 93, 90, 88, 86, 84, 80, 78, 75, 74] }])
    expect(straight('Pitch hires stood at 74, rising by two a month.').join()).toContain('rising')
  })
})
