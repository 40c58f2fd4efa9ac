import type { Indicator } from '../../../compute/figures.ts'
import { roundTo } from '../../../shared/print-number.ts'
import type { Relation } from '../read/relation.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { expectClaim } from './expect-claim.ts'
import type { Expectation, Expected } from './expectation.ts'
import { type Fit, fitNumber } from './fit-number.ts'

/** A number with what it claims, where it stands, and what it is judged by. */
export type Attempt = {
  readonly number: Placed
  readonly relation: Relation
  readonly scene: Scene
  readonly world: World
}

/** A row with what it gives for a number, and how that fits. */
export type Trial = {
  readonly row: Indicator
  readonly expectation: Expectation
  readonly fit: Fit
  readonly option: Expected | null
}

/** What a row gives for what a number claims, and how well the number fits it. */
export function tryRow({ number, relation, scene, world }: Attempt, row: Indicator): Trial {
  const expectation = expectClaim({ number, row, scene, world }, relation)
  const fits = expectation.options.map((option) => ({
    option,
    fit: fitOption(number, option, expectation.sign, row, relation),
  }))
  const best = fits.find(({ fit }) => fit === 'fits') ?? fits.find(({ fit }) => fit === 'near') ?? fits[0]
  return { row, expectation, fit: best?.fit ?? 'near', option: best?.option ?? null }
}

/** What the rows of other sheets that hold a row's own measure give. */
export function tryTwins(attempt: Attempt, row: Indicator): readonly Trial[] {
  return (attempt.world.twins.get(row) ?? []).map((twin) => tryRow(attempt, twin))
}

/** Rows that give nothing for the relation, or percentages for a plain number, are not meant where another is. */
export function answerable(number: Placed, trials: readonly Trial[]): readonly Trial[] {
  const some = trials.filter(({ option }) => option !== null)
  const marked = some.filter(({ row, fit }) => fit === 'fits' || !isUnmarked(number, row))
  return marked.length > 0 ? marked : some.length > 0 ? some : trials
}

/** A plain number is said of percentages only by those who drop the sign, so that it belies none. */
export function isUnmarked({ kind }: Placed, { unit }: Indicator): boolean {
  return kind === 'number' && unit === 'percent'
}

function fitOption(
  number: Placed,
  { values, sign }: Expected,
  wanted: number,
  row: Indicator,
  relation: Relation,
): Fit {
  if (wanted !== 0 && sign !== 0 && wanted !== sign) return 'differs'
  const fits = values.map((value) => fitNumber(number, value))
  // A mean is worked out from what is printed, and may well be finer.
  const loose = relation.kind !== 'average' && isFiner(number, values, row) ? 'near' : 'differs'
  return fits.find((fit) => fit === 'fits') ?? fits.find((fit) => fit === 'near') ?? loose
}

/** Written with more decimals than the workbook prints: `6.8%` may be what the row has as 7%. */
function isFiner({ value, decimals, kind }: Placed, values: readonly number[], row: Indicator): boolean {
  const isOwnKind = (row.unit === 'percent') === (kind === 'percent')
  const isWhole = values.every((each) => Math.abs(each - roundTo(each, row.decimals)) < 1e-9)
  return (
    decimals > row.decimals &&
    isOwnKind &&
    isWhole &&
    values.some((each) => Math.abs(each - value) <= 10 ** -row.decimals)
  )
}
