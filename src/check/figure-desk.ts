import type { Cell } from '../book/book.ts'
import { errorAt, noteAt, warningAt } from '../shared/finding.ts'
import type { Unit } from '../shared/unit.ts'
import { wordsOf } from './cell-words.ts'
import type { Reading } from './model.ts'
import { type FigureRead, holdsTime, type Measured, type Remark, readFigure, readTarget } from './read-figure.ts'
import { listPlaces, type Report } from './report.ts'

/** Reads the figures of one sheet and says what is common to many cells only once. */
export type FigureDesk = {
  /** Null after reporting an error. */
  readonly read: (cell: Cell, unit: Measured) => Reading | null
  /** The same of a target. */
  readonly readTarget: (cell: Cell, unit: Unit) => Reading | null
  /** To be called after each row: its remarks are one warning. */
  readonly closeRow: () => void
  readonly closeSheet: () => void
}

export function openFigureDesk(sheet: string, report: Report): FigureDesk {
  const asText: string[] = []
  let remarks: { readonly remark: Remark; readonly cell: Cell }[] = []
  const closeRow = () => {
    warnOf(remarks, 'small-percentage', report)
    warnOf(remarks, 'large-percentage', report)
    warnOf(remarks, 'percentage-in-other-unit', report)
    remarks = []
  }
  const take = (cell: Cell, read: FigureRead, rule: string) => {
    if (!read.ok) report(errorAt(cell.at, holdsTime(cell) ? 'time' : rule, read.message))
    else if (read.remark === 'number-as-text') asText.push(cell.at)
    else if (read.remark !== null) remarks.push({ remark: read.remark, cell })
    return read.ok ? read.reading : null
  }
  return {
    read: (cell, unit) => take(cell, readFigure(cell, unit), 'not-a-figure'),
    readTarget: (cell, unit) => take(cell, readTarget(cell, unit), 'target'),
    closeRow,
    closeSheet: () => {
      closeRow()
      if (asText.length > 0) report(noteAt(sheet, 'number-as-text', asTextMessage(asText)))
    },
  }
}

function asTextMessage(cells: readonly string[]): string {
  const [what, read] = cells.length === 1 ? ['1 number is', 'was'] : [`${cells.length} numbers are`, 'were']
  return `${what} stored as text and ${read} read as ${cells.length === 1 ? 'a number' : 'numbers'}: ${listPlaces(cells)}`
}

function warnOf(remarks: readonly { remark: Remark; cell: Cell }[], wanted: Remark, report: Report): void {
  const cells = remarks.filter(({ remark }) => remark === wanted).map(({ cell }) => cell)
  const [first] = cells
  if (!first) return
  const places = cells.length === 1 ? '' : ` (likewise ${listPlaces(cells.slice(1).map(({ at }) => at))})`
  report(
    warningAt(first.at, wanted, `${REMARKS[wanted](wordsOf(first.content), first.content.kind === 'text')}${places}`),
  )
}

const REMARKS: Readonly<Record<Remark, (found: string, isText: boolean) => string>> = {
  'number-as-text': (found) => `"${found}" is text and was read as a number`,
  'small-percentage': (found, isText) =>
    `"${found}" in a percent row was read as ${found}%, less than one per cent; if ${percentOf(found)} is meant, ${isText ? `type ${percentOf(found)}` : 'give the cell a percent format'}`,
  'large-percentage': (found) =>
    `"${found}" was read as it looks, five times the whole or more; if ${hundredthOf(found)} is meant, type ${hundredthOf(found)} with its sign`,
  'percentage-in-other-unit': (found) =>
    `"${found}" is a percentage in a row of another unit; if the row is a percentage, write percent as its Unit`,
}

/** Of `1900%` the 19% that was typed before the cell had a percent format. */
function hundredthOf(found: string): string {
  return `${Number((Number(found.replace('%', '')) / 100).toPrecision(12))}%`
}

function percentOf(found: string): string {
  return `${Number((Number(found) * 100).toPrecision(12))}%`
}
