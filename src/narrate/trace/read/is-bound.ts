import type { Placed, Scene } from './scene.ts'
import { sentenceOf } from './span.ts'

const BOUND =
  /\bno (?:higher|lower|better|worse) than\s*$|\b(?:fall|fell|fallen|falling|drop\w*|dip\w*|decreased|r(?:ise|ose|isen|ising)|increased|climbed|gone|went|moved|stayed|remained|kept|been|months?)\s+(?:\w+ly\s+)?(?:below|above|under|over|beneath|beyond|past|(?<=stayed |remained |kept )within)\s*$/i

/** Whether a number is what was crossed or kept to, and so no month's figure: `has not dropped below 80%`. */
export function isBound(number: Placed, scene: Scene): boolean {
  const isSide = SIDE.test(number.left) && !MOVED.test(number.right)
  const isCrossed = isSide && (MONTHS.test(sentenceOf(scene)) || isFigureNext(number, scene))
  const isRoom = number.kind === 'percent' && ROOM.test(number.left) && /^ of\b/.test(number.right)
  if (sideNeverPassed(number) !== null) return true
  return BOUND.test(number.left) || isCrossed || isRoom || (REACHED.test(number.left) && FEW.test(sentenceOf(scene)))
}

/** What is said not to have been passed or reached. */
const NEVER =
  /\b(?:not|never|n['’]t)(?: (?!(?:far|much|well|just|only|significantly|materially)\b)[a-z]+){0,4}? (?<side>above|over|beyond|exceeded|topped|passed|reached|hit|below|under|(?<=\b(?:had|been|seen|taken|received) )(?:fewer|less|lower|more|higher) than)\s*$/i

/** The side of a bound that is said not to have been passed or reached; null where a number is no such bound. */
export function sideNeverPassed({ left }: Placed): string | null {
  return NEVER.exec(left)?.groups?.side ?? null
}

/** `Last beat 90% in July, with 91%`: the month's own figure stands behind it. */
function isFigureNext(number: Placed, scene: Scene): boolean {
  const next = scene.numbers[scene.numbers.indexOf(number) + 1]
  return next?.kind === number.kind && FIGURE_NEXT.test(number.right)
}

const FIGURE_NEXT =
  /^ (?:in|back in|during|at the end of|only in|for) [A-Z][a-z]+(?: \d{4}| last year)?,? ?\(?(?:with|at|on|when (?:it|they|there|we|the (?:rate|figure|number|share)) (?:was|were|had|reached|hit|stood at|came to)|having (?:been|reached))? ?(?:just )?$/

/** `within five per cent of target`: how far off it may be. */
const ROOM = /\bwithin (?:about |around |some |just )?$/i

/** What months lie on one side of, or come up to. */
const SIDE =
  /\b(?:above|below|over|under|past|beyond|beat(?:en|ing|s)?|topp?(?:ed|ing)?|pass(?:ed|ing)?|cross(?:ed|ing)?|clear(?:ed|ing)?|exceed(?:ed|ing|s)?|(?:better|worse|higher|lower|more|fewer|less) than|at least|at most)\s+$/i

/** `It has met 95% only in December and May`: what those months came up to, and may have gone beyond. */
const REACHED = /\b(?:met|meets?|reach(?:ed|es)?|hit|achieved|made|managed)\s+$/i
const FEW = /\b(?:only (?:once|twice|in|month)|never|not once|(?:every|any|no) month)\b/i

/** `More than 150 down on August 2023`: what a change comes to at least. */
const MOVED =
  /^(?: (?:percentage )?points?)? (?:(?:up|down) (?:on|since)|(?:more|fewer|less|higher|lower)\b[^.,;:()\d]{0,40} than)\b/i

/** Words by which several months are told of at once: `in all 13 months`, `no month`, `only once`, `the only month`. */
const MONTHS =
  /\b(?:(?:all|each|every|any|no|only|single|which|both) (?:one )?(?:of )?(?:the |these |those |our |other )?(?:[\w-]+ )?months?|months? (?:in|when|that|where|to|with|only|alone)\b|ever|never|not once|(?:only|just|but) once|at (?:no|any) (?:time|point|stage)|throughout|always|none|month after month|only in|(?:in|for|during) (?:just |only |all but )?(?:[a-z]+|\d+) months|(?:in|for|during) the first [\w-]+ months|(?:of|out of|in) the (?:last |past |previous )?[\w-]+ months|when (?:was|were|did|do|has|have|had)|(?:last|first) (?:above|below|over|under|beyond|past|at least))\b/i
