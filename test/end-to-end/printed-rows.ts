import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type CsvRow, readCsv } from '../sample/read-csv.ts'

const SAMPLE = resolve(import.meta.dirname, '../sample')

/** What the pack must say of a row, worked out from the printed tables with none of the program's code. */
export type PrintedRow = {
  readonly code: string
  readonly label: string
  readonly latest: { readonly month: string; readonly shown: string } | null
  readonly rag: string | null
  readonly direction: string | null
  readonly meaning: string | null
}

const MONTHS = ['2024-08', '2024-07', '2024-06']

export function printedRows(): readonly PrintedRow[] {
  const listed = readCsv('indicators.csv').rows
  return readdirSync(join(SAMPLE, 'tables'))
    .toSorted()
    .flatMap((name) => {
      const ours = listed.filter((row) => row.get('Table') === name.replace('.csv', ''))
      const { columns, rows } = readCsv(`tables/${name}`)
      return rows.map((row, at) =>
        rowOf(
          columns,
          columns.map((column) => row.get(column) ?? ''),
          ours[at] ?? new Map(),
        ),
      )
    })
}

function rowOf(head: readonly string[], cells: readonly string[], row: CsvRow): PrintedRow {
  const target = numberIn(cells[head.indexOf('Target')] ?? '')
  const history = cells.slice(1, head.indexOf('Target')).map(numberIn)
  const back = [0, 1, 2].find((months) => history[history.length - 1 - months] !== null) ?? -1
  const value = history[history.length - 1 - back] ?? null
  const before = history.slice(0, history.length - 1 - back).findLast((each) => each !== null) ?? null
  const direction = value === null || before === null ? null : value > before ? 'up' : value < before ? 'down' : 'same'
  const better = row.get('Better') === 'lower' ? 'down' : row.get('Better') === 'higher' ? 'up' : null
  return {
    code: row.get('Code') ?? '',
    label: cells[0] ?? '',
    latest: value === null ? null : { month: MONTHS[back] ?? '', shown: show(value, row) },
    rag: value === null || target === null || better === null ? null : ragOf(value, target, better),
    direction,
    meaning:
      direction === null
        ? null
        : direction === 'same' || better === null
          ? 'neutral'
          : direction === better
            ? 'improving'
            : 'worsening',
  }
}

function ragOf(value: number, target: number, better: 'up' | 'down'): string {
  if (better === 'down') return value <= target ? 'green' : value <= target * 1.1 ? 'amber' : 'red'
  return value >= target ? 'green' : value >= target * 0.9 ? 'amber' : 'red'
}

function show(value: number, row: CsvRow): string {
  const decimals = Number(row.get('Decimals'))
  const printed = value.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  return row.get('Unit') === 'percent' ? `${printed}%` : printed
}

function numberIn(text: string): number | null {
  const digits = text.replace(/[%,\s]/g, '')
  return digits === '' || digits === '-' ? null : Number(digits)
}
