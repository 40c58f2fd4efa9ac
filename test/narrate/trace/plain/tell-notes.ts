import type { Figures, Reported } from '../../../../src/compute/figures.ts'
import { financialYearStart, shortMonth } from '../../../../src/shared/month.ts'
import { type Facts, nameOf, printedOf, right, stepOf, type Told, transposed, wrong } from './facts-of.ts'

const way = (step: number) => (step > 0 ? 'up' : 'down')

/** A row as a note heads its line: `Referrals into Early Help`, in full where that would be another's name as well. */
function headOf({ row }: Facts, all: readonly Facts[]): string {
  const short = shortened(row.label)
  const small = short.toLowerCase()
  const isShared = all.some((other) => other.row !== row && shortened(other.row.label).toLowerCase().includes(small))
  return isShared ? row.label : short.charAt(0).toUpperCase() + short.slice(1)
}

function shortened(label: string): string {
  return label.replace(/^(?:number|percentage|rate|average|proportion|total|%)(?: of)? /i, '')
}

/** `11`, `3pp`: a distance in a note. */
function noted({ isPercent }: Facts, step: number): string {
  return `${Math.abs(step)}${isPercent ? 'pp' : ''}`
}

/** How far a row has come since the month before, told in figures. */
export function tellNotedMoves(facts: Facts, all: readonly Facts[]): readonly Told[] {
  const { now, before, month, monthBefore } = facts
  const head = headOf(facts, all)
  const step = stepOf(before, now)
  if (step === 0) return [right('note, flat', `${head}: ${now.shown} (${before.shown}), no change on ${monthBefore}.`)]
  const by = noted(facts, step)
  const off = noted(facts, Math.abs(step) + 1)
  const bracket = (to: string, from: string, way_: number, size: string) =>
    `${head}: ${to} (${from}), ${way(way_)} ${size}.`
  const signed = (way_: number, size: string) => `${head}: ${way_ > 0 ? '+' : '−'}${size} on ${monthBefore}.`
  const against = (to: string, from: string) => `${head} ${to} vs ${from} in ${monthBefore}.`
  const arrow = (from: string, to: string) => `${head}: ${monthBefore} ${from} → ${month} ${to}.`
  const level = (way_: number, size: string) => `${head} ${now.shown}, ${way(way_)} ${size} on ${monthBefore}.`
  const slip = transposed(now.shown)
  return [
    right('note, bracket', bracket(now.shown, before.shown, step, by)),
    wrong('note, bracket', 'sign', bracket(now.shown, before.shown, -step, by)),
    wrong('note, bracket', 'off by one', bracket(now.shown, before.shown, step, off)),
    right('note, signed', signed(step, by)),
    wrong('note, signed', 'sign', signed(-step, by)),
    wrong('note, signed', 'off by one', signed(step, off)),
    right('note, against', against(now.shown, before.shown)),
    wrong('note, against', 'swapped', against(before.shown, now.shown)),
    ...(slip && slip !== before.shown ? [wrong('note, against', 'digits', against(slip, before.shown))] : []),
    right('note, arrow', arrow(before.shown, now.shown)),
    wrong('note, arrow', 'swapped', arrow(now.shown, before.shown)),
    right('note, level', level(step, by)),
    wrong('note, level', 'sign', level(-step, by)),
    wrong('note, level', 'off by one', level(step, off)),
  ]
}

/** How a row has moved, told in words alone. */
export function tellNotedWords(facts: Facts, all: readonly Facts[]): readonly Told[] {
  const { now, before, year, monthBefore } = facts
  const head = headOf(facts, all)
  const step = stepOf(before, now)
  const third = year.at(-3)
  const former = third ? stepOf(third, before) : 0
  const flat = [
    `${head} unchanged.`,
    `${head}: no change on ${monthBefore}.`,
    `${head} unchanged at ${now.shown}.`,
  ] as const
  if (step === 0) return flat.map((text) => right('note, unchanged', text))
  const other = way(-step)
  const usual = [third, year.at(-4), year.at(0), year.find(({ month }) => month === financialYearStart(now.month))]
  const hasMoved = usual.every((figure) => figure && printedOf(figure) !== printedOf(now))
  return [
    wrong('note, unchanged', 'moved', flat[1]),
    ...(hasMoved ? [wrong('note, unchanged', 'moved', flat[0]), wrong('note, unchanged', 'moved', flat[2])] : []),
    right('note, on the month', `${head} ${way(step)} on ${monthBefore}.`),
    wrong('note, on the month', 'sign', `${head} ${other} on ${monthBefore}.`),
    ...(former * step < 0 ? [right('note, back', `${head} back ${way(step)}.`)] : []),
    ...(former * step > 0 ? [right('note, again', `${head} ${way(step)} again.`)] : []),
    wrong('note, back', 'sign', `${head} back ${other}.`),
    wrong('note, again', 'sign', `${head} ${other} again.`),
    ...tellNotedBetter(facts, head, step, former),
  ]
}

function tellNotedBetter(
  { row, now, yearAgo, year }: Facts,
  head: string,
  step: number,
  former: number,
): readonly Told[] {
  if (row.better === null) return []
  const good = (change: number) => change > 0 === (row.better === 'higher')
  const [is, isNot] = good(step) ? ['better', 'worse'] : ['worse', 'better']
  const change = yearAgo ? stepOf(yearAgo, now) : 0
  const [was, wasNot] = good(change) ? ['better', 'worse'] : ['worse', 'better']
  const isSteady = [11, 9, 6, 0].every((at) => year[at] && step * stepOf(year[at], now) > 0) && former * step > 0
  const [going, other] = good(step) ? ['improving', 'worsening'] : ['worsening', 'improving']
  return [
    right('note, better', `${head} ${is} than last month.`),
    wrong('note, better', 'sign', `${head} ${isNot} than last month.`),
    ...(change === 0
      ? []
      : [
          right('note, better than last year', `${head} ${was} than last year.`),
          wrong('note, better than last year', 'sign', `${head} ${wasNot} than last year.`),
        ]),
    ...(isSteady
      ? [right('note, improving', `${head} ${going}.`), wrong('note, improving', 'sign', `${head} ${other}.`)]
      : []),
  ]
}

/** A row beside its target. */
export function tellNotedTarget(facts: Facts, all: readonly Facts[], { measures }: Figures): readonly Told[] {
  const { row, now, before, isPercent } = facts
  if (!row.target || row.better === null) return []
  const head = headOf(facts, all)
  const onTrack = measures.projection(row)?.onTrack ?? null
  const target = row.target.shown
  const gap = Number((printedOf(now) - printedOf({ shown: target })).toFixed(4))
  const met = (figure: Reported) => {
    const step = printedOf(figure) - printedOf({ shown: target })
    return row.better === 'higher' ? step >= 0 : step <= 0
  }
  const [is, isNot] = met(now) ? ['met', 'missed'] : ['missed', 'met']
  const other = `${printedOf({ shown: target }) + 2}${isPercent ? '%' : ''}`
  const other_ = transposed(now.shown)
  return [
    right('note, target', `${head} ${now.shown}; target ${target}.`),
    wrong('note, target', 'another', `${head} ${now.shown}; target ${other}.`),
    ...(printedOf(before) === printedOf(now)
      ? []
      : [wrong('note, target', 'stale', `${head} ${before.shown}; target ${target}.`)]),
    ...(other_ ? [wrong('note, target', 'digits', `${head}: ${other_} (target ${target}).`)] : []),
    right('note, target met', `${head}: target ${is}.`),
    wrong('note, target met', 'side', `${head}: target ${isNot}.`),
    right('note, target met in figures', `${head}: ${now.shown} – target (${target}) ${is}.`),
    wrong('note, target met in figures', 'side', `${head}: ${now.shown} – target (${target}) ${isNot}.`),
    ...(met(now) && !met(before) ? [right('note, now meets', `${head} now meets target.`)] : []),
    ...(met(now) ? [] : [wrong('note, now meets', 'side', `${head} now meets target.`)]),
    ...(gap === 0 ? [] : tellNotedGap(facts, head, gap, met(now))),
    ...tellNotedGrade(facts, head, onTrack),
  ]
}

function tellNotedGap(facts: Facts, head: string, gap: number, isMet: boolean): readonly Told[] {
  const { row, now, before } = facts
  const target = row.target?.shown ?? ''
  const [side, other] = gap > 0 ? ['above', 'below'] : ['below', 'above']
  const size = noted(facts, gap)
  const off = noted(facts, Math.abs(gap) + 1)
  const short = (by: string) => `${head} – ${now.shown}, ${by} short of ${target}.`
  const from = (by: string, side_: string) => `${head}: ${now.shown}, ${by} ${side_} target.`
  const isStill = (printedOf(before) - printedOf({ shown: target })) * gap > 0
  return [
    right('note, gap', from(size, side)),
    wrong('note, gap', 'side', from(size, other)),
    wrong('note, gap', 'off by one', from(off, side)),
    ...(isMet || gap > 0 ? [] : [right('note, short', short(size)), wrong('note, short', 'off by one', short(off))]),
    ...(isStill ? [right('note, still', `${head} still ${side} target.`)] : []),
    wrong('note, still', 'side', `${head} still ${other} target.`),
  ]
}

/** `RAG red`, and on or off track where the rating and the months to come agree; of amber both may be said. */
function tellNotedGrade({ row, now }: Facts, head: string, onTrack: boolean | null): readonly Told[] {
  if (!row.rag) return []
  const others = (['green', 'amber', 'red'] as const).filter((rag) => rag !== row.rag)
  const tracks = row.rag === 'green' ? ['on', 'off'] : ['off', 'on']
  return [
    right('note, grade', `${head}: RAG ${row.rag}.`),
    ...others.map((rag) => wrong('note, grade', 'another', `${head}: RAG ${rag}.`)),
    right('note, grade in figures', `${head} ${now.shown}; target ${row.target?.shown}; ${row.rag}.`),
    ...others.map((rag) =>
      wrong('note, grade in figures', 'another', `${head} ${now.shown}; target ${row.target?.shown}; ${rag}.`),
    ),
    ...(row.rag === 'amber'
      ? []
      : [
          right('note, track', `${head} ${tracks[0]} track.`),
          ...(onTrack === (row.rag === 'green') ? [wrong('note, track', 'side', `${head} ${tracks[1]} track.`)] : []),
          right('note, on target', `${head} ${tracks[0]} target.`),
          wrong('note, on target', 'side', `${head} ${tracks[1]} target.`),
        ]),
  ]
}

/** Records and sums of the year so far. */
export function tellNotedRecords(facts: Facts, all: readonly Facts[]): readonly Told[] {
  if (facts.year.length === 0) return []
  const head = headOf(facts, all)
  return [
    ...(['highest', 'lowest'] as const).flatMap((extreme) => tellSince(facts, head, extreme)),
    ...tellSum(facts, head),
  ]
}

function tellSince({ now, year }: Facts, head: string, extreme: 'highest' | 'lowest'): readonly Told[] {
  const beyond = (figure: Reported) =>
    extreme === 'highest' ? printedOf(figure) > printedOf(now) : printedOf(figure) < printedOf(now)
  const earlier = year.slice(0, -1)
  const at = earlier.findLastIndex((figure) => printedOf(figure) === printedOf(now) || beyond(figure))
  const found = earlier[at]
  const since = (figure: Reported) => `${head} ${now.shown}, ${extreme} since ${nameOf(figure.month)}.`
  const ofYear = `${head} ${now.shown}: ${extreme} this year.`
  const start = year.findIndex(({ month }) => month >= financialYearStart(now.month))
  const calendar = year.findIndex(({ month }) => month.slice(0, 4) === now.month.slice(0, 4))
  const isBelied = earlier.slice(Math.max(start, calendar)).some(beyond)
  const former = found && at < 11 ? earlier[at - 2] : undefined
  return [
    ...(found && beyond(found) && at > 1 && at < 11 ? [right('note, since', since(found))] : []),
    ...(former && found && beyond(found) ? [wrong('note, since', 'further back', since(former))] : []),
    ...(found ? [] : [right('note, this year', ofYear)]),
    ...(isBelied ? [wrong('note, this year', 'beaten', ofYear)] : []),
  ]
}

/** Sums since April of what is counted month by month. */
function tellSum({ row, year, now, isPercent }: Facts, head: string): readonly Told[] {
  const since = year.filter(({ month }) => month >= financialYearStart(now.month))
  if (row.basis !== 'month' || isPercent || row.unit !== 'number' || row.decimals > 0 || since.length < 3) return []
  const sum = since.reduce((total, figure) => total + printedOf(figure), 0)
  if (sum < 20) return []
  const start = shortMonth(since[0]?.month ?? now.month)
  const told = (total: number) => [
    `${head}: YTD total ${total.toLocaleString('en-GB')}.`,
    `${head}: ${total} since ${start}.`,
  ]
  return [
    ...told(sum).map((text) => right('note, year to date', text)),
    ...told(Math.round(sum * 1.08) + 2).map((text) => wrong('note, year to date', 'off', text)),
  ]
}

/** All that notes say. */
export const NOTES = [tellNotedMoves, tellNotedWords, tellNotedTarget, tellNotedRecords]
