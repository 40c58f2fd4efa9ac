import type { Indicator } from '../../../compute/figures.ts'
import { addMonths } from '../../../shared/month.ts'
import { isMoney } from '../read/measures.ts'
import type { Relation } from '../read/relation.ts'
import type { Placed, World } from '../read/scene.ts'
import type { Expected } from './expectation.ts'
import { besideOf, expectLevel } from './expected.ts'
import type { Failed } from './failed.ts'
import { fitNumber, fitsAny } from './fit-number.ts'

/**
 * Whether a number that does not fit is what a slip of the pen makes of the right one: the month before's, the year
 * before's, two digits changed places, one more or less, another council's. That is said of little else by chance.
 */
export function isSlip(
  number: Placed,
  relation: Relation,
  row: Indicator,
  right: Expected | null,
  world: World,
): boolean {
  if (relation.kind === 'beside') return relation.of.kind === 'benchmark' && isOtherStandard(number, row, world)
  if (relation.kind !== 'level' || !right) return false
  return isStale(number, row, world) || isMistyped(number, right)
}

/** Whether a number is the figure of the month before, or of the year before. */
export function isStale(number: Placed, row: Indicator, { figures }: World): boolean {
  const latest = row.latest?.month
  if (!latest) return false
  return [-1, -12].some((count) => fits(number, expectLevel(row, addMonths(latest, count), figures)))
}

/** `We were taking 3,279 mainstream pupils to school`: of so many no other thing has just what the row had in another month. */
export function isPlainlyStale(
  { number, relation, scene, world, trial: { row } }: Failed,
  doubts: readonly string[],
): boolean {
  // What is doubtful are words of other labels, and none that may make the number mean something else.
  if (doubts.length > 2 || doubts.some((stem) => world.vocabulary.weight(stem) === 0)) return false
  const isAlone =
    scene.numbers.length === 1 && scene.months.length < 2 && number.kind === 'number' && number.decimals === 0
  if (relation.kind !== 'level' || relation.older || !isAlone || number.value < BEYOND_CHANCE || number.hedge)
    return false
  return row.history.some(({ month }) => world.figures.measures.figure(row, month)?.printed === number.value)
}

const BEYOND_CHANCE = 1000

function isMistyped({ value, kind }: Placed, { values }: Expected): boolean {
  const [right = 0] = values
  const away = Math.abs(right - value)
  if (kind === 'number' && ((right >= 20 && away === 1) || (right >= 100 && away <= NEAR * right))) return true
  return right >= 12 && haveSameDigits(value, right)
}

/** A count this near to the right one is that one, wrongly typed. */
const NEAR = 0.02

/**
 * Whether two neighbouring digits of three or more have changed places: no other figure comes so near to the right one
 * by chance, whatever else the words say.
 */
export function isTransposed({ value, decimals }: Placed, { values }: Expected): boolean {
  const written = value.toFixed(decimals)
  return values.some((figure) => {
    const right = figure.toFixed(decimals)
    const places = [...right].flatMap((digit, at) => (digit === written[at] ? [] : [at]))
    const [one = 0, two = 0] = places
    const isSwap = places.length === 2 && right[one] === written[two] && right[two] === written[one]
    return isSwap && right.length === written.length && right.replace('.', '').length >= 3 && two - one <= 2
  })
}

/** `£72.1m` or `£721k` of what is £72,100: the right digits, and the wrong unit of money. */
export function isMisplaced(number: Placed, { values }: Expected): boolean {
  const { measure, text, value, zeros } = number
  const digits = text.replace(/[^\d]/g, '').replace(/^0+|0+$/g, '')
  if (!isMoney(measure) || digits.length < 3) return false
  const places = [1, 2, 3, 6].flatMap((place) => [place, -place])
  return values.some((right) =>
    places.some(
      (place) => fitNumber({ ...number, value: value * 10 ** place, zeros: zeros + place }, right) === 'fits',
    ),
  )
}

/** Whether two figures differ in nothing but the order of their digits. */
export function haveSameDigits(one: number, other: number): boolean {
  const [a, b] = [one, other].map((figure) => [...String(Math.round(figure * 100) / 100).replace('.', '')].toSorted())
  return one !== other && a?.join('') === b?.join('')
}

function isOtherStandard(number: Placed, row: Indicator, { figures }: World): boolean {
  return row.benchmarks.some(({ name }) => {
    const found = besideOf(row, { kind: 'benchmark', name }, figures)
    return found !== null && fitNumber(number, found.value) === 'fits'
  })
}

function fits(number: Placed, expected: Expected | null): boolean {
  return fitsAny(number, expected?.values)
}
