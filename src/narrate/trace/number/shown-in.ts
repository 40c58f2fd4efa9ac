import type { Reported } from '../../../compute/figures.ts'
import { shortMonth } from '../../../shared/month.ts'

/** A figure with its month, as reasons tell it: `84% in Aug-24`. */
export function shownIn({ shown, month }: Pick<Reported, 'shown' | 'month'>): string {
  return `${shown} in ${shortMonth(month)}`
}
