import { anyOf } from '../read/any-of.ts'
import { MONTH_STARTS } from '../read/month-words.ts'
import { COUNT } from '../read/number-words.ts'
import { withoutHedge } from '../read/read-numbers.ts'
import type { Placed, Scene } from '../read/scene.ts'
import { DOWN_NOUN, DOWN_VERB, signOf, UP_NOUN, UP_VERB } from '../read/sign-of.ts'

/** Words for a distance, for a move, for a comparison by size, and for what is changed on an earlier time. */
const DISTANCE =
  'differen\\w+|gap|variance|short|shy|off|away|adrift|ahead|behind|within(?! (?:the )?(?:\\d+|[a-z]+)[ -](?:(?:working|calendar|school) )?(?:hour|day|week|month|year)s?)|to go|from (?:the|our|its) target|trail\\w*|lag\\w*|miss\\w*|over|above|beyond'
const MOVE =
  'change\\w*|swing|swung|movement|shift\\w*|moved?|lost|losing|gain\\w*|shed|add\\w*|halv\\w+|doubl\\w+|trebl\\w+|worsen\\w*|improv\\w*'
const SIZE = 'further|another|than|times|twice|half|as (?:many|much|high|low)|better|worse'
const ON_TIME = `on (?:the )?(?:month|year|${MONTH_STARTS})\\w*`
const APART = new RegExp(String.raw`\b${anyOf(`${DISTANCE}|${MOVE}|${SIZE}|${ON_TIME}`)}\b`, 'i')

/** `5 points in August and 22 in the year`: a list goes on as it began. */
const JOINED = /^[^.;]{0,25}\band\s*$/i

/** Whether the words about a number say that it is how far two figures lie apart, rather than how much there is. */
export function speaksOfMove(number: Placed, { words, clauses }: Scene): boolean {
  if (number.sign !== 0 || number.kind === 'points' || number.kind === 'times' || number.kind === 'multiple')
    return true
  const from = JOINED.test(number.left) ? number.clause - 1 : number.clause
  const said = `${number.left} ${number.right} ${words.slice(clauses[from]?.at ?? 0, clauses[number.clause]?.end)}`
  return signOf(said) !== 0 || APART.test(said)
}

/** `Has risen by 40`, `40 more children than in July`: so much of a move, and never a month's figure. */
export function isPlainMove({ kind, left, right }: Placed): boolean {
  if (kind === 'percent' || kind === 'fraction')
    return MOVED_BY.test(withoutHedge(left)) || FALL_OF.test(withoutHedge(left))
  return (kind === 'number' || kind === 'points') && (MOVED_BY.test(left) || MORE_THAN.test(right))
}

const MOVED_BY = new RegExp(
  String.raw`(?:\b(?:${UP_VERB}|${DOWN_VERB}) (?:[a-z]+ly )?by|\((?:up|down)) (?:just |only |some |about )?$`,
  'i',
)
const FALL_OF = new RegExp(
  String.raw`\ban? (?:[a-z]+ )?(?:${UP_NOUN}|${DOWN_NOUN}) of (?:just |only |some |about )?$`,
  'i',
)
const MORE_THAN =
  /^ (?:(?:fewer|more|lower|higher|less)\b[^.;,:()]{0,80}? than (?:(?:in|at the end of) (?:[A-Z]|last )|an? (?:year|month) (?:ago|earlier|before)|last (?:year|month)|[A-Z][a-z]+\b|a year\b)|fewer\b)/

/** `Must fall by 24`: how far it has yet to go, which is how far it is off what it is held to, and no move that was. */
export function isYetToMove({ left }: Placed): boolean {
  return YET_TO_MOVE.test(left)
}

const YET_TO_MOVE = new RegExp(
  String.raw`\b(?:must|needs? to|ha(?:s|ve) to|should|ought to|required to) (?:still |yet |now )?(?:${UP_VERB}|${DOWN_VERB}|fall|drop|rise|grow|increase|decrease|come down|go (?:up|down)) by (?:another |a further )?$`,
  'i',
)

/** `By 13 a month`: how fast it goes, which is no figure and no change of any two months. */
export function isPace({ kind, left, right }: Placed): boolean {
  return (kind === 'number' || kind === 'points') && MOVES_BY.test(left) && A_MONTH.test(right)
}

const MOVES_BY = /\bby (?:just |only |some |about |around |nearly |almost |over |under )*$/i
const A_MONTH = /^ (?:[a-z]+ ){0,2}?(?:(?:a|per|each|every) month(?! (?:ago|earlier|before|later))|monthly)\b/i

/** `Six of the last eight months`: how many months, which is no figure of any. */
export function countsMonths({ end }: Placed, { words }: Scene): boolean {
  return MONTHS.test(words.slice(end, end + 60))
}

const MONTHS = new RegExp(
  String.raw`^ (?:out )?of (?:the |our |those |these )?(?:(?:last|past|latest|previous|first|other) )?${anyOf(COUNT)} months\b`,
  'i',
)
