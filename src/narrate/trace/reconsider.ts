import { printNumber } from '../../shared/print-number.ts'
import { fitNumber } from './fit-number.ts'
import type { Placed } from './scene.ts'
import type { Verdict } from './verdict.ts'

/** A number judged on its own; `level` where it says how much there was. */
export type Judgement = { readonly number: Placed; readonly level: boolean; readonly claim: Verdict }

/**
 * A verdict in the light of the sentence's other numbers.
 *
 * A sentence does not give one indicator two figures for one month: where another number fits the figure that this one
 * was held against, this one is said of something else. And a share may be that of two numbers beside it.
 */
export function reconsider(one: Judgement, all: readonly Judgement[]): Verdict {
  const { claim, level, number } = one
  const others = all.filter((other) => other !== one && other.claim.status === 'traced')
  const cell = claim.evidence.at(-1)?.cell
  const taken = others.some(
    (other) =>
      other.level && other.claim.evidence.some((source) => source.cell === cell) && other.number.value !== number.value,
  )
  if (claim.status === 'contradicted' && level && taken)
    return {
      ...claim,
      status: 'unverified',
      found: null,
      reason: 'another number of the sentence fits what it seems to speak of',
      evidence: [],
    }
  return claim.status === 'unverified' ? (shareOf(number, others) ?? claim) : claim
}

/** `94, little more than half of July's 182`. */
function shareOf(number: Placed, others: readonly Judgement[]): Verdict | null {
  if (number.kind !== 'percent' && number.kind !== 'fraction') return null
  const counts = others.filter((other) => other.number.kind === 'number' && other.number.value > 0)
  for (const part of counts)
    for (const whole of counts) {
      const share = (100 * part.number.value) / whole.number.value
      if (part === whole || share >= 100 || fitNumber(number, share) !== 'fits') continue
      const shown = `${printNumber(share, 1)}%`
      const evidence = [...part.claim.evidence, ...whole.claim.evidence]
      return {
        number: number.text,
        status: 'traced',
        found: shown,
        reason: `${part.number.text} of ${whole.number.text} is ${shown}`,
        evidence,
      }
    }
  return null
}
