import type { Change, Figures, Indicator, SpecialCause } from '../compute/figures.ts'
import { roundTo } from '../shared/print-number.ts'
import { AGREEING_TESTS } from './agreeing-helpers.ts'
import { changesSide, keepsSide } from './beside-target.ts'
import { gathers, isGoingAstray, isMetSoFar, isMissedAlready } from './met-so-far.ts'
import { monthToCome, verbOf } from './phrase-measure.ts'
import { changeSince, monthNamed, type Options } from './said.ts'
import { tellingRank } from './telling-rank.ts'

/** Helpers that open a block on a row, by name. */
export const ROW_TESTS: Readonly<Record<string, (figures: Figures, row: Indicator, options: Options) => boolean>> = {
  'if-green': (_, row) => row.rag === 'green',
  'if-amber': (_, row) => row.rag === 'amber',
  'if-red': (_, row) => row.rag === 'red',
  'if-rising': (_, row) => row.travel?.direction === 'up',
  'if-falling': (_, row) => row.travel?.direction === 'down',
  'if-record': (figures, row) => figures.measures.record(row) !== null,
  /** Whether a record is news: one that many months share is not. */
  'if-new-record': (figures, row) => figures.measures.record(row)?.common === false,
  'if-run': (figures, row) => (figures.measures.run(row)?.length ?? 0) >= 3,
  'if-on-track': (figures, row) => figures.measures.projection(row)?.onTrack === true,
  'if-trend-level': (figures, row) => leadsNowhere(figures, row),
  'if-signal': (_, row) => row.signal?.cause != null,
  /** Whether the figure moved to the side on which its signal lies, so that one sentence may tell of both. */
  'if-agrees': (_, row) => row.signal?.cause != null && agrees(row, row.signal.cause),
  /** Whether the latest move, the change on a year ago and the signal all go one way, so that its bare verb is true of each. */
  'if-one-way': (figures, row) => goesOneWay(figures, row),
  'if-usual': (_, row) => row.signal !== null && row.signal.cause === null,
  'if-rank': (_, row) => tellingRank(row) !== null,
  'if-rank-year': (_, row) => row.standing?.rank != null && row.standing.year !== '',
  'if-target': (_, row) => row.target !== null,
  'if-target-month': ({ settings }, row) => monthToCome(row, settings.month) !== null,
  'if-gathers': (_, row) => gathers(row),
  'if-so-far': (_, row) => isMetSoFar(row),
  'if-missed-already': ({ settings }, row) => isMissedAlready(row, settings.month),
  'if-astray': (figures, row) => isGoingAstray(row, figures),
  'if-still': (_, row) => keepsSide(row),
  'if-crossed': (_, row) => changesSide(row),
  /** Whether the figure of the month is printed as the latest is. */
  'if-same': (figures, row, { month }) => {
    const at = month === null ? null : monthNamed(figures, row, month)
    const figure = at === null ? null : figures.measures.figure(row, at)
    return figure !== null && figure.shown === row.latest?.shown
  },
  /** Whether the change since the month goes another way than the latest move, so that one verb would not do for both. */
  'if-otherwise': (figures, row, { since }) => goesOtherwise(figures, row, since),
  'if-from-few': (figures, row, { since }) => isFromFew(row, changeSince(figures, row, since)),
  'if-available': (figures, row, { month }) => {
    if (month === null) return row.latest !== null
    const at = monthNamed(figures, row, month)
    return at !== null && figures.measures.figure(row, at) !== null
  },
  ...AGREEING_TESTS,
}

/**
 * A page sets the figure beside the month before, beside a year ago and beside what is usual. A verb that does not say
 * beside which it speaks must hold for all of them, or two sentences of the page would contradict each other.
 */
function goesOneWay(figures: Figures, row: Indicator): boolean {
  const cause = row.signal?.cause ?? null
  return !goesOtherwise(figures, row, 'last year') && (cause === null || agrees(row, cause))
}

function goesOtherwise(figures: Figures, row: Indicator, since: string | null): boolean {
  const change = changeSince(figures, row, since)
  return change !== null && verbOf(change) !== verbOf(changeSince(figures, row, null))
}

function agrees({ travel }: Indicator, { side }: SpecialCause): boolean {
  return travel?.direction === (side === 'high' ? 'up' : 'down')
}

/** Counts below this double and halve by one or two, of which a percentage would make much. */
const FEW = 10

/** Whether a count has changed from fewer than ten, which are told by both numbers and not by a percentage. */
function isFromFew({ unit, decimals }: Indicator, change: Change | null): boolean {
  return unit === 'number' && decimals === 0 && change !== null && change.amount !== 0 && Math.abs(change.from) < FEW
}

/** Whether the trend leads to the figure, as printed, that the row has now. */
function leadsNowhere({ measures }: Figures, row: Indicator): boolean {
  const projection = measures.projection(row)
  return projection !== null && roundTo(projection.value, row.decimals) === row.latest?.printed
}
