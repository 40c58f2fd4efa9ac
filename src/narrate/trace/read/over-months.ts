import type { Month } from '../../../shared/month.ts'
import { JOIN } from './any-of.ts'
import { numberAfter, numberBefore, wordsBefore } from './beside.ts'
import { isMeanOfStretch } from './mean-of-stretch.ts'
import { MONTH_NAMES } from './month-words.ts'
import type { Reading, Relation } from './relation.ts'
import type { Placed, Scene } from './scene.ts'
import { DOWN_VERB, UP_VERB } from './sign-of.ts'

/** What is no one month's: a range, a month to come, the highest of many, a mean, or what came in all so far. */
export function readOverMonths({ number, scene, former, left, right }: Reading): Relation | null {
  if (RANGE.test(wordsBefore(number, scene)) || isEndOfRange(number, scene)) return { kind: 'range' }
  if (isAhead(number, scene) || AHEAD.test(clauseAround(number, scene))) return { kind: 'projection' }
  if (EXTREME_LEFT.test(left)) return { kind: 'extreme' }
  if (/\b(?:average|mean) (?:of|was)\s*$/i.test(left) || A_MONTH.test(right)) return { kind: 'average' }
  const isMeanAgain =
    former?.kind === 'average' &&
    (isOverMonths(number, scene) ||
      OVER_A_STRETCH.test(right) ||
      AS_LONG.test(right) ||
      STRETCH_AHEAD.test(wordsBefore(number, scene)))
  if (isMeanAgain || isMeanOfStretch(number, scene)) return { kind: 'average' }
  if (isSoFar(number)) return { kind: 'total' }
  return /^\s*averaged\b/i.test(right) ? { kind: 'average' } : null
}

/** The words of a number's clause. */
export function clauseAround({ clause }: Placed, { words, clauses }: Scene): string {
  const own = clauses[clause]
  return own ? words.slice(own.at, own.end) : ''
}

/** Numbers that many months lie between, no one month's; what something `dropped to` behind them is its month's own. */
const RANGE = new RegExp(
  String.raw`\b(?:rang(?:ed?|es|ing)|var(?:ied|ies|ying)|fluctuat\w+|hover\w*|between(?= [\d]| \w+ and \w+$|\s*$))\b(?:(?!\b(?:${DOWN_VERB}|${UP_VERB}) to\b)[^;])*$`,
  'i',
)
/** `which for half the year stood at 17% to 19%`: either end of what many months lay between. */
function isEndOfRange(number: Placed, scene: Scene): boolean {
  const after = numberAfter(number, scene)
  const before = numberBefore(number, scene)
  return isRange(number, after) || (before !== undefined && isRange(before, number))
}

function isRange(low: Placed, high: Placed | undefined): boolean {
  return low.kind === high?.kind && LOW_END.test(low.left) && /^ ?(?:to|–|—|-) ?$/.test(low.right)
}

const LOW_END = /\b(?:at|was|were|been|stayed|stood|remained|within|lay) (?:about |around |roughly |some )?$/i
const AHEAD =
  /\b(?:project(?:ed|ion|s|ing)?|forecast|predict(?:ed|s|ion)?|trajector(?:y|ies)|on (?:current|present|recent) (?:trends?|form|rates?)|at this rate|expected|heading (?:for|to)|if (?:the|this) trend|trend (?:is )?(?:point|lead|head)\w*|would (?:be|reach|stand|fall|rise)|will (?:be|reach|stand|fall|rise))\b/i
const EXTREME_LEFT =
  /\b(?:peak(?:ed|s|ing)?|high(?: point)?|low(?: point)?|highest|lowest|maximum|minimum|record)(?:\s+(?:at|of|was|being|to))?\s*$/i

/** `96.9 a month in the previous seven months`: a mean, also where it is what another is compared with. */
const A_MONTH =
  /^\s*(?:[\w-]+\s+){0,2}?(?:a|per|each|every) month (?:in|over|for|during|across|before|since|from)(?=)\b/i

/** `Since April 68 children have come into our care`: all of them together. */
function isSoFar({ kind, left, right }: Placed): boolean {
  const since = /^\s*since (?:the (?:start|beginning) of )?[A-Z]\w+(?: \d{4})?,? (?:a total of )?$/i.test(left)
  if (kind !== 'number' || /\baverag/i.test(left) || /\b(?:a|per|each) month\b/i.test(right)) return false
  return (since && /^\s+(?:[\w'’-]+\s+){1,5}?(?:have|has)\b/i.test(right)) || COME_SINCE.test(right)
}

const COME_SINCE = new RegExp(
  String.raw`^\s+(?:[\w'’-]+\s+){1,5}?(?:have|has) (?:already |now )?(?:come|entered|left|become|joined|moved|returned|started|ceased|been (?:made|received|completed|held|started|adopted))${JOIN}\b[^,;.]*\bsince (?:the (?:start|beginning) of )?(?:${MONTH_NAMES})\b`,
  'i',
)

/** `averaged 1,686 since April, against 1,727 over the last twelve months`. */
function isOverMonths({ months }: Placed, { words }: Scene): boolean {
  return months.some(({ at, end, since }) => since && /\bmonths\b/i.test(words.slice(at, end)))
}

/** `averaged 23.4% since April, against 25.9% for September to March`. */
export const OVER_A_STRETCH =
  /^\s*(?:(?:minutes|hours|days|weeks) )?(?:(?:a|per|each|every) month )?(?:for|in|over|from|between|across|during) (?:the (?:months|period) (?:from |of )?)?[A-Z][a-z]{2,8}\.?(?: (?:20)?\d\d)?\s*(?:to|until|and|–|—|-)\s*[A-Z][a-z]{2,8}\b/

/** `over the same length of time at the start of the period (Aug-Oct 23)`. */
const AS_LONG =
  /^ (?:over|for|in|during) (?:the|a) (?:same|equivalent|similar|corresponding) (?:length of time|number of months|stretch|period)\b[^.;:()]*\(/i

/** `averaged 199 a month from April; in the five months before, November to March, it was 248`. */
const STRETCH_AHEAD =
  /\b[A-Z][a-z]{2,8}\.?(?: (?:20)?\d\d)?\s*(?:to|until|–|—|-)\s*[A-Z][a-z]{2,8}\.?(?: (?:20)?\d\d)?[),:]?\s*(?:(?:it|this|that|they|the (?:figure|average|mean|rate|number)) )?(?:(?:was|were|had been|stood at|came to) )?(?:(?:about|around|nearly|just|only|over|under) )*$/

function isAhead(number: Placed, scene: Scene): boolean {
  return number.months.some((month) => month.role === 'by' && month.month > newest(scene))
}

function newest(scene: Scene): Month | '' {
  return (
    scene.months
      .filter((month) => month.role !== 'by')
      .map((month) => month.month)
      .toSorted()
      .at(-1) ?? ''
  )
}
