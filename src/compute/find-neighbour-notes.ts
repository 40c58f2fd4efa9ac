import type { Neighbour } from '../check/model.ts'
import { type Finding, noteAt } from '../shared/finding.ts'
import { longMonth } from '../shared/month.ts'
import { printFigure, roundTo } from '../shared/print-number.ts'
import type { Indicator } from './figures.ts'
import { isSelf } from './find-standing.ts'

const LISTED = 4

/** What a reader of a rank would want to know and the pack cannot say: which figure is the authority's, of which year. */
export function findNeighbourNotes(
  neighbours: readonly Neighbour[],
  byCode: ReadonlyMap<string, Indicator>,
  organisation: string,
): readonly Finding[] {
  const ranked = [...byCode.values()].filter((row) => row.shown && row.standing?.rank)
  return [...ranked.flatMap((row) => noteOwn(row, neighbours, organisation)), ...noteYears(ranked)]
}

/** The authority's own row among its neighbours, where its figure is not the one that is ranked. */
function noteOwn(row: Indicator, neighbours: readonly Neighbour[], organisation: string): readonly Finding[] {
  const { code, label, unit, decimals, latest, standing } = row
  const own = neighbours.find(
    (each) => each.code === code && each.year === standing?.year && isSelf(each.authority, organisation),
  )
  if (!latest || own?.value == null || roundTo(own.value, decimals) === latest.printed) return []
  const message = `"${own.authority}" has ${printFigure(own.value, unit, decimals)} for "${label}" and is left out: the rank takes its latest, ${latest.shown} of ${longMonth(latest.month)} (${latest.cell})`
  return [noteAt(own.cell, 'neighbour-own-figure', message)]
}

/** One note for all the rows, since they want for the same column. */
function noteYears(ranked: readonly Indicator[]): readonly Finding[] {
  const without = ranked.filter(({ standing }) => standing?.year === '')
  const cell = without[0]?.standing?.sources[0]?.cell
  if (cell === undefined) return []
  const rest = without.length - LISTED
  const named = without.slice(0, LISTED).map(({ code }) => code)
  const codes = `${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
  return [
    noteAt(
      cell,
      'neighbour-year',
      `the rank of ${codes} cannot say which year the neighbours’ figures are of; fill in the column Year`,
    ),
  ]
}
