import { anyOf } from '../read/any-of.ts'
import type { Placed } from '../read/scene.ts'
import { TARGET } from './target-words.ts'

/** What may be said in a place where a target stands, before we look at whose. */
export const MAY_STATE_TARGET = new RegExp(
  String.raw`\b(?:${TARGET}|aims?|aiming|ask(?:ed)?|ourselves|themselves|want(?:ed)?|expect(?:ed)?|required|after)\b`,
  'i',
)

const IS = `(?:['’]s| is| being| stands at| remains| is set at|,? which is)`
const MOST = '(?: (?:still|now|to be|no (?:more|higher|lower|less|fewer) than))*'
const LED_BY = `(?:against|v|vs|versus|toward|towards|where|when|and|but|yet|so|while|with|as|though|although|if)`

/** `The target of`, `the target's`, `our aim is`. */
const NAMED = new RegExp(
  String.raw`\b(?:${TARGET}(?: rate| level| figure)?(?: of|${IS})|(?:the|our|its|their) (?:aim|ask|ambition|goal)${IS})${MOST} \(?$`,
  'i',
)
/** `Target 91`, `[tgt 59`, `(target: 20%`; behind no word by which something is on it or off it. */
const HEADED = new RegExp(
  String.raw`(?:^|[,;:([–—-] ?|\b${LED_BY} (?:a |the )?|/ ?|[.] )\s*(?:the |our |its )?(?:target|tgt):? $`,
  'i',
)
/** `We want that nearer 31%`, `where we want no more than 25`, `when we aim for 13%`. */
const WANTED = new RegExp(
  String.raw`\b(?:we|they) (?:want|(?:aim|ask|look|strive) for|are (?:aiming|asking|looking) for|are after)(?: (?:that|it|this|them|these))?(?: to be| at)?(?: nearer| closer)?(?: to)?${MOST} $`,
  'i',
)
/** `At the expected 13%`. */
const EXPECTED = /\b(?:the|our|its|their) (?:expected|required|wanted|target) $/i
/** `The target, 59%, has not been met`, `short of where we want to be (13%)`, `under what we are aiming for (59%)`, `and aim for 13`. */
const ASIDE = new RegExp(
  String.raw`(?:(?:^|[.;:] |\b(?:and|but|while|though) )(?:the|our|its) ${TARGET}, |\bwhere (?:we|they) (?:want|need) (?:it )?to be \(|\bwhat (?:we|they) (?:aim|ask|are (?:aiming|asking)) for \(|\band aim for )$`,
  'i',
)
const LEFT: readonly RegExp[] = [NAMED, HEADED, WANTED, EXPECTED, ASIDE]

/** `The 59% target`, `its 95% supervision target`; no target group, and no `45 day target`. */
const TARGET_BEHIND = new RegExp(
  String.raw`^ (?:(?!(?:working|calendar|hours?|days?|weeks?|months?|years?|minutes?|points?|on|at|in|off|above|below|over|under|to|of|with|and|or|for|by|have|had|has|are|is|met|meet|miss|missed|reached|against|that|which|whose|measures?|indicators?)\b)[a-z-]+ ){0,2}?${TARGET}\b(?!s\b| (?:group|cohort|date|area|population|list|audience|price)s?\b)`,
  'i',
)
const AIMED =
  '(?:set|allow(?:ed)?) (?:ourselves|themselves)|set for (?:it|this)|(?:have )?set as (?:our|the|a) (?:limit|ceiling|maximum)|want(?:ed)?|(?:aim|ask|look|strive) for|are (?:aiming|asking|looking) for|are after|(?:a|we)re asked for'
const BY_US = anyOf(`${AIMED}|expect`)
const SET_BEHIND = new RegExp(
  String.raw`^ (?:(?:that |which )?(?:we|they)(?: have|['’]ve)? ${BY_US}|(?:that |which )?(?:is |was )?expected of us|(?:we|they)['’]re (?:asked|aiming|looking) for)\b(?! (?:to|by|in|next|from|of|at)\b)`,
  'i',
)
const WANTED_BEHIND = /^ (?:expected|required|wanted)(?= *(?:[.,;)]|$))/i
const OF_ONE = /\b(?:the|our|its|their) $/i

/** Whether a number stands where nothing but a target can be meant. */
export function isInTargetsPlace({ left, right }: Pick<Placed, 'left' | 'right'>): boolean {
  if (LEFT.some((form) => form.test(left))) return true
  if (OF_ONE.test(left)) return [TARGET_BEHIND, SET_BEHIND, WANTED_BEHIND].some((form) => form.test(right))
  return (
    (/\bit(?:['’]s| is) $/i.test(left) && SET_BEHIND.test(right)) || (/\($/.test(left) && WANTED_BEHIND.test(right))
  )
}

/** What leads from how far something lies off its target to the target, by its figure alone. */
export const LEADS_TO_TARGET = new RegExp(
  String.raw`^(?: (?:percentage )?points?| \p{Ll}+s)? (?:adrift of|short of|shy of|away from|off|below|above|under|over) (?:the |our |its )?(?:${TARGET} of )?$`,
  'iu',
)
/** What follows on a number that those who speak have set: `we expect` of `the 95% we expect`; empty where nothing does. */
export function setByUs({ left, right }: Pick<Placed, 'left' | 'right'>): string {
  return (OF_ONE.test(left) ? SET_BEHIND.exec(right)?.[0] : WHAT_IS_SET.exec(right)?.[0]) ?? ''
}

/** A target by no name, and whole: `three times what we aim for`. */
export const WHAT_IS_SET = new RegExp(
  String.raw`^ what (?:we|they)(?: have|['’]ve)? ${anyOf(AIMED)}(?=\s*(?:[.,;:)(]|$))`,
  'i',
)

const OTHER_KIND = anyOf(
  String.raw`national|regional|government(?:['’]s)?|ministerial|statutory|interim|stretch|proposed|previous|former|old|original|provisional|draft|minimum|maximum|lower|upper|amber|red|green|last year['’]s|(?:19|20)\d\d[/-]\d\d`,
)
/** `The national target is`, `the 2022/23 target of`. */
const OTHER_BEFORE = new RegExp(String.raw`\b${OTHER_KIND}(?: [a-z-]+){0,2} ${TARGET}\b[^.;:]{0,20}$`, 'i')
/** `The 99% stretch target`, `the 85% target for 2022/23`. */
const OTHER_BEHIND = new RegExp(
  String.raw`^ (?:${OTHER_KIND}(?: [a-z-]+)? ${TARGET}|${TARGET} (?:(?:for|in|of|from) (?:19|20)\d\d[/-]\d\d|(?:for|of) last year|that applied|at the time|(?:a|one|two) years? (?:ago|earlier|before)))\b`,
  'i',
)

/** `With a target of 85%, this would have been green`. */
const A_TARGET = new RegExp(String.raw`\b(?:with|under|at|on|given|had) an? (?:[a-z-]+ )?${TARGET} of $`, 'i')
const WOULD = /^[^.;]{0,80}\b(?:would|could|might)\b/i

/** Whether what a number is called is a target of another time or of other people, which the workbook does not hold. */
export function isOtherTarget({ left, right }: Pick<Placed, 'left' | 'right'>): boolean {
  return OTHER_BEFORE.test(left) || OTHER_BEHIND.test(right) || (A_TARGET.test(left) && WOULD.test(right))
}
