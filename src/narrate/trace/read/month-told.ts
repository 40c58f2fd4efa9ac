import type { Indicator } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import type { Scene } from './scene.ts'

/** Whether a month is the newest of a row, of which a sentence tells unsaid, or one that it names. */
export function isMonthTold(month: Month | null, { latest }: Indicator, { months }: Scene): boolean {
  return month === latest?.month || months.some((said) => said.month === month)
}
