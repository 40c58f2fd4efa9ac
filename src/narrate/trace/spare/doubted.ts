import type { Indicator } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import type { Scene, World } from '../read/scene.ts'
import type { Pair } from './rows-told.ts'

/** A number that was called wrong, with what its sentence gives besides. */
export type Doubted = {
  readonly each: Weighed
  readonly found: readonly Weighed[]
  /** The numbers of the sentence before, judged when asked for. */
  readonly before: () => readonly Weighed[]
  /** The rows of which the sentence gives a figure. */
  readonly given: readonly Indicator[]
  readonly pairs: readonly Pair[]
  readonly scene: Scene
  readonly world: World
}

/** Whether a verdict rests on months' figures alone, however many. */
export function isOfFigures({ claim }: Weighed): boolean {
  return claim !== null && claim.evidence.length > 0 && claim.evidence.every(({ month }) => month !== null)
}

/** Whether a verdict rests on one figure or two of months, and on no target or benchmark. */
export function isOfMonths({ claim }: Weighed): boolean {
  const sources = claim?.evidence ?? []
  return sources.length > 0 && sources.length <= 2 && sources.every(({ month }) => month !== null)
}
