import type { Indicator } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import { countNamed, NTH } from '../read/number-words.ts'
import type { Scene, World } from '../read/scene.ts'
import { latestTold } from '../standards/told-figures.ts'
import { partRows } from '../subject/rival-rows.ts'
import { contradicted, type VerdictAt } from '../verdict.ts'
import { isHighest } from './answer-record.ts'
import { isUnreal } from './is-unreal.ts'
import { extremeOf } from './read-record.ts'

/**
 * `At 75%, now the lowest of all seven measures`, `the second lowest of the seven`: of the measures of the part, where
 * the newest of more or fewer of the others lie beyond.
 */
export function wrongAmong(scene: Scene, found: readonly Weighed[], world: World): readonly VerdictAt[] {
  const { words, span } = scene
  const said = words.slice(span.at, span.end)
  const match = AMONG.exec(said)
  if (!match || OTHERWISE.test(said) || isUnreal({ at: span.at + match.index, end: span.end }, scene)) return []
  const at = span.at + match.index
  const { nth = 'first', extreme = '', count = '', noun = '', what = '', all } = match.groups ?? {}
  const [level, ...more] = latestTold(found).filter(
    ({ number }) => number.end <= at || FIGURE_BEHIND.test(words.slice(at + match[0].length, number.at)),
  )
  const rows = level ? peersOf(level.row, `${what} ${noun}`.trim(), count, all !== undefined, world) : []
  if (!level || more.length > 0 || rows.length === 0 || isOfOtherMonth(scene, level.row)) return []
  const beyond = rows.filter((row) => isBeyond(row, level.row, extreme.toLowerCase()))
  if (mayRank(NTH.indexOf(nth.toLowerCase()), level.row, beyond, rows)) return []
  const shown = level.row.latest?.shown ?? ''
  const others = beyond.map(({ label, latest }) => `"${label}" is ${latest?.shown}`)
  const reason = `${others.length > 0 ? others.join(', ') : 'none lies beyond it'}, against ${shown}`
  const sources = [level.row, ...beyond].flatMap(({ latest }) => latest?.sources ?? [])
  return [{ at, claim: contradicted({ text: match[0].trim() }, shown, reason, sources) }]
}

function isOfOtherMonth({ months }: Scene, { latest }: Indicator): boolean {
  return months.some(({ month, role }) => role === 'at' && month !== latest?.month)
}

/** Whether a row may be called the so-manieth: those that lie beyond it are counted singly or by their figures, ties either way. */
function mayRank(
  nth: number,
  { latest }: Indicator,
  beyond: readonly Indicator[],
  rows: readonly Indicator[],
): boolean {
  const figures = new Set(beyond.map((row) => row.latest?.printed)).size
  const ties = rows.filter((row) => row.latest?.printed === latest?.printed).length
  return nth === figures + 1 || (nth > beyond.length && nth <= beyond.length + ties)
}

const AMONG =
  /(?:(?<=\b(?:is|are|was|were|remains|still|now|again|also)\s|,\s(?:which is |now |still |and )?)the|(?<=\b(?:fared|did|performed|scored|came out)) (?=(?:(?:second|third|fourth|fifth)[- ])?(?:best|worst|strongest|weakest|poorest)))\s?(?:(?<nth>second|third|fourth|fifth)[- ])?(?<extreme>highest|lowest|best|worst|strongest|weakest|poorest)(?=) (?:of|among) (?<all>(?:all|any) (?:of )?)?(?:the |our |these )?(?=)(?:month['’]s )?(?:(?<count>two|three|four|five|six|seven|eight|nine|ten|\d+) )?(?<noun>(?:[a-z]+ ){0,2}(?:measures?|indicators?|figures|groups?))\b(?: for (?<what>[a-z]+)\b)?(?: in [A-Z][a-z]+| this month)?(?=\s*(?:[.,;!)]|$))/i
/** `Fared worst of the seven groups, at 75%`. */
const FIGURE_BEHIND = /^,? (?:at|with) (?:just |only )?$/
/** Other times, and measures left out. */
const OTHERWISE =
  /\b(?:not|never|except|apart from|other than|bar|outside|excluding|after|but for|aside|one of|among the|joint|so far|year|quarter|since|ever|record|services?|teams?)\b|n['’]t\b/i

/** The measures of the part that are told alike: all of them, as many as are said, each with the words that they are called by. */
function peersOf(row: Indicator, noun: string, count: string, isOfAll: boolean, world: World): readonly Indicator[] {
  const rows = partRows(world).filter(({ latest }) => latest !== null)
  const isWhole = rows.every(({ unit, better }) => unit === row.unit && better === row.better)
  const isCounted = count === '' || countNamed(count) === rows.length
  const { vocabulary } = world
  const called = [...vocabulary.stemsOf(noun.replace(/\w+$/, ''))]
  const isCalled = called.every((stem) => rows.every((each) => vocabulary.knownOf(each)?.stems.has(stem)))
  // `The lowest of all groups`: of rows that all tell of one thing.
  const isOfOne = (stem: string) =>
    vocabulary.weight(stem) > 0 && rows.every((each) => vocabulary.knownOf(each)?.stems.has(stem))
  const isTold =
    count !== '' || called.length > 0 || (isOfAll && [...(vocabulary.knownOf(row)?.stems ?? [])].some(isOfOne))
  return isWhole && isCounted && isCalled && rows.includes(row) && isTold ? rows : []
}

function isBeyond(row: Indicator, own: Indicator, extreme: string): boolean {
  const highest = isHighest({ extreme: extremeOf(extreme) }, own)
  if (!row.latest || !own.latest || highest === null) return false
  return highest ? row.latest.printed > own.latest.printed : row.latest.printed < own.latest.printed
}
