import type { Weighed } from '../found.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { signOf } from '../read/sign-of.ts'
import { withoutMonths } from '../read/without-months.ts'
import type { Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { judgeMove } from './move-of-row.ts'
import { stretchOf } from './slip-bases.ts'

/**
 * A change that goes on from another, counted from a second month: `an increase of 10 on the month and of 21 on the year`,
 * `down 0.20 on July and 1.73 on last August`. The first tells the row; without a word of its own the second goes its way.
 */
export function secondLimbs(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  if (scene.months.length < 2) return told
  for (const [at, each] of found.entries()) {
    const former = found[at - 1]
    const verdict = former && judge(each, former, found, scene, world)
    if (verdict) told.set(each.number, verdict)
  }
  return told
}

const AND =
  /^(?: (?:percentage )?(?:points?|pts?|pp))?(?: (?:on|since|over|than|from|in|compared with|against|the|last|that|of|it|was|a))* ?,? ?(?:and|but|yet|though|while)(?: (?:also|still|then|now))?(?: (?<own>up|down|an? (?:rise|increase|fall|drop|decrease|reduction|decline)))?(?: (?:by|of))? $/i
const COUNTED =
  /^(?: (?:percentage )?(?:points?|pts?|pp))?(?: (?<own>up|down|fewer|more|lower|higher|less))? (?:on|since|over|than|from|compared with|compared to|against) /i

function judge(each: Weighed, former: Weighed, found: readonly Weighed[], scene: Scene, world: World): Verdict | null {
  const { row, claim, wide, number } = former
  const [then, now, ...more] = claim?.status === 'traced' && (!wide || isTold(former, found)) ? claim.evidence : []
  const to = row?.latest?.month
  if (!row || !then?.month || !now || more.length > 0 || now.month !== to || then.code !== row.code) return null
  if (each.claim === null || each.claim.status === 'contradicted' || each.number.kind !== number.kind) return null
  const joint = AND.exec(withoutMonths(number.end, each.number.at, scene))
  const counted = joint ? COUNTED.exec(each.number.right) : null
  if (!joint || !counted || isUnreal(each.number, scene)) return null
  const own = joint.groups?.own ?? counted.groups?.own
  const sign = own ? signOf(own) : /\band\b/i.test(joint[0]) ? former.sign : 0
  const stretch = stretchOf(each.number, row, [former], scene)
  if (!stretch || stretch.unsaid) return null
  return judgeMove(each, sign, row, stretch.bases, stretch.to, world)
}

/** Whether a figure before a change is plainly of the same row. */
function isTold(change: Weighed, found: readonly Weighed[]): boolean {
  const before = found.slice(0, found.indexOf(change))
  return (
    before.length > 0 &&
    before.every(
      ({ row, claim, wide, plain, number }) =>
        row === change.row && claim?.status === 'traced' && (!wide || plain || number.decimals > 0),
    )
  )
}
