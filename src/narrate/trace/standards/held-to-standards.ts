import type { Weighed } from '../found.ts'
import type { Scene, World } from '../read/scene.ts'
import { misstatedStandard } from './misstated-standards.ts'
import { nearTarget } from './near-target.ts'
import { ofOtherMonth } from './of-other-month.ts'
import { ofToldRow } from './of-told-row.ts'
import { ofOtherBenchmark } from './other-benchmark.ts'
import { statedDistance } from './stated-distances.ts'
import { statedTarget } from './stated-targets.ts'

/**
 * Verdicts on numbers that are standards, or lie some way off one, in the light of the figures beside them and, where a
 * sentence sets a benchmark against what the one `before` gave (`The rate is 234. England is at 191.6`), of those.
 */
export function heldToStandards(
  found: readonly Weighed[],
  before: readonly Weighed[],
  scene: Scene,
  world: World,
): readonly Weighed[] {
  if (found.length === 0) return found
  const told = [...before, ...found]
  const near = nearTarget(found, scene, world)
  return found.map((each) => {
    const claim =
      near.get(each.number) ??
      ofToldRow(each, found, scene, world) ??
      ofOtherMonth(each, scene, world) ??
      ofOtherBenchmark(each, told, scene, world) ??
      misstatedStandard(each, told, scene, world) ??
      statedTarget(each, told, scene, world) ??
      statedDistance(each, told, scene, world)
    return claim ? { ...each, claim } : each
  })
}
