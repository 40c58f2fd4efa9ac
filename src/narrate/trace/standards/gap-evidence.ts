import type { Indicator } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import type { Expected } from '../number/expectation.ts'
import { besideOf, expectDistance, expectStandard } from '../number/expected.ts'
import { fitsAny } from '../number/fit-number.ts'
import { traced } from '../number/say-verdict.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import type { Verdict } from '../verdict.ts'
import { LEADS_TO_TARGET } from './target-places.ts'
import { latestTold, standardTold } from './told-figures.ts'

/**
 * `24%, four points above the 20% we are aiming for`: where the newest figure and the target stand on either side of how
 * far they lie apart, both rest on that row's cells, though the row changed by as much between two months, or another
 * lies as far off its own target.
 */
export function gapEvidence(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  for (const [at, each] of found.entries()) {
    const standard = found[at + 1]
    // What stands between may be how far the same figure has moved: `14%, 4 points better than August 2023 but 4 points short`.
    const figure = latestTold(found.slice(0, at)).at(-1)
    const row = figure?.row
    const isBetween = each.claim?.status === 'traced' && each.claim.evidence.every(({ month }) => month !== null)
    if (!row || !standard || !(isBetween || each.row !== row) || each.claim?.status === 'contradicted') continue
    if (!LEADS_TO_TARGET.test(scene.words.slice(each.number.end, standard.number.at))) continue
    const target = besideOf(row, { kind: 'target' }, world.figures)
    const isOwn = standard.row === row ? standardTold(standard) === 'target' : target?.value === standard.number.value
    const option = target && isOwn ? distanceOf(row, world) : null
    if (!target || !option || !fitsAny(each.number, option.values)) continue
    told.set(each.number, traced(each.number, { row, option }))
    if (standard.row !== row)
      told.set(standard.number, traced(standard.number, { row, option: expectStandard(target) }))
  }
  return told
}

function distanceOf(row: Indicator, { figures }: World): Expected | null {
  const counting = row.unit === 'percent' ? 'points' : 'amount'
  return row.latest && expectDistance(row, row.latest.month, { kind: 'target' }, counting, figures)
}
