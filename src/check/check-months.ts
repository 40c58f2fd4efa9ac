import type { Cell } from '../book/book.ts'
import { errorAt, expectedButFound, shorten, warningAt } from '../shared/finding.ts'
import { addMonths, type Month, monthsBetween, shortMonth } from '../shared/month.ts'
import { wordsOf } from './cell-words.ts'
import { type ReportingMonth, warnOfEmptyMonth, warnOfLaterFigures } from './check-month-figures.ts'
import type { DraftRow } from './check-row.ts'
import type { SheetOutline } from './outline-sheet.ts'
import type { Report } from './report.ts'
import { warnOfRunOn } from './warn-of-run-on.ts'

/**
 * The reporting month must have a column, and figures in it. A sheet that alone lacks it is behind the others, and one
 * that lacks a month before it has lost a column.
 */
export function checkMonths(
  reporting: ReportingMonth,
  outlines: readonly SheetOutline[],
  rows: readonly DraftRow[],
  report: Report,
): void {
  const { month } = reporting
  const withMonths = outlines.filter(({ columns }) => columns.months.length > 0)
  const all = [...new Set(withMonths.flatMap(monthsOf))].sort()
  if (all.length === 0) return
  if (!all.includes(month)) {
    refuseMonth(reporting, all, withMonths, report)
    return
  }
  warnOfEmptyMonth(reporting, withMonths, rows, report)
  warnOfLaterFigures(reporting, withMonths, report)
  warnOfRunOn(rows, report)
  for (const outline of withMonths) {
    warnOfHoles(outline, month, all, report)
    if (monthsOf(outline).includes(month)) continue
    const message = `the sheet has no column for the reporting month, ${shortMonth(month)}; its months are ${listMonths(monthsOf(outline))}`
    report(warningAt(outline.sheet.name, 'sheet-without-month', message))
  }
}

function monthsOf({ columns }: SheetOutline): readonly Month[] {
  return columns.months.map((column) => column.month)
}

function refuseMonth(
  { month, monthCell }: ReportingMonth,
  all: readonly Month[],
  outlines: readonly SheetOutline[],
  report: Report,
): void {
  const expected = `a reporting month that the outcome sheets have a column for (${listMonths(all)})`
  const correct = monthCell === '' ? 'name another month with --month' : 'correct it'
  const unread = outlines.flatMap((outline) => unreadMonth(outline, month))[0]
  const add =
    unread === undefined
      ? `add a column ${shortMonth(month)} to the outcome sheets`
      : `write the heading "${shorten(wordsOf(unread.content))}" at ${unread.at} as ${shortMonth(month)} if it is that month`
  const whatToDo = `${correct}, or ${add}`
  report(errorAt(monthCell, 'reporting-month', expectedButFound(expected, shortMonth(month), whatToDo)))
}

/** A column beside the newest month, nobody's by its name, that has the year of the month in it: `Medi 2025`. */
function unreadMonth({ table, columns }: SheetOutline, month: Month): readonly Cell[] {
  const newest = columns.months.at(-1)?.heading.column ?? 0
  const year = new RegExp(`\\b(?:20)?${month.slice(2, 4)}\\b`)
  const read = [...columns.months.map(({ heading }) => heading), ...columns.benchmarks]
  const beside = table.others.filter((heading) => Math.abs(heading.column - newest) === 1 && !read.includes(heading))
  return beside.filter(({ folded }) => year.test(folded)).map(({ cell }) => cell)
}

/** Wider than this, a gap between columns is how the sheet keeps its months: this year's beside a few of last year's. */
const WIDEST_HOLE = 3

/**
 * Columns that are missing from a run of months before the reporting month. Months kept by the quarter or by the year
 * are no run; before the last twelve months, a month is missed only where other sheets have it.
 */
function warnOfHoles({ columns }: SheetOutline, month: Month, all: readonly Month[], report: Report): void {
  const upToNow = columns.months.filter((column) => column.month <= month)
  let run = 0
  for (const [at, column] of upToNow.entries()) {
    const before = upToNow[at - 1]?.month
    const missing = before === undefined ? [] : monthsWithin(before, column.month)
    const isMissed = missing.some((each) => monthsBetween(each, month) <= 12 || all.includes(each))
    if (before !== undefined && isMissed && missing.length <= WIDEST_HOLE && run > missing.length)
      report(warningAt(column.heading.cell.at, 'column-missing', tellHole(missing, before, column.month)))
    run = missing.length > 0 ? 1 : run + 1
  }
}

/** The months after the one and before the other. */
export function monthsWithin(after: Month, before: Month): readonly Month[] {
  const count = Math.max(0, monthsBetween(after, before) - 1)
  return Array.from({ length: count }, (_, at) => addMonths(after, at + 1))
}

function tellHole(missing: readonly Month[], after: Month, before: Month): string {
  const [columns, them] = missing.length === 1 ? ['a column', 'it'] : ['columns', 'them']
  return `the sheet goes from ${shortMonth(after)} to ${shortMonth(before)} without ${columns} for ${listMonths(missing)}; insert ${them}, with - where there are no figures`
}

/** `Aug-22, Aug-23 to Aug-24`: months in a row as one range. */
export function listMonths(months: readonly Month[]): string {
  const ranges: [Month, Month][] = []
  for (const month of months) {
    const last = ranges.at(-1)
    if (last && monthsBetween(last[1], month) === 1) last[1] = month
    else ranges.push([month, month])
  }
  return ranges
    .map(([from, to]) => (from === to ? shortMonth(from) : `${shortMonth(from)} to ${shortMonth(to)}`))
    .join(', ')
}
