import type { Indicator, Reported } from '../../../compute/figures.ts'
import { keptIn } from '../../../shared/kept-in.ts'
import { addMonths, financialYearStart, type Month } from '../../../shared/month.ts'
import { type Counting, countingOf, type Expected } from '../number/expectation.ts'
import {
  besideOf,
  besidesOf,
  expectChange,
  expectComplement,
  expectDistance,
  expectLevel,
  expectStandard,
  extremeMonths,
} from '../number/expected.ts'
import { fitNumber } from '../number/fit-number.ts'
import { percentOf } from '../number/percent-of.ts'
import { isAveraged } from '../number/second-readings.ts'
import { numberAfter } from '../read/beside.ts'
import { endsNamed } from '../read/ends-named.ts'
import { speaksOfLonger } from '../read/longer-time.ts'
import { baseBeside, isScope, monthSince, startOf } from '../read/pick-months.ts'
import type { Beside } from '../read/relation.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { DOWN_NOUN, DOWN_VERB, UP_NOUN, UP_VERB } from '../read/sign-of.ts'
import { sentenceOf } from '../read/span.ts'
import { tiedMonths } from '../read/tied-months.ts'
import { HELD_TO } from '../standards/said-standards.ts'
import { TARGET } from '../standards/target-words.ts'
import { type Frame, isOwnUnit, type Priced, pairsUpTo, priced, type Told } from './frame.ts'
import { isShare } from './is-share.ts'
import { countsMonths, isPace, isPlainMove, isYetToMove, speaksOfMove } from './speaks-of-move.ts'
import { means, sums } from './stretch-readings.ts'

/** Something that a row gives and a number may be; `cost` is how far the words have to be stretched for it. */
export type Reading = {
  readonly row: Indicator
  readonly expected: Expected
  readonly cost: number
  /** The month whose figure it is, where it is one's. */
  readonly month: Month | null
  /** What it lies between, where it is how far two figures are apart: those of two months, or a figure and a standard. */
  readonly apart: 'months' | 'standard' | null
  /** What a row is held to, where it is that: a target, a benchmark. */
  readonly beside: Beside | null
}

const OTHER_TIME =
  /\b(?:after|before|until|prior|previous(?:ly)?|then|following|having|had|once|earlier|was|were|been|spring|(?:summer|winter)(?! (?:break|holidays?|leave|recess))|autumn|initially|historically|high\w*|low\w*|peak\w*|best|worst|record|most|fewest|quiet\w*|bus\w*|rang\w*|between|month after month)\b/i
const REST =
  /\b(?:not|late|overdue|outside|miss(?:ed|ing)|without|remain\w*|rest|others?|fail\w*|un\w+|beyond|out of|delay\w*|yet to|wait\w*)\b/i
/** Words for what is wished. */
export const AIM = new RegExp(
  String.raw`\b(?:${TARGET}s?|aim\w*|cap|wanted?|sought|seek|need\w*|expect\w*|promised|allow\w*|aspir\w*|hop\w+|plan\w*|short|off|over|above|below|under|away|adrift|look for|hit|get to|reach|achieve\w*|than|variance|further|another)\b`,
  'i',
)

/** All that a row gives for a number in its sentence, near to its words or far from them. */
export function readingsOf(number: Placed, row: Indicator, scene: Scene, world: World): readonly Reading[] {
  const told = keptIn(tolds, number, () => readTold(number, scene))
  if (isPace(number) || countsMonths(number, scene)) return []
  const frame: Frame = { ...told, number, row, scene, world }
  const read = (apart: Reading['apart'], found: readonly Priced[]) =>
    found.map(([expected, cost, month = null, beside = null]) => ({ row, expected, cost, month, apart, beside }))
  const isApart = told.moves && !isShare(number) && !isAveraged(number)
  return [
    ...read(null, levels(frame)),
    ...read('months', isApart && !isYetToMove(number) ? changes(frame) : []),
    ...read('standard', isApart ? distances(frame) : []),
    ...read(null, isPlainMove(number) ? [] : [...standards(frame), ...means(frame), ...sums(frame)]),
  ]
}

const tolds = new WeakMap<Placed, Told>()

function readTold(number: Placed, scene: Scene): Told {
  const months = [...scene.months, ...(scene.before?.months ?? [])].map(({ month }) => month)
  const said = sentenceOf(scene)
  return {
    said,
    months: [...new Set(months)],
    tied: monthsTied(number, scene),
    since: monthSince(number, scene),
    moves: speaksOfMove(number, scene),
    isOfOtherTime: OTHER_TIME.test(said),
    isOfRest: REST.test(said),
    isAimed: AIM.test(said),
  }
}

/** `In June it was six of eight`: the whole is of the month of its part. */
function monthsTied(number: Placed, scene: Scene): readonly Month[] {
  const isWhole = /^ (?:out )?of (?:the |our |those |these |all )?$/.test(number.left)
  const own = isWhole ? number.months.flatMap(({ month, role }) => (role === 'at' ? [month] : [])) : []
  return own.length > 0 ? own : tiedMonths(number, scene, true)
}

const usuals = new Map<Month, readonly Month[]>()

/** The months that one is usually compared with: the one before, and those a year and two years before. */
function usualBefore(month: Month): readonly Month[] {
  return keptIn(usuals, month, () => [-1, -12, -24].map((count) => addMonths(month, count)))
}

/** What a percentage without its sign is stretched by. */
const SIGNLESS = 0.5

/** What a month that is named, but not with the number, costs more than the latest: which has the same figure. */
const NAMED = 0.01

/** The figure of a month: the latest, one that is named, one that is usually compared with, any other. */
function levels(frame: Frame): readonly Priced[] {
  const { number, row, world } = frame
  if (!row.latest || !isOwnUnit(number, row) || isPlainMove(number)) return []
  if (row.unit !== 'average' && isAveraged(number)) return []
  const price = priceMonths(frame, row.latest.month)
  const rest = frame.isOfRest && row.unit === 'percent'
  const isSaid = (value: number) =>
    fitNumber(number, value) === 'fits' || (rest && fitNumber(number, 100 - value) === 'fits')
  const likely = row.history.filter(({ month }) => {
    const figure = world.figures.measures.figure(row, month)
    return figure !== null && (isSaid(figure.printed) || isSaid(figure.value))
  })
  return likely.flatMap(({ month }) => [
    ...priced(expectLevel(row, month, world.figures), price(month), month),
    ...(rest ? priced(expectComplement(row, month, world.figures), 1 + price(month)) : []),
  ])
}

/** What it costs to read a number as the figure of a month; one tied to the number is dear to leave. */
function priceMonths(
  { number, row, months, tied, isOfOtherTime, scene }: Frame,
  latest: Month,
): (month: Month) => number {
  const signless = row.unit === 'percent' && number.kind === 'number' ? SIGNLESS : 0
  const usual = usualBefore(latest)
  const since = sinceToldOf(number, scene)
  const other = isOfOtherTime ? 1.5 : 2.5
  return (month) => {
    if (tied.length > 0) return signless + (tied.includes(month) ? 0 : 3)
    if (month === latest) return signless
    if (months.includes(month)) return signless + NAMED
    if (OF_THEM.test(number.right) || (since !== null && month < since)) return Infinity
    return signless + (usual.includes(month) ? 1 : other)
  }
}

/** `37% or 38% since April`: of that one and the next. */
function sinceToldOf(number: Placed, scene: Scene): Month | null {
  const next = /^ (?:or|to) $/.test(number.right) ? numberAfter(number, scene) : undefined
  const said = [...number.months, ...(next?.months ?? [])].find(({ since }) => since)
  return said ? startOf(said) : null
}

/** `Eight came in August. Two of them were unaccompanied`: of that month. */
const OF_THEM = /^ of (?:them|these|those|whom|which)\b/

/** How a number counts how far two figures of a row lie apart; null where it cannot. */
function countingFor(number: Placed, row: Indicator): Counting | null {
  // A factor is no percentage: `twice` is not 2%.
  if (number.kind === 'times') return null
  if (number.kind === 'fraction') return 'relative'
  return number.kind === 'points' && row.unit === 'rate' ? 'amount' : countingOf(number, row)
}

/** What lies between two months that are named, or between the latest and a usual one, the highest or the lowest. */
function changes(frame: Frame): readonly Priced[] {
  const { number, row, months, world } = frame
  const { measures } = world.figures
  const counting = countingFor(number, row)
  if (!row.latest || !counting) return []
  const near = [...new Set([row.latest.month, ...months])]
  const strange = counting === 'relative' && row.unit === 'percent' ? 1 : 0
  const costOf = (from: Month) => strange + (near.includes(from) ? 1 : 1.5)
  return pairsOf(frame, near, row.latest.month).flatMap(([from, to]) =>
    mayBe(number, measures.figure(row, from), measures.figure(row, to), counting)
      ? priced(expectChange(row, from, to, counting, world.figures, number.decimals), costOf(from))
      : [],
  )
}

/** The ends of the stretch that the sentence names, else whichever months lie near to its words. */
function pairsOf(
  { number, row, said, scene, world }: Frame,
  near: readonly Month[],
  latest: Month,
): ReturnType<typeof pairsUpTo> {
  const ends = endsNamed(number, scene)
  if (ends) return pairsUpTo([ends.to], ends.from)
  const bases = number.months.filter((each) => each.role === 'base' && !isScope(each, scene)).map(({ month }) => month)
  const far = pairsUpTo([latest], farFrom(latest, row, said, scene, world)).filter(([from]) => !near.includes(from))
  const pairs = [...pairsUpTo(near, near), ...far]
  return bases.length === 0 ? pairs : pairs.filter(([from]) => bases.includes(from))
}

/**
 * Months that go unsaid and that the latest is compared with: the usual ones, the extremes where words tell of them, and
 * the turn of the year where a longer time is spoken of.
 */
function farFrom(latest: Month, row: Indicator, said: string, scene: Scene, { figures }: World): readonly Month[] {
  const year = financialYearStart(latest)
  return [
    ...usualBefore(latest),
    ...(EXTREME.test(said) ? extremeMonths(row, figures) : []),
    ...(speaksOfLonger(scene) ? [year, addMonths(year, -1)] : []),
  ]
}

const EXTREME = /\b(?:high|low|peak|best|worst|record|most|fewest)\w*/i

/** Whether a number may be what lies between two figures, as they are printed or as they are. */
function mayBe(number: Placed, from: Reported | null, to: Reported | null, counting: Counting): boolean {
  if (!from || !to) return false
  const isLike = (older: number, newer: number) => mayLieApart(number, newer - older, older, counting)
  return isLike(from.printed, to.printed) || isLike(from.value, to.value)
}

/** Whether a number is how far two figures lie apart: so much, or so much in percent of one of them. */
function mayLieApart(number: Placed, gap: number, base: number, counting: Counting): boolean {
  return fitNumber(number, Math.abs(counting === 'relative' ? percentOf(gap, base || 1) : gap)) === 'fits'
}

/** Targets and benchmarks. */
function standards({ number, row, isAimed, world: { figures } }: Frame): readonly Priced[] {
  if (!row.latest || !isOwnUnit(number, row)) return []
  return besidesOf(row).flatMap((beside) => {
    const found = besideOf(row, beside, figures)
    const aims = HELD_TO.test(number.left) ? 0.5 : isAimed ? 1 : 2
    return found ? [[expectStandard(found), aims, null, beside]] : []
  })
}

/** `Rose by four points`, `a fall of two`: how far it went, and not how far off a standard it is. */
const MOVED_BY = new RegExp(String.raw`\b(?:(?:${UP_VERB}|${DOWN_VERB}) by|an? (?:${UP_NOUN}|${DOWN_NOUN}) of) $`, 'i')

/** How far the figures lie from targets and benchmarks; `4 points on September` is counted from that month. */
function distances({ number, row, scene, isAimed, months, world: { figures } }: Frame): readonly Priced[] {
  const { latest } = row
  const counting = countingFor(number, row)
  const isMove = MOVED_BY.test(number.left) && !isYetToMove(number)
  if (!latest || !counting || isMove || baseBeside(number, scene)) return []
  const costOf = (month: Month) => (isAimed ? 1 : 2) + (month === latest.month ? 0 : 0.5)
  return besidesOf(row).flatMap((beside) => {
    const value = besideOf(row, beside, figures)?.value ?? Number.NaN
    const isFar = (month: Month) => {
      const figure = figures.measures.figure(row, month)
      return figure !== null && mayLieApart(number, figure.printed - value, value, counting)
    }
    return [latest.month, ...months].flatMap((month) =>
      isFar(month) ? priced(expectDistance(row, month, beside, counting, figures, number.decimals), costOf(month)) : [],
    )
  })
}
