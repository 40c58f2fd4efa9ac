import { addMonths, type Month, nameOf, parseMonth } from '../../../shared/month.ts'
import { AMOUNT, TARGET } from '../standards/target-words.ts'
import { anyOf } from './any-of.ts'
import type { MonthSaid } from './month-said.ts'
import { MONTH_STARTS, RECORDS_BEGAN, THAN_IT_WAS } from './month-words.ts'
import { COUNT_OF_SOME, countNamed } from './number-words.ts'
import { overlaps, type Span } from './span.ts'
import { type Time, timesIn } from './times-said.ts'
import { isYearNoted } from './years-noted.ts'

const NAME = anyOf(
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?',
)
const NAMED = new RegExp(
  String.raw`\b([Ll]ast |[Pp]revious )?(${NAME})\b\.?(?:,? (?:of )?((?:19|20)\d\d)\b|[- ]?['’](\d\d)\b|-(\d\d)\b| (\d\d)(?=\s*(?:[.,;:()]|$|\b(?:and|to|but|or|while|when|although|though|which|because|so)\b)|\s\d[\d,.]*%?(?:[\s;),.]|$))|( last year| of last year| the year before)|( this year))?`,
  'g',
)

/** `two Augusts ago`: of the name that the reporting month has, the one of two years before. */
const TWO_AGO = new RegExp(String.raw`\btwo (${NAME})s ago\b`, 'g')

/** The months that a sentence names, in order; a bare `April` is the newest one. */
export function readMonths(words: string, sentence: Span, reporting: Month): readonly MonthSaid[] {
  const inside = words.slice(0, sentence.end)
  const matches = (pattern: RegExp) => [...inside.matchAll(pattern)].filter(({ index }) => index >= sentence.at)
  const taken: MonthSaid[] = [
    ...matches(NAMED).flatMap((match) => readNamed(match, words, reporting)),
    ...matches(TWO_AGO).flatMap((match) => readTwoAgo(match, reporting)),
  ]
  for (const rule of timesIn(inside.slice(sentence.at)))
    for (const match of matches(rule.pattern)) {
      if (isNowTheMonths(match, words.slice(sentence.at, match.index))) continue
      const month = readPhrase(rule, match, words.slice(sentence.at, match.index), reporting)
      if (!taken.some((other) => overlaps(month, other))) taken.push(month)
    }
  const ordered = inOrder(
    taken.toSorted((a, b) => a.at - b.at).map((month, at, all) => orYearBefore(month, all[at - 1], words, reporting)),
    words,
  )
  const next = matches(NEXT).flatMap((match) => readNext(match, ordered, reporting))
  return next.length === 0 ? ordered : [...ordered, ...next].toSorted((a, b) => a.at - b.at)
}

const NEXT =
  /\b(?:(?:a|one) month later|the (?:following|next) month|the month after)\b(?! (?:that|it|this|the|we)\b)/gi

/** `1,923 in October and 1,763 a month later`: the month after the one that is named before. */
function readNext(
  { index, 0: text }: RegExpExecArray,
  named: readonly MonthSaid[],
  reporting: Month,
): readonly MonthSaid[] {
  const before = named.findLast(({ at }) => at < index)
  const month = before?.role === 'at' && before.month < reporting ? addMonths(before.month, 1) : null
  return month ? [{ at: index, end: index + text.length, month, role: 'at', sure: true, since: false }] : []
}

/** `July's figure for plans is now 86%`: what that month's figure has come to be since, and no other month's. */
function isNowTheMonths([said]: RegExpExecArray, before: string): boolean {
  return /^now$/i.test(said) && OF_ITS_OWN.test(before)
}

const OF_ITS_OWN = new RegExp(
  String.raw`(?:^|[.;:,(] ?|\b(?:[Tt]he|[Aa]nd|[Bb]ut) )(?:${NAME})(?: 20\d\d)?(?:['’]s)? (?:[\w'’-]+ ){0,7}(?:figure|total|number|count|rate|share|percentage|result|outturn|score)s?(?: (?:for|of|on|in) (?:[\w'’-]+ ){1,9}?)? ?(?:is|are|stands?|has been|reads?) $`,
)

/** A time that is said without a month's name. */
function readPhrase(rule: Time, match: RegExpExecArray, before: string, reporting: Month): MonthSaid {
  return {
    at: match.index,
    end: match.index + match[0].length,
    month: rule.month(reporting, countMonths(match[1])),
    role: roleOfPhrase(rule, before),
    sure: true,
    since: rule.since === true || /\bsince\s*$/i.test(before),
  }
}

/**
 * `the 70 of August 2023 and the 79 of the August before`, `96% in July from 69% the August before`: the newest of that name
 * before the month that is told right before it, and without any before the one that is reported on.
 */
function orYearBefore(month: MonthSaid, former: MonthSaid | undefined, words: string, reporting: Month): MonthSaid {
  if (!/\bthe $/i.test(words.slice(0, month.at)) || !THEN.test(words.slice(month.end))) return month
  const end = former?.month ?? reporting
  const isYearSaid = /\d/.test(words.slice(month.at, month.end))
  return month.month < end || isYearSaid ? month : { ...month, month: latestBefore(end, month.month) }
}

const THEN = /^ (?:before|previous)\b(?= (?:that|and|to|but|or|while)\b|(?: it)?\s*(?:[.,;:)–—]|$))/

/** The newest month of the same name as one that is before another. */
function latestBefore(end: Month, month: Month): Month {
  return month < end ? month : latestBefore(end, addMonths(month, -12))
}

/** `between August and December 2023`: the first month of a stretch is no later than its last. */
function inOrder(months: readonly MonthSaid[], words: string): readonly MonthSaid[] {
  return months.map((month, at) => {
    const next = months[at + 1]
    const isBare = next && next.month < month.month && !/\d/.test(words.slice(month.at, month.end))
    const joint = isBare ? JOINT.exec(words.slice(month.end, next.at)) : null
    const isBetween = /\bbetween $/i.test(words.slice(0, month.at))
    const isOne = joint && (!joint.groups?.and || isBetween || /\d/.test(words.slice(next?.at, next?.end)))
    const isFrom = isBare && FROM_IN.test(words.slice(0, month.at)) && TO_IN.test(words.slice(month.end, next.at))
    return isOne || isFrom ? { ...month, month: addMonths(month.month, -12) } : month
  })
}

/** `From 162 in August to 109 in September`. */
const FROM_IN = /\bfrom (?:just |about )?[£\d][\d.,]*%? (?:in|at the end of) $/i
const TO_IN = /^[^.;:]{0,160}\bto (?:just |about )?[£\d][\d.,]*%? (?:in|by|at the end of) $/i

const JOINT = /^\s*(?:to|until|till|through|[–—-]|(?<and>and))\s*(?:the end of )?$/i

function readTwoAgo({ 0: text, 1: name = '', index = 0 }: RegExpMatchArray, reporting: Month): readonly MonthSaid[] {
  const last = newest(name, reporting, false)
  const month = last && addMonths(last, last === reporting ? -24 : -12)
  return month ? [{ at: index, end: index + text.length, month, role: 'past', sure: true, since: false }] : []
}

function readNamed(match: RegExpMatchArray, words: string, reporting: Month): readonly MonthSaid[] {
  const [text, last, name = '', year, quoted, dashed, bare, lastYear] = match
  const at = match.index ?? 0
  const before = words.slice(0, at)
  const after = words.slice(at + text.length)
  const short = bare && isYear(name, bare, before, after, reporting) ? bare : undefined
  const stated = year ?? quoted ?? dashed ?? short
  if (isWordNotMonth(name, before, after, stated) || isOccasion(before, after)) return []
  const found = stated ? parseMonth(`${name} ${stated}`) : newest(name, reporting, (last || lastYear) !== undefined)
  if (!found) return []
  const isBare = stated === undefined && !last && !lastYear
  const month = isBare && found < reporting && TO_BE_MET.test(before) ? addMonths(found, 12) : found
  const role = roleAfter(before, month > reporting)
  const end = at + text.trimEnd().length - (bare && !short ? bare.length + 1 : 0)
  return [{ at, end, month, role, sure: stated !== undefined || role !== 'base', since: SINCE.test(before) }]
}

/** `The target is £2.5m by March`: of the March to come. */
const TO_BE_MET = new RegExp(
  String.raw`\b${TARGET}(?: (?:is|remains|stands at|still|now|to|be|get|reach|come|bring|cut|fall|down|it|them|under|below|at))+ ${AMOUNT}(?: [a-z]+)? by (?:the end of )?$`,
  'i',
)

const SINCE = new RegExp(
  String.raw`\bsince\s*(?:at least\s*)?(?:the (?:start|beginning|end|[\d.,]+%?) (?:of|in)\s*|${RECORDS_BEGAN} (?:back )?(?:in )?)?$`,
  'i',
)

/** `down on Aug 23`: two digits are a year where a preposition leads to them and the year is one of the latest. */
function isYear(name: string, digits: string, before: string, after: string, reporting: Month): boolean {
  const back = Number(reporting.slice(2, 4)) - Number(digits)
  if (back < 0 || back > 2) return false
  if (isYearNoted(name, digits, before, after)) return true
  // `Jul 147; Aug 23 161`: a figure follows.
  if (/^\s\d/.test(after)) return /(?:[(;,/]|\b(?:in|since|from|than|against|vs?\.?))\s*$/i.test(before)
  return /\b(?:in|on|since|from|than|below|above|under|over|vs?\.?|against|to|at|until)\s*$/i.test(before)
}

/** `may` and `march` are verbs unless a preposition or a year makes them months. */
function isWordNotMonth(name: string, before: string, after: string, year: string | undefined): boolean {
  if (year !== undefined || !/^(?:May|March)$/.test(name) || /^ (?:was|were|had|saw)\b/.test(after)) return false
  if (/\b(?:the|our|its) $/i.test(before) && OF_MONTH.test(after)) return false
  if (/^['’]s (?:figure|total|rate|level|number|count|result|share|[£\d])/.test(after)) return false
  // `Only May, with 34, was`.
  if (/\bonly $/i.test(before) && /^,? (?:with|at|ha[sd]|have) /.test(after)) return false
  // `Only March and April were lower`, `March, April and May together saw 304`.
  if (BEFORE_MONTH.test(after)) return false
  return !/(?:\b(?:in|since|from|to|of|by|and|until|between|on|than|during|for|last|previous|with|against|late|early|mid|except|bar|barring|excluding|outside|after|before|unlike)[- ]|[(,/–-]\s?)$/i.test(
    before,
  )
}

const BEFORE_MONTH = new RegExp(`^(?:,|,? (?:and|or|to)) (?:${MONTH_STARTS})`)

/** `the May count`. */
const OF_MONTH = /^ (?:count|figure|total|number|level|rate|share|high|low|peak|position|result|average)\b/

/** `the September board`: a month that tells one occasion from another, of which no figure is said. */
function isOccasion(before: string, after: string): boolean {
  return /\b(?:the|our|its|next|this)\s*$/i.test(before) && OCCASION.test(after)
}

const OCCASION =
  /^\s*(?:[a-z]+ )?(?:board|meetings?|panel|committee|cabinet|scrutiny|sessions?|intake|inspection|holidays?|break|half[- ]term|term|training|launch|deadline|conference|workshop|starters|court|bank holiday)\b/i

/** The newest month of that name up to the reporting month, or the one before it. */
function newest(name: string, reporting: Month, yearBefore: boolean): Month | null {
  const months = Array.from({ length: 12 }, (_, months) => addMonths(reporting, -months))
  const found = months.find((month) => nameOf(month).startsWith(name.slice(0, 3)))
  if (!found) return null
  return yearBefore && found.slice(0, 4) === reporting.slice(0, 4) ? addMonths(found, -12) : found
}

const BASE = new RegExp(
  String.raw`\b(?:(?:since|from|compar(?:ed|ing|ison) (?:with|to)|against|versus|vs\.?|relative to|below|above|on|ahead of|behind|than(?: (?:it|they|we|there|those))?(?: (?:was|were|did|had|saw))?(?: in| at| for)?|as(?: (?:it|they|we|there) (?:was|were|did|had))? in|between)(?=)\s*(?:at least )?(?:that of |the |its |our |their )?(?:(?:start|beginning|end) of\s*)?|${THAN_IT_WAS})$`,
  'i',
)
const BY = /\b(?:by|until|before|towards?)\s*(?:the end of\s*)?$/i

function roleAfter(before: string, ahead: boolean): MonthSaid['role'] {
  if (ahead || BY.test(before)) return ahead ? 'by' : 'at'
  return BASE.test(before) || SINCE.test(before) ? 'base' : 'at'
}

function roleOfPhrase(rule: Time, before: string): MonthSaid['role'] {
  return rule.role === 'past' && BASE.test(before) ? 'base' : rule.role
}

/** How many months a number in digits or words counts. */
export function countMonths(text: string | undefined): number {
  return text ? countNamed(text) : 0
}

/**
 * `Two or more moves during the year`, `annual reviews overdue`: a stretch of time by which a row itself is counted, with
 * the words before it or the word behind it.
 */
export function isOfLabel({ at, end, role, since }: MonthSaid, words: string, labels: readonly string[]): boolean {
  if (role !== 'span' && !since) return false
  const [before] = /(?:(?<=^|[.!?;:] )\S+ |\S+ \S+ )$/.exec(words.slice(0, at)) ?? []
  const [behind] = /^ [\p{L}-]+/u.exec(words.slice(end)) ?? []
  const said = words.slice(at, end)
  const names = [...(before ? [`${before}${said}`] : []), ...(behind ? [`${said}${behind}`] : [])].map(inDigits)
  return names.some((name) => labels.some((label) => inDigits(label).includes(name)))
}

/** In small letters, a count of months as a label gives it: `the last six months` as `the last 6 months`. */
function inDigits(text: string): string {
  return text
    .toLowerCase()
    .replace(COUNT_OF_MONTHS, (count) => `${countNamed(count)}`)
    .replace(/\bpast (?=\d)/, 'last ')
}

const COUNT_OF_MONTHS = new RegExp(String.raw`\b${anyOf(COUNT_OF_SOME)}(?= months\b)`, 'g')
