import { decimalsOf, printFigure } from '../shared/print-number.ts'
import type { Unit } from '../shared/unit.ts'
import type { Status } from './figures.ts'

/** What a cell without a figure prints: nothing, a dash, or the mark of a suppressed figure. */
export function printStatus(status: Exclude<Status, 'reported' | 'computed'>): string {
  return { pending: '', 'not-applicable': '–', suppressed: '[c]' }[status]
}

/** A target keeps the decimals it was typed with: 3.5 stays 3.5 in a row of whole numbers. */
export function targetDecimals(value: number, decimals: number): number {
  return Math.max(decimals, decimalsOf(value))
}

export function printTarget(value: number, unit: Unit, decimals: number): string {
  return printFigure(value, unit, targetDecimals(value, decimals))
}
