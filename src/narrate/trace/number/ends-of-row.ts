import { isUnsettled, type Weighed } from '../found.ts'
import { numberAfter, numberBefore } from '../read/beside.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { tiedMonths } from '../read/tied-months.ts'
import { withoutMonths } from '../read/without-months.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { expectLevel } from './expected.ts'
import { fitsAny, nearsAny } from './fit-number.ts'
import { mayBeMean } from './units-for.ts'

/**
 * `Case holders went from 23 in July to 35 in August`, `35, having been 23 in July`: a count that is said to have become
 * another is of the same row, and not of an average that happens to be as high in that month.
 */
export function endsOfRow(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  for (const each of found) {
    const { right, hedge } = each.number
    const isCount = hedge === null && BARE.test(right) && !mayBeMean(each.number, sentenceOf(scene))
    const verdict = isCount && isUnsettled(each) ? judge(each.number, found, scene, world) : null
    if (verdict) told.set(each.number, verdict)
  }
  return told
}

function judge(number: Placed, found: readonly Weighed[], scene: Scene, world: World): Verdict | null {
  const row = newerEnd(number, found, scene)?.row
  const [month, ...more] = tiedMonths(number, scene, false)
  const right = row?.unit === 'number' && month && more.length === 0 ? expectLevel(row, month, world.figures) : null
  if (!row || !month || !right || nearsAny(number, right.values)) return null
  const mean = world.vocabulary.rows.find(
    ({ row: { unit, section }, row: other }) =>
      unit === 'average' &&
      section === row.section &&
      fitsAny(number, expectLevel(other, month, world.figures)?.values),
  )
  if (!mean) return null
  const reason = `"${row.label}" gives ${right.words}; ${number.text} is the figure of "${mean.row.label}"`
  return contradicted(number, right.shown, reason, right.sources)
}

/** The figure that a count is said to have become. */
function newerEnd(number: Placed, found: readonly Weighed[], scene: Scene): Weighed | undefined {
  const [next, former] = [numberAfter(number, scene), numberBefore(number, scene)]
  const newer =
    next && BECAME.test(withoutMonths(number.end, next.at, scene))
      ? next
      : former && HAD_BEEN.test(withoutMonths(former.end, number.at, scene))
        ? former
        : null
  return found.find((each) => each.number === newer && !each.wide && each.level && each.claim?.status === 'traced')
}

/** `Against 24 in June`, and not `24 teams`. */
const BARE = /^(?:,? (?:back )?(?:in|at|for|during|to)\b|[.,;)]|$)/i
const BECAME = /^ (?:(?:back )?(?:in|at the end of|during|for)\s*)?,? ?(?:to|and|then) (?:just |only |now )?$/i
const HAD_BEEN =
  /^[^.;:()]{0,60}, (?:having been|when it was|(?:which is )?(?:up|down) from|from|against|compared with) (?:just |only )?$/i
