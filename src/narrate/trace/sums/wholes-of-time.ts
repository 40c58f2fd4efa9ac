import type { Indicator, Reported } from '../../../compute/figures.ts'
import { shortMonth } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { type Point, pointsOf } from '../moves/points-of.ts'
import { isPlain } from '../number/find-doubts.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { withoutMonths } from '../read/without-months.ts'
import { partRows } from '../subject/rival-rows.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'

/**
 * `44 of the 178 cremations`, `six of the eight in August, against six of the 13 in June`: a whole that its row had in
 * another month than its part. The row is the one that all of the words behind it are of, else the one whole that the
 * sentence has told before.
 */
export function wholesOfTime(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const points = found.some(isOpen) ? pointsOf(found, world) : []
  return new Map(
    found.filter(isOpen).flatMap(({ number }) => {
      const part = points.find((point) => OF.test(withoutMonths(point.number.end, number.at, scene)))
      const row = part && !isUnreal(number, scene) ? rowOf(number, part, points, scene, world) : null
      const verdict = part && row && judge(number, part.figure, row, world)
      return verdict ? [[number, verdict] as const] : []
    }),
  )
}

function isOpen({ number, claim }: Weighed): boolean {
  return claim?.status === 'unverified' && number.kind === 'number' && number.hedge === null && number.value > 1
}

const OF = /^ (?:out )?of(?: (?:the|our|these|those|all|['’]s))* ?(?:['’]s )?$/

/** The counts of the part's place that may be its whole. */
function rowOf(number: Placed, part: Point, points: readonly Point[], scene: Scene, world: World): Indicator | null {
  const { vocabulary } = world
  const [noun = ''] =
    /^ [^.,;:()\d]*?(?= (?:is|are|was|were|had|have|in|during|at|came|ended)\b|[.,;:()]|$)/.exec(number.right) ?? []
  const stems = [...vocabulary.stemsOf(withoutMonths(number.end, number.end + noun.length, scene))]
  const telling = stems.filter((stem) => vocabulary.weight(stem) > 0)
  const mayBe = (row: Indicator) => row !== part.row && row.unit === 'number' && row.basis === part.row.basis
  const told = points.find(({ row, number: { end } }) => end <= part.number.at && mayBe(row))?.row
  if (telling.length === 0) return told ?? null
  const isNamed = (row: Indicator) => stems.every((stem) => vocabulary.isOf(row, stem) || isPlain(stem, world))
  const [row, ...more] = partRows(world).filter((each) => mayBe(each) && isNamed(each))
  return row && more.length === 0 ? row : null
}

function judge(number: Placed, part: Reported, row: Indicator, { figures: { measures } }: World): Verdict | null {
  const whole = measures.figure(row, part.month)
  const other = row.history
    .flatMap(({ month }) => measures.figure(row, month) ?? [])
    .findLast(({ printed }) => printed === number.value)
  if (!whole || !other || whole.printed === number.value || whole.printed < part.printed) return null
  const reason = `"${row.label}" gives ${whole.shown} in ${shortMonth(whole.month)}; ${number.text} is the figure of ${shortMonth(other.month)}`
  return contradicted(number, whole.shown, reason, whole.sources)
}
