import { addMonths, type Month } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { expectChange, plainCounting } from '../number/expected.ts'
import { fitsAny } from '../number/fit-number.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { signOf } from '../read/sign-of.ts'
import { withoutMonths } from '../read/without-months.ts'
import { latestTold } from '../standards/told-figures.ts'
import { isWrong, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { judgeMove } from './move-of-row.ts'
import { stretchOf } from './slip-bases.ts'

/**
 * A change that goes on from another, counted from a second month: `an increase of 10 on the month and of 21 on the year`,
 * `down 0.20 on July and 1.73 on last August`. The first tells the row; without a word of its own the second goes its way.
 */
export function secondLimbs(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  const noted = found.filter(({ number }) => NOTED.test(number.left))
  if (scene.months.length < 2 && noted.length < 2) return told
  for (const [at, each] of found.entries()) {
    const former = found[at - 1]
    const isNoted = former && noted.indexOf(each) > 0 && CLOSED.test(each.number.right)
    const verdict = isNoted
      ? judgeNoted(each, former, basesOf(noted[0], found, world), world)
      : former && judge(each, former, found, scene, world)
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

const NOTED = /\((?<way>up|down) (?:by )?$/i
const CLOSED = /^(?: (?:percentage )?(?:points?|pts?|pp))?\)/i

/** `74 (down 14 on July), care leavers 75 (down 12)`: what stands in a bracket is counted from where the first one is. */
function judgeNoted(each: Weighed, figure: Weighed, bases: readonly Month[], world: World): Verdict | null {
  const [newest] = latestTold([figure])
  const { way = '' } = NOTED.exec(each.number.left)?.groups ?? {}
  const { vocabulary } = world
  const isNamed = [...figure.number.bag].some(
    (stem) => vocabulary.weight(stem) > 0 && figure.row && vocabulary.isOf(figure.row, stem),
  )
  const isOwn = newest?.row.latest && isNamed && bases.length > 0 && each.number.hedge === null && !isWrong(each)
  return isOwn ? judgeMove(each, signOf(way), newest.row, bases, newest.row.latest.month, world) : null
}

/** The months that the change in the first bracket may be counted from. */
function basesOf(first: Weighed | undefined, found: readonly Weighed[], { figures }: World): readonly Month[] {
  const [newest] = first ? latestTold(found.slice(0, found.indexOf(first)).slice(-1)) : []
  const [then, now, ...more] = first?.claim?.status === 'traced' ? first.claim.evidence : []
  const to = newest?.row.latest?.month
  if (!first || !newest || !to || !then?.month || then.code !== newest.row.code || now?.month !== to || more.length > 0)
    return []
  const counting = plainCounting(first.number, newest.row)
  const others = [-1, -12]
    .map((back) => addMonths(to, back))
    .filter((month) => {
      const change = first.number.months.length === 0 ? expectChange(newest.row, month, to, counting, figures) : null
      return change !== null && month !== then.month && fitsAny(first.number, change.values)
    })
  return [then.month, ...others]
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
