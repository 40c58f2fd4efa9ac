import type { Weighed } from '../found.ts'
import { unverified } from '../number/say-verdict.ts'
import type { Placed, Scene } from '../read/scene.ts'
import { isRangeOf, liesIn } from '../read/share-ranges.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'

/**
 * `Between a fifth and a quarter of referrals were repeats (24%)`: the bounds of the share that a bracket gives are told
 * with what that is, and one that it does not keep to is wrong.
 */
export function rangesGlossed(found: readonly Weighed[], scene: Scene): ReadonlyMap<Placed, Verdict> {
  return new Map(
    found.flatMap((share, at) => {
      const [low, high] = [found[at - 2], found[at - 1]]
      if (!low || !high || !isRangeOf(low.number, high.number, share.number, scene.words)) return []
      if (isUnreal(low.number, scene)) return []
      const verdicts = [low, high].map((bound) => [bound.number, judge(bound, low, high, share)] as const)
      return verdicts.flatMap(([number, verdict]) => (verdict ? [[number, verdict] as const] : []))
    }),
  )
}

function judge({ number }: Weighed, low: Weighed, high: Weighed, { number: share, claim }: Weighed): Verdict | null {
  if (liesIn(share, low.number.value, high.number.value)) {
    return claim?.status === 'traced'
      ? { ...claim, number: number.text }
      : unverified(number, 'the words do not settle what it is of, or it is not in the workbook')
  }
  const isOwn = number === (share.value < low.number.value ? low : high).number
  const away = Math.abs(share.value - number.value)
  if (!isOwn || away < LEAST || away > NEAR) return null
  const reason = `${share.text} does not lie between ${low.number.text} and ${high.number.text}`
  return contradicted(number, share.text, reason, claim?.evidence ?? [])
}

/** How far from a bound a percentage may lie and still be the share that it bounds. */
const NEAR = 15
/** `Between a fifth and a quarter (26%)` is said loosely. */
const LEAST = 3
