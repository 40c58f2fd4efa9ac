import { NTH } from '../read/number-words.ts'
import type { Caught } from '../read/span.ts'
import { COMPARATORS } from '../standards/comparators.ts'
import { SUPPOSED_RECORD } from './held-back.ts'
import type { Says } from './phrase.ts'
import { BEST, RECORD_FORMS, type RecordForm, WORST } from './record-forms.ts'

type Read = (match: Caught, before: string, after: string) => Says | null

/** How records are said, each with what tells whether it is one and of what. */
export const RECORD_FINDERS: readonly (RecordForm & { readonly read: Read })[] = [
  { ...RECORD_FORMS.superlative, read: readSuperlative },
  { ...RECORD_FORMS.never, read: readNever },
  { ...RECORD_FORMS.neverHave, read: readNeverHave },
  { ...RECORD_FORMS.thanAny, read: readThanAny },
  { ...RECORD_FORMS.spanHigh, read: readSpanHigh },
  { ...RECORD_FORMS.noMonth, read: readNoMonth },
]

/** `Close to the lowest`, `since the lowest`, `in the best`: it is held against the record, or of its time. */
const AGAINST_IT = String.raw`from|off|of|near|nearing|nearer|nearly|towards?|below|above|over|under|than|against|since|among(?:st)?|after|following|almost|approach\w*|beat\w*|surpass\w*|exceed\w*|past|behind|until|till|before|like|between|by|during|in|for|per|hides?|hid|hiding|masks?|masked|masking|conceals?|includ\w+|contains?|covers?`
const NOT_SO = 'not|never|no|longer|hardly|scarcely|neither|nor|rather|instead|except'
const MAYBE = 'perhaps|possibly|probably|maybe|arguably|seems?|appears?|likely'
const CALLED = 'called|described as|dubbed|thought|said|believed|whether|if|what'
const FORMER = 'previous|former|remains? among'
/** `The workers with the largest caseloads`: it tells which of them. */
const OF_WHOM = String.raw`(?!(?:ends|starts|begins|finishes|closes|opens|this|is|was|has)\b)[a-z]{3,}s with`
const CLOSE = String.raw`(?:close|closer|back|return\w*|next|compar\w+|similar|equal|comparable|relative|level|second|close|far)(?: only)? (?:to|with|from|off)`
/** Words before a record by which it is another's, another time's, or not said to be so. */
export const ELSE = new RegExp(
  String.raw`(?:\b(?:${AGAINST_IT}|${NOT_SO}|${MAYBE}|${CALLED}|${FORMER})|n['’]t|\b${CLOSE}|\b(?:short|ahead|shy) of|\bone of|\b${OF_WHOM}|(?:\b(?:${NOT_SO})|n['’]t)(?: (?:yet|quite|currently|now|been))*(?: at)?)\s*$`,
  'i',
)
/** A time behind a record that is not one of those known: `for some time`, `in recent memory`. */
const TIME_LEFT =
  /^\s*(?:for|in|over|during|since|of|at|on|within|across|until|before|up to)\b[^.,;:()]{0,30}\b(?:(?<!\b(?:in|on) )times?|while|months|memory|years?|weeks?|quarters?|terms?|decades?|spring|summer|autumn|winter|days)\b/i
/** `85% had been seen in time, our best yet`: what had been so in a clause before is no former record. */
const ONGOING =
  /\b(?:until now|till then|until then|at the time|at that (?:time|point)|by then|that had|hitherto)\b|\bhad been\b[^,;]*$/i

/** `The lowest of the year`, `our second highest since April`. */
function readSuperlative(match: Caught, before: string, after: string): Says | null {
  const { whose = '', nth, extreme: word = '', noun = '', scope = '' } = match.groups ?? {}
  const extreme = extremeOf(word)
  if (ELSE.test(before) || SUPPOSED_RECORD.test(before) || TIME_LEFT.test(after) || MOVED.test(before)) return null
  if (AMONG_KINDS.test(before)) return null
  // `The worst was over`, `the lowest is still to come`: of the worst itself something is said.
  if (/^ (?:is|was|are|were|had|will|may|might|seems?)\b/i.test(noun)) return null
  // `At their lowest for two years: 234`, `the best it has been: 92%`, but not `the lowest of the year: A, B and C`.
  const isOfOne = scope !== '' && (/^(?:its|their)$/i.test(whose) || /^ (?:it|they) ha(?:s|ve)\b/i.test(scope))
  if (/^:/.test(after) && !(isOfOne && /^: [\d.,]*\d%?(?:[ ,.;]|$)/.test(after))) return null
  // `3.09 down on the peak of 16.00`: how far it is from there.
  if (TURN.test(word) && (!/[a-z]{4}/i.test(scope) || /\b(?:on|up to)\s*$/i.test(before))) return null
  if (scope === '' && !mayStandBare(word, whose, after) && !isOfAll(word, noun, before)) return null
  if (/^most$/i.test(word) && !/\S/.test(`${noun}${scope}`)) return null
  if (/^(?:most|least)$/i.test(word) && noun === '' && isOfChange(/^m/i.test(word) ? 'more' : 'less', before))
    return null
  const isFormer = ONGOING.test(before.slice(-60)) || isSinceThen(scope) || /^new/i.test(word)
  if (/\bof (?:that|this) period\b/i.test(scope) && !OF_A_YEAR.test(before)) return null
  if (SECOND_TO_TWO.test(before)) return null
  const rank = SECOND_TO.test(before) ? 2 : nth ? NTH.indexOf(nth.toLowerCase()) : 1
  return { ...PLAIN, extreme, nth: rank, scope, noun, tail: tailOf(after), isFormer }
}

/** `Of all sanctions, notices were the most used`, `of our benchmarks, England has the lowest`: of kinds, and not of months. */
const AMONG_KINDS = new RegExp(
  String.raw`^\W*Of (?:all (?![^,]*\bmonths?\b)[^,.;:]{2,60}|(?:the |our |its )?${COMPARATORS}), [^.;]*$`,
  'i',
)

/** Words for a turn, which are of a time only where it is said. */
const TURN = /^(?:high|low|peak|trough|nadir|zenith|floor|(?:high|low)[- ]water mark)$/i

/** `A month over the last twelve months, and the highest of that period`. */
const OF_A_YEAR = /\b(?:last|past|previous|the) (?:twelve|12|thirteen|13) months\b|\b(?:past|last) year\b/i
/** `Second only to the 221 of July and the 249 of June`: not second then. */
const SECOND_TO_TWO = /\bsecond(?: only)? to [^;:]*\band\b[^;:]* as\s+$/i
/** `Second only to the 329 of June as the lowest of the year`. */
const SECOND_TO = /\b(?:second|runner-up)(?: only)? to [^.,;:]{2,30} as\s+$/i

/** `changed the most over the year`: how far, among others. */
const MOVED =
  /\b(?:chang|f[ae]ll|rose|ris|dropp|improv|grew|grow|increas|decreas|reduc|mov|slipp|gain|los|worsen)\w*\s*$/i

const isSinceThen = (scope: string): boolean => /\bsince\b/i.test(scope)

/** A record without a time may be of several rows or figures; the plain words for it are taken to be of its own. */
function mayStandBare(word: string, whose: string, after: string): boolean {
  if (IN_MONTH.test(after)) return false
  if (!/^\s*(?:$|[.,;:()!?–—]|-\s|in [A-Z][a-z]+\s*(?:$|[.,;:()!?–—]))/.test(after)) return false
  return /^(?:our|my|as|joint|equal|both)$/i.test(whose)
    ? false
    : /^(?:highest|lowest|best|worst|smallest|largest|fewest|record high|record low|new high|new low|all-time)/i.test(
        word,
      )
}

/** `At its worst, in September, the figure was 39%`: of the month whose figure follows. */
const IN_MONTH = /^, (?:back )?in [A-Z][a-z]+(?: 20\d\d)?,/

/** `The most ever issued`, `the 44 were the most issued`: of all months, and not of all kinds. */
function isOfAll(word: string, noun: string, before: string): boolean {
  return /^most$/i.test(word) && (EVER.test(noun) || (OF_COUNT.test(before) && COUNTED.test(noun)))
}

const EVER = /^(?: (?:(?:that )?we(?: have|['’]ve)|ever)){1,2} [a-z]+$/i
const OF_COUNT = /\d[^.,;:]* (?:is|are|was|were)\s+$/i
const COUNTED = /^ (?:[a-z]+ed|held|made|seen|taken|given|sent)$/i

/** `Never have we issued so many notices`. */
function readNeverHave(match: Caught, before: string, after: string): Says | null {
  const { verb = '', extreme = '', noun: what = '', scope = '' } = match.groups ?? {}
  const noun = verb + what
  if (SUPPOSED_RECORD.test(before) || TIME_LEFT.test(after)) return null
  return { ...PLAIN, extreme: extremeOf(extreme), noun, scope, tail: tailOf(after), isFormer: isSinceThen(scope) }
}

/** `Has never been better`, `not been lower since May`. */
function readNever(match: Caught, before: string, after: string): Says | null {
  const { extreme: word = '', early = '', scope = '' } = match.groups ?? {}
  if (SUPPOSED_RECORD.test(before) || TIME_LEFT.test(after)) return null
  const at = thanAt(match)
  if (/\b(?:this|that|so|as)\b/i.test(word) && (at !== null || `${early}${scope}` === '')) return null
  const time = early === '' ? scope : early
  // `Has not been lower` may be than something else that was said.
  if ((early !== '' && scope !== '') || (time === '' && !/^never/i.test(match[0]))) return null
  // Not lower is lowest: nothing was beyond it.
  const isFormer = isSinceThen(time)
  return { ...PLAIN, extreme: extremeOf(word), scope: time, tail: tailOf(after), than: at, isFormer }
}

/** Where the number begins that nothing is said to be beyond. */
function thanAt({ index = 0, 0: text, groups }: Caught): number | null {
  return groups?.than === undefined ? null : index + text.lastIndexOf(groups.than)
}

/** `More than at any time since October`. */
function readThanAny(match: Caught, before: string, after: string): Says | null {
  const { extreme: word = '', noun = '', scope = '' } = match.groups ?? {}
  if (SUPPOSED_RECORD.test(before) || NO_MORE.test(before) || TIME_LEFT.test(after)) return null
  if (noun === '' && isOfChange(word, before)) return null
  const isFormer =
    isSinceThen(scope) || ONGOING.test(before.slice(-60)) || /\b(?:previous|earlier|before)\b/i.test(match[0])
  return { ...PLAIN, extreme: extremeOf(word), noun, scope, tail: tailOf(after), isFormer }
}

/** `Fell by 20 in August, more than in any other month`: how far it fell is the record, and not where it stands. */
function isOfChange(word: string, before: string): boolean {
  if (!/^(?:more|less|fewer|greater|larger|smaller)$/i.test(word)) return false
  const { way = '', told = '' } = CHANGED.exec(before)?.groups ?? {}
  if (way === '' || /\b(?:was|were|is|are|stood|stands?|at|reach\w*|made|making)\b/i.test(told.replace(WHICH_WAS, '')))
    return false
  // `Rose by ten to 221, more than in any month`: of the figure that it came to, where the words go the same way.
  const isRise = RISE.test(way)
  return (
    !/\bto\b/i.test(told) ||
    (isRise !== /^(?:more|greater|larger)$/i.test(word) && /\d/.test(told.replace(/\bto\b.*/i, '')))
  )
}

const RISE = /^(?:r[io]s|increas|grew|gr[eo]w|climb|jump|up|gain|add|more|leap|leapt|surg|higher|went up|gone up)/i
const CHANGED =
  /\b(?<way>r[io]s(?:e|es|en|ing)|rose|f[ae]ll(?:s|en|ing)?|(?:in|de)creas(?:e|es|ed|ing)|gr[eo]w(?:s|n|ing|th)?|drop(?:s|ped|ping)?|climb(?:s|ed|ing)?|jump(?:s|ed)?|leap(?:s|t|ed)?|surg(?:e|ed)|reduc(?:ed|tion)|declin(?:e|es|ed|ing)|slipp?(?:s|ed)?|slid|dipp?(?:s|ed)?|plung(?:e|ed)|tumbl(?:ed|e)|shrank|shrunk|lost|gain(?:s|ed)?|improv(?:e|ed|es|ement)|worsen(?:s|ed|ing)?|mov(?:e|ed)|chang(?:e|ed)|cut|up|down|more|fewer|less|higher|lower|better|worse)\b(?<told>(?:[^.;:!?]|\.(?=\d))*)$/i
const WHICH_WAS = /,? (?:which|that|this|it) (?:is|was)\s*$/i

/** `A 13-month low`. */
function readSpanHigh(match: Caught, before: string, after: string): Says | null {
  const { scope = '', extreme = '' } = match.groups ?? {}
  if (ELSE.test(before) || SUPPOSED_RECORD.test(before)) return null
  const said = `in ${scope.replace(/[- ]/, ' ')}`
  return { ...PLAIN, extreme: extremeOf(extreme), scope: said, tail: tailOf(after), isFormer: ONGOING.test(before) }
}

/** `No month since April has been lower`. */
function readNoMonth(match: Caught, before: string, after: string): Says | null {
  const { early = '', scope = '', extreme = '', noun = '' } = match.groups ?? {}
  if (SUPPOSED_RECORD.test(before) || TIME_LEFT.test(after) || (early !== '' && scope !== '')) return null
  const time = early === '' ? scope : early
  const than = thanAt(match)
  const isFormer = isSinceThen(time)
  return { ...PLAIN, extreme: extremeOf(extreme), noun, than, scope: time, tail: tailOf(after), isFormer }
}

const PLAIN = { kind: 'record', nth: 1, noun: '', than: null } as const

/** `20 more than in any month`, `no more than`, `would be lower`. */
const NO_MORE =
  /(?:[\d%]|\b(?:no|not|little|any|hardly|points?|per cent|one|two|three|four|five|six|seven|eight|nine|ten|half|third|times|twice|be|get|do|nor|neither|never|n['’]t)|n['’]t)\s*$/i

/** What follows in the clause, where it may narrow what the record is of: `for children under five`. */
function tailOf(after: string): string {
  return (
    /^\s*(?:(?:for|in|on|by|among|across|of|to|from)\b[^.,;:()!?–—]*)/i
      .exec(after)?.[0]
      .split(/\s(?:and|but|which|with|when|while|as|at|against)\s/)[0] ?? ''
  )
}

type Extreme = 'highest' | 'lowest' | 'best' | 'worst'

/** Which way a word for a record goes. */
export function extremeOf(words: string): Extreme {
  if (OF_BEST.test(words)) return 'best'
  if (OF_WORST.test(words)) return 'worst'
  return /low|trough|nadir|floor|small|short|few|least|minim|quiet|light|less/i.test(words) ? 'lowest' : 'highest'
}

const OF_BEST = new RegExp(`\\b(?:${BEST}|better|stronger|good|strong)\\b`, 'i')
const OF_WORST = new RegExp(`\\b(?:${WORST}|worse|poorer|weaker|bad|poor|weak)\\b`, 'i')
