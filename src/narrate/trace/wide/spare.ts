import type { Indicator } from '../../../compute/figures.ts'
import { addMonths } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { fitNumber } from '../number/fit-number.ts'
import { wayMeant } from '../number/way-meant.ts'
import { numberAfter, numberBefore } from '../read/beside.ts'
import type { Scene, World } from '../read/scene.ts'
import { benchmarkNamed } from '../standards/name-benchmark.ts'
import { isMeanBeside } from './beside-mean.ts'
import { type Reading, readingsOf } from './readings.ts'
import { isOfAllTogether, isStandardNamed, pairsTold } from './rows-told.ts'
import { isToCome } from './to-come.ts'

/** A reading that stretches the words no further is what any reader takes them for. */
const PLAIN_COST = 1
/** One of the row whose figure stands right beside the number may leave its month unsaid. */
const BESIDE_COST = 1.5

/** The rows whose figures a sentence gives, and those of them that stand right beside a number. */
type Told = {
  readonly given: readonly Indicator[]
  readonly beside: readonly Indicator[]
  readonly pairs: ReturnType<typeof pairsTold>
}

/**
 * The numbers of a sentence, without a verdict that a number is wrong where it is right of what its words name no less:
 * a change, that way and since that month, of a row whose figure the sentence has just given, `connected carers look
 * after 65 children, one in seven of the 470 in care and 25 more than a year ago`; what lies between the numbers on
 * either side, `1,713, down 260 on the year-end position of 1,973`; a benchmark whose name stands right before it,
 * `England as a whole, at 544.5`; a mean that is called one, `better than the thirteen-month average of 83%`; what is
 * planned or listed, `another three are listed for September`.
 */
export function spareTrue(found: readonly Weighed[], scene: Scene, world: World): readonly Weighed[] {
  if (!found.some(({ claim }) => claim?.status === 'contradicted')) return found
  const given = found.flatMap(({ row, level, claim }) => (row && level && claim?.status === 'traced' ? [row] : []))
  const pairs = pairsTold(scene, world)
  const all = [...given, ...pairs.map(({ row }) => row)]
  return found.map((each) => {
    if (
      each.claim?.status !== 'contradicted' ||
      !isRight(each, { given: all, pairs, beside: rowsBeside(each, found) }, scene, world)
    )
      return each
    const reason = 'another reading of the words gives it'
    return { ...each, claim: { ...each.claim, status: 'unverified', found: null, reason } }
  })
}

function isRight(each: Weighed, told: Told, scene: Scene, world: World): boolean {
  const { number, row } = each
  if (liesBetweenNext(each, scene) || opensMove(each, scene, world)) return true
  if (isOfMonths(each) && isToCome(number, scene, world.figures.settings.month)) return true
  if (isOfLastMonth(each, scene) || isOfAllTogether(each)) return true
  if (isOfMonths(each) && isStandardNamed(each, world)) return true
  if (told.pairs.some((pair) => pair.row !== row && pair.ends.includes(number))) return true
  const rows = new Set([...(row ? [row] : []), ...told.given])
  return [...rows].some(
    (one) => (isOfMonths(each) && isMeanBeside(each, one, world)) || isGivenBy(one, each, told, scene, world),
  )
}

/** Whether a row gives the number by a reading that is as plain as the one that it was held against. */
function isGivenBy(one: Indicator, each: Weighed, { beside }: Told, scene: Scene, world: World): boolean {
  const isPlain = (reading: Reading) => {
    if (one !== each.row && beside.includes(one) && isMove(reading, each)) return reading.cost <= BESIDE_COST
    return reading.cost <= PLAIN_COST && (isMove(reading, each) || isMeant(reading, each, world))
  }
  return readingsOf(each.number, one, scene, world).some(
    (reading) => isPlain(reading) && reading.expected.values.some((value) => fitNumber(each.number, value) === 'fits'),
  )
}

function isMove(reading: Reading, each: Weighed): boolean {
  return reading.apart === 'months' && isThatWay(reading, each)
}

/** A benchmark that is named; of another row than the one that belies it, a month's figure or a distance as well. */
function isMeant(reading: Reading, each: Weighed, world: World): boolean {
  if (reading.apart === null && isNamed(reading, each, world)) return true
  // A fraction lies near a figure of some other row too often.
  if (reading.row === each.row || each.number.kind === 'fraction') return false
  return reading.apart === 'standard' ? isThatWay(reading, each) : reading.month !== null
}

/** Whether a verdict rests on one figure or two of months, and on no target or benchmark. */
function isOfMonths({ claim }: Weighed): boolean {
  const sources = claim?.evidence ?? []
  return sources.length > 0 && sources.length <= 2 && sources.every(({ month }) => month !== null)
}

/** `Nearly halved, 113 to 47`: the month before's figure, taken for how much that changed. */
function opensMove({ number, row, claim }: Weighed, scene: Scene, { figures }: World): boolean {
  const next = numberAfter(number, scene)
  if (!row?.latest || claim?.evidence.length !== 2 || !next || !/^ (?:to|and then) $/.test(next.left)) return false
  const former = figures.measures.figure(row, addMonths(row.latest.month, -1))
  return (
    former !== null && fitNumber(number, former.printed) === 'fits' && fitNumber(next, row.latest.printed) === 'fits'
  )
}

/** `Down to 86% in the last month`: the month that has just ended, or the one before it. */
function isOfLastMonth({ number, row, claim }: Weighed, { words, clauses }: Scene): boolean {
  const own = clauses[number.clause]
  const isSaid = own !== undefined && LAST_MONTH.test(words.slice(own.at, own.end))
  const latest = row?.latest
  return isSaid && !!latest && claim?.evidence.length === 1 && fitNumber(number, latest.printed) === 'fits'
}

const LAST_MONTH = /\bthe (?:last|past|latest|final) month\b/i

/** The rows whose figures stand right before and right behind a number in its clause. */
function rowsBeside({ number }: Weighed, found: readonly Weighed[]): readonly Indicator[] {
  const at = found.findIndex((each) => each.number === number)
  return [found[at - 1], found[at + 1]].flatMap((each) =>
    each?.row && each.level && each.claim?.status === 'traced' && each.number.clause === number.clause
      ? [each.row]
      : [],
  )
}

/** Whether a number is what lies between the one before it and the one behind it that it is counted from. */
function liesBetweenNext({ number, sign }: Weighed, scene: Scene): boolean {
  const [former, next] = [numberBefore(number, scene), numberAfter(number, scene)]
  if (number.kind !== 'number' || former?.kind !== 'number' || next?.kind !== 'number') return false
  const gap = former.value - next.value
  return (
    Math.sign(gap) === sign &&
    /\b(?:on|from|than|against)\b/.test(next.left) &&
    fitNumber(number, Math.abs(gap)) === 'fits'
  )
}

/** Whether a reading is a change between two months that goes the way that the words say; `7%` of a percentage is none. */
function isThatWay({ row, expected }: Reading, { number, sign }: Weighed): boolean {
  const isPoints = row.unit === 'percent' && number.kind === 'percent'
  return !isPoints && sign !== 0 && expected.sign === wayMeant(sign, row)
}

/** Whether a reading is a benchmark that is named right before the number. */
function isNamed({ beside }: Reading, { number }: Weighed, { benchmarks }: World): boolean {
  if (beside?.kind !== 'benchmark') return false
  const near = number.left.slice(-NEAR)
  return benchmarkNamed(near, benchmarks) === beside.name
}

/** How far before a number its name may stand. */
const NEAR = 24
