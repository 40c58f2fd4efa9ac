import type { Figures, Indicator, PartFigures, Status, Travel } from '../compute/figures.ts'
import { keptIn } from '../shared/kept-in.ts'
import { addMonths } from '../shared/month.ts'
import { printCount } from '../shared/print-number.ts'
import { choosePoints, type Point } from './choose-points.ts'
import { gapToTarget } from './gap-to-target.ts'
import { isDoubted } from './is-doubted.ts'
import { gathers } from './met-so-far.ts'
import { phraseTally } from './phrase-tally.ts'
import { ownSource, ratedSources } from './row-sources.ts'
import { type Cited, cited } from './tape.ts'
import { type AuditsContext, auditsContext, speaksOfAudits } from './tell-audits.ts'

/** What a template may name besides the helpers; counts are in words. */
export type PartContext = {
  readonly points: readonly { readonly code: string; readonly kind: string }[]
  /** The weightiest point and the snippet that makes a headline of it. */
  readonly lead: { readonly code: string; readonly snippet: string } | null
  /** The red row furthest from its target, other than the lead and what may be a slip. */
  readonly worst: string | null
  /** Of all that misses a target it is the furthest; where it is not, whether the lead misses one as well. */
  readonly furthest: boolean
  readonly also: boolean
  /** `three of five targets met`, or empty where the part has no targets or the headline tells of its one. */
  readonly tally: Cited
  /** How many rows improved and worsened since the month before, of those that may do either: `four`, `none`. */
  readonly improving: Cited
  readonly worsening: Cited
  readonly moving: boolean
  /** The same on a year ago, of the rows that have a figure of then. */
  readonly 'improving-on-year': Cited
  readonly 'worsening-on-year': Cited
  readonly 'moving-on-year': boolean
  /** Of every row the reporting month's figure is still to come, or may not be told; and what there is besides rows. */
  readonly waiting: boolean
  readonly hidden: boolean
  readonly graded: boolean
  readonly worded: boolean
  /** Whether the pack calls what is graded audits. */
  readonly audited: boolean
  readonly audits: AuditsContext | null
}

/** The names of the context, which a template may use as words of their own. */
export const CONTEXT_NAMES: ReadonlySet<string> = new Set([
  'points',
  'lead',
  'worst',
  'furthest',
  'also',
  'tally',
  'improving',
  'worsening',
  'moving',
  'improving-on-year',
  'worsening-on-year',
  'moving-on-year',
  'waiting',
  'hidden',
  'graded',
  'worded',
  'audited',
  'audits',
  'code',
  'benchmark',
  'doubted',
  'label',
  'from',
  'to',
  'figures',
  'kind',
  'summary',
])

/** Headlines that say how the figure stands to its target. */
const SAYS_TARGET: ReadonlySet<string> = new Set(['off-target', 'met-target'])

const HEADLINES = new Set(['record', 'off-target', 'signal', 'run', 'move', 'met-target'])

/** Points that a template makes of a part. */
const MOST_POINTS = 6

/** With its weightiest points; the sentences of a part and its headlines ask for the same. */
export function contextOf(part: PartFigures, figures: Figures): PartContext {
  const ofFigures = keptIn(CONTEXTS, figures, () => new WeakMap())
  return keptIn(ofFigures, part, () => partContext(part, figures, choosePoints(part.rows, figures, MOST_POINTS)))
}

const CONTEXTS = new WeakMap<Figures, WeakMap<PartFigures, PartContext>>()

export function partContext(part: PartFigures, figures: Figures, points: readonly Point[]): PartContext {
  const lead = leadOf(points, figures)
  const missed = part.rows.filter((row) => row.rag === 'red' || row.rag === 'amber')
  const reds = missed.filter((row) => row.rag === 'red' && row.code !== lead?.code && !isDoubted(row, figures))
  const worst = reds.toSorted((a, b) => gapToTarget(b) - gapToTarget(a))[0]
  return {
    points: points.map(({ code, kind }) => ({ code, kind })),
    lead: lead && { code: lead.code, snippet: `headline-${HEADLINES.has(lead.kind) ? lead.kind : 'level'}` },
    worst: worst?.code ?? null,
    furthest: missed.every((row) => row === worst || (worst && gapToTarget(row) < gapToTarget(worst))),
    also: missed.some((row) => row.code === lead?.code),
    tally: cited(
      phraseTally(
        part.rows,
        lead && { code: lead.code, saysTarget: SAYS_TARGET.has(lead.kind) },
        figures.settings.month,
      ),
      part.rows.flatMap((row) => (row.target ? ratedSources(row) : [])),
    ),
    improving: countMeaning(part.rows, monthTravel, 'improving'),
    worsening: countMeaning(part.rows, monthTravel, 'worsening'),
    moving: part.rows.some((row) => monthTravel(row) !== null),
    'improving-on-year': countMeaning(part.rows, yearTravel, 'improving'),
    'worsening-on-year': countMeaning(part.rows, yearTravel, 'worsening'),
    'moving-on-year': mostlyKnow(part.rows, yearTravel),
    waiting: areAll(part.rows, 'pending', figures),
    hidden: areAll(part.rows, 'suppressed', figures),
    graded: part.grades !== null,
    worded: part.paragraphs.length > 0,
    audited: speaksOfAudits(
      part,
      figures.sections.find(({ parts }) => parts.includes(part)),
    ),
    audits: auditsContext(part.grades),
  }
}

/**
 * The headline is a record where there is one, since that is news; otherwise the weightiest point. What may be a slip is
 * passed over while there is another.
 */
function leadOf(points: readonly Point[], figures: Figures): Point | null {
  const rowOf = ({ code }: Point) => figures.byCode.get(code)
  const isNews = (point: Point) => point.kind === 'record' && rowOf(point)?.better !== null
  const sure = points.filter((point) => {
    const row = rowOf(point)
    return row !== undefined && !isDoubted(row, figures)
  })
  return sure.find(isNews) ?? sure[0] ?? points[0] ?? null
}

/** Whether the direction of travel is that of one month, and not of a longer time, as a quarter or a year. */
export function hasMonthBefore({ latest, travel }: Pick<Indicator, 'latest' | 'travel'>): boolean {
  return latest !== null && travel !== null && travel.from.month === addMonths(latest.month, -1)
}

/** Null where the month could not be better or worse than the one before; the count of a year so far is only ever more. */
function monthTravel(row: Indicator): Travel | null {
  return hasMonthBefore(row) && !gathers(row) ? row.travel : null
}

/** Whether a count of rows speaks for them, and not for the few of which a figure to compare with is known. */
function mostlyKnow(rows: readonly Indicator[], travelOf: (row: Indicator) => Travel | null): boolean {
  const told = rows.filter(({ latest }) => latest !== null)
  return told.length > 0 && 2 * told.filter((row) => travelOf(row) !== null).length >= told.length
}

function yearTravel(row: Indicator): Travel | null {
  return row.yearTravel
}

function countMeaning(
  rows: readonly Indicator[],
  travelOf: (row: Indicator) => Travel | null,
  meaning: 'improving' | 'worsening',
): Cited {
  const compared = rows.filter((row) => travelOf(row) !== null)
  const count = compared.filter((row) => travelOf(row)?.meaning === meaning).length
  const sources = compared.flatMap((row) => [
    ...ownSource(row, row.latest),
    ...ownSource(row, travelOf(row)?.from ?? null),
  ])
  return cited(count === 0 ? 'none' : printCount(count), sources)
}

function areAll(rows: readonly Indicator[], status: Status, { settings }: Figures): boolean {
  const statusOf = (row: Indicator) => row.history.find(({ month }) => month === settings.month)?.status ?? 'pending'
  return rows.every((row) => statusOf(row) === status)
}
