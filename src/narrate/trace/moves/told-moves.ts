import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, financialYearStart, type Month } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { isOfSome } from '../number/failed.ts'
import { fitNumber } from '../number/fit-number.ts'
import { unverified } from '../number/say-verdict.ts'
import { monthsToldOf } from '../read/beside.ts'
import type { MonthSaid } from '../read/month-said.ts'
import { isReturn } from '../read/pick-months.ts'
import { readRelation } from '../read/read-relation.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { blankExclusions } from '../read/vocabulary.ts'
import { withoutMonths } from '../read/without-months.ts'
import { benchmarkNamed } from '../standards/name-benchmark.ts'
import { isHome } from '../subject/find-subject.ts'
import { isWrong, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { isOfRow, judgeMove } from './move-of-row.ts'
import { stepInto } from './slip-bases.ts'
import { speaksOfRow } from './speaks-of-row.ts'

/**
 * Changes that a figure beside them settles: `fell by ten in August, to 42`, `80%, a loss of 15 points on July`. The
 * figure tells the row and what it came to, the words from which month it is counted; the row does the rest.
 */
export function toldMoves(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  const isDated = scene.months.length > 0
  if (found.length < 2) return told
  for (const [at, each] of found.entries()) {
    const isTold = isOpen(each) && (isDated || isReached(each, found[at + 1], scene))
    const ends = isTold ? endsBeside(at, found, scene, world) : null
    const sign = ends ? moveSign(each.number, scene, world, undefined, ends.row) : null
    const verdict = ends && sign !== null ? judge(each, sign, ends, scene, world) : null
    if (verdict) told.set(each.number, verdict)
  }
  return told
}

/**
 * `1,351 licensed drivers, 91 more than a year ago`: what the words seem to say of a row that shares them is told of the
 * row whose figure stands beside it.
 */
export function movesOfFigures(found: readonly Weighed[], scene: Scene, world: World): readonly Weighed[] {
  return found.map((each, at) => {
    const isTold = each.claim?.status === 'contradicted' || each.claim?.status === 'traced'
    const ends = isTold && !each.level && each.row ? endsBeside(at, found, scene, world) : null
    const isOther = ends && ends.row !== each.row && (ends.row.unit === 'percent') === (each.row?.unit === 'percent')
    if (!isOther) return each
    const open = { ...each, claim: unverified(each.number, '') }
    const sign = moveSign(each.number, scene, world, undefined, ends.row)
    const claim = sign === null ? null : judge(open, sign, ends, scene, world)
    return claim && (isWrong(each) || !isWrong({ claim })) ? { ...each, row: ends.row, claim } : each
  })
}

/** Not wrong already, no month's figure by its own words, and counted as two figures of a row lie apart. */
export function isOpen({ number, claim, wide }: Weighed): boolean {
  const isKind = number.kind === 'number' || number.kind === 'percent' || number.kind === 'points'
  const [source, ...others] = claim?.evidence ?? []
  const isFigure = !wide && source !== undefined && source.month !== null && others.length === 0
  return isKind && (claim?.status === 'unverified' || (claim?.status === 'traced' && !isFigure))
}

/**
 * The way that the words up to some place give a change; null where a number is none, or its words are not plain, `known`
 * and those of a row's label aside.
 */
export function moveSign(
  number: Placed,
  scene: Scene,
  { benchmarks }: World,
  until = Infinity,
  row: Indicator | null = null,
  known: RegExp | null = null,
): number | null {
  const relation = readRelation(number, scene, benchmarks, null)
  const clause = scene.clauses[number.clause]
  if (relation.kind !== 'change' || !clause || isUnreal(number, scene)) return null
  const said = withoutMonths(clause.at, Math.min(clause.end, until), scene)
  const isOfOthers = benchmarkNamed(scene.words.slice(clause.at, number.at), benchmarks) !== null
  const behind = withoutMonths(
    number.end,
    Math.min(number.end + number.right.length, Math.max(until, number.end)),
    scene,
  )
  const isOwn = (word: string) => row?.label.toLowerCase().includes(word.toLowerCase())
  const isOpaque = [said, behind].some((text) =>
    [...blankExclusions(known ? text.replace(known, ' ') : text).matchAll(OPAQUE)].some(([word]) => !isOwn(word)),
  )
  return isOfOthers || isOfSome(number, scene) || isOpaque ? null : relation.sign
}

/** Words by which a change is counted otherwise than from one month of a row to another. */
const OPAQUE =
  /\b(?:not|never|nor|neither|without|instead|rather than|no (?:longer|more|fewer|less)|cannot|quarters?|weeks?|days?|summer|spring|autumn|winter|half-year|christmas|easter|peak\w*|high|low|highest|lowest|best|worst|most|norm|short of|shy of|adrift|away from|off|targets?|tgt|goal|benchmarks?|england|neighbours?|nationally|forecast|(?<!\b(?:cp|cin|protection|need|a) )plan|expected|budget|a month|per month|each month|every month|monthly|of (?:them|these|those|whom|which)|today|(?:than|from) (?:it is|they are|there are)|net|each|apiece|respectively|both|together|combined|twice|times|between)(?=)\b|n['’]t\b/gi

/** Words for a mean. */
export const MEAN = /\b(?:averag\w*|mean)\b/i

/** The row that a figure tells, with the month that a change came to. */
type Ends = { readonly row: Indicator; readonly to: Month; readonly figure: Weighed; readonly gap: string }

/** What the figures on either side tell, the later of them; null where they are of two rows. */
function endsBeside(at: number, found: readonly Weighed[], scene: Scene, world: World): Ends | null {
  const [before, after] = [endsBefore(at, found, scene, world), endsAfter(at, found, scene, world)]
  if (!before || !after || REACHED.test(after.gap)) return after ?? before
  if (before.row !== after.row) return null
  return before.to > after.to ? before : after
}

/** Whether a change is told right before what it came to: no month has to be named for that. */
function isReached({ number: { end } }: Weighed, next: Weighed | undefined, { words }: Scene): boolean {
  return next !== undefined && REACHED.test(words.slice(end, next.number.at))
}

/** `by 1.08 to 14.34`. */
const REACHED = /^ (?:percentage )?(?:points? )?to (?:just |only )?$/i

/** `80%, a loss of 15 points`, `115 (-23 on the year)`: the figure stands before. */
function endsBefore(at: number, found: readonly Weighed[], scene: Scene, world: World): Ends | null {
  const [figure, each] = [found[at - 1], found[at]]
  if (!figure || !each || figure.older || FROM.test(figure.number.left)) return null
  const gap = withoutMonths(figure.number.end, each.number.at, scene)
  const ends = GOES_ON.test(gap) ? endsOf(figure, gap, world) : null
  return ends?.to === ends?.row.latest?.month ? ends : null
}

const FROM =
  /\b(?:from|against|than|of|versus|vs\.?|with|on|upon|between|below|above|under|over|off)\s*(?:the |a |an |about |around |some |nearly |that |last |of |in |[A-Z]\w+(?: \d+)?(?:['’]s)? )*\(?$/
const GOES_ON = /^[^.;:()]{0,70}(?:[,(–-]|\b(?:is|are|was|were|and)) ?[^.;:(),]{0,30}$/

/** `by ten in August, to 42`, `more than in June; it is 42 now`: it stands behind, unless one before is told of. */
function endsAfter(at: number, found: readonly Weighed[], scene: Scene, world: World): Ends | null {
  const [each, figure] = [found[at], found[at + 1]]
  if (!figure || !each || figure.older) return null
  const gap = withoutMonths(each.number.end, figure.number.at, scene)
  const ends = COMES_TO.test(gap) ? endsOf(figure, gap, world) : null
  const told = REACHED.test(gap) ? [] : monthsToldOf(each.number, scene)
  return told.every((month) => month === ends?.to) ? ends : null
}

const COMES_TO =
  /^(?:(?!\band\b)[^.,;:()]){0,60}?(?:[,;:–-]|\band\b|\bto\b|\(|\bat\b) ?(?:(?:and|so|which|that|it|they|there|we|has|have|is|are|was|were|now|at|to|just|only|stands?|stood|standing|with|ended|ending|closed|closing|finished|finishing|the month|month|on|in all|making|bringing|reach(?:ing|ed)|leaving|landing|then|still)\s+)*$/i

/** A figure that is beyond doubt its row's own of a month. */
function endsOf(figure: Weighed, gap: string, world: World): Ends | null {
  const { row, claim, wide, plain, level } = figure
  const [source, ...others] = claim?.status === 'traced' ? claim.evidence : []
  if (!row || !source?.month || others.length > 0 || source.code !== row.code || !level) return null
  const isSure = !wide || plain || isAlone(figure.number, row, world)
  const isNow = row.latest !== null && fitNumber(figure.number, row.latest.printed) === 'fits'
  const to = isNow && row.latest ? row.latest.month : source.month
  return isSure ? { row, to, figure, gap } : null
}

/** Whether no other row of the part has that figure: one of some size that is not found by chance. */
export function isAlone(number: Placed, row: Indicator, { vocabulary, place }: World): boolean {
  if (number.value < 20 && number.decimals === 0) return false
  const has = ({ latest }: Indicator) =>
    latest !== null && fitNumber({ ...number, hedge: null }, latest.printed) === 'fits'
  return isHome(row, place) && vocabulary.rows.filter((each) => isHome(each.row, place) && has(each.row)).length === 1
}

function judge(each: Weighed, sign: number, ends: Ends, scene: Scene, world: World): Verdict | null {
  const { row, to } = ends
  const bases = basesOf(each.number, ends, scene, world)
  if (row.unit !== 'average' && MEAN.test(scene.words.slice(scene.span.at, each.number.at))) return null
  if (bases.length === 0 || !isOfRow(each, ends, scene, world)) return null
  const isDated = scene.months.length > 0
  if (!isDated && !speaksOfRow(each.number, row, [ends.figure.number], scene, world)) return null
  return judgeMove(each, sign, row, bases, to, world)
}

/** The months that a change may be counted from: the one named, with those that its words may mean instead. */
function basesOf(number: Placed, ends: Ends, scene: Scene, { figures }: World): readonly Month[] {
  const { to, figure } = ends
  // `219 fewer, or 16.0% lower, than twelve months ago`: the month stands behind what says it again.
  if (AGAIN.test(number.right)) return []
  const end = figure.number.at > number.at ? figure.number.at : number.end + number.right.length
  const near = scene.months.filter(({ at }) => at >= number.end && at < end)
  const tied = near.filter(({ at }) => TIED.test(scene.words.slice(number.end, at)))
  const [own, ...more] = tied
  if (more.length > 0 || near.some((month) => !tied.includes(month) && month.month !== to)) return []
  if (own && own.month < to && WHERE.test(scene.words.slice(number.end, own.at))) return meantBy(own, to, scene)
  if (own?.role === 'at') return own.month === to && isSetIn(own, scene) ? stepInto(to, scene) : []
  if (own) return meantBy(own, to, scene)
  const isFrom = (month: MonthSaid) => !(month.role === 'at' && month.month === to) && !isReturn(month, scene)
  const before = scene.months.filter((month) => month.at < number.at && isFrom(month))
  const [only, ...rest] = before
  if (!only && scene.months.length === 0) return usual(number, ends, figures)
  if (!only) return isOfAny(number, ends, scene) ? earlier(ends) : []
  const isOne = rest.length === 0 && only.role !== 'at' && !TURNS.test(scene.words.slice(only.end, number.at))
  return isOne ? meantBy(only, to, scene) : []
}

/** `went down by 1.08 to 14.34`: from whichever month, if from one that the workbook holds. */
function isOfAny(number: Placed, { gap, row, to }: Ends, { words, clauses }: Scene): boolean {
  const said = words.slice(clauses[number.clause]?.at, number.end + gap.length)
  return to === row.latest?.month && REACHED.test(gap) && !LONG_AGO.test(said)
}

const LONG_AGO = /\b(?:since|from|over|years?|decade|ago|pandemic|further|another|again|having|after|before)\b/i

function earlier({ row, to }: Ends): readonly Month[] {
  return row.history.flatMap(({ month }) => (month < to ? [month] : []))
}

/**
 * `Fell by eight to 35`, with no month: what the row has done since the month before, the year before or the year's start,
 * where it did as much since the first of these, be it the other way.
 */
function usual(number: Placed, { row, to, gap }: Ends, { measures }: World['figures']): readonly Month[] {
  const [former, newest] = [addMonths(to, -1), to].map((month) => measures.figure(row, month))
  const isStep = former && newest && fitNumber(number, Math.abs(newest.printed - former.printed)) === 'fits'
  if (!isStep || to !== row.latest?.month || !REACHED.test(gap)) return []
  const start = financialYearStart(to)
  return [addMonths(to, -1), addMonths(to, -12), start, addMonths(start, -1)]
}

/** `12 points above where they were last August`. */
const WHERE =
  /\b(?:above|below|off|from|on) (?:where|what) (?:it|we|they|things) (?:was|were|stood|had been) (?:at )?(?:in )?$/i

const AGAIN =
  /^(?: [a-z]+){0,3},? ?(?:\(|\bor |\bi\.?e\.? |\bthat is,? |\bwhich is |\bequivalent to |\bequal to )[a-z ]*$/i

/** What is said behind these is no longer counted from the month before them. */
const TURNS = /[;:(]|\b(?:and|but|while|whereas|though|although|yet)\b/i

/** `fell by ten in August`, `this month`. */
function isSetIn({ at, end }: MonthSaid, { words, span }: Scene): boolean {
  return (
    /\b(?:in|during|for|over|at the end of) $/i.test(words.slice(span.at, at)) || /^this/i.test(words.slice(at, end))
  )
}

/** Nothing between a change and its month goes on to something else. */
const TIED = /^(?![^.,;:()]*\b(?:and|back|but|while|which|when|having|level|same)\b)[^.,;:()]{0,60}$/

function meantBy(said: MonthSaid, to: Month, { words }: Scene): readonly Month[] {
  const { month, role, since, at, end } = said
  const text = words.slice(at, end)
  if (month >= to || role === 'by') return []
  // `Since April` may begin where March ended, and `last July` be the newest.
  const before = since && role !== 'span' ? [addMonths(month, -1)] : []
  const newer = /^(?:last|previous) [A-Z]/i.test(text) && addMonths(month, 12) < to ? [addMonths(month, 12)] : []
  const inYear = /year/i.test(text) && role === 'span' && !/\bon\b/i.test(text) ? [financialYearStart(to)] : []
  return [month, ...before, ...newer, ...inYear]
}
