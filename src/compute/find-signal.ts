import { isYearToDate } from '../shared/starts-again.ts'
import type { Better } from '../shared/unit.ts'
import { meanOf } from './compute-average.ts'
import type { Assurance, Indicator, Signal, SpecialCause, Variation } from './figures.ts'
import { findConsecutive } from './find-figures.ts'
import { findSpecialCause, type Limits } from './find-special-cause.ts'
import { withoutNoise } from './without-noise.ts'

/** Fewer points give limits that move with every month. */
const FEWEST = 13
/** 3 standard deviations, of which the mean moving range of pairs is 1.128: 3 / 1.128. */
const LIMIT_FACTOR = 2.66

type SignalRow = Pick<Indicator, 'better' | 'basis' | 'latest' | 'history' | 'decimals' | 'target'>

/**
 * Whether the latest figure differs from its own past by more than chance, on the unbroken months that end with it.
 *
 * An XmR chart: the mean of the points, and limits at 2.66 times the mean moving range either side (Making Data Count,
 * NHS England; Wheeler, Understanding Variation). Points are taken as printed, so that a reader can work it out again
 * from the table. Null on fewer than 13 months, and where neighbouring figures share their months and so move together.
 */
export function findSignal(row: SignalRow): Signal | null {
  const figures = findConsecutive(row)
  if (figures.length < FEWEST || row.basis === 'rolling 12' || isYearToDate(row)) return null
  const values = figures.map((figure) => figure.printed)
  const limits = limitsOf(values)
  const causes = values.map((_, at) => findSpecialCause(values, at, limits))
  const cause = causes.at(-1) ?? null
  return {
    ...limits,
    cause,
    variation: variationOf(cause, row.better),
    assurance: assuranceOf(limits, row),
    points: figures.map(({ month }, at) => ({ month, variation: variationOf(causes[at] ?? null, row.better) })),
    sources: figures.flatMap((figure) => figure.sources),
  }
}

/** The mean of the values, and the natural limits of the process about it. */
export function limitsOf(values: readonly number[]): Limits {
  const mean = meanOf(values)
  const ranges = values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? value)))
  const reach = LIMIT_FACTOR * meanOf(ranges)
  return { mean, lower: withoutNoise(mean - reach), upper: withoutNoise(mean + reach) }
}

function variationOf(cause: SpecialCause | null, better: Better): Variation {
  if (!cause) return 'common-cause'
  if (!better) return cause.side === 'high' ? 'neutral-high' : 'neutral-low'
  return (cause.side === 'high') === (better === 'higher') ? 'improvement' : 'concern'
}

/** A figure on its target meets it, so limits that touch the target from the better side still pass. */
function assuranceOf({ lower, upper }: Limits, { better, target }: SignalRow): Assurance | null {
  if (!better || !target) return null
  const [worst, best] = better === 'lower' ? [upper, lower] : [lower, upper]
  const meets = (value: number) => (better === 'lower' ? value <= target.value : value >= target.value)
  if (meets(worst)) return 'pass'
  return meets(best) ? 'hit-and-miss' : 'fail'
}
