import type { ChartStory } from '../narrate/story.ts'
import { monthsBetween } from '../shared/month.ts'
import type { Theme } from './theme.ts'

/** Every third month is named on an axis, or else so many, whichever leads from the first month to the reporting month. */
const STEPS = [3, 4, 5, 6, 7, 2]
/** Where none does, the axis begins a month or two before the first. */
const NAMED_EVERY = 3

/** How many months after the reporting month the trend is drawn on for. */
export function countAhead({ points, outlook }: Pick<ChartStory, 'points' | 'outlook'>): number {
  const last = points.at(-1)?.month
  return outlook && last ? Math.max(0, monthsBetween(last, outlook.month)) : 0
}

/** How many months lie between two that are named. */
export function monthStep({ points }: Pick<ChartStory, 'points'>): number {
  return STEPS.find((step) => (points.length - 1) % step === 0) ?? NAMED_EVERY
}

/** How many months have to stand before the first of `count`, so that the steps lead to the last. */
export function spareMonths(count: number, every: number): number {
  return count === 0 ? 0 : (every - ((count - 1) % every)) % every
}

/**
 * The months, by index, that may be named: by steps from the first to the reporting month, and on paper the end of the
 * trend. The axis of a native chart knows no more than one step, and goes on by it.
 */
export function namedMonths(
  every: number,
  reported: number,
  count: number,
  medium: Theme['medium'],
): readonly number[] {
  const stepped = Array.from({ length: count }, (_, at) => at).filter((at) => at % every === 0)
  if (medium === 'slide') return stepped
  return [...stepped.filter((at) => at <= reported), ...(count - 1 > reported ? [count - 1] : [])]
}
