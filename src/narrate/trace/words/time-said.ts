import { addMonths, type Month } from '../../../shared/month.ts'
import { anyOf } from '../read/any-of.ts'
import { scopeBefore, startsOf } from './record-scope.ts'

/** A time that words name: where it ends, and the first month that is of it however it is meant. */
export type TimeSaid = { readonly end: number; readonly start: Month; readonly isSince: boolean }

const CLOSED = String.raw`(?=\s*(?:$|[.,;:()!?–—]|-\s|(?:and|but|with|at|when|while|which|in (?=[a-z]*\s*(?:the|which)\b|[A-Z])|to|that|reaching|standing)\b))`
const knownEnd = scopeBefore(CLOSED)
const SEASON = new RegExp(
  ` ${anyOf('this|all|(?:throughout|through|over|during|across|in|of) (?:the|this)(?: whole)?')} (?<season>spring|summer|autumn|winter)${CLOSED}`,
  'iy',
)
const THROUGH = / throughout(?: the)?$/i

/** The time that begins at a place; null where there is none, or nothing bounds it. */
export function timeAt(words: string, at: number, reporting: Month): TimeSaid | null {
  SEASON.lastIndex = at
  const season = SEASON.exec(words)
  if (season) {
    const start = startOfSeason(season.groups?.season ?? '', reporting)
    return start && { end: SEASON.lastIndex, start, isSince: false }
  }
  const end = knownEnd(words, at)
  const scope = end === null ? '' : words.slice(at, end)
  if (end === null || !/\S/.test(scope) || THROUGH.test(scope)) return null
  // Of all that may be meant, the shortest: what is wrong of it is wrong of the others.
  const start = startsOf(scope, reporting)?.toSorted().at(-1)
  return start !== undefined ? { end, start: start || '0000-01', isSince: /\bsince\b/i.test(scope) } : null
}

/** The second month of a season that the reporting month is of, since some have it begin later than others. */
function startOfSeason(season: string, reporting: Month): Month | null {
  const last = 3 * (1 + ['winter', 'spring', 'summer', 'autumn'].indexOf(season.toLowerCase())) - 1
  const left = (last - Number(reporting.slice(5)) + 12) % 12
  return left < 2 ? addMonths(reporting, left - 1) : null
}
