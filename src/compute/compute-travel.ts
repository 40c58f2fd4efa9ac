import { addMonths } from '../shared/month.ts'
import type { Better } from '../shared/unit.ts'
import type { Direction, Reported, Travel } from './figures.ts'

/** The latest figure against the newest earlier one, however long ago, both as printed; `figures` oldest first. */
export function computeTravel(latest: Reported | null, figures: readonly Reported[], better: Better): Travel | null {
  const from = latest && figures.findLast((figure) => figure.month < latest.month)
  return latest && from ? travelFrom(from, latest, better) : null
}

/** The latest figure against that of the same month a year before; null where either is not there. */
export function computeYearTravel(
  latest: Reported | null,
  figures: readonly Reported[],
  better: Better,
): Travel | null {
  const from = latest && figures.find((figure) => figure.month === addMonths(latest.month, -12))
  return latest && from ? travelFrom(from, latest, better) : null
}

function travelFrom(from: Reported, latest: Reported, better: Better): Travel {
  const direction = directionOf(from.printed, latest.printed)
  return { direction, meaning: meaningOf(direction, better), from }
}

export function directionOf(from: number, to: number): Direction {
  if (to === from) return 'same'
  return to > from ? 'up' : 'down'
}

function meaningOf(direction: Direction, better: Better): Travel['meaning'] {
  if (direction === 'same' || !better) return 'neutral'
  return (direction === 'up') === (better === 'higher') ? 'improving' : 'worsening'
}
