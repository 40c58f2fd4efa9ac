import type { Coded, GradeMark } from './audit-marks.ts'
import { type AuditSaid, ENDS, gradeAt, type Look, said, scopesOf } from './audit-said.ts'
import type { Spot } from './audit-spots.ts'
import { LINK, THING } from './audit-words.ts'

/** `One audit, in Family Help, was outstanding`: the service may stand between. */
const ASIDE = String.raw`(?:(?: (?:${THING}))?(?:, (?:in|from|at) (?:the )?S,| \((?:in |from |at )?(?:the )?S\)))?`
const BOUND = new RegExp(`^\\)?${ASIDE}(?<link>${LINK}*) G(?:'s)?`)
/** Behind a grade that is given, and no praise such as `good on chronologies`, `good practice`. */
export const GIVEN = new RegExp(
  String.raw`^(?:[.,;:()!?…'’"”]|$| (?:and|or|but|while|whilst|whereas|with|so|which|though|although|too|overall|this time|compared|grades?|gradings?|ratings?|each|[–—-]|N)\b| (?:${THING})(?![a-z-])| [–—-]| \(N (?:of (?:them|these|those) )?(?:in|from) | (?:in|from|at|for|across|within|by) (?:the |our |this )?(?:S|M|N|auditors|round)\b)`,
)
const OF_BASE = / of (?:(?:the|our|all|its|those|these) |S(?:'s|s'|')? )*$/
const BASE_AFTER = new RegExp(`^ (?:${THING}|was|were|is|are|came|come)(?![a-z-])`)
const BEFORE =
  /G(?:(?: grades?| ratings?)? (?:was|were|is|are|has been) (?:the )?(?:grade |rating |result |outcome )?(?:given |awarded |found |reached )?(?:to |in |for |of |by )?|(?: grades?)?(?: ?[:=]|,| [–—-])? |(?: grades?)? (?:in|for|to|accounts? for|accounted for|ma[dk]es? up|made up) (?:the )?|(?: grades?)? \()(?:only |just |about |around |nearly |over |under |almost |more than |fewer than |less than )*$/
const BARE_BEFORE = /G \(?$|G: $|G = $/
const TAKEN = new RegExp(`N${LINK}*(?: of [a-z ]*N${LINK}*)? $`)
const NOUN = new RegExp(String.raw`\b(?:${THING})(?![a-z-])`)
/** `Six found practice that was good`: what is graded is what they found, and not which of them. */
const FOUND = '(?:found|had|saw) (?:[a-z]+ )?(?:practice|work)'
const THOSE = new RegExp(
  `(?<!\\bof|${FOUND}) (?:that|which|who)(?: (?:was|were|is|are|have|had|been|being|came|come|out|back|graded|judged|rated|found|as|to|be|only))*$`,
)
/** A subset whose size tells nothing of the whole: `a further four were good`. */
export const SOME =
  /\b(?:first|last|next|other|others|further|another|more|remaining|additional|extra|same|latter|former|these|those|re-?graded)\s*$/
const OF_WHOLE = /\bof (?:(?:the|our|its|these|those|all) )*(?:S(?:'s|s'|')? )?$/

/** `Four were graded good`, `good was the grade of four`; of `most of the nine were good` the number is that of the whole. */
export function readGraded(look: Look): AuditSaid | null {
  return OF_WHOLE.test(look.left) ? null : (readAhead(look) ?? readBehind(look))
}

/** The grade follows. */
function readAhead(look: Look): AuditSaid | null {
  const { spot, left, right, coded } = look
  const found = BOUND.exec(right)
  if (!found) return null
  const end = spot.end + found[0].length
  const after = coded.text.slice(end)
  const grade = gradeAt(coded, spot.end + found[0].lastIndexOf('G'))
  if (!grade || !GIVEN.test(after)) return null
  const link = found.groups?.link ?? ''
  const words = coded.text.slice(spot.at + 1, spot.end) + link
  if (isBase(words, link, after, grade, spot))
    return said(spot, { ...scopesOf(look, spot.end, left), sets: grade.sets, base: grade.sets })
  const isSure =
    !SOME.test(left) &&
    !/^ in N (?:cases|instances|respects|ways|areas)\b/.test(after) &&
    !isThing(link, left, after, spot) &&
    isPlainly(grade, `${words} ${after}`, coded, spot)
  return said(spot, { ...scopesOf(look, end, left), sets: grade.sets, isSure })
}

/** The grade comes before. */
function readBehind(look: Look): AuditSaid | null {
  const { spot, left, coded } = look
  const before = BEFORE.exec(left)
  if (!before || TAKEN.test(coded.text.slice(0, before.index))) return null
  const isNoun = NOUN.test(coded.text.slice(spot.at + 1, spot.end + 14)) || spot.whole !== null
  const sets = gradeAt(coded, before.index)?.sets ?? null
  return said(spot, { ...scopesOf(look, spot.end, ''), sets, isSure: isNoun && !BARE_BEFORE.test(left) })
}

/** `Three of the good files`, `of the four that were graded good`: the grade tells which files, and not what three are. */
function isBase(words: string, link: string, after: string, { isVerb }: GradeMark, { whole }: Spot): boolean {
  const isNoun = link === '' && whole !== null && BASE_AFTER.test(after)
  const isThose = /(?:^| )of /.test(words) && THOSE.test(words)
  return OF_BASE.test(`${words} `) || (isNoun && !isVerb) || isThose
}

const THEY_FOUND = new RegExp(FOUND)
const END = new RegExp(`^${ENDS}`)
const AFTER_THING = new RegExp(`^(?: (?:${THING}|grades?))?(?: (?:in|for|from) (?:the )?S)?(?:${ENDS}| and| but)`)

/** `Two files graded good had gaps`, `two good files stood out`: what is said of some need not be said of all. */
function isThing(link: string, left: string, after: string, { whole }: Spot): boolean {
  if (THEY_FOUND.test(link)) return !END.test(after)
  const isEnd = AFTER_THING.test(after)
  const isGiven = /\b(?:had|has|gave|given|got|received|earned|were|was|with|found|saw|recorded) $/.test(left)
  if (link === '' && BASE_AFTER.test(after)) return !isEnd || !isGiven
  const isPhrase =
    whole === null &&
    /(?:graded|judged|rated|found)(?: (?:as|to|be))*$/.test(link) &&
    !/\b(?:was|were|been|is|are|being)\b/.test(link)
  return isPhrase && !isEnd
}

/** `Outstanding` is also said of what has still to come. */
function isPlainly({ sets }: GradeMark, said: string, coded: Coded, { whole }: Spot): boolean {
  const isGraded = /\b(?:graded?|grades|judged|rated|found|came|come|deemed|awarded)\b/.test(coded.text)
  const others = [...coded.marks.values()].filter(({ kind }) => kind === 'grade').length > 1
  return (
    isGraded ||
    others ||
    (sets[0]?.length ?? 0) > 1 ||
    !/\b(?:is|are|still|remain)\b/.test(said) ||
    (whole !== null && !/\bstill\b/.test(said))
  )
}
