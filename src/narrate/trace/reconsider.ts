import type { Judgement } from './spoken-sums.ts'
import type { Verdict } from './verdict.ts'

/** A number judged on its own; `level` where it says how much there was. */
export type Levelled = Judgement & { readonly level: boolean }

/**
 * A verdict in the light of the sentence's other numbers.
 *
 * A sentence does not give one indicator two figures for one month: where another number fits the figure that this one
 * was held against, this one is said of something else.
 */
export function reconsider(one: Levelled, all: readonly Levelled[]): Verdict {
  const { claim, level, number } = one
  const others = all.filter((other) => other !== one && other.claim.status === 'traced')
  const cell = claim.evidence.at(-1)?.cell
  const taken = others.some(
    (other) =>
      other.level &&
      other.number.kind !== 'fraction' &&
      other.claim.evidence.some((source) => source.cell === cell) &&
      other.number.value !== number.value,
  )
  if (claim.status !== 'contradicted' || !level || !taken) return claim
  return {
    ...claim,
    status: 'unverified',
    found: null,
    reason: 'another number of the sentence fits what it seems to speak of',
    evidence: [],
  }
}
