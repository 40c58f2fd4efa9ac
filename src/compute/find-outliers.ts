import { expectedButFound, type Finding, openCheckAt } from '../shared/finding.ts'
import { shortMonth } from '../shared/month.ts'
import { printFigure } from '../shared/print-number.ts'
import type { Indicator, Reported } from './figures.ts'
import { findReported } from './find-figures.ts'
import { medianOf } from './median-of.ts'

const FEWEST_FIGURES = 6
/** How many robust standard deviations from the median a figure must lie. */
const DEVIATIONS = 3.5
/** And how many times past the nearest of the row's other figures. */
const FACTOR = 2
/** Makes the median absolute deviation of a normal sample its standard deviation. */
const SIGMA_OF_MAD = 1.4826

/**
 * Typed figures far outside their own row's history, such as a digit too many; every month that is.
 *
 * Far is both: more than three and a half robust standard deviations from the row's median (Iglewicz and Hoaglin 1993;
 * NIST/SEMATECH e-Handbook, section 1.3.5.17), since the stray itself hardly moves a median; and at least twice the
 * largest or at most half the smallest of the other figures, so that a row that was steady to the digit may still move.
 * A count deviates by its square root at least, as a Poisson count does, so that small numbers may jump.
 */
export function findOutliers(indicators: readonly Indicator[]): readonly Finding[] {
  return indicators.flatMap((row) => {
    const figures = findReported(row)
    if (figures.length < FEWEST_FIGURES) return []
    const typed = new Set(row.history.flatMap((figure) => (figure.status === 'reported' ? figure.cell : [])))
    const { median, sigma } = spreadOf(row, figures)
    return figures
      .filter(({ cell, printed }) => typed.has(cell) && Math.abs(printed - median) > DEVIATIONS * sigma)
      .map((figure) => ({ figure, others: othersOf(figure, figures) }))
      .filter(({ figure, others }) => isBeyond(figure, others))
      .map(({ figure, others }) => describe(row, figure, others))
  })
}

/** A row's median and its robust standard deviation, both of the figures as printed. */
function spreadOf({ unit, decimals }: Indicator, figures: readonly Reported[]) {
  const values = figures.map(({ printed }) => printed)
  const median = medianOf(values) ?? 0
  const deviation = SIGMA_OF_MAD * (medianOf(values.map((value) => Math.abs(value - median))) ?? 0)
  const natural = unit === 'number' ? Math.sqrt(Math.abs(median)) : 0
  return { median, sigma: Math.max(deviation, natural, 10 ** -decimals) }
}

function isBeyond({ printed }: Reported, others: readonly number[]): boolean {
  const [lowest, highest] = [Math.min(...others), Math.max(...others)]
  return printed >= FACTOR * highest || (lowest > 0 && printed <= lowest / FACTOR)
}

function othersOf(figure: Reported, figures: readonly Reported[]): readonly number[] {
  return figures.filter((other) => other !== figure).map(({ printed }) => printed)
}

function describe(row: Indicator, figure: Reported, others: readonly number[]): Finding {
  const print = (value: number) => printFigure(value, row.unit, row.decimals)
  const range = `${print(Math.min(...others))} to ${print(Math.max(...others))}`
  const month = shortMonth(figure.month)
  const expected = `a figure for ${month} like the other ${others.length} of "${row.label}" (${range})`
  const told = `${figure.shown} for ${month} is far from the other ${others.length} figures of "${row.label}" (${range})`
  return openCheckAt(figure.cell, 'outlier', expectedButFound(expected, figure.shown), 'check its digits', told)
}
