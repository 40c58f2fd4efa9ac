import { addMonths, financialYearStart, type Month } from '../../../shared/month.ts'
import { anyOf, JOIN } from '../read/any-of.ts'
import type { MonthSaid } from '../read/month-said.ts'
import { BEGAN, RECORDS_BEGAN } from '../read/month-words.ts'
import { countNamed, WORD_NUMBER } from '../read/number-words.ts'
import { readMonths } from '../read/read-months.ts'

const MONTH = String.raw`(?:last |early |late |mid-?|the (?:start|end|beginning) of |the [\d.,]+%? (?:of|in) )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)${JOIN}[a-z]*(?:['’]s)?(?: (?:of )?(?:19|20)\d\d| ?['’]\d\d|-\d\d| \d\d(?=\b(?![.,]?\d))|,? last year| of last year| the year before)?${JOIN}(?: \([\d.,]+%?\)| [\d.,]+%?)?`
const MANY = `(?:\\d{1,2}|${WORD_NUMBER})`
const HEDGE = `(?:over |more than |at least |the best part of |just over |well over |nearly |almost )?${JOIN}`
const WITHIN = anyOf('in|for|of|over|during|across|within|through|throughout')

const LAST = '(?:shown|on record|to date|so far|yet|ever)(?: here)?'

type Time = { readonly opens?: RegExp; readonly said: string }
/** The times that a record may be of, as they are said, each of the longer ones with the words that it turns on. */
const TIMES: readonly Time[] = [
  {
    opens: / since\b/iy,
    said: String.raw`since (?:at least )?(?:${MONTH}|(?:this (?:time|point|month) )?last (?:year|spring|summer|autumn|winter)|(?:the )?(?:start|beginning) of (?:the|this) (?:financial |calendar |reporting )?year|${RECORDS_BEGAN}(?: in (?:this \w+|20\d\d)| (?:back )?(?:in )?${MONTH})?|(?:the )?(?:(?:start|beginning) of )?20\d\d(?:/\d\d)?|Christmas|Easter|the new year|(?:the )?(?:spring|summer|autumn|winter))`,
  },
  {
    opens: / (?:in|for|of|over|during|across|within|through|throughout) [^.,;:()]*?(?:month|mth|year|yr)/iy,
    said: `${WITHIN} (?:any (?:one )?of )?${HEDGE}(?:(?:the|these|those|our|all|whole|entire|full|last|past|previous|latest) |whole of the )*${JOIN}${MANY}${JOIN} (?:months?|mths?|years?|yrs?)${JOIN}(?:['’] (?:figures|data))?(?: (?:(?:shown|recorded|reported) here|shown|recorded|reported|covered|under review|on record|here|(?:that )?we (?:show|hold|have|report|can see)|(?:in|of) (?:the|this|our) (?:table|report|sheet|workbook|series|page|chart)|covered|to (?:the end of )?${MONTH}|since ${MONTH}))?`,
  },
  {
    opens: / of [a-z\d -]*(?:[,.;:)!?]|$|\b(?:with|and|at|for)\b)/iy,
    said: String.raw`of (?:the |all |all the )?(?:last |past )?(?:${MANY})(?= *(?:[,.;:)!?]|$|(?:with|and|at|for)\b))`,
  },
  {
    opens: / (?:in|for|of|over|during|across|within|through|throughout) [^.,;:()]*?year/iy,
    said: `${WITHIN} ${HEDGE}(?:(?:the|a|one|this|our|whole|full|entire|past|last|previous|current|calendar|financial|reporting) |(?:whole|rest) of (?:the )?)*(?:(?:financial )?year[- ]to[- ]date|ye?a?r(?: (?:so far|to date))?)`,
  },
  {
    opens: / (?:so far |yet |all |at all )?(?:this|all) [^.,;:()]{0,12}?year/iy,
    said: `(?:so far |yet |all |at all )?(?:this|all) (?:calendar |financial |reporting )?year(?: (?:so far|long))?`,
  },
  {
    opens: / (?:in|of|for|during|throughout) (?:the calendar year )?20/iy,
    said: String.raw`(?:in|of|for|during|throughout) (?:the calendar year )?20\d\d(?![/\d])(?: so far)?`,
  },
  {
    opens:
      / (?:in|for|of|over|during|across|within|through|throughout) [^.,;:()]*?(?:period|series|table|sheet|workbook|months|record|data|run)/iy,
    said: `${WITHIN} (?:(?:the|our|this|that|these|any|whole|entire|full|reporting|available|published) |whole of (?:the )?)*(?:period|series|table|sheet|workbook|months|record|recorded history|data|run of (?:figures|months))(?: (?:shown|covered|reported|recorded|(?:that )?we (?:show|have|hold)|under review|since ${MONTH}|(?:in|of) (?:the|this|our) (?:table|report|sheet|page|chart)))?`,
  },
  {
    said: `(?:shown|recorded|reported|seen) (?:in|on|here in) (?:the|this|our) (?:table|report|sheet|page|chart|pack)`,
  },
  { said: `(?:in|on) (?:the|this|our) (?:table|report|sheet|page|chart|pack)` },
  { said: LAST },
]
/** Words between a record and its time that tell nothing of it. */
const WE_HAVE = `(?:(?:that|which) )?(?:we|it|they|this|there|(?:the|our)(?: [a-z]+){1,3}(?= ha(?:s|ve) ))(?:['’](?:ve|s|d)| have| has| had| is| was)?(?: ever| yet)?${JOIN}(?: been| had| seen| recorded| achieved| reported| reached| managed| counted| known| get| gets| got)*${JOIN}(?: it| them)?(?: at(?! (?:any|every) ))?`
const FILLING = anyOf(`${WE_HAVE}|recorded|reported|seen|achieved|reached|known`)
const ANY = `${anyOf('in|at|for|of|on|at the end of')} (?:any|every|an?(?= (?:single )?(?:month|mth)\\b)) (?:other |one |single |given )?${JOIN}(?:time|point|stage|month[- ]end|months?|mths?)`

/** What stands between a record and its time: `(that) we have seen in any month`. */
const BETWEEN = `(?: ${FILLING})?(?: ${ANY})?(?: ${FILLING})?`
const LEADS = new RegExp(BETWEEN, 'iy')
const IS_LED = new RegExp(`^${BETWEEN}$`, 'i')
const CLOSES = `(?: ${LAST})?(?: in (?:both|each) cases?)?`

/** Where a pattern that holds to its place ends, null where it does not fit. */
export function endAt(pattern: RegExp, words: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(words) ? pattern.lastIndex : null
}

/**
 * Tells where the time of a record ends that may begin at a place, which is the place itself where there is none; null
 * where `follow`, a lookahead, does not hold behind it. Each time is a pattern of its own, since one of them all takes a
 * tenth of a second to be made ready.
 */
export function scopeBefore(follow: string): (words: string, at: number) => number | null {
  const times = TIMES.map(({ opens, said }) => ({
    opens,
    pattern: new RegExp(` ${anyOf(said)}${CLOSES}${follow}`, 'iy'),
  }))
  const none = new RegExp(`${CLOSES}${follow}`, 'iy')
  const timeEnd = (words: string, at: number) => {
    for (const { opens, pattern } of words[at] === ' ' ? times : []) {
      const end = opens && endAt(opens, words, at) === null ? null : endAt(pattern, words, at)
      if (end !== null) return end
    }
    return endAt(none, words, at)
  }
  return (words, at) => {
    for (const led of ledTo(words, at)) {
      const end = timeEnd(words, led)
      if (end !== null) return end
    }
    return null
  }
}

/** The places that a time may begin at behind what leads to it, the farthest first. */
function ledTo(words: string, at: number): readonly number[] {
  const end = endAt(LEADS, words, at) ?? at
  if (end === at) return [at]
  const within = [...words.slice(at, end).matchAll(/ /g)].map(({ index }) => at + index).toReversed()
  return [end, ...within.filter((place) => place === at || IS_LED.test(words.slice(at, place)))]
}

/** The months that a record may have to hold from, `''` being all there are; it holds if it does from any of them. */
type Starts = readonly (Month | '')[]

/** From where a record has to hold, as the words have it; null where they bound its time and do not say by what. */
export function startsOf(scope: string, reporting: Month): Starts | null {
  const since = /\bsince\b(.*)/i.exec(scope)?.[1]
  if (since !== undefined) return sinceOf(since, scope, reporting)
  const counted = COUNTED.exec(scope)
  if (counted) return countedOf(counted, scope, reporting)
  if (/\b(?:year|20\d\d)/i.test(scope)) return yearOf(scope, reporting)
  const [, last, bare] = OF_SO_MANY.exec(scope) ?? []
  // `The lowest of the seven` may be of seven indicators.
  if (bare) return last || countNamed(bare) > 11 ? [addMonths(reporting, 1 - countNamed(bare))] : null
  // A record without a time of its own is of all months; that of what is shown may be of the months of a chart.
  return IS_SHOWN.test(scope) ? [addMonths(reporting, -12), '', addMonths(reporting, -11)] : ['']
}

const IS_SHOWN =
  /\b(?:shown?|show|here|tables?|sheet|page|chart|pack|report(?:ed|ing)?|(?<!(?:whole|entire|full) )period|published|covered|under review|so far|to date)\b/i

const COUNTED = new RegExp(`\\b(${MANY}) (months?|mths?|years?|yrs?)\\b`, 'i')
const OF_SO_MANY = new RegExp(`\\bof (?:the |all |all the )?(last |past )?(${MANY})$`, 'i')
const HAS_BEGUN = new RegExp(`\\b${BEGAN}\\b(?! of\\b)`, 'i')

/** `Since April` leaves April itself out. */
function sinceOf(since: string, scope: string, reporting: Month): Starts | null {
  const season = /\b(spring|summer|autumn|winter)\b/i.exec(since)?.[1]?.toLowerCase()
  if (season) return [afterSeason(season, reporting)]
  if (/\b(?:start|beginning) of (?:the|this)\b/i.test(since)) return yearOf(scope, reporting)
  if (/\bChristmas\b|\bnew year\b/i.test(since)) return [addMonths(reporting, 1 - Number(reporting.slice(5)))]
  if (/\bEaster\b/i.test(since)) return [addMonths(mostRecent(4, reporting), 1)]
  if (HAS_BEGUN.test(since)) return ['']
  const text = `since${since}`
  const [month]: readonly (MonthSaid | undefined)[] = readMonths(text, { at: 0, end: text.length }, reporting)
  const isFromStart = /\b(?:start|beginning) of\b/i.test(since)
  if (month) return [...(isFromStart ? [month.month] : []), addMonths(month.month, 1)]
  const year = /\b(20\d\d)(\/\d\d)?/.exec(since)
  if (year) return [`${Number(year[1]) + (isFromStart ? 0 : 1)}-${year[2] ? '04' : '01'}`]
  return null
}

/** The newest month of a number before the reporting month. */
function mostRecent(of: number, reporting: Month): Month {
  return addMonths(reporting, -((Number(reporting.slice(5)) - of + 12) % 12 || 12))
}

/** The first month after a season that has gone by. */
function afterSeason(season: string, reporting: Month): Month {
  const last = 3 * (1 + ['winter', 'spring', 'summer', 'autumn'].indexOf(season)) - 1
  const away = (Number(reporting.slice(5)) - last + 12) % 12
  return addMonths(reporting, 1 - (away < 3 ? away + 12 : away))
}

/** `In thirteen months`, `for nearly two years`, `of the six months to August`. */
function countedOf([, many = '', unit = '']: RegExpExecArray, scope: string, reporting: Month): Starts | null {
  const count = countNamed(many) * (/^y/i.test(unit) ? 12 : 1)
  const text = /\bto (?:the end of )?.*$/.exec(scope)?.[0] ?? ''
  const [end]: readonly (MonthSaid | undefined)[] = readMonths(text, { at: 0, end: text.length }, reporting)
  if (Number.isNaN(count) || (end && end.month !== reporting)) return null
  const isShort = /\b(?:nearly|almost|best part)\b/i.test(scope)
  return [addMonths(reporting, 1 - count + (isShort ? 1 : 0))]
}

/** `Of the year` may be of the financial year, the calendar year, or the twelve months. */
function yearOf(scope: string, reporting: Month): Starts | null {
  const calendar = addMonths(reporting, 1 - Number(reporting.slice(5)))
  const twelve = addMonths(reporting, -11)
  const said = /\b(20\d\d)\b/.exec(scope)?.[1]
  if (said) return said === reporting.slice(0, 4) ? [calendar] : null
  // `The lowest of last year` says nothing of this one.
  if (/(?<!\bthe )\blast year|\bprevious\b/i.test(scope)) return null
  if (/\bcalendar\b/i.test(scope)) return [calendar]
  if (/\bfinancial\b|\bto[- ]date\b/i.test(scope)) return [financialYearStart(reporting)]
  if (/\b(?:past|last|a|one)\b(?: [a-z]+)* year\b|\b(?:in|over|during|across|within) (?:the|our) year\b/i.test(scope))
    return [twelve]
  return [twelve, financialYearStart(reporting), calendar]
}
