import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, financialYearStart, type Month } from '../../../shared/month.ts'
import { printNumber } from '../../../shared/print-number.ts'
import { sideNeverPassed } from '../read/is-bound.ts'
import type { MonthSaid } from '../read/month-said.ts'
import { isOfOneMonth } from '../read/one-month.ts'
import { monthOfLevel, monthOfOlder, monthSince } from '../read/pick-months.ts'
import { clauseOf } from '../read/read-scenes.ts'
import type { Beside, Relation } from '../read/relation.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { type Stretch, statedStretch } from '../read/stated-stretch.ts'
import { tiedMonths } from '../read/tied-months.ts'
import { expectMove } from './expect-move.ts'
import { expectStep, isOfMonthAlone } from './expect-step.ts'
import type { Expected } from './expectation.ts'
import { countingOf, type Expectation, type Held, NONE, undirected } from './expectation.ts'
import {
  besideOf,
  besidesOf,
  expectAverages,
  expectDistance,
  expectExtremes,
  expectLevel,
  expectMean,
  expectProjection,
  expectStandard,
  expectSum,
  expectTotal,
  type Standard,
} from './expected.ts'
import { neverPassed } from './never-passed.ts'
import { expectPart, partTold } from './part-of-year.ts'
import { expectPooled } from './pooled-share.ts'
import { wayMeant } from './way-meant.ts'

/** What the workbook gives for a claim on a row. */
export function expectClaim(held: Held, relation: Relation): Expectation {
  switch (relation.kind) {
    case 'level':
      return ofLevel(held, relation.older)
    case 'range':
      return ofRange(held)
    case 'extreme':
      return ofExtreme(held)
    case 'change':
      return expectMove(held, relation.sign)
    case 'distance':
      return ofDistance(held, relation.from, relation.sign)
    case 'beside':
      return ofBeside(held, relation.of)
    case 'average':
      return ofAverage(held)
    case 'total':
      return ofTotal(held)
    case 'projection':
      return ofProjection(held)
  }
}

function levels({ row, world }: Held, months: readonly Month[]): readonly (Expected | null)[] {
  return months.map((month) => expectLevel(row, month, world.figures))
}

/** A month's figure; an older one whose month the words leave open may as well be a standard. */
function ofLevel(held: Held, older: boolean): Expectation {
  const { number, row, scene, world } = held
  if (number.kind === 'times') return NONE
  const { months, sure } = (older ? monthOfOlder : monthOfLevel)(number, row, scene, world)
  const others = older && !sure ? standards(row, world) : []
  const part = older ? null : ofPart(held)
  if (part?.only) return part.expectation
  const steps = months.map((month) => expectStep(row, month, number, scene, world))
  const parts = part?.expectation.options ?? []
  if (isOfMonthAlone(number, row, scene) && steps.some(Boolean)) return undirected(steps, sure, months)
  return undirected([...levels(held, months), ...steps, ...parts, ...others], sure, months)
}

/** What the months that a number is told of brought to a count of the year to date. */
function ofPart({ number, row, scene, world: { figures } }: Held) {
  const told = partTold(number, row, scene, row.latest?.month ?? figures.settings.month)
  const part = told && expectPart(row, told.stretch.from, told.stretch.to, figures)
  const { from, to } = told?.stretch ?? {}
  return part && from && to ? { only: told.only, expectation: undirected([part], true, [from, to]) } : null
}

/** Any month's figure, the latest first; of a bound that was never passed, the one that came nearest. */
function ofRange(held: Held): Expectation {
  const { number, row, scene, world } = held
  if (sideNeverPassed(number) !== null) return undirected([neverPassed(number, row, scene, world)], false)
  const months = row.history.map(({ month }) => month).toReversed()
  return undirected(levels(held, months), false)
}

/** The figure of the month that is named, else the highest and the lowest. */
function ofExtreme(held: Held): Expectation {
  const { number, row, scene, world } = held
  const tied = number.months.length === 0 ? tiedMonths(number, scene, false) : []
  if (tied.length === 1) return undirected(levels(held, tied), true, tied)
  if (number.months.length === 0) return undirected(expectExtremes(row, world.figures), false)
  const { months, sure } = monthOfLevel(number, row, scene, world)
  return undirected(levels(held, months), sure, months)
}

function ofBeside({ number, row, scene, world }: Held, beside: Beside): Expectation {
  const found = besideOf(row, beside, world.figures)
  // `Seven in June, twice the target`: the workbook's latest may be another multiple.
  if (number.kind === 'times')
    return undirected([found && timesOf(row, found)], monthsCarried(number, scene).length === 0)
  return undirected([found && expectStandard(found)], beside.kind !== 'average')
}

/**
 * The mean of the stretch that is told, or the share that its months make together; where none is told, the means of the
 * usual ones, or a month of a row of averages.
 */
function ofAverage(held: Held): Expectation {
  const { number, row, scene, world } = held
  const { figures } = world
  const stretch = stretchTold(held)
  const since = stretch?.from ?? monthSince(number, scene)
  const to = stretch?.to ?? row.latest?.month ?? figures.settings.month
  const pooled = since ? expectPooled(row, since, to, figures) : null
  const told = stretch
    ? overStretch(held, stretch, expectMean(row, stretch.from, stretch.to, figures))
    : undirected(expectAverages(row, since, figures), since !== null)
  const means = pooled ? { ...told, options: [...told.options, pooled] } : told
  if (stretch || row.unit !== 'average') return means
  const { months, sure } = monthOfLevel(number, row, scene, world)
  // `Caseloads averaged 16.8 in June`: what is a mean in every month is said of that one.
  return undirected([...levels(held, months), ...(isOfOneMonth(number) ? [] : means.options)], sure)
}

/** The sum of the stretch that is told, else of the months since the one named; where none is, of the year's or a month. */
function ofTotal(held: Held): Expectation {
  const { number, row, scene, world } = held
  const { figures } = world
  const stretch = isCounted(row) ? stretchTold(held) : null
  if (stretch) return overStretch(held, stretch, expectSum(row, stretch.from, stretch.to, figures))
  const since = monthSince(number, scene)
  if (since) return undirected([expectTotal(row, since, figures)], true)
  const total = expectTotal(row, financialYearStart(figures.settings.month), figures)
  return undirected([total, ...levels(held, monthOfLevel(number, row, scene, world).months)], false)
}

/** Where the trend leads, if by the month that is named; the words may as well look ahead to a standard. */
function ofProjection({ number, row, scene, world }: Held): Expectation {
  const month = world.figures.measures.projection(row)?.month
  const wanted = number.months.find(({ role }) => role === 'by')?.month ?? month
  const projection = wanted === month ? expectProjection(row, world.figures) : null
  return undirected([projection, ...standards(row, world)], projection !== null && FORECAST.test(sentenceOf(scene)))
}

const FORECAST = /\b(?:project|forecast|predict|trajector|trend|heading)/i

/** Whether a row counts something month by month, so that its months can be added up. */
export function isCounted({ unit, basis }: Indicator): boolean {
  return unit === 'number' && basis === 'month'
}

function stretchTold({ number, row, scene, world }: Held): Stretch | null {
  return statedStretch(number, scene, row.latest?.month ?? world.figures.settings.month)
}

/** What a mean or a sum over a stretch of months gives; a mean of the year may leave the latest month out. */
function overStretch({ row, world }: Held, { from, to }: Stretch, found: Expected | null): Expectation {
  const isYear = addMonths(from, 11) === to && to === row.latest?.month
  const before = isYear ? expectAverages(row, from, world.figures) : []
  return undirected([found, ...before], found !== null, [from, to])
}

/** How many times a standard the latest figure is. */
function timesOf(row: Indicator, { value, shown, words, sources }: Standard): Expected | null {
  if (!row.latest || value === 0) return null
  const ratio = row.latest.printed / value
  const times = `${printNumber(ratio, 1)} times`
  return expectStandard({
    value: ratio,
    shown: `${times} ${shown}`,
    words: `${times}: ${row.latest.shown}, and ${words}`,
    sources: [...row.latest.sources, ...sources],
  })
}

/** The target and benchmarks of a row, which an open comparison may be with. */
function standards(row: Indicator, { figures }: World): readonly Expected[] {
  return besidesOf(row)
    .flatMap((beside) => besideOf(row, beside, figures) ?? [])
    .map(expectStandard)
}

/** `5 points above England and higher than the average for the previous year`: the time of a mean, and of no figure. */
const OF_MEAN = /\b(?:average|mean) (?:of|for|over|in|across) $/i

/** How far a figure lies from a standard; a percentage may be that figure itself. */
function ofDistance(held: Held, beside: Beside, sign: number): Expectation {
  const { number, row, scene, world } = held
  const isOfMean = ({ at }: MonthSaid) => OF_MEAN.test(scene.words.slice(scene.span.at, at))
  const told = number.months.filter((each) => (each.role === 'at' || each.role === 'past') && !isOfMean(each))
  const own = told.length > 0 ? told : pastBefore(number, scene)
  const { months, sure } = monthOfLevel({ ...number, months: own }, row, scene, world)
  const isOfRate = number.kind === 'points' && row.unit === 'rate'
  const counting = isOfRate ? 'amount' : (countingOf(number, row) ?? 'relative')
  const all = [...(told.length > 0 ? [] : monthsCarried(number, scene)), ...months]
  const away = all.map((month) => expectDistance(row, month, beside, counting, world.figures, number.decimals))
  const isLevel = number.kind === 'percent' && row.unit === 'percent'
  return { ...undirected([...away, ...(isLevel ? levels(held, months) : [])], sure, all), sign: wayMeant(sign, row) }
}

/**
 * `32 in July, seven over target`, `37 points off it in September (58%)`: how far from it the figure of another month
 * was, unless now is meant.
 */
function monthsCarried(number: Placed, scene: Scene): readonly Month[] {
  const at = scene.numbers.indexOf(number)
  const [former, next] = [scene.numbers[at - 1], scene.numbers[at + 1]]
  if (/[.;]|\b(?:now|currently|today)\b/i.test(number.left)) return []
  const own = former?.months.filter(({ role }) => role === 'at' || role === 'past') ?? []
  const set = former && own.length === 0 ? pastBefore(former, scene) : []
  const noted = next?.months.filter((month) => month.at < next.at && /^[^,;]*\($/.test(number.right)) ?? []
  return [...own, ...set, ...noted].map(({ month }) => month)
}

/** `A year ago our rate was 26.8 higher than England's`: the clause is set in the past, and no other number has that time. */
function pastBefore({ at, clause }: Placed, { months, clauses, numbers }: Scene): readonly MonthSaid[] {
  const isFree = (month: MonthSaid) => numbers.every((each) => !each.months.includes(month))
  return months.filter(
    (month) => month.role === 'past' && month.end <= at && clauseOf(month, clauses) === clause && isFree(month),
  )
}
