import type { Month } from '../shared/month.ts'
import { EXAMPLE } from '../shared/placeholder-words.ts'
import type { CellPlan, RowPlan } from './book-plan.ts'

type Example = {
  readonly code: string
  readonly label: string
  readonly unit: string
  readonly better: string
  readonly basis: string
  readonly calculation?: string
  readonly format: string
  /** The figure of the first month, and how far the months swing about it; none for a row that is calculated. */
  readonly start?: number
  readonly swing?: number
  readonly target?: number
  readonly england?: number
}

/** One row of each kind: a count, another that it is a share of, the share calculated, a rate and an average. */
const KINDS: readonly Example[] = [
  {
    code: 'EXAMPLE_VISITS',
    label: 'visits due in the month',
    unit: 'number',
    better: '',
    basis: 'month',
    format: '#,##0',
    start: 240,
    swing: 12,
  },
  {
    code: 'EXAMPLE_TIMELY',
    label: 'visits made on time',
    unit: 'number',
    better: 'higher',
    basis: 'month',
    format: '#,##0',
    start: 204,
    swing: 9,
  },
  {
    code: 'EXAMPLE_SHARE',
    label: 'share of visits made on time',
    unit: 'percent',
    better: 'higher',
    basis: 'month',
    calculation: 'percent(EXAMPLE_TIMELY, EXAMPLE_VISITS)',
    format: '0%',
    target: 0.9,
  },
  {
    code: 'EXAMPLE_RATE',
    label: 'plans per 10,000 people',
    unit: 'rate',
    better: 'lower',
    basis: 'month end',
    format: '0.0',
    start: 48.6,
    swing: 1.4,
    target: 45,
    england: 43.2,
  },
  {
    code: 'EXAMPLE_LOAD',
    label: 'average cases held by a worker',
    unit: 'average',
    better: 'lower',
    basis: 'month end',
    format: '0.00',
    start: 17.4,
    swing: 0.6,
    target: 16,
  },
]

/** The first sheet shows every kind of row, each further one a single count with a target. */
export function exampleRows(sheet: number, months: readonly Month[]): readonly RowPlan[] {
  const examples = sheet === 0 ? KINDS : [countOf(sheet + 1)]
  return examples.map((example) => planExample(example, months))
}

function countOf(number: number): Example {
  return {
    code: `EXAMPLE_${number}`,
    label: `people seen, section ${number}`,
    unit: 'number',
    better: 'higher',
    basis: 'month',
    format: '#,##0',
    start: 90 + number * 7,
    swing: 5,
    target: 100 + number * 7,
  }
}

function planExample(example: Example, months: readonly Month[]): RowPlan {
  const { start, swing = 0, format } = example
  const text = (value: string): CellPlan => ({ kind: 'text', value })
  const number = (value: number): CellPlan => ({ kind: 'number', value, format })
  const cells: (readonly [string, CellPlan | undefined])[] = [
    ['Indicator', text(`${EXAMPLE}${example.label}`)],
    ['Code', text(example.code)],
    ['Unit', text(example.unit)],
    ['Better', example.better === '' ? undefined : text(example.better)],
    ['Basis', text(example.basis)],
    ['Calculation', example.calculation === undefined ? undefined : text(example.calculation)],
    ['Target', example.target === undefined ? undefined : number(example.target)],
    ['England', example.england === undefined ? undefined : number(example.england)],
    ...months.map(
      (month, at) => [month, start === undefined ? undefined : number(figureAt(start, swing, at, format))] as const,
    ),
  ]
  return { opensGroup: false, cells: new Map(cells.flatMap(([key, cell]) => (cell ? [[key, cell] as const] : []))) }
}

/** A gentle swing without a trend, so that no check finds anything odd in it. */
function figureAt(start: number, swing: number, at: number, format: string): number {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0
  return Number((start + swing * Math.sin(at * 1.7)).toFixed(decimals))
}
