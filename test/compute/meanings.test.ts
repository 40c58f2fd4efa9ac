import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { computeRag } from '../../src/compute/compute-rag.ts'
import { makeModel, type Typed } from '../support/make-model.ts'
import { computeRow } from './compute-rows.ts'

function rag(latest: number, target: number, better: 'lower' | 'higher', decimals = 0) {
  return computeRow({ code: 'A', values: [latest], target, better, decimals }).rag
}

describe('a figure as printed', () => {
  it('has the decimals of its row, commas, and a sign in percent rows', () => {
    const shown = (value: Typed, unit: 'number' | 'percent' | 'average', decimals = 0) =>
      computeRow({ code: 'A', unit, decimals, values: [value] }).history[0]?.shown
    expect(shown(1491, 'number')).toBe('1,491')
    expect(shown(18.5, 'percent')).toBe('19%')
    expect(shown(12.9, 'average', 2)).toBe('12.90')
    expect(
      [null, '-', 'c'].map((typed) => shown(typed === null ? null : typed === '-' ? '-' : 'c', 'percent')),
    ).toEqual(['', '–', '[c]'])
  })

  it('keeps the decimals that a target or a benchmark was typed with', () => {
    const row = computeRow({ code: 'A', values: [5], target: 3.5, benchmarks: { England: 544.5, 'South East': '-' } })
    expect(row.target?.shown).toBe('3.5')
    expect(row.benchmarks.map(({ name, shown, status }) => [name, shown, status])).toEqual([
      ['England', '544.5', 'reported'],
      ['South East', '–', 'not-applicable'],
    ])
    const share = computeRow({ code: 'A', unit: 'percent', values: [5], target: 95, benchmarks: { England: 7.1 } })
    expect([share.target?.shown, share.benchmarks[0]?.shown]).toEqual(['95%', '7.1%'])
    expect(computeRow({ code: 'A', decimals: 2, values: [5], target: 12 }).target?.shown).toBe('12.00')
  })
})

describe('the latest figure', () => {
  const latest = (...values: readonly Typed[]) => computeRow({ code: 'A', values }).latest?.month ?? null

  it('is that of the reporting month, or the newest of the two months before where that is still to come', () => {
    expect(latest(1, 2, 3)).toBe('2024-08')
    expect(latest(1, 2, null)).toBe('2024-07')
    expect(latest(1, 'c', null)).toBe('2024-06')
    expect(latest(1, null, null)).toBe('2024-06')
  })

  it('goes no further back, and does not wait for a month that is suppressed or does not apply', () => {
    expect(latest(1, null, null, null)).toBeNull()
    expect(latest(1, 'c')).toBeNull()
    expect(latest(1, '-')).toBeNull()
  })

  it('counts calendar months, not columns', () => {
    expect(computeRow({ code: 'A', months: ['2024-03', '2024-04'], values: [1, 2] }).latest).toBeNull()
    expect(computeRow({ code: 'A', months: ['2024-06'], values: [1] }).latest?.month).toBe('2024-06')
  })
})

describe('the RAG', () => {
  it('is green at or below the target, amber within the band, red beyond, where lower is better', () => {
    expect([94, 100, 101, 110, 111].map((value) => rag(value, 100, 'lower'))).toEqual([
      'green',
      'green',
      'amber',
      'amber',
      'red',
    ])
  })

  it('is mirrored where higher is better', () => {
    expect([100, 99, 90, 89].map((value) => rag(value, 100, 'higher'))).toEqual(['green', 'amber', 'amber', 'red'])
  })

  it('sees the figure as it is printed', () => {
    expect(rag(94.6, 95, 'higher')).toBe('green')
    expect(rag(94.6, 95, 'higher', 1)).toBe('amber')
    expect(rag(3.5, 3.6, 'higher')).toBe('green')
  })

  it('holds the edge of the band, which binary fractions miss', () => {
    expect(computeRow({ code: 'A', values: [6.6], decimals: 1, target: 6, better: 'lower' }).rag).toBe('amber')
  })

  it('uses the band of the row', () => {
    const row = { code: 'A', values: [104], target: 100, better: 'lower' } as const
    expect([0.05, 0.03, 0].map((amberBand) => computeRow({ ...row, amberBand }).rag)).toEqual(['amber', 'red', 'red'])
  })

  it('needs a target, a better direction and a latest figure', () => {
    expect(computeRow({ code: 'A', values: [1], better: 'lower' }).rag).toBeNull()
    expect(computeRow({ code: 'A', values: [1], target: 1 }).rag).toBeNull()
    expect(computeRow({ code: 'A', values: ['c'], target: 1, better: 'lower' }).rag).toBeNull()
  })

  it('is the same for lower is better as for the mirrored figures with higher is better', () => {
    const figure = fc.integer({ min: -1000, max: 1000 })
    fc.assert(
      fc.property(figure, figure, fc.integer({ min: 0, max: 50 }), (printed, value, band) => {
        const judged = { decimals: 0, amberBand: band / 100 }
        expect(computeRag({ ...judged, better: 'lower', latest: { printed }, target: { value } })).toBe(
          computeRag({ ...judged, better: 'higher', latest: { printed: -printed }, target: { value: -value } }),
        )
      }),
    )
  })

  it('is counted a section over the rows that are shown', () => {
    const { sections, byCode } = computeFigures(
      makeModel([
        { code: 'A', values: [1], target: 1, better: 'lower' },
        { code: 'B', values: [9], target: 1, better: 'lower' },
        { code: 'C', values: [9], target: 1, better: 'lower', shown: false },
        { code: 'D', values: [9] },
      ]),
    )
    expect(sections[0]?.counts).toEqual({ green: 1, amber: 0, red: 1, none: 1 })
    expect(sections[0]?.parts[0]?.rows.map(({ code }) => code)).toEqual(['A', 'B', 'D'])
    expect([...byCode.keys()]).toEqual(['A', 'B', 'C', 'D'])
  })
})

describe('the direction of travel', () => {
  const travel = (values: readonly Typed[], better: 'lower' | 'higher' | null) => {
    const found = computeRow({ code: 'A', values, better }).travel
    return found && `${found.direction} ${found.meaning} from ${found.from.month}`
  }

  it('compares the latest with the month before and says what that means', () => {
    expect(travel([5, 4], 'lower')).toBe('down improving from 2024-07')
    expect(travel([5, 4], 'higher')).toBe('down worsening from 2024-07')
    expect(travel([5, 6], 'higher')).toBe('up improving from 2024-07')
    expect(travel([5, 6], null)).toBe('up neutral from 2024-07')
    expect(travel([5, 5], 'lower')).toBe('same neutral from 2024-07')
  })

  it('compares figures as printed', () => {
    expect(travel([5.4, 4.6], 'lower')).toBe('same neutral from 2024-07')
  })

  it('reaches back to the newest earlier figure, and is none for a first figure', () => {
    expect(travel([5, null, '-', 'c', 4], 'lower')).toBe('down improving from 2024-04')
    expect(travel([5, 4, null], 'lower')).toBe('down improving from 2024-06')
    expect(travel([null, 4], 'lower')).toBeNull()
  })
})
