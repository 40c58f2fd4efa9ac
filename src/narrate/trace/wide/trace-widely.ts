import type { Indicator } from '../../../compute/figures.ts'
import { isYearToDate } from '../../../shared/starts-again.ts'
import type { Expected } from '../number/expectation.ts'
import { fitsAny } from '../number/fit-number.ts'
import { isOfThings } from '../number/is-likely.ts'
import { splitBy, traced, twinOf } from '../number/say-verdict.ts'
import { isUnmarked } from '../number/trial.ts'
import { wayMeant } from '../number/way-meant.ts'
import { sideNeverPassed } from '../read/is-bound.ts'
import { isMonthTold } from '../read/month-told.ts'
import { MONTH_STARTS } from '../read/month-words.ts'
import { quarterBefore } from '../read/quarter-before.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import type { Verdict } from '../verdict.ts'
import { fitsByChance } from './fits-by-chance.ts'
import { isOverstretched } from './overstretched.ts'
import { type Plausible, plausibleRows } from './plausible-rows.ts'
import { type Reading, readingsOf } from './readings.ts'
import { isYetToMove } from './speaks-of-move.ts'
import { isToldOtherwise } from './told-otherwise.ts'

/** Above this the words are stretched so far that a number would fit by chance. */
const LIMIT = 2.5
/** Small numbers fit something by chance sooner. */
const SMALL_LIMIT = 2
/** Words behind a change by which it is counted from what they name. */
const COMPARED = /\b(?:than|ahead of|behind|since)\b/i
const MONTH = new RegExp(`^(?:${MONTH_STARTS})`)
/** What a number that counts things of which the workbook does not speak is stretched by. */
const FOREIGN = 1.5
/** What a row costs that the words about a number do not name, and those further off not well. */
const FAR = 1.5

/** `plain` where a figure of some size fits a row that the number's own words name. */
type Traced = { readonly row: Indicator; readonly claim: Verdict; readonly plain: boolean; readonly level: boolean }

/** What a number is by the cheapest reading that gives it, of whichever row the sentence may speak of. */
export function traceWidely(
  number: Placed,
  sign: number,
  scene: Scene,
  neighbours: readonly Indicator[],
  world: World,
): Traced | null {
  // What was never passed is no month's figure, least of all that of one in which it was.
  if (sideNeverPassed(number) !== null) return null
  const found = cheapestReading(number, sign, scene, neighbours, world)
  const isSmall = number.kind === 'number' && number.value <= 12 && number.decimals === 0
  const isForeign = isOfThings(number, world) || namesStranger(number, scene, world)
  if (!found || found.cost + (isForeign ? FOREIGN : 0) > (isSmall ? SMALL_LIMIT : LIMIT)) return null
  const { row, expected } = found
  const plain = found.cost <= 0.5 && (number.value >= 10 || number.decimals > 0)
  const twin = found.month === null ? null : twinOf(row, found.month, number, world)
  if (twin) return { row, plain, level: true, claim: splitBy(twin, number, row, expected) }
  return { row, plain, level: found.month !== null, claim: traced(number, { row, option: expected }) }
}

/** The reading that stretches the words least, of those that go the way of the words and ask no more than they give. */
function cheapestReading(
  number: Placed,
  sign: number,
  scene: Scene,
  neighbours: readonly Indicator[],
  world: World,
): Reading | null {
  const isOtherWay = ({ row, expected, apart }: Reading) => {
    // What must fall lies above what it is held to.
    if (apart === 'standard' && isYetToMove(number)) return expected.sign === Math.sign(sign)
    // `We were nine points worse this time last year`: which way that was from now, better and worse leave open.
    const way = Math.abs(sign) === 1 || COMPARED.test(number.right) ? wayMeant(sign, row) : 0
    return way !== 0 && expected.sign === -way
  }
  const isMeant = (reading: Reading) =>
    !isOtherWay(reading) &&
    !isStale(reading, scene) &&
    !isOfOtherQuarter(reading, number, scene, world) &&
    (!reading.apart || !isUnmarked(number, reading.row) || neighbours.includes(reading.row)) &&
    !isToldOtherwise(reading, number, scene, world.benchmarks) &&
    !isOverstretched(reading, number, scene, neighbours, world) &&
    !fitsByChance(reading, number, scene, world)
  let found: Reading | null = null
  for (const each of plausibleRows(number, scene, neighbours, world)) {
    // Rows come cheapest first, and no reading of one costs less than the row.
    if (found && (found.cost < each.cost || (found.cost === each.cost && isOfUnit(number, found)))) break
    found = cheapest(number, [...(found ? [found] : []), ...fitting(number, each, scene, world).filter(isMeant)])
  }
  return found
}

/** What had come together by an earlier month that nobody names is not what has come together. */
function isStale({ row, month }: Reading, { months }: Scene): boolean {
  const isEarlier = month !== null && month !== row.latest?.month
  return isEarlier && isYearToDate(row) && !months.some((said) => said.month === month)
}

/** `Down from 33.1 in the previous quarter`: of what is kept by the quarter the words leave no doubt which that is. */
function isOfOtherQuarter({ row, month }: Reading, number: Placed, scene: Scene, { figures }: World): boolean {
  if (month === null || month === row.latest?.month) return false
  const before = quarterBefore(number, row, scene, figures)
  return before !== null && month !== before && !scene.months.some((said) => said.month === month)
}

/** `Portsmouth's is 52`: a name, not at the start of the sentence or of any label, that is said of the number. */
function namesStranger(number: Placed, { words, clauses, span }: Scene, { vocabulary }: World): boolean {
  const clause = clauses[number.clause]
  const said = words.slice(Math.max(clause?.at ?? span.at, number.at - number.left.length), number.at)
  const names = [...said.matchAll(/(?<=[a-z,;]['’]?s? (?:the )?)[A-Z][a-z]+/g)]
  return names.some(
    ([name]) => !MONTH.test(name) && [...vocabulary.stemsOf(name)].some((stem) => vocabulary.weight(stem) === 0),
  )
}

/** What a row gives that the number fits; where other words than its own name the row, and less well, of no month unsaid. */
function fitting(number: Placed, { row, cost }: Plausible, scene: Scene, world: World): readonly Reading[] {
  // `Nearly 470` of a row that nothing else names is no 354.
  const isBound = number.kind === 'number' && (number.hedge === 'over' || number.hedge === 'under')
  const near = isBound ? { ...number, close: true } : number
  // `Vacancies are 17` is no average caseload of 17.47, which an officer writes to the second place.
  const isCounted = number.kind === 'number' && number.decimals === 0 && number.hedge === null
  const isRounded = ({ values }: Expected) =>
    isCounted && row.unit === 'average' && row.decimals > 0 && values.every((value) => value !== number.value)
  const isMeant = ({ expected, month }: Reading) =>
    fitsAny(near, expected.values) &&
    !isRounded(expected) &&
    (cost < FAR || month === null || isMonthTold(month, row, scene))
  return readingsOf(number, row, scene, world)
    .filter(isMeant)
    .map((reading) => ({ ...reading, cost: reading.cost + cost }))
}

/** The cheapest; of those that cost the same a count is told by a row of counts sooner than by the rate of the same. */
function cheapest(number: Placed, readings: readonly Reading[]): Reading | null {
  return readings.reduce<Reading | null>((best, each) => {
    if (best === null || each.cost < best.cost) return each
    return each.cost === best.cost && isOfUnit(number, each) && !isOfUnit(number, best) ? each : best
  }, null)
}

function isOfUnit({ kind, decimals }: Placed, { row }: Reading): boolean {
  return kind !== 'number' || decimals > 0 || row.unit === 'number'
}
