import { addMonths, type Month } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { expectChange, plainCounting } from '../number/expected.ts'
import { fitsAny } from '../number/fit-number.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { signOf } from '../read/sign-of.ts'
import { latestTold } from '../standards/told-figures.ts'
import { isWrong, type Verdict } from '../verdict.ts'
import { judgeMove } from './move-of-row.ts'

/** Changes in brackets that name no month: `74 (down 14 on July), care leavers 75 (down 12)`. They are counted from where the first one is. */
export function notedMoves(found: readonly Weighed[], _scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  const noted = found.filter(({ number }) => NOTED.test(number.left))
  for (const each of noted.slice(1)) {
    const former = found[found.indexOf(each) - 1]
    const isNoted = former && CLOSED.test(each.number.right)
    const verdict = isNoted && judgeNoted(each, former, basesOf(noted[0], found, world), world)
    if (verdict) told.set(each.number, verdict)
  }
  return told
}

const NOTED = /\((?<way>up|down) (?:by )?$/i
const CLOSED = /^(?: (?:percentage )?(?:points?|pts?|pp))?\)/i

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
