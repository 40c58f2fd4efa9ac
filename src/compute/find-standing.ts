import type { Neighbour } from '../check/model.ts'
import { fold } from '../shared/fold.ts'
import { printFigure, roundTo } from '../shared/print-number.ts'
import { meanOf } from './compute-average.ts'
import type { Indicator, Rank, Standing } from './figures.ts'

type StandingRow = Pick<Indicator, 'code' | 'unit' | 'better' | 'decimals' | 'latest'>

/** The name of the benchmark that the neighbours' mean becomes. */
export const NEIGHBOURS = 'Statistical neighbours'

/**
 * Where the authority stands among its statistical neighbours; null where `Neighbours` holds no figure for the row.
 *
 * Of several years the newest counts. The authority's own row in that sheet is left out: its figure is the latest.
 */
export function findStanding(row: StandingRow, all: readonly Neighbour[], organisation: string): Standing | null {
  const others = all.filter((each) => each.code === row.code && !isSelf(each.authority, organisation))
  const year = others.reduce((newest, each) => (each.year > newest ? each.year : newest), '')
  const held = others.flatMap((each) =>
    each.year === year && each.value !== null ? { ...each, value: each.value } : [],
  )
  const [first] = held
  if (!first) return null
  const values = held.map((each) => each.value)
  const value = meanOf(values)
  const shown = printFigure(value, row.unit, Math.max(row.decimals, 1))
  return {
    average: { name: NEIGHBOURS, value, shown, status: 'computed', cell: first.cell },
    rank: rankOf(row, values),
    year,
    neighbours: held.map(({ authority, value: figure }) => ({ authority, value: figure })),
    sources: held.map((each) => ({ code: row.code, month: null, cell: each.cell, value: each.value })),
  }
}

/** `Southampton` is `Southampton City Council`. */
export function isSelf(authority: string, organisation: string): boolean {
  const [short, long] = [fold(authority), fold(organisation)]
  return short !== '' && (long === short || long.startsWith(`${short} `))
}

/** The neighbours' figures are rounded as the council's own is, so that the same figure is no loss by its decimals. */
function rankOf({ better, latest, decimals }: StandingRow, figures: readonly number[]): Rank | null {
  if (!better || !latest) return null
  const own = latest.printed
  const neighbours = figures.map((value) => roundTo(value, decimals))
  const ahead = neighbours.filter((value) => (better === 'lower' ? value < own : value > own)).length
  return { place: ahead + 1, of: neighbours.length + 1, tied: neighbours.includes(own) }
}
