import type { Reported } from '../../../../src/compute/figures.ts'
import { type Facts, nameOf, printedOf, right, stepOf, type Told, wrong } from './facts-of.ts'
import { gone, moved, side, worded } from './slips-of.ts'

/** The months from April on, and the last three, as they are spoken of. */
function stretchesOf({ year }: Facts): readonly { readonly figures: readonly Reported[]; readonly words: string }[] {
  const april = year.slice(1).findLastIndex(({ month }) => month.endsWith('-04')) + 1
  return [
    { figures: april > 0 ? year.slice(april) : [], words: 'since April' },
    { figures: year.slice(-3), words: 'over the last three months' },
    { figures: year.slice(1), words: 'over the last twelve months' },
  ].filter(({ figures }) => figures.length > 2)
}

const sumOf = (figures: readonly Reported[]) => figures.reduce((sum, figure) => sum + printedOf(figure), 0)

/** Means of several months, and on which side of them the newest figure lies. */
export function tellStretchMeans(facts: Facts): readonly Told[] {
  const { subject, isPercent, now } = facts
  return stretchesOf(facts).flatMap(({ figures, words }) => {
    const mean = sumOf(figures) / figures.length
    const put = (value: number) => `${value.toFixed(isPercent ? 0 : 1)}${isPercent ? '%' : ''}`
    // A mean of rounded percentages may be rounded up where that of the figures behind them is not.
    if (isPercent && Math.abs((mean % 1) - 0.5) < 0.35) return []
    const off = put(mean * 1.12 + 1)
    const gap = printedOf(now) - mean
    const beside = (way: number) => `at ${now.shown}, ${subject} is ${side(way)} its average ${words} (${put(mean)}).`
    return [
      right('stretch mean', `${words}, ${subject} has averaged ${put(mean)}.`),
      wrong('stretch mean', 'off', `${words}, ${subject} has averaged ${off}.`),
      right(
        'stretch mean behind',
        `${subject} averaged ${put(mean)} ${words}, and was ${now.shown} in ${facts.month}.`,
      ),
      wrong(
        'stretch mean behind',
        'off',
        `${subject} averaged ${off} ${words}, and was ${now.shown} in ${facts.month}.`,
      ),
      ...(Math.abs(gap) < 1
        ? []
        : [right('beside its mean', beside(gap)), wrong('beside its mean', 'side', beside(-gap))]),
    ]
  })
}

/** Sums of what is counted month by month. */
export function tellTotals(facts: Facts): readonly Told[] {
  const { row, year } = facts
  const things = /^Number of (.+?)(?: in (?:the )?month)?$/.exec(row.label)?.[1]
  if (!things || row.unit !== 'number' || row.basis !== 'month' || year.length === 0) return []
  return stretchesOf(facts).flatMap(({ figures, words }) => {
    const total = sumOf(figures)
    const short = total - printedOf(figures[0] ?? facts.now)
    const put = (value: number) => value.toLocaleString('en-GB')
    const told = (value: number) => `There have been ${put(value)} ${things} ${words}.`
    const other = (value: number) => `${words}, ${facts.subject} comes to ${put(value)} in total.`
    const off = Math.round(total * 1.11) + 1
    if (total < 5) return []
    return [
      right('total', told(total)),
      wrong('total', 'off', told(off)),
      right('total ahead', other(total)),
      wrong('total ahead', 'off', other(off)),
      ...(printedOf(facts.now) * 2 > short || short === total
        ? []
        : [wrong('total', 'a month short', told(short)), wrong('total ahead', 'a month short', other(short))]),
    ]
  })
}

/** How many months ago a figure last lay as far out, the nearest and all that do; none where the year has none. */
function beyond({ year, now }: Facts, way: number): readonly number[] {
  return year
    .slice(0, -1)
    .flatMap((figure, at) => (stepOf(now, figure) * way >= 0 ? year.length - 1 - at : []))
    .reverse()
}

const sinceOf = ({ year }: Facts, ago: number) =>
  ago === 12
    ? `${nameOf(year[0]?.month ?? '2000-01')} last year`
    : nameOf(year[year.length - 1 - ago]?.month ?? '2000-01')

/** The highest or lowest since a month, for so many months, and the second of the year. */
export function tellStandings(facts: Facts): readonly Told[] {
  const { subject, now, year } = facts
  if (year.length === 0) return []
  return [1, -1].flatMap((way) => {
    const extreme = way > 0 ? 'highest' : 'lowest'
    const [ago] = beyond(facts, way)
    const since = (of: number) => `${subject} was ${now.shown}, the ${extreme} since ${sinceOf(facts, of)}.`
    const bare = (of: number) => `In ${facts.month} ${subject} was at its ${extreme} since ${sinceOf(facts, of)}.`
    const months = (of: number) => `at ${now.shown}, ${subject} is the ${extreme} for ${worded(of)} months.`
    if (ago === undefined) return []
    const isTied = stepOf(now, year[year.length - 1 - ago] ?? now) === 0
    const early = ago + 2 <= 12 ? ago + 2 : null
    return [
      ...(ago > 2 && !isTied
        ? [right('since', since(ago)), right('bare since', bare(ago)), right('for months', months(ago))]
        : []),
      ...(early === null || isTied
        ? []
        : [
            wrong('since', 'too early', since(early)),
            wrong('bare since', 'too early', bare(early)),
            wrong('for months', 'too many', months(Math.max(4, ago + 2))),
          ]),
      ...tellSecond(facts, extreme, beyond(facts, way)),
    ]
  })
}

function tellSecond({ subject, now, year }: Facts, extreme: string, ago: readonly number[]): readonly Told[] {
  const others = ago.map((each) => year[year.length - 1 - each] ?? now)
  const text = `${subject} was ${now.shown}, the second ${extreme} in the past 12 months.`
  const isTied = others.some((other) => stepOf(now, other) === 0)
  if (ago.length > 3) return [wrong('second', 'rank', text)]
  return ago.length === 1 && ago[0] !== 12 && !isTied ? [right('second', text)] : []
}

/** `The first fall since May`, `has risen every month since April`. */
export function tellFirsts(facts: Facts): readonly Told[] {
  const { subject, now, year, month } = facts
  const steps = year.slice(1).map((figure, at) => Math.sign(stepOf(year[at] ?? figure, figure)))
  const last = steps.at(-1) ?? 0
  if (last === 0 || steps.some((step) => step === 0)) return []
  const noun = (way: number) => (way > 0 ? 'rise' : 'fall')
  const ago = steps.slice(0, -1).lastIndexOf(last)
  const since = ago < 0 ? 0 : steps.length - 1 - ago
  const told = (of: number, way = last) =>
    `${subject} ${moved(way)} to ${now.shown} in ${month}, the first ${noun(way)} since ${sinceOf(facts, of)}.`
  const length = steps.length - 1 - steps.findLastIndex((step) => step !== last)
  const every = (of: number, way = last) => `${subject} has ${gone(way)} every month since ${sinceOf(facts, of)}.`
  return [
    ...(since > 1 ? [right('first', told(since))] : []),
    ...(since > 0 && since + 2 < 12 ? [wrong('first', 'too early', told(since + 2))] : []),
    wrong('first', 'sign', told(Math.max(3, since), -last)),
    ...(length > 2 && length < 12 ? [right('every month', every(length - 1))] : []),
    ...(length + 2 < 12 ? [wrong('every month', 'too early', every(length + 2))] : []),
    wrong('every month', 'sign', every(Math.max(3, Math.min(length, 9)), -last)),
  ]
}

/** Stretches of months, and what a figure is among them. */
export const STRETCHES = [tellStretchMeans, tellTotals, tellStandings, tellFirsts]
