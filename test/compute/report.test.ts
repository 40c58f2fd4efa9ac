import { describe, expect, it } from 'vitest'
import { computeFigures } from '../../src/compute/compute-figures.ts'
import { makeModel, type RowSpec } from '../support/make-model.ts'
import { rulesOf } from './compute-rows.ts'
import { readReport } from './read-report.ts'

const REPORT = readReport()
const { byCode, measures } = computeFigures(makeModel(REPORT, { targetMonth: '2025-03' }))

function row(code: string) {
  const found = byCode.get(code)
  if (!found) throw new Error(`no row ${code}`)
  return found
}

/** How many rows are caught when the figure four months before the latest is slipped, of those that have one. */
function caught(slip: (value: number) => number): { readonly caught: number; readonly of: number } {
  const slipped = REPORT.flatMap(({ formula: _, ...spec }): readonly RowSpec[] => {
    const values = spec.values ?? []
    const at = values.length - 4
    const value = values[at]
    return typeof value === 'number' && value > 0 ? [{ ...spec, values: values.with(at, slip(value)) }] : []
  })
  const found = slipped.filter((spec) => rulesOf([spec]).some((rule) => rule.startsWith('outlier')))
  return { caught: found.length, of: slipped.length }
}

describe('the 72 rows of a real report', () => {
  it('hold these contradictions and no others', () => {
    expect(rulesOf(REPORT)).toEqual([
      'typed-against-calculated 4!D46',
      'typed-against-calculated 4!D48',
      'same-measure-differs 1!D21',
      'same-measure-differs 1!E22',
      'implied-population 1!D24',
      'benchmark-far-off 1!U24',
    ])
  })

  it('have no figure so far out that it is named, though nearly every slip of a decimal point would be', () => {
    expect(rulesOf(REPORT).filter((rule) => rule.startsWith('outlier'))).toEqual([])
    expect(caught((value) => value * 10).caught).toBeGreaterThanOrEqual(69)
    expect(caught((value) => value / 10).caught).toBeGreaterThanOrEqual(60)
    expect(caught((value) => value).caught).toBe(0)
  })

  it('judge the reporting month as a reader of the table would', () => {
    expect(row('CLA_RATE')).toMatchObject({ rag: 'amber', travel: { direction: 'down', meaning: 'improving' } })
    expect(row('REF_RATE')).toMatchObject({ rag: 'green', travel: { direction: 'down', meaning: 'improving' } })
    expect(row('INHOUSE_PCT').rag).toBe('red')
    expect(row('CAO_SGO')).toMatchObject({ rag: 'green', target: { shown: '3.5' } })
    expect(row('RETURNED_HOME')).toMatchObject({ rag: 'red', target: { shown: '6.5' } })
    expect(row('IHA')).toMatchObject({ rag: 'green', latest: { month: '2024-06', shown: '100%' } })
  })

  it('give the commentary its measures', () => {
    expect(measures.change(row('EH_REF'), '2023-08')?.relative).toBeCloseTo(-41.98, 2)
    expect(measures.record(row('REF_RATE'))).toMatchObject({ kind: 'lowest', tied: false, months: 13 })
    expect(measures.run(row('CLA'))).toMatchObject({ kind: 'fall', length: 3 })
    expect(measures.average(row('NEW_CLA'), '2024-04')).toMatchObject({ months: 5, value: 12.2 })
    expect(measures.projection(row('IFA'))).toMatchObject({ month: '2025-03', onTrack: false })
  })
})
