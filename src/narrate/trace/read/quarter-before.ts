import type { Figures, Indicator } from '../../../compute/figures.ts'
import { addMonths, type Month } from '../../../shared/month.ts'
import type { Placed, Scene } from './scene.ts'
import { sentenceOf } from './span.ts'

const LAST_QUARTER = /\b(?:(?:last|previous|prior|preceding) quarter|quarter (?:before|earlier|previously))\b(?!['’]s)/i
const ON_QUARTER = /\bquarter[- ](?:on|against|by|over)[- ]quarter\b/i

/**
 * `Up from 78% last quarter`, of a row whose figures stand once a quarter: the month of the one before its newest. Null
 * where the words speak of no quarter, or the row is kept month by month, of which a quarter has three figures.
 */
export function quarterBefore(number: Placed, row: Indicator, scene: Scene, figures: Figures): Month | null {
  const { clauses, words } = scene
  const clause = clauses[number.clause]
  const end = Math.max(clause?.end ?? 0, number.end + number.right.length)
  const isSaid = LAST_QUARTER.test(words.slice(clause?.at ?? 0, end)) || ON_QUARTER.test(sentenceOf(scene))
  return isSaid && isKeptByQuarter(row, figures) ? (monthsKept(row, figures).at(-2) ?? null) : null
}

/** Whether the months that a row has figures of lie a quarter apart. */
export function isKeptByQuarter(row: Indicator, figures: Figures): boolean {
  const kept = monthsKept(row, figures)
  return kept.length > 2 && kept.every((month, at) => at === 0 || month === addMonths(kept[at - 1] ?? month, 3))
}

function monthsKept(row: Indicator, { measures }: Figures): readonly Month[] {
  return row.history.flatMap(({ month }) => (measures.figure(row, month) ? [month] : []))
}
