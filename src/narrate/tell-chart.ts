import type { Figures, Indicator } from '../compute/figures.ts'
import { addMonths, longMonth } from '../shared/month.ts'
import type { ChartStory } from './story.ts'

/** The line of a row over the months shown; null where fewer than three of them have a figure. */
export function tellChart(row: Indicator, figures: Figures, finding: string): ChartStory | null {
  const points = pointsOf(row, figures)
  if (points.filter((point) => point.value !== null).length < 3) return null
  const benchmark = row.benchmarks.find((each) => /neighbour/i.test(each.name) && each.value !== null)
  const chosen = benchmark ?? row.benchmarks.find((each) => each.value !== null)
  const compared =
    chosen && chosen.value !== null ? { name: chosen.name, value: chosen.value, shown: chosen.shown } : null
  return {
    code: row.code,
    finding,
    label: nameOf(row),
    unit: UNITS[row.unit],
    decimals: row.decimals,
    percent: row.unit === 'percent',
    points,
    target: row.target ? { value: row.target.value, shown: row.target.shown } : null,
    benchmark: compared,
    alt: altOf(row, points, compared),
  }
}

/** Every calendar month shown from the row's first on, so that a month without a column is a gap and not a step. */
function pointsOf(row: Indicator, { settings: { month, monthsShown } }: Figures): ChartStory['points'] {
  const months = Array.from({ length: monthsShown }, (_, back) => addMonths(month, back - monthsShown + 1))
  const [first] = row.history.filter((figure) => months.includes(figure.month))
  return months
    .filter((each) => first !== undefined && each >= first.month)
    .map((each) => {
      const figure = row.history.find((known) => known.month === each)
      return { month: each, value: figure?.value ?? null, shown: figure?.shown ?? '' }
    })
}

const UNITS = { number: 'number', percent: 'per cent', rate: 'per 10,000', average: 'average' } as const

/** What a person would see: the ends, where the last stands beside target and benchmark, the extremes, the gaps. */
function altOf(row: Indicator, points: ChartStory['points'], benchmark: ChartStory['benchmark']): string {
  const last = points.findLast((point) => point.value !== null)
  if (!last) return `Line chart. ${nameOf(row)}: no figures.`
  const target = row.target ? [beside(last, row.target, `the target of ${row.target.shown}`)] : []
  const other = benchmark ? [beside(last, benchmark, `${benchmark.name} at ${benchmark.shown}`)] : []
  const compared = [...target, ...other].join(' and ')
  return `Line chart. ${nameOf(row)} ${[moveOf(points), compared].filter(Boolean).join(', ')}; ${[...rangeOf(points), ...gapsOf(points)].join('; ')}.`
}

/** The same for a small line that shows neither target nor benchmark. */
export function altOfLine(row: Indicator, points: ChartStory['points']): string {
  if (points.every((point) => point.value === null)) return `Small line chart. ${nameOf(row)}: no figures.`
  return `Small line chart. ${nameOf(row)} ${[moveOf(points), ...rangeOf(points), ...gapsOf(points)].join('; ')}.`
}

function nameOf(row: Indicator): string {
  return row.label.replace(/\.$/, '')
}

type Point = ChartStory['points'][number]
type Level = { readonly value: number; readonly shown: string }

function beside(last: Point, level: Level, name: string): string {
  if (last.shown === level.shown) return `the same as ${name}`
  return `${Number(last.value) > level.value ? 'above' : 'below'} ${name}`
}

function moveOf(points: readonly Point[]): string {
  const first = points.find((point) => point.value !== null)
  const last = points.findLast((point) => point.value !== null)
  if (!first || !last) return ''
  if (first === last) return `was ${first.shown} in ${longMonth(first.month)}`
  if (last.shown === first.shown)
    return `was ${first.shown} in both ${longMonth(first.month)} and ${longMonth(last.month)}`
  const verb = Number(last.value) > Number(first.value) ? 'rose' : 'fell'
  return `${verb} from ${first.shown} in ${longMonth(first.month)} to ${last.shown} in ${longMonth(last.month)}`
}

function rangeOf(points: readonly Point[]): readonly string[] {
  const known = points.filter((point) => point.value !== null)
  if (known.length < 2) return []
  const highest = known.reduce((best, point) => (Number(point.value) > Number(best.value) ? point : best))
  const lowest = known.reduce((best, point) => (Number(point.value) < Number(best.value) ? point : best))
  if (highest.shown === lowest.shown) return [`${highest.shown} throughout`]
  return [
    `highest ${highest.shown} in ${longMonth(highest.month)}, lowest ${lowest.shown} in ${longMonth(lowest.month)}`,
  ]
}

function gapsOf(points: readonly Point[]): readonly string[] {
  const missing = points.filter((point) => point.value === null)
  if (missing.length === 0) return []
  if (missing.length > 3) return [`no figure for ${missing.length} of the ${points.length} months`]
  return [`no figure for ${missing.map((point) => longMonth(point.month)).join(', ')}`]
}
