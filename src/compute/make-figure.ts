import type { Entry, IndicatorRow, Reading } from '../check/model.ts'
import { printFigure, roundTo } from '../shared/print-number.ts'
import type { Result } from './apply-formula.ts'
import type { Figure, Reported } from './figures.ts'
import { printStatus } from './print-status.ts'

type Printing = Pick<IndicatorRow, 'unit' | 'decimals'>

/** The figure that stands in a cell, its own only source. */
export function makeReportedFigure(row: IndicatorRow, entry: Entry): Figure {
  if (entry.kind !== 'figure') return makeEmptyFigure(entry, entry.kind)
  const { month, cell, value } = entry
  const sources = [{ code: row.code, month, cell, value }]
  return { month, value, shown: printFigure(value, row.unit, row.decimals), status: 'reported', cell, sources }
}

/** The figure that a calculation gives for a blank cell, or the reason that it gives none. */
export function makeComputedFigure(row: Printing, entry: Entry, result: Result): Figure {
  if (result.kind !== 'figure') return makeEmptyFigure(entry, result.kind)
  const { value, sources } = result
  const shown = printFigure(value, row.unit, row.decimals)
  return { month: entry.month, value, shown, status: 'computed', cell: entry.cell, sources }
}

/** The figure with its value as printed; null where the month has none. */
export function toReported(figure: Figure, decimals: number): Reported | null {
  if (figure.value === null) return null
  const { month, value, shown, cell, sources } = figure
  return { month, value, printed: roundTo(value, decimals), shown, cell, sources }
}

function makeEmptyFigure(entry: Entry, status: Exclude<Reading['kind'], 'figure'>): Figure {
  return { month: entry.month, value: null, shown: printStatus(status), status, cell: entry.cell, sources: [] }
}
