import { addMonths, financialYearStart, type Month } from '../../../shared/month.ts'
import { JOIN } from './any-of.ts'
import type { MonthSaid } from './month-said.ts'
import { COUNT_OF_SOME } from './number-words.ts'

/** A time that is said without a month's name, and the month that it is. */
export type Time = {
  readonly pattern: RegExp
  readonly role: MonthSaid['role']
  readonly since?: true
  readonly month: (reporting: Month, count: number) => Month
}

const back = (months: number) => (reporting: Month) => addMonths(reporting, -months)
const byCount = (reporting: Month, count: number) => addMonths(reporting, -count)

/** `The same point in 2023/24`: the reporting month, as many years back as the year that began then. */
function ofYear(reporting: Month, began: Month, year: number): Month {
  return addMonths(reporting, 12 * (year - Number(began.slice(0, 4))))
}

/** Times said without a month's name; the first that fits a stretch of text has it. */
const PLAIN: readonly Time[] = [
  {
    pattern:
      /\blast (?:financial )?year(?= (?:closed|ended|finished)\b)|(?<=\b(?:closed|ended|finished) )last (?:financial )?year\b/gi,
    role: 'past',
    month: (reporting) => addMonths(financialYearStart(reporting), -1),
  },
  { pattern: /\bhalf a year (?:ago|earlier|before|previously)\b/gi, role: 'past', month: back(6) },
  {
    pattern: /\b(?:two (?:years|summers|winters) (?:ago|earlier|before|previously|back)|the year before last)\b/gi,
    role: 'past',
    month: back(24),
  },
  {
    pattern: /\b(?:(?:over|in|within) (?:the (?:past|last) )?two years|(?:past|last) two years)\b/gi,
    role: 'span',
    since: true,
    month: back(24),
  },
  {
    pattern:
      /\b(?:since |from )?the (?:start|beginning) of (?:the|this) (?:financial |reporting )?year\b|\bso far this (?:financial )?year\b|\b(?:the|this) (?:financial )?year so far\b|\bthis financial year\b|\b(?:financial )?year[- ]to[- ]date\b/gi,
    role: 'base',
    since: true,
    month: financialYearStart,
  },
  {
    pattern:
      /\b(?:(?:over|in|during|across|within|through) (?:the|a|one|this) (?:(?:past|last|single|full|whole|previous) )?(?:year|twelve months|12 months)|year[- ]on[- ]year|y\/y|yoy|(?:on|over) the year|on year|(?<=\bin month\b[^.;]{0,40}\d(?:%| ?pp| points?)? )in year(?=\s*(?:[.,;)]|$))|annual(?:ly)?(?! (?:leave|holidays?|reports?|reviews?|plans?|conferences?)\b)|a year on)(?=)\b/gi,
    role: 'span',
    since: true,
    month: back(12),
  },
  {
    pattern:
      /\b(?:(?:the )?(?:same|equivalent|corresponding) (?:time|month|period|point|stage)(?: (?:of |in )?(?:last|the (?:previous|prior)) year|,? (?:a|one) year (?:ago|earlier|before))|this (?:time|point|stage) (?:last year|a year ago|in the (?:last|previous) year)|(?:a|one) ye?a?r (?:ago|earlier|before|previously|prior)|(?<!\bthe )(?:12|twelve) months (?:ago|earlier|before|previously)|last year|the (?:previous|prior) year|the year before)(?=)\b(?!['’]s (?:total|average|outturn))/gi,
    role: 'past',
    month: back(12),
  },
  {
    pattern:
      /\b(?:the )?(?:same|equivalent|corresponding) (?:time|month|point|stage) (?:of|in) (20\d\d) ?[/–-] ?(?:20)?\d\d\b/gi,
    role: 'past',
    month: (reporting, year) => ofYear(reporting, financialYearStart(reporting), year),
  },
  {
    pattern:
      /\b(?:the )?(?:same|equivalent|corresponding) (?:time|month|point|stage) (?:of|in) (20\d\d)\b(?! ?[/–-] ?\d)/gi,
    role: 'past',
    month: (reporting, year) => ofYear(reporting, reporting, year),
  },
  {
    pattern:
      /\b(?:in|over|on|during|within) (?:the|a|one) (?:(?:single|space of a|course of a) )?month\b(?! (?:before|previous|prior|earlier)\b)|\bmonth[- ]on[- ]month\b|\bm\/m\b|\bin-month\b|\bon month\b|(?<=\d(?:%| ?pp| points?)? )\bin month(?=\s*(?:[.,;)]|$))/gi,
    role: 'span',
    month: back(1),
  },
  {
    pattern:
      /\b(?:last m(?:on)?th|the (?:previous|prior|preceding) month|previous month|the month before|(?:a|one) month (?:ago|earlier|before|previously))\b/gi,
    role: 'past',
    month: back(1),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:(?:over|in|during|across|within) the (?:last|past|previous|latest)|(?<!\b(?:been|seen|had|known|recorded) )in|over)${JOIN} (${COUNT_OF_SOME})${JOIN} months\b`,
      'gi',
    ),
    role: 'span',
    since: true,
    month: byCount,
  },
  {
    pattern: new RegExp(
      String.raw`\b(${COUNT_OF_SOME})${JOIN} months (?:ago|back|earlier|previously|(?<!\bthe \w+ months )before(?! (?:it|that|this|then)\b))${JOIN}\b`,
      'gi',
    ),
    role: 'past',
    month: byCount,
  },
]
/** What all of those turn on: sooner looked for than each of them. */
const MAY_TELL_TIME = /y(?:ea)?r|summers|winters|annual|y\/y|yoy|m(?:on)?th|m\/m|\b20\d\d\b/i

const AT_PRESENT: readonly Time[] = [
  {
    pattern: /\b(?:this month|currently|at present|presently|today|right now|now)\b/gi,
    role: 'at',
    month: (reporting) => reporting,
  },
]

/** The same of notes: `113 last mth`, `264 yr ago`. */
const SHORT: readonly Time[] = [
  { pattern: /\b(?:this mth|the mth)\b/gi, role: 'at', month: (reporting) => reporting },
  {
    pattern: /\b(?:(?:last|prev\.?|previous) mth|(?:(?:a|one|1) )?mth (?:ago|before|earlier))\b/gi,
    role: 'past',
    month: back(1),
  },
  {
    pattern:
      /\b(?:(?:last|prev\.?|previous) yr|(?<!\b(?:\d|\d\d|two|three|four|five) )(?:(?:a|one|1) )?yr (?:ago|before|earlier))\b/gi,
    role: 'past',
    month: back(12),
  },
]

/** `v tgt 20%, Eng 21%, LY 19%`: a time in capitals, right beside its figure. */
const TAGGED: readonly Time[] = [
  { pattern: new RegExp(tagOf('L/?Y|P/?Y|SPLY|SMLY|STLY'), 'g'), role: 'past', month: back(12) },
  { pattern: new RegExp(tagOf('L/?M|P/?M'), 'g'), role: 'past', month: back(1) },
]

function tagOf(names: string): string {
  return String.raw`(?<=[,;:(/–—-] ?|\b(?:vs?\.?|and|on|from) |[\d%] )(?:${names})(?=:? ?[=(]?\d)|(?<=[,;(/–—-] ?\d[\d,.]*%? \(?)(?:${names.replace('|P/?M', '')})(?=\s*(?:[.,;)]|$))`
}

function isTagged(said: string): boolean {
  return /\b(?:[LP]\/?[YM]|S[PMT]LY)\b/.test(said)
}

function inShort(said: string): boolean {
  return /\b(?:mth|yr)\b/i.test(said)
}

/** The times that a sentence may say; the first that fits a stretch of it has that. */
export function timesIn(sentence: string): readonly Time[] {
  return [
    ...(MAY_TELL_TIME.test(sentence) ? PLAIN : []),
    ...AT_PRESENT,
    ...(inShort(sentence) ? SHORT : []),
    ...(isTagged(sentence) ? TAGGED : []),
  ]
}
