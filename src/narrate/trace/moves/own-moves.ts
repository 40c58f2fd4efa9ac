import type { Indicator } from '../../../compute/figures.ts'
import { shortMonth } from '../../../shared/month.ts'
import type { Found } from '../found.ts'
import { findDoubts } from '../number/find-doubts.ts'
import { wayMeant } from '../number/way-meant.ts'
import { countMonths } from '../read/read-months.ts'
import { clauseOf } from '../read/read-scenes.ts'
import type { Scene, World } from '../read/scene.ts'
import { type Span, sentenceOf } from '../read/span.ts'
import { contradicted, type Verdict, type VerdictAt } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { hasOtherRows, type Point, pointsOf } from './points-of.ts'
import { type Direction, isUnsaid, readDirections } from './read-directions.ts'
import { wayInMonth } from './since-month-before.ts'

/**
 * `An improvement, with 80% in time against 96% in July`: a sentence that gives one row's figures of two months and says
 * that it went the other way.
 *
 * Every word of direction that the sentence has must be wrong, and nothing in it may be of a third month or another row:
 * then there is nothing else that the word could be said of.
 */
export function wrongWays(scene: Scene, found: readonly Found[], world: World): readonly VerdictAt[] {
  if (scene.numbers.length !== 2) return []
  const points = pointsOf(found, world)
  const directions = points.length === 2 ? readDirections(scene) : []
  const [one, other] = points
  if (directions.length === 0 || !one || !other || one.row !== other.row || hasOtherRows(found, one.row)) return []
  if (one.figure.printed === other.figure.printed || one.figure.month === other.figure.month) return []
  const [older, newer] = one.figure.month < other.figure.month ? [one, other] : [other, one]
  if (newer.figure.month !== newer.row.latest?.month) return []
  if (TURNED.test(sentenceOf(scene)) || hasOtherMonths(scene, older, newer)) return []
  const isWrong = directions.every((direction) => isBelied(direction, older, newer, scene, world))
  const [first] = directions
  return isWrong && first ? [{ at: first.at, claim: claimOf(first, older, newer) }] : []
}

/** Words by which a sentence tells of more than one move. */
const TURNED =
  /\bonly (?:in|during|at|once|twice|last|jan|feb|mar|apr|may|june?|jul|aug|sep|oct|nov|dec)|\b(?:(?<!\b(?:month|year) )before|then|until|revers\w+|lost|undone|undid|wiped|sustained|though|although|but|however|previous(?:ly)?|earlier|peak\w*|left|meant|caused|because|due to|owing to|result\w*|late|missed|cancel\w*|overall|trend|trajectory|both|back|level|similar|best|worst|record|(?:high|low|poor|weak|strong|few|larg|small|great|light|heav)i?est)\b/i

function hasOtherMonths({ months, words }: Scene, older: Point, newer: Point): boolean {
  return months.some(
    ({ at, end, month }) =>
      month !== older.figure.month && month !== newer.figure.month && !isOfLabel(words.slice(at, end), newer.row),
  )
}

/** `two or more workers in six months`: a stretch of time by which the row itself is counted. */
function isOfLabel(said: string, { label }: Indicator): boolean {
  const [, count] = /(\w+) months$/.exec(said) ?? []
  return count !== undefined && new RegExp(`\\b(?:${count}|${countMonths(count)}) months\\b`, 'i').test(label)
}

function isBelied(direction: Direction, older: Point, newer: Point, scene: Scene, world: World): boolean {
  if (isUnsaid(direction, scene) || isUnreal(direction, scene) || isOfOlder(direction, older, scene)) return false
  const wanted = wayOf(direction, older, newer)
  if (wanted === 0 || wanted === Math.sign(newer.figure.printed - older.figure.printed)) return false
  return !isAside(wanted, older, newer, world) && !hasOtherSubject(direction, newer.row, scene, world)
}

/** `Dipped to 80%; last August it was 69%`: what no word compares it with is no more than told beside. */
function isAside(wanted: number, older: Point, { row, figure, number }: Point, world: World): boolean {
  const isAlone = number.at < older.number.at && !FROM.test(older.number.left)
  return isAlone && wayInMonth(row, figure.month, older.figure.month, world) === wanted
}

/** Which way the figure must have gone; 0 where the word does not say so of this row. */
function wayOf({ way }: Direction, older: Point, newer: Point): number {
  const { row } = newer
  if (way === 'slip' || way === 'recover') return row.better === 'lower' ? 0 : way === 'slip' ? -1 : 1
  if (typeof way === 'number') return wayMeant(way, row)
  const target = row.target?.value
  if (target === undefined) return 0
  const away = Math.abs(newer.figure.printed - target) - Math.abs(older.figure.printed - target)
  // Told as a way that the figure did not go, where it came no nearer.
  const went = Math.sign(newer.figure.printed - older.figure.printed)
  return away === 0 ? 0 : away > 0 === (way === 'further') ? went : -went
}

/** `rose to 96% in July, and was 80% in August`: the move is of the older month. */
function isOfOlder({ end }: Direction, older: Point, { words, numbers, months }: Scene): boolean {
  const next = numbers.find(({ at }) => at >= end)
  const until = next?.at ?? words.length
  const month = months.find(({ at }) => at >= end && at < until)
  if (month?.role === 'at' && month.month === older.figure.month && next !== older.number) return true
  return next === older.number && !FROM.test(words.slice(end, next.at))
}

const FROM = /\b(?:from|against|compared|than|after|with|versus|vs|on|below|above|under|over)\b/i

/** Whether the words about a direction name something else than the row: `with caseloads rising`. */
function hasOtherSubject(direction: Direction, row: Indicator, scene: Scene, world: World): boolean {
  const own = world.vocabulary.stemsOf(`${direction.text} once`)
  return (
    countsElse(direction, row, scene, world) ||
    findDoubts(direction, [row], scene, world).some((stem) => !own.has(stem))
  )
}

/** Whether the clause of some words counts or weighs something else than the row does. */
export function countsElse(place: Span, row: Indicator, scene: Scene, { vocabulary }: World): boolean {
  const known = vocabulary.knownOf(row)
  const clause = scene.clauses[clauseOf(place, scene.clauses)]
  const said = clause ? scene.words.slice(clause.at, clause.end) : ''
  const counted = COUNTED.exec(said)?.[1]?.toLowerCase()
  const isChildren = row.unit === 'number' && counted !== undefined && /children$/.test(counted)
  if (counted && !isChildren && !row.label.toLowerCase().includes(counted)) return true
  if (/\bin number\b/i.test(said) || countsOthers(said, scene)) return true
  const loads = [...vocabulary.stemsOf(LOADS)]
  return loads.some((stem) => clause?.bag.has(stem) && !known?.stems.has(stem) && !known?.aside.has(stem))
}

/** `the number of carers`: what is counted has to be what the row counts. */
const COUNTED = /\b(numbers? of [a-z]+)/i

/** `In-house carers increased: 204 children`: the figures count others than those who are said to be more. */
function countsOthers(said: string, { numbers, words }: Scene): boolean {
  return numbers.some(({ end }) => {
    const [, what] = /^ (children|people|families|cases)\b/i.exec(words.slice(end)) ?? []
    return what !== undefined && !said.includes(what)
  })
}

/** Words that a report uses of any figure, and that name one of their own beside a move. */
const LOADS =
  'caseload caseloads workload target benchmark volume volumes workload gap difference cohort count pressure demand number'

function claimOf(direction: Direction, older: Point, newer: Point): Verdict {
  const { row, figure } = newer
  const went = figure.printed > older.figure.printed ? 'up' : 'down'
  const reason = `"${row.label}" went ${went}, from ${older.figure.shown} in ${shortMonth(older.figure.month)} to ${figure.shown} in ${shortMonth(figure.month)}`
  return contradicted(direction, went, reason, [...older.figure.sources, ...figure.sources])
}
