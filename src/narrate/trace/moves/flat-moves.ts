import type { Indicator, Reported } from '../../../compute/figures.ts'
import { addMonths, financialYearStart, type Month, shortMonth } from '../../../shared/month.ts'
import type { Found } from '../found.ts'
import { findDoubts } from '../number/find-doubts.ts'
import type { MonthSaid } from '../read/month-said.ts'
import { MONTH_STARTS } from '../read/month-words.ts'
import type { Scene, World } from '../read/scene.ts'
import type { Span } from '../read/span.ts'
import { withoutLabels } from '../subject/label-said.ts'
import { contradicted, type VerdictAt } from '../verdict.ts'
import { isNamedBefore } from '../words/is-named-before.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { placePhrase } from '../words/place-phrase.ts'
import { subjectOf } from '../words/subject-of.ts'
import { hasOtherRows, type Point, pointsOf } from './points-of.ts'

/** Words that say that a figure did not move, `loose` where they leave it room. */
type Flat = Span & { readonly text: string; readonly loose: boolean }

const BE =
  '(?:(?:was|were|is|are|remains?|remained|stays?|stayed|stands?|stood|has been|have been|has remained|have remained|has stayed|have stayed)(?=) (?:still |again |now )?(?=))'
const SAME = new RegExp(
  String.raw`\b${BE}?unchanged\b(?: since(?= (?:last )?(?:${MONTH_STARTS})))?|\b(?:showed|shows|saw|with|there (?:was|is|has been)|:|,|–) no change\b|\b(?:just|exactly) as (?:many|high|low|few) as(?= (?:in |at )?(?:last month|the month before|a (?:month|year) (?:ago|earlier)|(?:${MONTH_STARTS})))|(?<=,? )as(?= (?:in|at the end of) (?:${MONTH_STARTS})[a-z]*\s*[.;]?$)|\b${BE}?the same in (?:${MONTH_STARTS})[a-z]* as(?= in )|\b${BE}?(?:exactly )?(?:(?:the )?same (?:number |share |proportion |percentage |rate |figure |total |level )?as|level with|identical to|no different from)(?= (?:in |at |it was in |they were in )?(?:the )?(?:end of )?(?:last (?:month|year)|the (?:month|year) before|a (?:month|year) (?:ago|earlier)|(?:${MONTH_STARTS})))`,
  'i',
)
const STEADY = new RegExp(
  String.raw`\b(?:${BE}|held |holding |kept |keeps |holds |has held |have held )(?:steady|stable|flat|static|level|constant)\b(?! with)`,
  'i',
)
/** `broadly unchanged`: about the same. */
const ROOM =
  /\b(?:broadly|largely|almost|nearly|virtually|practically|essentially|roughly|relatively|fairly|more or less|about|around|much|little|reasonably|pretty|mostly|effectively)\s+(?:\w+\s+)?$/i

/** Words by which the sentence speaks of a standard, of several things, or of another time, or takes back what it said. */
const APART =
  /\b(?:target|tgt|goal|ceiling|threshold|benchmark|england|national\w*|neighbours?|rated|rating|rag|green|amber|red|rank\w*|picture|order|pattern|ratio|gap|average|mean|both|each|until|before(?! (?:the )?month)|had(?! (?:an?|the|no|their|its|our)\b)|(?<!\blook(?:s|ed|ing)? )after|then|having|but|although|though|despite|while|whereas|however|apart|except|other than|since|running|row|months|quarters?|not|no longer|never|nor|neither|as a share|proportionately)\b|n['’]t\b/i

/**
 * `Unchanged over the month, at 234`, `stayed steady in August, at 24`: a row that did move.
 *
 * The sentence gives one figure alone, the row's latest. `Steady` leaves room: it is wrong where the row moved much
 * further than it does from month to month.
 */
export function wrongRests(scene: Scene, found: readonly Found[], world: World): readonly VerdictAt[] {
  if (scene.numbers.length > 1) return []
  const flat = readFlat(scene, world)
  const point = flat && (found.length === 0 ? namedPoint(flat, scene, world) : lonePoint(flat, scene, found, world))
  if (!flat || !point) return []
  const olders = basesOf(point, scene, world)
  const isWrong = olders.length > 0 && olders.every((older) => isMove(older, point, flat.loose, world))
  const [older] = olders
  return isWrong && older ? [{ at: flat.at, claim: claimOf(flat, older, point) }] : []
}

function readFlat(scene: Scene, world: World): Flat | null {
  const said = withoutLabels(scene, world)
  const same = SAME.exec(said)
  const match = same ?? STEADY.exec(said)
  if (!match || APART.test(said.replace(match[0], ' '))) return null
  const loose = same === null || ROOM.test(said.slice(0, match.index)) || ROOM.test(`${match[0].replace(/\S+$/, '')}`)
  const at = scene.span.at + match.index
  const flat = { at, end: at + match[0].length, text: match[0].replace(/^[:,–] /, ''), loose }
  return isUnreal(flat, scene) ? null : flat
}

/** The only figure of the sentence, of the row's latest month, with no word about it that is of something else. */
function lonePoint(flat: Flat, scene: Scene, found: readonly Found[], world: World): Point | null {
  const [point, ...others] = pointsOf(found, world)
  if (!point || others.length > 0 || hasOtherRows(found, point.row)) return null
  if (point.number.hedge !== null || point.figure.month !== point.row.latest?.month) return null
  const own = world.vocabulary.stemsOf(`${flat.text} unchanged steady stable flat static constant identical different`)
  const hasDoubt = [flat, point.number].some((place) =>
    findDoubts(place, [point.row], scene, world).some((stem) => !own.has(stem)),
  )
  return hasDoubt ? null : point
}

/** `Contacts: no change on July`: the newest figure of the row that is named, and of which nothing else is said. */
function namedPoint(flat: Flat, scene: Scene, world: World): Point | null {
  const phrase = { ...flat, says: { kind: 'rest' } } as const
  const row = subjectOf(phrase, scene, [], world)
  if (!row?.latest || !isNamedBefore(phrase, row, scene, world)) return null
  return { number: placePhrase(phrase, scene), row, figure: row.latest }
}

/** The figures that the row may be said to be level with: that of the month named, else those of the usual months. */
function basesOf({ row, figure }: Point, { months, words }: Scene, { figures }: World): readonly Reported[] {
  const bases = months.filter(({ month, role }) => month !== figure.month && role !== 'by')
  const [only] = bases
  if (bases.length > 1 || months.some((month) => !bases.includes(month) && AS_THEN.test(words.slice(0, month.at))))
    return []
  const stated = only ? [only.month] : isOfMonth(months, figure.month) ? [addMonths(figure.month, -1)] : null
  const usual = [-1, -2, -3, -12].map((count) => addMonths(figure.month, count))
  const found = (stated ?? [...usual, financialYearStart(figure.month)]).map((month) =>
    figures.measures.figure(row, month),
  )
  return found.some((each) => each === null) ? [] : found.flatMap((each) => each ?? [])
}

/** `Level with August`, of August: whichever year's is meant. */
const AS_THEN = /\b(?:as|with|to|from|since)(?: in| at| the end of)* (?:last )?$/i

/** `Unchanged in August`: since the month before. */
function isOfMonth(months: readonly MonthSaid[], latest: Month): boolean {
  return months.length === 1 && months[0]?.month === latest
}

function isMove(older: Reported, { row, figure }: Point, loose: boolean, { figures }: World): boolean {
  const moved = Math.abs(figure.printed - older.printed)
  if (!loose) return moved > 1e-9
  const steps = stepsOf(row, figures)
  const usual = steps[Math.floor(steps.length / 2)] ?? 0
  const beyond = steps.filter((step) => step >= moved).length
  const isFar = moved >= 3 * usual && beyond <= 1 && steps.length >= MONTHS_KNOWN
  return isFar && moved >= LEAST * Math.abs(older.printed)
}

/** Fewer steps than these do not show how far a row usually moves. */
const MONTHS_KNOWN = 6
/** Of the figure before, what is a move in anybody's eyes. */
const LEAST = 0.05

/** How far the row moved from each month to the next, the least first, those to the latest aside. */
function stepsOf(row: Indicator, { measures }: World['figures']): readonly number[] {
  const known = row.history.flatMap(({ month }) => measures.figure(row, month) ?? []).slice(0, -1)
  return known
    .slice(1)
    .map(({ printed }, at) => Math.abs(printed - (known[at]?.printed ?? printed)))
    .toSorted((a, b) => a - b)
}

function claimOf({ text }: Flat, older: Reported, { row, figure }: Point): VerdictAt['claim'] {
  const reason = `"${row.label}" went from ${older.shown} in ${shortMonth(older.month)} to ${figure.shown} in ${shortMonth(figure.month)}`
  return contradicted({ text }, figure.shown, reason, [...older.sources, ...figure.sources])
}
