import type { Indicator } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import type { Expected } from '../number/expectation.ts'
import { besideOf, expectDistance, expectStandard } from '../number/expected.ts'
import { fitsAny, nearsAny } from '../number/fit-number.ts'
import { traced } from '../number/say-verdict.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { BY_AGAIN } from '../read/span.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { LEADS_TO_TARGET } from './target-places.ts'
import { rowOfAll } from './told-distances.ts'
import { latestTold, standardTold } from './told-figures.ts'

/**
 * `24%, four points above the 20% we are aiming for`: where the newest figure and the target stand on either side of how
 * far they lie apart, both rest on that row's cells, though the row changed by as much between two months, or another
 * lies as far off its own target.
 */
export function gapEvidence(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  for (const [at, each] of found.entries()) {
    const again = gapAgain(each, found[at - 1], scene, world)
    if (again) told.set(each.number, again)
    const standard = found[at + 1]
    // What stands between may be how far the same figure has moved: `14%, 4 points better than August 2023 but 4 points short`.
    const figure = latestTold(found.slice(0, at)).at(-1)
    const row = figure?.row
    const isBetween = each.claim?.status === 'traced' && each.claim.evidence.every(({ month }) => month !== null)
    if (!row || !standard || !(isBetween || each.row !== row) || each.claim?.status === 'contradicted') continue
    if (!LEADS_TO_TARGET.test(scene.words.slice(each.number.end, standard.number.at))) continue
    const target = besideOf(row, { kind: 'target' }, world.figures)
    const isTold = standard.row === row && standardTold(standard) === 'target'
    const isBare = target?.value === standard.number.value && standard.number.months.length === 0
    const option = target && (isTold || isBare) ? distanceOf(row, world) : null
    if (!target || !option || !fitsAny(each.number, option.values)) continue
    told.set(each.number, traced(each.number, { row, option }))
    if (!isTold) told.set(standard.number, traced(standard.number, { row, option: expectStandard(target) }))
  }
  return told
}

/** `Missed it by 12 points and children in care by 21`: how far another row of the part lies off its own target. */
function gapAgain(each: Weighed, former: Weighed | undefined, scene: Scene, world: World): Verdict | null {
  const { number } = each
  const { what } = BY_AGAIN.exec(number.left)?.groups ?? {}
  const target = former?.row?.target?.cell
  const isGap = former?.claim?.status === 'traced' && former.claim.evidence.some(({ cell }) => cell === target)
  if (!former?.row || !isGap || what === undefined) return null
  const row = rowOfAll(what, [former.row.unit], world)
  const option = row && distanceOf(row, world)
  if (!row || !option) return null
  if (fitsAny(number, option.values)) return traced(number, { row, option })
  const isNow = scene.months.every(({ month }) => month === row.latest?.month) && /^\s*(?:[.,;)]|$)/.test(number.right)
  const isWrong = isNow && !isUnreal(number, scene) && !nearsAny(number, option.values)
  return isWrong ? contradicted(number, option.shown, `"${row.label}" is ${option.words}`, option.sources) : null
}

function distanceOf(row: Indicator, { figures }: World): Expected | null {
  const counting = row.unit === 'percent' ? 'points' : 'amount'
  return row.latest && expectDistance(row, row.latest.month, { kind: 'target' }, counting, figures)
}
