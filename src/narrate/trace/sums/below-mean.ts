import type { Indicator } from '../../../compute/figures.ts'
import { expectClaim } from '../number/expect-claim.ts'
import type { Expected } from '../number/expectation.ts'
import { changeOf } from '../number/expected.ts'
import { fitNumber, fitsAny, isBelied } from '../number/fit-number.ts'
import { unverified } from '../number/say-verdict.ts'
import type { Attempt } from '../number/trial.ts'
import { wayMeant } from '../number/way-meant.ts'
import { numberBefore } from '../read/beside.ts'
import type { Relation } from '../read/relation.ts'
import type { Placed, Scene } from '../read/scene.ts'
import type { Verdict } from '../verdict.ts'
import { countingOf } from './off-mean.ts'

/** A number that was found to be a row's mean over months. */
export type MeanTold = { readonly number: Placed; readonly row: Indicator }

/** What the number before was found to be. */
type Former = { readonly claim: Verdict; readonly row: Indicator | null; readonly relation: Relation }

/**
 * `On average 80 a month were started in the previous year; August's 47 is 42% fewer`: a mean, a figure, and a change that
 * names nothing that it is counted from is of the figure from the mean. Null where it is not told so, or may be counted
 * from a month after all.
 */
export function belowMean(attempt: Attempt, mean: MeanTold | null, former: Former): Verdict | null {
  const { number, relation, scene, world } = attempt
  const figure = numberBefore(number, scene)
  if (!mean || !figure || relation.kind !== 'change' || numberBefore(figure, scene) !== mean.number) return null
  const { row } = mean
  const { latest } = row
  if (!latest || !isFigureOf(row, former) || !isBare(number, figure, scene, latest.month)) return null
  const counting = countingOf(number, row)
  const means = expectClaim({ number: mean.number, row, scene, world }, { kind: 'average' }).options.filter(
    ({ values }) => fitsAny(mean.number, values),
  )
  const bases = [...means.flatMap(({ values }) => values), mean.number.value]
  const changes = counting
    ? bases.flatMap((base) => changeOf(row, base, latest.printed, counting, number.decimals) ?? [])
    : []
  const [change] = changes
  if (!change) return null
  const fit = fitChanges(number, wayMeant(relation.sign, row), changes)
  if (fit === 'near') return unverified(number, 'the words do not settle from what it is counted')
  if (fit === 'differs' && !isCompared(number)) return null
  return {
    number: number.text,
    status: fit === 'fits' ? 'traced' : 'contradicted',
    found: change.shown,
    reason: `${row.label}: ${change.words} from the mean of ${means[0]?.shown ?? mean.number.text} to ${latest.shown}`,
    evidence: [...(means[0]?.sources ?? []), ...latest.sources],
  }
}

/** The mean as it was printed has room, since the change may have been worked out before it was rounded. */
function fitChanges(number: Placed, way: number, changes: readonly Expected[]): 'fits' | 'near' | 'differs' {
  const sizes = changes.flatMap(({ sign, values: [size = 0] }) => (sign === way || way === 0 ? [size] : []))
  const fits = sizes.map((size) => fitNumber(number, size))
  if (fits.includes('fits')) return 'fits'
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)]
  const isLoose = number.kind === 'fraction' || number.kind === 'multiple'
  if (isLoose && sizes.length > 0 && !isBelied(number, { size: low, low, high })) return 'near'
  return fits.includes('near') ? 'near' : 'differs'
}

/** Whether the number before is the row's newest figure. */
function isFigureOf(row: Indicator, { claim, row: told, relation }: Former): boolean {
  const [source, ...others] = claim.evidence
  const isLevel = relation.kind === 'level' && !relation.older && claim.status === 'traced'
  return isLevel && told === row && others.length === 0 && source?.month === row.latest?.month
}

/** Whether nothing behind a figure names what a change is counted from. */
function isBare(number: Placed, figure: Placed, { months }: Scene, latest: string): boolean {
  const isNamed = months.some(({ at, month }) => at >= figure.end && month !== latest)
  return !isNamed && !/[.;]|\b(?:and|but|while)\b/.test(number.left) && ENDS.test(number.right)
}

const ENDS =
  /^(?: (?:percentage )?points?)?(?: (?:fewer|less|lower|more|higher|better|worse|smaller|greater|down|up|below|above))?(?: (?:children|cases|a month|per month))?\s*(?:[.,;:)]|$|\b(?:and|but)\b)/i

/** `19% lower` is said of two figures that stand there; what is `down 19%` may have gone down from the month before. */
function isCompared({ right }: Placed): boolean {
  return /^(?: (?:percentage )?points?)? (?:fewer|less|lower|more|higher|better|worse|smaller|greater|below|above)\b/.test(
    right,
  )
}
