import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Calculation } from '../../src/check/model.ts'
import { roundTo } from '../../src/shared/print-number.ts'
import { monthsFrom, type RowSpec, type Typed } from '../support/make-model.ts'
import { checksOf, computeRow } from './compute-rows.ts'

const PERCENT: Calculation['formula'] = { kind: 'percent', of: 'A', over: 'B' }

function percent(a: Typed, b: Typed, typed: Typed = null) {
  const row: RowSpec = { code: 'PCT', unit: 'percent', values: [typed], formula: PERCENT }
  return computeRow(row, [
    { code: 'A', values: [a] },
    { code: 'B', values: [b] },
  ]).history[0]
}

describe('a calculation', () => {
  it('fills a blank cell and names the cells it was computed from', () => {
    expect(percent(23, 40)).toEqual({
      month: '2024-08',
      value: 57.5,
      shown: '58%',
      status: 'computed',
      cell: 'Sheet!C2',
      sources: [
        { code: 'A', month: '2024-08', cell: 'Sheet!C3', value: 23 },
        { code: 'B', month: '2024-08', cell: 'Sheet!C4', value: 40 },
      ],
    })
  })

  it('never overwrites what is typed', () => {
    expect(percent(23, 40, 60)).toMatchObject({ value: 60, status: 'reported' })
    expect(percent(23, 40, '-')).toMatchObject({ value: null, status: 'not-applicable' })
    expect(percent(23, 40, 'c')).toMatchObject({ value: null, status: 'suppressed' })
  })

  it('gives the hand formula whatever the figures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }), (a, b) => {
        const figure = percent(a, b)
        expect(figure?.value).toBeCloseTo((100 * a) / b, 6)
        expect(figure?.shown.replaceAll(',', '')).toBe(`${roundTo((100 * a) / b, 0)}%`)
      }),
    )
  })

  it('waits for an input that is not yet available, and does not apply where it divides by zero', () => {
    expect(percent(null, 40)).toMatchObject({ value: null, shown: '', status: 'pending', sources: [] })
    expect(percent(3, 0)).toMatchObject({ value: null, shown: '–', status: 'not-applicable', sources: [] })
    expect(percent(0, 0)?.status).toBe('not-applicable')
    expect(percent('-', 40)?.status).toBe('not-applicable')
  })

  it('is suppressed by a suppressed input, even while another is still to come', () => {
    expect(percent('c', 40)).toMatchObject({ value: null, shown: '[c]', status: 'suppressed' })
    expect(percent('c', null)?.status).toBe('suppressed')
    expect(percent('c', 0)?.status).toBe('suppressed')
  })

  it('matches months, not columns, and computes only months that its own row has', () => {
    const row: RowSpec = { code: 'D', values: [null, null], formula: { kind: 'difference', of: 'A', over: 'B' } }
    const { history } = computeRow(row, [
      { code: 'A', values: [1, 50, 60] },
      { code: 'B', sheet: 'Other', months: ['2023-08', '2024-07', '2024-08'], values: [9, 20, 65] },
    ])
    expect(history.map(({ month, value, shown }) => [month, value, shown])).toEqual([
      ['2024-07', 30, '30'],
      ['2024-08', -5, '−5'],
    ])
  })

  it('is computed after the calculations it rests on, whatever the order of the rows, down to the typed cells', () => {
    const row: RowSpec = {
      code: 'RATE',
      unit: 'rate',
      values: [null],
      formula: { kind: 'rate', of: 'ALL', over: 'POP' },
    }
    const figure = computeRow(row, [
      { code: 'ALL', values: [null], formula: { kind: 'sum', of: ['A', 'B'] } },
      { code: 'A', values: [3] },
      { code: 'B', values: [4] },
      { code: 'POP', values: [50_000] },
    ]).history[0]
    expect(figure?.value).toBe(1.4)
    expect(figure?.sources.map(({ code, value }) => [code, value])).toEqual([
      ['A', 3],
      ['B', 4],
      ['POP', 50_000],
    ])
  })

  it('sums twelve months for a rolling rate, and waits where one of them is missing', () => {
    const rate = (values: readonly Typed[]) =>
      computeRow({ code: 'R', unit: 'rate', values: [null], formula: { kind: 'rate12', of: 'A', over: 'POP' } }, [
        { code: 'A', values },
        { code: 'POP', values: [50_000] },
      ]).history[0]
    const twelve = [267, 276, 315, 216, 308, 197, 202, 191, 185, 207, 254, 156]
    expect(rate([999, ...twelve])).toMatchObject({ value: 554.8, shown: '555', status: 'computed' })
    expect(rate([999, ...twelve])?.sources).toHaveLength(13)
    expect(rate(twelve.slice(1))?.status).toBe('pending')
    expect(rate(twelve.with(5, -1).map((value) => (value < 0 ? null : value)))?.status).toBe('pending')
    expect(rate(twelve.map((value, at) => (at === 5 ? 'c' : value)))?.status).toBe('suppressed')
  })

  it('averages the latest months asked for, and needs all of them', () => {
    const formula: Calculation['formula'] = { kind: 'average', of: 'A', months: 3 }
    const row: RowSpec = { code: 'AVG', unit: 'average', decimals: 2, values: [null, null, null, null], formula }
    const { history } = computeRow(row, [{ code: 'A', values: [10, 12, 13, 0.5] }])
    expect(history.map(({ shown }) => shown)).toEqual(['', '', '11.67', '8.50'])
  })

  it('rounds a half as the reader does, without the noise of binary fractions', () => {
    const row: RowSpec = { code: 'D', decimals: 1, values: [null], formula: { kind: 'difference', of: 'A', over: 'B' } }
    const [figure] = computeRow(row, [
      { code: 'A', values: [1.45] },
      { code: 'B', values: [0.4] },
    ]).history
    expect(figure).toMatchObject({ value: 1.05, shown: '1.1' })
  })
})

describe('a typed figure beside its calculation', () => {
  const shares = (typed: readonly Typed[]): readonly RowSpec[] => [
    { code: 'IFA_PCT', label: 'Share with agencies', unit: 'percent', values: typed, formula: PERCENT },
    { code: 'A', values: typed.map(() => 147) },
    { code: 'B', values: typed.map(() => 510) },
  ]

  it('passes while both are the same as printed', () => {
    expect(checksOf(shares([29, 28.8, 28.5, null]))).toEqual([])
  })

  it('is said to differ once a row, with both figures and the first cells', () => {
    expect(checksOf(shares([29, 30, 27, 29, 31, 32]))).toEqual([
      'Sheet!D2: typed-against-calculated: percent(A, B) of "Share with agencies" gives 29% for Apr-24 where 30% is typed (Sheet!D2); 29% for May-24 where 27% is typed (Sheet!E2); 29% for Jul-24 where 31% is typed (Sheet!G2); and 1 more month; what is typed is printed, so correct or clear it',
    ])
  })

  it('is not compared with a calculation that lacks an input', () => {
    const months = monthsFrom('2024-07', '2024-08')
    expect(
      checksOf([
        { code: 'P', unit: 'percent', months, values: [50, 50], formula: PERCENT },
        { code: 'A', months, values: ['c', null] },
        { code: 'B', months, values: [10, 10] },
      ]),
    ).toEqual([])
  })
})
