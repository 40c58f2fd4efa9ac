import { addMonths, financialYearStart, type Month } from '../../../shared/month.ts'
import type { Placed, Scene } from './scene.ts'

/** Words by which a sentence tells of a move beside the one between its two months, or of another time. */
const OTHERWISE =
  /\b(?:since|now|today|then|before|after\w*|until|ago|later|earlier|previous\w*|subsequent\w*|currently|latest|peak\w*|highest|lowest|best|worst|of which|target\w*|following|despite|revers\w+|unlike|averag\w*|a month|per month|each month|every month|monthly)\b/i

/** The month that a change is counted from, the likeliest first, and the one that it is counted to. */
export type EndsNamed = { readonly from: readonly Month[]; readonly to: Month }

/**
 * `Between October and March plans fell by 35`, `fell by 35 over the period from October to March`: the only two months
 * that a sentence names are the ends of a stretch in which something changed by a number, which is then counted between no
 * others. Null where it names others, speaks of another time besides, or says the stretch of something else.
 */
export function endsNamed(number: Placed, { words, span, months }: Scene): EndsNamed | null {
  const [first, last, ...more] = months
  if (!first || !last || more.length > 0 || first.month >= last.month) return null
  if (first.role === 'span' || last.role === 'span' || last.role === 'by') return null
  const [before, between] = [words.slice(span.at, first.at), words.slice(first.end, last.at)]
  const isStretch = BETWEEN.test(before) ? AND.test(between) : FROM.test(before) && TO.test(between)
  if (!isStretch || OTHERWISE.test(`${before} ${words.slice(last.end, span.end)}`)) return null
  const isOwn =
    number.at > last.end
      ? isToldOf(words.slice(last.end, number.at), before)
      : number.end <= first.at && BEHIND.test(words.slice(number.end, first.at))
  if (!isOwn) return null
  // `From April to August` may take in what happened in April.
  const isYear = financialYearStart(first.month) === first.month && FROM.test(before)
  return { from: [first.month, ...(isYear ? [addMonths(first.month, -1)] : [])], to: last.month }
}

const THE_END = '(?:the )?(?:(?:start|beginning|end) of )?$'
const BETWEEN = new RegExp(String.raw`\bbetween ${THE_END}`, 'i')
const FROM = new RegExp(String.raw`\bfrom ${THE_END}`, 'i')
const AND = new RegExp(`^ and ${THE_END}`, 'i')
const TO = new RegExp(`^ (?:to|until|till|up to) ${THE_END}`, 'i')

/** Whether a change behind a stretch is said to have come about in it: in one breath, or where the stretch opens the sentence. */
function isToldOf(between: string, before: string): boolean {
  if (/\b(?:and|but|while)\b/i.test(between)) return false
  return /^,/.test(between)
    ? /^,[^,;:()]+$/.test(between) && OPENS.test(before)
    : /^[^,;:()]+$/.test(`${before}${between}`)
}

/** `Over the period between`: nothing is said to have moved before the comma. */
const OPENS =
  /^\W*(?:(?:over|across|in|during|for) )?(?:the )?(?:(?:whole |full )?(?:period|time|stretch|(?:[a-z]+|\d+) months) )?(?:between|from) (?:the )?(?:(?:start|beginning|end) of )?$/i
/** `Fell by 35 children between October and March`, but not `up by ten, after the fall seen between February and July`. */
const BEHIND =
  /^(?!.*\b(?:and|but|seen|recorded|which|that|fall|rise|drop|increase|decrease|reduction)\b)[^,;:()]{0,60}$/
