import type { Figures, Indicator } from '../compute/figures.ts'
import { gapToTarget, topicOf } from './choose-points.ts'

/** A row for the at-a-glance page, weighed. */
type Weighed = { readonly row: Indicator; readonly weight: number }

/** The rows that have improved most against their own past twelve months, three at the most. */
export function chooseImproved(figures: Figures): readonly Indicator[] {
  return pickSpread(
    weigh(figures, (row) => shift(row)),
    3,
  )
}

/** The rows that need attention: off target by most, and the more so where they are getting worse. */
export function chooseAttention(figures: Figures): readonly Indicator[] {
  const weight = (row: Indicator) =>
    row.rag === 'red' ? 1 + 2 * gapToTarget(row) + Math.max(0, -shift(row)) / 2 : Math.max(0, -shift(row) - 1.5)
  return pickSpread(weigh(figures, weight), 3)
}

function weigh(figures: Figures, weight: (row: Indicator) => number): readonly Weighed[] {
  return figures.sections
    .flatMap((section) => section.parts.flatMap((part) => part.rows))
    .map((row) => ({ row, weight: weight(row) }))
    .filter((weighed) => weighed.weight > 0)
    .sort((a, b) => b.weight - a.weight)
}

/** The weightiest, no topic twice and no section more than once while others wait. */
function pickSpread(weighed: readonly Weighed[], most: number): readonly Indicator[] {
  const picked: Indicator[] = []
  for (const spread of [true, false])
    for (const { row } of weighed) {
      const sameTopic = picked.some((other) => topicOf(other.label) === topicOf(row.label))
      const sameSection = picked.some((other) => other.section === row.section)
      if (picked.length < most && !sameTopic && !(spread && sameSection)) picked.push(row)
    }
  return picked
}

/**
 * How far the latest lies from the mean of the twelve months before it, in their standard deviations, positive where
 * that is better, four at the most; zero where there is no better or too little past.
 */
function shift(row: Indicator): number {
  if (!row.latest || row.better === null) return 0
  const { month, printed } = row.latest
  const past = row.history.filter((figure) => figure.month < month).flatMap((figure) => figure.value ?? [])
  const recent = past.slice(-12)
  if (recent.length < 6) return 0
  const mean = recent.reduce((sum, value) => sum + value, 0) / recent.length
  const variance = recent.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (recent.length - 1)
  const away = printed - mean
  const floor = Math.max(Math.abs(mean) * 0.04, 0.5)
  const steps = away / Math.max(Math.sqrt(variance), floor)
  return Math.max(-4, Math.min(4, row.better === 'lower' ? -steps : steps))
}
