import { describe, expect, it } from 'vitest'
import type { RowSpec, Typed } from '../support/make-model.ts'
import { checksOf, rulesOf } from './compute-rows.ts'

describe('the same measure on two sheets', () => {
  const cla = (sheet: string, values: readonly Typed[], given: Partial<RowSpec> = {}): RowSpec => ({
    code: `CLA_${sheet}`,
    label: 'Number of children in our care',
    sheet,
    values,
    ...given,
  })

  it('is said to differ, with the months, cells and both figures', () => {
    expect(checksOf([cla('Care', [507, 510, 503, 507]), cla('Homes', [510, 505, 503, 507])])).toEqual([
      'Care!C2: same-measure-differs: "Number of children in our care" on Care differs from Homes: May-24 507 (Care!C2) but 510 (Homes!C3); Jun-24 510 (Care!D2) but 505 (Homes!D3); make the sheets agree, or let the labels say how they differ',
    ])
  })

  it('is said to differ once, however many sheets hold it', () => {
    expect(checksOf([cla('Care', [507, 510]), cla('Homes', [510, 510]), cla('Plans', [507, 505])])).toEqual([
      'Care!C2: same-measure-differs: "Number of children in our care" on Care differs from Homes: Jul-24 507 (Care!C2) but 510 (Homes!C3); and from Plans: Aug-24 510 (Care!D2) but 505 (Plans!D4); make the sheets agree, or let the labels say how they differ',
    ])
  })

  it('is known by its label, whatever its case and punctuation', () => {
    const other = cla('Homes', [510], { label: 'number of children, in our care ' })
    expect(rulesOf([cla('Care', [507]), other])).toEqual(['same-measure-differs Care!C2'])
  })

  it('may be missing from one sheet, or differ by a digit that is not printed', () => {
    expect(rulesOf([cla('Care', [507, null, 'c']), cla('Homes', [507.3, 505, 503])])).toEqual([])
  })

  it('is another measure in another unit or basis', () => {
    expect(rulesOf([cla('Care', [1]), cla('Homes', [2], { unit: 'percent' })])).toEqual([])
    expect(rulesOf([cla('Care', [1]), cla('Homes', [2], { basis: 'rolling 12' })])).toEqual([])
  })

  it('is known by its label too where the basis of one row was only guessed', () => {
    const typed = cla('Care', [507], { basis: 'month end' })
    expect(rulesOf([typed, cla('Homes', [510], { basisGuessed: true })])).toEqual(['same-measure-differs Care!C2'])
    const rolling = cla('Plans', [505], { basis: 'rolling 12' })
    expect(rulesOf([typed, cla('Homes', [510], { basisGuessed: true }), rolling])).toEqual([
      'same-measure-differs Care!C2',
      'same-measure-differs Homes!C3',
    ])
  })

  it('is said to stand twice in one table, where no reader could tell the rows apart', () => {
    const again: RowSpec = { ...cla('Care', [510]), code: 'AGAIN' }
    expect(checksOf([cla('Care', [507]), again])).toEqual([
      'Care!B2: same-measure-differs: "Number of children in our care" stands at Care!B2 and again at Care!B3 with other figures: Aug-24 507 (Care!C2) but 510 (Care!C3); let the labels say how the rows differ, or delete one',
    ])
    expect(rulesOf([cla('Care', [507]), { ...again, shown: false }])).toEqual([])
  })
})

describe('the population that a count and its rate imply', () => {
  const rated = (
    counts: readonly Typed[],
    rates: readonly Typed[],
    given: Partial<RowSpec> = {},
  ): readonly RowSpec[] => [
    { code: 'OPEN', label: 'Number of open cases', basis: 'month end', values: counts },
    { code: 'RATE', label: 'Rate', unit: 'rate', basis: 'month end', values: rates, ...given },
  ]
  const declared: Partial<RowSpec> = { formula: { kind: 'implied-rate', of: 'OPEN' } }
  const counts = [2259, 2085, 2111, 2036, 2069]

  it('is said where it strays more than 2% from its own median', () => {
    expect(checksOf(rated(counts, [422, 418, 423, 408, 415], declared))).toEqual([
      'Sheet!C3: implied-population: "Rate" rests on a population of about 49,902, but for Apr-24 2,259 (Sheet!C2) and 422 (Sheet!C3) imply 53,531, 7.3% above it; check the count and the rate',
    ])
    expect(rulesOf(rated(counts.with(0, 2106), [422, 418, 423, 408, 415], declared))).toEqual([])
  })

  it('may stray as far as the rounding of a small rate takes it', () => {
    expect(rulesOf(rated([30, 31, 34, 29, 30], [6, 6, 7, 6, 6], declared))).toEqual([])
    expect(rulesOf(rated([30, 31, 34, 29, 30], [6, 6, 9, 6, 6], declared))).toEqual(['implied-population Sheet!E3'])
  })

  it('needs three months to know what is usual', () => {
    expect(rulesOf(rated([2000, 2000], [400, 300], declared))).toEqual([])
  })

  it('is read from labels where both rows are snapshots of one sheet', () => {
    const rates = [422, 418, 423, 408, 415]
    expect(rulesOf(rated(counts, rates, { label: 'Rate of open cases per 10,000 children' }))).toHaveLength(1)
    expect(rulesOf(rated(counts, rates, { label: 'Rate of open cases', sheet: 'Other' }))).toEqual([])
    expect(rulesOf(rated(counts, rates, { label: 'Rate of closed cases' }))).toEqual([])
    expect(rulesOf(rated(counts, rates, { label: 'Rate of open cases', basis: 'rolling 12' }))).toEqual([])
  })

  it('sets a rate of twelve months against the sum of twelve counts', () => {
    const monthly: Typed[] = Array.from({ length: 14 }, (_, at) => 100 + at)
    const rates = [...Array.from({ length: 11 }, () => null), 253, 255, 280]
    const year: Partial<RowSpec> = { ...declared, basis: 'rolling 12' }
    expect(checksOf(rated(monthly, rates, year))).toEqual([
      'Sheet!P3: implied-population: "Rate" rests on a population of about 50,040, but for Aug-24 the 12 counts to Sheet!P2, 1,290 together, and 280 (Sheet!P3) imply 46,071, 7.9% below it; check the count and the rate',
    ])
  })
})

describe('a benchmark', () => {
  const row = (benchmarks: RowSpec['benchmarks'] = {}, values: readonly Typed[] = [487, 422, 396, 344]): RowSpec => ({
    code: 'OPEN_RATE',
    label: 'Rate of open cases',
    unit: 'rate',
    values,
    benchmarks,
  })

  it('far from its fellows and from the row by two swapped digits is named', () => {
    expect(checksOf([row({ Neighbours: 428.8, Southampton: 524.8, England: 642.7 })])).toEqual([
      'Sheet!J2: benchmark-far-off: expected a benchmark of "Rate of open cases" near Neighbours 428.8 (Sheet!H2), Southampton 524.8 (Sheet!I2) and its own 344 to 487, found "England 642.7"; compare it with its source for a slipped digit',
    ])
  })

  it('a decimal point away is named, on either side', () => {
    expect(rulesOf([row({ Neighbours: 428.8, Southampton: 524.8, England: 44.27 })])).toHaveLength(1)
    expect(rulesOf([row({ Neighbours: 428.8, England: 4427 })])).toHaveLength(1)
  })

  it('that differs as authorities do is left alone', () => {
    expect(
      rulesOf([row({ Southampton: 114, Neighbours: 100.9, 'South East': 56, England: 70 }, [103, 99, 94])]),
    ).toEqual([])
    expect(rulesOf([row({ Southampton: 352.2, Neighbours: 253, England: 191.6 }, [336, 285, 234])])).toEqual([])
    expect(rulesOf([row({ Southampton: 63.9, Neighbours: 52.9, England: 43.2 }, [70, 56, 47])])).toEqual([])
    expect(rulesOf([row({ Southampton: 7.6, Neighbours: 14, England: 7.1 }, [10, 2, 21])])).toEqual([])
  })

  it('that its name sets apart from its fellows is left alone, unless it is four times as far', () => {
    const apart = (name: string, value: number) =>
      rulesOf([row({ Neighbours: 43.5, England: 41.2, [name]: value }, [44.2, 40, 34.1])])
    expect(apart('Top quartile', 24.5)).toEqual([])
    expect(apart('Best in the region', 24.5)).toEqual([])
    expect(apart('Upper Quartile 2023/24', 24.5)).toEqual([])
    expect(apart('South East', 24.5)).toHaveLength(1)
    expect(apart('Top quartile', 4.25)).toHaveLength(1)
  })

  it('is judged beside a row that has been at nothing too', () => {
    expect(rulesOf([row({ Neighbours: 7.1, England: 76 }, [0, 4, 9])])).toHaveLength(1)
  })

  it('without a fellow, or beside a row that has hardly begun, is not judged', () => {
    expect(rulesOf([row({ England: 4427 })])).toEqual([])
    expect(rulesOf([row({ Neighbours: 428.8, Southampton: 524.8, England: 642.7 }, [487, 344])])).toEqual([])
  })
})

describe('a figure far outside its own row', () => {
  const steady = [470, 473, 479, 488, 488, 490, 492]

  it('is named with the range of the others', () => {
    expect(checksOf([{ code: 'CLA', label: 'Children', values: [...steady, 4740] }])).toEqual([
      'Sheet!J2: outlier: expected a figure for Aug-24 like the other 7 of "Children" (470 to 492), found "4,740"; check its digits',
    ])
    expect(rulesOf([{ code: 'CLA', values: [47, ...steady] }])).toEqual(['outlier Sheet!C2'])
    expect(rulesOf([{ code: 'P', unit: 'percent', values: [94, 96, 95, 9.6, 97, 98, 99] }])).toEqual([
      'outlier Sheet!F2',
    ])
  })

  it('may be a small count that jumps, a noisy row or a new level', () => {
    expect(rulesOf([{ code: 'UASC', values: [3, 4, 2, 1, 1, 2, 2, 4, 2, 0, 6, 1, 1] }])).toEqual([])
    expect(rulesOf([{ code: 'IHA', unit: 'percent', values: [20, 57, 9, 0, 33, 92, 67, 80, 71, 92, 100] }])).toEqual([])
    expect(rulesOf([{ code: 'UNREG', values: [42, 44, 48, 48, 49, 46, 47, 46, 24] }])).toEqual([])
    expect(rulesOf([{ code: 'CLA', values: [...steady, 150, 160] }])).toEqual([])
  })

  it('is not judged on fewer than six figures, nor where a calculation gives it', () => {
    expect(rulesOf([{ code: 'A', values: [47, 470, 473, 479, 488] }])).toEqual([])
    const values = [...steady.map(() => null), null]
    const sum: RowSpec = { code: 'SUM', values, formula: { kind: 'sum', of: ['CLA'] } }
    expect(rulesOf([{ code: 'CLA', values: [...steady, 4740] }, sum])).toEqual(['outlier Sheet!J2'])
  })
})

describe('a calculation', () => {
  const rolling = (code: string): RowSpec => ({
    code,
    label: 'Yearly rate',
    values: [null, null, null],
    formula: { kind: 'rate12', of: 'A', over: 'A' },
  })

  it('that gives no figure for any month is named', () => {
    expect(checksOf([{ code: 'A', values: [1, 2, 3] }, rolling('R')])).toEqual([
      'Sheet!AN3: calculation-without-figures: rate12(A, A) gives "Yearly rate" no figure for any month, as each lacks an input (it needs twelve months in a row); fill in the rows that it names, or write no in the column Show',
    ])
  })

  it('may fill some months, not apply in any, or stand in a row that is not shown', () => {
    const percent: RowSpec = { code: 'P', values: [null, null], formula: { kind: 'percent', of: 'A', over: 'B' } }
    expect(rulesOf([{ code: 'A', values: [null, 2] }, { code: 'B', values: [null, 3] }, percent])).toEqual([])
    expect(rulesOf([{ code: 'A', values: [1, 2] }, { code: 'B', values: [0, 0] }, percent])).toEqual([])
    expect(
      rulesOf([
        { code: 'A', values: [1, 2, 3] },
        { ...rolling('R'), shown: false },
      ]),
    ).toEqual([])
  })
})

describe('a rate that is calculated per 10,000', () => {
  const admissions = (label: string, kind: 'rate' | 'rate12' | 'percent' = 'rate'): readonly RowSpec[] => [
    { code: 'A', values: [5] },
    { code: 'POP', values: [10_000] },
    { code: 'RATE', label, unit: 'rate', values: [5], formula: { kind, of: 'A', over: 'POP' } },
  ]
  const basesIn = (rows: readonly RowSpec[]) => checksOf(rows).filter((check) => check.includes(': rate-base: '))

  it('is named where its label says that it is per another number', () => {
    expect(basesIn(admissions('Admissions per 100,000'))).toEqual([
      'Sheet!AN4: rate-base: rate(A, POP) gives "Admissions per 100,000" per 10,000, but the label says per 100,000; correct the label, or type the figures and clear the calculation',
    ])
    expect(basesIn(admissions('Admissions per 1,000', 'rate12'))).toHaveLength(1)
  })

  it('may say so, or nothing', () => {
    for (const label of ['Admissions per 10,000', 'Admission rate', 'Admissions per 24 hours'])
      expect(basesIn(admissions(label))).toEqual([])
    expect(basesIn(admissions('Admissions per 1,000', 'percent'))).toEqual([])
    expect(basesIn([{ code: 'RATE', label: 'Admissions per 1,000', unit: 'rate', values: [5] }])).toEqual([])
  })
})

describe('a month missing from the middle of a row', () => {
  it('is named once a row, with its cells', () => {
    expect(checksOf([{ code: 'A', label: 'Visits', values: [1, null, 2, null, 3] }])).toEqual([
      'Sheet!D2: month-missing: "Visits" has figures before and after, but none for May-24 (Sheet!D2); Jul-24 (Sheet!F2); fill it in, or write - where it does not apply or c where it is suppressed',
    ])
  })

  it('is not one at either end, nor one that does not apply, is suppressed or has no column', () => {
    expect(rulesOf([{ code: 'A', values: [null, 1, '-', 'c', 2, null, null] }])).toEqual([])
    expect(rulesOf([{ code: 'A', months: ['2022-08', '2024-08'], values: [1, 2] }])).toEqual([])
    expect(rulesOf([{ code: 'A', values: [null, null] }])).toEqual([])
  })

  /** A row of so many months of which every `step`th has a figure. */
  const every = (step: number, count: number): (number | null)[] =>
    Array.from({ length: count }, (_, at) => (at % step === 1 ? at : null))

  it.each([
    ['a year', 12, 14],
    ['a year', 12, 40],
    ['half a year', 6, 8],
    ['half a year', 6, 27],
    ['a quarter', 3, 8],
    ['a quarter', 3, 26],
  ])('is none where figures are only due once %s (every %i of %i months)', (_, step, count) => {
    expect(rulesOf([{ code: 'A', values: every(step, count) }])).toEqual([])
  })

  it.each([
    ['two of a new monthly row', [4, null, null, 5]],
    ['one of a quarterly row', [4, null, null, 5, null, null, null, null, null, 6, null, null, 7]],
    ['one of a yearly row, counted once more', [4, ...every(12, 13).slice(1), 7, 8]],
    ['five of a monthly row', [4, null, null, null, null, null, 5, 6]],
    ['every second of a row', [4, null, 5, null, 6, null, 7]],
  ])('is still named where it is %s', (_, values) => {
    expect(rulesOf([{ code: 'A', values }]).filter((rule) => rule.startsWith('month-missing'))).toHaveLength(1)
  })

  it('is named in the row that was left blank, not in those calculated from it', () => {
    const sum: RowSpec = { code: 'SUM', values: [null, null, null], formula: { kind: 'sum', of: ['A'] } }
    expect(rulesOf([{ code: 'A', values: [1, null, 2] }, sum])).toEqual(['month-missing Sheet!D2'])
  })
})
