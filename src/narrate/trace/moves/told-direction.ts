import type { Weighed } from '../found.ts'

const WAY = /^".*" gives (?:a (?<rise>rise)|a fall) of [^;]*$/

/** `Fell by eight to 35`, where it rose by eight: a change that is wrong because it went the other way is told so. */
export function withDirection(each: Weighed): Weighed {
  const { row, claim, sign } = each
  const way = claim?.status === 'contradicted' && claim.evidence.length === 2 ? WAY.exec(claim.reason) : null
  if (!claim || !way || !row || Math.abs(sign) !== 1) return each
  const isOther = (way.groups?.rise ? 1 : -1) === -sign
  return isOther ? { ...each, claim: { ...claim, reason: `${claim.reason}; the direction is the other way` } } : each
}
