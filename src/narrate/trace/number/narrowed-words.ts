import type { Indicator } from '../../../compute/figures.ts'
import { countNamed } from '../read/number-words.ts'
import type { Scene, World } from '../read/scene.ts'
import type { Span } from '../read/span.ts'

/** What was begun is not what was brought to its end, though both are plain words of a report. */
const BEGUN = /\b(?:start(?:ed|ing|s)?|open(?:ed|ing)|beg[au]n|launched)\b/i
const ENDED = /\b(?:complet(?:ed|ing|ions?)|finish(?:ed|ing)?|clos(?:ed|ing|ures?)|conclud(?:ed|ing))\b/i

/** A part of what a row counts: those that came in time, or too late. */
const TIMELY =
  /\b(?:in time(?! for\b)|on time|in timescales?|within (?:time|timescales?)|(?:were|was|are|is|completed|finished|held|done) late|overdue)\b/i
const OF_TIME = /\b(?:time|timescales?|late|overdue|within)\b/i

const LIMIT =
  /\bwithin (?:the )?(?:last |first |past )?(?=)([a-z]+|\d+) (?:working |calendar )?(day|week|month|year)s?\b/gi

/**
 * Words of a sentence that make it another measure than a row's, though each is a plain word by itself: `completed` of a
 * row of what started, `in time` of a row that counts all, `within six months` of one within twelve.
 */
export function otherMeasure(said: string, { label, unit }: Indicator): string | null {
  const other = BEGUN.test(label) ? ENDED : ENDED.test(label) ? BEGUN : null
  const same = other === ENDED ? BEGUN : ENDED
  const turned = other && !same.test(said) ? other.exec(said)?.[0] : undefined
  const timely = unit === 'number' && !OF_TIME.test(label) ? TIMELY.exec(said)?.[0] : undefined
  return turned ?? timely ?? otherLimit(said, label)
}

/** `135 applications in time`: of two rows that have the same words, the one that says so as well. */
export function narrowed(rows: readonly Indicator[], said: string): readonly Indicator[] {
  const own = rows.length > 1 ? rows.filter((row) => otherMeasure(said, row) === null) : []
  return own.length > 0 ? own : rows
}

/** A time limit of which the label has another. */
function otherLimit(said: string, label: string): string | null {
  for (const [text, count = '', unit = ''] of said.matchAll(LIMIT)) {
    const own = [...label.matchAll(new RegExp(`\\b(\\d+)[- ](?:working |calendar )?${unit}`, 'gi'))]
    const value = countNamed(count)
    if (own.length > 0 && !Number.isNaN(value) && own.every(([, limit]) => Number(limit) !== value)) return text
  }
  return null
}

/** `For the fourth month running, 42%`: a time, and no part of what is counted. */
const OF_A_TIME = /\b(?:months?|quarters?|years?|weeks?|time|period)\b/i
const PART_OPENED =
  /^\W*(?:(?:In|During) [A-Z][a-z]+,? )?(?:[Oo]f|[Aa]mong|[Aa]mongst|[Ff]or) (?<part>[^.,;:()\d]+), (?:just |only |about |some |nearly |almost |over |under )?$/

/** `Of teenagers in care, 78% were`: words of those of whom a sentence tells before a number, that are none of its row's. */
export function partOpened(
  { at }: Span,
  rows: readonly Indicator[],
  { words, span }: Scene,
  { vocabulary }: World,
  isPlain: (stem: string) => boolean,
): string | null {
  const { part } = PART_OPENED.exec(words.slice(span.at, at))?.groups ?? {}
  if (part === undefined || OF_A_TIME.test(part)) return null
  const isOwn = (stem: string) =>
    rows.some((row) => {
      const known = vocabulary.knownOf(row)
      return known?.stems.has(stem) || known?.aside.has(stem)
    })
  return [...vocabulary.stemsOf(part)].some((stem) => !isOwn(stem) && !isPlain(stem)) ? part : null
}
