import type { Placed, Scene } from './scene.ts'

/** What a number is beside: the target, a benchmark by its name, or the average of the year before. */
export type Beside =
  | { readonly kind: 'target' }
  | { readonly kind: 'benchmark'; readonly name: string }
  | { readonly kind: 'average' }

/**
 * What a number claims of its subject.
 *
 * `level` with `older` is what something was before. `sign` is 0 where the words leave it open, 2 where they say
 * better and −2 worse.
 */
export type Relation =
  | { readonly kind: 'level'; readonly older: boolean }
  | { readonly kind: 'change'; readonly sign: number }
  | { readonly kind: 'distance'; readonly from: Beside; readonly sign: number }
  | { readonly kind: 'beside'; readonly of: Beside }
  | { readonly kind: 'average' }
  | { readonly kind: 'total' }
  | { readonly kind: 'projection' }
  | { readonly kind: 'extreme' }
  | { readonly kind: 'range' }

/** A number with the words beside it, and what the number before it claims. */
export type Reading = {
  readonly number: Placed
  readonly scene: Scene
  readonly benchmarks: readonly string[]
  readonly former: Relation | null
  /** What stands before it without its hedge, back to the number before. */
  readonly left: string
  readonly right: string
}
