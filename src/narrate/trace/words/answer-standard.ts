import type { Indicator, Reported } from '../../../compute/figures.ts'
import { type Month, shortMonth } from '../../../shared/month.ts'
import { isYearToDate } from '../../../shared/starts-again.ts'
import { asPrinted } from '../../as-printed.ts'
import { isWeighed, type Weighed } from '../found.ts'
import { besideOf, expectYearMeans, type Standard } from '../number/expected.ts'
import { fitNumber } from '../number/fit-number.ts'
import { isOfTime } from '../read/measures.ts'
import type { Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { standardTold } from '../standards/told-figures.ts'
import { type Answer, type Asked, isBeside, type Said } from './answer.ts'
import type { AsTarget, Phrase, Says, Side } from './phrase.ts'

type OfRow = { readonly row: Indicator; readonly world: World }

/** A figure against its row's target. */
export function answerTarget(side: Side | AsTarget, figure: Reported, { row, world }: OfRow): Answer | null {
  const target = besideOf(row, { kind: 'target' }, world.figures)
  if (!target) return null
  const gap = figure.printed - asPrinted(target)
  const met = row.better === null ? null : gap === 0 || gap < 0 === (row.better === 'lower')
  const right =
    side === 'level' || side === 'near' ? isAs(side, met, gap / target.value, figure, row) : isOnSide(side, gap, met)
  return right === null ? null : isBeside(row, figure, target, right)
}

/** What misses its target may be said to be in line with it where it hardly does, and nearly so where it is amber. */
function isAs(side: AsTarget, met: boolean | null, apart: number, { month }: Reported, row: Indicator): boolean | null {
  if (met !== false) return met
  if (side === 'level') return Math.abs(apart) <= HARDLY ? null : false
  return month === row.latest?.month && row.rag !== null ? row.rag === 'amber' : null
}

const HARDLY = 0.02

/** Null where it is for the row to say which way is good, and it does not. */
export function isOnSide(side: Side, gap: number, met: boolean | null): boolean | null {
  return {
    above: gap > 0,
    below: gap < 0,
    'not above': gap <= 0,
    'not below': gap >= 0,
    met,
    missed: met === null ? null : !met,
    beyond: gap > 0 || met === true,
    short: gap < 0 || met === false,
  }[side]
}

/** A mean that the sentence gives, held against the standard that a phrase speaks of. */
export function answerMean(says: Says, { number, claim }: Weighed, row: Indicator, world: World): Answer | null {
  if (!row.latest || claim?.status !== 'traced') return null
  const mean = {
    ...row.latest,
    value: number.value,
    printed: number.value,
    shown: number.text,
    sources: claim.evidence,
  }
  const answer = says.kind === 'target' ? answerTarget(says.side, mean, { row, world }) : null
  const target = answer && besideOf(row, { kind: 'target' }, world.figures)
  return target && { ...answer, words: `${claim.reason}, and ${target.words}` }
}

type Answering<K extends Said['kind']> = (says: Said<K>, figure: Reported, asked: Asked) => Answer | null

/**
 * `Better than England in every month since May`, `it has been inside the target since May`: the month that is told, or the
 * last from then on that shows otherwise.
 */
export function withSince<K extends 'target' | 'benchmark' | 'held'>(answerOf: Answering<K>): Answering<K> {
  return (says, figure, asked) => {
    const { phrase, scene, row, world } = asked
    const answer = answerOf(says, figure, asked)
    const start = (says.kind === 'benchmark' ? everySince(phrase, scene) : undefined) ?? heldSince(phrase, scene)
    if (!start || !answer?.right || says.side === 'level' || SOME_LEFT_OUT.test(sentenceOf(scene))) return answer
    // The month itself is where the time begins, and belies nothing.
    const later = row.history.flatMap(({ month }) => (month > start && world.figures.measures.figure(row, month)) || [])
    const all = later.flatMap((each) => answerOf(says, each, asked) ?? [])
    const cells = new Map(all.flatMap((each) => each.sources).map((each) => [each.cell, each]))
    const sources = [...cells.values()].toSorted((a, b) => Number(a.month === null) - Number(b.month === null))
    return all.findLast(({ right }) => !right) ?? { ...answer, sources: sources.length > 0 ? sources : answer.sources }
  }
}

function everySince({ at }: Phrase, { words, span, months }: Scene): Month | undefined {
  const since = EVERY_SINCE.exec(words.slice(at, span.end))
  return since ? months.find((month) => month.at >= at + since[0].length)?.month : undefined
}

const EVERY_SINCE =
  /^[^.,;:()]{0,80}?(?: \([^()]*\))?[^.,;:()]{0,8}(?<!\bnot (?:in )?)\b(?:each|every)(?: single| one)? month since(?= )/i

/** `Peaked in July; they have been under the target since November`: since when it has been so up to this day. */
export function heldSince({ at, end }: Phrase, { words, months }: Scene): Month | undefined {
  const since = months.find((month) => month.since && month.at >= end)
  return since && HAVE.test(words.slice(0, at)) && SINCE.test(words.slice(end, since.at)) ? since.month : undefined
}

const HAVE =
  /\b(?:ha(?:s|ve)|['’](?:s|ve)) (?:(?:now|all|only|also|still|consistently|comfortably|well|just|each) )*(?:(?:been|stayed|remained|kept|held|sat|stood) (?:(?:at|well|just|comfortably|consistently) )*)?$/i
const SINCE = /^(?: (?:target )?(?:of )?[\d.,]*\d%?)? since (?:[a-z]+ ){0,4}$/i
const SOME_LEFT_OUT =
  /\b(?:except\w*|apart|aside|bar|barring|excluding|but for|save|other than|all but|most\w*|largely|generally|usually|almost|nearly|on average)\b/i

/** A figure against a benchmark of its row. */
export function answerBenchmark(says: Said<'benchmark'>, figure: Reported, { row, world }: OfRow): Answer | null {
  const { name, side } = says
  const beside = besideOf(row, { kind: 'benchmark', name }, world.figures)
  if (!beside || (row.better === null && /better|worse/.test(side))) return null
  if ((side === 'longer' || side === 'shorter') && !isOfTime(row)) return null
  const gap = figure.printed - beside.value
  const apart = Math.abs(gap) / Math.abs(beside.value)
  const isLevel = isLevelAs(side, Math.abs(gap), apart, row)
  if (isLevel === null) return null
  const better = gap < 0 === (row.better === 'lower')
  const right = {
    above: gap > 0,
    below: gap < 0,
    longer: gap > 0,
    shorter: gap < 0,
    better: better && gap !== 0,
    worse: !better && gap !== 0,
    'not above': gap <= 0,
    'not below': gap >= 0,
    'not better': !better || gap === 0,
    'not worse': better || gap === 0,
    past: gap > 0 || (row.better !== null && better),
    same: isLevel,
    level: isLevel,
    near: isLevel,
  }[side]
  return isBeside(row, figure, beside, right)
}

/** Of a benchmark's figure, how far another may lie from it and be nearly level with it, and from where it cannot be. */
const NEAR = 0.1
const FAR = 0.25
/** And from where it is not in line with it, if it lies further off than the row varies from month to month. */
const APART = 0.05

/**
 * Whether a figure may be called as high as a benchmark. One step of the last digit apart it may: either may be rounded.
 * How far is no longer level is for anybody to say, up to a point: then null.
 */
function isLevelAs(side: string, gap: number, apart: number, { decimals, signal }: Indicator): boolean | null {
  if (gap <= 1.001 * 10 ** -decimals) return true
  if (apart >= FAR || !/^(?:same|level|near)$/.test(side)) return false
  if (side === 'near') return apart <= NEAR || null
  if (side === 'same') return apart > HARDLY ? false : null
  return signal && apart >= APART && gap > signal.upper - signal.mean ? false : apart <= APART || null
}

/** `Beating the 95% we ask for`, `below the 191.6 seen across England`: a number that is a standard of the row. */
export function answerHeldTo({ at, side }: Said<'held'>, figure: Reported, asked: Asked): Answer | null {
  const { row, scene, found } = asked
  if (at === null) return answerBesideYear(side, figure, asked)
  if (isTarget(at, row, scene)) return answerTarget(side, figure, asked)
  const other = found.find(({ number }) => number.at === at)
  if (other && isWeighed(other) && isMeanOf(other, row)) {
    const { number, claim } = other
    const words = `the mean of those months is ${number.text}`
    return answerBesideMean(side, figure, { value: number.value, words, sources: claim?.evidence ?? [] }, row)
  }
  const name = other && isWeighed(other) && other.row === row ? standardTold(other) : null
  if (name === null || name === 'target' || (side !== 'above' && side !== 'below')) return null
  return answerBenchmark({ kind: 'benchmark', name, side }, figure, asked)
}

/** Whether a number is a mean of several months of the row. */
function isMeanOf({ number, claim }: Weighed, { code }: Indicator): boolean {
  const sources = claim?.status === 'traced' ? claim.evidence : []
  const mean = sources.reduce((sum, { value }) => sum + value, 0) / sources.length
  const isOwn = sources.length > 2 && sources.every((source) => source.code === code && source.month !== null)
  return isOwn && fitNumber(number, mean) !== 'differs'
}

type Mean = Omit<Standard, 'shown'>

/** `At 94, above its average since April (96)`; which side is better is for the row to say. */
function answerBesideMean(side: Side, figure: Reported, mean: Mean, row: Indicator): Answer | null {
  const gap = figure.printed - mean.value
  const met = row.better === null ? null : gap < 0 === (row.better === 'lower')
  const right = gap === 0 ? null : isOnSide(side, gap, met)
  return right === null ? null : isBeside(row, figure, mean, right)
}

/** `Below the average of the 12 months before`: not so where it is so of no twelve months that may be meant, and by no hair. */
function answerBesideYear(side: Side, figure: Reported, { row, month, world }: Asked): Answer | null {
  const means = isYearToDate(row) ? [] : expectYearMeans(row, month, world.figures)
  const each = means.flatMap((mean) => mean.values.map((value) => ({ ...mean, value })))
  const answers = each.flatMap((mean) => answerBesideMean(side, figure, mean, row) ?? [])
  // What a year's cases make together is not the mean of its months' shares.
  const room = row.unit === 'number' ? HARDLY : APART
  const hair = (value: number) => Math.max(room * Math.abs(value), 10 ** -row.decimals / 2)
  const isClear = each.every(({ value }) => Math.abs(figure.printed - value) > hair(value))
  return answers.find(({ right }) => right) ?? (isClear && means.length > 1 ? (answers[0] ?? null) : null)
}

/** Whether the number that begins there is the row's target. */
function isTarget(at: number, { target }: Indicator, { numbers }: Scene): boolean {
  const number = numbers.find((each) => each.at === at)
  return number !== undefined && target !== null && fitNumber(number, target.value) === 'fits'
}

/** `On track`: where the latest months lead by the month that the target is for; with no more said, how it is rated as well. */
export function answerTrack(
  { on, isLed }: Said<'track'>,
  { row, phrase, scene, world: { figures } }: Asked,
): Answer | null {
  const projection = figures.measures.projection(row)
  if (!projection || projection.onTrack === null || !row.target) return null
  const isAhead = ({ month }: { readonly month: Month }) => month > figures.settings.month
  if (isLed && scene.months.some((each) => isAhead(each) && each.month !== projection.month)) return null
  const isBare = !isLed && /^\s*(?:[.,;)]|$)/.test(scene.words.slice(phrase.end))
  if (isBare && projection.onTrack !== on && (row.rag === 'green') === on) return null
  const value = projection.value.toFixed(row.decimals)
  return {
    right: projection.onTrack === on,
    shown: value,
    words: `"${row.label}" heads for ${value} by ${shortMonth(projection.month)} on the latest seven months, and the target is ${row.target.shown}`,
    sources: projection.sources,
  }
}
