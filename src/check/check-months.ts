import { errorAt, expectedButFound, warningAt } from '../shared/finding.ts'
import { type Month, monthsBetween, shortMonth } from '../shared/month.ts'
import type { SheetOutline } from './outline-sheet.ts'
import type { Report } from './report.ts'

/** The reporting month must have a column; a sheet that alone lacks it is behind the others. */
export function checkMonths(month: Month, monthCell: string, outlines: readonly SheetOutline[], report: Report): void {
  const withMonths = outlines.filter(({ columns }) => columns.months.length > 0)
  const all = [...new Set(withMonths.flatMap(({ columns }) => columns.months.map((column) => column.month)))].sort()
  if (all.length === 0) return
  if (!all.includes(month)) {
    const expected = `a reporting month that the outcome sheets have a column for (${listMonths(all)})`
    const whatToDo = `correct it, or add a column ${shortMonth(month)} to the outcome sheets`
    report(errorAt(monthCell, 'reporting-month', expectedButFound(expected, shortMonth(month), whatToDo)))
    return
  }
  for (const { sheet, columns } of withMonths) {
    if (columns.months.some((column) => column.month === month)) continue
    const message = `the sheet has no column for the reporting month, ${shortMonth(month)}; its months are ${listMonths(columns.months.map((column) => column.month))}`
    report(warningAt(sheet.name, 'sheet-without-month', message))
  }
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
