import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, financialYearStart, type Month } from '../../../shared/month.ts'
import { expectMean, expectProjection, expectSum } from '../number/expected.ts'
import { statedStretch } from '../read/stated-stretch.ts'
import { type Frame, isOwnUnit, type Priced, pairsUpTo, priced } from './frame.ts'

const MEAN = /\b(?:averag\w*|mean|norm|typical\w*|(?:a|per|each|every|monthly) month|monthly)\b/i
const SUM =
  /\b(?:total\w*|altogether|in all|cumulative\w*|combined|since|so far|quarter|between|across|over|months|year|summer|spring|autumn|winter|through)\b/i
const AHEAD = /\b(?:project|forecast|predict|trajector|trend|heading|by march|end of the year|at this rate)/i

/** The stretches of months that a mean or a sum may run over. */
function stretches({ number, row, months, scene, world: { figures } }: Frame): readonly (readonly [Month, Month])[] {
  const stated = statedStretch(number, scene, row.latest?.month ?? figures.settings.month)
  if (stated) return [[stated.from, stated.to]]
  const latest = row.latest?.month ?? figures.settings.month
  const year = financialYearStart(latest)
  const ends = [latest, addMonths(latest, -1), ...months]
  const starts = [year, addMonths(latest, -11), addMonths(latest, -12), addMonths(latest, -2), addMonths(latest, -5)]
  const first = row.history.find(({ value }) => value !== null)?.month
  const all = [...starts, ...months, ...months.map((month) => addMonths(month, 1)), ...(first ? [first] : [])]
  const pairs = pairsUpTo(ends, all)
  return [...pairs, [year, addMonths(year, 2)], [addMonths(latest, -5), addMonths(latest, -3)]]
}

/** Means over months that a number may be. */
export function means(frame: Frame): readonly Priced[] {
  const { number, row, said, since, world } = frame
  const known = row.history.flatMap(({ value }) => value ?? [])
  const isAmong = number.value >= Math.min(...known) - 1 && number.value <= Math.max(...known) + 1
  if (!isOwnUnit(number, row) || !isAmong || !MEAN.test(said) || isOneMonths(frame)) return []
  return stretches(frame).flatMap(([from, to]) =>
    priced(
      expectMean(row, from, to, world.figures),
      !isSince(since, from, to, row) ? 3 : to === row.latest?.month ? 1 : 1.5,
    ),
  )
}

/**
 * Whether a mean over months is out of the question: `16.00 in December` is of that month alone, and of what is an average
 * itself the word is the name, where nothing says that its months are averaged again.
 */
function isOneMonths({ number, row, said, since, tied, scene, world }: Frame): boolean {
  const isStretch = since !== null || statedStretch(number, scene, row.latest?.month ?? world.figures.settings.month)
  if (isStretch) return false
  return tied.length > 0 || (row.unit === 'average' && !AVERAGED.test(said))
}

const AVERAGED =
  /\b(?:averag(?:ed|es|ing)|norm|typical\w*|(?:month|year)(?:ly)?[- ](?:average|mean)|(?:average|mean) (?:over|across|since|from|for))\b/i

/** Whether a stretch runs from the month since which a sentence counts, if it names one. */
function isSince(since: Month | null, from: Month, to: Month, { latest }: Indicator): boolean {
  return since === null || (since === from && to === latest?.month)
}

/** Sums over months that a number may be, and what the trend leads to. */
export function sums(frame: Frame): readonly Priced[] {
  const { number, row, said, since, world } = frame
  const ahead = AHEAD.test(said) && isOwnUnit(number, row) ? priced(expectProjection(row, world.figures), 1) : []
  const counted = row.unit === 'number' && row.basis === 'month' && number.kind === 'number' && SUM.test(said)
  // `40 more than in August last year`: a change from that month, and no sum.
  if (!counted || number.months.some(({ role }) => role === 'base')) return ahead
  const told = stretches(frame).filter(([from, to]) => isSince(since, from, to, row))
  return [...ahead, ...told.flatMap(([from, to]) => priced(expectSum(row, from, to, world.figures), 1.5))]
}
