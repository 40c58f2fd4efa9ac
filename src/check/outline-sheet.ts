import type { Cell, Row, Sheet } from '../book/book.ts'
import { errorAt, warningAt } from '../shared/finding.ts'
import { expectedIn } from './cell-words.ts'
import { type FigureColumns, findFigureColumns, OUTCOME_COLUMNS, type OutcomeColumn } from './find-columns.ts'
import { readWords, take } from './read-cell.ts'
import { cellAt, readTable, type Table } from './read-table.ts'
import type { Report } from './report.ts'

/** An outcome sheet with its columns found and its rows named, before any figure is read. */
export type SheetOutline = {
  readonly sheet: Sheet
  readonly table: Table<OutcomeColumn>
  readonly columns: FigureColumns
  readonly rows: readonly RowOutline[]
}

/** A row with its place in the sheet; `part` is the one it stands under, `typedCode` may be blank. */
export type RowOutline = {
  readonly row: Row
  readonly part: string
  readonly label: string
  readonly cell: string
  readonly typedCode: Cell
}

export function outlineSheet(sheet: Sheet, report: Report): SheetOutline {
  const table = readTable(sheet, OUTCOME_COLUMNS, report)
  const columns = findFigureColumns(table, report)
  if (columns.months.length === 0)
    report(
      errorAt(sheet.name, 'no-months', 'expected a column for each month, with a heading such as Aug-24, found none'),
    )
  const rows = outlineRows(table, columns, report)
  if (rows.length === 0) report(warningAt(sheet.name, 'no-rows', 'the sheet has headings but no rows'))
  return { sheet, table, columns, rows }
}

function outlineRows(table: Table<OutcomeColumn>, columns: FigureColumns, report: Report): readonly RowOutline[] {
  const rows: RowOutline[] = []
  let part = ''
  for (const row of table.sheet.rows) {
    const partCell = table.cell(row, 'part')
    part = take(readWords(partCell), partCell, 'part', report) ?? part
    const labelCell = table.cell(row, 'indicator')
    const label = take(readWords(labelCell), labelCell, 'label', report)
    if (label !== null) rows.push({ row, part, label, cell: labelCell.at, typedCode: table.cell(row, 'code') })
    else if (labelCell.content.kind === 'blank') refuseUnnamed(row, labelCell, table, columns, report)
  }
  return rows
}

/** A row without a label may hold the name of a part or a remark, but no figures. */
function refuseUnnamed(
  row: Row,
  label: Cell,
  table: Table<OutcomeColumn>,
  columns: FigureColumns,
  report: Report,
): void {
  const places = [
    ...columns.months.map(({ heading }) => heading.column),
    ...columns.benchmarks.map(({ column }) => column),
    table.columnOf('target'),
    table.columnOf('code'),
  ]
  const hasFigures = places
    .map((column) => cellAt(table.sheet, row, column))
    .some(({ content }) => content.kind !== 'blank')
  if (!hasFigures) return
  const message = expectedIn(label, 'a label in the column Indicator', 'name the row or clear it')
  report(errorAt(label.at, 'no-label', message))
}
