import type { Indicator, Reported } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import { shortMonth } from '../../../shared/month.ts'
import { printNumber } from '../../../shared/print-number.ts'
import type { Unit } from '../../../shared/unit.ts'
import { isPlain } from '../number/find-doubts.ts'
import { fitNumber } from '../number/fit-number.ts'
import { percentOf } from '../number/percent-of.ts'
import { unverified } from '../number/say-verdict.ts'
import { RATE_SAID } from '../number/units-for.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { HAVING, rowsOfSide, type SideNamed } from './row-of-side.ts'
import { isPlainlySet, openingOf, type Sides, sidesSaid } from './sides-said.ts'

/** Two rows that a sentence sets against each other, with their figures of one month. */
type Pair = {
  readonly one: Indicator
  readonly two: Indicator
  readonly first: Reported
  readonly second: Reported
}

/**
 * How far two rows lie apart, or how many times one is the other, where the words on either side name both: that is never
 * the change of one, and no other figure that happens to be as high bears it out. It is wrong only where neither side can
 * name another row.
 */
export function judgeRowsApart(number: Placed, scene: Scene, world: World): Verdict | null {
  for (const sides of sidesSaid(number, scene, world)) {
    const verdict = judgeSides(number, sides, scene, world)
    if (verdict) return verdict
  }
  return null
}

function judgeSides(number: Placed, sides: Sides, scene: Scene, world: World): Verdict | null {
  const unit = unitOf(number, sides)
  const ones = rowsOfSide(sides.one, '', unit, world)
  const [one] = ones.rows
  const named = one ? secondSide(sides, unit, world) : null
  const twos = named?.rows.filter((row) => row !== one && row.label !== one?.label) ?? []
  if (!one || !named || twos.length === 0) return null
  const months = monthsOf(number, sides, one, scene)
  const pairs = twos.flatMap((two) => months.flatMap((month) => pairOf(one, two, month, world) ?? []))
  const right = pairs.find((pair) => fits(number, sides, pair) === 'fits')
  if (right) return tracedApart(number, sides, right)
  const [pair] = pairs
  const isClear = ones.isClear && named.isClear && twos.length === named.rows.length && isOfOneMonth(sides, months, one)
  const isTold = pair && (isNear(number, sides, pair) || (ones.isWhole && named.isWhole))
  const isWrong = isTold && isClear && fits(number, sides, pair) === 'differs'
  return isWrong && !mayBeOther(number, sides, pair, scene, world)
    ? wrongApart(number, sides, pair)
    : unverified(number, 'it is said to lie between two rows')
}

/** `40 more on the list than homes`: where a word or two stand for a label, what is far off is of something else. */
function isNear(number: Placed, sides: Sides, pair: Pair): boolean {
  const size = Math.abs(sizeOf(number, sides, pair))
  return size <= 2 * number.value && number.value <= 2 * size
}

/** Whether what the sentence says is supposed, denied, or of some of those whom the rows count. */
function mayBeOther(number: Placed, { one, two }: Sides, pair: Pair, scene: Scene, world: World): boolean {
  const said = `${openingOf(number, scene)} ${one} ${two}`
  // What is counted from a month besides may be told of that.
  const isBased = scene.months.some(({ role, at }) => role === 'base' && at < number.at)
  return isBased || !isPlainlySet(number, scene) || isUnreal(number, scene) || isDoubted(said, pair, world)
}

/** `As were in our care`: what is counted is told with the first side. */
function secondSide(sides: Sides, unit: Unit, world: World): SideNamed {
  const own = ownWords(sides, world)
  const named = rowsOfSide(own, sides.one, unit, world)
  return named.rows.length > 0 || own === '' ? named : rowsOfSide(`${sides.thing} ${own}`, sides.one, unit, world)
}

/** What the second side says that the first does not; all of it where that is nothing. */
function ownWords({ one, two }: Sides, { vocabulary }: World): string {
  const first = vocabulary.stemsOf(one)
  const own = [...vocabulary.stemsOf(two)].filter((stem) => vocabulary.weight(stem) > 0 && !first.has(stem))
  return own.length === 0 ? '' : two
}

/** A count is of counts, what each has of averages, a rate of rates. */
function unitOf({ kind }: Placed, { one, two }: Sides): Unit {
  const said = `${one} ${two}`
  if (kind === 'points' || /\b(?:percentage|proportion|share)\b/i.test(said)) return 'percent'
  if (RATE_SAID.test(said) || /\bper \d/i.test(said)) return 'rate'
  return /\b(?:each|apiece|average|per [a-z]+|caseloads?)\b/i.test(said) ? 'average' : 'number'
}

/** `Than agency carers did in July` may set a month's figure against the newest; a number there is told elsewhere. */
function isOfOneMonth({ two }: Sides, months: readonly Month[], { latest }: Indicator): boolean {
  return months.length === 1 && (!two.includes('#') || months[0] === latest?.month)
}

/** The months told up to the end of the second side, and the number's own; else the latest. `Lower than in July` tells a base. */
function monthsOf(number: Placed, { two }: Sides, row: Indicator, { months, words }: Scene): readonly Month[] {
  const end = Math.max(number.end, words.indexOf(two.split('#')[0] ?? two, number.end) + two.length)
  const said = [
    ...new Set(
      months
        .filter((each) => each.role !== 'base' && (each.at < end || number.months.includes(each)))
        .map(({ month }) => month),
    ),
  ]
  return said.length > 0 ? said : row.latest ? [row.latest.month] : []
}

function pairOf(one: Indicator, two: Indicator, month: Month, { figures }: World): Pair | null {
  const [first, second] = [figures.measures.figure(one, month), figures.measures.figure(two, month)]
  return first && second ? { one, two, first, second } : null
}

/** The difference, or the ratio, as the number counts it. */
function sizeOf({ kind }: Placed, { isRatio }: Sides, { first, second }: Pair): number {
  const apart = first.printed - second.printed
  // `Half as many` is read as half fewer.
  if (kind === 'multiple') return -percentOf(apart, second.printed)
  if (isRatio) return kind === 'fraction' ? percentOf(first.printed, second.printed) : first.printed / second.printed
  return kind === 'percent' ? percentOf(apart, second.printed) : apart
}

function fits(number: Placed, sides: Sides, pair: Pair): 'fits' | 'near' | 'differs' {
  if (pair.second.printed === 0 && (sides.isRatio || number.kind === 'percent')) return 'near'
  const size = sizeOf(number, sides, pair)
  if (sides.isRatio) return fitNumber(number.kind === 'number' ? { ...number, kind: 'times' } : number, size)
  if (sides.way !== 0 && Math.sign(size) !== sides.way) return 'differs'
  return fitNumber(number, Math.abs(size))
}

/** Whether a side, or what leads to it, has a word that neither row nor a plain report has. */
function isDoubted(said: string, pair: Pair, world: World): boolean {
  const { vocabulary } = world
  return [...vocabulary.stemsOf(said.replace(/#+/g, ' ').replace(HAVING, ' '))].some(
    (stem) => !vocabulary.isOf(pair.one, stem) && !vocabulary.isOf(pair.two, stem) && !isPlain(stem, world),
  )
}

function tracedApart(number: Placed, sides: Sides, pair: Pair): Verdict {
  const { shown, reason } = tell(number, sides, pair)
  return { number: number.text, status: 'traced', found: shown, reason, evidence: sourcesOf(pair) }
}

function wrongApart(number: Placed, sides: Sides, pair: Pair): Verdict {
  const { shown, reason } = tell(number, sides, pair)
  return contradicted(number, shown, reason, sourcesOf(pair))
}

function sourcesOf({ first, second }: Pair) {
  return [...first.sources, ...second.sources]
}

/** `204 (Own carers) is 89 more than 115 (Agency carers) in Aug-24`. */
function tell(number: Placed, sides: Sides, pair: Pair): { readonly shown: string; readonly reason: string } {
  const { one, two, first, second } = pair
  const size = sizeOf(number, sides, pair)
  const decimals = Math.max(one.decimals, two.decimals)
  const ends = [`${first.shown} (${one.label})`, `${second.shown} (${two.label}) in ${shortMonth(first.month)}`]
  if (sides.isRatio) {
    const isPart = number.kind === 'fraction' || number.kind === 'multiple'
    const times = first.printed / second.printed
    const shown = isPart ? `${printNumber(100 * times, 0)}%` : `${printNumber(times, 1)} times`
    return { shown, reason: `${ends[0]} is ${shown}${isPart ? ' of' : ''} ${ends[1]}` }
  }
  const amount = printNumber(Math.abs(size), number.kind === 'percent' ? Math.max(1, number.decimals) : decimals)
  const mark = number.kind === 'percent' ? '%' : one.unit === 'percent' ? ' percentage points' : ''
  if (size === 0) return { shown: '0', reason: `${ends[0]} is the same as ${ends[1]}` }
  const [more, less] = one.unit === 'number' ? ['more', 'fewer'] : ['higher', 'lower']
  const way = size > 0 ? more : less
  return { shown: `${amount}${mark}`, reason: `${ends[0]} is ${amount}${mark} ${way} than ${ends[1]}` }
}
