import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limitsOf } from '../../src/compute/find-signal.ts'
import { findSpecialCause } from '../../src/compute/find-special-cause.ts'
import type { Month } from '../../src/shared/month.ts'
import type { Basis } from '../../src/shared/unit.ts'
import { monthsFrom, type RowSpec } from '../support/make-model.ts'
import { computeRow } from './compute-rows.ts'

const signalOf = (spec: Omit<RowSpec, 'code'>) => computeRow({ code: 'A', ...spec }).signal

const flat = (value: number, count: number) => Array.from({ length: count }, () => value)

/** Wobbles about 50 by 2 or 3, so that the limits lie at about 43 and 57. */
const STEADY = [50, 52, 49, 51, 48, 50, 52, 50, 49, 51, 50, 48]

describe('the limits of an XmR chart', () => {
  it('are those of the flow rates in the NIST/SEMATECH e-Handbook, 6.3.2.2, to the factor’s two decimals', () => {
    const { mean, lower, upper } = limitsOf([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1])
    expect(mean).toBeCloseTo(50.81, 10)
    expect(upper).toBeCloseTo(55.8041, 2)
    expect(lower).toBeCloseTo(45.8159, 2)
  })

  it('are those of the series with one outlier in the NHSRplotthedots vignette on deviations from Excel', () => {
    const { mean, lower, upper } = limitsOf([1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1])
    // 35 / 18; a mean moving range of 32 / 17; nothing screened out.
    expect([mean, lower, upper].map((value) => value.toFixed(2))).toEqual(['1.94', '-3.06', '6.95'])
  })

  it('shift with the figures, and stretch with them', () => {
    const figures = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 13, maxLength: 30 })
    fc.assert(
      fc.property(figures, fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 9 }), (values, by, times) => {
        const { mean, lower, upper } = limitsOf(values)
        const moved = limitsOf(values.map((value) => value * times + by))
        expect(moved.mean).toBeCloseTo(mean * times + by, 6)
        expect(moved.lower).toBeCloseTo(lower * times + by, 6)
        expect(moved.upper).toBeCloseTo(upper * times + by, 6)
      }),
    )
  })
})

describe('a signal', () => {
  it('needs 13 consecutive months', () => {
    expect(signalOf({ values: STEADY })).toBeNull()
    expect(signalOf({ values: [...STEADY, 50] })).not.toBeNull()
  })

  it('looks no further back than a gap, or a month that stands apart', () => {
    const apart: readonly Month[] = ['2022-08', ...monthsFrom('2023-08', '2024-08')]
    const signal = signalOf({ values: [900, ...STEADY, 50], months: apart })
    expect(signal?.points.length).toBe(13)
    expect(signal?.upper).toBeLessThan(60)
    expect(signalOf({ values: [...STEADY, null, 50, 50] })).toBeNull()
    expect(signalOf({ values: [...STEADY, 'c', 50] })).toBeNull()
  })

  it.each<Basis>(['rolling 12', 'year to date'])('is never given for a row on the basis %s', (basis) => {
    expect(signalOf({ values: [...STEADY, 90], basis })).toBeNull()
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 13, maxLength: 40 }), (values) => {
        expect(signalOf({ values, basis })).toBeNull()
      }),
      { numRuns: 20 },
    )
  })

  it('is common cause for a constant row, whose limits are its mean, of 13 months or more', () => {
    for (const value of [0, 0.1, 95, 12.34])
      expect(signalOf({ values: flat(value, 13), decimals: 2, better: 'lower' })).toMatchObject({
        mean: value,
        lower: value,
        upper: value,
        variation: 'common-cause',
        cause: null,
      })
  })

  it('says which rule fired, the first that matches', () => {
    const cause = (values: readonly number[]) => signalOf({ values })?.cause
    expect(cause([...STEADY, 60])).toEqual({ kind: 'outside', side: 'high', length: 1 })
    expect(cause([...STEADY, 40])).toEqual({ kind: 'outside', side: 'low', length: 1 })
    expect(cause([50, 56, 44, 55, 45, 56, 44, 45, 46, 47, 48, 49, 50])).toEqual({
      kind: 'trend',
      side: 'high',
      length: 7,
    })
    expect(cause([50, 52, 49, 51, 48, 50, 52, 50, 49, 51, 52, 55, 55])).toEqual({
      kind: 'near-limit',
      side: 'high',
      length: 3,
    })
    expect(cause([48, 52, 47, 48, 53, 47, 51, 51, 52, 51, 51, 52, 51])).toEqual({
      kind: 'one-side',
      side: 'high',
      length: 7,
    })
    expect(cause([...STEADY, 50])).toBeNull()
  })

  it('breaks a trend at an equal neighbour, and a run at a point on the mean', () => {
    const limits = { mean: 50, lower: 0, upper: 100 }
    expect(findSpecialCause([44, 45, 46, 47, 48, 49, 50], 6, limits)?.kind).toBe('trend')
    expect(findSpecialCause([44, 45, 46, 47, 47, 48, 49], 6, limits)?.kind).toBe('one-side')
    expect(findSpecialCause([51, 52, 51, 52, 51, 52, 51], 6, limits)?.kind).toBe('one-side')
    expect(findSpecialCause([51, 52, 51, 50, 51, 52, 51], 6, limits)).toBeNull()
  })

  it('wants all three months on one side for two near a limit', () => {
    const limits = { mean: 50, lower: 20, upper: 80 }
    expect(findSpecialCause([71, 51, 71], 2, limits)?.kind).toBe('near-limit')
    expect(findSpecialCause([71, 49, 71], 2, limits)).toBeNull()
    expect(findSpecialCause([70, 51, 70], 2, limits)).toBeNull()
  })

  it('is an improvement or a concern by what is better, and unusually high or low where neither is', () => {
    const high = [...STEADY, 60]
    expect(signalOf({ values: high, better: 'higher' })?.variation).toBe('improvement')
    expect(signalOf({ values: high, better: 'lower' })?.variation).toBe('concern')
    expect(signalOf({ values: high })?.variation).toBe('neutral-high')
    expect(signalOf({ values: [...STEADY, 40] })?.variation).toBe('neutral-low')
  })

  it('swaps improvement and concern where what is better is turned round', () => {
    const swap = { improvement: 'concern', concern: 'improvement', 'common-cause': 'common-cause' } as const
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 13, maxLength: 24 }), (values) => {
        const one = signalOf({ values, better: 'lower' })
        const other = signalOf({ values, better: 'higher' })
        const variations = one?.points.map(({ variation }) => swap[variation as keyof typeof swap])
        expect(other?.points.map(({ variation }) => variation)).toEqual(variations)
        expect(other?.variation).toBe(variations?.at(-1))
      }),
      { numRuns: 60 },
    )
  })

  it('says whether the usual range meets the target', () => {
    const assurance = (target: number, better: 'lower' | 'higher') =>
      signalOf({ values: [...STEADY, 50], target, better })?.assurance
    expect(['pass', 'hit-and-miss', 'fail']).toEqual([70, 50, 30].map((target) => assurance(target, 'lower')))
    expect(['fail', 'hit-and-miss', 'pass']).toEqual([70, 50, 30].map((target) => assurance(target, 'higher')))
    expect(signalOf({ values: [...STEADY, 50], target: 50 })?.assurance).toBeNull()
    expect(signalOf({ values: [...STEADY, 50], better: 'lower' })?.assurance).toBeNull()
    expect(signalOf({ values: flat(95, 13), target: 95, better: 'higher' })?.assurance).toBe('pass')
  })

  it('stands on the latest figure, where the reporting month is not yet available', () => {
    const signal = signalOf({ values: [50, ...STEADY, 70, null] })
    expect(signal?.cause?.kind).toBe('outside')
    expect(signal?.points.at(-1)?.month).toBe('2024-07')
  })
})
