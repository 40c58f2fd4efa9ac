import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Month } from '../../src/shared/month.ts'
import { addMonths } from '../../src/shared/month.ts'
import type { RowSpec, Typed } from '../support/make-model.ts'
import { measureRow } from './compute-rows.ts'

type Given = Partial<RowSpec>

function change(values: readonly Typed[], since: Month, given: Given = {}) {
  const { indicator, measures } = measureRow({ code: 'A', values, ...given })
  return measures.change(indicator, since)
}

function againstAverage(values: readonly Typed[], given: Given = {}) {
  const { indicator, measures } = measureRow({ code: 'A', values, ...given })
  return measures.againstAverage(indicator)
}

function record(values: readonly Typed[]) {
  const { indicator, measures } = measureRow({ code: 'A', values })
  return measures.record(indicator)
}

function run(values: readonly Typed[], given: Given = {}) {
  const { indicator, measures } = measureRow({ code: 'A', values, ...given })
  return measures.run(indicator)
}

function projection(values: readonly Typed[], given: Given = {}, targetMonth: Month | null = '2025-03') {
  const { indicator, measures } = measureRow({ code: 'A', values, ...given }, { targetMonth })
  return measures.projection(indicator)
}

const FLAT = [50, 51, 50, 51, 50, 51, 50, 51, 50, 51, 50]

describe('the change since a month', () => {
  it('is a percentage of the older figure, with both cells', () => {
    expect(change([162, 109, 94], '2024-06')).toEqual({
      from: 162,
      to: 94,
      amount: -68,
      relative: (100 * -68) / 162,
      points: false,
      since: '2024-06',
      sources: [
        { code: 'A', month: '2024-06', cell: 'Sheet!C2', value: 162 },
        { code: 'A', month: '2024-08', cell: 'Sheet!E2', value: 94 },
      ],
    })
  })

  it('is percentage points for percent rows', () => {
    expect(change([29.4, 23.6], '2024-07', { unit: 'percent' })).toMatchObject({
      amount: -5,
      relative: -5,
      points: true,
    })
  })

  it('has no percentage of nothing', () => {
    expect(change([0, 4], '2024-07')).toMatchObject({ amount: 4, relative: null })
  })

  it('has no percentage of a debt, nor of what has changed its sign', () => {
    expect(change([-3, 6], '2024-07')).toMatchObject({ amount: 9, relative: null })
    expect(change([340, -1200], '2024-07')).toMatchObject({ amount: -1540, relative: null })
    expect(change([-40, -20], '2024-07')).toMatchObject({ amount: 20, relative: null })
    expect(change([340, 0], '2024-07')).toMatchObject({ amount: -340, relative: -100 })
  })

  it('subtracts decimals without the noise of binary fractions', () => {
    expect(change([15.64, 12.91], '2024-07', { decimals: 2 })?.amount).toBe(-2.73)
  })

  it('is none without both figures, or since a month that is not earlier', () => {
    expect(change([1, null, 2], '2024-07')).toBeNull()
    expect(change([1, 2], '2024-08')).toBeNull()
    expect(change([1, 2], '2020-01')).toBeNull()
    expect(change([1, 'c'], '2024-07')).toBeNull()
    expect(change([1, 2, null], '2024-08')).toBeNull()
  })

  it('of a figure to itself is unchanged', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1e5, noNaN: true }),
        fc.integer({ min: 0, max: 2 }),
        (value, decimals) => {
          const found = change([value, value], '2024-07', { decimals })
          expect(found?.amount).toBe(0)
          expect(found?.relative ?? 0).toBe(0)
        },
      ),
    )
  })
})

describe('an average', () => {
  it('is the mean of the months to the latest that have a figure', () => {
    const { indicator, measures } = measureRow({ code: 'A', values: [99, 10, null, 13, 14, null] })
    expect(measures.average(indicator, '2024-04')).toMatchObject({ months: 3, value: expect.closeTo(37 / 3, 9) })
    expect(measures.average(indicator, '2024-04')?.sources.map(({ value }) => value)).toEqual([10, 13, 14])
    expect(measures.average(indicator, '2024-08')).toBeNull()
  })

  it('is set against the latest on the twelve months before it, none missing', () => {
    const twelve = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12]
    expect(againstAverage([999, ...twelve, 22])).toMatchObject({ from: 11, to: 22, amount: 11, relative: 100 })
    expect(againstAverage([...twelve, 22])?.sources).toHaveLength(13)
    expect(againstAverage([...twelve, 22])?.since).toBe('2023-08')
    expect(againstAverage([...twelve, 14], { unit: 'percent' })).toMatchObject({ relative: 3, points: true })
    expect(againstAverage([...twelve.slice(1), 22])).toBeNull()
    expect(againstAverage(['c', ...twelve.slice(1), 22])).toBeNull()
  })

  it('is set against months as they are printed, of which a debt has no percentage', () => {
    expect(againstAverage(Array.from({ length: 13 }, () => 0.4))).toMatchObject({ from: 0, amount: 0, relative: null })
    expect(againstAverage([...Array.from({ length: 12 }, () => -10), 5])).toMatchObject({ amount: 15, relative: null })
  })
})

describe('a record', () => {
  it('is the lowest or the highest of twelve months or more', () => {
    expect(record([...FLAT, 49])).toMatchObject({ kind: 'lowest', tied: false, months: 12 })
    expect(record([null, ...FLAT, 52])).toMatchObject({ kind: 'highest', tied: false, months: 12 })
    expect(record([...FLAT, 49])?.sources).toHaveLength(12)
    expect(record([...FLAT.slice(1), 49])).toBeNull()
  })

  it('is tied where an earlier month was as low, as printed', () => {
    expect(record([...FLAT, 49, 49, 49])).toMatchObject({ tied: true, common: false })
    expect(record([...FLAT, 49, 49, 49, 49])).toMatchObject({ tied: true, common: true })
    expect(record([...FLAT, 49.6])).toMatchObject({ kind: 'lowest', tied: true })
  })

  it('is none in between, nor where every month is the same', () => {
    expect(record([40, 60, ...FLAT])).toBeNull()
    expect(record(FLAT.concat(50).map(() => 50))).toBeNull()
  })

  it('swaps lowest and highest where the signs are reversed', () => {
    const swapped = { lowest: 'highest', highest: 'lowest' } as const
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 12, maxLength: 14 }), (values) => {
        const found = record(values)
        const mirrored = record(values.map((value) => -value))
        expect(mirrored && swapped[mirrored.kind]).toBe(found ? found.kind : null)
        expect(mirrored?.tied).toBe(found?.tied)
      }),
    )
  })
})

describe('a run', () => {
  it('counts the changes of one direction up to the latest', () => {
    expect(run([9, 5, 6, 5, 4, 3])).toMatchObject({ kind: 'fall', length: 3 })
    expect(run([9, 5, 6, 5, 4, 3])?.sources.map(({ value }) => value)).toEqual([6, 5, 4, 3])
    expect(run([1, 2, 3])).toMatchObject({ kind: 'rise', length: 2 })
    expect(run([1, 2, 3, null])).toMatchObject({ kind: 'rise', length: 2 })
  })

  it('is none on one change, an equal month as printed or a gap', () => {
    expect(run([3, 2, 3])).toBeNull()
    expect(run([1, 2, 2])).toBeNull()
    expect(run([1, 2, 2.4])).toBeNull()
    expect(run([1, 2, null, 3])).toBeNull()
    expect(run([1, 2, 3], { months: ['2023-07', '2023-08', '2024-08'] })).toBeNull()
    expect(run([1])).toBeNull()
  })
})

describe('a projection', () => {
  const FALLING = [131, 129, 127, 125, 123, 121, 119]

  it('reads the line through the latest seven months at the month of the target', () => {
    expect(projection([500, ...FALLING], { target: 91, better: 'lower' })).toMatchObject({
      month: '2025-03',
      value: 105,
      achieved: -2,
      needed: -4,
      onTrack: false,
    })
    expect(projection(FALLING, { target: 91 })?.sources).toHaveLength(7)
    expect(projection(FALLING, { target: 91, targetBy: '2024-10' })).toMatchObject({ month: '2024-10', value: 115 })
  })

  it('fits the least-squares line worked by hand', () => {
    // Mean 126, slope (−3·131 −2·129 −1·127 + 0·126 + 1·125 + 2·119 + 3·118) / 28 = −61/28; the latest is x = 3.
    const found = projection([131, 129, 127, 133, 125, 119, 118], {}, '2024-10')
    expect(found?.achieved).toBeCloseTo(-61 / 28, 9)
    expect(found?.value).toBeCloseTo(126 - (61 / 28) * 5, 9)
    expect(found).toMatchObject({ needed: null, onTrack: null })
  })

  it('is on track where the figure that would be printed meets the target', () => {
    const rising = [70.2, 71.2, 72.2, 73.2, 74.2, 75.2, 76.2]
    expect(projection(rising, { target: 83, better: 'higher' })?.onTrack).toBe(true)
    expect(projection(rising, { target: 84, better: 'higher' })?.onTrack).toBe(false)
    expect(projection(rising, { target: 83, better: 'lower' })?.onTrack).toBe(true)
    expect(projection(rising, { target: 83 })?.onTrack).toBeNull()
  })

  it('needs no change where the target is met as printed, whichever way is better', () => {
    const rising = [70.4, 71.4, 72.4, 73.4, 74.4, 75.4, 76.4]
    const needed = (target: number, better: 'lower' | 'higher' | null) => projection(rising, { target, better })?.needed
    expect([needed(70, 'higher'), needed(76, 'higher'), needed(83, 'higher')]).toEqual([0, 0, 1])
    expect([needed(80, 'lower'), needed(69, 'lower')]).toEqual([0, -1])
    expect(needed(69, null)).toBe(-1)
  })

  it('goes neither below nothing nor above a hundred per cent', () => {
    expect(projection([60, 50, 40, 30, 20, 10, 5])?.value).toBe(0)
    expect(projection([60, 65, 70, 75, 80, 85, 90], { unit: 'percent' })?.value).toBe(100)
    expect(projection([60, 65, 70, 75, 80, 85, 90])?.value).toBe(125)
  })

  it('needs seven calendar months up to the latest, and a later month to read at', () => {
    expect(projection(FALLING.slice(1))).toBeNull()
    expect(projection([1, ...FALLING.map((value, at) => (at === 3 ? null : value))])).toBeNull()
    expect(projection(FALLING, {}, null)).toBeNull()
    expect(projection(FALLING, {}, '2024-08')).toBeNull()
    expect(projection([...FALLING, null])?.sources.at(-1)?.month).toBe('2024-07')
  })

  it('of an exact line lies on it', () => {
    const whole = fc.integer({ min: 1, max: 500 })
    fc.assert(
      fc.property(whole, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 36 }), (level, slope, ahead) => {
        const values = Array.from({ length: 7 }, (_, x) => level + slope * x)
        const found = projection(values, {}, addMonths('2024-08', ahead))
        expect(found?.value).toBeCloseTo(level + slope * (6 + ahead), 6)
        expect(found?.achieved).toBeCloseTo(slope, 6)
      }),
    )
  })
})
