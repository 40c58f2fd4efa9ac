import type { Benchmark, Calculation, Entry, IndicatorRow, Model, Reading, Settings } from '../../src/check/model.ts'
import { addMonths, type Month, monthsBetween } from '../../src/shared/month.ts'
import { decimalsOf } from '../../src/shared/print-number.ts'

/** What is typed into a cell: a number, nothing (not yet available), a dash, or the mark of a suppressed figure. */
export type Typed = number | null | '-' | 'c'

/** A row by what the test is about; the rest is filled in. `values` are the months from `from` on. */
export type RowSpec = Partial<Omit<IndicatorRow, 'history' | 'target' | 'benchmarks' | 'calculation'>> & {
  readonly code: string
  readonly values?: readonly Typed[]
  /** The first month column; without it the values end at the reporting month of August 2024. */
  readonly from?: Month
  /** The month columns themselves, where they have gaps; as many as there are values. */
  readonly months?: readonly Month[]
  readonly target?: number | null
  readonly targetBy?: Month
  readonly benchmarks?: Readonly<Record<string, Typed>>
  readonly formula?: Calculation['formula']
}

/** The reporting month of every made model, unless the settings say otherwise. */
export const REPORTING_MONTH: Month = '2024-08'

const SETTINGS: Settings = {
  organisation: 'A council',
  service: 'Children',
  title: 'Performance report',
  month: REPORTING_MONTH,
  strategy: '',
  purpose: '',
  targetMonth: null,
  amberBand: 0.1,
  monthsShown: 13,
  preparedBy: '',
}

/** A model of one section with one part that holds the rows, each in the spreadsheet row of its place (from 2). */
export function makeModel(rows: readonly RowSpec[], settings: Partial<Settings> = {}): Model {
  const part = { title: '', rows: rows.map((row, at) => makeRow(row, at + 2)), grades: null, paragraphs: [] }
  return {
    workbook: { file: 'made.xlsx', sha256: '' },
    settings: { ...SETTINGS, ...settings },
    sections: [{ title: 'Section', outcome: '', sheet: 'Sheet', parts: [part] }],
    neighbours: [],
    checks: [],
  }
}

/** A row as the check stage would make it: code in A, label in B, the months from C on, target and benchmarks after. */
export function makeRow(spec: RowSpec, number = 2): IndicatorRow {
  const { values = [], from, months, target = null, targetBy = null, benchmarks = {}, formula, ...rest } = spec
  const sheet = spec.sheet ?? 'Sheet'
  const first = from ?? addMonths(REPORTING_MONTH, 1 - values.length)
  const columns = months ?? values.map((_, at) => addMonths(first, at))
  const at = (column: number) => `${sheet}!${columnName(column)}${number}`
  return {
    label: spec.code,
    sheet,
    cell: at(2),
    unit: 'number',
    better: null,
    decimals: 0,
    basis: 'month',
    basisGuessed: false,
    amberBand: 0.1,
    shown: true,
    charted: false,
    ...rest,
    calculation: formula ? { text: textOf(formula), cell: at(40), formula } : null,
    history: columns.map((month, column): Entry => ({ month, cell: at(column + 3), ...read(values[column] ?? null) })),
    target: target === null ? null : { value: target, cell: at(columns.length + 3), by: targetBy },
    benchmarks: Object.entries(benchmarks).map(([name, value], column): Benchmark => {
      const decimals = typeof value === 'number' ? decimalsOf(value) : 0
      return { name, cell: at(columns.length + 4 + column), decimals, ...read(value) }
    }),
  }
}

/** The calendar months from one to another, both included. */
export function monthsFrom(first: Month, last: Month): readonly Month[] {
  return Array.from({ length: monthsBetween(first, last) + 1 }, (_, ahead) => addMonths(first, ahead))
}

function read(typed: Typed): Reading {
  if (typed === null) return { kind: 'pending' }
  if (typeof typed === 'number') return { kind: 'figure', value: typed }
  return { kind: typed === 'c' ? 'suppressed' : 'not-applicable' }
}

function textOf(formula: Calculation['formula']): string {
  switch (formula.kind) {
    case 'implied-rate':
      return `rate(${formula.of})`
    case 'sum':
      return `sum(${formula.of.join(', ')})`
    case 'average':
      return `average(${formula.of}, ${formula.months})`
    default:
      return `${formula.kind}(${formula.of}, ${formula.over})`
  }
}

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26))
  return column > 26 ? columnName(Math.floor((column - 1) / 26)) + letter : letter
}
