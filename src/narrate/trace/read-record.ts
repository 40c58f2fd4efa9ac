import type { Says } from './read-phrases.ts'
import { NTH } from './read-run.ts'
import { SCOPE } from './record-scope.ts'

type Read = (match: RegExpMatchArray, before: string, after: string) => Says | null

const HIGH = 'highest|largest|biggest|greatest|most|maximum|busiest|heaviest'
const LOW = 'lowest|smallest|fewest|least|minimum|quietest|lightest'
const BEST = 'best|strongest|finest'
const WORST = 'worst|poorest|weakest'
const MOST = `(?<extreme>${HIGH}|${LOW}|${BEST}|${WORST}|record high|record low|all-time high|all-time low|high point|low point)`
const TAIL = String.raw`(?=\s*(?:$|[.,;:()!?–—]|-\s|(?:and|but|yet|so|with|when|while|although|though|despite|notwithstanding|at|as|after|following|because|which|where|than|helped|on|in|for|by|down|up|against|compared|this|just|only)\b))`
const NOUN = `(?<noun>(?: [a-z][a-z0-9&'’/+-]*){0,5}?)`

/** `The lowest of the year`, `our best month yet`, `a third highest since April`. */
const SUPERLATIVE = new RegExp(
  String.raw`(?:\b(?<whose>the|its|their|our|my|a|an|at|joint|equal|both|as|ranks|ranked)\s+|(?<=^|[,;:(.–-]\s{0,2}(?:and |but |its |now |still |again )?))(?:very |new |equal |joint |(?<nth>second|third|fourth|fifth|sixth)[- ](?:joint |equal )?)*${MOST}\b${NOUN}(?<scope>${SCOPE})${TAIL}`,
  'gi',
)
const COMPARED =
  'lower|higher|better|worse|fewer|more|less|greater|larger|smaller|busier|quieter|heavier|lighter|poorer|weaker|stronger'
const SUCH = '(?:this|that|so|as|quite so) (?:low|high|few|many|good|bad|poor|busy|quiet|weak|strong|small|large)'
const NOW = `(?: (?:(?:that |which )?we (?:report|see|have|had|saw|recorded)(?: now| here| today| this month)?|this month|now|today|shown here|of (?:this|the) month))?`
const THAN = String.raw`(?: than (?:(?:in |at )?(?:the|our|this|these|its|[A-Z][a-z]+['’]s|this month['’]s) )?(?:(?:current|present|latest|level of|figure of) )?(?<than>\d+(?:[.,]\d+)*%?|[a-z]+(?:-[a-z]+)?)(?: per ?cent)?${NOW})`

/** `Has never been better`, `not been lower at any point in the year than August's 8`, `not been so high since May`. */
const NEVER = new RegExp(
  String.raw`\b(?:not|never|n['’]t)(?: (?:once|ever|yet|previously|before|once))?(?: (?:been|had|seen|recorded|reported|fallen|dropped|gone|was|were))(?: any| it| them)? (?<extreme>${COMPARED}|${SUCH})(?<early>${SCOPE})${THAN}?(?<scope>${SCOPE})${TAIL}`,
  'gi',
)
/** `More than at any time since October`, `fewer than in any other month shown`. */
const THAN_ANY = new RegExp(
  String.raw`\b(?<extreme>${COMPARED}) than (?:(?:in|at|for|on|during|at the end of) )?(?:(?:any|every|all) (?:of the )?(?:other |one |previous |single |earlier )*(?:time|point|stage|months?|month[- ]ends?|level|figure)|(?:it|we|they) (?:has|have|had|['’]s|['’]ve) (?:ever )?(?:been|had|seen|recorded)|ever)(?: before)?(?<scope>${SCOPE})${TAIL}`,
  'gi',
)
/** `A 13-month low`, `their two-year high`. */
const SPAN_HIGH = /\b(?:a|an|the|its|their|our|new) (?<scope>[a-z\d]+[- ](?:month|year))[- ](?<extreme>high|low)\b/gi
/** `No month since April has been lower`. */
const NO_MONTH = new RegExp(
  String.raw`\bno (?:other |single )?month(?<early>${SCOPE}) (?:(?:has|had) (?:been|seen|had)|was|is|saw|had|brought) (?:any |a )?(?<extreme>${COMPARED})${NOUN}${THAN}?(?<scope>${SCOPE})${TAIL}`,
  'gi',
)
/** `The best month of the year was June`, `its lowest point came in April`. */
const WAS_IN = new RegExp(
  String.raw`\b(?:the|our|its|their) (?<extreme>${HIGH}|${LOW}|${BEST}|${WORST}|high|low)(?: (?:monthly|single))?(?: (?:month|point|figure|result|number|total|reading|rate|level))(?<scope>${SCOPE})(?<tail> for [a-z' -]{3,60}?)? (?:(?:still|again) )?(?:was|is|remains|came|fell|being)(?: still| again| once more)?(?: in| that of| at the end of)? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b`,
  'gi',
)

/** How records are said, each with what tells whether it is one and of what. */
export const RECORD_FINDERS: readonly { readonly pattern: RegExp; readonly read: Read }[] = [
  { pattern: WAS_IN, read: readWasIn },
  { pattern: SUPERLATIVE, read: readSuperlative },
  { pattern: NEVER, read: readNever },
  { pattern: THAN_ANY, read: readThanAny },
  { pattern: SPAN_HIGH, read: readSpanHigh },
  { pattern: NO_MONTH, read: readNoMonth },
]

/** Words before a record by which it is another's, another time's, or not said to be so. */
const ELSE =
  /(?:\b(?:from|off|of|near|nearing|nearer|nearly|towards?|below|above|over|under|than|against|since|among(?:st)?|after|following|almost|approach\w*|beat\w*|surpass\w*|exceed\w*|past|behind|until|till|before|like|between|by|during|in|for|per|not|never|no|longer|hardly|scarcely|neither|nor|rather|instead|except|perhaps|possibly|probably|maybe|arguably|seems?|appears?|likely|called|described as|dubbed|thought|said|believed|whether|if|what|previous|former|remains? among)|n['’]t|\b(?:close|closer|back|return\w*|next|compar\w+|similar|equal|comparable|relative|level|second|close|far)(?: only)? (?:to|with|from|off)|\b(?:short|ahead|shy) of|\bone of)\s*$/i
/** A time behind a record that is not one of those known: `for some time`, `in recent memory`. */
const TIME_LEFT =
  /^\s*(?:for|in|over|during|since|of|at|on|within|across|until|before|up to)\b[^.,;:()]{0,30}\b(?:times?|while|months|memory|years?|weeks?|quarters?|terms?|decades?|spring|summer|autumn|winter|days)\b/i
const ONGOING =
  /\b(?:until now|till then|until then|at the time|at that (?:time|point)|by then|had been|that had|hitherto)\b/i

function readSuperlative(match: RegExpMatchArray, before: string, after: string): Says | null {
  const { whose = '', nth, extreme: word = '', noun = '', scope = '' } = match.groups ?? {}
  const extreme = extremeOf(word)
  if (ELSE.test(before) || UNREAL.test(before) || TIME_LEFT.test(after) || MOVED.test(before)) return null
  if (/^:/.test(after)) return null
  if (scope === '' && !mayStandBare(word, whose, after)) return null
  if (/^most$/i.test(word) && !/\S/.test(`${noun}${scope}`)) return null
  const isFormer = ONGOING.test(before.slice(-60)) || isSinceThen(scope)
  const rank = nth ? NTH.indexOf(nth.toLowerCase()) : 1
  return { kind: 'record', extreme, nth: rank, scope, noun, tail: tailOf(after), than: null, isFormer }
}

/** `changed the most over the year`: how far, among others. */
const MOVED =
  /\b(?:chang|f[ae]ll|rose|ris|dropp|improv|grew|grow|increas|decreas|reduc|mov|slipp|gain|los|worsen)\w*\s*$/i

const isSinceThen = (scope: string): boolean => /\bsince\b/i.test(scope)

/** A record without a time may be of several rows or figures; the plain words for it are taken to be of its own. */
function mayStandBare(word: string, whose: string, after: string): boolean {
  if (!/^\s*(?:$|[.,;:()!?–—]|-\s|in [A-Z][a-z]+\s*(?:$|[.,;:()!?–—]))/.test(after)) return false
  return /^(?:our|my|as|joint|equal|both)$/i.test(whose)
    ? false
    : /^(?:highest|lowest|best|worst|smallest|largest|fewest|record high|record low|all-time)/i.test(word)
}

function readNever(match: RegExpMatchArray, before: string, after: string): Says | null {
  const { extreme: word = '', early = '', scope = '' } = match.groups ?? {}
  if (UNREAL.test(before) || TIME_LEFT.test(after)) return null
  const at = thanAt(match)
  if (/\b(?:this|that|so|as)\b/i.test(word) && (at !== null || `${early}${scope}` === '')) return null
  const time = early === '' ? scope : early
  // `Has not been lower` may be than something else that was said.
  if ((early !== '' && scope !== '') || (time === '' && !/^never/i.test(match[0]))) return null
  // Not lower is lowest: nothing was beyond it.
  return {
    kind: 'record',
    extreme: extremeOf(word),
    nth: 1,
    scope: time,
    noun: '',
    tail: tailOf(after),
    than: at,
    isFormer: isSinceThen(time),
  }
}

/** Where the number begins that nothing is said to be beyond. */
function thanAt({ index = 0, 0: text, groups }: RegExpMatchArray): number | null {
  return groups?.than === undefined ? null : index + text.lastIndexOf(groups.than)
}

function readThanAny(match: RegExpMatchArray, before: string, after: string): Says | null {
  const { extreme: word = '', scope = '' } = match.groups ?? {}
  if (UNREAL.test(before) || NO_MORE.test(before) || TIME_LEFT.test(after)) return null
  const isFormer =
    isSinceThen(scope) || ONGOING.test(before.slice(-60)) || /\b(?:previous|earlier|before)\b/i.test(match[0])
  return {
    kind: 'record',
    extreme: extremeOf(word),
    nth: 1,
    scope,
    noun: '',
    tail: tailOf(after),
    than: null,
    isFormer,
  }
}

function readSpanHigh(match: RegExpMatchArray, before: string, after: string): Says | null {
  const { scope = '', extreme = '' } = match.groups ?? {}
  if (ELSE.test(before) || UNREAL.test(before)) return null
  const said = `in ${scope.replace(/[- ]/, ' ')}`
  return { ...PLAIN, extreme: extremeOf(extreme), scope: said, tail: tailOf(after), isFormer: ONGOING.test(before) }
}

function readNoMonth(match: RegExpMatchArray, before: string, after: string): Says | null {
  const { early = '', scope = '', extreme = '', noun = '' } = match.groups ?? {}
  if (UNREAL.test(before) || TIME_LEFT.test(after) || (early !== '' && scope !== '')) return null
  const time = early === '' ? scope : early
  const isFormer = isSinceThen(time)
  return {
    ...PLAIN,
    extreme: extremeOf(extreme),
    noun,
    than: thanAt(match),
    scope: time,
    tail: tailOf(after),
    isFormer,
  }
}

function readWasIn(match: RegExpMatchArray, before: string): Says | null {
  const { extreme = '', scope = '', tail = '' } = match.groups ?? {}
  // `Since April`, `of the five`: what the best is taken from was said before.
  if (ELSE.test(before) || UNREAL.test(before) || /\b(?:since|between|from|until|in|over|during|of)\b/i.test(before))
    return null
  return { ...PLAIN, extreme: extremeOf(extreme), scope, tail, isFormer: false }
}

const PLAIN = { kind: 'record', nth: 1, noun: '', than: null } as const

/** `20 more than in any month`, `no more than`, `would be lower`. */
const NO_MORE =
  /(?:[\d%]|\b(?:no|not|little|any|hardly|points?|per cent|one|two|three|four|five|six|seven|eight|nine|ten|half|third|times|twice|be|get|do|nor|neither|never|n['’]t)|n['’]t)\s*$/i
const UNREAL =
  /\b(?:(?:to (?:be|have|become|see|reach|get|make|match)|will|would|should|could|must|may|might|can|if|whether|expect(?:s|ed)?|until|towards?|likely|need(?:s|ed)?|how|when)\s+(?:we |it |they |be |have |been |also |then |help |not |again |at )*)$/i

/** What follows in the clause, where it may narrow what the record is of: `for children under five`. */
function tailOf(after: string): string {
  return (
    /^\s*(?:(?:for|in|on|by|among|across|of|to|from)\b[^.,;:()!?–—]*)/i
      .exec(after)?.[0]
      .split(/\s(?:and|but|which|with|when|while|as|at|against)\s/)[0] ?? ''
  )
}

type Extreme = 'highest' | 'lowest' | 'best' | 'worst'

function extremeOf(words: string): Extreme {
  if (new RegExp(`\\b(?:${BEST}|better|stronger|good|strong)\\b`, 'i').test(words)) return 'best'
  if (new RegExp(`\\b(?:${WORST}|worse|poorer|weaker|bad|poor|weak)\\b`, 'i').test(words)) return 'worst'
  return /low|small|few|least|minim|quiet|light|less/i.test(words) ? 'lowest' : 'highest'
}
