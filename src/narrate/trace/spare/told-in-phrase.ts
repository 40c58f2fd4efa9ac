import type { Scene } from '../read/scene.ts'
import type { VerdictAt } from '../verdict.ts'

/** The claims without those that another has told with its phrase: `thirteen` in `the busiest month of the last thirteen`. */
export function withoutRetold(told: readonly VerdictAt[]): readonly VerdictAt[] {
  const isIn = ({ at }: VerdictAt, { at: from, claim }: VerdictAt) =>
    claim.status !== 'unverified' && at > from && at < from + claim.number.length
  return told.filter((each) => each.claim.status !== 'unverified' || !told.some((other) => isIn(each, other)))
}

/**
 * Each disagreement of two sheets told once: `470, which is 40 fewer than the 510 of last August`, of which the other sheet
 * has 507, is told of the 510; that the change is another there as well follows.
 */
export function withoutSameClash(told: readonly VerdictAt[], { words }: Scene): readonly VerdictAt[] {
  const clashes = told.filter(({ claim }) => claim.status === 'conflict')
  const isBefore = ({ at, claim }: VerdictAt, end: VerdictAt) =>
    COUNTED_FROM.test(words.slice(at + claim.number.length, end.at))
  return told.map((each) =>
    clashes.some((other) => isBefore(each, other) && isSameClash(each, other)) ? byItsSheet(each) : each,
  )
}

/** Between a change and the end that it is counted from. */
const COUNTED_FROM = /^(?: [a-z]+){0,3} (?:than|on|from) (?:the )?$/

/** Whether a change rests on the cells of the clash of one of its ends, and is right by the same sheet. */
function isSameClash({ claim: { status, evidence } }: VerdictAt, { claim: { evidence: ofEnd } }: VerdictAt): boolean {
  const isOf = ({ cell }: (typeof evidence)[number]) => evidence.some((each) => each.cell === cell)
  const isOneSheet = ofEnd.every(({ code }, at) => code === evidence[at * 2]?.code)
  return status === 'conflict' && ofEnd.length === 2 && evidence.length === 4 && isOneSheet && ofEnd.every(isOf)
}

function byItsSheet({ at, claim }: VerdictAt): VerdictAt {
  const reason = claim.reason.replace(/, but .*/, '')
  return {
    at,
    claim: { ...claim, status: 'traced', found: claim.number, reason, evidence: claim.evidence.slice(0, 2) },
  }
}
