import type { Weighed } from '../found.ts'
import type { Placed, Scene } from '../read/scene.ts'
import { signOf } from '../read/sign-of.ts'
import type { Verdict, VerdictAt } from '../verdict.ts'

/** What a difference is said to lie off, up to the number that it is counted from. */
const THAN =
  /^ (?:[a-z]+ ){0,3}?(?<side>fewer|less|lower|more|higher|greater|below|above|under|over|down|up)(?: (?:than|on))? (?:the |that of |what |[A-Z]\w+(?:['’]s| \d{4}['’]s)? |a total of )*$/i

/**
 * `539 in all, seven fewer than the 546 in July`: a difference that two numbers of its own sentence make, by which it is
 * counted, is right whatever any row did. What was called wrong of it is taken back, and told where both are borne out.
 */
export function ownDifferences(
  judged: readonly VerdictAt[],
  found: readonly Weighed[],
  scene: Scene,
): readonly VerdictAt[] {
  return judged.map((each) => {
    const at = each.claim.status === 'contradicted' ? found.findIndex(({ number }) => number.at === each.at) : -1
    const ends = at < 0 ? null : endsOf(at, found, scene)
    return ends ? { at: each.at, claim: claimOf(each.claim, ends, judged) } : each
  })
}

/** The number before that a difference is told of, and the one behind it that it is counted from. */
type Ends = { readonly now: Placed; readonly then: Placed }

function endsOf(at: number, found: readonly Weighed[], { words }: Scene): Ends | null {
  const [number, then] = [found[at]?.number, found[at + 1]?.number]
  const isCount = number?.kind === 'number' || number?.kind === 'points'
  if (!number || !then || !isCount || number.hedge !== null || then.hedge !== null) return null
  const side = THAN.exec(words.slice(number.end, then.at))?.groups?.side
  if (side === undefined) return null
  const wanted = then.value + signOf(side) * number.value
  const now = found.slice(0, at).findLast(({ number: { value, kind } }) => kind === then.kind && isSame(value, wanted))
  return now ? { now: now.number, then } : null
}

const isSame = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6

function claimOf(claim: Verdict, { now, then }: Ends, judged: readonly VerdictAt[]): Verdict {
  const right = [now, then].flatMap(({ at }) => judged.find((each) => each.at === at)?.claim ?? [])
  const isRight = right.length === 2 && right.every(({ status }) => status === 'traced')
  const reason = `it is what lies between ${now.text} and ${then.text}`
  return isRight
    ? { ...claim, status: 'traced', found: claim.number, reason, evidence: right.flatMap(({ evidence }) => evidence) }
    : { ...claim, status: 'unverified', found: null, reason, evidence: [] }
}
