import { anyOf } from './read/any-of.ts'
import { MONTH_NAMES } from './read/month-words.ts'
import { readJoined } from './read/read-otherwise.ts'
import type { Scene, World } from './read/scene.ts'
import { sentenceOf, type Text } from './read/span.ts'
import { TARGET } from './standards/target-words.ts'
import { isWrong, type VerdictAt } from './verdict.ts'

/**
 * The claims of a sentence that goes on from the one before it, `35 workers had 20+ children. This is the highest number
 * of the year`: what it says is judged as it would be within one sentence, `…, this is the highest`. Where those before
 * it would then be wrong they are not to be read so.
 */
export function goneOn(
  told: readonly VerdictAt[],
  scene: Scene,
  judge: (scene: Scene) => readonly VerdictAt[],
  text: Text,
  world: World,
): readonly VerdictAt[] {
  const head = headOf(scene)
  const joined = head && readJoined(head, scene, text, world)
  const claims = joined ? judge(joined) : []
  if (!joined || claims.some((each) => isWrong(each) && each.at < scene.span.at)) return told
  const now = claims.filter(({ at }) => at >= scene.span.at).map((each) => asTyped(each, scene))
  const isLeft = (each: VerdictAt) => {
    const other = now.find(({ at }) => at === each.at)
    return !isWrong(each) && (!other || (!isWrong(other) && each.claim.status !== 'unverified'))
  }
  const left = told.filter(isLeft)
  return [...left, ...now.filter(({ at }) => !left.some((each) => each.at === at))].toSorted((a, b) => a.at - b.at)
}

/** What opens the sentence keeps the letter that it was read without. */
function asTyped({ at, claim }: VerdictAt, { words, span }: Scene): VerdictAt {
  const number = at === span.at ? words.charAt(at) + claim.number.slice(1) : claim.number
  return { at, claim: { ...claim, number } }
}

/** The sentence that a sentence goes on from, be it by one that has no number; null where it stands on its own. */
function headOf(scene: Scene): Scene | null {
  if (!scene.before || !GOES_ON.test(sentenceOf(scene))) return null
  return (scene.before.numbers.length === 0 ? headOf(scene.before) : null) ?? scene.before
}

const SIDE =
  'up|down|above|below|over|under|short|better|worse|ahead|behind|higher|lower|more|fewer|less|off|shy|adrift|unchanged|no change|in line|on a par|level with'
const EXTREME = 'highest|lowest|best|worst|largest|smallest|fewest|most|first|second|third|busiest|quietest'
const MOVE = 'rise|fall|drop|increase|improvement|reduction|decrease|gain|cut'
const ADVERB = '(?:but|and|though|yet|still|well|just|now|also|again|only|compared|against|from|with) '
const TIME = `(?:(?:an?|one|the|two|three) (?:months?|years?) (?:earlier|before|ago)|(?:last|the (?:previous|same time last)) (?:month|year)|(?:back )?(?:in|at the end of|by) (?:last )?(?:${MONTH_NAMES})(?: 20\\d\\d| last year| this year)?),?`
const POINTS = String.raw`[\w.]+%?(?: (?:percentage )?points?| pp)? `
/** What opens with a word for a sentence before it, or has no subject of its own: `Up two on July`, `The lowest of the year`. */
const GOES_ON = new RegExp(
  `^(?:${TIME} (?:it|this|that|they|(?:the|that) (?:figure|number|total|equivalent(?: figure)?))|(?:in|over) the (?:past|last) (?:year|twelve months|12 months),? only|this|that|it|these|they|which|we (?:continue|remain|are)|(?:${POINTS})?of (?:whom|which|the|these|those|them|our)|(?:${ADVERB})*(?:${POINTS})?${anyOf(SIDE)}|${ADVERB}|(?:(?:the|its|our) )?${anyOf(EXTREME)}|an? ${anyOf(MOVE)}|(?:the|its|our) ${TARGET} (?:of|was|is|has))\\b`,
  'i',
)
