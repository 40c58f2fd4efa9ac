import type { Row, Sheet } from '../book/book.ts'
import { wordsOf } from './cell-words.ts'
import { BASES } from './check-row.ts'
import { OUTCOME_COLUMNS, type OutcomeColumn } from './find-columns.ts'
import { inferBasis } from './infer-unit.ts'
import { readChoice } from './read-cell.ts'
import { readTable, type Table } from './read-table.ts'

/** The rows of an outcome sheet whose figures gather over the year, by the Basis typed or else by the label. */
export function rowsToDate(sheet: Sheet): readonly number[] {
  const table = readTable(sheet, OUTCOME_COLUMNS, () => undefined)
  return sheet.rows.filter((row) => basisOf(row, table) === 'year to date').map(({ number }) => number)
}

function basisOf(row: Row, table: Table<OutcomeColumn>) {
  const typed = readChoice(table.cell(row, 'basis'), BASES, '')
  return (typed.ok ? typed.value : null) ?? inferBasis(wordsOf(table.cell(row, 'indicator').content), null)
}
