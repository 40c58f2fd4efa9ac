import type { BookPlan, RowPlan } from '../../src/book/book-plan.ts'
import { planCommentary, planContents, planSettings } from '../../src/book/plan-sheets.ts'
import { cellsOf, planName, planSetting, planText } from './plan-cell.ts'
import { planSampleOutcomes } from './plan-sample-outcomes.ts'
import { type CsvTable, readCsv } from './read-csv.ts'

/** The sample workbook: the report of August 2024, to the contract. Its date is fixed, so that it can be made again. */
export function planSample(): BookPlan {
  return {
    author: 'Performance and data team',
    made: new Date('2024-09-09T09:00:00Z'),
    sheets: [
      planSettings(settingRows()),
      planContents(textRows(readCsv('sections.csv'))),
      ...planSampleOutcomes(),
      planCommentary(commentaryRows()),
    ],
  }
}

function settingRows(): readonly RowPlan[] {
  return readCsv('settings.csv').rows.map((row) => ({
    opensGroup: false,
    cells: cellsOf([
      ['Setting', planName(row.get('Setting'), row.get('Note'))],
      ['Value', planSetting(row.get('Value'))],
    ]),
  }))
}

/** A line stands above the first row of each section. */
function commentaryRows(): readonly RowPlan[] {
  const table = readCsv('commentary.csv')
  const sections = table.rows.map((row) => row.get('Section'))
  return textRows(table).map((row, at) => ({ ...row, opensGroup: at > 0 && sections[at] !== sections[at - 1] }))
}

function textRows({ columns, rows }: CsvTable): readonly RowPlan[] {
  return rows.map((row) => ({
    opensGroup: false,
    cells: cellsOf(columns.map((column) => [column, planText(row.get(column))])),
  }))
}
