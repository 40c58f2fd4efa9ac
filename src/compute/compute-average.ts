import type { Month } from '../shared/month.ts'
import { isYearToDate } from '../shared/starts-again.ts'
import type { Average, Indicator } from './figures.ts'
import { findReported } from './find-figures.ts'
import { withoutNoise } from './without-noise.ts'

/**
 * The arithmetic mean of the months from `from` to the latest that have a figure; null where none has, and for the year
 * to date, whose months stand for more and more.
 */
export function computeAverage(row: Indicator, from: Month): Average | null {
  const until = row.latest?.month
  if (!until || isYearToDate(row)) return null
  const figures = findReported(row).filter(({ month }) => month >= from && month <= until)
  if (figures.length === 0) return null
  const value = meanOf(figures.map((figure) => figure.value))
  return { value, months: figures.length, sources: figures.flatMap((figure) => figure.sources) }
}

/** The arithmetic mean. */
export function meanOf(values: readonly number[]): number {
  return withoutNoise(values.reduce((sum, value) => sum + value, 0) / values.length)
}
