import type { Indicator, Reported } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import type { Scene } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { contradicted, type Verdict, type VerdictAt } from '../verdict.ts'
import { TARGET } from './target-words.ts'
import { type Level, latestTold, standardTold } from './told-figures.ts'

/**
 * What a sentence says of a figure and a standard, both of which it gives: `60% with a target of 75%, so we are where we
 * want to be`, `fewer lead to it (15%) than in England (7.1%)`. Only what they belie is told.
 */
export function judgeStanding(scene: Scene, found: readonly Weighed[]): readonly VerdictAt[] {
  const said = sentenceOf(scene)
  if (found.length < 2 || !MAY_STAND.test(said) || OTHERWISE.test(said)) return []
  const all = latestTold(found)
  const levels = all.filter((level) => !hasOtherMonth(level, scene))
  const targets = levels.flatMap((level) => {
    const target = targetOf(level, found)
    return target ? [...atPlace(level, target, said, scene), ...byPronoun(level, target, found, scene)] : []
  })
  const others = levels.flatMap((level) => comparedWith(level, found, scene))
  const [first] = [
    ...targets,
    ...others,
    ...all.flatMap((level) => nearer(level, scene)),
    ...ofBoth(levels, found, said, scene),
  ]
  return first ? [first] : []
}

const MAY_STAND = /\bwhere (?:we|it|they)\b|\b(?:it|that|this|both|nearer|closer|towards?|in on)\b|\bthan\b/i
/** Times and conditions of which the workbook's figures do not tell. */
const OTHERWISE =
  /\b(?:if|unless|whether|would have|could|might|until|used to|(?:last|next|previous|prior) (?:year|quarter|month)|(?:old|new|former|interim|earlier) (?:target|goal|standard))\b/i

/** Whether the sentence names another month than the figure's, which may be what is spoken of. */
function hasOtherMonth({ row }: Level, { months }: Scene): boolean {
  return months.some(({ month }) => month !== row.latest?.month)
}

/** The number by which a sentence gives the target of a figure's row, by that name or as what is asked. */
function targetOf({ row, number }: Level, found: readonly Weighed[]): Weighed | null {
  const value = row.target?.value
  const isTarget = (each: Weighed) =>
    each.number !== number &&
    each.number.value === value &&
    ((each.row === row && standardTold(each) === 'target') || ASKED.test(each.number.left))
  return found.find(isTarget) ?? null
}

const ASKED = new RegExp(
  String.raw`\b(?:hoped? for|asks? for|asked for|aim(?:ed|ing)? (?:for|at)|want(?:s|ed)?|promised|${TARGET})\b[^.;,]{0,24}$`,
  'i',
)

/** `We are where we want to be`, `adrift of where we said we would be`. */
function atPlace(level: Level, target: Weighed, said: string, { span, numbers }: Scene): readonly VerdictAt[] {
  const found = PLACE.exec(said)
  if (!found) return []
  const at = span.at + found.index
  const before = said.slice(0, found.index)
  const [are = '', subject = ''] = [ARE.exec(before)?.[0], before.replace(ARE, '')]
  // `95% is where we want to be`, `this is where`: the standard itself is there.
  const isOfTarget = numbers.findLast(({ end }) => end <= at) === target.number || AIM.test(before)
  const isOurs = /\bwe\s*$/i.test(subject) || !(isOfTarget || /\b(?:this|that|here|there)\s*$/i.test(subject))
  const isThere = are !== '' && isOurs && !DENIED.test(before)
  // What is wanted may be more than the target, but not less.
  const isShort = !isThere && SHORT.test(before) && /\bsaid\b/i.test(found[0])
  return isThere || isShort ? belied(at, found[0], isThere, level, target) : []
}

const PLACE =
  /\bwhere (?:we|it|they) (?:[a-z]+ )?(?:want(?:ed)?|need(?:ed)?|should|ought|aim(?:ed)?|said|meant|supposed)\b(?: (?:us|it|them|to|be|we|they|would|should))*/i
const ARE = /(?:\b(?:are|is)|['’](?:re|s))(?: (?:now|right|exactly|just|back))* $/i
/** A standard that is itself said to be where things ought to be. */
const AIM = new RegExp(String.raw`\b${TARGET}\b[^.;:,]*$`, 'i')
const SHORT = /\b(?:adrift of|short of|shy of|off|behind|outside)\s*$/i
const DENIED = /\b(?:not|never|no|nor|hardly|nearly|almost)\b[^.;:]{0,20}$|n['’]t\b[^.;:]{0,20}$/i

/** `The framework asks for 95%, and at 90% we are keeping to it`. */
function byPronoun(
  level: Level,
  target: Weighed,
  found: readonly Weighed[],
  { words, span }: Scene,
): readonly VerdictAt[] {
  const from = Math.max(level.number.end, target.number.end)
  const match = PRONOUN.exec(words.slice(from, span.end))
  const isLast = found.every(({ number }) => number.at < from)
  if (!match || !isLast) return []
  const { verb = '', between = '' } = match.groups ?? {}
  if (UNSAID.test(between) || !OURS.test(between)) return []
  return belied(from + match.index, match[0].trim(), !/^miss/i.test(verb), level, target)
}

/** What may turn round, or say of others, what is said of a target. */
const UNSAID =
  /\b(?:not|never|no|nor|neither|none|nobody|few|both|each|all|some|one|others?|hardly|nearly|almost|fail\w*|manag\w*|to|will|must|should)\b|n['’]t\b/i

/** It is we who meet a target: one team may where all do not. */
const OURS =
  /\bwe(?:['’](?:re|ve))? (?:(?:are|have|now|still|just|only|duly|comfortably|clearly|therefore|thus|also|again|easily|narrowly) )*$/i

const PRONOUN =
  /^(?<between>[^.;:()\d]{0,40}?)\b(?<verb>missed|missing|miss|met|meet(?:ing)?|beat(?:ing|en)?|achieved|hit|reached|keep(?:ing)? to|kept to|kept within)\s+(?:it|that|this)(?=\s*(?:[.,;!)]|$))/i

/** `Fewer of our referrals lead to no action (15%) than of our neighbours' (7.6%)`: figures of a row and a benchmark. */
function comparedWith(level: Level, found: readonly Weighed[], { words, span }: Scene): readonly VerdictAt[] {
  const { number, row } = level
  const next = found[found.findIndex((each) => each.number === number) + 1]
  const isBenchmark = next?.row === row && ![null, 'target'].includes(standardTold(next))
  if (!next || !isBenchmark || next.number.kind !== number.kind) return []
  const opened = MORE_OR_LESS.exec(words.slice(span.at, number.at))
  const isThan = /^\) than\b[^();.]*\($/i.test(words.slice(number.end, next.number.at))
  const gap = number.value - next.number.value
  const isMore = opened !== null && !/fewer|less|lower|smaller/i.test(opened[0])
  if (!opened || !isThan || gap === 0 || isMore === gap > 0) return []
  const claim = verdictOf(opened[0].trim(), row, row.latest, next.number.text)
  return claim ? [{ at: span.at + opened.index, claim }] : []
}

const MORE_OR_LESS =
  /\b(?:fewer|less|more|(?:(?:higher|greater|larger|bigger|lower|smaller) (?:share|proportion|percentage|part))) of (?:our|the|those|all)\b(?=[^.;()]*\($)/i

/** `Getting nearer our standard, moving from 86% to 75%`. */
function nearer({ row, number }: Level, { words, span, numbers }: Scene): readonly VerdictAt[] {
  const match = NEARER.exec(words.slice(span.at, span.end))
  const from = numbers.find((each) => each.end <= number.at && /\bfrom $/i.test(each.left) && each.kind === number.kind)
  const isTo = from && /^[^.;:\d]{0,20} to (?:just |only )?$/i.test(words.slice(from.end, number.at))
  if (
    !match ||
    !from ||
    !isTo ||
    !row.target ||
    !row.latest ||
    DENIED.test(words.slice(span.at, span.at + match.index))
  )
    return []
  const away = (value: number, goal: number) => Math.abs(value - goal)
  if (away(number.value, row.target.value) <= away(from.value, row.target.value)) return []
  const reason = `the sentence's own figures go away from the target of ${row.target.shown}, from ${from.text} to ${number.text}`
  const text = match[0].trim()
  const claim = contradicted({ text }, null, reason, row.latest.sources)
  return [{ at: span.at + match.index, claim }]
}

const NEARER = new RegExp(
  String.raw`\b(?:getting|got|moving|moved|coming|came|edging|edged|drawing|drew|inching|inched|creeping|crept|nudging|nudged|closing|closed|stepped|headed|is|are) (?:(?:even |slightly |still |a little |a (?:bit|step|touch|notch) )?(?:nearer|closer)(?: to)?|towards?|in on) (?:the |our |its |their )(?:[\d.,]+%? )?${TARGET}\b`,
  'i',
)

/** `88% and 80% both reached the 95% standard`: of two figures each, which the sentence before may have given. */
function ofBoth(
  levels: readonly Level[],
  found: readonly Weighed[],
  said: string,
  { span }: Scene,
): readonly VerdictAt[] {
  const match = BOTH.exec(said)
  const { goal, goal2 = goal, goal3 = goal2 } = match?.groups ?? {}
  const others = found.filter(({ number }) => levels.every((level) => level.number !== number))
  const isGiven = ({ row }: Level) => others.every(({ number }) => number.value === row.target?.value)
  const isCounted = levels.length === 2 && others.length === (goal3 === undefined ? 0 : 1)
  if (!match || !isCounted || !levels.every(isGiven) || NEITHER.test(said)) return []
  const wrong = levels.map((level) => belied(span.at + match.index, match[0], isSaidMet(match, level), level))
  return wrong.flat().slice(0, 1)
}

function isSaidMet({ groups = {} }: RegExpExecArray, { row }: Level): boolean {
  const { verb3 = '', verb2 = verb3, verb = verb2, side } = groups
  return side === undefined ? !/^miss/i.test(verb) : (side === 'above') === (row.better === 'higher')
}

const DID = '(?:met|reached|achieved|hit|attained|exceeded|missed)'
const GROUPS = '(?! (?:teams|services|areas|sites|months|years|groups|localities)\\b)'
/** `Both of these measures are now`: of the two figures, and no pair of other things. */
const THEM =
  'both(?: of (?:these|them|those))?(?: (?:these )?(?:measures|indicators|figures|rates|shares|percentages|results))?(?: (?:are|were|remain|stay|have|now|still|well|comfortably|just|again|also))*'
const BOTH = new RegExp(
  [
    String.raw`\bboth\b${GROUPS}[^.;:]{0,60}? (?<verb>${DID}) (?:the|our|their) (?<goal>[\d.]+)%? ${TARGET}\b`,
    String.raw`\b(?<verb2>${DID}) (?:the|our|their) (?<goal2>[\d.]+)%? ${TARGET} (?:on|for) both\b${GROUPS}`,
    String.raw`\b${THEM} (?:(?<verb3>${DID})|(?<side>above|below)) (?:(?:the|our|their) )?(?:(?<goal3>[\d.]+)%? )?${TARGET}s?\b(?! (?:for [a-z]|set|dates?\b))`,
  ].join('|'),
  'i',
)
const NEITHER = /\b(?:neither|nor|not|never|only|one)\b|n['’]t\b/i

/** The figures of the sentence before, where one opens on `both` of them. */
export function saidBefore({ before, words, span, months }: Scene): Scene | null {
  const isOfThem = BOTH_OF_THEM.test(words.slice(span.at, span.end))
  if (!before || !isOfThem || OTHERWISE.test(sentenceOf(before))) return null
  return [...before.months, ...months].every(({ role }) => role === 'at') ? before : null
}

const BOTH_OF_THEM = new RegExp(String.raw`^\W*${THEM} (?:${DID}|above|below)\b`, 'i')

/** What is said of a figure that has a target, where the figures say otherwise. */
function belied(at: number, text: string, isMet: boolean, { row }: Level, target?: Weighed): readonly VerdictAt[] {
  const { latest, better } = row
  if (!latest || !row.target || better === null) return []
  const gap = latest.printed - row.target.value
  const met = gap === 0 || gap < 0 === (better === 'lower')
  const claim = met === isMet ? null : verdictOf(text, row, latest, target?.number.text ?? row.target.shown)
  return claim ? [{ at, claim }] : []
}

function verdictOf(text: string, row: Indicator, latest: Reported | null, standard: string): Verdict | null {
  if (!latest) return null
  const reason = `"${row.label}" is ${latest.shown}, against ${standard}`
  return contradicted({ text }, latest.shown, reason, latest.sources)
}
