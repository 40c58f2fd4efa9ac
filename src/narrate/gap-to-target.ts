import type { Indicator } from '../compute/figures.ts'
import { asPrinted } from './as-printed.ts'

/**
 * How far off its target the latest is, as a share of the target, so that rows of any unit and size can be set against
 * each other.
 */
export function gapToTarget({ latest, target }: Indicator): number {
  return latest && target ? shareOfTarget(latest.printed, asPrinted(target)) : 0
}

/** The gap as a weight beside other reasons to tell of a row: itself up to one, then ever slower, and never two. */
export function weighGap(gap: number): number {
  return gap <= 1 ? gap : 2 - 1 / gap
}

/** A target of nothing has no share: what stands against it counts in ones, so that one case there is a gap of one. */
export function shareOfTarget(value: number, aim: number): number {
  return Math.abs(value - aim) / (Math.abs(aim) || 1)
}
