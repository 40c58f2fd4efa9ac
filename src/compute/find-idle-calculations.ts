import type { Calculation, IndicatorRow } from '../check/model.ts'
import { type Finding, warningAt } from '../shared/finding.ts'
import type { Indicator } from './figures.ts'

/** Rows that a calculation should fill and that have no figure for any month: an empty line of the table, else unseen. */
export function findIdleCalculations(
  rows: readonly IndicatorRow[],
  byCode: ReadonlyMap<string, Indicator>,
): readonly Finding[] {
  return rows.flatMap(({ code, label, calculation, shown }) => {
    const history = byCode.get(code)?.history ?? []
    const computes = calculation !== null && calculation.formula.kind !== 'implied-rate'
    if (!shown || !computes || history.length === 0 || history.some(({ status }) => status !== 'pending')) return []
    const message = `${calculation.text} gives "${label}" no figure for any month, as each lacks an input${REASONS[calculation.formula.kind] ?? ''}; fill in the rows that it names, or write no in the column Show`
    return [warningAt(calculation.cell, 'calculation-without-figures', message)]
  })
}

const REASONS: Readonly<Partial<Record<Calculation['formula']['kind'], string>>> = {
  rate12: ' (it needs twelve months in a row)',
  average: ' (it needs every month that it averages)',
}
