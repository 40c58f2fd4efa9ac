import type { Indicator } from '../../../compute/figures.ts'
import { printNumber } from '../../../shared/print-number.ts'
import type { Unit } from '../../../shared/unit.ts'
import type { Weighed } from '../found.ts'
import { isPlain } from '../number/find-doubts.ts'
import { fitNumber } from '../number/fit-number.ts'
import { percentOf } from '../number/percent-of.ts'
import { bareOf } from '../read/bare-of.ts'
import type { MonthSaid } from '../read/month-said.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { withoutMonths } from '../read/without-months.ts'
import { findCandidates, isHome } from '../subject/find-subject.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { DISTANCE_FORMS } from './distance-forms.ts'
import { type Level, latestTold, standardTold } from './told-figures.ts'

/** A distance with the figure and the standard that it is said to lie between; `within` where it is the most that it is. */
type Told = {
  readonly number: Placed
  readonly level: Level
  readonly standard: Weighed
  readonly within: boolean
  /** Said to be on a side of the standard, of which a percentage then is one. */
  readonly sided: boolean
  /** Said with no word of what it is from, which may as well be an earlier month. */
  readonly bare: boolean
  /** Said to be needed yet: that it is not so now is what makes it a distance. */
  readonly needed: boolean
}

/**
 * Distances from a standard whose figure the sentence gives beside the row's own: `94, some 24% above the England rate of
 * 70`, `the 58% target is only five points away, at 43%`. The two figures leave no doubt how far they lie apart.
 */
export function toldDistances(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const wrong = new Map<Placed, Verdict>()
  if (found.length < 3 || !found.some((each) => standardTold(each) !== null)) return wrong
  const skeleton = bareOf(found, scene)
  const small = skeleton.toLowerCase()
  for (const { needs, pattern } of DISTANCE_FORMS)
    for (const { groups = {} } of needs.test(small) ? skeleton.matchAll(pattern) : []) {
      const told = toldOf(groups, found)
      const verdict = told && isPlainly(told, found, scene, world) ? judge(told, found) : null
      if (told && verdict) wrong.set(told.number, verdict)
    }
  return wrong
}

type Groups = Readonly<Record<string, string | undefined>>

function toldOf({ c, d, t, u, side, need, bare }: Groups, found: readonly Weighed[]): Told | null {
  const [each, standard] = [found[Number(c ?? d)], found[Number(t ?? u)]]
  if (!each || !standard?.row || !isOpen(each)) return null
  const levels = latestTold(found).filter(({ row, number }) => row === standard.row && number !== standard.number)
  const [level, ...others] = levels
  if (!level || level === each || others.some((other) => other.number.value !== level.number.value)) return null
  if (standardTold(standard) === null || level.number.kind !== standard.number.kind) return null
  const within = side?.toLowerCase() === 'within'
  const said = { sided: side !== undefined, needed: need !== undefined, bare: bare !== undefined }
  return { number: each.number, level, standard, within, ...said }
}

/** A difference, and none that its own words have settled as one of that row's standards. */
function isOpen({ number, claim }: Weighed): boolean {
  const isKind = number.kind === 'number' || number.kind === 'points' || number.kind === 'percent'
  return isKind && claim !== null && claim.status !== 'contradicted'
}

/** What turns a distance round, or speaks of how far it was, might be, or is for each of some. */
const OTHERWISE =
  /\b(?:not|never|no|nor|neither|cannot|without|rather|instead|previously|formerly|having|had|used|once|before|until|both|each|apiece|every|average\w*|averaging|mean|all|some of|half|most of|at (?:its|their|one)|up to|(?:than|from) (?:it|they|we) (?:was|were)|ago|earlier|last|peak\w*|wider|narrower|closer|further|nearer)\b|n['’]t\b/i

/** Whether no word from the figure to the end of the distance's clause is of another row, time or manner of counting. */
function isPlainly(told: Told, found: readonly Weighed[], scene: Scene, world: World): boolean {
  const { number, level, standard } = told
  const spans = [number, level.number, standard.number]
  const from = Math.min(...spans.map(({ at }) => at))
  const last = Math.max(...spans.map(({ end }) => end))
  const end = Math.max(last, scene.clauses[number.clause]?.end ?? last)
  const before = scene.words.slice(from, number.at).replace(PER, ' ')
  const lead = scene.words.slice(Math.max(scene.span.at, number.at - 30), number.at)
  if (
    (isUnreal(number, scene) && !told.needed) ||
    OTHERWISE.test(before) ||
    NEGATED.test(lead) ||
    isOld(told, from, end, scene)
  )
    return false
  const isOther = (each: Weighed) => each.row !== null && each.row !== level.row && !spans.includes(each.number)
  if (found.some((each) => each.number.at > from && each.number.at < last && isOther(each))) return false
  // `42%, and one depot is five points short`: what is joined on may have a subject of its own.
  const plain = (at: number, until: number) =>
    bareText(at, until, scene).replace(told.needed ? GETS_THERE : /(?!)/, ' ')
  const joined = told.needed ? lastJoined(from, before) : from
  if (JOINED.test(before) && !isOfRow(plain(joined, number.at), level.row, world, true)) return false
  return isOfRow(plain(from, end), level.row, world)
}

/** Whether a time is named, other than now, to which the distance may belong. */
function isOld({ number, level }: Told, from: number, end: number, { months, words }: Scene): boolean {
  const isPassed = ({ role, end: until }: MonthSaid) => role !== 'at' && /^[^.;:]*,/.test(words.slice(until, number.at))
  // A figure that comes only behind may be of another time than the distance.
  const isAhead = level.number.at > number.at
  return months.some(
    (month) =>
      month.month !== level.row.latest?.month &&
      month.role !== 'by' &&
      (isAhead || (month.at >= from && month.at < end && !isPassed(month))),
  )
}

/** `204 with our own carers; we would need another 81`: what is needed has its subject behind the last that joins. */
function lastJoined(from: number, before: string): number {
  return from + Math.max(0, ...[...before.matchAll(new RegExp(JOINED, 'gi'))].map(({ index }) => index))
}

const JOINED = /\b(?:and|but|while|whereas|though|although)\b|[;:]/i

/** Whether words are the row's own or plain; what no label holds counts as plain, unless `strictly`. */
export function isOfRow(text: string, row: Indicator, world: World, strictly = false): boolean {
  const { vocabulary } = world
  const known = vocabulary.knownOf(row)
  return [...vocabulary.stemsOf(text)].every(
    (stem) =>
      (!strictly && vocabulary.weight(stem) === 0) ||
      known?.stems.has(stem) ||
      known?.aside.has(stem) ||
      isPlain(stem, world),
  )
}

/** The row here that all of some words are of, where no other comes near it; they may be plain besides. */
export function rowOfAll(said: string, units: readonly Unit[], world: World): Indicator | null {
  const { vocabulary, place } = world
  const [first, next] = findCandidates(vocabulary.stemsOf(said), place, units, vocabulary)
  const isAlone = first !== undefined && (next === undefined || next.score < 0.85 * first.score)
  return isAlone && isHome(first.row, place) && isOfRow(said, first.row, world, true) ? first.row : null
}

/** `placing the authority some 24% above`. */
const PUTS =
  /\b(?:plac(?:es?|ed|ing)|put(?:s|ting)?|leav(?:es?|ing)|left|keep(?:s|ing)?) (?:us|it|them|(?:the|this|our) (?:authority|council|city|county|borough|service|area))\b/gi

/** What a figure has to do to come to its target. */
const GETS_THERE =
  /\b(?:must|needs?|would|will|should|ha(?:s|ve) to|another|an extra|los(?:e|ing)|shed(?:ding)?|gain(?:ing)?|find(?:ing)?|cut(?:ting)?|recruit(?:ing)?|if (?:we|it|this) (?:are|is))\b/gi

/** A stretch without its numbers and months. */
function bareText(from: number, end: number, scene: Scene): string {
  const text = withoutMonths(from, end, scene).replace(PUTS, ' ').replace(PER, ' ')
  return scene.numbers.reduce((left, { text: number }) => left.replace(number, ' '), text)
}

/** `For every 10,000 children`: how a rate is counted, and not each of some. */
const PER = /\b(?:per|(?:for|in) every) [\d,]+(?!\S)/gi

const NEGATED = /\b(?:not|never|no|nor|cannot|than|at least|at most|of the|of that|of this)\b|n['’]t\b/i

function judge(told: Told, found: readonly Weighed[]): Verdict | null {
  const { number, level, standard, within } = told
  const { row } = level
  const apart = Math.abs(level.number.value - standard.number.value)
  if (!isOfKind(number, row)) return null
  const sizes = sizesOf(told, apart, row)
  const isShare = number.kind === 'percent' && row.unit !== 'percent'
  const isOfOther = found.some(({ number: { value } }) => {
    const away = Math.abs(value - standard.number.value)
    return fitNumber(number, isShare ? percentOf(away, standard.number.value || 1) : away) === 'fits'
  })
  const earlier = told.bare
    ? earlierOf(row).map((of) => (isShare ? percentOf(level.number.value - of, of) : level.number.value - of))
    : []
  const isLike = (size: number) =>
    within ? size <= number.value + 10 ** -number.decimals / 2 : fitNumber(number, size) !== 'differs'
  if (apart === 0 || isOfOther || [...sizes, ...earlier.map(Math.abs)].some(isLike)) return null
  const [size = apart] = sizes
  const decimals = Math.max(level.number.decimals, standard.number.decimals)
  const shown = isShare ? `${printNumber(size, 0)}%` : printNumber(size, decimals)
  const reason = `"${row.label}" is ${level.number.text}, which is ${shown} from ${standard.number.text}`
  return contradicted(number, shown, reason, [...(level.claim?.evidence ?? []), ...(standard.claim?.evidence ?? [])])
}

/** What a row was a month and a year before its newest figure. */
function earlierOf({ history }: Indicator): readonly number[] {
  const known = history.flatMap(({ value }) => value ?? [])
  return [known.at(-2), known.at(-13)].flatMap((value) => value || [])
}

function isOfKind({ kind, spelt }: Placed, { unit }: Indicator): boolean {
  if (unit === 'percent') return kind === 'points' || kind === 'percent' || (kind === 'number' && spelt)
  return kind === 'number' || kind === 'percent' || (kind === 'points' && unit === 'rate')
}

/** How far the figure lies from the standard, as it may be counted; the likeliest first. */
function sizesOf(
  { number, level, standard, sided }: Told,
  apart: number,
  { latest, unit }: Indicator,
): readonly number[] {
  const exact = latest ? [Math.abs(latest.value - standard.number.value)] : []
  const amounts = [apart, ...exact]
  if (number.kind !== 'percent') return amounts
  const wholes = sided ? [standard.number.value] : [standard.number.value, level.number.value]
  const shares = wholes.flatMap((of) => (of > 0 ? [percentOf(apart, of)] : []))
  return unit === 'percent' ? [...amounts, ...shares] : shares
}
