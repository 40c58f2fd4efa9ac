import type {
  Average,
  BenchmarkFigure,
  Change,
  Indicator,
  Projection,
  Rank,
  RecordFound,
  Run,
} from '../compute/figures.ts'
import { longMonth, type Month } from '../shared/month.ts'
import { decimalsOf, printFigure, printNumber, printOrdinal, roundTo } from '../shared/print-number.ts'
import type { Better } from '../shared/unit.ts'
import { asPrinted } from './as-printed.ts'
import { type Beside, latestBeside } from './beside-target.ts'

/** How a sentence writes a printed figure: as it stands, or with its unit. */
type Print = (shown: string) => string
const asItStands: Print = (shown) => shown

/** `down 31.4%`, `up 5 percentage points`, `unchanged`; without a percentage, as from nothing, `down by 1,540`. */
export function phraseChange(row: Indicator, change: Change, decimals: number | null): string {
  if (change.amount === 0) return 'unchanged'
  const direction = change.amount > 0 ? 'up' : 'down'
  if (change.points) return `${direction} ${printPoints(Math.abs(change.amount), decimals ?? row.decimals)}`
  if (change.relative === null) return `${direction} by ${printNumber(Math.abs(change.amount), row.decimals)}`
  return `${direction} ${printShare(change.relative, decimals ?? 0)}`
}

/**
 * What stands before `than a year ago`: `40 fewer`, `3 more`, `no more and no fewer`; for what is not counted
 * `16 lower`, `5 percentage points higher`.
 */
export function phraseDifference(row: Indicator, change: Change): string {
  const [more, less] = row.unit === 'number' ? ['more', 'fewer'] : ['higher', 'lower']
  const amount = Math.abs(change.amount)
  if (amount === 0) return `no ${more} and no ${less}`
  if (change.points) return `${printPoints(amount, row.decimals)} ${change.amount > 0 ? more : less}`
  return `${printNumber(amount, row.decimals)} ${change.amount > 0 ? more : less}`
}

/** `14% below the average of the previous 12 months`; without a percentage `1,540 below` it. */
export function phraseAgainstAverage(row: Indicator, change: Change): string {
  const of = 'the average of the previous 12 months'
  const gap = gapToAverage(row, change)
  return gap === null ? `in line with ${of}` : `${gap} ${change.amount > 0 ? 'above' : 'below'} ${of}`
}

/** Null where nothing would be left of it in print. */
function gapToAverage({ decimals }: Indicator, { amount, relative, points }: Change): string | null {
  if (points || relative === null) {
    const size = roundTo(Math.abs(amount), decimals)
    return size === 0 ? null : points ? printPoints(size, decimals) : printNumber(size, decimals)
  }
  return roundTo(relative, 0) === 0 ? null : printShare(relative, 0)
}

/** An average is printed with one decimal more than its row. */
export function phraseAverage(row: Indicator, average: Average): string {
  return printFigure(average.value, row.unit, row.decimals + 1)
}

export function phraseRecord(record: RecordFound): string {
  return `the ${record.tied ? 'equal ' : ''}${record.kind} in the ${record.months} months recorded`
}

const ORDINALS = ['', '', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'] as const

/** `the third monthly fall in a row`. */
export function phraseRun(run: Run): string {
  return `the ${ORDINALS[run.length] ?? printOrdinal(run.length)} monthly ${run.kind} in a row`
}

/**
 * `better than the target of 581`, `on the target of 95%`, `just short of the target of 95%`; of a target that the row
 * sets for a month still to come also that month: `short of the target of 118 for March 2026`.
 */
export function phraseAgainstTarget(row: Indicator, reporting: Month, print: Print = asItStands): string | null {
  const beside = latestBeside(row)
  if (!beside || !row.target) return null
  const month = monthToCome(row, reporting)
  const of = `the target of ${print(row.target.shown)}${month ? ` for ${longMonth(month)}` : ''}`
  return `${beside.near ? 'just ' : ''}${SIDES[beside.side](row.better)} ${of}`
}

/** The month that the row's own target is meant for, where that is still to come. */
export function monthToCome({ target }: Indicator, reporting: Month): Month | null {
  return target?.by && target.by > reporting ? target.by : null
}

const SIDES: Readonly<Record<Beside['side'], (better: Better) => string>> = {
  on: () => 'on',
  better: () => 'better than',
  above: () => 'above',
  below: (better) => (better === 'higher' ? 'short of' : 'below'),
}

/** `above the England figure of 544.5`. */
export function phraseAgainstBenchmark(latest: number, benchmark: BenchmarkFigure, print: Print = asItStands): string {
  const value = asPrinted(benchmark)
  const side = latest > value ? 'above' : latest < value ? 'below' : 'the same as'
  return `${side} the ${nameOfBenchmark(benchmark.name)} figure of ${print(benchmark.shown)}`
}

/** A column's header as a sentence has it: `statistical neighbours` → `statistical neighbour`. */
function nameOfBenchmark(name: string): string {
  if (/^statistical neighbours?( average)?$/i.test(name.trim())) return 'statistical neighbour'
  return name.trim()
}

/** `94 by March 2025`. */
export function phraseProjection(row: Indicator, projection: Projection, print: Print = asItStands): string {
  return `${print(printFigure(projection.value, row.unit, row.decimals))} by ${longMonth(projection.month)}`
}

/** `falling by 0.7 a month, where a fall of 1.0 a month is needed`, if any is; null without a target. */
export function phrasePace(row: Indicator, { achieved, needed }: Projection): string | null {
  if (needed === null) return null
  const print = (amount: number) => printPace(row, Math.abs(amount))
  const way = roundTo(achieved, row.decimals + 1) === 0 ? 'level' : achieved > 0 ? 'rising' : 'falling'
  const now = way === 'level' ? way : `${way} by ${print(achieved)} a month`
  if (roundTo(needed, row.decimals + 1) === 0) return now
  return `${now}, where ${needed > 0 ? 'a rise' : 'a fall'} of ${print(needed)} a month is needed`
}

function printPace(row: Indicator, amount: number): string {
  return row.unit === 'percent' ? printPoints(amount, row.decimals + 1) : printNumber(amount, row.decimals + 1)
}

/** `3rd of 11`, best first; `equal 3rd of 11` where a neighbour has the same figure. */
export function phraseRank({ place, of, tied }: Rank): string {
  return `${tied ? 'equal ' : ''}${printOrdinal(place)} of ${of}`
}

/** The verb of a change: `fell to`, `rose to`, `stayed at`. */
export function verbOf(change: Change | null): string {
  if (!change) return 'stood at'
  return change.amount > 0 ? 'rose to' : change.amount < 0 ? 'fell to' : 'stayed at'
}

function printPoints(amount: number, decimals: number): string {
  const printed = printNumber(amount, decimals)
  return `${printed} percentage ${printed === '1' ? 'point' : 'points'}`
}

/** A fraction of a target as a percentage, without decimals that say nothing: `5%`, `7.5%`. */
export function printBand(fraction: number): string {
  const percent = fraction * 100
  return printFigure(percent, 'percent', decimalsOf(percent))
}

/** A change that is not nothing does not print 0%, nor does a fall that leaves something print 100%. */
function printShare(relative: number, decimals: number): string {
  const size = Math.abs(relative)
  const printed = roundTo(size, decimals)
  if (printed === 0) return 'less than 1%'
  const isShort = relative < 0 && size < 100 && printed === 100
  return isShort ? `more than ${printNumber(100 - 10 ** -decimals, decimals)}%` : `${printNumber(size, decimals)}%`
}
