import type { Found } from '../found.ts'
import { isWeighed } from '../found.ts'
import type { Scene, World } from '../read/scene.ts'
import { type Level, latestTold } from '../standards/told-figures.ts'
import type { Answer } from './answer.ts'
import { answerPhrase } from './answer-phrase.ts'
import { isOfOtherTimes } from './other-times.ts'
import type { Phrase } from './phrase.ts'

const ARE =
  '(?: (?:are|were|is|was|have|has|been|being|remain|remained|stay|stayed|sit|stand|came|come|went|gone|now|still|again|also|well|just|far|some way|slightly|comfortably|back|sharply|[a-z]+ly))*'
const THEM = '(?: (?:of (?:them|these|which|those)|figures|measures|rates|shares|lines))?'
/** `75% and 74%, both up`: between the second figure and what is said of the two. */
const BOTH_BEHIND = new RegExp(
  String.raw`^%?\)?(?: in @)?[,;:]?(?: [–—-])?(?: and| with| so| which are)? ?both${THEM}${ARE} $`,
  'i',
)
/** `Both plans (234) and visits (90%) are up`. */
const BOTH_AHEAD = /(?:^|[.;:,–—-] )(?:in [a-z]+,? )?both [^.;:\d]{3,80}$/i
const ARE_BEHIND = new RegExp(String.raw`^%?\)?${ARE} $`, 'i')

/**
 * `Care leavers 75%, children in care 74% – both up on July`: of two rows whose newest figures are all that the sentence
 * has given so far, the one that belies what is said of both; null where neither does.
 */
export function beliedByOneOfBoth(phrase: Phrase, scene: Scene, found: readonly Found[], world: World): Answer | null {
  const { kind } = phrase.says
  if (kind !== 'target' && kind !== 'benchmark' && kind !== 'move') return null
  const pair = pairBefore(phrase, scene, found)
  if (!pair || isOfOtherTimes(phrase, scene)) return null
  const answers = pair.map(({ row, number }) => answerPhrase({ phrase, row, number, scene, found, world }))
  return answers.find((answer) => answer?.right === false) ?? null
}

/** The two figures before a phrase that says something of both. */
function pairBefore({ at }: Phrase, { words, span, numbers }: Scene, found: readonly Found[]): readonly Level[] | null {
  if (!/\bboth\b/i.test(words.slice(span.at, at))) return null
  const [one, other, ...more] = latestTold(found.filter(isWeighed)).filter(({ number }) => number.end <= at)
  const isAll = numbers.filter(({ end }) => end <= at).length === 2
  if (!one || !other || more.length > 0 || !isAll || one.row === other.row) return null
  const behind = words.slice(other.number.end, at)
  const isSaid =
    BOTH_BEHIND.test(behind) || (ARE_BEHIND.test(behind) && BOTH_AHEAD.test(words.slice(span.at, one.number.at)))
  return isSaid ? [one, other] : null
}
