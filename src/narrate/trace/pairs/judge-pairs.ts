import { type Found, isWeighed } from '../found.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Scene, World } from '../read/scene.ts'
import type { VerdictAt } from '../verdict.ts'
import { wrongCounts } from './wrong-counts.ts'
import { wrongJudgings } from './wrong-judgings.ts'
import { wrongLevels } from './wrong-levels.ts'
import { wrongAgain, wrongMeetings } from './wrong-meetings.ts'
import { wrongTravels } from './wrong-travels.ts'

/** Two figures that a sentence writes itself, and the words between them that say how they stand, where those are wrong. */
export function judgePairs(scene: Scene, all: readonly Found[], world: World): readonly VerdictAt[] {
  const found = all.filter(isWeighed)
  if (found.length < 2 || found.length !== all.length) return []
  const skeleton = bareOf(found, scene)
  const rules = [wrongTravels, wrongCounts, wrongMeetings, wrongAgain, wrongLevels, wrongJudgings]
  const [first] = rules.flatMap((rule) => rule(skeleton, scene, found, world))
  return first ? [first] : []
}
