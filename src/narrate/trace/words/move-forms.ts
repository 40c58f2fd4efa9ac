import { anyOf, JOIN } from '../read/any-of.ts'
import { MONTH_STARTS } from '../read/month-words.ts'
import { COUNT } from '../read/number-words.ts'
import { DOWN_NOUN, signOf, UP_NOUN } from '../read/sign-of.ts'
import { TARGET } from '../standards/target-words.ts'
import { isOfBenchmark } from './benchmark-forms.ts'
import { HEDGED as HEDGED_LEVEL, isTakenBack, NOT, OR_SO, SUPPOSED } from './held-back.ts'
import type { Finder } from './phrase.ts'

const MONTH = `${anyOf(MONTH_STARTS)}[a-z]*`
/** A time that something is compared with. */
const WHEN = anyOf(
  String.raw`(?:last )?${MONTH}\b|last (?:month|year)|(?:previous |prior )?(?:month|year)\b|same |this time last|a (?:month|year) (?:ago|earlier|before)`,
)

/** `On 1 September`: the day on which something was done, and no month that it is compared with. */
const ON_DAY = String.raw`on (?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\b`

const HAS_MOVED = String.raw`improved|(?:got|gotten|grown|become) (?:worse|better)|worsened|deteriorated|rose|risen|fell(?! (?:between|within|into)\b)|fallen|increased|decreased|dropped|reduced|grown|grew|declined|climbed|jumped|soared|slumped|plunged|(?:(?:come|came) down|(?:gone|went) (?:up|down))(?= to [\d£])`
const IS_MOVING =
  'improving|worsening|deteriorating|rising|falling|continu(?:es|ed) to (?:improve|worsen|deteriorate|rise|fall|increase|decrease|drop|decline|grow)'
/** `Higher than in July`, but neither `higher than England` nor `higher in eleven of the past twelve months`. */
const HIGHER = `(?:higher|lower)(?! in (?:just |only )?(?:${COUNT})${JOIN} (?:out )?of )(?! than (?!(?:it was |they were )?(?:in |at |on )?(?:the )?(?:end of )?${WHEN}))`
/** What a move may be followed by; `improved services` is none. */
const GOES_ON = String.raw`(?! ${ON_DAY})\s*(?:[,.;:)]|$|\b(?:to|by|from|since|over|in|on|again|further|slightly|sharply|significantly|steadily|considerably|markedly|compared|for|this|last|between|against|and|but|too|also|as well(?! as)|year|month|than)${JOIN}\b)`

/** `Improved since April`, `is rising`, `lower than in July`. */
export const MOVED: Finder = {
  pattern: new RegExp(String.raw`\b(?<move>${HAS_MOVED}|${IS_MOVING}|${HIGHER})${JOIN}\b(?=${GOES_ON})`, 'gi'),
  read: ({ groups = {} }, before, after, benchmarks) =>
    isTakenBack(before) ||
    (OR_LOWER.test(before) && !/^ than\b/.test(after)) ||
    AT_NO_TIME.test(before) ||
    ONLY_THEN.test(before) ||
    isOfEarlier(before, after) ||
    isOfBenchmark(before, benchmarks)
      ? null
      : { kind: 'move', sign: signOf(groups.move ?? '') },
}

/** `At no time in the year has the figure been higher`: a record, and no move. */
const AT_NO_TIME = /\b(?:at no (?:time|point|stage)|(?:in )?no (?:other |single )?month|in none of)\b[^.;]*$/i
/** `Only March and April were lower`: than the newest, and not the one than the other. */
const ONLY_THEN = new RegExp(String.raw`\bonly (?:in )?${MONTH}\b[^.;:]{0,60} (?:was|were|ha(?:s|ve) been) $`, 'i')
/** `84% or lower`: a bound, and no move. */
const OR_LOWER = /\b(?:or|and)\s+$/i

/** `234, having fallen to 221 in July`, `the next month it rose`: a step before or behind the one that is meant. */
function isOfEarlier(before: string, after: string): boolean {
  return (
    OF_MONTH_BEFORE.test(before) ||
    OVER_SEASON.test(after) ||
    (/\bhaving (?:[a-z]+ )?$/i.test(before) && /^ to\b/.test(after)) ||
    /\blast\s*$|\bsince (?:[a-z]+ly )?$|(?:^|[.;:] )from \d[^.;]*$|\b(?:after|afterwards|the (?:next|following) month)\b[^.;]{0,25}$/i.test(
      before,
    )
  )
}

/** `Rose over the winter and have come down since`: over a time that ended long before the newest month. */
const OVER_SEASON =
  /^(?: again| sharply| steadily| slightly)? (?:over|during|in|through|throughout|across) (?:the |last |this )*(?:winter|spring|autumn|christmas|easter|summer\b[^.;]*\b(?:and|but|before|then|since))\b/i

/** `lower than in July, which was eight points higher than June`. */
const OF_MONTH_BEFORE = new RegExp(
  String.raw`\b${MONTH}(?: 20\d\d)?,? which (?:was|were|had been|itself was)(?: [\w.%]+){0,2}(?: points?)? $`,
  'i',
)

/** `To 24% in August`, `by 1.4 days to 29.7`, `five points in August, to 89%`: what a move came to, with nothing behind it. */
const CAME_TO = String.raw`(?=(?: by (?:[\w.%]+ ){1,3}?to| (?:by )?[\w.]+ (?:percentage )?points? (?:(?:in|since|on|between) [^.,;:()\d]{3,30}?,? )?to| to) (?:just |only )?[\d.,]*\d%?(?: in ${MONTH}(?: 20\d\d)?)?\s*(?:[.;](?!\d)|$))`

/** `Crept up since April`, `has come down again since July`, `eased to 24%`. */
export const CREPT_UP: Finder = {
  needs: /\b(?:up|down|eased|shortened|lengthened|slipped)\b/,
  pattern: new RegExp(
    String.raw`\b(?:(?:(?:gone|went|crept|creeping|edged|edging|inched|ticked|nudged)(?: back)? (?<move>up|down)|(?:come|came|coming)(?: back)? (?<fall>down))\b(?=(?: (?!to\b|by\b|twice\b)[a-z]+){0,3} (?!${ON_DAY})(?:since(?!,)|on|compared)(?=)\b)|(?:(?:crept|edged|inched|ticked|nudged)(?: back)? (?<step>up|down)|eased|shortened|(?<longer>lengthened)|(?<worse>slipped))${CAME_TO})`,
    'gi',
  ),
  read: ({ groups: { move, fall, step, longer, worse } = {} }, before, after) => {
    if (isTakenBack(before) || isOfEarlier(before, after)) return null
    return { kind: 'move', sign: longer ? 1 : worse ? -2 : signOf(move ?? fall ?? step ?? 'down') }
  },
}

/** `Up from 182`, `down on last year`. */
const UP = String.raw`\b(?<move>up|down)(?: again| back)?\s+(?=from\b|to [\d.,]+%?,? from\b|(?:on|since|compared (?:with|to)) (?:the )?${WHEN})`
/** `No better than in July`. */
const BETTER = String.raw`\b(?<no>no )?(?<than>better|worse) than (?=(?:it was |they were )?(?:in |at )?(?:the )?${WHEN})`
/** A time that is past, with nothing behind it of which it could be the time: no `March deadline`. */
const THEN = String.raw`(?:the )?(?:(?:last|previous|prior) (?:month|year)|same (?:time|point|month|period|stage)\b[^.,;:()\d]{0,25}|a (?:month|year) (?:ago|earlier|before)|this time last year)(?=\s*(?:[.,;:()]|$|['’]s [\d.]|(?:and|but|by|for|in)\b))`
const OF_THEN = String.raw`(?:${THEN}|(?:last )?${MONTH}(?: 20\d\d)?(?=\s*(?:[.;()]|$|['’]s [\d.]|(?:and|but)\b)))`
/** `Is ahead of last year`; what is behind last year's rise is its cause, and a comma sets off what comes before a month. */
const AHEAD = String.raw`(?:(?<=\b(?:is|are|was|were|remains?|still|now|also|just|slightly|well|far|further|points?) )(?<ahead>ahead of|behind) (?=(?:where (?:it|we|they) (?:was|were|stood) )?(?:in |at )?${OF_THEN})|(?<=[,%] )(?<ahead2>ahead of|behind) (?=${THEN}))`
/** `Less often in August than in July`. */
const OFTENER = String.raw`\b(?<often>more often|less often|better|worse|higher|lower) in ${MONTH}\b than (?=in ${MONTH}\b)`
/** `234, which is fewer than in July`. */
const FEWER = String.raw`(?<=\b(?:which|that) (?:is|was) (?:again |still |slightly )?)(?<fewer>fewer|more|less) than (?=(?:in |at )(?:the )?${WHEN}\s*(?:[.,;]|and\b|$))`

/** `At 115 there are more children in placements than there were last August`. */
const THERE = String.raw`(?<=\b[Aa]t [\d.,]+%?,? )(?:there (?:are|were)|we (?:have|had|now have)) (?:now )?(?<there>more|fewer) (?!than\b)(?:[\w'’-]+ ){1,8}?than (?=(?:there (?:were|had been)|we had|we did|it was|they were|in|at) (?:in |at )?(?:the )?(?:end of )?${WHEN}\s*(?:[.,;]|and\b|$))`

/** `Down from 182`, `better than last year`: with what it is compared with right behind it. */
export const MOVED_SINCE: Finder = {
  needs: /\b(?:up|down|ahead of|behind)\b| than\b/,
  pattern: new RegExp(`${UP}|${BETTER}|${AHEAD}|${OFTENER}|${FEWER}|${THERE}`, 'gi'),
  read: ({ groups = {} }, before) => {
    const sign = signOf(
      groups.move ?? groups.than ?? groups.ahead ?? groups.ahead2 ?? groups.often ?? groups.fewer ?? groups.there ?? '',
    )
    if (groups.no) return SUPPOSED.test(before) ? null : { kind: 'move', sign, no: true }
    const isHeld = NOT.test(before.replace(/\b(?:gone|come|been)\s+$/i, '')) || HARDLY.test(before)
    return isHeld || (groups.fewer && SUPPOSED.test(before)) ? null : { kind: 'move', sign }
  },
}

const LEVEL = '(?:figure|level|number|total|rate|share|proportion|percentage)'
/** `It was in`, `its level of`: between a comparison and the month that it is with. */
export const AS_IT_WAS = `(?:(?:where|what|than|as) (?:it|they|we|things) (?:was|were|stood|had been|had|did)|(?:the|its|their|our) ${LEVEL} (?:of|in|for|at)|(?:that|those) (?:of|in|for))`
/** What a comparison goes on from. */
const IS =
  /(?:^|[,;:(–—-]\s?|\b(?:and|but|yet|though|although|albeit|while|which|that|is|are|now|still|again|also|just|only|back|fell|rose|dropped|came|went|slipped|climbed|(?:bring|tak|putt|return)ing (?:it|them|us)|[a-z]+ly|well|far|a (?:little|bit|touch|shade|fraction)) )$/i
const ASIDE = String.raw`(?:(?<no>no )?(?<side>above|below|higher than|lower than|more than|fewer than|less than|better than|worse than|ahead of|behind)|(?<far>over|under)(?= (?:where|what|the|its|that)\b))`
const ALIKE = `(?:(?:exactly |precisely )?the same(?: ${LEVEL})? as|unchanged (?:from|on)|level with|identical to|matching|equalling|back (?:to|at)|returned to)`

const PAST_TIME = String.raw`(?:(?:last )?${MONTH}(?: 20\d\d)?|(?:last|the previous|the prior) (?:month|year)|(?:a|one) (?:month|year) (?:ago|earlier|before)|the (?:month|year) before|(?:the )?same (?:time|point|month|period|stage) (?:(?:of |in )?last year|a year (?:ago|earlier))|this time last year)`

/** `Below where it was a year ago`, `back to where they were in February`, `the same as in June and July`. */
export const SET_BESIDE_THEN: Finder = {
  needs:
    /\b(?:above|below|over|under|than|ahead|behind|same|unchanged|level|identical|matching|equalling|back|returned)\b/,
  pattern: new RegExp(
    String.raw`\b(?:${ASIDE}|${ALIKE})(?: just| only)?(?: ${AS_IT_WAS})? (?:in |at |for )?(?:the end of )?${PAST_TIME}\b`,
    'gi',
  ),
  read: ({ groups: { no, side, far } = {} }, before, after) => {
    if (!IS.test(before) || isTakenBack(before) || HEDGED_LEVEL.test(before) || OR_SO.test(after)) return null
    const sign = signOf(side ?? far ?? '')
    return { kind: 'move', sign, ofThen: true, ...(no ? { no: true } : {}) }
  },
}

const OUR_TARGET = String.raw`(?:the |our |its |their )?(?:[\d.,]+%? |[a-z]+ )?${TARGET}(?: of [\d.,]*\d%?)?`
const NARROWED = 'narrowed|closed|shrunk|shrank|narrowing|closing|shrinking|narrower|smaller'
const WIDENED = 'widened|grown|grew|opened up|widening|growing|wider|larger|bigger'
const GAP = `(?:gap|distance|shortfall)(?: (?:to|from|against|with|on|between (?:it|us|performance) and) ${OUR_TARGET})?`

/** `Closer to its target than it was in July`, `the gap to the target has widened since July`. */
export const NEARER: Finder = {
  needs: new RegExp(`\\b(?:near|clos|furth|farth|gap|distance|shortfall)[^.;]*\\b${TARGET}`),
  pattern: new RegExp(
    String.raw`\b(?:(?:(?<near>nearer|closer)|(?<far>further|farther)(?: away| off| adrift)?)${JOIN} (?:to|from|of) ${OUR_TARGET} (?=than (?:it was |they were |we were )?(?:in |at )?(?:the )?${WHEN})|${GAP} (?:has |have |is |are |was )?(?:now |again |also |since |still )?(?:(?<narrowed>${NARROWED})|(?<widened>${WIDENED}))${JOIN}\b(?=${GOES_ON}))`,
    'gi',
  ),
  read: ({ groups = {} }, before) =>
    isTakenBack(before) || HARDLY.test(before)
      ? null
      : { kind: 'move', sign: groups.near || groups.narrowed ? 2 : -2, ofGap: true },
}

/** `Hardly better than in July`: about the same. */
const HARDLY = /\b(?:hardly|barely|scarcely|little|much|any|or)\s+$/i

/** When a step was made, and what may follow it up to a figure. */
const STEPPED = String.raw`(?: (?:this month|in the month|over the month|in ${MONTH}|during ${MONTH}|between ${MONTH} and ${MONTH}))?(?=\s*(?:[.,;:](?! by\b)|$|and (?:is|are|was|were|now|stands?|stood)\b|to \d))`
const WENT_UP =
  '(?:gone|went|crept|edged|inched|ticked|nudged)(?: back)? (?:up|down)|(?:come|came) down|fell|fallen|rose|risen|dropped|declined|increased|decreased|grew|grown|climbed'

/** `Sickness rose once more in August`, `sickness up again`, `sickness back down`. */
export const MOVED_AGAIN: Finder = {
  needs: /\b(?:again|once more|back)\b/,
  pattern: new RegExp(
    String.raw`\b(?:(?<move>${WENT_UP}|up|down)${JOIN}(?=,? (?:(?:yet |once )?again|once more)${STEPPED})|back (?<way>up|down)\b(?=${STEPPED}))`,
    'gi',
  ),
  read: ({ groups: { move, way = '' } = {} }, before) =>
    isTakenBack(before) ? null : { kind: 'move', sign: signOf(move ?? way), ofSubject: true },
}

const SAW = String.raw`there (?:was|were|has been)|(?:${MONTH}|\bwe|\bmonth|\byear) (?:has |have )?(?:also |again |now )?(?:saw|see|seen|brought|recorded|had)`
const STEP_NOUN = `(?:${DOWN_NOUN}|${UP_NOUN}|improvement|deterioration)`
const ON_JULY = String.raw`(?:on|since|from|in|during) (?:${WHEN}|the month\b)`

/** `August saw a further fall in plans`, `the drop in plans on July`: what moved stands behind. */
export const FALL_IN: Finder = {
  needs: new RegExp(`${STEP_NOUN} (?:in|from|to) `),
  pattern: new RegExp(
    String.raw`(?:(?<=\b(?:${SAW}) (?:also |again )?(?:a|an|another|yet another) (?:(?:further|small|slight|sharp|big|large|marked|steep|welcome|significant|modest|noticeable|clear) )?)(?<move>${STEP_NOUN})|(?<=(?:^|[.;] )the (?:(?:further|small|slight|sharp|big|large|marked|steep|welcome|significant|modest) )?)(?<fall>${STEP_NOUN})(?= in (?:[^.,;:]|\.(?=\d)){3,160}? ${ON_JULY}))(?= (?:(?:from|to) [\d.,]*\d%? ){0,2}in\b)`,
    'gi',
  ),
  read: ({ groups = {} }, before, after) =>
    isTakenBack(before) || HEDGED.test(before) || OVER_SEASON.test(after)
      ? null
      : { kind: 'move', sign: signOf(groups.move ?? groups.fall ?? ''), ofNoun: true },
}

/** `Last year there was a rise in`, `after we saw a fall in`. */
const HEDGED =
  /\b(?:after|before|when|where|while|if|unless|until|since|because|which|that|although|though|had)\b[^.;]*$/i

/** `Did not change between July and August`. */
export const NOT_MOVED: Finder = {
  needs: /\b(?:not|n['’]t) (?:change|move|alter)/,
  pattern: new RegExp(
    String.raw`\b(?:did|has|have)(?: not|n['’]t) (?:chang|mov|alter)(?:e|ed)?(?: at all)?,? (?=between ${MONTH} and ${MONTH}|from ${MONTH} to ${MONTH})`,
    'gi',
  ),
  read: (_match, before) => (SUPPOSED.test(before) ? null : { kind: 'rest' }),
}
