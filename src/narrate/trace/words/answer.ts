import type { Indicator, Reported, Source } from '../../../compute/figures.ts'
import { type Month, shortMonth } from '../../../shared/month.ts'
import type { Found } from '../found.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import type { Phrase, Says } from './phrase.ts'

/** A phrase that is held against a row; `number` is the figure that it is said of, where the sentence gives it. */
export type Question = {
  readonly phrase: Phrase
  readonly row: Indicator
  readonly number: Placed | null
  readonly scene: Scene
  readonly found: readonly Found[]
  readonly world: World
}
/** A question with the place in the sentence that tells its month, and the row's figure of that month. */
export type Asked = Question & {
  readonly place: Placed
  readonly month: Month
  readonly figure: Reported | null
}
/** What a phrase of a kind says. */
export type Said<K extends Says['kind'] = Says['kind']> = {
  readonly [P in K]: Extract<Says, { kind: P }> & { readonly kind: P }
}[K]

/** Whether words are right, and what the workbook says instead. */
export type Answer = {
  readonly right: boolean
  readonly shown: string | null
  readonly words: string
  readonly sources: readonly Source[]
  /** The sentence's own figures tell. */
  readonly own?: true
}

/** What a row was at in a month, which bears the words out or belies them. */
export function wasAt(row: Indicator, { shown, month, sources }: Reported, right: boolean): Answer {
  return { right, shown, words: `"${row.label}" was ${shown} in ${shortMonth(month)}`, sources }
}

/** From what figure to what figure a row went. */
export function wentFrom(row: Indicator, older: Reported, newer: Reported, right: boolean): Answer {
  return {
    right,
    shown: newer.shown,
    words: `"${row.label}" went from ${older.shown} in ${shortMonth(older.month)} to ${newer.shown} in ${shortMonth(newer.month)}`,
    sources: [...older.sources, ...newer.sources],
  }
}

/** A figure of a row with what it is held to. */
export function isBeside(
  row: Indicator,
  { shown, month, sources }: Reported,
  beside: { readonly words: string; readonly sources: readonly Source[] },
  right: boolean,
): Answer {
  return {
    right,
    shown,
    words: `"${row.label}" is ${shown} in ${shortMonth(month)}, and ${beside.words}`,
    sources: [...sources, ...beside.sources],
  }
}
