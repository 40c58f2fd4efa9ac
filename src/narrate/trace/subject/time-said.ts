import type { Placed, Scene } from '../read/scene.ts'
import { YEAR_TO_DATE } from '../read/year-to-date.ts'

const YEAR = new RegExp(String.raw`\b(?:${YEAR_TO_DATE})\b`, 'gi')
/** Words that turn from the year to one month of it. */
const MONTH = /\b(?:alone|in[- ]month|monthly|(?:in|for|during|over) the month|on its own|by itself)\b/gi
/** What a number goes on to without turning to something else. */
const OWN_RIGHT = /^(?:(?!\b(?:and|but|while|against|of (?:the|our|that|this))\b)[^,;:.()])*/i

/** The time that is told last before a number, or right behind it; null where neither is told. */
export function timeSaid({ at, right }: Placed, { words, span }: Scene): 'year' | 'month' | null {
  const behind = OWN_RIGHT.exec(right)?.[0] ?? ''
  const before = words.slice(span.at, at)
  const last = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].at(-1)?.index ?? -1
  for (const text of [behind, before]) {
    const [year, month] = [last(YEAR, text), last(MONTH, text)]
    if (year >= 0 || (text === before && month >= 0)) return year > month ? 'year' : 'month'
  }
  return null
}
