import type { Indicator } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import type { Counting, Expected } from '../number/expectation.ts'
import { expectChange } from '../number/expected.ts'
import { findDoubts, isPlain, unusualFrame } from '../number/find-doubts.ts'
import { nearsAny } from '../number/fit-number.ts'
import { slipBetween } from '../number/likely-slip.ts'
import { liesOffOther } from '../number/other-ends.ts'
import { traced } from '../number/say-verdict.ts'
import { wayMeant } from '../number/way-meant.ts'
import { saysCount } from '../read/says-count.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { withoutMonths } from '../read/without-months.ts'
import { contradicted, type Verdict } from '../verdict.ts'

/** A change held to its row, counted from any of some months; null where it needs no other verdict. */
export function judgeMove(
  { number, claim }: Weighed,
  sign: number,
  row: Indicator,
  bases: readonly Month[],
  to: Month,
  world: World,
): Verdict | null {
  if (row.unit === 'percent' && saysCount(number)) return null
  const changes = (of: Indicator) => changesSince(number, of, bases, to, world)
  const way = wayMeant(sign, row)
  const isLike = (change: Expected) =>
    nearsAny(number, change.values) && (Math.abs(way) !== 1 || change.sign === 0 || change.sign === way)
  const right = changes(row)
  const fits = right.find(isLike)
  if (fits) return claim?.status === 'unverified' ? traced(number, { row, option: fits }) : null
  const [first] = right
  const isOfTwin = world.twins.get(row)?.some((twin) => changes(twin).some(isLike)) ?? false
  return first && !isOfTwin ? refuted(number, row, first, world) : null
}

function changesSince(
  number: Placed,
  row: Indicator,
  bases: readonly Month[],
  to: Month,
  { figures }: World,
): readonly Expected[] {
  const ways = countings(number, row)
  return bases.flatMap((base) =>
    ways.flatMap((way) => expectChange(row, base, to, way, figures, number.decimals) ?? []),
  )
}

function refuted(number: Placed, row: Indicator, { shown, words, sources }: Expected, { figures }: World): Verdict {
  const months = sources.flatMap(({ month }) => month ?? [])
  const slip = slipBetween(number, row, months, figures)
  return contradicted(number, shown, `"${row.label}" gives ${words}${slip ? `; ${slip}` : ''}`, sources)
}

function countings({ kind }: Placed, { unit }: Indicator): readonly Counting[] {
  if (unit === 'percent') return ['points']
  return kind === 'percent' ? ['relative'] : kind === 'number' ? ['amount'] : []
}

/** The row that a figure tells. */
export type Told = { readonly row: Indicator; readonly figure: Weighed }

/**
 * Whether nothing about the change or the figure speaks of another thing than the row. Words that no label holds may
 * stand in the subject, but not between the two nor behind them.
 */
export function isOfRow({ number }: Weighed, { row, figure }: Told, scene: Scene, world: World): boolean {
  const { vocabulary } = world
  if (liesOffOther(number, row, world)) return false
  const isKnown = (stem: string) => vocabulary.isOf(row, stem)
  const isNamed = [...figure.number.bag].some((stem) => vocabulary.weight(stem) > 0 && isKnown(stem))
  const isSmall = figure.number.value < 10 && figure.number.decimals === 0
  if (isSmall && (!isNamed || figure.wide)) return false
  const doubts = [number, figure.number].flatMap((place) => findDoubts(place, [row], scene, world))
  if (doubts.length === 0) return true
  // `Sickness fell by eight, to 35`: a subject that no label holds at all may have that figure by chance.
  const isSubject = isNamed || [...number.bag].some((stem) => vocabulary.weight(stem) > 0 && isKnown(stem))
  const isOutside = isSubject && doubts.every((stem) => vocabulary.weight(stem) === 0)
  return isOutside && unusualFrame(number, scene) === null && isPlainAbout(number, figure.number, isKnown, scene, world)
}

/** `that we expect to reverse`: what is said of a change, and not of what changed. */
const REASON = /\b(?:that|which) (?:we|is|are|was|has|I|the)\b.*$/i

/** Whether what stands between a change and a figure, and behind the latter of them, is plain. */
function isPlainAbout(
  number: Placed,
  figure: Placed,
  isKnown: (stem: string) => boolean | undefined,
  scene: Scene,
  world: World,
): boolean {
  const [first, last] = number.at < figure.at ? [number, figure] : [figure, number]
  const end = Math.min(scene.clauses[last.clause]?.end ?? last.end, last.end + last.right.length)
  const said = [withoutMonths(first.end, last.at, scene), withoutMonths(last.end, end, scene)].join(' ')
  return [...world.vocabulary.stemsOf(said.replace(REASON, ''))].every((stem) => isKnown(stem) || isPlain(stem, world))
}
