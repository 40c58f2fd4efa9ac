import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Neighbour } from '../../src/check/model.ts'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { makeModel, type RowSpec } from '../support/make-model.ts'

type Of = readonly (readonly [authority: string, value: number | null, year?: string])[]

const neighboursOf = (of: Of): readonly Neighbour[] =>
  of.map(([authority, value, year = ''], at) => ({
    code: 'A',
    authority,
    value,
    year,
    cell: `Neighbours!C${at + 2}`,
  }))

function rowAmong(of: Of, spec: Partial<RowSpec> = {}, organisation = 'Northshire Council') {
  const model = makeModel([{ code: 'A', values: [20], better: 'lower', ...spec }], { organisation })
  const row = computeFigures({ ...model, neighbours: neighboursOf(of) }).byCode.get('A')
  if (!row) throw new Error('no row A')
  return row
}

describe('the standing among neighbours', () => {
  it('is the place from the best, and the mean of those that have a figure', () => {
    const { standing } = rowAmong([
      ['Eastshire', 10],
      ['Westshire', 30],
      ['Southshire', null],
      ['Midshire', 26],
    ])
    expect(standing?.rank).toEqual({ place: 2, of: 4, tied: false })
    expect(standing?.average).toMatchObject({ value: 22, shown: '22.0', cell: 'Neighbours!C2' })
  })

  it('is counted from the highest where higher is better', () => {
    expect(
      rowAmong(
        [
          ['Eastshire', 10],
          ['Westshire', 30],
        ],
        { better: 'higher' },
      ).standing?.rank?.place,
    ).toBe(2)
  })

  it('shares the better place in a tie', () => {
    const { standing } = rowAmong([
      ['Eastshire', 20],
      ['Westshire', 10],
      ['Midshire', 20],
    ])
    expect(standing?.rank).toEqual({ place: 2, of: 4, tied: true })
  })

  it('takes the neighbours’ figures as the council’s own is printed', () => {
    const rank = (decimals: number) =>
      rowAmong(
        [
          ['Eastshire', 95.4],
          ['Westshire', 95.4],
          ['Midshire', 94],
        ],
        { values: [95.4], decimals, better: 'higher' },
      ).standing?.rank
    expect([rank(0), rank(1)]).toEqual([
      { place: 1, of: 4, tied: true },
      { place: 1, of: 4, tied: true },
    ])
    expect(rowAmong([['Eastshire', 19.8]]).standing?.rank).toEqual({ place: 1, of: 2, tied: true })
    expect(rowAmong([['Eastshire', 19.8]], { decimals: 1 }).standing?.rank).toMatchObject({ place: 2, tied: false })
  })

  it('is that of the newest year', () => {
    const { standing } = rowAmong([
      ['Eastshire', 10, '2021/22'],
      ['Eastshire', 40, '2022/23'],
      ['Westshire', 50, '2022/23'],
    ])
    expect([standing?.year, standing?.average.value, standing?.rank?.place]).toEqual(['2022/23', 45, 1])
  })

  it('leaves out the council’s own row, whose figure is the latest', () => {
    const { standing } = rowAmong([
      ['Northshire', 99],
      ['Eastshire', 10],
    ])
    expect(standing?.rank).toEqual({ place: 2, of: 2, tied: false })
    expect(
      rowAmong([
        ['North', 99],
        ['Eastshire', 10],
      ]).standing?.rank?.of,
    ).toBe(3)
  })

  it('is noted where the council’s own row has another figure than is ranked, or no year is given', () => {
    const notesOn = (of: Of, spec: Partial<RowSpec> = {}) => {
      const model = makeModel([{ code: 'A', label: 'Referrals', values: [20], better: 'lower', ...spec }], {
        organisation: 'Northshire Council',
      })
      const { checks } = computeFigures({ ...model, neighbours: neighboursOf(of) })
      return checks.map(({ level, cell, message }) => `${level} ${cell}: ${message}`)
    }
    const own = (value: number | null): Of => [
      ['Eastshire', 10, '2022/23'],
      ['Northshire', value, '2022/23'],
      ['Northshire', 50, '2021/22'],
    ]
    expect(notesOn(own(21))).toEqual([
      'note Neighbours!C3: "Northshire" has 21 for "Referrals" and is left out: the rank takes its latest, 20 of August 2024 (Sheet!C2)',
    ])
    expect([notesOn(own(20.3)), notesOn(own(null)), notesOn(own(21), { better: null })]).toEqual([[], [], []])
    expect(notesOn([['Eastshire', 10]])).toEqual([
      'note Neighbours!C2: the rank of A cannot say which year the neighbours’ figures are of; fill in the column Year',
    ])
    expect(notesOn([['Eastshire', 10]], { shown: false })).toEqual([])
  })

  it('has no rank where neither way is better, and is not there without a figure', () => {
    expect(rowAmong([['Eastshire', 10]], { better: null }).standing).toMatchObject({ rank: null })
    expect(rowAmong([['Eastshire', null]]).standing).toBeNull()
    expect(rowAmong([]).standing).toBeNull()
  })

  it('stands in for the benchmark that the outcome sheet lacks, and for no other', () => {
    const among: Of = [
      ['Eastshire', 10],
      ['Westshire', 30],
    ]
    const shown = (spec: Partial<RowSpec>) => rowAmong(among, spec).benchmarks.map((each) => [each.name, each.shown])
    expect(shown({})).toEqual([['Statistical neighbours', '20.0']])
    expect(shown({ benchmarks: { England: 25 } })).toEqual([
      ['England', '25'],
      ['Statistical neighbours', '20.0'],
    ])
    expect(shown({ benchmarks: { 'Statistical neighbours': null } })).toEqual([['Statistical neighbours', '20.0']])
    expect(shown({ benchmarks: { 'Statistical neighbours': 31 } })).toEqual([['Statistical neighbours', '31']])
  })

  it('turns round with what is better: the places from both ends make one more than all, but for ties', () => {
    const values = fc.array(
      fc.integer({ min: 0, max: 40 }).filter((value) => value !== 20),
      { minLength: 1, maxLength: 20 },
    )
    fc.assert(
      fc.property(values, (others) => {
        const among = others.map((value, at) => [`Council ${at}`, value] as const)
        const place = (better: 'lower' | 'higher') => rowAmong(among, { better }).standing?.rank?.place ?? 0
        expect(place('lower') + place('higher')).toBe(others.length + 2)
      }),
      { numRuns: 40 },
    )
  })
})
