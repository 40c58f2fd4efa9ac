import type { Indicator } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import { isCountedOtherwise } from '../moves/counted-otherwise.ts'
import { fitNumber } from '../number/fit-number.ts'
import { wayMeant } from '../number/way-meant.ts'
import { numberAfter, numberBefore } from '../read/beside.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { benchmarkNamed } from '../standards/name-benchmark.ts'
import { type Reading, readingsOf } from './readings.ts'

/** A reading that stretches the words no further is what any reader takes them for. */
const PLAIN_COST = 1

/**
 * The numbers of a sentence, without a verdict that a number is wrong where it is right of what its words name no less:
 * a change, that way and since that month, of a row whose figure the sentence has just given, `connected carers look
 * after 65 children, one in seven of the 470 in care and 25 more than a year ago`; what lies between the numbers on
 * either side, `1,713, down 260 on the year-end position of 1,973`; a benchmark whose name stands right before it,
 * `England as a whole, at 544.5`.
 */
export function spareTrue(found: readonly Weighed[], scene: Scene, world: World): readonly Weighed[] {
  if (!found.some(({ claim }) => claim?.status === 'contradicted')) return found
  const given = found.flatMap(({ row, level, claim }) => (row && level && claim?.status === 'traced' ? [row] : []))
  return found.map((each) => {
    if (each.claim?.status !== 'contradicted' || !isRight(each, found, given, scene, world)) return each
    const reason = 'another reading of the words gives it'
    return { ...each, claim: { ...each.claim, status: 'unverified', found: null, reason } }
  })
}

function isRight(
  each: Weighed,
  found: readonly Weighed[],
  given: readonly Indicator[],
  scene: Scene,
  world: World,
): boolean {
  const { number, row } = each
  if (isCountedOtherwise(each, found, scene) || liesBetweenNext(each, scene) || cameTo(each, found, scene, world))
    return true
  const rows = new Set([...(row ? [row] : []), ...given])
  const isMeant = (reading: Reading) =>
    reading.apart === 'months'
      ? isThatWay(reading, each) && isFromBase(reading, number, scene)
      : reading.apart === null && isNamed(reading, each, world)
  return [...rows].some((one) =>
    readingsOf(number, one, scene, world).some(
      (reading) =>
        reading.cost <= PLAIN_COST &&
        reading.expected.values.some((value) => fitNumber(number, value) === 'fits') &&
        isMeant(reading),
    ),
  )
}

/** Whether a number is what lies between the one before it and the one behind it that it is counted from. */
function liesBetweenNext({ number, sign }: Weighed, scene: Scene): boolean {
  const [former, next] = [numberBefore(number, scene), numberAfter(number, scene)]
  if (number.kind !== 'number' || former?.kind !== 'number' || next?.kind !== 'number') return false
  const gap = former.value - next.value
  return (
    Math.sign(gap) === sign &&
    /\b(?:on|from|than|against)\b(?![^#]*\b(?:and|but|while|or)\b)/.test(next.left) &&
    fitNumber(number, Math.abs(gap)) === 'fits'
  )
}

/** Whether a reading is a change between two months that goes the way that the words say; `7%` of a percentage is none. */
function isThatWay({ row, expected }: Reading, { number, sign }: Weighed): boolean {
  const isPoints = row.unit === 'percent' && number.kind === 'percent'
  return !isPoints && sign !== 0 && expected.sign === wayMeant(sign, row)
}

/** `and enquiries followed, dropping 31 to finish on 67`: whether the figure that a change came to has gone that way by it. */
function cameTo(each: Weighed, found: readonly Weighed[], scene: Scene, world: World): boolean {
  const { number } = each
  const next = found.find((other) => other.number === numberAfter(number, scene))
  if (scene.months.length > 0 || !next?.row || next.claim?.status !== 'traced' || !CAME_TO.test(next.number.left))
    return false
  return readingsOf(number, next.row, scene, world).some(
    (reading) =>
      reading.apart === 'months' &&
      reading.cost <= UNSAID_COST &&
      isThatWay(reading, each) &&
      reading.expected.values.some((value) => fitNumber(number, value) === 'fits'),
  )
}

const CAME_TO =
  /^(?: (?:percentage )?points?)? to (?:(?:finish|end|end up|close|settle|stand|land|reach|come in)(?: on| at)? |just |only )*$/i
/** What a change costs whose month goes unsaid. */
const UNSAID_COST = 1.5

/** `two more than in July`: whether a change runs from the one month that the words count it from, where they name it. */
function isFromBase({ expected }: Reading, { months, end }: Placed, { words }: Scene): boolean {
  const [base, ...more] = months.filter(({ at, role }) => role === 'base' && at >= end)
  if (!base || more.length > 0 || base.since || MAY_BE_ANY.test(words.slice(base.at, base.end))) return true
  return expected.sources.some(({ month }) => month === base.month)
}

/** `Last July` may be this year's, and `last year` any month of it. */
const MAY_BE_ANY = /^(?:last|previous|prior)\b|year/i

/** Whether a reading is a benchmark that is named right before the number. */
function isNamed({ beside }: Reading, { number }: Weighed, { benchmarks }: World): boolean {
  if (beside?.kind !== 'benchmark') return false
  const near = number.left.slice(-NEAR)
  return benchmarkNamed(near, benchmarks) === beside.name
}

/** How far before a number its name may stand. */
const NEAR = 24
