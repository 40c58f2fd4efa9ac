import type { Weighed } from '../found.ts'
import type { Scene } from '../read/scene.ts'
import { signOf } from '../read/sign-of.ts'
import type { VerdictAt } from '../verdict.ts'
import { beliedBy, setApart } from './told-pair.ts'

const SIDE = '(?:above|below|over|under|(?:higher|lower|more|fewer|less|greater) than)'
const FORM = new RegExp(
  String.raw`(?:[,–—-]|\b(?:is|was|are|were|stands?|stood|still|remains?|well|just|at #\d+)) ?${SIDE} (?:the |our |its |that of )?(?:@(?:['’]s)? )?#(?<a>\d+)[^#.;:()]{0,30}?,? (?:but|and|yet|though|if|while|and yet)(?: (?:still|well|just|also|now|remains?|slightly|a little|comfortably|both))* (?<side>${SIDE}) (?:the |our |its |an? |that )?(?:(?:monthly |yearly |year['’]s |mean |average |figure |rate |level )*(?:average|mean|figure|level|rate)?,? ?(?:of |at |\()?|@(?:['’]s)? )#(?<m>\d+)`,
  'gi',
)

/** `204, below the 215 of July but above the average of 213.6`: the second of two comparisons of one figure. */
export function wrongSeconds(skeleton: string, scene: Scene, found: readonly Weighed[]): readonly VerdictAt[] {
  if (!/\b(?:but|and|yet|though|if|while)\b/.test(skeleton)) return []
  return [...skeleton.matchAll(FORM)].flatMap(({ groups = {}, index }) => {
    const [first, second] = [found[Number(groups.a)], found[Number(groups.m)]]
    const one = found
      .slice(0, Number(groups.a))
      .findLast(({ row, level, number }) => row === first?.row && level && number.kind === first?.number.kind)
    if (!one?.claim || !second?.claim || second.claim.status !== 'traced' || one.claim.status !== 'traced') return []
    if (one.row === null || second.row !== one.row || second.number.kind !== one.number.kind) return []
    const { side = '' } = groups
    const isPlain = one.number.hedge === null && /#\d+[^#;]*(?:\(#\d+\))?[^#;]*$/.test(skeleton.slice(0, index))
    const gap = Math.sign(one.number.value - second.number.value)
    if (!isPlain || gap === 0 || gap === signOf(side.replace(/over/i, 'above')) || DENIED.test(skeleton)) return []
    const pair = [
      { ...one, claim: one.claim },
      { ...second, claim: second.claim },
    ] as const
    return [beliedBy(`${side} ${second.number.text}`, setApart(...pair), pair, scene)]
  })
}

const DENIED = /\b(?:not|never|neither|nor|no longer|if|would|bring|between)\b|n['’]t\b/i
