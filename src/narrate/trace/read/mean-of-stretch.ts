import { anyOf } from './any-of.ts'
import { MONTH_NAMES } from './month-words.ts'
import { COUNT_OF_SOME } from './number-words.ts'
import type { Placed, Scene } from './scene.ts'

const MONTH = String.raw`(?:last )?${anyOf(MONTH_NAMES)}\b(?:,? (?:(?:19|20)\d\d|last year))?`
/** `September to March`, `the five months from November to March`; what only `and` joins may be each of the two. */
const STRETCH = String.raw`(?:${anyOf('for|in|over|from|across|during|of')} (?:the (?:[\w-]+ )?(?:months|period) (?:from |of )?)?${MONTH} ?${anyOf('to|until|through|–|—|-')} ?|between ${MONTH} and )${MONTH}`
/** `over the seven months before`: the stretch that ends where another begins. */
const BEFORE = String.raw`${anyOf('in|over|for|during|across')} the ${anyOf(COUNT_OF_SOME)} months (?:to|before|previously|earlier|prior)\b`
/** `58% since`: the stretch that begins where another has ended. */
const SINCE = String.raw`since(?: then)?(?=\s*(?:[.,;)]|$))`

const BEHIND = new RegExp(
  String.raw`^\s*(?:or so |or thereabouts )?(?:(?:minutes|hours|days|weeks) )?(?:(?:a|per|each|every) month )?(?:${STRETCH}|${BEFORE}|${SINCE})`,
)
const AHEAD = new RegExp(
  String.raw`(?:^|[.;:,(]\s+|\b(?:and|but|while|whereas|against) )${STRETCH},? (?:it|this|that|they|there|the (?:figure|rate|average|mean|equivalent)) (?:was|were|had been|stood at|came to) ?(?:only |just |about |nearly )?$`,
)
/** `Against 20.4 days since April`: what one mean is set against is told of all the months since. */
const AGAINST = /\b(?:against|compared (?:with|to)|versus|vs\.?)\s+(?:only |just |about |nearly )?$/i
const SINCE_MONTH = new RegExp(
  String.raw`^\s*(?:(?:minutes|hours|days|weeks) )?(?:(?:a|per|each|every) month )?since (?:the (?:start|beginning) of )?${MONTH}(?=\s*(?:[.,;)]|$))`,
)
const SPEAKS = /\b(?:averag\w*|mean|(?:a|per|each|every) month)\b/i

export const MEAN = '(?:monthly )?(?:average|mean)'
const PAST = '(?:last|past|previous|preceding|prior)'
/** `Its average for the past year`, `the average of the 12 months before`, `the 12-month average`. */
export const MEAN_OF_TWELVE = `(?:the|its|our|their) (?:${MEAN} (?:of|for|over|in|across) the (?:${PAST} (?:12|twelve) months|(?:12|twelve) months before|past year)|(?:${PAST} )?(?:12|twelve)[- ]month ${MEAN})`

/**
 * `averaged 119 from April to August, as against 137 in the five months from November to March`: behind a mean, what is told
 * of a stretch of months is the mean of those, and no month's figure.
 */
export function isMeanOfStretch({ at, left, right }: Placed, { words, span }: Scene): boolean {
  const isSince = AGAINST.test(left) && SINCE_MONTH.test(right)
  return SPEAKS.test(words.slice(span.at, at)) && (BEHIND.test(right) || AHEAD.test(left) || isSince)
}
