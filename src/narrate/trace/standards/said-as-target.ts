import type { Placed } from '../read/scene.ts'
import { HELD_TO } from './said-standards.ts'
import { TARGET } from './target-words.ts'

const TARGET_LEFT = new RegExp(
  String.raw`\b(?:${TARGET}|aim|aspiration)s?(?:\s+(?:figure|level|rate|value|set|which|that)|\s+for\s+(?:[\w'’()+&,/-]+\s+){0,25}?(?=is|was|stands|remains))?(?:\s+(?:of|is|was|being|stands at|set at|remains|to be|are|now|then(?: and now)?|still|at the time|reach(?:ing)?))*[\s:(=]*$`,
  'i',
)
/** `The 95% target`, `the 18-day target`, `the 95% we aim for`. */
const TARGET_RIGHT = new RegExp(
  String.raw`^(?:-(?:minute|hour|day|week|month)s?)?\s*\)?\s*(?:(?:\w+\s+){0,1}?${TARGET}\b|(?:that |which )?we (?:aim|ask|look|strive)(?:ed)? for\b)`,
  'i',
)
/** `Below the 90% expected`. */
const EXPECTED =
  /^ (?:(?:that |which )?(?:is |was |are )?(?:expected|required|wanted|needed|called for))\s*(?:[.,;)]|$)/i

/** `the gap to 95% is now seven`: what a figure is held to. */
const IS_CLOSED = /\b(?:gap|shortfall) to\s*$/i

const SET_FOR = /\b(?:set|promised) (?:ourselves|themselves|itself|us)\s*$/i

/** `is on target: 14%`: the figure, and not what it is held to. */
const ON_TARGET = new RegExp(
  String.raw`\b(?:at|on|off|above|below|over|under|near|met|hit|meets|hits|missed|misses) (?:the |its |our )?${TARGET}:\s*$`,
  'i',
)

/** `reached the 95% target (96%)`: the number before is the target's. */
const TARGET_TOLD = new RegExp(String.raw`^\s*${TARGET}s? \(\s*$`, 'i')

/** Whether the words on either side of a number call it the target: `the target of 95%`, `the 95% we aim for`. */
export function isSaidAsTarget({ kind }: Placed, left: string, right: string): boolean {
  if (kind !== 'points' && (SET_FOR.test(left) || IS_CLOSED.test(left))) return true
  if (kind !== 'points' && TARGET_LEFT.test(left) && !ON_TARGET.test(left) && !TARGET_TOLD.test(left)) return true
  if (EXPECTED.test(right) && HELD_TO.test(left)) return true
  return TARGET_RIGHT.test(right) && !/\b(?:above|below|over|under|short of|off)\b/i.test(right.slice(0, 20))
}
