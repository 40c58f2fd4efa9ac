import { addMonths, type Month } from '../shared/month.ts'
import type { Figure, Indicator, Reported } from './figures.ts'
import { toReported } from './make-figure.ts'

type WithHistory = Pick<Indicator, 'history' | 'decimals'>

/** The months of a row that have a figure, oldest first. */
export function findReported(row: WithHistory): readonly Reported[] {
  return row.history.flatMap((figure) => toReported(figure, row.decimals) ?? [])
}

/** The figure of a month; null where the row has none for it. */
export function findFigure(row: WithHistory, month: Month): Reported | null {
  const figure = row.history.find((candidate) => candidate.month === month)
  return figure ? toReported(figure, row.decimals) : null
}

/**
 * The reporting month's figure, or the newest of the two months before where that is not yet available.
 *
 * A month that does not apply or is suppressed is not waited for: such a row has no latest figure.
 */
export function findLatest(row: WithHistory, month: Month): Reported | null {
  const status: Figure['status'] = row.history.find((figure) => figure.month === month)?.status ?? 'pending'
  if (status !== 'pending') return findFigure(row, month)
  return findFigure(row, addMonths(month, -1)) ?? findFigure(row, addMonths(month, -2))
}

/** The unbroken calendar months with figures that end at the latest, oldest first. */
export function findConsecutive(row: WithHistory & Pick<Indicator, 'latest'>): readonly Reported[] {
  const { latest } = row
  if (!latest) return []
  const newestFirst = findReported(row)
    .filter((figure) => figure.month <= latest.month)
    .toReversed()
  const broken = newestFirst.findIndex((figure, back) => figure.month !== addMonths(latest.month, -back))
  return newestFirst.slice(0, broken < 0 ? newestFirst.length : broken).toReversed()
}
