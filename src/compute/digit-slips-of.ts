import { decimalsOf, roundTo } from '../shared/print-number.ts'

/** The positive figures that one slip of a typist makes of this one: two digits swapped, or the point one place off. */
export function digitSlipsOf(value: number): readonly number[] {
  const decimals = decimalsOf(value)
  const digits = String(roundTo(value * 10 ** decimals, 0))
  const swapped = [...digits].slice(1).map((digit, at) => {
    const text = `${digits.slice(0, at)}${digit}${digits[at]}${digits.slice(at + 2)}`
    return Number(`${text}e${-decimals}`)
  })
  return [...swapped, value * 10, value / 10]
}
