import type { Figures, Indicator } from '../compute/figures.ts'
import { keptIn } from '../shared/kept-in.ts'
import { addMonths } from '../shared/month.ts'
import { gapToTarget, weighGap } from './gap-to-target.ts'
import { shortLabel } from './name-indicator.ts'
import { tellingRank } from './telling-rank.ts'

/** A thing worth saying of a row; `kind` names the snippet that words it. */
export type Point = { readonly code: string; readonly kind: PointKind; readonly weight: number }
export type PointKind =
  | 'record'
  | 'off-target'
  | 'signal'
  | 'run'
  | 'move'
  | 'rank'
  | 'met-target'
  | 'benchmark'
  | 'level'

/**
 * What is worth saying of a part, weightiest first: at most `most` points, one a row, and one where several rows count
 * the same thing in different ways (a number, its rate and its share).
 */
export function choosePoints(rows: readonly Indicator[], figures: Figures, most: number): readonly Point[] {
  const points = rows.flatMap((row) => pointOf(row, figures) ?? []).sort((a, b) => b.weight - a.weight)
  const topics = new Set<string>()
  const chosen: Point[] = []
  for (const point of points) {
    const row = figures.byCode.get(point.code)
    const topic = row ? topicOf(row) : point.code
    if (chosen.length >= most || topics.has(topic)) continue
    topics.add(topic)
    chosen.push(point)
  }
  return chosen
}

/** What a row counts, however it counts it: `referrals into statutory service`. */
export function topicOf(row: Indicator): string {
  return keptIn(TOPICS, row, ({ label }) => topicIn(label))
}

/** Rows are asked for theirs each time that one is set beside others. */
const TOPICS = new WeakMap<Indicator, string>()

function topicIn(label: string): string {
  return shortLabel(label)
    .toLowerCase()
    .replace(/^(?:total\s+)?(?:number|percentage|proportion|share|rate|average|%)\s+(?:number\s+)?(?:of\s+)?/, '')
    .replace(/\s*per 10,000$/, '')
    .replace(/\s*\([^)]*\)/g, '')
    .trim()
}

function pointOf(row: Indicator, figures: Figures): Point | null {
  if (!row.latest) return null
  const candidates: readonly (readonly [PointKind, number])[] = [
    ['off-target', row.rag === 'red' ? 6 + weighGap(gapToTarget(row)) : row.rag === 'amber' ? 2.5 : 0],
    ['record', isNewRecord(row, figures) ? (row.better ? 5 : 3) : 0],
    ['signal', row.signal?.cause ? (row.better ? 4.8 : 2.8) : 0],
    ['run', (figures.measures.run(row)?.length ?? 0) >= 3 ? 4 : 0],
    ['move', Math.min(4.5, yearlyMove(row, figures) * 10)],
    ['rank', tellingRank(row) ? 2.4 : 0],
    ['met-target', row.rag === 'green' ? 2.2 : 0],
    ['benchmark', row.benchmarks.some((benchmark) => benchmark.value !== null) ? 1.5 : 0],
    ['level', 0.5],
  ]
  const [kind, weight] = candidates.reduce((best, next) => (next[1] > best[1] ? next : best))
  return { code: row.code, kind, weight: weight + (row.charted ? 0.4 : 0) }
}

/** Whether a record is news: one that many months share is not. */
function isNewRecord(row: Indicator, { measures }: Figures): boolean {
  return measures.record(row)?.common === false
}

/** The size of the change on a year ago as a share of the older figure; small counts move easily and weigh less. */
export function yearlyMove(row: Indicator, figures: Figures): number {
  if (!row.latest) return 0
  const change = figures.measures.change(row, addMonths(row.latest.month, -12))
  if (!change || change.from === 0) return 0
  const doubt = row.unit === 'number' ? Math.min(1, Math.abs(change.from) / 30) : 1
  return (Math.abs(change.amount) / Math.abs(change.from)) * doubt
}
