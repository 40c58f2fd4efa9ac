import type { Indicator } from '../../../compute/figures.ts'
import { isYearToDate } from '../../../shared/starts-again.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { YEAR_TO_DATE } from '../read/year-to-date.ts'

/**
 * The row that is meant where one measure is kept month by month and for the year to date: `Agency spend for the year to
 * date` is of the latter, and what the sentence tells of a month alone behind that is of the former.
 */
export function basisMeant(row: Indicator, number: Placed, scene: Scene, world: World): Indicator {
  const said = timeSaid(number, scene)
  if (said === null || (said === 'year') === isYearToDate(row)) return row
  return twinOf(row, said === 'year', scene, world) ?? row
}

/** The only one of several rows that is kept for the year to date, where that is said and no word is another's. */
export function loneOfYear(
  rows: readonly Indicator[],
  number: Placed,
  scene: Scene,
  { vocabulary, place }: World,
): Indicator | null {
  if (timeSaid(number, scene) !== 'year') return null
  const [row, ...others] = rows.filter(isYearToDate)
  const said = [...number.bag].filter((stem) => vocabulary.weight(stem) > 0)
  const isOwn = row !== undefined && said.length > 0 && said.every((stem) => vocabulary.isOf(row, stem))
  return isOwn && others.length === 0 && row.section === place.section ? row : null
}

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

/** The same measure kept the other way on the same sheet; null where several may be. */
function twinOf(row: Indicator, ofYear: boolean, { bag }: Scene, { vocabulary }: World): Indicator | null {
  const own = vocabulary.knownOf(row)?.stems ?? new Set<string>()
  const found = vocabulary.rows.filter(
    ({ row: other, stems }) =>
      other !== row &&
      isYearToDate(other) === ofYear &&
      other.sheet === row.sheet &&
      other.unit === row.unit &&
      isSameMeasure(own, stems, bag),
  )
  const [only, ...others] = found
  return only && others.length === 0 ? only.row : null
}

/** Whether one label has all the words of the other, and of those that it has beside them the sentence has just its own. */
function isSameMeasure(own: ReadonlySet<string>, other: ReadonlySet<string>, said: ReadonlySet<string>): boolean {
  const more = [...own].filter((stem) => !other.has(stem))
  const fewer = [...other].filter((stem) => !own.has(stem))
  if (own.size === 0 || other.size === 0 || (more.length > 0 && fewer.length > 0)) return false
  return more.every((stem) => !said.has(stem)) && fewer.every((stem) => said.has(stem))
}
