import type { Weighed } from '../found.ts'
import type { Scene, World } from '../read/scene.ts'
import { signOf } from '../read/sign-of.ts'
import type { VerdictAt } from '../verdict.ts'
import { beliedBy, figured, setApart } from './told-pair.ts'

const IN = `(?:in |during |over |at |by |for |the end of |last |this )*`
const FORM = new RegExp(
  String.raw`\b(?<side>more|fewer|(?:a )?(?:larger|higher|greater|bigger|smaller|lower) (?:share|proportion|percentage|number) of) (?<what>[a-z][^#.;:()@]{2,80}? )${IN}@,? (?:\(|at |with )#(?<a>\d+)\)?,? than (?:there (?:were|was|had been) |we had |we saw |it was )?${IN}@,? (?:\(|at |with |when (?:it|there) (?:was|were) )#(?<b>\d+)(?=\)|[.,;]|$)`,
  'gi',
)

/**
 * `More referrals this August (94) than last August (162)`: a comparison that the two figures behind its months belie. More
 * children may be a lesser share, so that a percentage is only judged where a share is compared.
 */
export function wrongCounts(
  skeleton: string,
  scene: Scene,
  found: readonly Weighed[],
  world: World,
): readonly VerdictAt[] {
  if (!/#\d+[^#]{0,40}\bthan\b[^#]{0,40}#/.test(skeleton)) return []
  return [...skeleton.matchAll(FORM)].flatMap(({ groups = {}, index }) => {
    const { side = '', what = '' } = groups
    const [one, other] = [figured(found[Number(groups.a)], world), figured(found[Number(groups.b)], world)]
    if (!one || !other || one.row !== other.row || one.number.kind !== other.number.kind) return []
    const isShare = /share|proportion|percentage/i.test(side)
    const isCount = one.row.unit === 'number' && !/^than\b/i.test(what)
    const isWrong =
      Math.sign(one.number.value - other.number.value) !==
      (/bigger|larger|greater/i.test(side) ? 1 : signOf(side.replace(/smaller/i, 'fewer')))
    if (!isWrong || !(isShare ? one.row.unit === 'percent' : isCount)) return []
    if (TAKEN_BACK.test(skeleton.slice(0, index)) || OTHERS.test(what)) return []
    return [beliedBy(side, setApart(one, other), [one, other], scene)]
  })
}

const TAKEN_BACK =
  /\b(?:not|no|never|nor|neither|if|unless|whether|would|could|should|might|any|by|times|as many|much|far from|expect\w*|hop\w+)\s+(?:\w+ ){0,5}$|n['’]t (?:\w+ ){0,5}$/i
/** What is counted by a word of its own, and not by the figures in the brackets. */
const OTHERS =
  /\b(?:than|per|average|schools|agencies|partners|teams|workers left|rapidly|quickly|slowly|often|likely|of (?:them|these|those|whom))\b/i
