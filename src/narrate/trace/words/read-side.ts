import { isTakenBack, NOT, SUPPOSED } from './held-back.ts'
import type { Side } from './phrase.ts'

/** On which side of its target a figure is said to be. */
type SideSaid = { readonly kind: 'target'; readonly side: Side }

const SIDES: readonly (readonly [RegExp, Side])[] = [
  [/^(?:above|over|higher than|greater than|more than)/i, 'above'],
  [/^(?:below|under|lower than|less than|fewer than|beneath)/i, 'below'],
  [/^(?:exceed|surpass|beyond)/i, 'beyond'],
  [/^(?:short of|shy of)/i, 'short'],
  [/^(?:miss|worse than|behind|outside|off|adrift|(?:on )?the wrong side of)/i, 'missed'],
  [
    /^(?:meet|met|achiev|hit|beat|better than|ahead of|within|inside|on|(?:on )?the right side of|reach|clear|at)/i,
    'met',
  ],
]
const FLIPPED = {
  above: 'not above',
  below: 'not below',
  'not above': null,
  'not below': null,
  beyond: 'missed',
  met: 'missed',
  missed: 'met',
  short: null,
} as const

/** `required to arrive at the target`, `to bring us within it`: where a figure is still to go. */
const ARRIVING =
  /\bto (?:[a-z]+ly )?(?:arrive|get|land|come|go|fall|drop|rise|climb|move|stay|remain|keep|hold|sit|settle|end|finish|bring|take|push|pull|lift|return|reduce|stand)(?: (?:us|it|them|this|that|back|down|up|well|comfortably|just|safely|the (?:rate|number|figure|total|share|service|year|month)))* $/i
/** `At or above the target`: on it is as good. */
function atOr(side: Side, before: string): SideSaid | null {
  const meant = side === 'above' ? 'not below' : side === 'below' ? 'not above' : null
  const bare = before.replace(AT_OR, '')
  return meant === null || isTakenBack(bare) || ARRIVING.test(bare) ? null : { kind: 'target', side: meant }
}

const AT_OR = /\b(?:at|on) or\s+$/i

/** `Continues to stay below` is said to be so. */
const SAID_TO_BE = /\b(?:continu|manag)[a-z]* to [a-z]+ (?:[a-z]+ )?$/i

/** `Before we have hit the target`, `four from hitting it`. */
const NEARING =
  /\b(?:close to|near|nearly|almost|towards|no|from|yet to [a-z]+ [^.;:,]{2,50}|(?:before|once|when|till|until) (?:the|our|its|(?:we|it|they)(?: have| has| can)?))\s*$/i

/** `Not quite enough to reach the target`: what is enough to do it does it. */
const ENOUGH_TO =
  /(?<=[,;:–—-]|\b(?:it|this|that|which|they|[\d.,]+%?))(?: (?:is|was|are|were|has been|had been|proved|being|now|just|still|also|only|more than|barely))* (?:(?:high|low|good|strong) )?enough (?:for us )?to $/i

/** `One short of hitting the target`, `some way off meeting it`: it is not met, however near. */
const SHORT_OF_DOING =
  /\b(?:(?:short|shy|wide) of|short (?:on|in)|(?:behind|failing) in|off|below|under|adrift of|away from|(?:far|a long way|some way) from|behind)\s*$/i
const DOING = /^[a-z]+ing\b/i
/** `On the verge of hitting the target`, `before meeting it`: near it, and not there. */
const STILL_TO_DO =
  /\b(?:(?:verge|brink|cusp|edge|point|sight|reach|range|distance|hopes?|chances?|prospects?|hopeful|confident|risk|danger|possibility|goal|aim|intention) of|before|without)\s*$/i
/** What may take that back, or set it in another time. */
const NOT_SO =
  /\b(?:not|never|no longer|nothing|nowhere|neither|had|if|would|could|should|might|may|will|anything)\b|n['’]t\b/i

/** Which side of its target a figure is said to be on, by the words for it and those before; null where it is not said. */
export function readSide(words: string, given: string): SideSaid | null {
  const before = given.replace(ENOUGH_TO, '')
  const side = SIDES.find(([pattern]) => pattern.test(words))?.[1]
  if (!side) return null
  if (AT_OR.test(before)) return atOr(side, before)
  if (SHORT_OF_DOING.test(before) && DOING.test(words))
    return side !== 'met' || NOT_SO.test(before) ? null : { kind: 'target', side: 'missed' }
  if (DOING.test(words) && STILL_TO_DO.test(before)) return null
  const negated = NOT.test(before)
  // `Continues to exceed` is said to be so.
  if (!negated && SUPPOSED.test(before.replace(/\b(?:continu|manag)[a-z]* to\s*$/i, ''))) return null
  if (NEARING.test(before)) return null
  if (!negated && ARRIVING.test(before.replace(SAID_TO_BE, ''))) return null
  const meant = negated ? FLIPPED[side] : side
  return meant && { kind: 'target', side: meant }
}
