import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaleAxis } from '../../src/pack/scale-axis.ts'

const shownOf = (values: readonly number[], percent = false): readonly string[] =>
  scaleAxis({ values, decimals: 0, percent }).ticks.map((tick) => tick.shown)

describe('the scale of a chart', () => {
  it('starts at zero', () => {
    expect(shownOf([162, 94, 182])).toEqual(['0', '50', '100', '150', '200'])
  })

  it('starts higher where the whole range, target and all, is under a third of the level', () => {
    expect(scaleAxis({ values: [510, 470, 480], decimals: 0, percent: false }).fromZero).toBe(false)
    expect(scaleAxis({ values: [510, 470, 87], decimals: 0, percent: false }).fromZero).toBe(true)
  })

  it('prints percentages and thousands as the tables do', () => {
    expect(shownOf([20, 92], true)).toEqual(['0%', '25%', '50%', '75%', '100%'])
    expect(shownOf([300, 2018]).at(-1)).toBe('3,000')
  })

  it('passes 100 per cent only where a figure does', () => {
    expect(shownOf([100, 100], true)).toEqual(['98%', '99%', '100%'])
    expect(shownOf([99, 100], true).at(-1)).toBe('100%')
    expect(shownOf([100, 104], true).at(-1)).not.toBe('100%')
    expect(shownOf([100, 100]).at(-1)).toBe('102')
  })

  it('holds every value between three to five lines, whatever the figures', () => {
    const figures = fc.array(fc.integer({ min: -5000, max: 300_000 }), { minLength: 1, maxLength: 36 })
    fc.assert(
      fc.property(figures, fc.constantFrom(0, 1, 2), fc.boolean(), (whole, decimals, percent) => {
        const values = whole.map((value) => value / 10 ** decimals)
        const ticks = scaleAxis({ values, decimals, percent }).ticks.map((tick) => tick.value)
        expect(ticks.length).toBeGreaterThanOrEqual(3)
        expect(ticks.length).toBeLessThanOrEqual(5)
        expect(ticks[0]).toBeLessThanOrEqual(Math.min(...values))
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values))
      }),
      { seed: 8 },
    )
  })
})
