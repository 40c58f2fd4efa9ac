import { type Finding, warningAt } from '../shared/finding.ts'
import { shortMonth } from '../shared/month.ts'
import { roundTo } from '../shared/print-number.ts'
import type { Indicator } from './figures.ts'
import { findFigure, findReported } from './find-figures.ts'
import { foldLabel } from './fold-label.ts'
import { listMonths } from './list-months.ts'

const LISTED = 14

/**
 * Rows of the same label on several sheets whose figures differ for a month; one finding a measure, whatever
 * the number of sheets.
 *
 * The same label in two parts of one sheet is left alone, since there the part says what tells the rows apart; so are
 * rows of another unit or basis, which measure something else under the same words.
 */
export function findSameMeasureDifferences(indicators: readonly Indicator[]): readonly Finding[] {
  const fellows = new Map<string, Indicator[]>()
  for (const indicator of indicators) {
    const label = foldLabel(indicator.label)
    fellows.set(label, [...(fellows.get(label) ?? []), indicator])
  }
  return indicators.flatMap((one) => {
    const labelled = fellows.get(foldLabel(one.label)) ?? []
    const at = labelled.indexOf(one)
    if (labelled.slice(0, at).some((former) => isSameKind(former, one))) return []
    return compareAll(
      one,
      labelled.slice(at + 1).filter((other) => isSameKind(one, other)),
    )
  })
}

function isSameKind(one: Indicator, other: Indicator): boolean {
  return one.unit === other.unit && one.basis === other.basis && one.sheet !== other.sheet
}

type Difference = { readonly cell: string; readonly text: string }

function compareAll(one: Indicator, others: readonly Indicator[]): readonly Finding[] {
  const differing = others.flatMap((other) => {
    const differences = differencesOf(one, other)
    const texts = differences.map(({ text }) => text)
    return differences.length > 0 ? [{ sheet: other.sheet, differences, listed: listMonths(texts, LISTED) }] : []
  })
  const cell = differing[0]?.differences[0]?.cell
  if (cell === undefined) return []
  const sheets = differing.map(({ sheet, listed }) => `${sheet}: ${listed}`).join('; and from ')
  const message = `"${one.label}" on ${one.sheet} differs from ${sheets}; make the sheets agree, or let the labels say how they differ`
  return [warningAt(cell, 'same-measure-differs', message)]
}

function differencesOf(one: Indicator, other: Indicator): readonly Difference[] {
  const decimals = Math.min(one.decimals, other.decimals)
  return findReported(one).flatMap((here) => {
    const there = findFigure(other, here.month)
    if (!there || roundTo(here.value, decimals) === roundTo(there.value, decimals)) return []
    return [
      {
        cell: here.cell,
        text: `${shortMonth(here.month)} ${here.shown} (${here.cell}) but ${there.shown} (${there.cell})`,
      },
    ]
  })
}
