import { anyOf, JOIN } from '../read/any-of.ts'
import { MEAN_OF_TWELVE } from '../read/mean-of-stretch.ts'
import { COUNT } from '../read/number-words.ts'
import { TREND } from '../read/trend-words.ts'
import { AMOUNT, TARGET } from '../standards/target-words.ts'
import { HEDGED, isTakenBack, NOT, OR_SO, SUPPOSED } from './held-back.ts'
import type { Finder, Side } from './phrase.ts'
import { readSide } from './read-side.ts'

const OF_TARGET = new RegExp(TARGET)

const BY_NUMBER = 'above|below|over|under|beneath'
const EXCEEDS = 'exceed(?:s|ed|ing)?'
const RIGHT_SIDE = '(?:on )?the (?:right|wrong) side of'
const MISSES = 'miss(?:es|ed|ing)?|worse than|outside|short of'
const MEETS =
  'meet(?:s|ing)?|met|attain(?:s|ed|ing)?|hit(?:s|ting)?|beat(?:s|ing|en)?|better than|ahead of|within|inside|reach(?:es|ed|ing)?|clear(?:s|ed|ing)'
/** What may stand between a side and its target: `our 95%`, `the national`, `a more demanding`. */
const OUR = String.raw`(?:the |our |its |their |this |that |a )?(?:(?:${AMOUNT}|(?:[\d.,]+|${COUNT})-(?:minute|hour|day|week|month)s?) |(?!(?:on|off|now|meets?|misses|met|missed)${JOIN}\b)[a-z]+ (?:\d{4} )?|(?:(?!(?:of|in|to|at|for|with|and|by|on|(?<!\bor )(?:off|above|below|over|under|still)|met|missed|meets|misses|now|than|but|which|needs?|the|its|our|their|hit|beat|reached|exceeded|achieved|against|versus|is|are|was|were)${JOIN}\b)[a-z][a-z'’-]* ){2,3})?`

/** `Below target`, `exceeded our 95% target`; a target date is none. */
export const SIDE_OF_TARGET: Finder = {
  needs: OF_TARGET,
  pattern: new RegExp(
    String.raw`\b(?<side>${BY_NUMBER}|(?:higher|lower|greater|less|fewer|more) than|${EXCEEDS}|surpass(?:es|ed|ing)?|beyond|${MISSES}|behind|off|${MEETS}|achiev(?:es|ed|ing|e)|${RIGHT_SIDE}|on|at)${JOIN}\s+${OUR}${TARGET}s?\b(?! (?:of|is|was)? ?(?:date|group|children|month))`,
    'gi',
  ),
  read: ({ groups = {} }, before, after) =>
    MARGIN.test(before) ||
    OF_RANGE.test(before) ||
    (HIT_AND.test(before) && groups.side === 'miss') ||
    (groups.side === 'on' && (DOWN.test(before) || AND_SO_FAR.test(after))) ||
    (ENOUGH.test(before) && LATER.test(after)) ||
    (NOT.test(before) && BY_MORE.test(after))
      ? null
      : readSide(groups.side ?? '', before),
}

/** `Never better than its target by more than a point`: how far it was. */
const BY_MORE = /^(?: of [\d.,]+%?)? by (?:more|less|over)\b/i

/** `Our margin over the target`, `closing in on the target`: the margin is spoken of, or the way there. */
const MARGIN =
  /\b(?:margin|lead|cushion|headroom|gap|buffer|advantage|distance|excess|(?:clos(?:es?|ed|ing)|gain(?:s|ed|ing)|hom(?:ed|ing)|zero(?:ed|ing))(?: in)?)\s+$/i

/** `The usual range misses the target`: what a row does from month to month, and not its newest figure. */
const OF_RANGE =
  /\b(?:range|limits?|band|variation|process|system)(?: (?:of|for|from)\b[^.,;:()]{2,60}?)?(?: (?:still|now|always|also|itself|mostly|clearly|comfortably|just))*(?: (?:lies|sits|stands|falls|is|remains|stays|runs|keeps)(?: [a-z]+)?)? $/i
/** `Hit and miss against target`: met in some months and missed in others. */
const HIT_AND = /\bhit(?:-| and | or )(?:and-)?$/i

/** `Five points down on target`: by how much it is missed. */
const DOWN = /\b(?:up|down)\s+$/i
/** `On the month four points worse, on target seven`. */
const AND_SO_FAR = new RegExp(
  String.raw`^,? (?:${COUNT})(?: (?:percentage )?points?)?(?: (?:worse|better|short|below|above|over|under|off|adrift|behind|ahead)\b|[.,;]?$)`,
  'i',
)

/** `Enough to reach the target by March`: it will be. */
const ENOUGH = /\benough (?:for us )?to $/i
const LATER = /^[^.;]*\b(?:by|before|if|in time|next|eventually|within|once|when)\b/i

/** `In line with our target`, `matching the 95% target`: met, or as near to it as the words allow. */
export const LEVEL_WITH_TARGET: Finder = {
  needs: OF_TARGET,
  pattern: new RegExp(
    String.raw`\b(?<side>(?:(?<line>in line)|level|on a par) with|match(?:es|ed|ing)?|(?:exactly )?the same as|equal(?:s|led|ling)?(?: to)?)${JOIN} ${OUR}${TARGET}\b(?! (?:date|group|children|month|operating|trajector|profile|setting|time|plan))`,
    'gi',
  ),
  read: ({ groups: { line } = {} }, before, after) => {
    const [hedge = ''] = HEDGED.exec(before) ?? []
    const isHedged = hedge !== '' || OR_SO.test(after)
    const said = before.slice(0, before.length - hedge.length)
    if (!/\w/.test(said) || ON_THE_WAY.test(said) || SUPPOSED.test(said) || OF_PACE.test(said)) return null
    if (NOT.test(said)) return isHedged ? null : { kind: 'target', side: 'missed' }
    return { kind: 'target', side: isHedged ? 'near' : line ? 'level' : 'met' }
  },
}

/** `Brought back into line with`, `moving in line with`: on the way there, or there once. */
const ON_THE_WAY =
  /\b(?:more|less|closer|nearer|back|being|bring\w*|brought|get\w*|got|com(?:e|es|ing)|mov\w*|f[ae]ll\w*|rose|rise\w*|gr[eo]w\w*|chang\w*|cut\w*|reduc\w*|until|once|had|had been)\s+(?:[a-z]+ly )?$/i
/** What keeps to a target and is no figure: `progress is in line with the target`. */
const OF_PACE =
  /\b(?:progress|pace|trajector\w+|trends?|directions?|plans?|profile|improvements?|reductions?|falls?|rises?|increases?|movement|growth|work|recruitment|spend\w*|budgets?)\b[^.;:]*$/i

const MET = 'met|missed|exceeded|achieved|attained|hit|beaten|reached'

/** By how far, and not by whom: `missed by a point`, `missed by two`. */
const AS_FAR = String.raw`(?:(?:just|only) )?(?:(?:about |some |over )?\d|(?:an?|${COUNT})(?: (?:single|full|whole))?(?: (?:percentage )?(?:points?|pts?|pp)\b|\s*(?:[.,;:)]|$)))`

/** `Target met`, `the target of 95% not met`, `missed by a point`. */
export const TARGET_MET: Finder = {
  needs: OF_TARGET,
  pattern: new RegExp(
    String.raw`\b${TARGET}s? (?:(?:of )?[\d.,]+%?[:,]? |\([\d.,]+%?\) )?(?:(?:by|for) [A-Z][a-z]+ \d+ )?(?:already |now |still |again |once again |just |easily |comfortably )?${JOIN}(?<side>(?:not )?${anyOf(MET)})\b(?! by (?!${AS_FAR}))`,
    'gi',
  ),
  read: ({ groups: { side = '' } = {} }, before) =>
    NO_ONE_TARGET.test(before) ? null : readSide(side.replace(/^not /i, ''), /^not/i.test(side) ? 'not ' : ''),
}

/** `The nearest we come to a target met`, `once the target met`: no one target is said to be met. */
const NO_ONE_TARGET =
  /\b(?:an?|every|any|each|no|another|one more|before|once|when|till?|until|unless|if|for|by the time)(?: (?:the|our|its|their))? (?:[\d.,]+%? )?$|\b(?:near|close|next|far|short)\w*\b[^.;:,]{0,24}\b(?:to|from|of) (?:the |our )?(?:[\d.,]+%? )?$/i

const WAS = 'is|was|(?:has|had|have)(?: [a-z]+)? been|were|are|being'
const NARROWLY =
  'not |narrowly |just |nearly |almost |comfortably |easily |again |still |nonetheless |nevertheless |clearly |duly |also |thus |therefore |once again '

/** `The target of 95% was narrowly missed`, `our target for plans, which has been met`. */
export const TARGET_WAS_MET: Finder = {
  needs: OF_TARGET,
  pattern: new RegExp(
    String.raw`\b${TARGET}\b(?:[^.,;]|(?<=\d)[.,](?=\d)){0,160}?(?:, (?:which|and (?:this|that|it)))? \b(?:${WAS})\s+(?<side>(?:${NARROWLY})*${anyOf(MET)})\b`,
    'gi',
  ),
  read: ({ 0: said, groups = {} }, before, after) =>
    /^\s*(?:ever )?since\b/i.test(after) ||
    /nearly|almost/i.test(said) ||
    /\b(?:before|once(?! again\b)|when|till?|until|unless|if|for|by the time) (?:the |our |its |their )?(?:[\d.,]+%? |[a-z]+ ){0,2}$/i.test(
      before,
    )
      ? null
      : readSide(
          (groups.side ?? '').replace(/^.* /, ''),
          /\b(?:not|never)\b/i.test(said.replace(/\([^()]*\)/g, '')) ? 'not ' : '',
        ),
}

/** `Beating the 95% we ask for`: a number where a target might stand. */
export const SIDE_OF_NUMBER: Finder = {
  needs: /(?:the|our|its|their)\s+(?:\d|own )/,
  pattern: new RegExp(
    String.raw`\b(?<side>${BY_NUMBER}|(?:higher|lower|more|fewer) than|${EXCEEDS}|${MISSES}|shy of|${MEETS}|achiev(?:es|ed|ing)|${RIGHT_SIDE})${JOIN}\s+(?:the|our|its|their)\s+(?:(?:own )?\d{4}/\d\d (?:figure|level|rate|share|outturn|result) of )?(?=\d)`,
    'gi',
  ),
  read: ({ index = 0, 0: text, groups = {} }, before) => {
    const said = readSide(groups.side ?? '', before)
    return said?.kind === 'target' ? { kind: 'held', side: said.side, at: index + text.length } : null
  },
}

/** From a mean's words to its number. */
const TO_NUMBER = String.raw`(?: of |,? at | \(|, (?:which is )?)`

/** `Below its average since April (96)`, `above the average of the 12 months before`: a mean where a target might stand. */
export const SIDE_OF_MEAN: Finder = {
  needs: /\b(?:average|mean)\b/,
  pattern: new RegExp(
    String.raw`\b(?<side>${BY_NUMBER}|(?:higher|lower|more|fewer|better|worse) than)${JOIN} (?:(?<year>${MEAN_OF_TWELVE})(?=\s*(?:[.,;:)(]|$|\b(?:and|but|while|though|although)\b))|(?:the|our|its|their) (?:[a-z\d]+[- ]){0,3}?(?:average|mean)\b(?: (?!of\b|for\b)[^.,;:()\d]{3,40}?)?(?=${TO_NUMBER}\d))`,
    'gi',
  ),
  read: ({ index = 0, 0: text, groups = {} }, before, after) => {
    const said = readSide(groups.side ?? '', before)
    const at = groups.year ? null : index + text.length + after.search(/\d/)
    return said?.kind === 'target' ? { kind: 'held', side: said.side, at } : null
  },
}

/** `Yet to come down to our target`. */
export const YET_TO_COME: Finder = {
  needs: /\byet to\b/,
  pattern: new RegExp(
    String.raw`(?<!\bhad )\byet to (?:come|get|fall|drop|move|rise|climb|go|be brought)(?: back)?(?: down| up)? to (?:the |our |its |their )(?:[a-z]+ ){0,2}${TARGET}\b`,
    'gi',
  ),
  read: () => ({ kind: 'target', side: 'missed' }),
}

/** `Met the government's 95% target`. */
export const OF_OTHERS_TARGET: Finder = {
  needs: /\d% /,
  pattern: new RegExp(
    String.raw`\b(?<side>meet(?:s|ing)?|met|miss(?:es|ed|ing)?|${EXCEEDS}|reach(?:es|ed|ing)?|beat(?:s|ing)?|below|above|within) (?:the |our )(?:[a-z]+ )?[a-z]+(?:['’]s|s['’]) [\d.]+% ${TARGET}\b`,
    'gi',
  ),
  read: ({ groups = {} }, before) => (isTakenBack(before) ? null : { kind: 'target', side: sideOf(groups.side ?? '') }),
}

function sideOf(said: string): Side {
  if (/^below/i.test(said)) return 'below'
  if (/^above/i.test(said)) return 'above'
  if (/^miss/i.test(said)) return 'missed'
  return /^exceed/i.test(said) ? 'beyond' : 'met'
}

/** `Has already reached the level that we wish to see`: a target by no name. */
export const LEVEL_WISHED: Finder = {
  needs: /\b(?:level|point|place|figure|rate|number|position) (?:that |which )?(?:we|the (?:council|service))\b/,
  pattern:
    /\b(?:reach(?:es|ed)|hit|hits|achiev(?:es|ed)|attain(?:s|ed)|met|meets|got to|arrived at) (?:the|exactly the) (?:level|point|place|figure|rate|number|position) (?:that |which )?(?:we|the (?:council|service)) (?:all )?(?:wish(?:es)?|wants?|hopes?|aims?|needs?|said|set out) (?:to (?:see|be at|reach|have|get to|be)|for)\b/gi,
  read: (_match, before) =>
    isTakenBack(before) || /\b(?:once|when|until|before|if|had|almost|nearly)\b[^.;,]*$/i.test(before)
      ? null
      : { kind: 'target', side: 'met' },
}

/** `On track`, `off course`; `back on track` tells nothing of the target. */
export const ON_TRACK: Finder = {
  needs: /track|course/,
  pattern: /\b(?:on (?:track|course)|off (?:track|course))\b/gi,
  read: ({ 0: said }, before) =>
    /\b(?:back|keep|kept|get|getting|bring|brings|brought|if|whether|stay|remain)\s+(?:us |it |them |things )?$/i.test(
      before,
    )
      ? null
      : { kind: 'track', on: /^on/i.test(said) !== NOT.test(before) },
}

/** `Projected to meet the target`, `on current trends we would miss it`: where the trend leads, against the target. */
export const LED_TO_TARGET: Finder = {
  needs: /project|trend|traject/,
  pattern: new RegExp(
    String.raw`\b(?<led>(?:is|are) (?:now |still |currently )?(?:not )?projected (?:not )?to|(?:will|would)(?: still| now)?(?: not)?) (?<verb>meet|miss|hit|reach|achieve|fall short of) ${OUR}${TARGET}\b`,
    'gi',
  ),
  read: ({ groups: { led = '', verb = '' } = {} }, before, after) => {
    const isLed = /project/i.test(led) || TREND.test(before) || TREND.test(after)
    const said = `${before} ${after}`.replace(TREND, ' ')
    if (!isLed || SUPPOSING.test(said)) return null
    return { kind: 'track', on: /^(?:miss|fall)/i.test(verb) === /\bnot\b/i.test(led), isLed: true }
  },
}

/** What would make another trend of it, or leaves it open. */
const SUPPOSING = /\b(?:if|unless|once|assuming|provided|without|whether|after|plus|with)\b|\?/i

/** `Is now rated amber`, `RAG rating of green`, `82%; target 81%; green`. */
export const RATED: Finder = {
  needs: /\b(?:green|amber|red)\b/,
  pattern:
    /\b(?:rated|RAG[- ]rated|RAG(?: rating)?(?: is| of| was|:)?|is|are|remains?|stays?|turned|now|moved to|rating of|shows|showing)\s+(?:now |at |as )?(?<rag>green|amber|red)\b|(?<=[;:,–—] )(?<alone>green|amber|red)(?=\s*(?:[.;]|$))/gi,
  read: ({ 0: said, groups: { rag, alone = '' } = {} }, before) =>
    NOT.test(`${before}${said.replace(/\S+$/, '')}`) ? null : { kind: 'rag', rag: (rag ?? alone).toLowerCase() },
}
