import type { Figures, Reported } from '../../../../src/compute/figures.ts'
import { addMonths } from '../../../../src/shared/month.ts'
import { distance, type Facts, nameOf, printedOf, stepOf, transposed } from './facts-of.ts'

/**
 * A piece of what is said of a row: a phrase goes behind its figure (`up 3 on July`), a bracket behind it in brackets,
 * a clause stands by itself (`it missed its target`), and one that is `then` turns to other months and so comes last.
 */
export type Fragment = {
  /** What it tells of; two that tell of one thing are not said together. */
  readonly about: About
  readonly form: 'phrase' | 'bracket' | 'clause' | 'then'
  readonly text: string
  /** What it would be with a slip, and what sort of slip. */
  readonly slips: readonly (readonly [mistake: string, text: string])[]
}

type About = 'month' | 'year' | 'years' | 'target' | 'met' | 'benchmark' | 'record' | 'peak' | 'mean'
type Piece = Omit<Fragment, 'about'>
type Slips = Fragment['slips']

/** All that can be said in a few words of a row's newest figure. */
export function fragmentsOf(facts: Facts, { measures }: Figures): readonly Fragment[] {
  const about: Readonly<Record<About, readonly Piece[]>> = {
    month: [...ofMonth(facts), ...ofShare(facts)],
    year: ofYear(facts),
    years: ofYears(facts, measures.figure(facts.row, addMonths(facts.now.month, -24))),
    target: ofTarget(facts),
    met: ofMonthsMet(facts),
    benchmark: ofBenchmarks(facts),
    record: ofRecords(facts),
    peak: ofPeak(facts),
    mean: ofMean(facts),
  }
  const names = Object.keys(about) as About[]
  return names.flatMap((name) => about[name].map((piece) => ({ about: name, ...piece })))
}

const fragment = (form: Fragment['form'], text: string, slips: Slips): Piece => ({ form, text, slips })

/** The same words with each of some values put for the right one, where it differs. */
function put(form: Fragment['form'], said: (value: string) => string, value: string, others: Others): Piece {
  const slips = others.filter(([, other]) => other !== null && other !== value)
  return fragment(
    form,
    said(value),
    slips.map(([mistake, other]) => [mistake, said(other ?? '')]),
  )
}

type Others = readonly (readonly [mistake: string, value: string | null])[]

/** The same words with one way and with the other, and of another size. */
function way(facts: Facts, step: number, said: (way: number, size: string) => string): Piece {
  const [by, off] = [distance(facts, step), distance(facts, Math.abs(step) + 1)]
  return fragment('phrase', said(step, by), [
    ['sign', said(-step, by)],
    ['off by one', said(step, off)],
  ])
}

const side = (step: number) => (step > 0 ? 'higher' : 'lower')
const above = (step: number) => (step > 0 ? 'above' : 'below')

function ofMonth(facts: Facts): readonly Piece[] {
  const { before, now, yearAgo, monthBefore } = facts
  const step = stepOf(before, now)
  const others: Others = [
    ['digits', transposed(before.shown)],
    ['stale', now.shown],
    ['base', yearAgo?.shown ?? null],
  ]
  if (step === 0) return []
  return [
    way(facts, step, (of, size) => `${of > 0 ? 'up' : 'down'} ${size} on ${monthBefore}`),
    way(facts, step, (of, size) => `${size} ${side(of)} than in ${monthBefore}`),
    put('phrase', (value) => `against ${value} in ${monthBefore}`, before.shown, others),
    put('phrase', (value) => `compared with ${value} in ${monthBefore}`, before.shown, others),
    put('bracket', (value) => `${monthBefore}: ${value}`, before.shown, others),
    put('bracket', (value) => `${value} in ${monthBefore}`, before.shown, others),
    fragment('phrase', `${step > 0 ? 'up' : 'down'} from ${before.shown} in ${monthBefore}`, [
      ['sign', `${step > 0 ? 'down' : 'up'} from ${before.shown} in ${monthBefore}`],
    ]),
  ]
}

function ofShare({ before, now, isPercent, monthBefore }: Facts): readonly Piece[] {
  const step = stepOf(before, now)
  const exact = (100 * Math.abs(step)) / printedOf(before)
  const share = Math.round(exact)
  if (isPercent || printedOf(before) < 20 || share < 3 || Math.abs((exact % 1) - 0.5) < 0.1) return []
  const said = (of: number, size: number) => `${size}% ${of > 0 ? 'more' : 'fewer'} than in ${monthBefore}`
  return [
    fragment('phrase', said(step, share), [
      ['sign', said(-step, share)],
      ['off', said(step, share + 6)],
    ]),
  ]
}

function ofYear(facts: Facts): readonly Piece[] {
  const { row, yearAgo, now, before, month } = facts
  const step = yearAgo ? stepOf(yearAgo, now) : 0
  if (!yearAgo || step === 0) return []
  const others: Others = [
    ['digits', transposed(yearAgo.shown)],
    ['base', before.shown],
  ]
  const better = (of: number) =>
    row.better === null ? side(of) : of > 0 === (row.better === 'higher') ? 'better' : 'worse'
  return [
    put('phrase', (value) => `compared with ${value} a year ago`, yearAgo.shown, others),
    put('phrase', (value) => `against ${value} in ${month} last year`, yearAgo.shown, others),
    put('bracket', (value) => `${value} a year earlier`, yearAgo.shown, others),
    put('then', (value) => `a year ago it was ${value}`, yearAgo.shown, others),
    way(facts, step, (of, size) => `${size} ${better(of)} than last ${month}'s ${yearAgo.shown}`),
    way(facts, step, (of, size) => `${size} ${side(of)} than a year ago`),
  ]
}

function ofYears({ yearAgo, now }: Facts, then: Reported | null): readonly Piece[] {
  if (!then) return []
  const others: Others = [
    ['base', yearAgo?.shown ?? null],
    ['stale', now.shown],
  ]
  return [put('then', (value) => `two years ago it was ${value}`, then.shown, others)]
}

const gapOf = (figure: Reported, target: string) =>
  Number((printedOf(figure) - printedOf({ shown: target })).toFixed(4))

function ofTarget(facts: Facts): readonly Piece[] {
  const { row, now, before, isPercent } = facts
  if (!row.target || row.better === null) return []
  const target = row.target.shown
  const [gap, former] = [gapOf(now, target), gapOf(before, target)]
  const isMet = (of: number) => (row.better === 'higher' ? of >= 0 : of <= 0)
  const [is, isNot] = isMet(gap) ? ['met', 'missed'] : ['missed', 'met']
  const other = isPercent ? `${printedOf({ shown: target }) + 2}%` : String(printedOf({ shown: target }) + 3)
  const narrowed = (of: number, from: number) =>
    `the gap to target has ${of > 0 ? 'narrowed' : 'widened'} to ${distance(facts, gap)} from ${distance(facts, from)}`
  const closer = Math.abs(former) - Math.abs(gap)
  const isGap = !isMet(gap) && !isMet(former) && closer !== 0
  return [
    put('phrase', (value) => `against a target of ${value}`, target, [['another', other]]),
    put('bracket', (value) => `target ${value}`, target, [['another', other]]),
    fragment('clause', `it ${is} its target of ${target}`, [['side', `it ${isNot} its target of ${target}`]]),
    fragment('clause', `the target of ${target} was ${is}`, [['side', `the target of ${target} was ${isNot}`]]),
    ...(gap === 0 ? [] : [way(facts, gap, (of, size) => `${size} ${above(of)} the target of ${target}`)]),
    ...(isMet(gap) || row.better === 'lower'
      ? []
      : [
          put('phrase', (size) => `${size} short of the ${target} target`, distance(facts, gap), [
            ['off by one', distance(facts, Math.abs(gap) + 1)],
          ]),
        ]),
    ...(isGap
      ? [
          fragment('clause', narrowed(closer, former), [
            ['sign', narrowed(-closer, former)],
            ['off', narrowed(closer, Math.abs(former) + 2)],
          ]),
        ]
      : []),
  ]
}

const COUNTS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'all']

function ofMonthsMet({ row, year }: Facts): readonly Piece[] {
  if (!row.target || row.better === null || year.length === 0) return []
  const target = row.target.shown
  return [6, 12].flatMap((months) => {
    const gaps = year.slice(-months).map((figure) => gapOf(figure, target))
    const met = gaps.filter((gap) => (row.better === 'higher' ? gap >= 0 : gap <= 0)).length
    const said = (count: number) => `${COUNTS[count]} of the last ${COUNTS[months] ?? months} months met the target`
    const off = met + 1 < months ? met + 1 : met - 1
    return met === 0 || met === months || months === 12
      ? []
      : [fragment('clause', said(met), [['off by one', said(off === 0 ? 2 : off)]])]
  })
}

function ofBenchmarks(facts: Facts): readonly Piece[] {
  const { row, now } = facts
  const told = row.benchmarks.flatMap((benchmark) => {
    const step = Number((printedOf(now) - printedOf(benchmark)).toFixed(4))
    if (benchmark.value === null || step === 0 || /\d/.test(benchmark.name)) return []
    const name = /neighbours/i.test(benchmark.name) ? `our ${benchmark.name.toLowerCase()}` : benchmark.name
    return [{ name, step, shown: benchmark.shown }]
  })
  const [first, second] = told
  const said = (of: number, { name, shown }: { name: string; shown: string }) => `${above(of)} ${name} (${shown})`
  const pairs =
    first && second
      ? [{ first, second, joint: first.step > 0 === second.step > 0 ? ' and ' : ' but ' }].map(({ joint }) =>
          fragment('phrase', said(first.step, first) + joint + said(second.step, second), [
            ['side', said(-first.step, first) + joint + said(second.step, second)],
            ['side of second', said(first.step, first) + joint + said(-second.step, second)],
          ]),
        )
      : []
  return [...pairs, ...told.map((one) => fragment('phrase', said(one.step, one), [['side', said(-one.step, one)]]))]
}

function ofRecords({ year, now }: Facts): readonly Piece[] {
  if (year.length === 0) return []
  const values = year.map(printedOf)
  const value = printedOf(now)
  return ([1, -1] as const).flatMap((sign) => {
    const at = values.slice(0, -1).findLastIndex((each) => (each - value) * sign >= 0)
    const then = year[at]
    if (!then || values[at] === value || at > 9 || at === 0) return []
    const said = (extreme: string) => `the ${extreme} since ${nameOf(then.month)}`
    const [is, isNot] = sign > 0 ? (['highest', 'lowest'] as const) : (['lowest', 'highest'] as const)
    return [fragment('phrase', said(is), [['extreme', said(isNot)]])]
  })
}

function ofPeak({ year, now, before }: Facts): readonly Piece[] {
  const values = year.map(printedOf)
  const peaks = year.filter((figure) => printedOf(figure) === Math.max(...values))
  const [peak, more] = peaks
  if (!peak || more || peak === year[0] || peak.month === now.month) return []
  const said = (shown: string) => `its highest of the past year was ${shown} in ${nameOf(peak.month)}`
  return [
    put('then', said, peak.shown, [
      ['digits', transposed(peak.shown)],
      ['stale', before.shown],
    ]),
  ]
}

function ofMean({ year, isPercent }: Facts): readonly Piece[] {
  const start = year.findLastIndex(({ month }) => month.endsWith('-04'))
  const since = year.slice(start)
  if (start < 1 || since.length < 3) return []
  const mean = since.reduce((sum, figure) => sum + printedOf(figure), 0) / since.length
  // A mean of rounded percentages may be rounded up where that of the figures behind them is not.
  if (isPercent && Math.abs((mean % 1) - 0.5) < 0.35) return []
  const shown = (value: number) => `${value.toFixed(isPercent ? 0 : 1)}${isPercent ? '%' : ''}`
  const others: Others = [['off', shown(mean * 1.12 + 1)]]
  return [
    put('phrase', (value) => `against an average of ${value} since April`, shown(mean), others),
    put('bracket', (value) => `average since April ${value}`, shown(mean), others),
    put('clause', (value) => `it has averaged ${value} since April`, shown(mean), others),
  ]
}
