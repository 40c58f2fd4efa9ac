import type { Indicator } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import { isPlain } from '../number/find-doubts.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import type { Span } from '../read/span.ts'
import { withoutMonths } from './move-of-row.ts'

/**
 * Whether every word of a number's clause, and those that lead from a row's figures to it, are the row's own or plain ones:
 * `27 in July and 35 now, and sickness is up by a half` goes on to something that no label holds.
 */
export function speaksOfRow(number: Placed, row: Indicator, figures: readonly Span[], scene: Scene, world: World): boolean {
  const { vocabulary } = world
  const known = vocabulary.knownOf(row)
  const said = vocabulary.stemsOf(leadTo(number, figures, scene))
  return [...number.bag, ...said].every(
    (stem) => known?.stems.has(stem) || known?.aside.has(stem) || isPlain(stem, world),
  )
}

/** What stands between a number and the nearest of some figures. */
function leadTo({ at, end }: Span, figures: readonly Span[], scene: Scene): string {
  const before = figures.filter((each) => each.end <= at).map((each) => each.end)
  const after = figures.filter((each) => each.at >= end).map((each) => each.at)
  if (before.length > 0) return withoutMonths(Math.max(...before), at, scene)
  return after.length > 0 ? withoutMonths(end, Math.min(...after), scene) : ''
}

/** Whether a sentence names no month but these, deadlines aside. */
export function isOfMonths({ months }: Scene, own: readonly Month[]): boolean {
  return months.every(({ month, role }) => role === 'by' || own.includes(month))
}
