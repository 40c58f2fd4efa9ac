import type { Calculation, IndicatorRow } from '../check/model.ts'
import { type Finding, openCheckAt } from '../shared/finding.ts'
import { shortMonth } from '../shared/month.ts'
import { printFigure, roundTo } from '../shared/print-number.ts'
import { applyFormula, type FigureAt, formulaOf } from './apply-formula.ts'
import type { Indicator } from './figures.ts'
import { listMonths } from './list-months.ts'

const LISTED = 3

/** Typed figures that their row's own calculation does not give, after rounding to the row's decimals; one a row. */
export function findTypedDifferences(
  rows: readonly IndicatorRow[],
  byCode: ReadonlyMap<string, Indicator>,
): readonly Finding[] {
  const figureAt: FigureAt = (code, month) => byCode.get(code)?.history.find((figure) => figure.month === month) ?? null
  return rows.flatMap((row) => (row.calculation ? compareRow(row, row.calculation, figureAt) : []))
}

function compareRow(row: IndicatorRow, calculation: Calculation, figureAt: FigureAt): readonly Finding[] {
  const formula = formulaOf(calculation)
  if (!formula) return []
  const differences = row.history.flatMap((entry) => {
    if (entry.kind !== 'figure') return []
    const result = applyFormula(formula, entry.month, figureAt)
    if (result.kind !== 'figure' || roundTo(result.value, row.decimals) === roundTo(entry.value, row.decimals))
      return []
    const print = (value: number) => printFigure(value, row.unit, row.decimals)
    const text = `${print(result.value)} for ${shortMonth(entry.month)} where ${print(entry.value)} is typed (${entry.cell})`
    return { cell: entry.cell, text }
  })
  const [first] = differences
  if (!first) return []
  const texts = differences.map(({ text }) => text)
  const listed = listMonths(texts, LISTED)
  const fact = `${calculation.text} of "${row.label}" gives ${listed}`
  const whatToDo = 'what is typed is printed, so correct or clear it'
  const told = `"${row.label}" is printed as typed, but its calculation gives ${listed}`
  return [openCheckAt(first.cell, 'typed-against-calculated', fact, whatToDo, told)]
}
