import type { Better } from '../shared/unit.ts'
import type { Direction, Reported, Travel } from './figures.ts'

/** The latest figure against the newest earlier one, however long ago, both as printed; `figures` oldest first. */
export function computeTravel(latest: Reported | null, figures: readonly Reported[], better: Better): Travel | null {
  const from = latest && figures.findLast((figure) => figure.month < latest.month)
  if (!from) return null
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
