import type { Weighed } from '../found.ts'
import { type Expected, expectDistance } from '../number/expected.ts'
import { fitsAny } from '../number/fit-number.ts'
import { traced } from '../number/say-verdict.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import type { Verdict } from '../verdict.ts'
import { latestTold, standardTold } from './told-figures.ts'

const TO_STANDARD =
  /^(?: (?:percentage )?points?)? (?:above|below|over|under|short of|off|shy of|adrift of) (?:the|our|its) $/i

/**
 * `24%, four points above the 20% we are aiming for`: where the newest figure and the target stand on either side of how
 * far they lie apart, it rests on those two cells, though the row changed by as much between two months.
 */
export function gapEvidence(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  for (const [at, each] of found.entries()) {
    const standard = found[at + 1]
    // What stands between may be how far the same figure has moved: `14%, 4 points better than August 2023 but 4 points short`.
    const figure = latestTold(found.slice(0, at)).at(-1)
    const isBetween = each.claim?.status === 'traced' && each.claim.evidence.every(({ month }) => month !== null)
    if (!isBetween || !figure || !standard || figure.row !== standard.row) continue
    if (!TO_STANDARD.test(scene.words.slice(each.number.end, standard.number.at))) continue
    const option = distanceOf(figure, standard, world)
    const fits = fitsAny(each.number, option?.values)
    if (figure.row && option && fits) told.set(each.number, traced(each.number, { row: figure.row, option }))
  }
  return told
}

function distanceOf(figure: Weighed, standard: Weighed, { figures }: World): Expected | null {
  const [level] = latestTold([figure])
  if (!level?.row.latest || standardTold(standard) !== 'target') return null
  const counting = level.row.unit === 'percent' ? 'points' : 'amount'
  return expectDistance(level.row, level.row.latest.month, { kind: 'target' }, counting, figures)
}
