import { type Found, isWeighed } from '../found.ts'
import { judgePairs } from '../pairs/judge-pairs.ts'
import type { Scene, World } from '../read/scene.ts'
import { isWrong, type VerdictAt } from '../verdict.ts'
import { wrongRests } from './flat-moves.ts'
import { wrongWays } from './own-moves.ts'
import { wrongSigns } from './turned-moves.ts'

/** What a sentence says of a move in words beside its figures, where those show otherwise. */
export function judgeMoves(
  scene: Scene,
  found: readonly Found[],
  others: readonly VerdictAt[],
  world: World,
): readonly VerdictAt[] {
  // One slip is one finding.
  if (others.some(isWrong) || found.some((each) => isWeighed(each) && isWrong(each))) return []
  const [first] = [wrongSigns, wrongRests, wrongWays, judgePairs].flatMap((rule) => rule(scene, found, world))
  return first ? [first] : []
}
