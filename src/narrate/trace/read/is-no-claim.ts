import { keptIn } from '../../../shared/kept-in.ts'
import { TARGET } from '../standards/target-words.ts'
import { anyOf } from './any-of.ts'
import { HALF } from './measures.ts'
import { MONTH_STARTS } from './month-words.ts'
import type { NumberSaid } from './number-said.ts'
import type { Span } from './span.ts'

const MONTH_NAME = `${anyOf(MONTH_STARTS)}[a-z]*`

/** What stands after a number that marks an age or a rank, or is a time of day. */
const AFTER = [
  /^\+/,
  /^(?:st|nd|rd|th)\b/i,
  /^,? or (?:more|over|under|above|below|later|older|younger)\b/i,
  /^-to\b/i,
  /^ ?(?:a\.?m\.?|p\.?m\.?)\b/i,
  // `Those aged 11 and under`, and not `within the target of 11 and under half of last year's`.
  /^ (?:and (?:under|over)\b(?! (?:an? |one )?(?:half|third|quarter|fifth|tenth|twice|double|\d|the (?:last|past)|last|its|our)\b)|plus\b(?! (?:[a-z]+ )?\d))/i,
  /^ and a (?:half|quarter)\b/i,
  // `A run of five monthly falls`: how often something moved, and not by how much.
  /^ (?:(?:straight|consecutive|successive|monthly|steady|small|further|more|annual|quarterly) )*(?:falls|drops|dips|reductions|decreases|declines|rises|increases|climbs|improvements)\b(?:(?<=\b(?:straight|consecutive|successive) [a-z]+)|(?! (?:to|from|by|(?:[a-z]+ )?(?:short|below|outside|behind|under))\b))/i,
]

/** A time limit, how long something ran, or posts that no row counts. */
const TIME_AFTER =
  /^[- ](?:working |calendar |school )?(?:days?|weeks?|months?|years?|hours?|minutes?|mins|terms?|yrs?|wks?|nights?|FTE)\b|^-(?:year|month|week|day)(?:ly)?\b/i

function isTime({ text }: NumberSaid, right: string): boolean {
  return HALF.test(text) || TIME_AFTER.test(right)
}

const DAY_OF_MONTH = new RegExp(`^ ${MONTH_NAME}\\b`, 'i')

const MONTH_BEFORE = new RegExp(`\\b${MONTH_NAME} (?:the )?$`, 'i')

/** `At the end of August 14 children were placed`: no date. */
const END_OF_MONTH = new RegExp(`\\bend of ${MONTH_NAME} $`, 'i')

/** `At the end of August 14 children`, `15.64 in July`, `8 (July 17)`: what a month had, and no date. */
function isOfMonth({ decimals }: NumberSaid, left: string, right: string): boolean {
  const isNoted = NOTED.test(left) && /^[),;]/.test(right)
  return decimals > 0 || isNoted || END_OF_MONTH.test(left) || isSoMany(left, right)
}

const NOTED = new RegExp(String.raw`\d%? \((?:in |[^()]*[,;] )?${MONTH_NAME} $`, 'i')

/** `In August 13 children came`, `Since April 20 children have left care`: so many, and no date. */
function isSoMany(left: string, right: string): boolean {
  return (WITHIN.test(left) && COUNTED.test(right)) || (/\bsince [a-z]+ $/i.test(left) && SO_MANY.test(right))
}

/** `In the three months June to August 29 children came`. */
const STRETCH = '(?:in|during|over|across|for) the (?:[a-z\\d]+ )?(?:months|quarter)(?: (?:of|from|between))?'

/** What leads to a whole month and never to a day of it, as `on` and `by` do; and the second of two months. */
const WITHIN = new RegExp(
  String.raw`\b(?:(?:in|during|throughout) (?:both |(?:the month of |early |late |mid-))?(?:${MONTH_NAME}(?:, | and | or | to | ?[–-] ?))*|(?:between|from|over|across|for|${STRETCH}) ${MONTH_NAME}(?: and | to | ?[–-] ?)|${STRETCH} (?:to|ending|ended) )${MONTH_NAME} $`,
  'i',
)

const NO_NOUN = '(?:we|it|they|he|she|you|this|these|that|those|the|our|its|their|a|an)\\b'
const COUNTED = new RegExp(`^ (?!${NO_NOUN})[a-z]`, 'i')
const SO_MANY = new RegExp(
  String.raw`^ (?!${NO_NOUN})(?:[a-z'’-]+ ){1,4}(?:have|has) (?:now |already )?(?:come|entered|left|become|joined|moved|returned|started|ceased|achieved|got|gone|been (?:made|received|completed|held|started|adopted|secured|granted|placed))\b`,
  'i',
)

/** What stands before a number that names a thing rather than counts one. */
const BEFORE = [
  // `The first month in three to fall`.
  /\bfirst (?:month|time|one) in\s*$/i,
  // `In four months of the last twelve`.
  /\bmonths (?:out )?of (?:the|our) (?:last|past|latest|previous)\s*$/i,
  /\b(?:section|(?<!\b(?:first|second|third|fourth|last|this|previous) )quarter|stage|level|tier|band|phase|key stage|page|item|appendix|table|schedule|paragraph|regulation|article|version|room|ward|unit|ages?|aged|turn(?:s|ed|ing)?|top|step|goal|priority|recommendation|objective|action|ref(?:erence)?|no\.|form|group)\s*$/i,
  /\b(?:between the ages of|under-|over-|per|in every|for every|out of every)\s*$/i,
  /(?:^|\s)[QS]\s?$/,
]

/** `Admissions of people over 65`. */
const OF_AGE =
  /\b(?:people|adults|residents|children|patients|customers|tenants|persons|men|women|those) (?:aged )?(?:over|under)\s*$/i

/** `In Year 9`, but not `range over the year 78-88%`, nor `over the past year 156 came`. */
const SCHOOL_YEAR =
  /(?<!\b(?:the|a|this|last|past|that|each|every|on|over|in|per|whole|full|all|previous|preceding|financial|calendar) )\byear\s*$/i
const LAST_SCHOOL_YEAR = 14

const NOUN_AFTER_ONE =
  /^ (?:(?:(?:second|minute|day|week|tonne) )?outside (?:the|our|its|their) (?:[\d.]+%? )?target|was|were|is|more|fewer|less|new|child|percentage|point|per ?cent|in \w+|out of|above|below|over|under|away|short|higher|lower|up|down)\b/i

/** Whether a number claims nothing: a year, a date, a time limit, an age, a name, or a part of an indicator's name. */
export function isNoClaim(number: NumberSaid, words: string, sentence: Span, labels: readonly string[]): boolean {
  const left = words.slice(sentence.at, number.at)
  const right = words.slice(number.end, sentence.end)
  // `Net spend (£000)`: how a row is measured.
  if (/^£0+$/.test(number.text) && left.endsWith('(')) return true
  if (number.kind === 'fraction') return isNoFraction(left, right)
  if (number.kind === 'times') return /^ (?:a|per|each|every)\b/i.test(right) || isHowOften(left, right)
  if (number.kind === 'money') return isOtherMoney(number, labels)
  if (number.kind !== 'number') return false
  return (
    isYear(number, left, right) ||
    endsYears(number, left) ||
    (number.value <= 31 && DAY_OF_MONTH.test(right)) ||
    isListNumber(number, words, sentence) ||
    AFTER.some((pattern) => pattern.test(right)) ||
    (number.measure === null && isTime(number, right) && !isYearsAgo(number, right)) ||
    BEFORE.some((pattern) => pattern.test(left)) ||
    (number.value <= LAST_SCHOOL_YEAR && SCHOOL_YEAR.test(left)) ||
    (number.value <= 31 && MONTH_BEFORE.test(left) && !isOfMonth(number, left, right)) ||
    (number.hedge === 'under' && /\bunder\s*$/i.test(left) && /^s\b|^ (?:years|population)/i.test(right)) ||
    (number.value <= 100 && number.decimals === 0 && OF_AGE.test(left) && !/^%| (?:times|occasions)\b/i.test(right)) ||
    (number.text.toLowerCase() === 'one' && !NOUN_AFTER_ONE.test(right) && !/\b(?:up|down) $/i.test(left)) ||
    (number.text.toLowerCase() === 'one' &&
      /\b(?:no|any|each|every|the|this|that|some|which|another|at least)\s*$/i.test(left)) ||
    isOfName(number, left, right, labels)
  )
}

/** `Has risen twice since, to 35`, `below the target twice this year`: how often something was, and not by what factor. */
function isHowOften(left: string, right: string): boolean {
  return IN_TIME.test(right) || (DONE.test(left) && !FACTOR.test(right))
}

const IN_TIME =
  /^ (?:(?:this|last) [a-z]+\b(?!['’])|(?:since|during)\b|(?:in|over) (?:the (?:last|past|year)|20\d\d|[A-Z])\b)/

const DONE =
  /\b(?:ha(?:s|ve|d|ving) (?:now |only |already |also )?(?!been |more |nearly |over )[a-z]+(?:ed|en|t|ne)|rose|fell|dipped|dropped|slipped|climbed|improved|worsened|met|missed|happened|occurred|changed|moved) (?:only |just )?$/i
/** What a factor is of. */
const FACTOR = /^ (?:as|the|that|this|those|what|its|their|our|it|over|higher|more|last|[A-Z][a-z]+['’]s|[\d£])/
/** `156 v 264 yr ago`: so many as there were then. */
function isYearsAgo({ value }: NumberSaid, right: string): boolean {
  return value >= 32 && /^ (?:yr|mth) (?:ago|before|earlier)\b/i.test(right)
}

const OF_ACT = /\b(?:Act|Acts|Order|Regulations|Measure|Rules) $/

/** Four digits without a comma, unless they count what follows. */
function isYear({ text, value }: NumberSaid, left: string, right: string): boolean {
  // `The Building Act 1984`.
  if (/^(?:1[89]|20)\d\d$/.test(text) && OF_ACT.test(left)) return true
  const counts = /^ [a-z]+s\b/.test(right) && !/\b(?:in|since|of|by|until|during|for|to|from)\s*$/i.test(left)
  return /^\d{4}$/.test(text) && value >= 1990 && value <= 2099 && !counts
}

/** A round sum, or one in pence, where no row holds money: of another thing than the workbook's. */
function isOtherMoney({ zeros, text }: NumberSaid, labels: readonly string[]): boolean {
  return text.endsWith('p') || (zeros > 0 && !labels.some((label) => label.includes('£')))
}

/** `The 2024-27 pricing policy`: the last of some years. */
function endsYears({ text, value }: NumberSaid, left: string): boolean {
  const [, first] = YEARS_FROM.exec(left) ?? []
  const years = (value - Number(first) + 100) % 100
  return first !== undefined && /^\d\d$/.test(text) && years > 0 && years <= LONG_PLAN
}

const YEARS_FROM = /(?<![\d,.£])(?:19|20)(\d\d)[-–—]$/
/** No plan runs for more years. */
const LONG_PLAN = 30

function isListNumber({ at, end }: NumberSaid, words: string, sentence: Span): boolean {
  const opens = words.slice(sentence.at, at).trim() === ''
  const bracketed = words[at - 1] === '(' && words[end] === ')' && opens
  return (opens && /^[.)]\s/.test(words.slice(end))) || bracketed
}

/** A threshold that an indicator's name holds: `20 or more children` beside `20+ children`, `last 6 months`. */
function isOfName({ text, value }: NumberSaid, left: string, right: string, labels: readonly string[]): boolean {
  const bracket = bracketAround(text, left, right)
  if (bracket !== null && labels.some((label) => label.includes(bracket))) return true
  const inNames = placesIn(labels, value)
  if (inNames.length === 0) return false
  const next = WORD_AFTER.exec(right)?.[1]?.toLowerCase() ?? ''
  const former = WORD_BEFORE.exec(left)?.[1]?.toLowerCase() ?? ''
  return inNames.some(({ before, plus, after }) => {
    const isBound = ABOVE.test(left) || OR_ABOVE.test(right)
    const threshold = (plus !== '' || /^(?:than|over|least|beyond)$/i.test(before)) && isBound
    return (
      (threshold && next === after.toLowerCase()) ||
      (/^top$/i.test(before) && MOST.test(right)) ||
      (before !== '' && before.toLowerCase() === former && !/^(?:of|in|with|than|had)$/.test(former))
    )
  })
}

/** `(1 FTE)`: a number in brackets with words of its own; null where it stands in none. */
function bracketAround(text: string, left: string, right: string): string | null {
  const [before] = OPENED.exec(left) ?? []
  const [behind] = CLOSED.exec(right) ?? []
  const isWorded = before !== undefined && behind !== undefined && /\p{L}/u.test(before + behind)
  return isWorded ? `${before}${text}${behind}` : null
}

const OPENED = /\([^()]*$/
const CLOSED = /^[^()]*\)/

const ABOVE = /\b(?:(?:more|further|longer) than|over|at least|beyond)\s*$/i
const OR_ABOVE = /^ [a-z]+ or (?:more|over|further|longer)\b/i

/** `The 40 busiest workers`: the `top 40` of a name. */
const MOST = /^ (?:workers |staff )?(?:with the (?:most|highest|largest)|busiest|heaviest|highest|largest|most)\b/i

type NamedWith = { readonly before: string; readonly plus: string; readonly after: string }

const places = new WeakMap<readonly string[], Map<number, readonly NamedWith[]>>()

/** Where a number stands in the labels, with the words on either side of it. */
function placesIn(labels: readonly string[], value: number): readonly NamedWith[] {
  const ofLabels = keptIn(places, labels, () => new Map<number, readonly NamedWith[]>())
  return keptIn(ofLabels, value, () => labels.flatMap((label) => placeIn(label, value) ?? []))
}

/** A value in a label, its first place, with the words on either side. */
function placeIn(label: string, value: number): NamedWith | null {
  for (let at = label.indexOf(String(value)); at >= 0; at = label.indexOf(String(value), at + 1)) {
    const right = label.slice(at + String(value).length)
    const [plus] = PLUS.exec(right) ?? []
    if (plus === undefined || /[\d,.]$/.test(label.slice(0, at))) continue
    const before = WORD_BEFORE.exec(label.slice(0, at))?.[1] ?? ''
    return { before, plus, after: WORD_AFTER.exec(right.slice(plus.length))?.[1] ?? '' }
  }
  return null
}

const PLUS = /^(?:(?:\+|m\+)(?![\d,.]*\d)|(?![\d,.]*\d))/i
const WORD_BEFORE = /(?<!\p{L})(\p{L}+)[\s-]*$/u
const WORD_AFTER = /^[\s-]*(\p{L}+)/u

/** `Short of the three in four we want`: a share that is a target. */
const WANTED = new RegExp(
  String.raw`^ (?:(?:that |which )?(?:we|they|members|the council) (?:want|need|aim|ask|expect|look|set)\w*|${TARGET})\b`,
  'i',
)

function isNoFraction(left: string, right: string): boolean {
  return (
    /^[- ](?:term|year(?![- ]on[- ]year)|day|hour|time|way|monthly|consecutive|successive|month|party|parties)/i.test(
      right,
    ) ||
    // `Five quarters in a row`.
    /^ (?:ago|end|an? (?:percentage )?point|in a row|in succession|running|on the trot)\b/i.test(right) ||
    /\b(?:first|second|last|this|next|latter|former|other|per)\s*$/i.test(left) ||
    (/\bthe\s*$/i.test(left) && !WANTED.test(right)) ||
    // `Two and a half days`, `a day and a half`, but not `between a fifth and a quarter`.
    /\b(?:an?|\d+|one|two|three|four|five|six)(?: (?!(?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)\b)[a-z]+)? and\s*$/i.test(
      left,
    )
  )
}
