import type { Weighed } from '../found.ts'
import type { Scene, World } from '../read/scene.ts'
import { misstatedStandard } from './misstated-standards.ts'
import { nearTarget } from './near-target.ts'
import { ofOtherMonth } from './of-other-month.ts'
import { ofToldRow } from './of-told-row.ts'
import { ofOtherBenchmark } from './other-benchmark.ts'

/** Verdicts on numbers that are standards, or lie some way off one, in the light of the figures beside them. */
export function heldToStandards(found: readonly Weighed[], scene: Scene, world: World): readonly Weighed[] {
  if (found.length === 0) return found
  const near = nearTarget(found, scene, world)
  return found.map((each) => {
    const claim =
      near.get(each.number) ??
      ofToldRow(each, found, scene, world) ??
      ofOtherMonth(each, scene, world) ??
      ofOtherBenchmark(each, found, scene, world) ??
      misstatedStandard(each, found, scene, world)
    return claim ? { ...each, claim } : each
  })
}
