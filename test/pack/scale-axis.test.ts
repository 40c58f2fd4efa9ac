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
    expect(shownOf([100, 100], true)).toEqual(['96%', '97%', '98%', '99%', '100%'])
    expect(shownOf([99, 100], true).at(-1)).toBe('100%')
    expect(shownOf([100, 104], true).at(-1)).not.toBe('100%')
    expect(shownOf([100, 100]).at(-1)).toBe('102')
  })

  it('has its lowest line under every value where it does not start at zero, as a value on it would read as zero', () => {
    expect(shownOf([510, 470, 480])[0]).toBe('460')
    expect(shownOf([24, 29, 20], true)[0]).toBe('15%')
    const near = fc.array(fc.integer({ min: 3001, max: 4000 }), { minLength: 1, maxLength: 24 })
    fc.assert(
      fc.property(near, fc.constantFrom(0, 1, 2), (whole, decimals) => {
        const values = whole.map((value) => value / 10 ** decimals)
        const { ticks } = scaleAxis({ values, decimals, percent: false })
        expect(ticks[0]?.value).toBeLessThan(Math.min(...values))
      }),
      { seed: 8 },
    )
  })

  it('spans four units of the last decimal at least, so that rounding is not drawn as a cliff', () => {
    expect(shownOf([8, 7], true)).toEqual(['5%', '6%', '7%', '8%', '9%'])
    expect(shownOf([8, 7, 6], true)).toEqual(['5%', '6%', '7%', '8%', '9%'])
    expect(shownOf([2, 2])).toEqual(['0', '1', '2', '3', '4'])
    const fine = scaleAxis({ values: [1.61, 1.62], decimals: 2, percent: false }).ticks
    expect(Number(fine.at(-1)?.value) - Number(fine[0]?.value)).toBeGreaterThanOrEqual(0.04 - 1e-9)
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
