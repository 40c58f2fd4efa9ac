import type { Judgement } from './spoken-sums.ts'
import type { Verdict } from './verdict.ts'

/** A number judged on its own; `level` where it says how much there was. */
export type Levelled = Judgement & { readonly level: boolean }

/**
 * A verdict in the light of the sentence's other numbers.
 *
 * A sentence does not give one indicator two figures for one month: where another number fits the figure that this one
 * was held against, this one is said of something else. With `right`, two others give it as their difference.
 */
export function reconsider(one: Levelled, all: readonly Levelled[], right: boolean): Verdict {
  const { claim } = one
  if (claim.status !== 'contradicted') return claim
  if (right) return doubt(claim, 'it is what lies between two other numbers of the sentence')
  return one.level && isTaken(one, all)
    ? doubt(claim, 'another number of the sentence fits what it seems to speak of')
    : claim
}

/** Whether another number, and no mere fraction, fits the figure that this one was held against. */
function isTaken(one: Levelled, all: readonly Levelled[]): boolean {
  const cell = one.claim.evidence.at(-1)?.cell
  return all.some(
    ({ number, level, claim }) =>
      level &&
      claim.status === 'traced' &&
      number.kind !== 'fraction' &&
      number.value !== one.number.value &&
      claim.evidence.some((source) => source.cell === cell),
  )
}

function doubt(claim: Verdict, reason: string): Verdict {
  return { ...claim, status: 'unverified', found: null, reason, evidence: [] }
}
