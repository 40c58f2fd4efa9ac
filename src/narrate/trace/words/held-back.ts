import { MONTH_STARTS } from '../read/month-words.ts'

/** Words before a phrase by which it is not so. */
export const NOT =
  /(?:\b(?:not|never|no longer|failed to|fails to|failing to|yet to|without|unable to)|n['’]t)\s+(?:yet |quite |once |ever |currently |being |much |far |very |really )*(?:(?:by )?(?:high |low |good |strong |far )?enough (?:for us )?to )?(?:be |being |been |gone |fallen |dropped |dipped |slipped |risen |climbed |crept |moved |come )?(?:back )?$|(?<!\bhad )\byet to (?:come|get|fall|drop|move|rise|climb|go|be brought) (?:back )?$|\bno\s+$/i

/** Words that leave open whether a thing is so, and what may stand between them and it. */
const MAY_BE = 'will|would|should|could|must|may|might|can|if|whether|until|towards?|likely|need(?:s|ed)?|how|when'
const BETWEEN = 'we |it |they |be |have |been |also |then |help '

/** Words right before a phrase by which it is wished, planned or supposed: `we need it to be`. */
export const SUPPOSED = new RegExp(String.raw`\b(?:to|expected|${MAY_BE})\s+(?:${BETWEEN})*$`, 'i')
/** The same before a record: `down to the lowest of the year` is said to be so, `to be the lowest` is not. */
export const SUPPOSED_RECORD = new RegExp(
  String.raw`\b(?:to (?:be|have|become|see|reach|get|make|match)|expect(?:s|ed)?|${MAY_BE})\s+(?:${BETWEEN}|not |again |at )*$`,
  'i',
)

/** Whether the words before a phrase say that it is not so, or no more than supposed. */
export function isTakenBack(before: string): boolean {
  return NOT.test(before) || SUPPOSED.test(before)
}

/** Words by which a run or a record is one of before, a choice as a part of patterns; a month's own end is none. */
export const ENDED_BY = String.raw`after|having|follow(?:s|ed|ing)|until|till|(?<!\bmonths )before|end(?:s|ed|ing)?\b(?! of (?:the month|${MONTH_STARTS}))|br(?:oke|eaks?|eaking|oken)|halt\w*|revers\w*|interrupt\w*|snapp\w*|stopp\w*`

/** Words right before a phrase by which it is nearly so, and behind it. */
export const HEDGED =
  /\b(?:broadly|roughly|largely|nearly|almost|more or less|(?:just )?about|around|close to|generally|mostly|fairly|reasonably|virtually|practically|approximately|(?:pretty |very )?much|not far (?:from|off)(?: being)?)\s+$/i
/** `Level with the target, give or take one`. */
export const OR_SO =
  /^[^.;:]{0,24}\b(?:give or take|more or less|or (?:so|nearly|near enough|thereabouts)|within|almost|broadly)\b/i
