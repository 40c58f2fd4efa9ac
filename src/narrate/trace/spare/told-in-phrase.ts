import type { Scene } from '../read/scene.ts'
import type { VerdictAt } from '../verdict.ts'

/** The claims without those that another has told with its phrase: `thirteen` in `the busiest month of the last thirteen`. */
export function withoutRetold(told: readonly VerdictAt[]): readonly VerdictAt[] {
  const isIn = ({ at }: VerdictAt, { at: from, claim }: VerdictAt) =>
    claim.status !== 'unverified' && at > from && at < from + claim.number.length
  return told.filter((each) => each.claim.status !== 'unverified' || !told.some((other) => isIn(each, other)))
}

/** `40 fewer than the 510 of last August`, of which another sheet has 507: that clash is told of the 510 alone. */
export function withoutSameClash(told: readonly VerdictAt[], { words }: Scene): readonly VerdictAt[] {
  return told.map((each) => {
    const { at, claim } = each
    const isEnd = (other: VerdictAt) => COUNTED_FROM.test(words.slice(at + claim.number.length, other.at))
    if (!told.some((other) => isSameClash(claim, other.claim) && isEnd(other))) return each
    const [reason = ''] = claim.reason.split(', but ')
    return {
      at,
      claim: { ...claim, status: 'traced', found: claim.number, reason, evidence: claim.evidence.slice(0, 2) },
    }
  })
}

/** Between a change and the end that it is counted from. */
const COUNTED_FROM = /^(?: [a-z]+){0,3} (?:than|on|from) (?:the )?$/

/** Whether a change rests on the cells of the clash of one of its ends, and is right by the same sheet. */
function isSameClash(change: VerdictAt['claim'], end: VerdictAt['claim']): boolean {
  if (change.status !== 'conflict' || end.status !== 'conflict' || change.evidence.length !== 4) return false
  const isOf = (cell: string) => change.evidence.some((each) => each.cell === cell)
  return (
    end.evidence.length === 2 &&
    end.evidence.every(({ cell, code }, at) => code === change.evidence[at * 2]?.code && isOf(cell))
  )
}
