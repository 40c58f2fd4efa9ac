import type { Weighed } from '../found.ts'
import { JOIN } from '../read/any-of.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Scene } from '../read/scene.ts'
import { signOf } from '../read/sign-of.ts'
import { sentenceOf } from '../read/span.ts'
import { TARGET } from '../standards/target-words.ts'
import { contradicted, type Verdict, type VerdictAt } from '../verdict.ts'
import { isBracketed } from '../words/number-beside.ts'
import { isOfSpell, OPENS_WITHOUT } from '../words/other-times.ts'
import { standOf } from './told-pair.ts'

const COMPARED = new RegExp(
  String.raw`#(?<b>\d+)(?<gap>[^#.;]{0,80}?)(?<words>\b(?<side>above|below|higher than|lower than|more than|fewer than|less than|better than|worse than))${JOIN} (?<the>the |our |its )?(?<what>(?:where (?:we|it|they) (?:were|was|stood)${JOIN} (?:in |last )?@ \(|@(?:['’]s)? |(?:[a-z]+ ){0,2}${TARGET} (?:of |\()?|${TARGET} \(?)?)#(?<a>\d+)(?<after> ${TARGET}| (?:of|in|for|recorded in|seen in) @)?`,
  'gi',
)

/** `92%, which is better than July's 97%`: a comparison that its own two numbers of one row belie. */
export function wrongComparisons(found: readonly Weighed[], scene: Scene): readonly VerdictAt[] {
  if (found.length < 2 || OPENS_WITHOUT.test(sentenceOf(scene))) return []
  const skeleton = bareOf(found, scene)
  return [...skeleton.matchAll(COMPARED)].flatMap(({ 0: said, index, groups = {} }) => {
    if (HAVE.test(groups.gap ?? '') && SINCE.test(skeleton.slice(index + said.length))) return []
    if (OF_LATER.test(skeleton.slice(index + said.length))) return []
    const [one, other] = [saidOf(Number(groups.b), groups.gap ?? '', found), found[Number(groups.a)]]
    if (one && (isPassedOver(one) || isOfSpell(groups.gap ?? ''))) return []
    // `above 100 in December` holds no figure to that number; `higher than the 13.11 of a month ago` does.
    const isDated = / @$/.test(groups.after ?? '') && groups.the === undefined
    const named = (groups.what ?? '') + (isDated ? '' : (groups.after ?? '')) !== ''
    if (!one?.row || !other || one.row !== other.row || !one.level || !named) return []
    if (/\b(?:not|never|no longer|nor|than|by|if|would|get|bring|to|n['’]t)\b/i.test(groups.gap ?? '')) return []
    if (one.number.kind !== other.number.kind || one.number.hedge === 'about') return []
    const gap = Math.sign(one.number.value - other.number.value)
    const side = (groups.side ?? '').toLowerCase()
    const lowerIsBetter = one.row.better === null ? 0 : one.row.better === 'lower' ? -1 : 1
    const wanted = /better/.test(side) ? lowerIsBetter : /worse/.test(side) ? -lowerIsBetter : signOf(side)
    if (wanted === 0 || gap === wanted || (gap === 0 && one.number.decimals < other.number.decimals)) return []
    const why = /better|worse/.test(side) ? `, and ${one.row.better} is better for "${one.row.label}"` : ''
    return [{ at: one.number.end, claim: belied(`${side} ${other.number.text}`, one, other, why) }]
  })
}

/** `Visits, 85% in June, were above the 95% target in July at 97%`: of the figure that comes behind. */
const OF_LATER = /^[^.,;:()]{0,20}\b(?:in|by) @ (?:at|with) #/i

/** `28 in October and have been above 30 since November`: of other months than the figure's. */
const HAVE = /\bha(?:s|ve)\b[^,;]*$/i
const SINCE = /^[^.,;:()]{0,20} since\b/i

/** `14.34, below the high of 17.92 and better than the 16.46 of a year ago`: what is compared once is compared again. */
function saidOf(at: number, gap: string, found: readonly Weighed[]): Weighed | undefined {
  const last = found[at]
  // `80% in August, 16 points, yet still above`: of the figure before a change that stands apart.
  const isChange = last?.number.kind === 'points' && /^, (?:but|yet|still|and|though|although)\b[^@]*$/.test(gap)
  if (last && (isChange || isSetAside(last, gap)))
    return found.slice(0, at).findLast((each) => each.row === last.row && each.level && !FROM.test(each.number.left))
  // `Five, more than twice July's two and above the target of 3.5`: of what is twice the other.
  const ratio = found[at - 1]
  if (last && ratio && OF_RATIO.test(ratio.number.kind) && AND.test(gap))
    return found.slice(0, at - 1).findLast((each) => each.row === last.row && each.level && !each.older)
  const isFrom = last !== undefined && at > 0 && FROM.test(last.number.left) && /^,? and\b/.test(gap)
  // `Have improved on last year's 3.5% and are below`: what is compared may go without its own number.
  if (last && SET_BESIDE.test(last.number.left) && COORDINATE.test(gap))
    return found.slice(0, at).findLast((each) => each.row === last.row && each.level && !each.older)
  if (!last || (!isFrom && !OBJECT.test(last.number.left)) || OF_OBJECT.test(gap)) return last
  return found
    .slice(0, at)
    .findLast((each) => each.row === last.row && each.level && each !== last && !OBJECT.test(each.number.left))
}

/** `19.2, the lowest of the year (23.1 a year ago), and now better`: behind a bracket it goes on with the figure before it. */
function isSetAside({ number, row }: Weighed, gap: string): boolean {
  if (isBracketed(number) && gap.startsWith(')')) return true
  const isOlder =
    number.months.length > 0 && number.months.every(({ month }) => row?.latest && month < row.latest.month)
  return isOlder && /\([^()]*$/.test(number.left) && BRACKET_CLOSED.test(gap)
}

const BRACKET_CLOSED = /^%?[^().;:]{0,40}\)/
const OF_RATIO = /^(?:times|multiple|fraction)$/
const AND = /\b(?:and|but|yet|though|although|while) (?:(?:well|still|just|also|far|much|comfortably|slightly) )*$/i
const FROM = /\bfrom [^.,;:()\d]{0,30}$/i
const OBJECT = /\b(?:above|below|under|than)\b[^.,;:()\d]{0,30}$/i
/** `Ahead of last year's 88%`, `behind last year (97.1%)`, `lower than a year ago (3.5%)`: what the figure before is held against. */
const SET_BESIDE =
  /\b(?:above|below|under|over|than|ahead of|behind|beyond|short of|(?:up|down|improv\w+|advance|gain|better\w*) (?:up)?on)\b(?:(?!\b(?:to|at|with)\b)[^.,;:()\d]){0,40}\(?$/i
/** What goes on with words of its own about what was said of before. */
const COORDINATE = /^(?:%| (?:days|minutes|points))?\)?,? (?:and|but|yet|though|although|while)\b/i
const OF_OBJECT = /\b(?:which|itself|that)\b/i

/** `82%, having dipped to 80%, and is above 81%`, `two and a half times`: no figure that is held against the next. */
function isPassedOver({ number }: Weighed): boolean {
  return /\bhaving\b[^.,;:()]*$/i.test(number.left) || /^ and an? (?:half|quarter|third)\b/i.test(number.right)
}

/** Words that two numbers of one row belie, with what they say instead. */
function belied(words: string, one: Weighed, other: Weighed, why = ''): Verdict {
  const evidence = [...(one.claim?.evidence ?? []), ...(other.claim?.evidence ?? [])]
  return contradicted({ text: words }, one.number.text, `${standOf(one, other)}${why}`, evidence)
}

const SAID_FIRST =
  /(?<!\bor )\b(?<side>fewer|more|higher|lower|less) [^#.;:]{0,60}: #(?<b>\d+) @,? (?:against |compared with |from |and )?#(?<a>\d+) @/gi

/** `Fewer workers: 35 this month, 27 last month`: what is said first is belied by the two numbers of one row. */
export function wrongOpenings(found: readonly Weighed[], scene: Scene): readonly VerdictAt[] {
  if (found.length < 2) return []
  return [...bareOf(found, scene).matchAll(SAID_FIRST)].flatMap(({ groups = {} }) => {
    const [one, other] = [found[Number(groups.b)], found[Number(groups.a)]]
    const [now] = one?.number.months ?? []
    const [then] = other?.number.months ?? []
    if (!one?.row || !other || one.row !== other.row || !now || !then || now.month <= then.month) return []
    const gap = Math.sign(one.number.value - other.number.value)
    if (one.number.kind !== other.number.kind || gap === signOf(groups.side ?? '')) return []
    return [{ at: one.number.at, claim: belied(groups.side ?? '', one, other) }]
  })
}
