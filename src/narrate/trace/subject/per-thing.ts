import type { Indicator } from '../../../compute/figures.ts'
import { isMoney } from '../read/measures.ts'
import type { Placed, World } from '../read/scene.ts'

/** `Each ceremony brought in £397`: so much for each is one row over another, and no figure of a row that is of all of them. */
export function isPerThing(
  { left, right, measure }: Placed,
  { unit, label }: Indicator,
  { vocabulary }: World,
): boolean {
  if (unit !== 'number' || PER.test(label)) return false
  if (EACH_BEFORE.test(left) || EACH_BEHIND.test(right)) return true
  const thing = isMoney(measure) ? A_THING.exec(right)?.[1] : undefined
  return thing !== undefined && [...vocabulary.stemsOf(thing)].some((stem) => vocabulary.weight(stem) > 0)
}

const TIME = '(?:month|year|quarter|time)'
const PER = /\b(?:per|each|every|average|mean)\b/i
const EACH_BEFORE = new RegExp(
  String.raw`(?:\bper|(?:^|[,;:(]|\b(?:and|but|so|that|means|while)) *(?:each|every)) (?!${TIME}|of|one)[a-z][^,;:]*$`,
  'i',
)
const EACH_BEHIND = new RegExp(
  String.raw`^ (?:(?:on average )?(?:per|for (?:each|every)|each|apiece)\b(?! ${TIME})|a head\b)`,
  'i',
)
const A_THING = /^,? an? ([a-z-]+)/i
