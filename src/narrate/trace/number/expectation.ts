import type { Indicator, Source } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import type { Placed, Scene, World } from '../read/scene.ts'

/**
 * What the workbook gives for a claim: the values that a number may stand for (as printed, and unrounded), and the one
 * of them that is said to the officer with `words`. `sign` is the direction of a change or distance, 0 where it has none.
 */
export type Expected = {
  readonly values: readonly number[]
  readonly sign: -1 | 0 | 1
  readonly shown: string
  readonly words: string
  readonly sources: readonly Source[]
}

/** How a number counts a change: in the row's own unit, in percent of the older figure, or in points. */
export type Counting = 'amount' | 'relative' | 'points'

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
