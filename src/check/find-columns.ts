import type { Heading } from '../book/book.ts'
import { errorAt, shorten, warningAt } from '../shared/finding.ts'
import { fold } from '../shared/fold.ts'
import { listWords } from '../shared/list-words.ts'
import { type Month, shortMonth } from '../shared/month.ts'
import { expectedIn, remedyFor, wordsOf } from './cell-words.ts'
import {
  isMistypedAmongMonths,
  isMistypedMonth,
  monthOfHeading,
  speaksOfMonth,
  warnOfFarMonths,
} from './month-headings.ts'
import { reportIgnored, type Table, twice } from './read-table.ts'
import type { Report } from './report.ts'

/** The columns of an outcome sheet's contract, as folded headings. */
export const OUTCOME_COLUMNS = [
  'part',
  'code',
  'indicator',
  'unit',
  'better',
  'decimals',
  'calculation',
  'basis',
  'amber band',
  'show',
  'chart',
  'target',
  'target by',
] as const
export type OutcomeColumn = (typeof OUTCOME_COLUMNS)[number]

/** The columns of an outcome sheet that no fixed name claims; months oldest first. */
export type FigureColumns = { readonly months: readonly MonthColumn[]; readonly benchmarks: readonly Heading[] }
export type MonthColumn = { readonly month: Month; readonly heading: Heading }

/** Columns that people keep beside their figures; never a benchmark, wherever they stand. */
const REMARKS: ReadonlySet<string> = new Set([
  'note',
  'notes',
  'comment',
  'comments',
  'source',
  'sources',
  'owner',
  'lead',
  'definition',
  'remarks',
])

export function findFigureColumns(table: Table<OutcomeColumn>, report: Report): FigureColumns {
  const target = table.columnOf('target')
  const months: MonthColumn[] = []
  const benchmarks: Heading[] = []
  const ignored: Heading[] = []
  const targets = target === null ? table.others.filter(isMeantForTarget) : []
  for (const heading of table.others) {
    const month = monthOfHeading(heading.cell)
    const isAfterTarget = target !== null && heading.column > target
    if (month !== null) addMonth(months, { month, heading }, report)
    else if (targets.includes(heading)) continue
    else if (isSlip(heading, isAfterTarget)) report(errorAt(heading.cell.at, 'heading', notAMonth(heading)))
    else if (isAfterTarget && !REMARKS.has(heading.folded)) addBenchmark(benchmarks, heading, report)
    else if (speaksOfMonth(heading)) report(warningAt(heading.cell.at, 'month-unread', monthUnread(heading)))
    else ignored.push(heading)
  }
  warnOfTargets(targets, table, report)
  reportIgnored(table, ignored, report)
  warnOfFarMonths(months, report)
  return { months: months.sort((a, b) => (a.month < b.month ? -1 : 1)), benchmarks }
}

/** `Target 2024/25`, `Year-end target`; not what is kept about a target, `Distance from target`. */
function isMeantForTarget({ folded }: Heading): boolean {
  if (/^targets?\b/.test(folded)) return !/^targets? (?:by|date|met|month|rag|status)\b/.test(folded)
  return (
    /\btargets?$/.test(folded) &&
    !/\b(?:above|against|below|from|of|on|off|over|than|to|under|v|versus|vs) targets?$/.test(folded)
  )
}

/** Without a column of that very name a sheet has no targets, nor RAGs or benchmarks. */
function warnOfTargets(targets: readonly Heading[], { nearMisses }: Table<OutcomeColumn>, report: Report): void {
  const [first, ...others] = targets.filter((heading) => !nearMisses.includes(heading))
  if (first === undefined) return
  const name = (heading: Heading) => `"${shorten(wordsOf(heading.cell.content))}"`
  const which =
    others.length === 0 ? 'it holds the targets, write its heading' : 'one of them holds the targets, write its heading'
  const read =
    others.length === 0
      ? `the column ${name(first)} is not read`
      : `the columns ${listWords([first, ...others].map(name))} are not read`
  const message = `${read}, and without a column Target the sheet has no targets, RAGs or benchmarks; if ${which} as Target`
  report(warningAt(first.cell.at, 'target-unread', message))
}

/** What can only be meant for a month, and is none; after the target stand benchmarks, which may be called much. */
function isSlip(heading: Heading, isAfterTarget: boolean): boolean {
  if (remedyFor(heading.cell) !== undefined || isBareDate(heading) || isMistypedMonth(heading)) return true
  return !isAfterTarget && isMistypedAmongMonths(heading)
}

function monthUnread({ cell }: Heading): string {
  return `the column "${shorten(wordsOf(cell.content))}" is not read; if it holds the figures of a month, write its heading as Aug-24`
}

function addMonth(months: MonthColumn[], column: MonthColumn, report: Report): void {
  const first = months.find(({ month }) => month === column.month)
  if (first === undefined) months.push(column)
  else report(errorAt(column.heading.cell.at, 'month-twice', monthTwice(column, first)))
}

function monthTwice({ month, heading }: MonthColumn, first: MonthColumn): string {
  // A date is shown in the cell as its month, whatever day it holds.
  const isDate = heading.cell.content.kind === 'date'
  const found = isDate
    ? `found ${shortMonth(month)} again`
    : `found "${wordsOf(heading.cell.content)}" for ${shortMonth(month)} again`
  return `expected one column for each month, ${found}; it already stands at ${first.heading.cell.at}, so correct one heading or delete one column`
}

function addBenchmark(benchmarks: Heading[], heading: Heading, report: Report): void {
  const name = fold(wordsOf(heading.cell.content))
  const first = benchmarks.find((known) => fold(wordsOf(known.cell.content)) === name)
  if (first === undefined) benchmarks.push(heading)
  else report(errorAt(heading.cell.at, 'heading-twice', twice(heading, first)))
}

function notAMonth(heading: Heading): string {
  return expectedIn(heading.cell, 'a month or a heading', 'write it as Aug-24, or as a date')
}

/** A date that has lost its format: 45505 is August 2024. The numbers are those of the years 2000 to 2050. */
function isBareDate({ cell: { content } }: Heading): boolean {
  return (
    content.kind === 'number' && Number.isInteger(content.value) && content.value > 36_525 && content.value < 55_153
  )
}
