import { warningAt } from '../shared/finding.ts'
import { financialYearStart, type Month, monthsBetween, shortMonth } from '../shared/month.ts'
import { decimalsOf, printNumber } from '../shared/print-number.ts'
import { isYearToDate, startsAgain } from '../shared/starts-again.ts'
import type { DraftRow } from './check-row.ts'
import type { Report } from './report.ts'

/**
 * Says where a count of the year to date goes on over the end of the financial year: a formula that was filled to the
 * right adds April to the twelve months before it.
 *
 * A year's first figure is one month's; one that stands at or above the whole of the year before, and far beyond what
 * a month has ever added, is no new start. Shares and averages gather nothing, and neither does a row that stays level.
 */
export function warnOfRunOn(rows: readonly DraftRow[], report: Report): void {
  for (const row of rows) {
    const found = isGathered(row) ? findRunOn(row) : null
    if (found !== null) report(warningAt(found.to.cell, 'year-runs-on', tellRunOn(row, found)))
  }
}

type Dated = { readonly month: Month; readonly cell: string; readonly value: number }
type Step = { readonly from: Dated; readonly to: Dated }

function isGathered(row: DraftRow): boolean {
  return isYearToDate(row) && (row.unit === 'number' || row.unit === 'rate')
}

/** The newest year that goes on from the one before it. */
function findRunOn(row: DraftRow): Step | null {
  const figures = row.history.flatMap((entry) => (entry.kind === 'figure' ? [entry] : []))
  const steps = figures.slice(1).flatMap((to, at): readonly Step[] => {
    const from = figures[at]
    return from === undefined ? [] : [{ from, to }]
  })
  const isStart = ({ from, to }: Step) => startsAgain(row, from.month, to.month)
  const added = steps.filter((step) => !isStart(step)).map(addedAMonth)
  if (added.filter((each) => each < 0).length > added.length / MOST_CORRECTED || !gathers(figures)) return null
  return steps.findLast((step) => isStart(step) && goesOn(step, Math.max(...added))) ?? null
}

/** One month in so many may take back something of the months before. */
const MOST_CORRECTED = 4

function addedAMonth({ from, to }: Step): number {
  return (to.value - from.value) / monthsBetween(from.month, to.month)
}

/** In half a year or more, a count that gathers comes to a multiple of what it began with, and a level does not. */
function gathers(figures: readonly Dated[]): boolean {
  return figures.some((last) => {
    const first = figures.find(({ month }) => financialYearStart(month) === financialYearStart(last.month))
    if (first === undefined || monthsBetween(first.month, last.month) < 5) return false
    const gathered = (first.value * monthOfYear(last.month)) / monthOfYear(first.month)
    return last.value >= gathered / 2
  })
}

/** April is the first. */
function monthOfYear(month: Month): number {
  return monthsBetween(financialYearStart(month), month) + 1
}

/** Small counts jump: three times the root of what was the most is within chance, as a Poisson count goes. */
function goesOn({ from, to }: Step, most: number): boolean {
  const usual = most * monthOfYear(to.month)
  return to.value >= from.value && to.value > 2 * usual && to.value > usual + 3 * Math.sqrt(usual)
}

function tellRunOn({ label, decimals }: DraftRow, { from, to }: Step): string {
  const print = ({ value }: Dated) => printNumber(value, Math.max(decimals, decimalsOf(value)))
  const of = (figure: Dated) => `${print(figure)} for ${shortMonth(figure.month)}`
  return `"${label}" is ${of(to)} after ${of(from)}, as if the year had gone on; figures of the year to date start again in April, so see what the cell adds up`
}
