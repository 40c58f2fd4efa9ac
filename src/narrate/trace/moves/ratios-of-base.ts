import { printNumber } from '../../../shared/print-number.ts'
import type { Weighed } from '../found.ts'
import { fitNumber, isBelied } from '../number/fit-number.ts'
import { shownIn } from '../number/shown-in.ts'
import { numberBefore } from '../read/beside.ts'
import { ITS_LEVEL } from '../read/month-words.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { withoutMonths } from '../read/without-months.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { type Point, pointsOf } from './points-of.ts'
import { speaksOfRow } from './speaks-of-row.ts'

/**
 * `94, less than half of July's 182`, `five, three times the July figure`: what a figure is of its row's in another month,
 * which stands right behind as a number or is told by its month. Wrong where that is so of none of the row's other
 * figures in the sentence.
 */
export function ratiosOfBase(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const ratios = found.filter(({ number }) => number.kind === 'fraction' || number.kind === 'times' || isShare(number))
  if (ratios.length === 0) return new Map()
  const points = pointsOf(found, world)
  return new Map(
    ratios.flatMap(({ number }) => {
      const base = isUnreal(number, scene) ? null : baseOf(number, points, scene, world)
      const verdict = base && judge(number, base, points, scene, world)
      return verdict ? [[number, verdict] as const] : []
    }),
  )
}

function isShare({ kind, right }: Placed): boolean {
  return kind === 'percent' && /^ of\b/.test(right)
}

type Base = Pick<Point, 'row' | 'figure'> & { readonly number: Placed | null }

/** The figure that a ratio is told of: the number right behind it, or the figure of the month that is named there. */
function baseOf(number: Placed, points: readonly Point[], scene: Scene, { figures }: World): Base | null {
  const next = points.find((point) => point.number.at >= number.end)
  if (next && NUMBER_BEHIND.test(withoutMonths(number.end, next.number.at, scene))) return next
  const month = scene.months.find(({ at }) => at >= number.end)
  const one = points.findLast((point) => point.number.end <= number.at)
  if (!month || !one) return null
  const [before, after] = [scene.words.slice(number.end, month.at), scene.words.slice(month.end)]
  const isNamed = (MONTH_NEXT.test(before) && ITS_FIGURE.test(after)) || AS_IT_WAS.test(before)
  const figure = isNamed ? figures.measures.figure(one.row, month.month) : null
  return figure && { row: one.row, figure, number: null }
}

const NUMBER_BEHIND = /^(?: of)?(?: (?:the|our|its|their|those|['’]s))* ?(?:['’]s )?$/
const MONTH_NEXT = /^(?: of)?(?: (?:the|its|our|their))* $/
const ITS_FIGURE =
  /^(?:['’]s?)? (?:figure|total|number|level|count|rate|share|score)\b(?! (?:of|for)\b)|^['’]s?\s*(?:[.,;)]|$)/
const AS_IT_WAS = new RegExp(
  `^(?: of)? (?:what|that(?! in)|those|${ITS_LEVEL}|as (?:many|much|high) as)(?: (?:it|they|we|there) (?:was|were|stood at|had))?(?: (?:seen|recorded|reported))?(?: (?:in|at|of|for))?(?: the)? $`,
)

function judge(number: Placed, base: Base, points: readonly Point[], scene: Scene, world: World): Verdict | null {
  const { row, figure } = base
  const before = points.filter((point) => point.row === row && point.number.end <= number.at)
  const parts = before
    .filter((point) => point.figure.month !== figure.month)
    .toSorted((one, other) => other.figure.month.localeCompare(one.figure.month))
  // A number right behind is of the row beyond doubt, whatever the sentence has told since the last one of it.
  const beside = base.number ? scene.numbers.filter((each) => each !== number) : parts.map((part) => part.number)
  if (figure.printed === 0 || !speaksOfRow(number, row, beside, scene, world)) return null
  // `21% of the 254 is 53, and 15% of the 156 is 23` are parts of either.
  if (number.kind === 'percent' && parts.every((each) => each.number !== numberBefore(number, scene))) return null
  const part = parts.find((each) => fits(number, ratioOf(number, each, base))) ?? parts[0]
  if (!part) return null
  const ratio = ratioOf(number, part, base)
  const shown = number.kind === 'times' ? `${printNumber(ratio, 1)} times` : `${printNumber(ratio, number.decimals)}%`
  const reason = `"${row.label}" was ${shownIn(part.figure)}, and ${shownIn(figure)}: ${shown}`
  const evidence = [...part.figure.sources, ...figure.sources]
  if (fits(number, ratio)) return { number: number.text, status: 'traced', found: shown, reason, evidence }
  const isBelied = parts.every((each) => differs(number, ratioOf(number, each, base)))
  return isBelied ? contradicted(number, shown, reason, evidence) : null
}

function ratioOf({ kind }: Placed, part: Point, base: Base): number {
  return (part.figure.printed / base.figure.printed) * (kind === 'times' ? 1 : 100)
}

/** `More than twice` is said of all that is not yet three times so much. */
function fits(number: Placed, ratio: number): boolean {
  const isWellOver = number.kind === 'times' && number.hedge === 'over' && ratio > number.value
  return isWellOver ? ratio < number.value + 1 : fitNumber(number, ratio) === 'fits'
}

function differs(number: Placed, ratio: number): boolean {
  if (number.kind === 'fraction') return isBelied(number, { size: ratio, low: ratio - 0.5, high: ratio + 0.5 })
  // `Three times` may be said of 2.7.
  const isRoundly = number.kind === 'times' && number.value >= 3 && Math.abs(ratio - number.value) < 0.5
  return !isRoundly && fitNumber(number, ratio) === 'differs'
}
