import { warningAt } from '../shared/finding.ts'
import { listWords } from '../shared/list-words.ts'
import { addMonths, type Month, monthsBetween, shortMonth } from '../shared/month.ts'
import type { DraftRow } from './check-row.ts'
import type { SheetOutline } from './outline-sheet.ts'
import { readFigure } from './read-figure.ts'
import { cellAt } from './read-table.ts'
import type { Report } from './report.ts'

/** The reporting month, and the setting that names it; that cell is empty where the command line names the month. */
export type ReportingMonth = { readonly month: Month; readonly monthCell: string }

/**
 * Says where nothing was typed for the reporting month: the pack would bear its name and rest on older figures.
 *
 * Sheets that are calculated, or have no figure for any month, are spoken of elsewhere.
 */
export function warnOfEmptyMonth(
  { month, monthCell }: ReportingMonth,
  outlines: readonly SheetOutline[],
  rows: readonly DraftRow[],
  report: Report,
): void {
  const sheets = outlines
    .map((outline) => ({ outline, rows: rows.filter(({ sheet }) => sheet === outline.sheet.name) }))
    .filter((sheet) => sheet.rows.some((row) => isTyped(row) && row.history.some(isFilled)))
  const empty = sheets.filter((sheet) => !sheet.rows.some((row) => row.history.some(isFilledIn(month))))
  if (sheets.length > 0 && empty.length === sheets.length)
    report(warningAt(monthCell, 'pack-without-figures', packWithout(month, monthCell)))
  for (const { outline, rows: own } of empty) {
    const heading = outline.columns.months.find((column) => column.month === month)?.heading
    if (heading === undefined || isOffMonth(month, own)) continue
    report(warningAt(heading.cell.at, 'sheet-without-figures', sheetWithout(month)))
  }
}

function packWithout(month: Month, monthCell: string): string {
  const back = monthCell === '' ? 'name another --month' : 'set the reporting month back'
  return `no sheet has a figure for the reporting month, ${shortMonth(month)}, so that the whole pack would rest on earlier months; type the figures, or ${back}`
}

function sheetWithout(month: Month): string {
  return `no row of the sheet has a figure for the reporting month, ${shortMonth(month)}, so that it shows earlier months at most; type the figures before the pack goes out`
}

type Entry = DraftRow['history'][number]

/** A figure stands there, though it may be kept back. */
function isFilled({ kind }: Entry): boolean {
  return kind === 'figure' || kind === 'suppressed'
}

function isFilledIn(month: Month): (entry: Entry) => boolean {
  return (entry) => entry.month === month && isFilled(entry)
}

function isTyped({ calculation }: DraftRow): boolean {
  return calculation === null || calculation.formula.kind === 'implied-rate'
}

/** Whether dashes say that nothing is due, as they did in an earlier month of the year: a sheet of quarterly figures. */
function isOffMonth(month: Month, rows: readonly DraftRow[]): boolean {
  const isDashed = (of: Month) => {
    const entries = rows.flatMap(({ history }) => history.filter((entry) => entry.month === of))
    return entries.length > 0 && entries.every(({ kind }) => kind === 'not-applicable')
  }
  const yearBefore = Array.from({ length: 12 }, (_, at) => addMonths(month, -1 - at))
  return isDashed(month) && yearBefore.some(isDashed)
}

/**
 * Says where most rows of a sheet have figures for months after the reporting month: who types September's figures and
 * leaves the setting at August makes August's pack again, in place of the one that stands.
 */
export function warnOfLaterFigures(
  { month, monthCell }: ReportingMonth,
  outlines: readonly SheetOutline[],
  report: Report,
): void {
  // Who names a month on the command line means it.
  if (monthCell === '') return
  const found = outlines
    .map((outline) => ({ name: outline.sheet.name, months: laterMonths(outline, month) }))
    .filter(({ months }) => months.length > 0)
  const months = [...new Set(found.flatMap((sheet) => sheet.months))].sort()
  const [next] = months
  if (next === undefined) return
  const where = listWords(found.map(({ name }) => name))
  const message = `figures stand for ${listWords(months.map(shortMonth))}, after the reporting month ${shortMonth(month)}, on ${where}, and are not in the pack; if the pack is to be that of ${shortMonth(months.at(-1) ?? next)}, set the reporting month to it`
  report(warningAt(monthCell, 'figures-after-month', message))
}

/** A heading further on is a slip in its year, which is warned about as what it is. */
const FURTHEST = 12

/** The months after this one for which most rows that have figures up to it have one too. */
function laterMonths({ sheet, columns, rows }: SheetOutline, month: Month): readonly Month[] {
  const later = columns.months.filter((column) => {
    const ahead = monthsBetween(month, column.month)
    return ahead > 0 && ahead <= FURTHEST
  })
  if (later.length === 0) return []
  const hasFigure = (row: SheetOutline['rows'][number], column: number) => {
    const cell = cellAt(sheet, row.row, column)
    const read = readFigure(cell, 'number')
    const isFigure = read.ok && read.reading.kind === 'figure'
    // A formula laid out ahead gives nothing until its month comes.
    return isFigure && !(cell.formula && read.reading.value === 0)
  }
  const sofar = columns.months.filter((column) => column.month <= month)
  const filled = rows.filter((row) => sofar.some(({ heading }) => hasFigure(row, heading.column)))
  const isMost = (count: number) => count > filled.length / 2
  return later
    .filter(({ heading }) => isMost(filled.filter((row) => hasFigure(row, heading.column)).length))
    .map((column) => column.month)
}
