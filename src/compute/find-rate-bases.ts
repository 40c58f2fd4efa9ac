import type { IndicatorRow } from '../check/model.ts'
import { type Finding, warningAt } from '../shared/finding.ts'
import { phraseBase, RATE_BASE, rateBaseOf } from '../shared/rate-base.ts'

/** Rows that are calculated per 10,000 and whose label, which is printed, names another base. */
export function findRateBases(rows: readonly IndicatorRow[]): readonly Finding[] {
  return rows.flatMap(({ label, calculation }) => {
    const base = rateBaseOf(label)
    const kind = calculation?.formula.kind
    if (!calculation || (kind !== 'rate' && kind !== 'rate12') || base === null || base === RATE_BASE) return []
    const message = `${calculation.text} gives "${label}" ${phraseBase(RATE_BASE)}, but the label says ${phraseBase(base)}; correct the label, or type the figures and clear the calculation`
    return [warningAt(calculation.cell, 'rate-base', message)]
  })
}
