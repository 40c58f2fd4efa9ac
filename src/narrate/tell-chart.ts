import type { Figures, Indicator } from '../compute/figures.ts'
import { addMonths, longMonth } from '../shared/month.ts'
import type { ChartStory } from './story.ts'

/** The line of a row over the months shown; null where fewer than three of them have a figure. */
export function tellChart(row: Indicator, figures: Figures, finding: string): ChartStory | null {
  const points = pointsOf(row, figures)
  if (points.filter((point) => point.value !== null).length < 3) return null
  const benchmark = row.benchmarks.find((each) => /neighbour/i.test(each.name) && each.value !== null)
  const chosen = benchmark ?? row.benchmarks.find((each) => each.value !== null)
  return {
    code: row.code,
    finding,
    label: row.label.replace(/\.$/, ''),
    unit: UNITS[row.unit],
    decimals: row.decimals,
    percent: row.unit === 'percent',
    points,
    target: row.target ? { value: row.target.value, shown: row.target.shown } : null,
    benchmark: chosen && chosen.value !== null ? { name: chosen.name, value: chosen.value, shown: chosen.shown } : null,
    alt: altOf(row, points),
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

/** What a person would see: the ends, the extremes and the target, in the printed figures. */
function altOf(row: Indicator, points: ChartStory['points']): string {
  const known = points.filter((point) => point.value !== null)
  const [first] = known
  const last = known[known.length - 1]
  if (!first || !last) return row.label
  const verb = Number(last.value) > Number(first.value) ? 'rose' : 'fell'
  const moved =
    last.shown === first.shown
      ? `${first.shown} in both ${longMonth(first.month)} and ${longMonth(last.month)}`
      : `${verb} from ${first.shown} in ${longMonth(first.month)} to ${last.shown} in ${longMonth(last.month)}`
  const highest = known.reduce((best, point) => (Number(point.value) > Number(best.value) ? point : best))
  const lowest = known.reduce((best, point) => (Number(point.value) < Number(best.value) ? point : best))
  const range = `highest ${highest.shown} in ${longMonth(highest.month)}, lowest ${lowest.shown} in ${longMonth(lowest.month)}`
  const target = row.target ? `; target ${row.target.shown}` : ''
  return `Line chart. ${row.label.replace(/\.$/, '')}: ${moved}; ${range}${target}.`
}
