import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, type Month, shortMonth } from '../../../shared/month.ts'
import { isYearToDate } from '../../../shared/starts-again.ts'
import type { Weighed } from '../found.ts'
import { expectSum } from '../number/expected.ts'
import { isPlain } from '../number/find-doubts.ts'
import { fitNumber, fitsAny, nearsAny } from '../number/fit-number.ts'
import { traced } from '../number/say-verdict.ts'
import { JOIN } from '../read/any-of.ts'
import { bareOf } from '../read/bare-of.ts'
import type { MonthSaid } from '../read/month-said.ts'
import { COUNT_OF_SOME } from '../read/number-words.ts'
import { countMonths } from '../read/read-months.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import type { Span } from '../read/span.ts'
import { statedStretch } from '../read/stated-stretch.ts'
import { blankExclusions, type Known } from '../read/vocabulary.ts'
import { withoutMonths } from '../read/without-months.ts'
import { isOfRow } from '../standards/told-distances.ts'
import { latestTold } from '../standards/told-figures.ts'
import { findCandidates, isHome } from '../subject/find-subject.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'

/** Words by which a count is no sum of all the months, or of only some of what is counted. */
const NO_SUM =
  /\b(?:not|never|no|none|without|highest|lowest|best|worst|most|fewest|least|first|only one|peak\w*|averag\w*|mean|monthly|each|every|per|a month|months? in|rang\w+|rose|risen|f[ae]ll\w*|gone|down|up|more|fewer|less|lower|higher|than|other|others|another|further|additional|extra|net|of (?:whom|them|these|those|which)|target|aim|expected|forecast|nearly|almost|over|under|about|around|some|half|part|boys|girls|at least|still|open|on)(?=)\b|n['’]t\b/i

/** `There have been`, `in total`, `we received`, `have come in`: a count that runs over the months. */
const SUMMED =
  /\b(?:there(?:['’]s|['’]ve| has| have| were| was)(?: now)?(?: been)?|(?:we|they)(?:['’]ve| have| [a-z]+ed| had| took| held| made| saw)|ha(?:s|ve) (?:now |already )?[a-z]+(?:ed|en|t|ne|me)|total\w*|in all|altogether|so far|came|entered|left|ceased|achieved|completed|held)\b|^\W*[a-z][a-z &'’-]{2,80}\bsince(?:\W+(?:numbers?|numbered|come to|came to|stands? at|is|are|was|were))?\W*$/i

/**
 * `There's been 14 CAOs and SGOs since April`, where there were 22: a count that a sentence runs over the months that it
 * names, in the words of one row that counts month by month and no words besides.
 */
export function sumsSince(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map(sumsGoneOn(found, scene, world))
  const [each] = found
  const brought = broughtTo(found, scene)
  if (!each || (!brought && scene.months.length === 0)) return told
  const [only, span] = brought ?? (found.length === 1 ? [each, scene.span] : [])
  if (!only || !span || !isOpen(only) || isUnreal(only.number, scene)) return told
  const stretches = (brought && lastMonths(span, scene, world)) ?? stretchesOf(only.number, scene, world)
  const marked = { ...scene, months: [...scene.months, only.number] }
  const bare = withoutLength(withoutMonths(span.at, span.end, marked).replace(TURN, ' '), stretches)
  if (stretches.length === 0 || NO_SUM.test(bare) || !SUMMED.test(bare)) return told
  const row =
    rowNamed(bare, world) ?? (brought && rowBefore(bare, only, found.slice(0, found.indexOf(only) + 1), world))
  const verdict = row && judge(only.number, row, stretches, world)
  if (verdict) told.set(only.number, verdict)
  return told
}

/** `Since the start of April`, `have been the subject of`. */
const TURN = /\bthe (?:start|beginning|subjects?) of\b/gi

const LENGTH = new RegExp(
  String.raw`\b(?:in|over|during|across)${JOIN} the (${COUNT_OF_SOME})${JOIN} months(?= (?:from|between|of|to)\b)`,
  'i',
)

/** `In the five months from April to August`: how long a stretch is claims nothing, where it is so long. */
function withoutLength(said: string, [stretch]: readonly (readonly [Month, Month])[]): string {
  const count = countMonths(LENGTH.exec(said)?.[1])
  const isSo = stretch !== undefined && count > 0 && addMonths(stretch[0], count - 1) === stretch[1]
  return isSo ? said.replace(LENGTH, ' ') : said
}

/** `The total for the last three months`. */
function lastMonths(span: Span, { words }: Scene, { figures }: World): readonly (readonly [Month, Month])[] | null {
  const count = countMonths(LAST_MONTHS.exec(words.slice(span.at, span.end))?.[1])
  const latest = figures.settings.month
  return count > 1 ? [[addMonths(latest, 1 - count), latest]] : null
}

const LAST_MONTHS = new RegExp(String.raw`\b(?:last|past|latest) (${COUNT_OF_SOME})${JOIN} months\b`, 'i')

/** `5 orders were made, bringing the total for the last three months to 14`: of the only row told before, where no other is named. */
function rowBefore(said: string, sum: Weighed, found: readonly Weighed[], world: World): Indicator | null {
  const [level, ...more] = latestTold(found.filter((each) => each !== sum))
  const isOwn = ({ row, claim }: Weighed) => claim === null || row === level?.row
  if (level?.row.basis !== 'month' || more.length > 0 || !found.every((each) => each === sum || isOwn(each)))
    return null
  return isOfRow(said.replace(LAST_MONTHS, ' '), level.row, world, true) ? level.row : null
}

const BRINGS =
  /\b(?:bring(?:s|ing)?|brought|tak(?:es|ing)|took|mak(?:es|ing)|made) (?:the|our) (?:(?:running|overall|combined|cumulative) )?(?=total\b(?:[^.;:()\d]|\d+ months){3,100}\b(?:to|up to)(?: [a-z]+)? $)/i

/** `Bringing it to 14, compared with 7 in the three months before that`: the sum is held against those of other months. */
const HELD_AGAINST =
  /^,? \(?(?:(?:as )?(?:compared|set) (?:with|to|against)|against|(?:up|down) (?:from|on)|from|versus|vs\.?|v) (?:just |only |the )?[\d,]+ (?:in|for|over|during|of) the [^.;:\d]{0,30}\b(?:before|previous|previously|preceding|prior|earlier|same|equivalent)\b[^.;:\d]*[.)]*$/i

/** `One came in, bringing the total of UASC admissions since April to 12`: what the last number of a sentence sums up. */
function broughtTo(found: readonly Weighed[], { words, span }: Scene): readonly [Weighed, Span] | null {
  const [other, end] = found.slice(-2)
  const isHeld = other !== undefined && HELD_AGAINST.test(words.slice(other.number.end, span.end).trimEnd())
  const last = isHeld ? other : (end ?? other)
  const match = last && BRINGS.exec(last.number.left)
  if (!last || !match) return null
  const at = last.number.at - last.number.left.length + match.index + match[0].length
  return [last, { at, end: last.number.at }]
}

/**
 * `One of the eight new cases was urgent; since April there have been nine`: of the row that the words before name in full,
 * where none of the others told there comes to so many.
 */
function sumsGoneOn(found: readonly Weighed[], scene: Scene, world: World): readonly (readonly [Placed, Verdict])[] {
  const bare = scene.months.length > 0 && scene.numbers.length > 0 ? bareOf(found, scene) : ''
  const { index, groups: { n, m } = {} } = LEFT_OUT.exec(bare) ?? {}
  const sum = found[Number(n ?? m ?? -1)]
  if (index === undefined || !sum || !isOpen(sum) || isUnreal(sum.number, scene)) return []
  const named = rowNamed(bare.slice(0, index).replace(/#\d+|@|\bone\b/gi, ' '), world)
  const others = found.flatMap(({ row }) => (row?.basis === 'month' && row !== sum.row ? [row] : []))
  const stretches = stretchesOf(sum.number, scene, world)
  const [verdict, ...more] = (named ? [named, ...others] : []).map((row) => judge(sum.number, row, stretches, world))
  const right = [verdict, ...more].find((each) => each?.status === 'traced') ?? verdict
  return right ? [[sum.number, right]] : []
}

const LEFT_OUT =
  /(?:;|:| [–-]|, (?:and|but)) (?:since @,? there (?:have|['’]ve) (?:now )?been (?:a total of )?#(?<n>\d+)|there (?:have|['’]ve) (?:now )?been (?:a total of )?#(?<m>\d+) since @)(?: in all| altogether| so far)?\W*$/i

/** A count that is not already the sum of the months that are named. */
function isOpen({ number, claim }: Weighed): boolean {
  const isCount = number.kind === 'number' && number.hedge === null && number.decimals === 0 && number.value >= 3
  return isCount && (claim?.status === 'unverified' || claim?.status === 'traced')
}

/** The stretches that may be meant: `since April` takes April in, or begins when it has ended. */
function stretchesOf(number: Placed, scene: Scene, { figures }: World): readonly (readonly [Month, Month])[] {
  const latest = figures.settings.month
  const stated = statedStretch(number, scene, latest)
  if (stated) return stated.from < stated.to ? [[stated.from, stated.to]] : []
  const [since, ...more] = scene.months.filter((month) => month.month !== latest)
  return since && more.length === 0 && isSince(since) && addMonths(since.month, 1) < latest
    ? [
        [since.month, latest],
        [addMonths(since.month, 1), latest],
      ]
    : []
}

function isSince({ since, role, sure }: MonthSaid): boolean {
  return since && role !== 'span' && role !== 'by' && sure !== undefined
}

/** What comes in is new each time, be it said or not. */
const IDLE = /^(?:child|person|young|number|total|mad|been|hav|had|far|record|wev|therev|theyv|new|fresh)$/

/** Those who are new, in other words. */
const COMING_IN = /^(?:admiss|entrant|entri|arriv)/

/** The one row that all of the words are of, and that counts month by month. */
function rowNamed(said: string, world: World): Indicator | null {
  const { vocabulary, place } = world
  const bag = vocabulary.stemsOf(said)
  const [first, ...rest] = findCandidates(bag, place, ['number'], vocabulary).filter(
    ({ row }) => gatheredFrom(row, world) === null,
  )
  if (first?.row.basis !== 'month' || first.named < 0.5) return null
  const isNew = /\bnew\b/i.test(first.row.label)
  const isOwn = (stem: string) => vocabulary.isOf(first.row, stem) || IDLE.test(stem) || (isNew && COMING_IN.test(stem))
  if (![...bag].every((stem) => isOwn(stem) || isPlain(stem, world))) return null
  // Leavers of all kinds are more than those of a row that leaves some out.
  const isLeft = blankExclusions(first.row.label) !== first.row.label && blankExclusions(said) === said
  // A label that is named to the end leaves no doubt beside one that is not.
  const rival = rest.find(({ row, named }) => row.label !== first.row.label && named >= first.named)
  return isLeft || (rival && rival.score >= 0.85 * first.score) ? null : first.row
}

/** The row of the months that a row to date gathers, where both have the same name. */
function gatheredFrom(row: Indicator, { vocabulary }: World): Indicator | null {
  if (!isYearToDate(row)) return null
  const own = vocabulary.knownOf(row)?.stems ?? new Set()
  const isSame = ({ stems }: Known) => stems.size === own.size && [...stems].every((stem) => own.has(stem))
  const isIts = (each: Known) => each.row.basis === 'month' && isHome(each.row, row) && isSame(each)
  return vocabulary.rows.find(isIts)?.row ?? null
}

/** A sum that is wrong is still about as great as the right one. */
const NEAR = 0.5

function judge(
  number: Placed,
  row: Indicator,
  stretches: readonly (readonly [Month, Month])[],
  world: World,
): Verdict | null {
  const sums = stretches.flatMap(([from, to]) => expectSum(row, from, to, world.figures) ?? [])
  const [first] = sums
  const right = first?.values[0]
  if (!first || right === undefined || sums.length < stretches.length) return null
  const own = sums.find(({ values }) => fitsAny(number, values))
  if (own) return traced(number, { row, option: own })
  const isOff = sums.every(({ values }) => values.every((value) => fitNumber(number, value) === 'differs'))
  if (!isOff || Math.abs(number.value - right) > NEAR * right) return null
  const twins = world.twins.get(row) ?? []
  const [[from, to] = [world.figures.settings.month, world.figures.settings.month]] = stretches
  const fits = (twin: Indicator) => nearsAny(number, expectSum(twin, from, to, world.figures)?.values)
  if (twins.some(fits) || world.vocabulary.rows.some((each) => isToDate(each.row, row, number, world))) return null
  const reason = `"${row.label}": ${first.shown} in all from ${shortMonth(from)} to ${shortMonth(to)}`
  return contradicted(number, first.shown, reason, first.sources)
}

/** Whether the row to date, which may have been put right since its months were, has a number. */
function isToDate(toDate: Indicator, row: Indicator, number: Placed, world: World): boolean {
  const { latest } = toDate
  return gatheredFrom(toDate, world) === row && latest !== null && fitNumber(number, latest.printed) !== 'differs'
}
