import type { Month } from '../../../shared/month.ts'
import { numberAfter } from '../read/beside.ts'
import type { Placed, Scene } from '../read/scene.ts'
import type { Subject } from '../subject/pick-subject.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { fitNumber } from './fit-number.ts'
import type { Attempt, Trial } from './trial.ts'

/** An attempt that no row bears out; `trial` is the likeliest row's. */
export type Failed = Attempt & { readonly subject: Subject; readonly trials: readonly Trial[]; readonly trial: Trial }

/** `dropped by three points to 88%`, `from 91% to 88%`: what a move came to is the row's own figure. */
export function isEndReached(failed: Failed): boolean {
  return endReached(failed) !== null
}

/** The month of that figure. */
export function endReached({ number, relation, scene, world, trial }: Failed): Month | null {
  const next = numberAfter(number, scene)
  const isOlder = relation.kind === 'level' && relation.older
  const to = isOlder ? (next?.months[0]?.month ?? trial.row.latest?.month) : trial.expectation.months.at(-1)
  if (!(isOlder || relation.kind === 'change') || !next || !to) return null
  if (!/^\s*to\b[^,;]{0,14}$/i.test(next.left)) return null
  const figure = world.figures.measures.figure(trial.row, to)
  const isReached = figure !== null && (next.value >= 10 || next.decimals > 0)
  return isReached && fitNumber(next, figure.printed) === 'fits' ? to : null
}

/** Whether a number that is no standard is wished, planned or supposed. */
export function isWished({ number, relation, scene }: Attempt): boolean {
  return relation.kind !== 'beside' && isUnreal(number, scene)
}

/** `51 in the last three of 2023`: many months together. */
export function isOverMonths({ right }: Placed): boolean {
  return OVER_MONTHS.test(right)
}

const OVER_MONTHS =
  /^\s*(?:in|over|for|during) the (?:last|first|previous|next|other)(?: (?!month\b|year\b)[a-z]+\b|\s*$)/i

/** `ten more than in July out of use`: how many of them something holds for, and no change in all of them. */
export function isOfSome({ right, months }: Placed, { words }: Scene): boolean {
  const base = months.findLast(({ role }) => role === 'base')
  return base !== undefined && /\bthan\b/i.test(right) && OF_SOME.test(words.slice(base.end))
}

const OF_SOME = /^ (?:out of|being|still|[a-z]+ing)\b/i
