import type { Figures, Indicator } from '../../../compute/figures.ts'
import { addMonths, financialYearStart, type Month, shortMonth } from '../../../shared/month.ts'
import { decimalsOf, printFigure, printNumber } from '../../../shared/print-number.ts'
import { isYearToDate } from '../../../shared/starts-again.ts'
import type { Beside } from '../read/relation.ts'
import type { Placed } from '../read/scene.ts'
import type { Counting, Expected } from './expectation.ts'
import { expectPace, expectPart } from './part-of-year.ts'
import { percentOf } from './percent-of.ts'

/** How a number counts a change of a row, where its words leave no other way. */
export function plainCounting({ kind }: Pick<Placed, 'kind'>, { unit }: Pick<Indicator, 'unit'>): Counting {
  if (kind === 'fraction' || kind === 'multiple') return 'relative'
  return unit === 'percent' ? 'points' : kind === 'percent' ? 'relative' : 'amount'
}

/** The figure of a month. */
export function expectLevel(row: Indicator, month: Month, figures: Figures): Expected | null {
  const figure = figures.measures.figure(row, month)
  return (
    figure && {
      values: [figure.printed, figure.value],
      sign: 0,
      shown: figure.shown,
      words: `${figure.shown} in ${shortMonth(month)}`,
      sources: figure.sources,
    }
  )
}

/** The change from one month to another, as printed, counted as the number counts; in percent to its decimals at least. */
export function expectChange(
  row: Indicator,
  from: Month,
  to: Month,
  counting: Counting,
  figures: Figures,
  decimals = 0,
): Expected | null {
  const older = figures.measures.figure(row, from)
  const newer = figures.measures.figure(row, to)
  if (!older || !newer || from === to) return null
  const printed = changeOf(row, older.printed, newer.printed, counting, decimals)
  const exact = changeOf(row, older.value, newer.value, counting)
  if (!printed) return null
  return {
    ...printed,
    values: [...printed.values, ...(exact?.values ?? [])],
    words: `${printed.words} (${older.shown} in ${shortMonth(from)} to ${newer.shown} in ${shortMonth(to)})`,
    sources: [...older.sources, ...newer.sources],
  }
}

/** The change between two figures, wherever they come from. */
export function changeOf(row: Indicator, from: number, to: number, counting: Counting, decimals = 0): Expected | null {
  const amount = to - from
  const sign = Math.abs(amount) < 1e-9 ? 0 : amount > 0 ? 1 : -1
  if (counting === 'relative' && from === 0) return null
  const size = Math.abs(counting === 'relative' ? percentOf(amount, from) : amount)
  const shown = showChange(row, size, counting, decimals)
  const words = sign === 0 ? 'no change' : `${sign > 0 ? 'a rise' : 'a fall'} of ${shown}`
  return { values: [size], sign, shown, words, sources: [] }
}

function showChange(row: Indicator, size: number, counting: Counting, decimals: number): string {
  if (counting === 'relative') return `${printNumber(size, Math.max(size < 10 ? 1 : 0, decimals))}%`
  // A standard may be finer than the row: 82 lies half a point from 82.5.
  const shown = printNumber(size, row.decimals + Number(decimalsOf(size) > row.decimals))
  return counting === 'points' ? `${shown} percentage ${shown === '1' ? 'point' : 'points'}` : shown
}

/** The target, benchmark or average that a figure is beside. */
export type Standard = Omit<Expected, 'values' | 'sign'> & { readonly value: number }

/** The standard of a row that a comparison is with; null where the row has none. */
export function besideOf(row: Indicator, beside: Beside, figures: Figures): Standard | null {
  switch (beside.kind) {
    case 'target':
      return targetOf(row)
    case 'benchmark':
      return benchmarkOf(row, beside.name)
    case 'average':
      return averageOf(row, figures)
  }
}

/** The target and the benchmarks of a row. */
export function besidesOf({ benchmarks }: Pick<Indicator, 'benchmarks'>): readonly Beside[] {
  return [{ kind: 'target' }, ...benchmarks.map(({ name }): Beside => ({ kind: 'benchmark', name }))]
}

/** The values of a row's target and benchmarks. */
export function standardValues(row: Indicator, figures: Figures): readonly number[] {
  return besidesOf(row).flatMap((beside) => besideOf(row, beside, figures)?.value ?? [])
}

function targetOf({ code, target }: Indicator): Standard | null {
  if (!target) return null
  const { value, shown, cell } = target
  return { value, shown, words: `the target is ${shown}`, sources: [{ code, month: null, cell, value }] }
}

function benchmarkOf({ code, benchmarks }: Indicator, wanted: string): Standard | null {
  const found = benchmarks.find(({ name }) => name === wanted)
  if (!found || found.value === null) return null
  const { name, value, shown, cell } = found
  return { value, shown, words: `the figure for ${name} is ${shown}`, sources: [{ code, month: null, cell, value }] }
}

function averageOf(row: Indicator, { measures }: Figures): Standard | null {
  const against = measures.againstAverage(row)
  if (!against) return null
  const shown = printFigure(against.from, row.unit, row.decimals + 1)
  const words = `the average of the 12 months before is ${shown}`
  const sources = against.sources.filter(({ month }) => month !== row.latest?.month)
  return { value: against.from, shown, words, sources }
}

/** A standard, or another single value, as what a number may stand for. */
export function expectStandard({ value, shown, words, sources }: Standard): Expected {
  return { values: [value], sign: 0, shown, words, sources }
}

/** How far a month's figure lies from its target, a benchmark or its average. */
export function expectDistance(
  row: Indicator,
  month: Month,
  beside: Beside,
  counting: Counting,
  figures: Figures,
  decimals = 0,
): Expected | null {
  const figure = figures.measures.figure(row, month)
  const from = besideOf(row, beside, figures)
  const expected = figure && from && changeOf(row, from.value, figure.printed, counting, decimals)
  if (!expected) return null
  const side = expected.sign > 0 ? 'above' : 'below'
  const words =
    expected.sign === 0
      ? `exactly there: ${from.words}`
      : `${expected.shown} ${side}: ${figure.shown} in ${shortMonth(month)}, and ${from.words}`
  return { ...expected, words, sources: [...figure.sources, ...from.sources] }
}

/** Means of the months up to the latest: from the month named, or the usual ones where none is. */
export function expectAverages(row: Indicator, from: Month | null, figures: Figures): readonly Expected[] {
  const latest = row.latest?.month
  if (!latest) return []
  if (isYearToDate(row))
    return [expectPace(row, from ?? financialYearStart(latest), latest, figures)].flatMap((each) => each ?? [])
  const first = row.history.slice(0, 1).map(({ month }) => month)
  const meansFrom = (starts: readonly Month[]) =>
    starts.flatMap((start) => meanSince(row, start, latest, figures) ?? []).map(expectStandard)
  const before = from === null || from <= addMonths(latest, -11) ? expectYearBefore(row, latest, figures) : []
  return from ? [...meansFrom([from]), ...before] : [...meansFrom(usualStarts(latest)), ...before, ...meansFrom(first)]
}

/** The mean of the 12 months before, which an officer may have worked out before any of them was rounded. */
function expectYearBefore(row: Indicator, latest: Month, figures: Figures): readonly Expected[] {
  const average = averageOf(row, figures)
  if (!average) return []
  const exact = expectMean(row, addMonths(latest, -12), addMonths(latest, -1), figures)
  return [{ ...expectStandard(average), values: [average.value, ...(exact?.values ?? [])] }]
}

/** Where means usually begin: April, a year ago, a quarter and half a year ago; the first month of all comes last. */
function usualStarts(latest: Month): readonly Month[] {
  return [financialYearStart(latest), addMonths(latest, -11), addMonths(latest, -2), addMonths(latest, -5)]
}

function meanSince(row: Indicator, start: Month, latest: Month, { measures }: Figures): Standard | null {
  const average = measures.average(row, start)
  if (!average) return null
  const shown = printFigure(average.value, row.unit, row.decimals + 1)
  const words = `the average from ${shortMonth(start)} to ${shortMonth(latest)} is ${shown}`
  return { value: average.value, shown, words, sources: average.sources }
}

/** The sum of the months from one to the latest, for what is counted month by month. */
export function expectTotal(row: Indicator, from: Month, figures: Figures): Expected | null {
  const average = row.unit === 'number' && row.basis === 'month' ? figures.measures.average(row, from) : null
  if (!average) return null
  const value = Math.round(average.value * average.months)
  const shown = printFigure(value, row.unit, row.decimals)
  return expectStandard({ value, shown, words: `${shown} in all from ${shortMonth(from)}`, sources: average.sources })
}

/** The figure that the trend leads to. */
export function expectProjection(row: Indicator, figures: Figures): Expected | null {
  const projection = figures.measures.projection(row)
  if (!projection) return null
  const { value, month, sources } = projection
  const shown = printFigure(value, row.unit, row.decimals)
  return expectStandard({ value, shown, words: `the projection for ${shortMonth(month)} is ${shown}`, sources })
}

/** The highest and lowest figures of the row. */
export function expectExtremes(row: Indicator, figures: Figures): readonly Expected[] {
  return extremeMonths(row, figures).flatMap((month) => expectLevel(row, month, figures) ?? [])
}

/** The months of the highest and the lowest figure, as printed. */
export function extremeMonths(row: Indicator, { measures }: Figures): readonly Month[] {
  const known = row.history.flatMap(({ month }) => measures.figure(row, month) ?? [])
  const values = known.map(({ printed }) => printed)
  const ends = [Math.max(...values), Math.min(...values)]
  return known.filter(({ printed }) => ends.includes(printed)).map(({ month }) => month)
}

/** What is left to the whole of a percentage: `18% were late` where 82% were on time. */
export function expectComplement(row: Indicator, month: Month, figures: Figures): Expected | null {
  const level = expectLevel(row, month, figures)
  if (!level) return null
  const shown = printFigure(100 - (level.values[0] ?? 0), row.unit, row.decimals)
  return {
    ...level,
    values: level.values.map((value) => 100 - value),
    shown,
    words: `${shown} is what ${level.words} leaves of the whole`,
  }
}

/** The mean of the months from one to another, as printed; null where a month is missing. */
export function expectMean(row: Indicator, from: Month, to: Month, figures: Figures): Expected | null {
  if (isYearToDate(row)) return expectPace(row, from, to, figures)
  const found = reportedFrom(row, from, to, figures)
  if (!found) return null
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const values = [mean(found.map(({ value }) => value)), mean(found.map(({ printed }) => printed))]
  const shown = printFigure(values[0] ?? 0, row.unit, row.decimals + 1)
  return {
    values,
    sign: 0,
    shown,
    words: `the average from ${shortMonth(from)} to ${shortMonth(to)} is ${shown}`,
    sources: found.flatMap(({ sources }) => sources),
  }
}

/** The mean of the twelve months before one, or of the twelve up to it. */
export function expectYearMeans(row: Indicator, month: Month, figures: Figures): readonly Expected[] {
  const before = expectMean(row, addMonths(month, -12), addMonths(month, -1), figures)
  const within = expectMean(row, addMonths(month, -11), month, figures)
  return [before, within].flatMap((mean) => mean ?? [])
}

/** The sum of the months from one to another; null where a month is missing. */
export function expectSum(row: Indicator, from: Month, to: Month, figures: Figures): Expected | null {
  if (isYearToDate(row)) return expectPart(row, from, to, figures)
  const found = reportedFrom(row, from, to, figures)
  if (!found) return null
  const value = found.reduce((sum, { printed }) => sum + printed, 0)
  const shown = printFigure(value, row.unit, row.decimals)
  return {
    values: [value],
    sign: 0,
    shown,
    words: `${shown} in all from ${shortMonth(from)} to ${shortMonth(to)}`,
    sources: found.flatMap(({ sources }) => sources),
  }
}

function reportedFrom(row: Indicator, from: Month, to: Month, figures: Figures) {
  const months = row.history.filter(({ month }) => month >= from && month <= to)
  const found = months.flatMap(({ month }) => figures.measures.figure(row, month) ?? [])
  const isWhole = found.length === months.length && months.some(({ month }) => month === from)
  return isWhole && found.length > 1 ? found : null
}
