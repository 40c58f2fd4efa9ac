import type { Figures, Indicator, Reported } from '../../../compute/figures.ts'
import { keptIn } from '../../../shared/kept-in.ts'
import { addMonths, financialYearStart, type Month } from '../../../shared/month.ts'
import {
  besideOf,
  besidesOf,
  type Counting,
  type Expected,
  expectChange,
  expectComplement,
  expectDistance,
  expectLevel,
  expectMean,
  expectProjection,
  expectStandard,
  expectSum,
  extremeMonths,
} from '../number/expected.ts'
import { fitNumber } from '../number/fit-number.ts'
import { percentOf } from '../number/percent-of.ts'
import { isAveraged } from '../number/second-readings.ts'
import { isScope, monthSince } from '../read/pick-months.ts'
import type { Beside } from '../read/read-relation.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { DOWN_NOUN, DOWN_VERB, UP_NOUN, UP_VERB } from '../read/sign-of.ts'
import { sentenceOf } from '../read/span.ts'
import { statedStretch } from '../read/stated-stretch.ts'
import { tiedMonths } from '../read/tied-months.ts'
import { HELD_TO } from '../standards/said-standards.ts'
import { TARGET } from '../standards/target-words.ts'
import { isShare } from './is-share.ts'
import { countsMonths, isPace, isPlainMove, speaksOfMove } from './speaks-of-move.ts'

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
const MEAN = /\b(?:averag\w*|mean|norm|typical\w*|(?:a|per|each|every|monthly) month|monthly)\b/i
const SUM =
  /\b(?:total\w*|altogether|in all|cumulative\w*|combined|since|so far|quarter|between|across|over|months|year|summer|spring|autumn|winter|through)\b/i
const REST =
  /\b(?:not|late|overdue|outside|miss(?:ed|ing)|without|remain\w*|rest|others?|fail\w*|un\w+|beyond|out of|delay\w*|yet to|wait\w*)\b/i
/** Words for what is wished. */
export const AIM = new RegExp(
  String.raw`\b(?:${TARGET}s?|aim\w*|cap|wanted?|sought|seek|need\w*|expect\w*|promised|allow\w*|aspir\w*|hop\w+|plan\w*|short|off|over|above|below|under|away|adrift|look for|hit|get to|reach|achieve\w*|than|variance|further|another)\b`,
  'i',
)
const AHEAD = /\b(?:project|forecast|predict|trajector|trend|heading|by march|end of the year|at this rate)/i

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
    ...read('months', isApart ? changes(frame) : []),
    ...read('standard', isApart ? distances(frame) : []),
    ...read(null, isPlainMove(number) ? [] : [...standards(frame), ...means(frame), ...sums(frame)]),
  ]
}

/** What a sentence tells of a number, whichever row it is of. */
type Told = {
  readonly said: string
  /** The months that the sentence, or the one before it, names. */
  readonly months: readonly Month[]
  /** Those that stand right beside the number. */
  readonly tied: readonly Month[]
  /** The month since which the sentence says that a mean or a sum runs. */
  readonly since: Month | null
  /** Whether it says how far two figures lie apart. */
  readonly moves: boolean
}

const tolds = new WeakMap<Placed, Told>()

function readTold(number: Placed, scene: Scene): Told {
  const months = [...scene.months, ...(scene.before?.months ?? [])].map(({ month }) => month)
  return {
    said: sentenceOf(scene),
    months: [...new Set(months)],
    tied: tiedMonths(number, scene, true),
    since: monthSince(number, scene),
    moves: speaksOfMove(number, scene),
  }
}

const usuals = new Map<Month, readonly Month[]>()

/** The months that one is usually compared with: the one before, and those a year and two years before. */
function usualBefore(month: Month): readonly Month[] {
  return keptIn(usuals, month, () => [-1, -12, -24].map((count) => addMonths(month, count)))
}

type Frame = Told & {
  readonly number: Placed
  readonly row: Indicator
  readonly scene: Scene
  readonly world: World
}
type Priced = readonly [expected: Expected, cost: number, month?: Month | null, beside?: Beside]

function priced(expected: Expected | null, cost: number, month?: Month): readonly Priced[] {
  return expected ? [month ? [expected, cost, month] : [expected, cost]] : []
}

function isOwnUnit(number: Placed, { unit }: Indicator): boolean {
  const { kind } = number
  return unit === 'percent' ? kind === 'percent' || kind === 'fraction' || isSignless(number) : kind === 'number'
}

/** `CIN reviews slid to 88`: a percentage without its sign counts nothing that stands behind it. */
function isSignless({ kind, value, right }: Placed): boolean {
  return kind === 'number' && value >= 10 && value <= 100 && !COUNTS.test(right)
}

const COUNTS =
  /^\s*(?:of|out of|(?!(?:in|at|on|from|since|last|now|against|for|to|and|but|or|this|then|than|by|is|was|were|are|set|we|it|with|after|before|down|up|again|currently|today|percent|per ?cent|a|the|when|which|that|as|so|still|only|both|here|there|back|year|month|over|under|above|below)\b)\p{L}+)/iu

/** What a percentage without its sign is stretched by. */
const SIGNLESS = 0.5

/** The figure of a month: the latest, one that is named, one that is usually compared with, any other. */
function levels(frame: Frame): readonly Priced[] {
  const { number, row, said, world } = frame
  if (!row.latest || !isOwnUnit(number, row) || isPlainMove(number)) return []
  if (row.unit !== 'average' && isAveraged(number)) return []
  const price = priceMonths(frame, row.latest.month)
  const rest = REST.test(said) && row.unit === 'percent'
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
function priceMonths({ number, row, said, months, tied }: Frame, latest: Month): (month: Month) => number {
  const signless = row.unit === 'percent' && number.kind === 'number' ? SIGNLESS : 0
  const usual = usualBefore(latest)
  const other = OTHER_TIME.test(said) ? 1.5 : 2.5
  return (month) => {
    if (tied.length > 0) return signless + (tied.includes(month) ? 0 : 3)
    if (month === latest || months.includes(month)) return signless
    return signless + (usual.includes(month) ? 1 : other)
  }
}

function countings({ kind }: Placed, { unit }: Indicator): readonly Counting[] {
  if (kind === 'multiple' || kind === 'fraction' || kind === 'times') return ['relative']
  if (unit === 'percent') return ['points']
  return kind === 'percent' ? ['relative'] : kind === 'points' && unit !== 'rate' ? [] : ['amount']
}

/** What lies between two months that are named or usual, or between the latest and the highest or lowest. */
function changes({ number, row, months, scene, world: { figures } }: Frame): readonly Priced[] {
  const { latest } = row
  if (!latest) return []
  const near = [...new Set([latest.month, ...months])]
  const bases = number.months.filter((each) => each.role === 'base' && !isScope(each, scene)).map(({ month }) => month)
  const pairs = pairsUpTo(near, [...near, ...farFrom(latest.month, row, figures)])
  const based = bases.length === 0 ? pairs : pairs.filter(([from]) => bases.includes(from))
  return based.flatMap(([from, to]) => {
    const [older, newer] = [figures.measures.figure(row, from), figures.measures.figure(row, to)]
    return countings(number, row)
      .filter((counting) => mayBe(number, older, newer, counting))
      .flatMap((counting) => {
        const strange = counting === 'relative' && row.unit === 'percent' ? 1 : 0
        const cost = (near.includes(from) ? 1 : 1.5) + strange
        return priced(expectChange(row, from, to, counting, figures, number.decimals), cost)
      })
  })
}

/** Months that go unsaid and that the latest is compared with: the usual ones, the extremes, the turn of the year. */
function farFrom(latest: Month, row: Indicator, figures: Figures): readonly Month[] {
  const year = financialYearStart(latest)
  return [...usualBefore(latest), ...extremeMonths(row, figures), year, addMonths(year, -1)]
}

/** Every pair of a month with a later one of `ends`. */
function pairsUpTo(ends: readonly Month[], starts: readonly Month[]): readonly (readonly [Month, Month])[] {
  return [...new Set(starts)].flatMap((from) => ends.filter((to) => from < to).map((to) => [from, to] as const))
}

/** Whether a change between two figures is worth putting into words: most are not what the number is. */
function mayBe(number: Placed, from: Reported | null, to: Reported | null, counting: Counting): boolean {
  if (!from || !to) return false
  const isLike = (older: number, newer: number) => mayLieApart(number, newer - older, older, counting)
  return isLike(from.printed, to.printed) || isLike(from.value, to.value)
}

/** The same of how far a figure lies from a standard. */
function mayBeApart(number: Placed, standard: number, figure: Reported | null, counting: Counting): boolean {
  return figure !== null && mayLieApart(number, figure.printed - standard, standard, counting)
}

/** Whether a number is how far two figures lie apart: so much, or so much in percent of one of them. */
function mayLieApart(number: Placed, gap: number, base: number, counting: Counting): boolean {
  return fitNumber(number, Math.abs(counting === 'relative' ? percentOf(gap, base || 1) : gap)) === 'fits'
}

/** Targets and benchmarks. */
function standards({ number, row, said, world: { figures } }: Frame): readonly Priced[] {
  if (!row.latest || !isOwnUnit(number, row)) return []
  return besidesOf(row).flatMap((beside) => {
    const found = besideOf(row, beside, figures)
    const aims = HELD_TO.test(number.left) ? 0.5 : AIM.test(said) ? 1 : 2
    return found ? [[expectStandard(found), aims, null, beside]] : []
  })
}

/** `Rose by four points`, `a fall of two`: how far it went, and not how far off a standard it is. */
const MOVED_BY = new RegExp(String.raw`\b(?:(?:${UP_VERB}|${DOWN_VERB}) by|an? (?:${UP_NOUN}|${DOWN_NOUN}) of) $`, 'i')

/** How far the figures lie from targets and benchmarks. */
function distances({ number, row, said, months, world: { figures } }: Frame): readonly Priced[] {
  const { latest } = row
  if (!latest || MOVED_BY.test(number.left)) return []
  const aims = AIM.test(said) ? 1 : 2
  return besidesOf(row).flatMap((beside) => {
    const found = besideOf(row, beside, figures)
    if (!found) return []
    return [latest.month, ...months].flatMap((month) =>
      countings(number, row)
        .filter((counting) => mayBeApart(number, found.value, figures.measures.figure(row, month), counting))
        .flatMap((counting) =>
          priced(
            expectDistance(row, month, beside, counting, figures, number.decimals),
            aims + (month === latest.month ? 0 : 0.5),
          ),
        ),
    )
  })
}

/** The stretches of months that a mean or a sum may run over. */
function stretches({ number, row, months, scene, world: { figures } }: Frame): readonly (readonly [Month, Month])[] {
  const stated = statedStretch(number, scene, row.latest?.month ?? figures.settings.month)
  if (stated) return [[stated.from, stated.to]]
  const latest = row.latest?.month ?? figures.settings.month
  const year = financialYearStart(latest)
  const ends = [latest, addMonths(latest, -1), ...months]
  const starts = [year, addMonths(latest, -11), addMonths(latest, -12), addMonths(latest, -2), addMonths(latest, -5)]
  const first = row.history.find(({ value }) => value !== null)?.month
  const all = [...starts, ...months, ...months.map((month) => addMonths(month, 1)), ...(first ? [first] : [])]
  const pairs = pairsUpTo(ends, all)
  return [...pairs, [year, addMonths(year, 2)], [addMonths(latest, -5), addMonths(latest, -3)]]
}

function means(frame: Frame): readonly Priced[] {
  const { number, row, said, since, world } = frame
  const known = row.history.flatMap(({ value }) => value ?? [])
  const isAmong = number.value >= Math.min(...known) - 1 && number.value <= Math.max(...known) + 1
  if (!isOwnUnit(number, row) || !isAmong || !MEAN.test(said) || isOneMonths(frame)) return []
  return stretches(frame).flatMap(([from, to]) =>
    priced(
      expectMean(row, from, to, world.figures),
      !isSince(since, from, to, row) ? 3 : to === row.latest?.month ? 1 : 1.5,
    ),
  )
}

/**
 * Whether a mean over months is out of the question: `16.00 in December` is of that month alone, and of what is an average
 * itself the word is the name, where nothing says that its months are averaged again.
 */
function isOneMonths({ number, row, said, since, tied, scene, world }: Frame): boolean {
  const isStretch = since !== null || statedStretch(number, scene, row.latest?.month ?? world.figures.settings.month)
  if (isStretch) return false
  return tied.length > 0 || (row.unit === 'average' && !AVERAGED.test(said))
}

const AVERAGED =
  /\b(?:averag(?:ed|es|ing)|norm|typical\w*|(?:month|year)(?:ly)?[- ](?:average|mean)|(?:average|mean) (?:over|across|since|from|for))\b/i

/** Whether a stretch runs from the month since which a sentence counts, if it names one. */
function isSince(since: Month | null, from: Month, to: Month, { latest }: Indicator): boolean {
  return since === null || (since === from && to === latest?.month)
}

function sums(frame: Frame): readonly Priced[] {
  const { number, row, said, since, world } = frame
  const ahead = AHEAD.test(said) && isOwnUnit(number, row) ? priced(expectProjection(row, world.figures), 1) : []
  const counted = row.unit === 'number' && row.basis === 'month' && number.kind === 'number' && SUM.test(said)
  // `40 more than in August last year`: a change from that month, and no sum.
  if (!counted || number.months.some(({ role }) => role === 'base')) return ahead
  const told = stretches(frame).filter(([from, to]) => isSince(since, from, to, row))
  return [...ahead, ...told.flatMap(([from, to]) => priced(expectSum(row, from, to, world.figures), 1.5))]
}
