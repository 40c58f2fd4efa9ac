import type { Indicator } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import type { Placed, Scene } from '../read/scene.ts'
import { latestTold } from './told-figures.ts'

/** A row whose newest figure, or how far that lies off its target, stands at `by`. */
export type Held = { readonly row: Indicator; readonly by: Placed }

/** The row of the nearest figure of its kind before the number, or of the only ones in the sentence. */
export function heldBeside(number: Placed, found: readonly Weighed[], { span }: Scene): Held | null {
  const levels = latestTold(found).map((level) => ({ row: level.row, by: level.number }))
  const all = [...levels, ...distancesTold(found)].filter(({ by }) => by !== number)
  const alike = all.filter(({ row }) => isKindOf(number, row))
  const others = alike.length > 0 ? alike : levels.filter(({ by }) => by !== number)
  const rows = new Set(others.map(({ row }) => row))
  const last = others
    .filter(({ by }) => by.end <= number.at)
    .toSorted((a, b) => a.by.at - b.by.at)
    .at(-1)
  const [only] = others
  if (rows.size === 1 && only) return last ?? only
  const next = found.filter((each) => last && each.number.at > last.by.at && each.number.end <= number.at)
  const isNext = last && last.by.at >= span.at && next.every(({ row }) => row === null || row === last.row)
  return isNext ? last : null
}

export function isKindOf({ kind }: Placed, { unit }: Indicator): boolean {
  return (kind === 'percent') === (unit === 'percent')
}

/** Whether the sentence gives figures of no other row. */
export function isAlone({ row }: Held, found: readonly Weighed[]): boolean {
  return found.every(({ row: other, claim }) => claim?.status !== 'traced' || other === null || other === row)
}

/** Numbers that were found to lie between a row's figure and its target. */
export function distancesTold(found: readonly Weighed[]): readonly Held[] {
  return found.flatMap(({ number, row, claim }) => {
    const sources = claim?.status === 'traced' ? claim.evidence : []
    const isOfRow = row !== null && sources.length === 2 && sources.every(({ code }) => code === row.code)
    return isOfRow && sources.some(({ cell }) => cell === row.target?.cell) ? [{ row, by: number }] : []
  })
}
