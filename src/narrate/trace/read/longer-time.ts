import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, type Month } from '../../../shared/month.ts'
import type { Scene } from './scene.ts'

/** Whether a sentence, or the one before it, speaks of a time over which something may have moved without naming a month. */
export function speaksOfLonger({ words, span, before }: Scene): boolean {
  return LONGER.test(words.slice((before ?? { span }).span.at, span.end))
}

const LONGER =
  /\b(?:quarters?|summer|spring|autumn|winter|recent(?:ly)?|months|years|steadily|gradually|continu\w+|trend\w*|over time|long(?:er)?[- ]term|trajectory|since|pandemic|financial year|half-year|consistently|overall|ongoing|longer|progress)\b/i

/** Where no base is told: the month before, the year before, and those that this sentence or the one before it names. */
export function nearBases(usual: readonly Month[], { travel }: Indicator, to: Month, { months, before }: Scene) {
  const named = [...months, ...(before?.months ?? [])].map(({ month }) => month)
  const near = [addMonths(to, -1), addMonths(to, -12), travel?.from.month]
  return [...new Set([...usual.filter((month) => near.includes(month)), ...named])].filter((month) => month < to)
}
