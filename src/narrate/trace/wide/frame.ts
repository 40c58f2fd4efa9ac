import type { Indicator } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import type { Expected } from '../number/expectation.ts'
import type { Beside } from '../read/relation.ts'
import type { Placed, Scene, World } from '../read/scene.ts'

/** What a sentence tells of a number, whichever row it is of. */
export type Told = {
  readonly said: string
  /** The months that the sentence, or the one before it, names. */
  readonly months: readonly Month[]
  /** Those that stand right beside the number. */
  readonly tied: readonly Month[]
  /** The month since which the sentence says that a mean or a sum runs. */
  readonly since: Month | null
  /** Whether it says how far two figures lie apart. */
  readonly moves: boolean
  /** Whether it speaks of another time than now, of those of whom something is not so, of what is wished. */
  readonly isOfOtherTime: boolean
  readonly isOfRest: boolean
  readonly isAimed: boolean
}

/** What is read for a number of a row. */
export type Frame = Told & {
  readonly number: Placed
  readonly row: Indicator
  readonly scene: Scene
  readonly world: World
}

/** What a row gives, how far the words have to be stretched for it, its month, and what it is held to. */
export type Priced = readonly [expected: Expected, cost: number, month?: Month | null, beside?: Beside]

export function priced(expected: Expected | null, cost: number, month?: Month): readonly Priced[] {
  return expected ? [month ? [expected, cost, month] : [expected, cost]] : []
}

export function isOwnUnit(number: Placed, { unit }: Indicator): boolean {
  const { kind } = number
  return unit === 'percent' ? kind === 'percent' || kind === 'fraction' || isSignless(number) : kind === 'number'
}

/** `CIN reviews slid to 88`: a percentage without its sign counts nothing that stands behind it. */
function isSignless({ kind, value, right }: Placed): boolean {
  return kind === 'number' && value >= 10 && value <= 100 && !COUNTS.test(right)
}

const COUNTS =
  /^\s*(?:of|out of|(?!(?:in|at|on|from|since|last|now|against|for|to|and|but|or|this|then|than|by|is|was|were|are|set|we|it|with|after|before|down|up|again|currently|today|percent|per ?cent|a|the|when|which|that|as|so|still|only|both|here|there|back|year|month|over|under|above|below)\b)\p{L}+)/iu

/** Every pair of a month with a later one of `ends`. */
export function pairsUpTo(ends: readonly Month[], starts: readonly Month[]): readonly (readonly [Month, Month])[] {
  return [...new Set(starts)].flatMap((from) => ends.filter((to) => from < to).map((to) => [from, to] as const))
}
