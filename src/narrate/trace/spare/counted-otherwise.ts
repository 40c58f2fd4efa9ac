import type { Weighed } from '../found.ts'
import { wordsBefore } from '../read/beside.ts'
import { COUNT } from '../read/number-words.ts'
import type { Placed } from '../read/scene.ts'
import type { Doubted } from './doubted.ts'

/**
 * Whether the words about a change count another thing than its row's figures, or not all of it: `40 fewer meetings` of a
 * share, `204 children, and 18 fewer carers`, `12 fewer a day`, `lower than July for those over 18`, `once repeats are
 * left out`, `a gap of 20 points, 11 more than in July`, `within a point of the other team`; of several rows together,
 * `four fewer in all`; occasions, `has been under target twice this year`.
 */
export function isCountedOtherwise({ each: { number, row, claim, sign }, found, scene }: Doubted): boolean {
  const { kind, left, right } = number
  if ((sign !== 0 && TOGETHER.test(right)) || (OCCASIONS.test(number.text) && COUNTED.test(right))) return true
  const isRatio = kind === 'fraction' || kind === 'multiple'
  if (kind === 'number' && !left.endsWith('(') && OF_EACH_HUNDRED.test(wordsBefore(number, scene))) return true
  if (SINCE_LAST.test(right) || (isRatio && AS_HIGH.test(wordsBefore(number, scene)))) return true
  if (IN_MONTHS.test(right) && (claim?.evidence.length ?? 0) > 2) return true
  const [one, two, ...more] = claim?.evidence ?? []
  const isMove = one?.month && two?.month && more.length === 0
  if (!row || !isMove || (kind !== 'number' && kind !== 'points')) return false
  const noun = OF_NOUN.exec(right)?.groups?.noun
  if (noun !== undefined && row.unit === 'percent') return true
  if (
    noun !== undefined &&
    !USUAL.test(noun) &&
    found.some((each) => each.row === row && namesOther(each, noun, number))
  )
    return true
  if (A_DAY.test(right) || (SOME_OF.test(right) && !/\bexcluding\b/i.test(row.label))) return true
  if (WITHIN.test(left) && OF_ANOTHER.test(right)) return true
  return GAP.test(wordsBefore(number, scene)) && OF_GAP.test(right)
}

/** `For every 100 with agencies we have 177 with our own; a year ago it was 131`: a ratio, and no figure. */
const OF_EACH_HUNDRED = /\b(?:for|to) every (?:100?|ten|hundred)\b(?![ ,]\d)/i
/** `By 14 between January and July, and by 3 more since`: from where the move before ended. */
const SINCE_LAST = /^ (?:points? )?(?:more|fewer|less|further|again) since\s*(?:[.,;)]|$)/i
/** `July had been twice as high, June a fifth higher`: than what both are set against. */
const AS_HIGH = /\bas (?:high|many|much|low)\b[^.;]*,[^.;]*$/i
/** `5 in five months`: no mean of them. */
const IN_MONTHS = new RegExp(String.raw`^ in (?:${COUNT}) months\s*(?:[.,;)–-]|$)`, 'i')
const TOGETHER = /^ (?:[a-z]+ )?(?:in all|altogether|in total|overall|between them|combined)\b/i
const OCCASIONS = /^(?:once|twice|thrice|.* times)$/i
const COUNTED =
  /^(?:[,;:.)]|$| [(–—-]| (?:in|at|on|since|this|over the|during|within|last(?! \w+['’]s)|so far|already|before|running|and|but|now|out of|between|from)\b)/i
const OF_NOUN =
  /^ (?:more|fewer) (?!(?:than|points?|percentage|in|on|since|a|per|each|every|or|and|of|at|for|from|by|to|this|last|over|now|again|still)\b)(?<noun>[\p{L}-]+)/u
/** What any row of children is counted in. */
const USUAL = /^(?:children|people|young|cases?|placements?|plans?|famil(?:y|ies)|referrals?|of)$/i
const A_DAY =
  /^ (?:more|fewer|less|higher|lower) (?:[a-z]+ )?(?:a|per|each|every) (?:day|week|fortnight|worker|team|head)\b/i
const SOME_OF =
  /^[^.;]{0,60}\b(?:(?:for|among|amongst) those\b|(?:once|when|if|after|with) [^.;]{3,60} (?:left|taken|set|put|stripped) (?:out|aside|apart)\b|(?:excluding|leaving aside|leaving out|setting aside|discounting|stripping out|not counting)\b)/i
const WITHIN = /\bwithin (?:just |about |around |only )*$/i
const OF_ANOTHER =
  /^ (?:(?:percentage )?points? )?of (?!(?:(?:the|our|its|a|their) )?(?:$|target|goal|standard|benchmark))/i
const GAP = /\b(?:gap|shortfall|margin|deficit|distance)\b[^;]*$/i
const OF_GAP = /^ (?:percentage )?(?:points? )?(?:more|less|wider|narrower|larger|smaller|bigger|greater)\b/i

/** `204 children`, where the change counts `carers`. */
function namesOther({ number, claim }: Weighed, noun: string, change: Placed): boolean {
  const own = /^ (?<noun>[\p{L}-]+)/u.exec(number.right)?.groups?.noun
  return number !== change && claim?.status === 'traced' && own !== undefined && USUAL.test(own) && own !== noun
}
