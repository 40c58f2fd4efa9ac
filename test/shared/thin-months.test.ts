import { describe, expect, it } from 'vitest'
import { thinMonths } from '../../src/shared/thin-months.ts'

const QUARTERS = [0, 3, 6, 9, 12, 15, 18]
const atLeast = (months: number) => (step: number) => step >= months

describe('the months named on an axis', () => {
  it('are all there where they have room', () => {
    expect(thinMonths(QUARTERS, 12, atLeast(3))).toEqual(QUARTERS)
  })

  it('are thinned evenly, and keep the first and the one that matters', () => {
    expect(thinMonths(QUARTERS, 12, atLeast(4))).toEqual([0, 6, 12, 18])
    expect(thinMonths(QUARTERS, 12, atLeast(7))).toEqual([0, 12])
    expect(thinMonths(QUARTERS, 15, atLeast(4))).toEqual([0, 15])
  })

  it('are the two that matter where there is room for neither', () => {
    expect(thinMonths(QUARTERS, 12, () => false)).toEqual([0, 12])
    expect(thinMonths([0], 0, () => false)).toEqual([0])
    expect(thinMonths([], 0, () => false)).toEqual([])
  })
})
