import type { IndicatorRow } from '../check/model.ts'
import { type Finding, openCheckAt } from '../shared/finding.ts'
import { addMonths, shortMonth } from '../shared/month.ts'
import { printNumber } from '../shared/print-number.ts'
import { isYearToDate } from '../shared/starts-again.ts'
import type { Indicator, Reported } from './figures.ts'
import { findFigure, findReported } from './find-figures.ts'
import { listMonths } from './list-months.ts'
import { medianOf } from './median-of.ts'
import { pairRateWithCount } from './pair-rate-with-count.ts'

const FURTHEST = 0.02
const FEWEST_MONTHS = 3
const LISTED = 3

/** A month's rate with the counts behind it and the population that the two imply. */
type Implied = { readonly rate: Reported; readonly counts: readonly Reported[]; readonly population: number }

/**
 * Rates whose count implies a population more than 2% from the row's own median; one finding a row.
 *
 * Rates are printed coarsely, so a month is named only where, besides, the rate on the median population is more than
 * one printed step from the rate that stands there.
 */
export function findPopulationStrays(
  rows: readonly IndicatorRow[],
  byCode: ReadonlyMap<string, Indicator>,
): readonly Finding[] {
  return rows.flatMap((row) => {
    const rate = byCode.get(row.code)
    const count = byCode.get(pairRateWithCount(row, rows) ?? '')
    return rate && count ? compare(rate, count) : []
  })
}

function compare(rate: Indicator, count: Indicator): readonly Finding[] {
  const months = findReported(rate).flatMap((figure) => imply(figure, countsOf(rate, count, figure)))
  const median = medianOf(months.map(({ population }) => population))
  if (median === null || months.length < FEWEST_MONTHS) return []
  const strays = months.filter((month) => straysFar(month, median, rate.decimals))
  const [first] = strays
  if (!first) return []
  const texts = strays.map((month) => describe(month, median))
  const fact = `"${rate.label}" rests on a population of about ${printNumber(median, 0)}, but ${listMonths(texts, LISTED)}`
  return [openCheckAt(first.rate.cell, 'implied-population', fact, 'check the count and the rate')]
}

/** The counts that a month's rate covers: the month's own, or the twelve to date where monthly counts make the year. */
function countsOf(rate: Indicator, count: Indicator, { month }: Reported): readonly Reported[] {
  const covered = rate.basis === 'rolling 12' && count.basis !== 'rolling 12' ? 12 : 1
  const counts = Array.from({ length: covered }, (_, back) => findFigure(count, addMonths(month, back + 1 - covered)))
  const found = counts.flatMap((figure) => figure ?? [])
  return found.length === covered && !isYearToDate(rate) ? found : []
}

function imply(rate: Reported, counts: readonly Reported[]): readonly Implied[] {
  const total = totalOf(counts)
  return rate.printed > 0 && total > 0 ? [{ rate, counts, population: (10_000 * total) / rate.printed }] : []
}

function straysFar({ rate, counts, population }: Implied, median: number, decimals: number): boolean {
  const step = 10 ** -decimals
  const expected = (10_000 * totalOf(counts)) / median
  return Math.abs(population / median - 1) > FURTHEST && Math.abs(expected - rate.printed) > step
}

function describe({ rate, counts, population }: Implied, median: number): string {
  const last = counts.at(-1)
  const count =
    counts.length > 1
      ? `the ${counts.length} counts to ${last?.cell}, ${printNumber(totalOf(counts), 0)} together,`
      : `${last?.shown} (${last?.cell})`
  const away = `${printNumber(Math.abs(100 * (population / median - 1)), 1)}% ${population > median ? 'above' : 'below'}`
  return `for ${shortMonth(rate.month)} ${count} and ${rate.shown} (${rate.cell}) imply ${printNumber(population, 0)}, ${away} it`
}

function totalOf(counts: readonly Reported[]): number {
  return counts.reduce((sum, count) => sum + count.value, 0)
}
