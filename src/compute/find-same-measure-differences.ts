import { type Finding, warningAt } from '../shared/finding.ts'
import { shortMonth } from '../shared/month.ts'
import { roundTo } from '../shared/print-number.ts'
import type { Indicator } from './figures.ts'
import { findFigure, findReported } from './find-figures.ts'
import { foldLabel } from './fold-label.ts'
import { listMonths } from './list-months.ts'

const LISTED = 6

/**
 * Rows of the same label on two sheets whose figures differ for a month; one finding a pair.
 *
 * The same label in two parts of one sheet is left alone, since there the part says what tells the rows apart; so are
 * rows of another unit or basis, which measure something else under the same words.
 */
export function findSameMeasureDifferences(indicators: readonly Indicator[]): readonly Finding[] {
  return indicators.flatMap((one, at) =>
    indicators
      .slice(at + 1)
      .filter((other) => sameMeasure(one, other))
      .flatMap((other) => compare(one, other)),
  )
}

function sameMeasure(one: Indicator, other: Indicator): boolean {
  const sameKind = one.unit === other.unit && one.basis === other.basis
  return sameKind && one.sheet !== other.sheet && foldLabel(one.label) === foldLabel(other.label)
}

function compare(one: Indicator, other: Indicator): readonly Finding[] {
  const decimals = Math.min(one.decimals, other.decimals)
  const differences = findReported(one).flatMap((here) => {
    const there = findFigure(other, here.month)
    if (!there || roundTo(here.value, decimals) === roundTo(there.value, decimals)) return []
    const text = `${shortMonth(here.month)} ${here.shown} (${here.cell}) but ${there.shown} (${there.cell})`
    return [{ cell: here.cell, text }]
  })
  const [first] = differences
  if (!first) return []
  const listed = listMonths(
    differences.map((difference) => difference.text),
    LISTED,
  )
  const message = `"${one.label}" stands on two sheets, ${one.sheet} and ${other.sheet}, with different figures: ${listed}; make them agree, or let the labels say how they differ`
  return [warningAt(first.cell, 'same-measure-differs', message)]
}
