import type { VerdictAt } from '../verdict.ts'

/** The claims without those that another has told with its phrase: `thirteen` in `the busiest month of the last thirteen`. */
export function withoutRetold(told: readonly VerdictAt[]): readonly VerdictAt[] {
  const isIn = ({ at }: VerdictAt, { at: from, claim }: VerdictAt) =>
    claim.status !== 'unverified' && at > from && at < from + claim.number.length
  return told.filter((each) => each.claim.status !== 'unverified' || !told.some((other) => isIn(each, other)))
}
