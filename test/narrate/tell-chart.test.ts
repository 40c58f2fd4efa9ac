import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { altOfLine, altOfStrip, tellChart } from '../../src/narrate/tell-chart.ts'
import type { Month } from '../../src/shared/month.ts'
import { makeModel, type RowSpec, type Typed } from '../support/make-model.ts'

const LATEST_THREE = { monthsShown: 3 }

/** What is said of the chart of a row over its latest three months. */
function altOf(row: Partial<RowSpec>): string | undefined {
  const figures = computeFigures(makeModel([{ code: 'ROW', label: 'Visits', ...row }], LATEST_THREE))
  const indicator = figures.byCode.get('ROW')
  return indicator && tellChart(indicator, figures, 'Finding')?.alt
}

describe('the alternative of a chart', () => {
  it('says where the line began and ended, beside target and benchmark, and how high and low it went', () => {
    expect(altOf({ values: [9, 12, 7], target: 8, benchmarks: { England: 6 } })).toBe(
      'Line chart. Visits fell from 9 in June 2024 to 7 in August 2024, below the target of 8 and above England at 6; highest 12 in July 2024, lowest 7 in August 2024.',
    )
  })

  it('takes figures that print alike for the same', () => {
    expect(altOf({ values: [7.2, 7.4, 7.1], target: 7 })).toBe(
      'Line chart. Visits was 7 in both June 2024 and August 2024, the same as the target of 7; 7 throughout.',
    )
  })

  it('holds figure, target and benchmark together as they are printed', () => {
    const level = { values: [16.3, 16.3, 16.2], decimals: 2, target: 16.2, benchmarks: { England: 16.2 } }
    expect(altOf(level)).toContain(', the same as the target of 16.20 and the same as England at 16.2;')
    const share = { values: [49, 51, 50.4], unit: 'percent', benchmarks: { England: 50.2 } } as const
    expect(altOf(share)).toContain(' to 50% in August 2024, below England at 50.2%;')
    expect(altOf({ ...share, benchmarks: { England: 49.8 } })).toContain(', above England at 49.8%;')
  })

  it('names every month of an extreme, or the newest of many', () => {
    expect(altOf({ values: [0, 4, 0] })).toContain('; highest 4 in July 2024, lowest 0 in June 2024 and August 2024.')
    const figures = computeFigures(makeModel([{ code: 'ROW', values: [5, 5.2, 7, 4.9] }], { monthsShown: 4 }))
    const row = figures.byCode.get('ROW')
    expect(row && tellChart(row, figures, '')?.alt).toContain('lowest 5 in 3 months, the last of them August 2024.')
  })

  it('tells no fall from one financial year to the next of a year to date', () => {
    const alt = (values: readonly number[], from: Month) => {
      const row = { code: 'ROW', label: 'Spend', values, from, basis: 'year to date' } as const
      const figures = computeFigures(makeModel([row], { monthsShown: 13, month: '2024-05' }))
      const indicator = figures.byCode.get('ROW')
      return indicator && tellChart(indicator, figures, '')?.alt
    }
    const year = [20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 11]
    expect(alt([...year, 21], '2023-05')).toBe(
      'Line chart. Spend rose from 11 in April 2024 to 21 in May 2024 (20 in May 2023); highest 120 in March 2024, lowest 11 in April 2024; it starts again each April.',
    )
    expect(alt(year, '2023-05')).toMatch(/^Line chart\. Spend was 11 in April 2024; /)
    expect(alt([110, 120, 11], '2024-02')).not.toContain('fell')
  })

  it('says of a month without a figure that it is suppressed or does not apply', () => {
    const alt = (values: readonly Typed[]) => {
      const figures = computeFigures(makeModel([{ code: 'ROW', label: 'Visits', values }], { monthsShown: 6 }))
      const row = figures.byCode.get('ROW')
      return row && tellChart(row, figures, '')?.alt
    }
    expect(alt([5, null, 6, '-', 7, 'c'])).toMatch(
      /; no figure for April 2024; suppressed in August 2024; does not apply in June 2024\.$/,
    )
    expect(alt([5, 'c', 'c', 6, 7, 'c'])).toMatch(/; suppressed in April 2024, May 2024, August 2024\.$/)
  })

  it('counts the neighbours that have the same figure', () => {
    const model = makeModel([{ code: 'ROW', label: 'Visits', values: [8], better: 'lower' }])
    const neighbours = [7.9, 12, 5].map((value, at) => ({
      code: 'ROW',
      authority: `Council ${at}`,
      value,
      year: '',
      cell: `Neighbours!C${at + 2}`,
    }))
    const row = computeFigures({ ...model, neighbours }).byCode.get('ROW')
    expect(row && altOfStrip(row)).toBe(
      'Dot strip. Visits 8 among 3 statistical neighbours: 1 of them lower, 1 higher, 1 the same.',
    )
  })

  it('names the months that have no figure, or counts them where they are many', () => {
    const months = { values: [5, null, 6, 7, null, 8] }
    const figures = computeFigures(makeModel([{ code: 'ROW', label: 'Visits', ...months }], { monthsShown: 6 }))
    const indicator = figures.byCode.get('ROW')
    expect(indicator && tellChart(indicator, figures, '')?.alt).toMatch(/; no figure for April 2024, July 2024\.$/)
    const long = { code: 'ROW', values: [5, null, null, null, null, 6, 7] }
    const gaps = computeFigures(makeModel([long], { monthsShown: 7 }))
    const other = gaps.byCode.get('ROW')
    expect(other && tellChart(other, gaps, '')?.alt).toMatch(/; no figure for 4 of the 7 months\.$/)
  })

  it('says of a small line what can be said', () => {
    const figures = computeFigures(makeModel([{ code: 'ROW', label: 'Visits.', values: [null, 4, null] }]))
    const indicator = figures.byCode.get('ROW')
    const points = indicator?.history.map(({ month, value, shown }) => ({ month, value, shown })) ?? []
    expect(indicator && altOfLine(indicator, points)).toBe(
      'Small line chart. Visits was 4 in July 2024; no figure for June 2024, August 2024.',
    )
    expect(indicator && altOfLine(indicator, points.slice(0, 1))).toBe('Small line chart. Visits: no figures.')
  })
})

describe('a chart', () => {
  const WOBBLE = [50, 52, 49, 51, 48, 50, 52, 50, 49, 51, 50, 48]
  const chartOf = (row: Partial<RowSpec>) => {
    const figures = computeFigures(makeModel([{ code: 'ROW', label: 'Visits', ...row }]))
    const indicator = figures.byCode.get('ROW')
    return indicator && tellChart(indicator, figures, 'Finding')
  }

  it('shows the mean and limits of the row’s own past, marks what chance does not explain, and says both', () => {
    const chart = chartOf({ values: [...WOBBLE, 40], better: 'lower', target: 60 })
    expect(chart?.limits).toMatchObject({ mean: { shown: '49.2' }, lower: { shown: '42.6' }, upper: { shown: '55.9' } })
    expect(chart?.points.map(({ variation }) => variation).slice(-2)).toEqual(['common-cause', 'improvement'])
    expect([chart?.mark, chart?.assurance?.kind]).toEqual(['♦', 'pass'])
    expect(chart?.alt).toContain('; improvement: below its usual range; usual range meets target.')
  })

  it('says that the usual range still misses a target that its latest figure meets, and the other way about', () => {
    const wordsOf = (last: number, target: number) =>
      chartOf({ values: [...WOBBLE, last], better: 'lower', target })?.assurance?.words
    expect(wordsOf(30, 35)).toBe('usual range still misses target')
    expect(wordsOf(48, 35)).toBe('usual range misses target')
    expect(wordsOf(72, 71)).toBe('usual range still meets target')
    expect(wordsOf(48, 71)).toBe('usual range meets target')
    expect(chartOf({ values: [...WOBBLE, 30], better: 'lower', target: 35 })?.alt).toContain('usual range still misses')
  })

  it('draws figures and trend as printed, so that the line is that of its caption', () => {
    const values = [1.6, 2.4, 2.6, 3.4, 3.6, 4.4, 4.6]
    const chart = chartOf({ values, better: 'higher', target: 9, targetBy: '2024-10' })
    expect(chart?.points.map(({ value }) => value)).toEqual([2, 2, 3, 3, 4, 4, 5])
    expect([chart?.outlook?.value, chart?.outlook?.shown]).toEqual([6, '6'])
  })

  it('fits its trend to the latest seven months, and leads it straight to the figure that it is told to reach', () => {
    const values = [20, 12, 11, 9, 10, 9, 7, 9]
    const outlook = chartOf({ values, better: 'lower', target: 4, targetBy: '2024-11' })?.outlook
    const points = outlook?.line.map(({ value }) => value) ?? []
    expect([outlook?.line[0]?.month, outlook?.line.at(-1)?.month]).toEqual(['2024-02', '2024-11'])
    expect([points.at(-1), outlook?.shown]).toEqual([6, '6'])
    expect(points[6]).not.toBe(9)
    const steps = points.slice(1).map((value, at) => value - (points[at] ?? 0))
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(0.001)
  })

  it('leads its trend no further than a figure can go', () => {
    const row = { values: [12, 10, 8, 6, 4, 2, 1], better: 'lower', target: 0, targetBy: '2024-12' } as const
    expect(
      chartOf(row)
        ?.outlook?.line.map(({ value }) => value)
        .slice(-3),
    ).toEqual([0, 0, 0])
  })

  it('breaks the line of a year to date where the year starts again', () => {
    const row = { values: [80, 90, 10, 20, 30, 40, 50], basis: 'year to date', better: 'higher' } as const
    expect(chartOf(row)?.breaks).toEqual([2])
    expect(chartOf({ ...row, basis: 'month' })?.breaks).toEqual([])
  })

  it('tells the mean of equal figures as they are told', () => {
    const meanOf = (values: readonly number[]) => chartOf({ values, unit: 'percent' })?.limits?.mean.shown
    const equal = Array.from({ length: 13 }, () => 100)
    expect([meanOf(equal), meanOf([...equal, 99])]).toEqual(['100%', '99.9%'])
  })

  it('tells the mean of large counts without a tenth', () => {
    const meanOf = (scale: number) => chartOf({ values: WOBBLE.concat(50).map((value) => value * scale) })?.limits?.mean
    expect([1, 1000].map((scale) => meanOf(scale)?.shown)).toEqual(['50.0', '50,000'])
  })

  it('draws no limit that no figure can reach', () => {
    const limits = chartOf({ values: [0, 9, 1, 8, 0, 9, 1, 8, 0, 9, 1, 8, 0] })?.limits
    expect([limits?.lower, limits?.upper?.shown]).toEqual([null, '25.4'])
    const share = chartOf({ values: [90, 99, 91, 98, 90, 99, 91, 98, 90, 99, 91, 98, 90], unit: 'percent' })?.limits
    expect([share?.lower?.shown, share?.upper]).toEqual(['72.9%', null])
  })

  it('knows since when its mean is taken, where that is before the months that it draws', () => {
    const sinceOf = (monthsShown: number) => {
      const model = makeModel([{ code: 'ROW', values: [...WOBBLE, 50] }], { monthsShown })
      const figures = computeFigures(model)
      const row = figures.byCode.get('ROW')
      return row && tellChart(row, figures, '')?.limits?.since
    }
    expect([sinceOf(6), sinceOf(13)]).toEqual(['2023-08', null])
  })

  it('is plain for a row that is not tested', () => {
    const chart = chartOf({ values: [...WOBBLE, 40], basis: 'rolling 12', benchmarks: { England: 45 } })
    expect([chart?.limits, chart?.mark, chart?.benchmark?.shown]).toEqual([null, '', '45'])
  })

  it('counts on its axis what its label says', () => {
    const unitOf = (label: string, unit: RowSpec['unit'] = 'rate') => chartOf({ label, unit, values: [9, 8, 7] })?.unit
    const labels = ['Referrals', 'Admissions per 100,000', 'Fines per 1,000 people', 'Visits/1000', 'Crimes per 100k']
    expect(labels.map((label) => unitOf(label))).toEqual([
      'per 10,000',
      'per 100,000',
      'per 1,000',
      'per 1,000',
      'per 100,000',
    ])
    expect(unitOf('Fires per million', 'number')).toBe('per 1,000,000')
    expect([unitOf('Calls per 24 hours', 'number'), unitOf('Calls in 2023/24', 'rate')]).toEqual(['', 'per 10,000'])
    expect([unitOf('Caseload', 'average'), unitOf('Visits in time', 'percent')]).toEqual(['', 'per cent'])
  })

  it('knows which month its latest figure is of, and that a suppressed reporting month leaves none', () => {
    expect(chartOf({ values: [9, 8, 7] })?.latest).toBe('2024-08')
    expect(chartOf({ values: [9, 8, 7, null] })?.latest).toBe('2024-07')
    expect(chartOf({ values: [9, 8, 7, 'c'] })?.latest).toBeNull()
  })

  it('goes on to the month that the target is meant for, where that is not too far off', () => {
    const row = { values: [9, 9, 8, 8, 7, 7, 6], better: 'lower', target: 4 } as const
    expect(chartOf({ ...row, targetBy: '2024-10' })?.outlook).toMatchObject({
      month: '2024-10',
      shown: '5',
      onTrack: false,
    })
    expect(chartOf({ ...row, targetBy: '2027-01' })?.outlook).toBeNull()
    expect(chartOf({ ...row, target: null, targetBy: '2024-10' })?.outlook).toBeNull()
  })
})
