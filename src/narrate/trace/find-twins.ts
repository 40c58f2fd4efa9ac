import type { Indicator } from '../../compute/figures.ts'
import { fold } from '../../shared/fold.ts'
import type { World } from './scene.ts'

/** The rows of other sheets that hold the same measure. */
export function findTwins(row: Indicator, { figures }: World): readonly Indicator[] {
  return [...figures.byCode.values()].filter((other) => other !== row && isTwin(row, other))
}

export function isTwin(row: Indicator, other: Indicator): boolean {
  return (
    other.sheet !== row.sheet &&
    other.unit === row.unit &&
    other.basis === row.basis &&
    fold(other.label) === fold(row.label)
  )
}
