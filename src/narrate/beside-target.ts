import type { Indicator, Rag } from '../compute/figures.ts'
import { asPrinted } from './as-printed.ts'

/** Where a figure stands beside its row's target; `near` where it misses by so little that a reader calls it just. */
export type Beside = { readonly side: Side; readonly near: boolean }
type Side = 'on' | 'better' | 'above' | 'below'

/** A miss is called just up to a tenth of the target, however wide the row's own amber band. */
const NEAR_SHARE = 0.1
/** And among percentages up to five points, of which a tenth of 95% would be twice as many. */
const NEAR_POINTS = 5
/** The noise of binary fractions, far narrower than any printed digit. */
const NOISE = 1e-9

/** The latest figure beside the target; null where either is not there. */
export function latestBeside(row: Indicator): Beside | null {
  return row.latest && beside(row, row.latest.printed, row.rag)
}

/** Whether the figure before stood where the latest stands, so that it may be said to stand there still. */
export function keepsSide(row: Indicator): boolean {
  const [now, before] = [latestBeside(row), formerBeside(row)]
  return now !== null && before !== null && before.side === now.side && (before.near || !now.near)
}

/**
 * Whether the target has just been met or just been lost, which is news. A miss that has become a smaller or larger one
 * is a miss still; of a row without a RAG it is news that its figure stands on another side.
 */
export function changesSide(row: Indicator): boolean {
  const [now, before] = [latestBeside(row), formerBeside(row)]
  if (!now || !before) return false
  if (row.rag && row.formerRag) return (row.rag === 'green') !== (row.formerRag === 'green')
  return now.side !== before.side
}

function formerBeside(row: Indicator): Beside | null {
  return row.travel && beside(row, row.travel.from.printed, row.formerRag)
}

function beside(row: Indicator, printed: number, rag: Rag | null): Beside | null {
  if (!row.target) return null
  const aim = asPrinted(row.target)
  return { side: sideOf(printed, aim, rag), near: rag === 'amber' && isNear(row, Math.abs(printed - aim), aim) }
}

function sideOf(printed: number, aim: number, rag: Rag | null): Side {
  if (printed === aim) return 'on'
  if (rag === 'green') return 'better'
  return printed > aim ? 'above' : 'below'
}

function isNear({ unit }: Indicator, gap: number, aim: number): boolean {
  const inPoints = unit !== 'percent' || gap <= NEAR_POINTS + NOISE
  return inPoints && gap <= NEAR_SHARE * Math.abs(aim) + NOISE
}
