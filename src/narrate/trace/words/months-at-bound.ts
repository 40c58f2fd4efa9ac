import type { Indicator, Reported } from '../../../compute/figures.ts'
import { type Month, shortMonth } from '../../../shared/month.ts'
import type { Unit } from '../../../shared/unit.ts'
import type { Weighed } from '../found.ts'
import { findDoubts } from '../number/find-doubts.ts'
import { anyOf, JOIN } from '../read/any-of.ts'
import { COUNT_OF_SOME, countNamed } from '../read/number-words.ts'
import { clauseOf, type Scene, type World } from '../read/scene.ts'
import { type Span, sentenceOf } from '../read/span.ts'
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
}

/**
 * `Met the 95% target in each of the last three months`, `under the target of 350 for the last four months`, `fell below
 * 10% in August`: one of the months that are told lies on the other side, of whichever row the words may mean.
 */
export function wrongAtBound(scene: Scene, _found: readonly Weighed[], world: World): readonly VerdictAt[] {
  if (OTHERWISE.test(sentenceOf(scene))) return []
  return [...overMonths(scene, world), ...crossings(scene)].flatMap((claim) => {
    if (isUnreal(claim, scene)) return []
    const beyond = rowsMeant(claim, scene, world).map((row) => ({ row, figure: beyondIt(claim, row, world) }))
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
const BEHIND = new RegExp(
  String.raw`^%?(?: (?<of>[^.,;:()\d]{3,50}?))?,? (?:now )?(?:(?:in |for |during )?${EVERY_ONE}|${FOR_MONTHS})(?! (?:before|to|ending|up|from|of|in)\b)`,
  'i',
)

function overMonths(scene: Scene, { figures: { settings } }: World): readonly Claim[] {
  return boundsIn(scene).flatMap((bound) => {
    const match = BEHIND.exec(scene.words.slice(bound.end, scene.span.end))
    const count = countNamed(match?.groups?.each ?? match?.groups?.for ?? '')
    if (!match || !(count >= 2) || isSetBefore(scene, settings.month)) return []
    const figures = (row: Indicator, world: World) => reported(row, world).slice(-count)
    return [{ at: bound.at, end: bound.end + match[0].length, bound, of: match.groups?.of ?? '', figures }]
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
    return [{ at, end: named.end, bound, of: '', figures }]
  })
}

function reported(row: Indicator, { figures }: World): readonly Reported[] {
  return row.history.flatMap(({ month }) => figures.measures.figure(row, month) ?? [])
}

/** The rows of the section that the words before a claim may mean; none where they may mean something else. */
function rowsMeant(claim: Claim, scene: Scene, world: World): readonly Indicator[] {
  const { place, vocabulary } = world
  const before = scene.words.slice(scene.clauses[clauseOf(claim, scene.clauses)]?.at ?? claim.at, claim.at)
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

/** The latest of the months that lies on the other side of the bound. */
function beyondIt({ bound, figures }: Claim, row: Indicator, world: World): Reported | undefined {
  return figures(row, world).findLast((figure) => isAtBound(bound, figure, row, world) === false)
}

function wrongBy({ at, end }: Span, row: Indicator, { shown, month, sources }: Reported, { words }: Scene): VerdictAt {
  const reason = `"${row.label}" was ${shown} in ${shortMonth(month)}`
  return { at, claim: contradicted({ text: words.slice(at, end).replace(/[\s.]+$/, '') }, shown, reason, sources) }
}
