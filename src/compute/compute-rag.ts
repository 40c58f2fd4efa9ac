import { roundTo } from '../shared/print-number.ts'
import type { Better } from '../shared/unit.ts'
import type { Rag, RagCounts, Reported } from './figures.ts'
import { targetDecimals } from './print-status.ts'

type Judged = {
  readonly better: Better
  readonly decimals: number
  readonly amberBand: number
  readonly latest: Pick<Reported, 'printed'> | null
  readonly target: { readonly value: number } | null
}

/** Wide enough for the noise of binary fractions (581 × 1.1), far narrower than any printed digit. */
const NOISE = 1e-9

/** Green at the target or better, amber within the band beyond it, red past that; the latest figure as printed. */
export function computeRag({ better, decimals, amberBand, latest, target }: Judged): Rag | null {
  if (!better || !latest || !target) return null
  const aim = roundTo(target.value, targetDecimals(target.value, decimals))
  const shortfall = better === 'lower' ? latest.printed - aim : aim - latest.printed
  if (shortfall <= NOISE) return 'green'
  return shortfall <= amberBand * Math.abs(aim) + NOISE ? 'amber' : 'red'
}

/** How many rows have each colour, and how many none. */
export function countRag(rows: readonly { readonly rag: Rag | null }[]): RagCounts {
  const count = (rag: Rag | null) => rows.filter((row) => row.rag === rag).length
  return { green: count('green'), amber: count('amber'), red: count('red'), none: count(null) }
}
