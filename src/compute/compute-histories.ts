import type { IndicatorRow } from '../check/model.ts'
import { applyFormula, type FigureAt, formulaOf } from './apply-formula.ts'
import type { Figure } from './figures.ts'
import { makeComputedFigure, makeReportedFigure } from './make-figure.ts'

/** Every row's figures by its code: those typed, and those that a calculation gives for blank cells. */
export function computeHistories(rows: readonly IndicatorRow[]): ReadonlyMap<string, readonly Figure[]> {
  const rowsByCode = new Map(rows.map((row) => [row.code, row]))
  const histories = new Map<string, readonly Figure[]>()
  // A row asks for the rows it is calculated from, so each is computed after its inputs whatever their order.
  const historyOf = (code: string): readonly Figure[] => {
    const row = rowsByCode.get(code)
    if (!row) throw new Error(`a calculation asks for the unknown code ${code}`)
    const history = histories.get(code) ?? computeHistory(row, figureAt)
    histories.set(code, history)
    return history
  }
  const figureAt: FigureAt = (code, month) => historyOf(code).find((figure) => figure.month === month) ?? null
  for (const row of rows) historyOf(row.code)
  return histories
}

/** A typed figure is never overwritten, nor is a cell that does not apply or is suppressed. */
function computeHistory(row: IndicatorRow, figureAt: FigureAt): readonly Figure[] {
  const formula = formulaOf(row.calculation)
  return row.history.map((entry) =>
    formula && entry.kind === 'pending'
      ? makeComputedFigure(row, entry, applyFormula(formula, entry.month, figureAt))
      : makeReportedFigure(row, entry),
  )
}
