import type { Figure, Figures, Indicator } from '../compute/figures.ts'
import { addMonths, longMonth } from '../shared/month.ts'
import { roundTo } from '../shared/print-number.ts'
import { phraseBase, RATE_BASE, rateBaseOf } from '../shared/rate-base.ts'
import { startsAgain } from '../shared/starts-again.ts'
import { asPrinted, printedValue } from './as-printed.ts'
import { type Point, phraseGaps, phraseMove, phraseRange } from './phrase-line.ts'
import { phraseSignal, VARIATION_MARKS } from './phrase-signal.ts'
import type { ChartStory, Level } from './story.ts'
import { tellAssurance, tellLimits, tellOutlook } from './tell-limits.ts'

/** The line of a row over the months shown; null where fewer than three of them have a figure. */
export function tellChart(row: Indicator, figures: Figures, finding: string): ChartStory | null {
  const points = pointsOf(row, figures)
  if (points.filter((point) => point.value !== null).length < 3) return null
  const compared = comparedWith(row)
  const outlook = tellOutlook(row, figures)
  return {
    code: row.code,
    mark: row.signal ? VARIATION_MARKS[row.signal.variation] : '',
    variation: row.signal?.variation ?? 'common-cause',
    finding,
    label: nameOf(row),
    unit: unitOf(row),
    decimals: row.decimals,
    percent: row.unit === 'percent',
    points,
    breaks: breaksOf(row, points),
    latest: row.latest?.month ?? null,
    limits: row.signal && tellLimits(row, row.signal, points[0]?.month ?? null),
    assurance: tellAssurance(row),
    outlook,
    target: row.target ? { value: row.target.value, shown: row.target.shown } : null,
    benchmark: compared,
    alt: altOf(row, points, compared, outlook),
  }
}

/** The neighbours, or the first benchmark there is; no line for one beside the lines of the row's own past. */
function comparedWith(row: Indicator): ChartStory['benchmark'] {
  const known = row.benchmarks.flatMap(({ name, value, shown }) => (value === null ? [] : [{ name, value, shown }]))
  if (row.signal && row.target) return null
  return known.find(({ name }) => /neighbour/i.test(name)) ?? known[0] ?? null
}

/** Every calendar month shown from the row's first on, so that a month without a column is a gap and not a step. */
function pointsOf(row: Indicator, { settings: { month, monthsShown } }: Figures): ChartStory['points'] {
  const months = Array.from({ length: monthsShown }, (_, back) => addMonths(month, back - monthsShown + 1))
  const [first] = row.history.filter((figure) => months.includes(figure.month))
  return months
    .filter((each) => first !== undefined && each >= first.month)
    .map((each) => {
      const figure = row.history.find((known) => known.month === each)
      const variation = row.signal?.points.find((known) => known.month === each)?.variation ?? 'common-cause'
      return { month: each, value: figure ? printedValue(row, figure) : null, shown: figure?.shown ?? '', variation }
    })
}

/** The points, by index, at which a row starts again: a line to them would read as a fall. */
export function breaksOf(row: Indicator, points: readonly Pick<Figure, 'month'>[]): readonly number[] {
  return points.flatMap(({ month }, at) => {
    const before = points[at - 1]
    return before && startsAgain(row, before.month, month) ? [at] : []
  })
}

/** What a count or an average is of is said by the label. */
const UNITS = { number: '', percent: 'per cent', rate: phraseBase(RATE_BASE), average: '' } as const

/** What the axis counts, which is what the label over it says; nothing where the label alone does. */
function unitOf({ unit, label }: Indicator): string {
  const base = unit === 'percent' ? null : rateBaseOf(label)
  return base === null ? UNITS[unit] : phraseBase(base)
}

/** What a person would see: the ends, where the last stands beside target and benchmark, the extremes, the gaps. */
function altOf(
  row: Indicator,
  points: readonly Point[],
  benchmark: ChartStory['benchmark'],
  outlook: ChartStory['outlook'],
): string {
  const last = points.findLast((point) => point.value !== null)
  if (!last) return `Line chart. ${nameOf(row)}: no figures.`
  const target = row.target ? [beside(last, row.target, `the target of ${row.target.shown}`, row)] : []
  const other = benchmark ? [beside(last, benchmark, `${benchmark.name} at ${benchmark.shown}`, row)] : []
  const compared = [...target, ...other].join(' and ')
  return `Line chart. ${nameOf(row)} ${[phraseMove(row, points), compared].filter(Boolean).join(', ')}; ${[...phraseRange(row, points), ...phraseGaps(row, points), ...signalOf(row), ...outlookOf(outlook)].join('; ')}.`
}

/** What the mean, the limits and the marks say. */
function signalOf(row: Indicator): readonly string[] {
  if (!row.signal) return []
  const assurance = tellAssurance(row)
  return [phraseSignal(row.signal), ...(assurance ? [assurance.words] : [])]
}

function outlookOf(outlook: ChartStory['outlook']): readonly string[] {
  if (!outlook) return []
  const met = outlook.onTrack === null ? '' : outlook.onTrack ? ', which meets the target' : ', which misses the target'
  return [`on its trend ${outlook.shown} by ${longMonth(outlook.month)}${met}`]
}

/** The same for a small line that shows neither target nor benchmark. */
export function altOfLine(row: Indicator, points: readonly Point[]): string {
  if (points.every((point) => point.value === null)) return `Small line chart. ${nameOf(row)}: no figures.`
  return `Small line chart. ${nameOf(row)} ${[phraseMove(row, points), ...phraseRange(row, points), ...phraseGaps(row, points)].join('; ')}.`
}

function nameOf(row: Indicator): string {
  return row.label.replace(/\.$/, '')
}

/** What a person would see of the authority among its neighbours, whose figures are rounded as its own is. */
export function altOfStrip({ label, latest, standing, decimals }: Indicator): string {
  const values = standing?.neighbours.map(({ value }) => roundTo(value, decimals)) ?? []
  const below = values.filter((value) => value < Number(latest?.printed)).length
  const above = values.filter((value) => value > Number(latest?.printed)).length
  const same = values.length - below - above
  const alike = same > 0 ? `, ${same} the same` : ''
  return `Dot strip. ${label.replace(/\.$/, '')} ${latest?.shown ?? ''} among ${values.length} statistical neighbours: ${below} of them lower, ${above} higher${alike}.`
}

/** A figure and a level, both as printed, so that 16.20 is the same as 16.2 and 50.4 that prints 50% is below 50.2%. */
function beside({ value }: Point, level: Level, name: string, { decimals }: Indicator): string {
  const gap = roundTo(value ?? 0, decimals) - asPrinted(level)
  return gap === 0 ? `the same as ${name}` : `${gap > 0 ? 'above' : 'below'} ${name}`
}
