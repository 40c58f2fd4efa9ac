import type { Indicator } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import type { Placed, Scene, World } from '../read/scene.ts'

/** Whether no word of a number's clause is of another row's label only. */
export function speaksOfRow(number: Placed, row: Indicator, { vocabulary }: World): boolean {
  const known = vocabulary.knownOf(row)
  return [...number.bag].every(
    (stem) => vocabulary.weight(stem) === 0 || known?.stems.has(stem) || known?.aside.has(stem),
  )
}

/** Whether a sentence names no month but these, deadlines aside. */
export function isOfMonths({ months }: Scene, own: readonly Month[]): boolean {
  return months.every(({ month, role }) => role === 'by' || own.includes(month))
}
