import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, type Month } from '../../../shared/month.ts'
import type { World } from '../read/scene.ts'

/**
 * The way that a figure went since the month before, where the sentence gives that of another: `dipped to 80%; last August
 * it was 69%`. Null where the month that it gives is the one before.
 */
export function wayInMonth(row: Indicator, to: Month, told: Month, { figures }: World): number | null {
  const before = addMonths(to, -1)
  const [figure, former] = [figures.measures.figure(row, to), figures.measures.figure(row, before)]
  return before === told || !figure || !former ? null : Math.sign(figure.printed - former.printed)
}
