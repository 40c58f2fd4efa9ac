import type { BenchmarkFigure, Figures, Indicator, Travel } from '../compute/figures.ts'
import { isYearToDate } from '../shared/starts-again.ts'
import { asPrinted } from './as-printed.ts'
import { topicOf } from './choose-points.ts'
import { gapToTarget, shareOfTarget, weighGap } from './gap-to-target.ts'
import { isDoubted } from './is-doubted.ts'
import { isGoingAstray } from './met-so-far.ts'
import { monthToCome } from './phrase-measure.ts'
import { tellingRank } from './telling-rank.ts'

/**
 * A row of the at-a-glance page and why it stands there; `kind` names the snippet that words it. `doubted` where a
 * warning stands open on its figure, or on what that is set against.
 */
export type Chosen = { readonly row: Indicator; readonly kind: HighlightKind; readonly doubted: boolean }
export type HighlightKind = 'signal' | 'flip' | 'move' | 'off-track' | 'off-target' | 'neighbours'

type Weighed = Omit<Chosen, 'doubted'> & { readonly weight: number }

const MOST = 3

/** What is off track for its target, and what stands worst against the neighbours; three at the most. */
export function chooseAttention(figures: Figures): readonly Chosen[] {
  const rows = shownRows(figures)
  const behind = pickSpread(weigh(rows, 'neighbours', gapToNeighbours), 1)
  const others = rows.filter((row) => behind.every((each) => each.row !== row))
  const targets = [
    ...weigh(others, 'off-track', (row) => offTrack(row, figures)),
    ...weigh(others, 'off-target', (row) => offTarget(row, figures)),
  ]
  return doubtedLast([...pickSpread(targets, MOST - behind.length), ...behind], figures)
}

/**
 * What has really changed, other than `taken`: signals first, then flips of the RAG, then the largest moves; of a row
 * that was tested nothing that chance explains.
 */
export function chooseChanged(figures: Figures, taken: readonly Chosen[]): readonly Chosen[] {
  const isTaken = (row: Indicator) => taken.some((each) => topicOf(each.row) === topicOf(row))
  const rows = shownRows(figures).filter((row) => row.better !== null && !isTaken(row))
  const changes = [
    ...weigh(rows, 'signal', signalStrength),
    ...weigh(rows, 'flip', (row) => (flips(row) && !isUsual(row) ? 100 + weighGap(gapToTarget(row)) : 0)),
    ...weigh(rows, 'move', (row) => (hasMoved(row) ? Math.abs(shift(row)) : 0)),
  ]
  return doubtedLast(pickSpread(changes, MOST), figures)
}

/** What may be a slip is told all the same, since it may be true, but leads no list. */
function doubtedLast(picked: readonly Weighed[], figures: Figures): readonly Chosen[] {
  const chosen = picked.map(({ row, kind }) => ({
    row,
    kind,
    doubted: isDoubted(row, figures, cellsBeside(row, kind)),
  }))
  return [...chosen.filter(({ doubted }) => !doubted), ...chosen.filter(({ doubted }) => doubted)]
}

function cellsBeside({ standing, benchmarks }: Indicator, kind: HighlightKind): readonly string[] {
  if (kind !== 'neighbours') return []
  return [...(standing?.sources ?? []), ...benchmarks.filter(isOfNeighbours)].map(({ cell }) => cell)
}

function isOfNeighbours({ name, value }: BenchmarkFigure): boolean {
  return /neighbour/i.test(name) && value !== null && value !== 0
}

function shownRows(figures: Figures): readonly Indicator[] {
  return figures.sections.flatMap((section) => section.parts.flatMap((part) => part.rows))
}

function weigh(
  rows: readonly Indicator[],
  kind: HighlightKind,
  weight: (row: Indicator) => number,
): readonly Weighed[] {
  return rows.map((row) => ({ row, kind, weight: weight(row) })).filter((weighed) => weighed.weight > 0)
}

/** The weightiest, no topic twice and no section more than once while others of the same kind wait. */
function pickSpread(weighed: readonly Weighed[], most: number): readonly Weighed[] {
  const left = weighed.toSorted((a, b) => b.weight - a.weight)
  const picked: Weighed[] = []
  while (picked.length < most) {
    const free = left.filter(({ row }) => picked.every((other) => topicOf(other.row) !== topicOf(row)))
    const [first] = free
    if (!first) break
    const fresh = free.find((each) => picked.every((other) => other.row.section !== each.row.section))
    picked.push(fresh?.kind === first.kind ? fresh : first)
  }
  return picked
}

/** How far the latest lies from the mean, in the reach of the limits, above every other kind of change. */
function signalStrength({ signal, latest }: Indicator): number {
  if (!signal?.cause || !latest) return 0
  const reach = Math.max(signal.upper - signal.mean, Number.EPSILON)
  return 1000 + Math.min(10, Math.abs(latest.printed - signal.mean) / reach)
}

/** Whether the target was newly met, or newly missed, since the figure before. */
export function flips({ rag, formerRag }: Indicator): boolean {
  return rag !== null && formerRag !== null && rag !== formerRag
}

/** The move that is told of a row: on a year ago, or where that is not known on the figure before. */
export function toldMove({ yearTravel, travel }: Indicator): Travel | null {
  return yearTravel ?? travel
}

/**
 * Nothing has moved where the comparison that is told finds the same figure, however far it lies from the months
 * between.
 */
function hasMoved(row: Indicator): boolean {
  const move = toldMove(row)
  return move !== null && move.direction !== 'same' && !isUsual(row)
}

/** Whether the row was tested and moved no more than chance moves it. */
function isUsual({ signal }: Indicator): boolean {
  return signal !== null && signal.cause === null
}

/**
 * How far from its target the trend leads, as a share of the target, the more so where the latest is red, and of a
 * target that is met only where that may yet be lost; a figure that may be a slip leads nowhere.
 */
function offTrack(row: Indicator, figures: Figures): number {
  const isSafe = row.rag === 'green' && !isGoingAstray(row, figures)
  const projection = isSafe || isDoubted(row, figures) ? null : figures.measures.projection(row)
  if (projection?.onTrack !== false || !row.target) return 0
  const ahead = weighGap(shareOfTarget(projection.value, asPrinted(row.target)))
  return ahead + (row.rag === 'red' ? weighGap(gapToTarget(row)) : 0)
}

/** How far from its target, unless that is meant for a month still to come and the trend leads there. */
function offTarget(row: Indicator, { measures, settings }: Figures): number {
  const onItsWay = monthToCome(row, settings.month) !== null && measures.projection(row)?.onTrack === true
  return row.rag === 'red' && !onItsWay ? weighGap(gapToTarget(row)) / 2 : 0
}

/**
 * How much worse than the neighbours' figure the latest is, as a share of it; by rank where that is told, and then
 * nothing unless more of them are ahead than behind.
 */
function gapToNeighbours(row: Indicator): number {
  const { better, latest, benchmarks } = row
  if (!better || !latest) return 0
  const rank = tellingRank(row)
  if (rank) return rank.place - 1 > rank.of - rank.place ? 1 + rank.place / rank.of : 0
  const average = benchmarks.find(isOfNeighbours)
  if (!average?.value) return 0
  const gap = (latest.printed - asPrinted(average)) / Math.abs(average.value)
  return Math.min(1, better === 'lower' ? gap : -gap)
}

/**
 * How far the latest lies from the mean of the twelve months before it, in their standard deviations, positive where
 * that is better, four at the most; zero where there is no better or too little past, and for the year to date, which
 * starts again within them.
 */
function shift(row: Indicator): number {
  if (!row.latest || row.better === null || isYearToDate(row)) return 0
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
