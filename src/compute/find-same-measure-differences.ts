import { type Finding, openCheckAt } from '../shared/finding.ts'
import { shortMonth } from '../shared/month.ts'
import { roundTo } from '../shared/print-number.ts'
import type { Indicator } from './figures.ts'
import { findFigure, findReported } from './find-figures.ts'
import { foldLabel } from './fold-label.ts'
import { listMonths } from './list-months.ts'

const LISTED = 14

/**
 * Rows of the same label, on several sheets or twice in a part of one, whose figures differ for a month; one finding
 * a measure, whatever the number of rows.
 *
 * The same label in two parts of one sheet is left alone, since there the part says what tells the rows apart; so are
 * rows of another unit or basis, which measure something else under the same words. A basis that was only guessed
 * tells nothing apart: the row that says `month end` and the one that says nothing are likely one measure.
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
    const former = labelled.slice(0, at).filter((each) => isSameKind(each, one))
    const isNew = (other: Indicator) => !former.some((each) => isSameKind(each, other))
    const others = labelled.slice(at + 1).filter((other) => isSameKind(one, other) && isNew(other))
    const beside = others.filter(({ sheet }) => sheet === one.sheet)
    const elsewhere = others.filter(({ sheet }) => sheet !== one.sheet)
    return [...compareWithin(one, beside), ...compareAcross(one, elsewhere)]
  })
}

function isSameKind(one: Indicator, other: Indicator): boolean {
  const isSameBasis = one.basis === other.basis || one.basisGuessed || other.basisGuessed
  return one.unit === other.unit && isSameBasis && (one.sheet !== other.sheet || isReadAsOne(one, other))
}

/** Two rows of one table that no reader could tell apart; one that is not shown is nobody's double. */
function isReadAsOne(one: Indicator, other: Indicator): boolean {
  return one.shown && other.shown && one.part === other.part
}

type Difference = { readonly cell: string; readonly text: string }
type Differing = { readonly other: Indicator; readonly differences: readonly Difference[]; readonly listed: string }

function compareAcross(one: Indicator, others: readonly Indicator[]): readonly Finding[] {
  const differing = differingOf(one, others)
  const cell = differing[0]?.differences[0]?.cell
  if (cell === undefined) return []
  const sheets = differing.map(({ other, listed }) => `${other.sheet}: ${listed}`).join('; and from ')
  const fact = `"${one.label}" on ${one.sheet} differs from ${sheets}`
  const whatToDo = 'make the sheets agree, or let the labels say how they differ'
  return [openCheckAt(cell, 'same-measure-differs', fact, whatToDo)]
}

function compareWithin(one: Indicator, others: readonly Indicator[]): readonly Finding[] {
  return differingOf(one, others)
    .slice(0, 1)
    .map(({ other, listed }) => {
      const fact = `"${one.label}" stands at ${one.cell} and again at ${other.cell} with other figures: ${listed}`
      return openCheckAt(
        one.cell,
        'same-measure-differs',
        fact,
        'let the labels say how the rows differ, or delete one',
      )
    })
}

function differingOf(one: Indicator, others: readonly Indicator[]): readonly Differing[] {
  return others.flatMap((other) => {
    const differences = differencesOf(one, other)
    const texts = differences.map(({ text }) => text)
    return differences.length > 0 ? [{ other, differences, listed: listMonths(texts, LISTED) }] : []
  })
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
