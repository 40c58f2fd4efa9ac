import type { Scene } from './scene.ts'

/** Whether a sentence, or the one before it, speaks of a time over which something may have moved without naming a month. */
export function speaksOfLonger({ words, span, before }: Scene): boolean {
  return LONGER.test(words.slice((before ?? { span }).span.at, span.end))
}

const LONGER =
  /\b(?:quarters?|summer|spring|autumn|winter|recent(?:ly)?|months|years|steadily|gradually|continu\w+|trend\w*|over time|long(?:er)?[- ]term|trajectory|since|pandemic|financial year|half-year|consistently|overall|ongoing|longer|progress)\b/i
