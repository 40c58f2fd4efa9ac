import type { ChartStory } from '../narrate/story.ts'
import { monthsBetween } from '../shared/month.ts'
import type { Theme } from './theme.ts'

/** Every third month is named on an axis, wherever that may be. */
const NAMED_EVERY = 3
/** How many months without a figure may stand before the first one. */
const MOST_SPARE = 3

/** How many months after the reporting month the trend is drawn on for. */
export function countAhead({ points, outlook }: Pick<ChartStory, 'points' | 'outlook'>): number {
  const last = points.at(-1)?.month
  return outlook && last ? Math.max(0, monthsBetween(last, outlook.month)) : 0
}

/**
 * How many months lie between two that are named.
 *
 * The axis of a native chart knows one step only: one that leads to the reporting month as well as to the end of the
 * trend, if there is such a step of three months or more.
 */
export function monthStep(chart: Pick<ChartStory, 'points' | 'outlook'>, medium: Theme['medium']): number {
  const ahead = countAhead(chart)
  if (medium === 'print' || ahead === 0) return NAMED_EVERY
  const steps = Array.from({ length: ahead }, (_, at) => at + 1).filter(
    (step) => step >= NAMED_EVERY && ahead % step === 0 && spareMonths(chart.points.length, step) <= MOST_SPARE,
  )
  return steps[0] ?? NAMED_EVERY
}

/** How many months have to stand before the first of `count`, so that the steps lead to the last. */
export function spareMonths(count: number, every: number): number {
  return count === 0 ? 0 : (every - ((count - 1) % every)) % every
}

/** The months, by index, that may be named: by steps from the first to the reporting month and on, and on paper the last. */
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
