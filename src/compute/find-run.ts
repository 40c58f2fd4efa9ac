import { isYearToDate } from '../shared/starts-again.ts'
import { directionOf } from './compute-travel.ts'
import type { Indicator, Run } from './figures.ts'
import { findConsecutive } from './find-figures.ts'

const SHORTEST = 2

/**
 * Strict rises or falls from one calendar month to the next, up to the latest, as printed; an equal month ends it.
 *
 * None of the year to date, which rises by itself.
 */
export function findRun(row: Indicator): Run | null {
  if (isYearToDate(row)) return null
  const figures = findConsecutive(row)
  const steps = figures.slice(1).map((figure, at) => directionOf(figures[at]?.printed ?? 0, figure.printed))
  const last = steps.at(-1)
  if (!last || last === 'same') return null
  const length = steps.length - 1 - steps.findLastIndex((step) => step !== last)
  if (length < SHORTEST) return null
  const sources = figures.slice(-length - 1).flatMap((figure) => figure.sources)
  return { kind: last === 'up' ? 'rise' : 'fall', length, sources }
}
