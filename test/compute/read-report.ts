import type { Calculation } from '../../src/check/model.ts'
import { parseMonth } from '../../src/shared/month.ts'
import type { Basis, Better, Unit } from '../../src/shared/unit.ts'
import { type CsvRow, readCsv } from '../sample/read-csv.ts'
import type { RowSpec, Typed } from '../support/make-model.ts'

const UNITS: readonly Unit[] = ['number', 'percent', 'rate', 'average']
const BASES: readonly Basis[] = ['month', 'month end', 'rolling 12', 'year to date']

/** The 72 rows of a real monthly report, to see what the checks find in it and how often they cry wolf. */
export function readReport(): readonly RowSpec[] {
  const settings = readCsv('indicators.csv').rows
  const tables = [...new Set(settings.map((row) => row.get('Table') ?? ''))]
  return tables.flatMap((table) => {
    const own = settings.filter((row) => row.get('Table') === table)
    return readCsv(`tables/${table}.csv`).rows.map((figures, at) => readRow(table, own[at] ?? new Map(), figures))
  })
}

function readRow(table: string, setting: CsvRow, figures: CsvRow): RowSpec {
  const columns = [...figures].slice(1)
  const target = readTyped(figures.get('Target'))
  const formula = readPercent(setting.get('Calculation') ?? '')
  return {
    code: setting.get('Code') ?? '',
    label: figures.get('Indicator') ?? '',
    // The two tables of a section share its sheet.
    sheet: table.slice(0, 1),
    unit: UNITS.find((unit) => unit === setting.get('Unit')) ?? 'number',
    better: readBetter(setting.get('Better')),
    decimals: Number(setting.get('Decimals')),
    basis: BASES.find((basis) => basis === setting.get('Basis')) ?? 'month',
    months: columns.flatMap(([heading]) => parseMonth(heading) ?? []),
    values: columns.flatMap(([heading, cell]) => (parseMonth(heading) ? [readTyped(cell)] : [])),
    target: typeof target === 'number' ? target : null,
    benchmarks: Object.fromEntries(
      columns
        .slice(columns.findIndex(([name]) => name === 'Target') + 1)
        .map(([name, cell]) => [name, readTyped(cell)]),
    ),
    ...(formula && { formula }),
  }
}

function readBetter(text = ''): Better {
  return text === 'lower' || text === 'higher' ? text : null
}

function readPercent(text: string): Calculation['formula'] | null {
  const [, of, over] = /^percent\((\w+), (\w+)\)$/.exec(text) ?? []
  return of && over ? { kind: 'percent', of, over } : null
}

function readTyped(cell = ''): Typed {
  if (cell === '') return null
  return cell === '-' ? '-' : Number(cell.replace('%', ''))
}
