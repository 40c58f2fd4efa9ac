import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, luminance, nearestShade, printRatio } from '../../../src/check/house/contrast.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => value.toString(16).padStart(6, '0').toUpperCase())

describe('contrast', () => {
  // The ends are WCAG's own; #777777 is the example of W3C's "Understanding 1.4.3" for a grey that must not be rounded up
  // (4.47:1, cut); the others are as published tables of pure colours and of the palest passing grey have them.
  it.each([
    ['000000', 'FFFFFF', 21],
    ['FFFFFF', 'FFFFFF', 1],
    ['777777', 'FFFFFF', 4.478],
    ['767676', 'FFFFFF', 4.54],
    ['FF0000', 'FFFFFF', 4.0],
    ['0000FF', 'FFFFFF', 8.59],
    ['00FF00', 'FFFFFF', 1.37],
    ['FFFF00', 'FFFFFF', 1.07],
    ['00FFFF', 'FFFFFF', 1.25],
  ])('of %s and %s is as published', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2)
  })

  it('is the same whichever colour is the ground, and from 1 to 21', () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        expect(contrast(one, other)).toBe(contrast(other, one))
        expect(contrast(one, other)).toBeGreaterThanOrEqual(1)
        expect(contrast(one, other)).toBeLessThanOrEqual(21)
      }),
    )
  })

  it('weighs green above red above blue, as WCAG does', () => {
    expect(['FF0000', '00FF00', '0000FF'].map(luminance)).toEqual([0.2126, 0.7152, 0.0722])
  })

  it('finds for any two colours a shade of the first that can be read on the second', () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        expect(contrast(nearestShade(one, other, 4.5), other)).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })

  it('leaves a colour that can be read as it is', () => {
    expect(nearestShade('12436D', 'FFFFFF', 4.5)).toBe('12436D')
  })

  it('is never printed as enough where it is not', () => {
    expect(printRatio(contrast('777777', 'FFFFFF'))).toBe('4.4:1')
    expect(printRatio(contrast('FFC000', 'FFFFFF'))).toBe('1.6:1')
  })
})
