import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { chooseAttention, chooseChanged } from '../../src/narrate/choose-highlights.ts'
import { makeModel, type RowSpec } from '../support/make-model.ts'
import { narrate } from '../support/narrate.ts'
import { readTemplates } from '../support/read-templates.ts'

const WOBBLE = [50, 52, 49, 51, 48, 50, 52, 50, 49, 51, 50, 48]
const better = 'lower'
const SIGNAL: RowSpec = { code: 'SIGNAL', label: 'Number of visits', values: [...WOBBLE, 40], better }
const FLIP: RowSpec = { code: 'FLIP', label: 'Number of plans', values: [48, 50], better, target: 49 }
const MOVE: RowSpec = { code: 'MOVE', label: 'Number of calls', values: [5, 6, 5, 6, 5, 6, 5, 9], better }
const OFF: RowSpec = {
  code: 'OFF',
  label: 'Number of waits',
  values: [7, 7, 8, 8, 9, 9, 9],
  better,
  target: 2,
  targetBy: '2025-03',
}
const MISSED: RowSpec = { code: 'MISSED', label: 'Number of moves', values: [null, null, 9], better, target: 3 }
const BEHIND: RowSpec = { code: 'BEHIND', label: 'Rate of returns', unit: 'rate', values: [20], better }

const neighboursAt = (...values: readonly number[]) =>
  values.map((value, at) => ({
    code: 'BEHIND',
    authority: `Council ${at}`,
    value,
    year: '2022/23',
    cell: `Neighbours!C${at + 2}`,
  }))
const neighbours = neighboursAt(10, 11, 12, 15)

const figuresOf = (rows: readonly RowSpec[]) =>
  computeFigures({ ...makeModel(rows), neighbours: rows.some(({ code }) => code === 'BEHIND') ? neighbours : [] })
const kindsOf = (chosen: ReturnType<typeof chooseAttention>) => chosen.map(({ row, kind }) => `${row.code} ${kind}`)

describe('the page for the reader with four minutes', () => {
  it('draws small lines and dots as printed, and no line to a new start', () => {
    const gathers = { ...MISSED, values: [8.6, 9.4, 2.4, 4.6, 6.6, 8.7, 9.6], basis: 'year to date' } as const
    const { glance } = narrate(figuresOf([gathers]), readTemplates())
    const [line] = glance.attention
    expect([line?.points, line?.breaks]).toEqual([[9, 9, 2, 5, 7, 9, 10], [2]])
    const close = narrate(figuresOf([{ ...BEHIND, values: [19.6] }]), readTemplates()).glance.attention[0]
    expect([close?.latest, close?.neighbours]).toEqual([20, [10, 11, 12, 15]])
  })

  it('prints money as money, in what multiples it is told', () => {
    const figureOf = (label: string) =>
      narrate(figuresOf([{ ...MISSED, label }]), readTemplates()).glance.attention.map(({ figure }) => figure)
    expect(figureOf('Hourly cost of care (£)')).toEqual(['£9'])
    expect(figureOf('Overspend (£m)')).toEqual(['£9 million'])
    expect(figureOf('Wait (weeks)')).toEqual(['9'])
  })

  it('puts signals first, then targets newly met or missed, then the largest moves', () => {
    expect(kindsOf(chooseChanged(figuresOf([MOVE, FLIP, SIGNAL]), []))).toEqual([
      'SIGNAL signal',
      'FLIP flip',
      'MOVE move',
    ])
  })

  it('tells of a signal that did not move where the figure stands', () => {
    const level = { ...SIGNAL, values: [...WOBBLE, 40, 40] }
    const { glance } = narrate(figuresOf([level]), readTemplates())
    expect(glance.changed[0]?.sentence.text).toBe('Visits stood at 40, below the usual range (down 23% on a year ago).')
  })

  it('names what is off track for its target, then what only misses it, and what stands worst among the neighbours', () => {
    expect(kindsOf(chooseAttention(figuresOf([MISSED, OFF, BEHIND, MOVE])))).toEqual([
      'OFF off-track',
      'MISSED off-target',
      'BEHIND neighbours',
    ])
  })

  it('sets gaps of any size against each other, those to a target of nothing as well', () => {
    const missed = (code: string, label: string, latest: number, target: number): RowSpec => {
      return { ...MISSED, code, label, values: [null, null, latest], target }
    }
    const rows = [
      missed('LIFTS', 'Lifts out of order', 25, 10),
      missed('MOVES', 'Evictions', 92, 10),
      missed('HOMES', 'Homes without a certificate', 510, 0),
      missed('WAITS', 'Waits', 15, 10),
    ]
    expect(kindsOf(chooseAttention(figuresOf(rows)))).toEqual([
      'HOMES off-target',
      'MOVES off-target',
      'LIFTS off-target',
    ])
  })

  it('passes over a target that is still to come and that the trend leads to', () => {
    const values = [90, 80, 70, 60, 50, 40, 30]
    const row: RowSpec = { ...OFF, values, target: 10 }
    expect(kindsOf(chooseAttention(figuresOf([row])))).toEqual([])
    expect(kindsOf(chooseAttention(figuresOf([{ ...row, targetBy: '2024-08' }])))).toEqual(['OFF off-target'])
  })

  it('says of a trend that leads nowhere that it does, rather than print the figure again', () => {
    const attention = (values: readonly number[]) =>
      narrate(figuresOf([{ ...OFF, values }]), readTemplates()).glance.attention[0]?.sentence.text
    expect(attention([4, 4, 4, 4, 4, 4, 4])).toBe(
      'Waits stayed at 4, above the target of 2 for March 2025, and its trend keeps it there.',
    )
    expect(attention([4, 4, 4, 5, 5, 5, 5])).toBe(
      'Waits stayed at 5, above the target of 2 for March 2025; on its trend 7 by March 2025.',
    )
  })

  it('takes the benchmark of the neighbours where their own figures are not there', () => {
    const row: RowSpec = { ...MOVE, benchmarks: { 'Statistical neighbours': 4 } }
    expect(kindsOf(chooseAttention(figuresOf([row])))).toEqual(['MOVE neighbours'])
    expect(kindsOf(chooseAttention(figuresOf([{ ...row, better: 'higher' }])))).toEqual([])
  })

  it('has six findings at most, none twice, each a sentence with its figure, why it stands there and where', () => {
    const rows = [SIGNAL, FLIP, MOVE, OFF, MISSED, BEHIND].flatMap((row) => [
      row,
      { ...row, code: `${row.code}2`, label: `${row.label} again` },
    ])
    const { glance } = narrate(figuresOf(rows), readTemplates())
    const found = [...glance.changed, ...glance.attention]
    expect(found.length).toBe(6)
    expect(new Set(found.map(({ code }) => code)).size).toBe(6)
    for (const { sentence, figure, section, why } of found) {
      expect(sentence.text).toContain(figure)
      expect([section, why.length > 0]).toEqual([1, true])
    }
  })

  it('says of a place that a neighbour shares that it is equal, and counts that neighbour on neither side', () => {
    const model = makeModel([{ ...BEHIND, values: [14.6] }])
    const { glance, sections } = narrate(computeFigures({ ...model, neighbours }), readTemplates())
    expect(glance.attention[0]?.sentence.text).toContain(', equal 4th of 5 among statistical neighbours')
    expect(glance.attention[0]?.alt).toContain(': 3 of them lower, 0 higher, 1 the same.')
    expect(sections[0]?.parts[0]?.table?.rows[0]?.rank).toEqual({
      shown: '=4 of 5',
      spoken: 'equal 4th of 5, best first, neighbours’ figures of 2022/23',
    })
  })

  it('says both numbers where the older is a count of fewer than ten', () => {
    const sentence = (row: Partial<RowSpec>) =>
      narrate(figuresOf([{ ...MOVE, ...row }]), readTemplates()).glance.changed[0]?.sentence.text
    expect(sentence({})).toBe('Calls rose to 9, against 5 the month before.')
    const values = [3, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 9]
    expect(sentence({ values, basis: 'rolling 12' })).toMatch(/^Calls stood at 9, against 3 a year ago[:.]/)
  })

  it('judges a move by the comparison that its sentence makes, and tells none that this does not find', () => {
    const values = [100, 90, 80, 90, 80, 90, 80, 90, 80, 90, 80, 112, 108]
    const [found] = narrate(figuresOf([{ ...MOVE, values, better: 'higher', basis: 'rolling 12' }]), readTemplates())
      .glance.changed
    expect(found?.sentence.text).toBe('Calls stood at 108, up 8% on a year ago.')
    expect([found?.why, found?.meaning]).toEqual(['Better', 'improving'])
    expect(
      kindsOf(chooseChanged(figuresOf([{ ...MOVE, values: [108, ...values.slice(1)], basis: 'rolling 12' }]), [])),
    ).toEqual([])
  })

  it('tells nothing of a row that was tested and moved by chance, though it met or missed its target by it', () => {
    const usual: RowSpec = { ...SIGNAL, code: 'USUAL', values: [...WOBBLE, 52] }
    expect(kindsOf(chooseChanged(figuresOf([usual]), []))).toEqual([])
    expect(kindsOf(chooseChanged(figuresOf([{ ...usual, basis: 'rolling 12' }]), []))).toEqual(['USUAL move'])
    expect(kindsOf(chooseChanged(figuresOf([{ ...usual, target: 51 }]), []))).toEqual([])
    expect(kindsOf(chooseChanged(figuresOf([{ ...usual, values: [48, 52], target: 51 }]), []))).toEqual(['USUAL flip'])
  })

  it('takes a newly met target for better and a newly missed one for worse', () => {
    const meaning = (values: readonly number[], way: 'lower' | 'higher') => {
      const row: RowSpec = { ...FLIP, values, better: way, target: 35, basis: 'year to date' }
      return narrate(figuresOf([row]), readTemplates()).glance.changed.map((found) => `${found.why} ${found.meaning}`)
    }
    expect(meaning([10, 20, 30, 37], 'lower')).toEqual(['Green to amber worsening'])
    expect(meaning([10, 20, 30, 40], 'higher')).toEqual(['Red to green improving'])
  })

  it('asks for no attention to a place in the better half or in the middle, though most of the others average better', () => {
    const among = (...values: readonly number[]) => {
      const model = makeModel([{ ...BEHIND, target: 30 }])
      return kindsOf(chooseAttention(computeFigures({ ...model, neighbours: neighboursAt(...values) })))
    }
    expect(among(1, 21, 21, 22, 22, 23)).toEqual([])
    expect(among(1, 2, 21, 21)).toEqual([])
    expect(among(1, 2, 3, 21)).toEqual(['BEHIND neighbours'])
  })

  it('sets the council beside the average of fewer than four neighbours, and makes nothing of its place', () => {
    const model = makeModel([BEHIND])
    const { glance } = narrate(computeFigures({ ...model, neighbours: neighboursAt(15, 18, 19) }), readTemplates())
    expect(glance.attention[0]?.sentence.text).toBe(
      'The rate of returns stood at 20, above the statistical neighbour figure of 17.3.',
    )
  })

  it('lets no figure lead that may be a slip, says that it is to be checked, and where no trend of it leads', () => {
    const slip: RowSpec = { ...OFF, code: 'SLIP', label: 'Number of lets', values: [7, 7, 8, 8, 9, 9, 900] }
    const { attention } = narrate(figuresOf([slip, MISSED]), readTemplates()).glance
    expect(attention.map(({ sentence }) => sentence.text)).toEqual([
      'Moves stood at 9, above the target of 3.',
      'Lets rose to 900, above the target of 2 for March 2025. This figure is still to be checked.',
    ])
    const far = { ...SIGNAL, code: 'FAR', label: 'Number of lets', values: [...WOBBLE, 500] }
    const { changed } = narrate(figuresOf([far, FLIP]), readTemplates()).glance
    expect(changed.map(({ code, sentence }) => [code, /still to be checked/.test(sentence.text)])).toEqual([
      ['FLIP', false],
      ['FAR', true],
    ])
  })

  it('holds a figure in doubt by what it was computed from and by what it stands beside, and by no other month', () => {
    const isInDoubt = (cell: string, ...rows: readonly RowSpec[]) => {
      const figures = figuresOf(rows)
      const check = { level: 'warning', rule: 'made-up', cell, message: 'look again' } as const
      return [chooseAttention, (each: typeof figures) => chooseChanged(each, [])]
        .flatMap((choose) => choose({ ...figures, checks: [check] }))
        .map(({ doubted }) => doubted)
    }
    expect(isInDoubt('Sheet!E2', MISSED)).toEqual([true])
    expect(isInDoubt('Sheet!F2', MISSED)).toEqual([true])
    expect(isInDoubt('Sheet!D2', MISSED)).toEqual([false])
    const of = ['VISITS', 'CALLS']
    const sum: RowSpec = { ...MISSED, values: [null, null, null], formula: { kind: 'sum', of } }
    const summed = [sum, ...of.map((code): RowSpec => ({ code, values: [5], shown: false }))]
    expect([isInDoubt('Sheet!C3', ...summed), isInDoubt('Sheet!B3', ...summed)]).toEqual([[true], [false]])
    expect(isInDoubt('Neighbours!C4', BEHIND)).toEqual([true])
    expect(isInDoubt('Sheet!O2', SIGNAL)).toEqual([true])
    expect(isInDoubt('Sheet!N2', SIGNAL)).toEqual([false])
  })

  it('shows the council among its neighbours as a strip, and says it', () => {
    const { glance } = narrate(figuresOf([BEHIND]), readTemplates())
    expect(glance.attention[0]).toMatchObject({
      neighbours: [10, 11, 12, 15],
      latest: 20,
      alt: 'Dot strip. Rate of returns 20 among 4 statistical neighbours: 4 of them lower, 0 higher.',
    })
    expect(glance.attention[0]?.sentence.text).toBe(
      'The rate of returns stood at 20, 5th of 5 among statistical neighbours (their figures of 2022/23).',
    )
  })
})
