import type { Indicator } from '../../../compute/figures.ts'
import { COUNT, countNamed } from '../read/number-words.ts'
import { PLAIN_WORDS } from '../read/plain-words.ts'
import { isKeptByQuarter } from '../read/quarter-before.ts'
import { setAgainstOurs } from '../read/read-distance.ts'
import { clauseOf, union } from '../read/read-scenes.ts'
import type { Scene, World } from '../read/scene.ts'
import type { Span } from '../read/span.ts'
import { setByUs } from '../standards/target-places.ts'
import { otherMeasure, partOpened } from './narrowed-words.ts'
import { otherFrame } from './other-frames.ts'
import { otherScope } from './other-scope.ts'

/**
 * The words about a number that nothing accounts for: no word of the indicator that it is said of, none that tells how
 * much, which way or when, and none of the plain words of a report. Any of them may change what the number means, so
 * that a number with doubts is never called wrong.
 *
 * Looked through are its own clause and those before it back to the one that names the indicator, or what stands after
 * `from`, where a figure of the indicator's own has shown that it is meant.
 */
export function findDoubts(
  place: Span,
  rows: readonly Indicator[],
  scene: Scene,
  world: World,
  from = 0,
): readonly string[] {
  const { vocabulary } = world
  const own = clauseOf(place, scene.clauses)
  const known = knownOfAny(rows, world)
  const named = scene.clauses.findLastIndex(({ bag }, at) => at <= own && [...bag].some((stem) => known.has(stem)))
  const said = scene.words.slice(scene.clauses[named < 0 ? own : named]?.at, scene.clauses[own]?.end)
  const scope = otherScope(rows, scene)
  const isToldApart = setAgainstOurs(scene.words.slice(scene.span.at, place.at), world.benchmarks) !== null
  const frame =
    (isToldApart || isSomeOf(place, known, scene, world) ? null : unusualFrame(place, scene)) ??
    scope ??
    otherMeasureOf(said, rows) ??
    ofPart(place, rows, scene, world)
  if (frame) return [frame]
  const told = union(scene.clauses.slice(named < 0 ? 0 : named, own + 1).map(({ bag }) => bag))
  const counts = union([
    monthCounts(scene, world),
    vocabulary.stemsOf(setByUs({ left: scene.words.slice(0, place.at), right: scene.words.slice(place.end) })),
    vocabulary.stemsOf(OF_CASES.exec(scene.words.slice(place.end))?.[1] ?? ''),
    ...(DOERS.test(said) ? [vocabulary.stemsOf(DOERS.exec(said)?.[1] ?? '')] : []),
    ...(rows.every((row) => isKeptByQuarter(row, world.figures)) ? [vocabulary.stemsOf('quarter quarterly')] : []),
  ])
  const doubts = [...told].filter((stem) => !known.has(stem) && !isPlain(stem, world) && !counts.has(stem))
  if (from === 0 || doubts.length === 0) return doubts
  const since = vocabulary.stemsOf(scene.words.slice(from, scene.clauses[own]?.end))
  return doubts.filter((stem) => since.has(stem))
}

/** `Six of July's new entrants were UASC`: how many were so, where one word says it that the row's label holds. */
function isSomeOf({ at, end }: Span, known: ReadonlySet<string>, { words }: Scene, { vocabulary }: World): boolean {
  const { so = '' } = SOME_OF.exec(words.slice(end))?.groups ?? {}
  const [stem, ...more] = vocabulary.stemsOf(so)
  return stem !== undefined && more.length === 0 && known.has(stem) && !Number.isNaN(countNamed(words.slice(at, end)))
}

const SOME_OF = /^ of [A-Z]\w+['’]s [^.,;:()\d]{3,40}? (?:was|were) (?<so>\w+)(?=[.,;]|$)/

/** `Crews repaired 1,045 potholes`, `In August the service handled 1,491 contacts`: who does what is counted, called in general. */
const DOERS =
  /^\W*(?:(?:and|but|while|whilst|whereas) )?(?:(?:in|during|over|last|this) [\w’']+(?: [\w’']+){0,3},? )?(?:(?:our|the|all) )?(crews|officers|staff|teams|colleagues|service|department|directorate|council|authority)(?: (?:have|has|had|also|now|only|together))* (?=[a-z]+ed\b|made\b|did\b|saw\b|held\b|took\b|gave\b|dealt\b|had\b|undertook\b|ran\b)/i

/** `On time in 73 per cent of cases in August`. */
const OF_CASES = /^ of (?:all )?(cases|occasions|instances) in \p{Lu}/u

/** The part of its row's whole that a number is of, where the sentence opens with it. */
export function ofPart(place: Span, rows: readonly Indicator[], scene: Scene, world: World): string | null {
  return partOpened(place, rows, scene, world, (stem) => isPlain(stem, world))
}

function otherMeasureOf(said: string, rows: readonly Indicator[]): string | null {
  return rows.map((row) => otherMeasure(said, row)).find((found) => found !== null) ?? null
}

/** The words of some rows, with those that their labels set aside. */
function knownOfAny(rows: readonly Indicator[], { vocabulary }: World): ReadonlySet<string> {
  const known = rows.flatMap((row) => vocabulary.knownOf(row) ?? [])
  return union(known.flatMap(({ stems, aside }) => [stems, aside]))
}

/** What is asked of a number there no plain reading answers: a bound, a change a month, a share of another's figure. */
export function unusualFrame(place: Span, scene: Scene): string | null {
  return knownFrame(place, scene) ?? otherFrame(place, scene)
}

function knownFrame({ at, end }: Span, { words, span }: Scene): string | null {
  const after = words.slice(end, end + 60)
  const bound = /^ or (?:better|worse|above|below|more|less|fewer|higher|lower|over|under)\b/i.exec(after)
  const pace = /\b(?:by|or) (?:about |some |around |roughly |just |nearly )?$/i.test(words.slice(0, at))
    ? /^ (?:a|per|each|every) month\b/i.exec(after)
    : null
  const share = /\d/.test(words.slice(at, end)) ? null : SHARE_OF.exec(after)
  const how = /\b(?:above|below|over|under|beyond|short of)\b[^;.]*\band by (?:just |only |some |about )*$/i.exec(
    words.slice(span.at, at),
  )
  const part = OF_MOVE.exec(words.slice(span.at, at))
  const other = /\d/.test(words.slice(at, end)) && !/%/.test(words.slice(at, end)) ? PEAK.exec(after) : NOW.exec(after)
  const mean = A_MONTH.exec(after) && MEAN_MOVE.exec(words.slice(span.at, at))
  const said =
    bound ??
    pace ??
    part ??
    SUPPOSED.exec(words.slice(span.at, at)) ??
    ARE.exec(after) ??
    share ??
    how ??
    other ??
    mean ??
    MEAN.exec(after)
  return (said ?? THAN_NOW.exec(after) ?? THAN_THAT.exec(after) ?? MORE_A_MONTH.exec(after))?.[0].trim() ?? null
}

/** `Half of July's`; `six of August's eight` are of that month's. */
const SHARE_OF = new RegExp(String.raw`^ of (?:the )?[A-Z]\w+['’]s\b(?! (?:\d+|${COUNT}) )`)

/** `A rate of 87 would be 435 children`: any, and not the row's. */
const SUPPOSED = /^\W*An? (?:rate|figure|level|caseload) of (?:about |around )?$/

/** `mostly still on one: 206 are`, `43% are with our own`: of whatever was said before. */
const ARE =
  /^ (?:are|were|have|had|did|do|was|is|has)(?: not|n['’]t| (?:with|by|in) (?:our own|ours|theirs|others))?\s*(?:[.;,)]|$)/

/** `of the fall of 125 over eleven months, 13 was lost`: a move that has ended before. */
const OF_MOVE =
  /\bof (?:the|that|this|our|its) (?:[a-z]+ )?(?:fall|rise|drop|increase|decrease|reduction|growth|gain|loss|decline) of $/i

const A_MONTH = /^ (?:(?!than\b|on\b|since\b|and\b|in\b)[a-z’'-]+ ){0,4}?(?:a|per|each|every) month\b/i
/** `an average reduction of 2.7 placements a month`: a mean of steps. */
const MEAN_MOVE =
  /\b(?:averag\w+|mean|monthly) (?:reduction|fall|drop|decrease|decline|rise|increase|growth|gain|loss|change) of (?:about |around |some |roughly |just |nearly )*$/i
/** `averaged 127 from April to July; August was a quarter lower than that`: than whatever was said before. */
const THAN_THAT =
  /^ (?:[a-z]+ )?(?:(?:more|fewer|less|higher|lower|better|worse|down|up) (?:than|on)|below|above|under|over) (?:that|this|it|them|those)\b(?! (?:of|in|for|at|recorded|seen|month|year|time|[a-z]+ ago|(?:an?|one|two|last|the) (?:[a-z]+ )?(?:month|year|week|ago))(?=)\b)/i
/** `three or four fewer placements each month from here`. */
const MORE_A_MONTH =
  /^ (?:more|fewer|less)(?: (?!than\b)[a-z'’-]+){0,4} (?:a|per|each|every) month\b(?! (?:than|on)\b)/i

/** `16 points better in July, at 96%, than they are now`. */
const THAN_NOW =
  /^ (?:[a-z]+ )?(?:better|worse|more|fewer|less|higher|lower) in [^.;]{0,30}\bthan (?:it is|they are|there are|we are|at|is|are)\b/i
/** `11.6% under the average of 1,686`: of a mean that the sentence gives, or tells the time of. */
const MEAN =
  /^ (?:(?!and\b|but\b)[a-z]+ )?(?:above|below|over|under|off|(?:more|fewer|less|higher|lower) than) (?:the|our|its|their|an?) (?:[a-z-]+ )?average (?:of|since|from|for|over|between|in|across|during|per|number|caseload|load)(?=)\b/i
/** `13 fewer than the peak`: counted from a month that only the figures tell. */
const PEAK =
  /^ (?:(?:more|fewer|less|higher|lower|above|below|under|over|down|up)(?: than| on| from)? (?:the|our|its|their)|(?:off|from|short of|shy of|away from|adrift of) (?:the|our|its|their|[A-Z]\w+['’]s)) (?:[a-z]+ )?(?=)(?:peak|high|low|record|best|worst|highest|lowest)\b/i

/** `a third more than today's 32`: counted back from the later figure. */
const NOW =
  /^ (?:more|fewer|less|higher|lower) (?:[a-z]+ )?than (?:it is |they are |there are )?(?:today|now|currently|at present|this month)(?=)\b/i

/** `a 12-month mean`, `2023/24`: how many months, and which year. */
function monthCounts({ words, span }: Scene, { vocabulary }: World): ReadonlySet<string> {
  const found = words
    .slice(span.at, span.end)
    .matchAll(/\b((?:first (?=\w+ months\b))?\w+)[- ]months?\b|\b((?:19|20)\d\d(?:\/\d\d)?)\b/gi)
  return new Set([...found].flatMap(([, count = '', year = '']) => [...vocabulary.stemsOf(`${count} ${year}`)]))
}

/** Whether a stem is one of the plain words of a report. */
export function isPlain(stem: string, world: World): boolean {
  return plainStems(world).has(stem)
}

const plain = new WeakMap<object, ReadonlySet<string>>()

function plainStems({ vocabulary }: World): ReadonlySet<string> {
  const found = plain.get(vocabulary) ?? new Set(PLAIN_WORDS.flatMap((word) => [...vocabulary.stemsOf(word)]))
  plain.set(vocabulary, found)
  return found
}
