import type { Unit } from './unit.ts'

/**
 * Rounds half away from zero, as a reader with a pencil does, to a number of decimals.
 *
 * Works on the shortest decimal text of the number, so that 1.005 is 1.01 and 2.5 is 3.
 */
export function roundTo(value: number, decimals: number): number {
  if (Number.isInteger(value) && decimals >= 0) return value
  const [digits = '0', exponent = '0'] = Math.abs(value).toExponential().split('e')
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + decimals}`))
  const rounded = Number(`${shifted}e${-decimals}`)
  return value < 0 && rounded !== 0 ? -rounded : rounded
}

/** `1,491`, `12.20`, `−3`: rounded, with thousands commas and a true minus sign. */
export function printNumber(value: number, decimals: number): string {
  const rounded = roundTo(value, decimals)
  const [whole = '0', fraction] = Math.abs(rounded).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return `${rounded < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`
}

/** A figure as printed with its unit: `82%`, `555`, `12.91`. */
export function printFigure(value: number, unit: Unit, decimals: number): string {
  return `${printNumber(value, decimals)}${unit === 'percent' ? '%' : ''}`
}

/** How many decimals a typed figure needs to be printed without loss, two at the most. */
export function decimalsOf(value: number): number {
  return [0, 1].find((decimals) => Math.abs(roundTo(value, decimals) - value) < 1e-9) ?? 2
}

const ONES = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const

/** Small counts of things in words, as sentences have them: `three`, `14`. */
export function printCount(count: number): string {
  return ONES[count] ?? printNumber(count, 0)
}

/** `1st`, `2nd`, `11th`. */
export function printOrdinal(count: number): string {
  const tens = count % 100
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')
  return `${count}${suffix}`
}
