import { addMonths } from '../shared/month.ts'
import { startsAgain } from '../shared/starts-again.ts'
import type { Direction, Indicator, Reported, Travel } from './figures.ts'

type TravelRow = Pick<Indicator, 'better' | 'basis'>

/**
 * The latest figure against the newest earlier one, however long ago, both as printed; `figures` oldest first. None
 * where a row of the year to date has started again between them.
 */
export function computeTravel(row: TravelRow, latest: Reported | null, figures: readonly Reported[]): Travel | null {
  const from = latest && figures.findLast((figure) => figure.month < latest.month)
  if (!latest || !from || startsAgain(row, from.month, latest.month)) return null
  return travelFrom(from, latest, row.better)
}

/** The latest figure against that of the same month a year before; null where either is not there. */
export function computeYearTravel(
  { better }: TravelRow,
  latest: Reported | null,
  figures: readonly Reported[],
): Travel | null {
  const from = latest && figures.find((figure) => figure.month === addMonths(latest.month, -12))
  return latest && from ? travelFrom(from, latest, better) : null
}

function travelFrom(from: Reported, latest: Reported, better: TravelRow['better']): Travel {
  const direction = directionOf(from.printed, latest.printed)
  return { direction, meaning: meaningOf(direction, better), from }
}

export function directionOf(from: number, to: number): Direction {
  if (to === from) return 'same'
  return to > from ? 'up' : 'down'
}

function meaningOf(direction: Direction, better: TravelRow['better']): Travel['meaning'] {
  if (direction === 'same' || !better) return 'neutral'
  return (direction === 'up') === (better === 'higher') ? 'improving' : 'worsening'
}
