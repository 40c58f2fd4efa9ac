import { fitNumber } from '../number/fit-number.ts'
import { percentOf } from '../number/percent-of.ts'
import type { Verdict } from '../verdict.ts'
import type { Judgement } from './spoken-sums.ts'

/** A number judged on its own; `level` where it says how much there was. */
type Levelled = Judgement & { readonly level: boolean; readonly sign: number }

/**
 * A verdict in the light of the sentence's other numbers.
 *
 * A sentence does not give one indicator two figures for one month: where another number fits the figure that this one
 * was held against, this one is said of something else. With `right`, two others give it as their difference.
 */
export function reconsider(one: Levelled, all: readonly Levelled[], right: boolean): Verdict {
  const { claim } = one
  if (claim.status !== 'contradicted') return claim
  const differing = withoutDifference(one, all)
  if (differing !== claim) return differing
  if (right) return doubt(claim, 'it is what lies between two other numbers of the sentence')
  return one.level && isTaken(one, all)
    ? doubt(claim, 'another number of the sentence fits what it seems to speak of')
    : claim
}

/** A verdict that is withdrawn where two of the sentence's other numbers give the number as their difference. */
export function withoutDifference(one: Levelled, all: readonly Levelled[]): Verdict {
  return one.claim.status === 'contradicted' && liesBetween(one, all)
    ? doubt(one.claim, 'it is what lies between two other numbers of the sentence')
    : one.claim
}

/**
 * `11 more than a year earlier but 81 short of the target of 285`: a difference is of whichever two of the sentence's
 * numbers give it, unless they are figures of one row that went the other way.
 */
export function liesBetween(one: Levelled, all: readonly Levelled[]): boolean {
  if (one.level) return false
  if (one.number.kind === 'percent') return isShareBetween(one, all)
  if (one.number.kind !== 'number' && one.number.kind !== 'points') return false
  const kind = one.number.kind === 'points' ? 'percent' : 'number'
  const others = all.filter(({ number, claim }) => number.kind === kind && claim.status === 'traced')
  return others.some((greater) =>
    others.some(
      (lesser) =>
        fitNumber(one.number, greater.number.value - lesser.number.value) === 'fits' &&
        !isTurned(one.sign, lesser, greater),
    ),
  )
}

/** `48 in December and 35 in August, a fall of 27%`: the change from one figure of a row to a later one. */
function isShareBetween(one: Levelled, all: readonly Levelled[]): boolean {
  const figures = all.flatMap(({ number, claim }) => {
    const [source, ...others] = claim.evidence
    const isFigure = number.kind === 'number' && claim.status === 'traced' && others.length === 0
    return isFigure && source?.month ? [{ value: number.value, code: source.code, month: source.month }] : []
  })
  return figures.some((then) =>
    figures.some((now) => {
      const change = percentOf(now.value - then.value, then.value || 1)
      const isWay = Math.abs(one.sign) !== 1 || Math.sign(change) === one.sign
      const isLater = then.code === now.code && then.month < now.month
      return isLater && isWay && fitNumber(one.number, Math.abs(change)) === 'fits'
    }),
  )
}

/** Whether two figures of one row went another way from month to month than a sign says. */
function isTurned(sign: number, lesser: Levelled, greater: Levelled): boolean {
  const [[low, ...more], [high, ...others]] = [lesser.claim.evidence, greater.claim.evidence]
  if (!low?.month || !high?.month || more.length + others.length > 0 || low.code !== high.code) return false
  return Math.abs(sign) === 1 && sign !== (low.month < high.month ? 1 : -1)
}

/** Whether another number, and no mere fraction, fits the figure that this one was held against. */
function isTaken(one: Levelled, all: readonly Levelled[]): boolean {
  const cell = one.claim.evidence.at(-1)?.cell
  return all.some(
    ({ number, level, claim }) =>
      level &&
      claim.status === 'traced' &&
      number.kind !== 'fraction' &&
      !(number.hedge !== null && SHORT_OF.test(number.left)) &&
      number.value !== one.number.value &&
      claim.evidence.some((source) => source.cell === cell),
  )
}

/** `89%, the best yet, but short of 95%`: what a figure does not come up to, or goes beyond, is not the figure again. */
const SHORT_OF = /\b(?:short of|shy of|below|above) $/i

function doubt(claim: Verdict, reason: string): Verdict {
  return { ...claim, status: 'unverified', found: null, reason, evidence: [] }
}
