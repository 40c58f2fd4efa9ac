import { fitNumber, isBelied } from '../number/fit-number.ts'
import type { Placed } from '../read/scene.ts'

/** Whether a share as written is beyond doubt not the one that two counts make; `size` is that, in per cent. */
export function isOffShare(number: Placed, size: number): boolean {
  return number.kind === 'fraction'
    ? isBelied(number, { size, low: size - 0.5, high: size + 0.5 })
    : fitNumber(number, size) === 'differs' && Math.abs(number.value - size) > (number.decimals > 0 ? 0.5 : 1)
}
