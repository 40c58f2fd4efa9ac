import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { altOfLine, tellChart } from '../../src/narrate/tell-chart.ts'
import { makeModel, type RowSpec } from '../support/make-model.ts'

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
