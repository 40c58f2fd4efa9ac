import { anyOf } from '../read/any-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import type { VerdictAt } from '../verdict.ts'

/** Words behind a number that end in `s` and name nothing that could be counted. */
const NO_NOUN = anyOf(
  'was|has|is|as|its|his|this|thus|plus|less|across|towards|always|perhaps|versus|yes|us|does|goes|points?|times|cases|ones|others|others|percents?|days|weeks|months|years|hours|terms',
)
const NOUN = new RegExp(
  String.raw`^ (?:(?!(?:and|or|of|in|on|at|to|for|from|by|than|with|were|are|had|have|who|that|which|the|our|more|fewer|higher|lower|above|below|over|under)\b)[a-z-]+ ){0,2}?(?!${NO_NOUN}\b)[a-z-]{4,}s\b`,
  'i',
)

/**
 * The claims of a sentence without those that only give context: `all 14 managers will attend the two workshops` counts
 * what no row does, and the `thirteen` of `the busiest month of the last thirteen` has been told with its phrase.
 */
export function withoutContext(told: readonly VerdictAt[], scene: Scene, world: World): readonly VerdictAt[] {
  const isIn = ({ at }: VerdictAt, { at: from, claim }: VerdictAt) =>
    claim.status !== 'unverified' && at > from && at < from + claim.number.length
  return told.filter((each) => {
    if (each.claim.status !== 'unverified') return true
    const number = scene.numbers.find(({ at }) => at === each.at)
    return !(number && isOfNoRow(number, scene, world)) && !told.some((other) => isIn(each, other))
  })
}

/** Whether a number counts people or things by words that no row has, in a clause that says nothing of a row either. */
function isOfNoRow(
  { kind, decimals, measure, right, clause }: Placed,
  { clauses }: Scene,
  { vocabulary }: World,
): boolean {
  const noun = kind === 'number' && decimals === 0 && measure === null ? NOUN.exec(right)?.[0] : undefined
  const said = [...vocabulary.stemsOf(noun ?? ''), ...(clauses[clause]?.bag ?? [])]
  return noun !== undefined && said.every((stem) => vocabulary.weight(stem) === 0)
}
