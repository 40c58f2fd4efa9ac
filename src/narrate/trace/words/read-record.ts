import { NTH } from '../read/number-words.ts'
import type { Caught } from '../read/span.ts'
import type { Says } from './read-phrases.ts'
import { BEST, RECORD_FORMS, type RecordForm, WORST } from './record-forms.ts'

type Read = (match: Caught, before: string, after: string) => Says | null

/** How records are said, each with what tells whether it is one and of what. */
export const RECORD_FINDERS: readonly (RecordForm & { readonly read: Read })[] = [
  { ...RECORD_FORMS.wasIn, read: readWasIn },
  { ...RECORD_FORMS.superlative, read: readSuperlative },
  { ...RECORD_FORMS.never, read: readNever },
  { ...RECORD_FORMS.thanAny, read: readThanAny },
  { ...RECORD_FORMS.spanHigh, read: readSpanHigh },
  { ...RECORD_FORMS.noMonth, read: readNoMonth },
]

/** Words before a record by which it is another's, another time's, or not said to be so. */
const ELSE =
  /(?:\b(?:from|off|of|near|nearing|nearer|nearly|towards?|below|above|over|under|than|against|since|among(?:st)?|after|following|almost|approach\w*|beat\w*|surpass\w*|exceed\w*|past|behind|until|till|before|like|between|by|during|in|for|per|not|never|no|longer|hardly|scarcely|neither|nor|rather|instead|except|perhaps|possibly|probably|maybe|arguably|seems?|appears?|likely|called|described as|dubbed|thought|said|believed|whether|if|what|previous|former|remains? among)|n['’]t|\b(?:close|closer|back|return\w*|next|compar\w+|similar|equal|comparable|relative|level|second|close|far)(?: only)? (?:to|with|from|off)|\b(?:short|ahead|shy) of|\bone of)\s*$/i
/** A time behind a record that is not one of those known: `for some time`, `in recent memory`. */
const TIME_LEFT =
  /^\s*(?:for|in|over|during|since|of|at|on|within|across|until|before|up to)\b[^.,;:()]{0,30}\b(?:(?<!\b(?:in|on) )times?|while|months|memory|years?|weeks?|quarters?|terms?|decades?|spring|summer|autumn|winter|days)\b/i
const ONGOING =
  /\b(?:until now|till then|until then|at the time|at that (?:time|point)|by then|had been|that had|hitherto)\b/i

function readSuperlative(match: Caught, before: string, after: string): Says | null {
  const { whose = '', nth, extreme: word = '', noun = '', scope = '' } = match.groups ?? {}
  const extreme = extremeOf(word)
  if (ELSE.test(before) || UNREAL.test(before) || TIME_LEFT.test(after) || MOVED.test(before)) return null
  // `At their lowest for two years: 234`, but not `the lowest of the year: A, B and C`.
  if (/^:/.test(after) && !(scope !== '' && /^(?:its|their)$/i.test(whose) && /^: [\d.,]*\d%? /.test(after)))
    return null
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

function readNever(match: Caught, before: string, after: string): Says | null {
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
function thanAt({ index = 0, 0: text, groups }: Caught): number | null {
  return groups?.than === undefined ? null : index + text.lastIndexOf(groups.than)
}

function readThanAny(match: Caught, before: string, after: string): Says | null {
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

function readSpanHigh(match: Caught, before: string, after: string): Says | null {
  const { scope = '', extreme = '' } = match.groups ?? {}
  if (ELSE.test(before) || UNREAL.test(before)) return null
  const said = `in ${scope.replace(/[- ]/, ' ')}`
  return { ...PLAIN, extreme: extremeOf(extreme), scope: said, tail: tailOf(after), isFormer: ONGOING.test(before) }
}

function readNoMonth(match: Caught, before: string, after: string): Says | null {
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

function readWasIn(match: Caught, before: string): Says | null {
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
  if (OF_BEST.test(words)) return 'best'
  if (OF_WORST.test(words)) return 'worst'
  return /low|small|few|least|minim|quiet|light|less/i.test(words) ? 'lowest' : 'highest'
}

const OF_BEST = new RegExp(`\\b(?:${BEST}|better|stronger|good|strong)\\b`, 'i')
const OF_WORST = new RegExp(`\\b(?:${WORST}|worse|poorer|weaker|bad|poor|weak)\\b`, 'i')
