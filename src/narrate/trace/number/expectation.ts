import type { Indicator } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import type { Counting, Expected } from './expected.ts'

/** What a claim may stand for, likeliest first; `sure` where a number that fits none of it is wrong. */
export type Expectation = {
  readonly options: readonly Expected[]
  readonly sure: boolean
  readonly sign: number
  readonly months: readonly Month[]
}

/** A number held to a row, with where it stands and what it is judged by. */
export type Held = {
  readonly number: Placed
  readonly row: Indicator
  readonly scene: Scene
  readonly world: World
}

/** Nothing that a claim could stand for. */
export const NONE: Expectation = { options: [], sure: false, sign: 0, months: [] }

/** Options that have no direction, with the months that they are of. */
export function undirected(
  options: readonly (Expected | null)[],
  sure: boolean,
  months: readonly Month[] = [],
): Expectation {
  return { options: options.flatMap((each) => each ?? []), sure, sign: 0, months }
}

/** What a change of a row is counted in; null where the number may be of either. */
export function countingOf(number: Placed, row: Indicator): Counting | null {
  // `The share has trebled`: three times what it was, where a third of it may be points.
  if (row.unit === 'percent')
    return number.kind === 'multiple' ? 'relative' : number.kind === 'fraction' ? null : 'points'
  if (number.kind === 'points') return null
  return number.kind === 'number' ? 'amount' : 'relative'
}
