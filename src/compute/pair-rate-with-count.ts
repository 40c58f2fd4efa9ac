import type { IndicatorRow } from '../check/model.ts'
import { foldLabel } from './fold-label.ts'

/**
 * The code of the count behind a rate row whose population is not in the workbook; null where none is known.
 *
 * The row declares it by `rate(A)`. A rate without a calculation is paired only where that is safe: both are snapshots
 * on one sheet, and their labels say the same after `Rate of` and `Number of`.
 */
export function pairRateWithCount(rate: IndicatorRow, rows: readonly IndicatorRow[]): string | null {
  const formula = rate.calculation?.formula
  if (formula) return formula.kind === 'implied-rate' ? formula.of : null
  const subject = subjectOf(rate, 'rate')
  if (subject === null) return null
  const pairs = rows.filter((row) => row.sheet === rate.sheet && subjectOf(row, 'number') === subject)
  return pairs.length === 1 ? (pairs[0]?.code ?? null) : null
}

/** `children in our care` of `Rate of children in our care per 10,000`; null for any other kind of row. */
function subjectOf(row: IndicatorRow, unit: 'rate' | 'number'): string | null {
  const folded = foldLabel(row.label)
  const opening = `${unit} of `
  if (row.unit !== unit || row.basis !== 'month end' || !folded.startsWith(opening)) return null
  return folded
    .slice(opening.length)
    .replace(/ per 10 ?000\b.*$| (as )?at (the )?(month )?end( of (the )?month)?$/g, '')
}
