import { MONTH_NAMES } from './month-words.ts'
import { COUNT_OF_SOME } from './number-words.ts'
import type { Placed, Scene } from './scene.ts'

const ENDS = String.raw`(?:last )?(?:${MONTH_NAMES})\b\.?(?: (?:last year|(?:20)?\d\d))? ?(?:to|until|and|–|—|-) ?(?:the end of )?(?:${MONTH_NAMES})\b`
/** `25.9% for September to March`, `232 or so over the seven months before`, `58% since`. */
const BEHIND = new RegExp(
  String.raw`^\s*(?:or so )?(?:(?:a|per|each|every) month )?(?:(?:for|in|over|from|between|across|during) (?:${ENDS}|the (?:(?:${COUNT_OF_SOME}) )?(?:months|period) (?:from |of |between )?${ENDS}|the (?:${COUNT_OF_SOME}) months (?:to|before|previously|earlier)\b)|since(?: then)?(?=\s*(?:[.,;)]|$)))`,
  'i',
)
/** `for January to March it was 82%`. */
const AHEAD = new RegExp(
  String.raw`\b(?:for|in|from|between|over) ${ENDS},? (?:(?:it|they|that|this|we|the (?:figure|average|mean|rate)) )?(?:was|were|had been|stood at|came to)? ?(?:only |just |about |nearly )?$`,
  'i',
)

/** A number of which a stretch of months is told, in a sentence that has spoken of a mean: the mean over these. */
export function isMeanOfStretch({ at, left, right }: Placed, { words, span }: Scene): boolean {
  if (!/\b(?:averag|mean\b|(?:a|per|each) month\b)/i.test(words.slice(span.at, at))) return false
  return BEHIND.test(right) || AHEAD.test(left)
}
