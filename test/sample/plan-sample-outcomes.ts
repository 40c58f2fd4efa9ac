import type { RowPlan, SheetPlan } from '../../src/book/book-plan.ts'
import { planGrades, planOutcome } from '../../src/book/plan-sheets.ts'
import { parseMonth } from '../../src/shared/month.ts'
import { cellsOf, planFigure, planName, planText } from './plan-cell.ts'
import { type CsvRow, readCsv } from './read-csv.ts'

type Table = { readonly file: string; readonly part: string }

/** Which of the report's tables stand on which sheet, and as which part; the sheet without a table holds the audits. */
const TABLES: ReadonlyMap<string, readonly Table[]> = new Map([
  [
    'Right support',
    [
      { file: '1a-right-support-family-help', part: 'Family Help' },
      { file: '1b-right-support-family-safeguarding', part: 'Family Safeguarding' },
    ],
  ],
  ['Localities', [{ file: '2-localities', part: '' }]],
  ['Birth families', [{ file: '3-birth-families', part: '' }]],
  ['Permanence', [{ file: '4-permanence', part: '' }]],
  ['Workforce', [{ file: '5-workforce', part: '' }]],
  [
    'Performance review',
    [
      { file: '7a-visiting', part: 'Visiting' },
      { file: '7b-supervision', part: 'Supervision' },
    ],
  ],
])

/** The outcome sheets of the sample, in the order of its contents. */
export function planSampleOutcomes(): readonly SheetPlan[] {
  const settings = readCsv('indicators.csv').rows
  return readCsv('sections.csv').rows.map((section) => {
    const name = section.get('Sheet') ?? ''
    const title = section.get('Section') ?? ''
    const tables = TABLES.get(name)
    return tables ? planIndicators(name, title, tables, settings) : planAudits(name, title)
  })
}

function planIndicators(name: string, title: string, tables: readonly Table[], settings: readonly CsvRow[]): SheetPlan {
  const [first] = tables
  const columns = first ? readCsv(`tables/${first.file}.csv`).columns : []
  return planOutcome({
    name,
    title,
    parted: tables.length > 1,
    months: columns.flatMap((column) => parseMonth(column) ?? []),
    benchmarks: columns.slice(columns.indexOf('Target') + 1),
    rows: tables.flatMap((table) =>
      planTable(
        table,
        settings.filter((row) => row.get('Table') === table.file),
      ),
    ),
  })
}

function planTable({ file, part }: Table, settings: readonly CsvRow[]): readonly RowPlan[] {
  const table = readCsv(`tables/${file}.csv`)
  return table.rows.map((figures, at) => {
    const setting = settings[at]
    const label = figures.get('Indicator')
    if (setting?.get('Indicator') !== label) throw new Error(`indicators.csv: expected a row for "${label}" of ${file}`)
    return planRow(figures, setting, at === 0 ? part : '')
  })
}

/** The part's name stands in its first row alone, with a line above it. */
function planRow(figures: CsvRow, setting: CsvRow | undefined, part: string): RowPlan {
  const settings = [...(setting ?? [])].filter(([column]) => column !== 'Table')
  const printed = [...figures].filter(([column]) => column !== 'Indicator')
  return {
    opensGroup: part !== '',
    cells: cellsOf([
      ['Part', planName(part)],
      ...settings.map(
        ([column, typed]) => [column, column === 'Decimals' ? planFigure(typed) : planText(typed)] as const,
      ),
      ...printed.map(([column, figure]) => [parseMonth(column) ?? column, planFigure(figure)] as const),
    ]),
  }
}

function planAudits(name: string, title: string): SheetPlan {
  const { columns, rows } = readCsv('audits.csv')
  const grades = columns.slice(1)
  const audits = rows.map((row) => ({
    opensGroup: false,
    cells: cellsOf([
      ['Service', planText(row.get('Service'))],
      ...grades.map((grade) => [grade, planFigure(row.get(grade))] as const),
    ]),
  }))
  return planGrades(name, title, grades, audits)
}
