import type { Figures, Indicator } from '../compute/figures.ts'
import { keptIn } from '../shared/kept-in.ts'

/**
 * Whether a warning stands open on a cell that the latest figure of a row, or what it is set against, rests on: then it
 * may be a slip of the typist, and leads no page without a word.
 */
export function isDoubted({ latest, target }: Indicator, figures: Figures, besides: readonly string[] = []): boolean {
  const own = latest ? [latest.cell, ...latest.sources.map(({ cell }) => cell)] : []
  return [...own, ...(target ? [target.cell] : []), ...besides].some((cell) => warnedCells(figures).has(cell))
}

const known = new WeakMap<Figures, ReadonlySet<string>>()

function warnedCells(figures: Figures): ReadonlySet<string> {
  return keptIn(known, figures, () => {
    return new Set(figures.checks.flatMap(({ level, cell }) => (level === 'warning' ? [cell] : [])))
  })
}
