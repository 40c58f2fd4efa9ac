import { anyOf, JOIN } from '../read/any-of.ts'
import type { Caught } from '../read/span.ts'
import { TARGET } from '../standards/target-words.ts'
import { endAt, scopeBefore } from './record-scope.ts'

/**
 * A way to say a record: `needs` are words that it turns on, in small letters; `head` finds where it begins, and `rest`
 * tells where it ends and what its time is. One pattern of both would take too long to be made ready.
 */
export type RecordForm = { readonly needs: RegExp; readonly head: RegExp; readonly rest: Rest }
type Rest = (words: string, at: number) => Ended | null
type Ended = { readonly end: number; readonly groups: NonNullable<Caught['groups']> }

/** The whole of a record whose head was found; null where it is none. */
export function wholeRecord({ index, 0: head, groups, input }: RegExpExecArray, rest: Rest): Caught | null {
  const ended = rest(input, index + head.length)
  return ended && { index, 0: input.slice(index, ended.end), groups: { ...groups, ...ended.groups } }
}

const HIGH = 'highest|largest|biggest|greatest|most|maximum|busiest|heaviest|longest'
const LOW = 'lowest|smallest|fewest|least|minimum|quietest|lightest|shortest'
/** Words for the best of a time, as a part of patterns. */
export const BEST = 'best|strongest|finest|quickest|fastest|swiftest'
/** Words for the worst of a time. */
export const WORST = 'worst|poorest|weakest|slowest'
const MOST = `(?<extreme>${HIGH}|${LOW}|${BEST}|${WORST}|record high|record low|all-time high|all-time low|new high|new low|(?<=\\b(?:a|an|the|its|their|our|new) )(?:high|low)(?= (?:for|of|in|over|this|since) )|high point|low point|high[- ]water mark|low[- ]water mark|peak|trough|nadir|zenith|floor)${JOIN}`
const TAIL = String.raw`(?=\s*(?:$|[.,;:()!?–—]|-\s|(?:and|but|yet|so|with|when|while|although|though|despite|notwithstanding|at|as|after|following|because|which|where|than|helped|on|in|for|by|down|up|against|compared|this|just|only)\b))`
const COMPARED =
  'lower|higher|better|worse|fewer|more|less|greater|larger|smaller|busier|quieter|heavier|lighter|poorer|weaker|stronger'
const SUCH = '(?:this|that|so|as|quite so) (?:low|high|few|many|good|bad|poor|busy|quiet|weak|strong|small|large)'
const NOW = `(?: (?:(?:that |which )?we (?:report|see|have|had|saw|recorded)(?: now| here| today| this month)?|this month|now|today|shown here|of (?:this|the) month))`
const NUMBER = String.raw` than (?:(?:in |at )?(?:the|our|this|these|its|[A-Z][a-z]+['’]s|this month['’]s) )?(?:(?:current|present|latest|level of|figure of) )?(?<than>\d+(?:[.,]\d+)*%?|[a-z]+(?:-[a-z]+)?)(?: per ?cent)?`
const THAN = [new RegExp(NUMBER + NOW, 'iy'), new RegExp(NUMBER, 'iy')]

/** `The lowest of the year`, `our best month yet`, `a third highest since April`. */
const SUPERLATIVE = new RegExp(
  String.raw`(?:\b(?<whose>the|its|their|our|my|a|an|at|joint|equal|both|as|ranks|ranked)\s+|(?<=^|[,;:(.&=–-]\s{0,2}(?:and |but |its |now |still |again )?))(?:very |new |equal |joint |(?<nth>second|third|fourth|fifth|sixth)[- ](?:joint |equal )?)*${MOST}\b`,
  'gi',
)
/** `Has never been better`, `not been lower at any point in the year than August's 8`, `not been so high since May`. */
const NEVER = new RegExp(
  String.raw`(?:\b(?:not|never)|n['’]t)(?: (?:once|ever|yet|previously|before|once))?(?: ${anyOf('been|had|seen|recorded|reported|fallen|dropped|gone|was|were')})(?: any| it| them| an?| one)? (?<extreme>${COMPARED}|${SUCH})(?: (?:month|figure|total|number|rate|result|level)(?= since\b| in (?:the|over|more)\b))?(?! than (?:the |our |its |their )?(?:[\d.,]+%? )?${TARGET}\b)`,
  'gi',
)
/** `More than at any time since October`, `fewer complaints were made in May, 26 in all, than in any other month shown`. */
const THAN_ANY = new RegExp(
  String.raw`\b(?<extreme>${COMPARED})${JOIN}(?<noun>(?! (?:in|at|on|for|by|from|since|again|now)\b)(?: (?!than\b)[a-z\d][a-z\d&'’-]*){0,6}?)(?: (?:was|were) [a-z]+)?(?: (?:in|during|this) [a-z]+)?(?:, [^.,;:()]{1,20},| \([^.,;:()]{1,20}\))? than (?:(?:in|at|for|on|during|at the end of) )?(?:(?:any|every|all) (?:of the )?(?:other |one |previous |single |earlier )*(?:time|point|stage|month[- ]ends?|months?|level|figure)|(?:it|we|they) (?:has|have|had|['’]s|['’]ve) (?:ever )?${JOIN}(?:been|had|seen|recorded)|ever)(?: before)?`,
  'gi',
)
/** `Never have we issued so many notices`. */
const NEVER_HAVE =
  /\bnever(?: before)? ha(?:s|ve) (?:we|there|it|the (?:council|service|team))(?: ever)?(?<verb> [a-z]+) (?<extreme>(?:so|as) (?:low|high|few|many|good|bad|poor)(?: an?)?)\b/gi
/** `A 13-month low`, `their two-year high`. */
const SPAN_HIGH = /\b(?:a|an|the|its|their|our|new) (?<scope>[a-z\d]+[- ](?:month|year))[- ](?<extreme>high|low)\b/gi
/** `No month since April has been lower`. */
const NO_MONTH = /\bno (?:other |single )?month/gi
const HAS_BEEN = ` (?:(?:has|had) (?:been|seen|had)|was|is|saw|had|brought) (?:any |a )?(?<extreme>${COMPARED})`
const scopeEnd = scopeBefore(TAIL)

/** The time that follows, with the end of what is said. */
function scopeAt(words: string, at: number): Ended | null {
  const end = scopeEnd(words, at)
  return end === null ? null : { end, groups: { scope: words.slice(at, end) } }
}

/** The time that follows behind the number, if there is one, that the record is held against. */
function thanAndScope(words: string, at: number): Ended | null {
  for (const pattern of THAN) {
    pattern.lastIndex = at
    const than = pattern.exec(words)
    const behind = than && scopeAt(words, at + than[0].length)
    if (behind) return { end: behind.end, groups: { ...than.groups, ...behind.groups } }
  }
  return scopeAt(words, at)
}

const WORD = / [a-z][a-z0-9&'’/+-]*/iy
/** A word that ends where what is said does, be it within it. */
const LAST_WORD = new RegExp(`${WORD.source}${TAIL}`, 'iy')

/** What is behind a noun of up to five words, which ends as soon as it can. */
function behindNoun(words: string, at: number, rest: Rest): Ended | null {
  const ends: number[] = []
  for (let end: number | null = at; end !== null && ends.length <= 5; end = endAt(WORD, words, end)) {
    const whole = rest(words, end)
    if (whole) return { end: whole.end, groups: { ...whole.groups, noun: words.slice(at, end) } }
    ends.push(end)
  }
  for (const start of ends.slice(0, 5).toReversed()) {
    const end = endAt(LAST_WORD, words, start)
    if (end !== null) return { end, groups: { scope: '', noun: words.slice(at, end) } }
  }
  return null
}

const scopeOfTwo = scopeBefore('(?= )')

/** `Lower in any month than the 8`, `lower than the 8 since April`; the longer time before the number is tried first. */
function behindNever(words: string, at: number): Ended | null {
  const ends = [scopeOfTwo(words, at) ?? at, scopeEnd(words, at) ?? at, at]
  for (const end of ends.toSorted((a, b) => b - a)) {
    const rest = thanAndScope(words, end)
    if (rest) return { end: rest.end, groups: { ...rest.groups, early: words.slice(at, end) } }
  }
  return null
}

const scopeOfMonth = scopeBefore(`(?=${HAS_BEEN})`)
const hasBeen = new RegExp(HAS_BEEN, 'iy')

function behindNoMonth(words: string, at: number): Ended | null {
  const early = scopeOfMonth(words, at)
  hasBeen.lastIndex = early ?? 0
  const said = early === null ? null : hasBeen.exec(words)
  const rest = said && behindNoun(words, said.index + said[0].length, thanAndScope)
  return rest && { end: rest.end, groups: { ...said?.groups, ...rest.groups, early: words.slice(at, said?.index) } }
}

/** The ways to say a record. */
export const RECORD_FORMS = {
  superlative: {
    needs:
      /[aeor]st\b|imum|record|all-time|point|mark|peak|trough|nadir|zenith|floor|\b(?:new (?:high|low)\b|(?:high|low) (?:for|of|in|over|this|since) )/,
    head: SUPERLATIVE,
    rest: (words, at) => behindNoun(words, at, scopeAt),
  },
  never: { needs: /(?:not|never|n['’]t) /, head: NEVER, rest: behindNever },
  neverHave: { needs: /never/, head: NEVER_HAVE, rest: (words, at) => behindNoun(words, at, scopeAt) },
  thanAny: { needs: / than /, head: THAN_ANY, rest: scopeAt },
  spanHigh: { needs: /[- ](?:high|low)\b/, head: SPAN_HIGH, rest: (_words, end) => ({ end, groups: {} }) },
  noMonth: { needs: /no (?:other |single )?month/, head: NO_MONTH, rest: behindNoMonth },
} satisfies Readonly<Record<string, RecordForm>>
