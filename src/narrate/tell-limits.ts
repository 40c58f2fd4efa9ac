import type { Figures, Indicator, Projection, Signal } from '../compute/figures.ts'
import { type Month, monthsBetween } from '../shared/month.ts'
import { printFigure, roundTo } from '../shared/print-number.ts'
import { phraseAssurance } from './phrase-signal.ts'
import type { ChartStory, Level } from './story.ts'

/** A line is not drawn on for longer than this: a year and a half ahead says nothing of children. */
const FURTHEST = 18

/** Means of whole counts are told to a tenth below this; beyond, a tenth says nothing. */
const FINE_BELOW = 1000

/**
 * The lines of a row's own past; what cannot be (a count below nothing, a share above all) is not drawn.
 *
 * The mean of figures that are all equal is that figure, and printed as it is.
 */
export function tellLimits(row: Indicator, signal: Signal, drawnFrom: Month | null): NonNullable<ChartStory['limits']> {
  const isOneFigure = signal.lower === signal.upper
  const isFine = Math.abs(signal.mean) < FINE_BELOW && !isOneFigure
  const decimals = isFine ? Math.max(row.decimals, 1) : row.decimals
  const level = (value: number): Level => ({ value, shown: printFigure(value, row.unit, decimals) })
  const isNegative = row.history.some((figure) => figure.value !== null && figure.value < 0)
  const isShare = row.unit === 'percent' && row.history.every((figure) => figure.value === null || figure.value <= 100)
  const first = signal.points[0]?.month ?? null
  return {
    since: first !== null && drawnFrom !== null && first < drawnFrom ? first : null,
    mean: level(signal.mean),
    lower: signal.lower < 0 && !isNegative ? null : level(signal.lower),
    upper: signal.upper > 100 && isShare ? null : level(signal.upper),
  }
}

/** What the usual range says of the target; `still` where the latest figure says another thing. */
export function tellAssurance({ signal, rag }: Indicator): ChartStory['assurance'] {
  if (!signal?.assurance) return null
  const kind = signal.assurance
  const words = phraseAssurance(kind)
  const isOdd = rag !== null && (rag === 'green' ? kind === 'fail' : kind === 'pass')
  return { kind, words: isOdd ? words.replace(/^usual range /, 'usual range still ') : words }
}

/** Where the trend leads, for a row with a target that is meant for a month not too far off. */
export function tellOutlook(row: Indicator, { measures }: Figures): ChartStory['outlook'] {
  const found = row.target && measures.projection(row)
  if (!found || !row.latest || monthsBetween(row.latest.month, found.month) > FURTHEST) return null
  const { month, onTrack } = found
  const value = roundTo(found.value, row.decimals)
  return { month, value, shown: printFigure(value, row.unit, row.decimals), onTrack, line: leadTo(value, found, row) }
}

/** Digits enough that points between two figures lie on a straight line, as far as an eye can tell. */
const STRAIGHT = 4

/** The fitted line, turned by so little that it ends at the figure as printed. */
function leadTo(
  end: number,
  { line, value }: Projection,
  { decimals }: Indicator,
): NonNullable<ChartStory['outlook']>['line'] {
  const off = (end - value) / Math.max(1, line.length - 1)
  return line.map((point, at) => ({ month: point.month, value: roundTo(point.value + off * at, decimals + STRAIGHT) }))
}
