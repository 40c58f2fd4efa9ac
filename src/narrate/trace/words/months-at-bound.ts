import type { Indicator, Reported } from '../../../compute/figures.ts'
import { addMonths, type Month, shortMonth } from '../../../shared/month.ts'
import type { Unit } from '../../../shared/unit.ts'
import type { Weighed } from '../found.ts'
import { findDoubts, isPlain } from '../number/find-doubts.ts'
import { anyOf, JOIN } from '../read/any-of.ts'
import { COUNT, COUNT_OF_SOME, countNamed } from '../read/number-words.ts'
import { clauseOf } from '../read/read-scenes.ts'
import type { Scene, World } from '../read/scene.ts'
import { type Span, sentenceOf } from '../read/span.ts'
import { latestTold, standardTold } from '../standards/told-figures.ts'
import { findCandidates } from '../subject/find-subject.ts'
import { contradicted, type VerdictAt } from '../verdict.ts'
import { type BoundSaid, boundsIn, isAtBound } from './bounds-said.ts'
import { isUnreal } from './is-unreal.ts'

/** Months that are said to lie on one side of a bound; `count` of the latest, or the one that is named. */
type Claim = Span & {
  readonly bound: BoundSaid
  /** What is counted, where it stands behind the bound: `at or below 7 first-time entrants for the last ten months`. */
  readonly of: string
  readonly figures: (row: Indicator, world: World) => readonly Reported[]
  readonly months: number
  /** How many of the months are said to lie there; null where all are. */
  readonly counted: { readonly at: number; readonly count: number } | null
}

/**
 * `Met the 95% target in each of the last three months`, `under the target of 350 for the last four months`, `fell below
 * 10% in August`: one of the months that are told lies on the other side, of whichever row the words may mean.
 */
export function wrongAtBound(scene: Scene, found: readonly Weighed[], world: World): readonly VerdictAt[] {
  if (OTHERWISE.test(sentenceOf(scene))) return []
  return [...overMonths(scene, world), ...crossings(scene)].flatMap((claim) => {
    if (isUnreal(claim, scene)) return []
    const rows = rowsMeant(claim, scene, found, world)
    if (claim.counted) return miscounted({ ...claim, ...claim.counted }, rows, scene, world)
    const beyond = rows.map((row) => ({ row, figure: beyondIt(claim, row, world) }))
    const [first] = beyond
    const isAll = beyond.every(({ figure }) => figure !== undefined)
    return first?.figure && isAll ? [wrongBy(claim, first.row, first.figure, scene)] : []
  })
}

/** What turns it round, leaves months out, or has it of another time. */
const OTHERWISE =
  /\b(?:not|never|no|none|neither|nor|nearly|almost|all but|but (?:one|two|three|[A-Z][a-z]+)|except\w*|apart|bar|barring|other than|save|outside of|excluding|aside|until|till|before|had|average\w*|averaging|mean|out of|briefly)\b|n['’]t\b/i

const EVERY_ONE = `(?:each|every(?: single| one)?|all) of (?:the|our) (?:last|past|latest|previous) (?<each>${COUNT_OF_SOME})${JOIN} months\\b`
const FOR_MONTHS = `for (?:each of )?(?:the |a )?(?:last |past |latest |previous )?(?<for>${COUNT_OF_SOME})${JOIN} months\\b`
/** What is shorter than a year, and not called the last, may be of any time. */
const LATEST_SOME = `(?:(?:last|past|latest) (?<whole>${COUNT_OF_SOME})|(?<long>thirteen|1[3-9]|[2-9]\\d))`
const SOME_OF = `in (?:only |just )?(?<some>${COUNT}|none) (?:out )?of (?:the|our|its) ${LATEST_SOME}${JOIN} months(?=\\s*(?:[.,;:)]|$)| (?:and|but|while|shown|recorded|reported)\\b)`
const BEHIND = new RegExp(
  String.raw`^%?(?: (?<of>[^.,;:()\d]{3,50}?))?,? (?:now )?(?:(?:in |for |during )?${EVERY_ONE}|${FOR_MONTHS}|${SOME_OF})(?! (?:before|to|ending|up|from|of|in)\b)`,
  'i',
)

function overMonths(scene: Scene, { figures: { settings } }: World): readonly Claim[] {
  return boundsIn(scene).flatMap((bound) => {
    const match = BEHIND.exec(scene.words.slice(bound.end, scene.span.end))
    const { each, for: on, some, whole, long, of = '' } = match?.groups ?? {}
    const months = countNamed(each ?? on ?? whole ?? long ?? '')
    if (!match || !(months >= 2) || isSetBefore(scene, settings.month)) return []
    const figures = (row: Indicator, world: World) => reported(row, world).slice(-months)
    const at = bound.end + match[0].lastIndexOf(`${some} `, match[0].lastIndexOf('of'))
    const counted = some === undefined ? null : { at, count: countNamed(some) }
    return [{ at: bound.at, end: bound.end + match[0].length, bound, of, figures, months, counted }]
  })
}

/** Whether a sentence is set in a month that is past. */
function isSetBefore({ months }: Scene, latest: Month): boolean {
  return months.some(({ role, month }) => role === 'at' && month !== latest)
}

const CROSSED = new RegExp(
  String.raw`\b(?:${anyOf('fell|dropped|dipped|came|went|slipped|moved|got|rose|climbed|grew')}${JOIN}(?: back| again| down| up)? (?<side>below|under|above|over|past)|(?<passed>passed|topped|exceeded)) (?:the )?(?<figure>[\d.,]*\d)%?(?: mark)?(?: for the first time)? in (?=[A-Z])`,
  'g',
)

function crossings(scene: Scene): readonly Claim[] {
  const { span, months } = scene
  return [...sentenceOf(scene).matchAll(CROSSED)].flatMap(({ index, 0: text, groups = {} }) => {
    const [at, end] = [span.at + index, span.at + index + text.length]
    const named = months.find((month) => month.at >= end && month.at <= end + 5 && month.role === 'at')
    if (!named) return []
    const value = Number((groups.figure ?? '').replaceAll(',', ''))
    const side = /^(?:below|under)/.test(groups.side ?? '') ? 'below' : 'above'
    const bound = { at, end, side, value, isTarget: false } as const
    const figures = (row: Indicator, world: World) => reported(row, world).filter(({ month }) => month === named.month)
    return [{ at, end: named.end, bound, of: '', figures, months: 1, counted: null }]
  })
}

function reported(row: Indicator, { figures }: World): readonly Reported[] {
  return row.history.flatMap(({ month }) => figures.measures.figure(row, month) ?? [])
}

/** `97% were seen in time; the 95% target has been missed in two of`: whether no row is named but the only one that is told. */
function isBare(before: string, told: readonly Weighed[], world: World): boolean {
  const rows = new Set(told.flatMap(({ row }) => row ?? []))
  const held = told.filter((each) => standardTold(each) === 'target')
  const said = held.reduce((text, { number }) => text.replace(number.text, ' '), before)
  return (
    rows.size === 1 && !/\d/.test(said) && [...world.vocabulary.stemsOf(said)].every((stem) => isPlain(stem, world))
  )
}

/** The rows of the section that the words before a claim may mean; none where they may mean something else. */
function rowsMeant(claim: Claim, scene: Scene, told: readonly Weighed[], world: World): readonly Indicator[] {
  const { place, vocabulary } = world
  const before = scene.words.slice(scene.clauses[clauseOf(claim, scene.clauses)]?.at ?? claim.at, claim.at)
  if (claim.counted && claim.bound.isTarget && isBare(before, told, world))
    return latestTold(told).map(({ row }) => row)
  const found = findCandidates(vocabulary.stemsOf(`${before} ${claim.of}`), place, UNITS, vocabulary)
  const isOwn = (row: Indicator) => row.section === place.section && mayBeOf(claim.bound, row)
  const [first, ...rest] = found.filter(({ row }) => isOwn(row))
  if (!first || first.explained < 0.5) return []
  const rows = [first, ...rest.filter(({ score }) => score >= 0.6 * first.score)].map(({ row }) => row)
  const own = vocabulary.stemsOf(scene.words.slice(claim.at, claim.end).replace(claim.of, ' '))
  const isTold = (row: Indicator) => (stem: string) => own.has(stem) || isShortFor(stem, row)
  return rows.filter((row) => findDoubts(claim, [row], scene, world).every(isTold(row)))
}

const UNITS: readonly Unit[] = ['number', 'percent', 'rate', 'average']

/** `FOI`: the first letters of words of a label that follow one another. */
function isShortFor(stem: string, { label }: Indicator): boolean {
  const initials = label.split(/[^\p{L}]+/u).map((word) => word.charAt(0).toLowerCase())
  return stem.length >= 3 && initials.join('').includes(stem)
}

/** Whether a bound is of a row's size: its own target where one is spoken of. */
function mayBeOf({ isTarget, value }: BoundSaid, { target, history }: Indicator): boolean {
  if (isTarget) return target !== null && (value === null || value === target.value)
  const known = history.flatMap((each) => each.value ?? [])
  return value !== null && value >= Math.min(...known) && value <= Math.max(...known)
}

/** A count of months that no row's figures give, neither as they are printed nor as they are. */
function miscounted(
  { count, ...claim }: Claim & { readonly count: number },
  rows: readonly Indicator[],
  { words }: Scene,
  world: World,
): readonly VerdictAt[] {
  const [row] = rows
  const counts = rows.flatMap((each) => [countsAt(claim, each, world, false), countsAt(claim, each, world, true)])
  const [right] = counts
  if (!row || right == null || counts.some((each) => each === null || each === count)) return []
  const figures = claim.figures(row, world)
  const number = /^\w+/.exec(words.slice(claim.at))?.[0] ?? ''
  const reason = `for "${row.label}" it was ${right} of the latest ${figures.length} months`
  const sources = figures.flatMap((each) => each.sources)
  return [{ at: claim.at, claim: contradicted({ text: number }, String(right), reason, sources) }]
}

/** How many of the months lie there; null where one does not tell, or is not reported. */
function countsAt({ bound, figures, months }: Claim, row: Indicator, world: World, isExact: boolean): number | null {
  const all = figures(row, world)
  const sides = all.map((each) => isAtBound(bound, isExact ? { ...each, printed: each.value } : each, row, world))
  const [first, last] = [all[0], all.at(-1)]
  const isWhole = first && last && all.length === months && first.month === addMonths(last.month, 1 - months)
  return isWhole && !sides.includes(null) ? sides.filter(Boolean).length : null
}

/** The latest of the months that lies on the other side of the bound. */
function beyondIt({ bound, figures }: Claim, row: Indicator, world: World): Reported | undefined {
  return figures(row, world).findLast((figure) => isAtBound(bound, figure, row, world) === false)
}

function wrongBy({ at, end }: Span, row: Indicator, { shown, month, sources }: Reported, { words }: Scene): VerdictAt {
  const reason = `"${row.label}" was ${shown} in ${shortMonth(month)}`
  return { at, claim: contradicted({ text: words.slice(at, end).replace(/[\s.]+$/, '') }, shown, reason, sources) }
}
