import type { Weighed } from '../found.ts'
import type { Placed } from '../read/scene.ts'
import type { Verdict } from '../verdict.ts'

/**
 * `Appeals in the last 12 months are up by half, from 59 to 88`: a change that the sentence's own figures bear out is told
 * with the cells of those, and of the row that both are of.
 */
export function cellsOfEnds(found: readonly Weighed[]): ReadonlyMap<Placed, Verdict> {
  return new Map(
    found.flatMap(({ number, row, claim }) => {
      const said = claim?.status === 'traced' && claim.evidence.length === 0 ? ENDS.exec(claim.reason) : null
      const [from, to] = said ? [said[1], said[2]].map((text) => figureSaid(text, found)) : []
      if (!claim || !row || !from?.row || from.row !== to?.row) return []
      const evidence = [from, to].flatMap((end) => end.claim?.evidence ?? [])
      const reason = claim.reason.replace(row.label, from.row.label)
      return [[number, { ...claim, reason, evidence }] as const]
    }),
  )
}

const ENDS = /, from (\S+) to (\S+)$/

/** A month's figure of a row that the sentence gives in these words. */
function figureSaid(text: string | undefined, found: readonly Weighed[]): Weighed | undefined {
  return found.find(
    ({ number, claim }) =>
      number.text === text && claim?.status === 'traced' && claim.evidence.every(({ month }) => month),
  )
}
