import type { Indicator } from '../../../compute/figures.ts'
import { addMonths } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { isPlain } from '../number/find-doubts.ts'
import { fitsAny } from '../number/fit-number.ts'
import { traced } from '../number/say-verdict.ts'
import { shareOrCount } from '../number/units-for.ts'
import { wayMeant } from '../number/way-meant.ts'
import { isCountedOver } from '../read/beside.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { benchmarkNamed } from '../standards/name-benchmark.ts'
import { partRows } from '../subject/rival-rows.ts'
import type { Verdict } from '../verdict.ts'
import { type Reading, readingsOf } from '../wide/readings.ts'
import type { Doubted } from './doubted.ts'

/** A reading that stretches the words no further is what any reader takes them for. */
const PLAIN_COST = 1
/** What a change costs whose month goes unsaid. */
const UNSAID_COST = 1.5

/**
 * Whether the row itself, or another whose figure the sentence gives, gives the number by a reading that is as plain as
 * the one that it was held against: a change, that way and since that month, `connected carers look after 65 children,
 * one in seven of the 470 in care and 25 more than a year ago`; a benchmark right behind its name, `England as a whole,
 * at 544.5`; of another row a month's figure or a distance as well.
 */
export function isGivenBySentence(doubted: Doubted): boolean {
  const { each, given } = doubted
  return [...new Set([...(each.row ? [each.row] : []), ...given])].some(
    (row) => readingGiven(row, doubted) !== undefined,
  )
}

/** `£5.6m so far this year, £280,000 more than the £5.3m spent by last November`: a move of the row between the two. */
export function moveGiven(doubted: Doubted): Verdict | null {
  const { each, found } = doubted
  const { number, row } = each
  const at = found.indexOf(each)
  const ends = [found[at - 1], found[at + 1]].flatMap((end) =>
    end?.row === row && end?.claim?.status === 'traced' ? end.claim.evidence : [],
  )
  const reading = row && ends.length === 2 ? readingGiven(row, doubted) : undefined
  const isBetween = reading?.expected.sources.every(({ cell }) => ends.some((end) => end.cell === cell))
  return row && reading && isBetween ? traced(number, { row, option: reading.expected }) : null
}

function readingGiven(row: Indicator, { each, found, scene, world }: Doubted): Reading | undefined {
  // One of the row whose figure stands right beside the number may leave its month unsaid.
  const most = row !== each.row && isBeside(row, each, found) ? UNSAID_COST : PLAIN_COST
  return fittingOf(each.number, row, scene, world).find((reading) =>
    isMove(reading, each, scene)
      ? reading.cost <= most && !isFromMean(each) && !isInPercentOfShare(each, row)
      : reading.cost <= PLAIN_COST && (isNamed(reading, each, world) || isOfOther(reading, each)),
  )
}

/** `Dropped 35% from 7.4% to 4.8%`: a share moves by percentage points. */
function isInPercentOfShare({ number }: Weighed, { unit }: Indicator): boolean {
  return unit === 'percent' && number.kind === 'percent'
}

/** `32 (21.8%) fewer than last August`: what a change is in percent, right behind it. */
export function glossesChange({ each: { number }, given, scene, world }: Doubted): boolean {
  if (number.kind !== 'percent' || !/^ \($/.test(number.left) || !GLOSSED.test(number.right)) return false
  const readings = given.flatMap((row) => fittingOf(number, row, scene, world))
  return readings.some(({ apart, cost }) => apart === 'months' && cost <= UNSAID_COST)
}

const GLOSSED = /^\) (?:fewer|more|lower|higher|less|greater|down|up)\b/

/** `Discussions fell by 26% and enquiries by 32%`: of the count that the words before it name, and not of the share of both. */
export function ofNamedCount({ each, scene, world }: Doubted): Verdict | null {
  const { number, row } = each
  if (number.kind !== 'percent' || row?.unit !== 'percent' || each.sign === 0) return null
  if (shareOrCount(number) === 'percent') return null
  const { vocabulary } = world
  const said = scene.words.slice(scene.clauses[number.clause]?.at, number.at)
  const named = [...vocabulary.stemsOf(said)].filter((stem) => vocabulary.weight(stem) > 0 && !isPlain(stem, world))
  const counts = partRows(world).filter(
    (other) => other.unit === 'number' && named.length > 0 && named.every((stem) => vocabulary.isOf(other, stem)),
  )
  const [meant] = counts.flatMap((count) =>
    fittingOf(number, count, scene, world).filter(
      (reading) => isMove(reading, each, scene) && reading.cost <= UNSAID_COST,
    ),
  )
  return meant ? traced(number, { row: meant.row, option: meant.expected }) : null
}

function fittingOf(number: Placed, row: Indicator, scene: Scene, world: World): readonly Reading[] {
  return readingsOf(number, row, scene, world).filter(({ expected }) => fitsAny(number, expected.values))
}

/** Whether a change was held against a mean of many months, which the sentence names. */
function isFromMean({ sign, claim }: Weighed): boolean {
  return sign !== 0 && (claim?.evidence.length ?? 0) > 3
}

/** Whether a row's figure stands right before or right behind a number in its clause. */
function isBeside(row: Indicator, { number }: Weighed, found: readonly Weighed[]): boolean {
  const at = found.findIndex((each) => each.number === number)
  return [found[at - 1], found[at + 1]].some(
    (each) =>
      each?.row === row && each.level && each.claim?.status === 'traced' && each.number.clause === number.clause,
  )
}

function isMove(reading: Reading, each: Weighed, scene: Scene): boolean {
  return reading.apart === 'months' && isThatWay(reading, each) && isFromBase(reading, each.number, scene)
}

/** Of another row than the one that belies it. A fraction lies near a figure of some other row too often. */
function isOfOther(reading: Reading, each: Weighed): boolean {
  if (reading.row === each.row || each.number.kind === 'fraction' || reading.apart === 'months') return false
  return reading.apart === 'standard' ? isThatWay(reading, each) : reading.month !== null
}

/** Whether a reading goes the way that the words say; `7%` of a percentage is no change of it. */
function isThatWay({ row, expected }: Reading, { number, sign }: Weighed): boolean {
  const isPoints = row.unit === 'percent' && number.kind === 'percent'
  return !isPoints && sign !== 0 && expected.sign === wayMeant(sign, row)
}

/** `two more than in July`: whether a change runs from the one month that the words count it from, where they name it. */
function isFromBase({ row, expected }: Reading, { months, end }: Placed, { words }: Scene): boolean {
  const bases = months.filter((month) => month.at >= end && (month.role === 'base' || isCountedOver(end, month, words)))
  const [base, ...more] = bases
  const isOpen = base?.since && base.role !== 'span'
  const said = words.slice(base?.at, base?.end)
  if (!base || more.length > 0 || isOpen || MAY_BE_ANY.test(said)) return true
  const isUpToNow = base.role !== 'span' || expected.sources.at(-1)?.month === row.latest?.month
  const ofName = OF_NAME.test(said) ? [base.month, addMonths(base.month, 12)] : [base.month]
  return isUpToNow && expected.sources.some(({ month }) => month !== null && ofName.includes(month))
}

/** `Last year` may be any month of it. */
const MAY_BE_ANY = /^(?:last|previous|prior) (?!\p{Lu})|(?<!^(?:on|in) )year/iu
/** `Last July` may be this year's. */
const OF_NAME = /^(?:last|previous|prior) \p{Lu}/u

/** Whether a reading is a benchmark that is named right before the number. */
function isNamed({ apart, beside }: Reading, { number }: Weighed, { benchmarks }: World): boolean {
  if (apart !== null || beside?.kind !== 'benchmark') return false
  return benchmarkNamed(number.left.slice(-NEAR), benchmarks) === beside.name
}

/** How far before a number its name may stand. */
const NEAR = 24
