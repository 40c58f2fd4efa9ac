import { expectedButFound, type Finding, openCheckAt } from '../shared/finding.ts'
import { printFigure } from '../shared/print-number.ts'
import { digitSlipsOf } from './digit-slips-of.ts'
import type { BenchmarkFigure, Indicator } from './figures.ts'
import { findReported } from './find-figures.ts'

/** How far outside its company a benchmark must lie before its digits are doubted: 15% past the nearest. */
const DOUBTFUL = 1.15
/** Past the nearest of its company by this factor, a benchmark is far off whatever its digits. */
const IMPOSSIBLE = 4
const FEWEST_FIGURES = 3

/** What is apart from its fellows by its name: the best of them, or a quarter at one end. */
const APART_BY_NAME =
  /\b(?:best|worst|top|bottom|highest|lowest)\b|\b(?:upper|lower|first|fourth)\s+(?:quart|quint|dec|percent)ile\b/i

type Placed = BenchmarkFigure & { readonly value: number }
type Range = readonly [lowest: number, highest: number]

/**
 * Benchmarks far from their fellows and from the row's own figures, as a slipped digit leaves them.
 *
 * Authorities differ, so distance alone proves little: a region's 56 beside 94 to 114 is true. A benchmark is named
 * where it lies more than 15% outside everything it stands with and one slip of the typist (two neighbouring digits
 * swapped, the decimal point moved by one) would put it both among its fellows and within the row's own history; or
 * where it lies four times outside. What its name sets apart, as a top quartile, is named for the last alone.
 */
export function findFarBenchmarks(indicators: readonly Indicator[]): readonly Finding[] {
  return indicators.flatMap((row) => {
    const own = findReported(row).map((figure) => figure.printed)
    const placed = row.benchmarks.flatMap((benchmark) => withValue(benchmark))
    if (own.length < FEWEST_FIGURES) return []
    return placed
      .filter((benchmark) => isFarOff(benchmark, fellowsOf(benchmark, placed), own))
      .map((benchmark) => describe(row, benchmark, fellowsOf(benchmark, placed), rangeOf(own)))
  })
}

function withValue(benchmark: BenchmarkFigure): readonly Placed[] {
  return benchmark.value === null ? [] : [{ ...benchmark, value: benchmark.value }]
}

function fellowsOf(benchmark: Placed, placed: readonly Placed[]): readonly Placed[] {
  return placed.filter((other) => other !== benchmark)
}

function isFarOff({ name, value }: Placed, fellows: readonly Placed[], own: readonly number[]): boolean {
  const others = fellows.map((fellow) => fellow.value)
  const [lowest, highest] = rangeOf([...others, ...own])
  const outside = value > highest ? value / highest : lowest / value
  if (value <= 0 || highest <= 0 || outside <= DOUBTFUL || fellows.length === 0) return false
  if (outside > IMPOSSIBLE) return true
  if (APART_BY_NAME.test(name)) return false
  const belongs = (slip: number) => isWithin(slip, rangeOf(others)) && isWithin(slip, rangeOf(own))
  return fellows.length > 1 && digitSlipsOf(value).some(belongs)
}

function rangeOf(values: readonly number[]): Range {
  return [Math.min(...values), Math.max(...values)]
}

function isWithin(value: number, [lowest, highest]: Range): boolean {
  return value >= lowest && value <= highest
}

function describe(row: Indicator, benchmark: Placed, fellows: readonly Placed[], own: Range): Finding {
  const print = (value: number) => printFigure(value, row.unit, row.decimals)
  const beside = fellows.map((fellow) => `${fellow.name} ${fellow.shown} (${fellow.cell})`).join(', ')
  const expected = `a benchmark of "${row.label}" near ${beside} and its own ${print(own[0])} to ${print(own[1])}`
  const found = `${benchmark.name} ${benchmark.shown}`
  const told = `${found}, a benchmark of "${row.label}", lies apart from ${beside} and its own ${print(own[0])} to ${print(own[1])}; it may hold a slipped digit`
  const whatToDo = 'compare it with its source for a slipped digit'
  return openCheckAt(benchmark.cell, 'benchmark-far-off', expectedButFound(expected, found), whatToDo, told)
}
