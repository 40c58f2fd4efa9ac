import type { Indicator, Status } from '../compute/figures.ts'
import { addMonths, longMonth, type Month } from '../shared/month.ts'
import { isYearToDate, startsAgain } from '../shared/starts-again.ts'
import type { ChartStory } from './story.ts'

/** A month of a line: its figure as drawn and as printed, nothing where it has none. */
export type Point = Pick<ChartStory['points'][number], 'month' | 'value' | 'shown'>
type Known = Point & { readonly value: number }

/** Months that are named one by one; more are counted. */
const NAMED = 3
/** Months of the same extreme that are both named. */
const PAIR = 2

/**
 * Where a line began and ended: `fell from 9 in June 2024 to 7 in August 2024`.
 *
 * The year to date is told from the start of its own financial year, since it falls to nothing every April; the figure
 * at the same point of the year before stands beside it.
 */
export function phraseMove(row: Indicator, points: readonly Point[]): string {
  const known = knownOf(points)
  const last = known.at(-1)
  const first = known.find(({ month }) => last && !startsAgain(row, month, last.month))
  if (!first || !last) return ''
  const yearAgo = known.find(({ month }) => month === addMonths(last.month, -12))
  const beside = isYearToDate(row) && yearAgo ? ` (${yearAgo.shown} in ${longMonth(yearAgo.month)})` : ''
  return `${moveBetween(first, last)}${beside}`
}

function moveBetween(first: Known, last: Known): string {
  if (first === last) return `was ${first.shown} in ${longMonth(first.month)}`
  if (last.shown === first.shown)
    return `was ${first.shown} in both ${longMonth(first.month)} and ${longMonth(last.month)}`
  const verb = last.value > first.value ? 'rose' : 'fell'
  return `${verb} from ${first.shown} in ${longMonth(first.month)} to ${last.shown} in ${longMonth(last.month)}`
}

/** How high and how low it went, by what is printed, and when; of more than two months alike the newest is named. */
export function phraseRange(row: Indicator, points: readonly Point[]): readonly string[] {
  const known = knownOf(points)
  const [first] = known
  if (!first || known.length < 2) return []
  const highest = known.reduce((best, point) => (point.value > best.value ? point : best), first)
  const lowest = known.reduce((best, point) => (point.value < best.value ? point : best), first)
  if (highest.shown === lowest.shown) return [`${highest.shown} throughout`]
  const at = ({ shown }: Known) => `${shown} in ${phraseTies(known.filter((point) => point.shown === shown))}`
  return [`highest ${at(highest)}, lowest ${at(lowest)}`, ...restarts(row, known)]
}

function phraseTies(points: readonly Known[]): string {
  const months = points.map(({ month }) => longMonth(month))
  if (months.length <= PAIR) return months.join(' and ')
  return `${months.length} months, the last of them ${months.at(-1)}`
}

function restarts(row: Indicator, known: readonly Known[]): readonly string[] {
  const last = known.at(-1)
  return known.some(({ month }) => last && startsAgain(row, month, last.month)) ? ['it starts again each April'] : []
}

/** The months without a figure, and why where that is known. */
export function phraseGaps(row: Indicator, points: readonly Point[]): readonly string[] {
  const statusOf = (month: Month): Status => row.history.find((figure) => figure.month === month)?.status ?? 'pending'
  const missing = points.filter(({ value }) => value === null)
  return GAPS.flatMap(([status, words]) => {
    const months = missing.filter(({ month }) => statusOf(month) === status).map(({ month }) => longMonth(month))
    if (months.length === 0) return []
    return [`${words} ${months.length > NAMED ? `${months.length} of the ${points.length} months` : months.join(', ')}`]
  })
}

const GAPS: readonly (readonly [Status, string])[] = [
  ['pending', 'no figure for'],
  ['suppressed', 'suppressed in'],
  ['not-applicable', 'does not apply in'],
]

function knownOf(points: readonly Point[]): readonly Known[] {
  return points.flatMap((point) => (point.value === null ? [] : [{ ...point, value: point.value }]))
}
