import type { CellPlan } from '../../src/book/book-plan.ts'
import { parseMonth } from '../../src/shared/month.ts'

/** A figure as the report prints it: `19%` becomes 0.19 shown as 19%, `63.90` keeps its two decimals, `-` stays text. */
export function planFigure(printed = ''): CellPlan | null {
  const [, digits, fraction = '', percent = ''] = /^(\d+(?:\.(\d+))?)(%?)$/.exec(printed) ?? []
  if (digits === undefined) return planText(printed)
  const decimals = fraction === '' ? '' : `.${'0'.repeat(fraction.length)}`
  return percent === ''
    ? { kind: 'number', value: Number(digits), format: `#,##0${decimals}` }
    : { kind: 'number', value: Number(`${digits}e-2`), format: `0${decimals}%` }
}

/** A setting: a month where it reads as one, a figure where it reads as one, else text. */
export function planSetting(typed = ''): CellPlan | null {
  const month = parseMonth(typed)
  return month ? { kind: 'month', value: month } : planFigure(typed)
}

export function planText(value = ''): CellPlan | null {
  return value === '' ? null : { kind: 'text', value }
}

export function planName(value = '', note = ''): CellPlan | null {
  return value === '' ? null : { kind: 'name', value, note }
}

/** The cells of a row by column, blanks left out. */
export function cellsOf(entries: readonly (readonly [string, CellPlan | null])[]): ReadonlyMap<string, CellPlan> {
  return new Map(entries.flatMap(([key, cell]) => (cell ? [[key, cell] as const] : [])))
}
