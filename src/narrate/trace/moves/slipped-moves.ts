import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, type Month } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import type { Expected } from '../number/expectation.ts'
import { expectChange, plainCounting } from '../number/expected.ts'
import { findDoubts, unusualFrame } from '../number/find-doubts.ts'
import { fitsAny, nearsAny } from '../number/fit-number.ts'
import { haveSameDigits } from '../number/is-slip.ts'
import { wayMeant } from '../number/way-meant.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { DOWN_VERB, signOf, UP_VERB } from '../read/sign-of.ts'
import { sentenceOf } from '../read/span.ts'
import { withTwins } from '../subject/find-twins.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { isOfRow } from './move-of-row.ts'
import { isReachedBy, type Stretch, stretchOf } from './slip-bases.ts'
import { speaksOfRow } from './speaks-of-row.ts'
import { isAlone, isOpen, MEAN, moveSign } from './told-moves.ts'

/**
 * Changes that are the row's own but for one slip: turned round (`67 enquiries, 31 more than the month before`, where it
 * is 31 fewer), off by one or two, two digits in each other's place, or counted from another month than the one named.
 *
 * Where figures before have told the row and nothing else is spoken of, a number that lies so near its change is that
 * change, and no other thing that happens to be as many.
 */
export function slippedMoves(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  for (const [at, each] of found.entries()) {
    if (!mayBeSlip(each)) continue
    const row = rowTold(at, found, scene, world)
    const sign = row ? signSaid(each.number, row, scene, world) : null
    const verdict = row && sign ? judge(each, wayMeant(sign, row), row, found, scene, world) : null
    if (verdict) told.set(each.number, verdict)
  }
  return told
}

/** Not borne out by its own words, or read without its verb; and counted without room. */
function mayBeSlip({ number, claim, wide, ...rest }: Weighed): boolean {
  if (COUNTED.test(number.right)) return false
  if (number.hedge !== null || number.value < 1 || !isOpen({ number, claim, wide, ...rest })) return false
  return claim?.status === 'unverified' || wide || LEFT.test(number.left) || moveBefore(number.left) !== null
}

/** `On three measures we did worse`: how many of the figures, and none of them. */
const COUNTED =
  /^ (?:of (?:the|our|these) )?(?:[a-z]+ )?(?:measures|indicators|counts|fronts|respects|figures|rows|lines|targets|areas|teams|groups|services|months|occasions)\b/i

/** The row that the figures before a change are of, or that of the figure which it came to. */
function rowTold(at: number, found: readonly Weighed[], scene: Scene, world: World): Indicator | null {
  const [each, next] = [found[at], found[at + 1]]
  const isReached = each && next && isReachedBy(each.number, next.number, scene)
  const isSure = (figure: Weighed) => isSureOf(figure, world)
  if (isReached) return isSure(next) ? next.row : null
  if (found.length === 1 && each?.wide && each.claim?.evidence.length === 2) return each.row
  const before = found.slice(0, at).filter(isSure)
  const rows = new Set(
    (before.length > 0 ? before : next && isSure(next) ? [next] : []).flatMap(({ row }) => row ?? []),
  )
  const [row, ...others] = rows
  return row && others.every((other) => world.twins.get(row)?.includes(other)) ? row : null
}

/** Where the month ends that a change is counted from: what is said behind that is said of something else. */
function baseEnd({ end, months }: Placed, { words }: Scene): number | undefined {
  const base = months.find(({ at, role }) => at >= end && (role === 'base' || role === 'span'))
  const isLast =
    base &&
    /^(?:[.,;]| and (?:(?:is |are |still |also |now |well |just )*(?:above|below|over|under|short|ahead|beyond|better|worse|within)|the|its|our|an?) )/.test(
      words.slice(base.end),
    )
  return isLast ? base.end : undefined
}

/** Traced by its own words, or by a figure of some size. */
function isSureOf({ claim, wide, plain, number, row }: Weighed, world: World): boolean {
  if (claim?.status !== 'traced') return false
  // `Caseloads averaged 12.91`: no other mean is that to the second place.
  if (wide && row?.unit === 'average' && number.decimals > 1) return isAlone(number, row, world)
  return (!wide || plain) && (number.value >= 10 || number.decimals > 0 || !wide)
}

const LEFT = /\b(?:(?<less>lost|losing|shed|shedding)|(?<more>gain(?:ed|ing)))(?: (?:just|only|another|a further))? $/i

/** `came down again this month, by 13`. */
const BY = new RegExp(
  String.raw`\b(?<move>${DOWN_VERB}|${UP_VERB})\b(?: (?!and\b|but\b|to\b|not\b)[\w-]+){0,7}, by (?:just |only )?$`,
  'i',
)

/** Only what ends in `, by` is read for its verb. */
function moveBefore(left: string): string | null {
  return left.includes(', by ') ? (BY.exec(left)?.groups?.move ?? null) : null
}

/** The way that a change is said to have gone; null where it is none. */
function signSaid(number: Placed, row: Indicator, scene: Scene, world: World): number | null {
  const { less, more } = LEFT.exec(number.left)?.groups ?? {}
  if (less || more) return isUnreal(number, scene) ? null : less ? -1 : 1
  const move = moveBefore(number.left)
  return move && !isUnreal(number, scene) ? signOf(move) : moveSign(number, scene, world, baseEnd(number, scene), row)
}

function judge(
  each: Weighed,
  way: number,
  row: Indicator,
  found: readonly Weighed[],
  scene: Scene,
  world: World,
): Verdict | null {
  const { number } = each
  if (Math.abs(way) !== 1 || !isOfKind(number, row) || isFramed(number, scene)) return null
  if (row.unit !== 'average' && MEAN.test(sentenceOf(scene))) return null
  const figures = found.filter((other) => other !== each && other.row === row && isSureOf(other, world))
  const stretch = stretchOf(number, row, figures, scene)
  if (TAKEN_BACK.test(scene.words.slice(number.end, scene.span.end))) return null
  if (!stretch || !isOfIt(each, row, figures, scene, world)) return null
  // `Bin lorries fell by 50 to 800`: where no month is said every word has to be the row's.
  if (stretch.unsaid && scene.months.length === 0 && findDoubts(number, [row], scene, world).length > 0) return null
  return slipIn(number, way, row, stretch, world)
}

/** `six fewer than in July, we had hoped`. */
const TAKEN_BACK = /\b(?:hoped|expected|feared|planned|supposed|wrongly|in error|draft|misprint|correct(?:ed|ion))\b/i

/** Whether nothing else than the row is spoken of, from its figures to the change. */
function isOfIt(each: Weighed, row: Indicator, figures: readonly Weighed[], scene: Scene, world: World): boolean {
  const spans = figures.map((figure) => figure.number)
  if (speaksOfRow(each.number, row, spans, scene, world)) return true
  const figure =
    figures.findLast(({ number }) => number.end <= each.number.at) ??
    figures.find(({ number }) => number.at >= each.number.end)
  return figure !== undefined && isOfRow(each, { row, figure }, scene, world)
}

/** Asked of otherwise than plainly; the `before` of `the month before` is none of the words that do so. */
function isFramed(number: Placed, scene: Scene): boolean {
  const frame = unusualFrame(number, scene)
  const [month] = scene.months.filter(({ at }) => at >= number.end)
  const isMonths = month && /^(?:the )?(?:month|year) before$/i.test(scene.words.slice(month.at, month.end))
  // `than it was in March`: than a month.
  const isThen = month && /\b(?:was|were|had been) (?:in )?$/i.test(scene.words.slice(number.end, month.at))
  return frame !== null && !(frame === 'before' && isMonths) && !(isThen && THAN_IT.test(frame))
}

const THAN_IT = /\bthan (?:it|they|that|we|there)$/i

function slipIn(number: Placed, way: number, row: Indicator, stretch: Stretch, world: World): Verdict | null {
  const since = (of: Indicator, bases: readonly Month[]) =>
    bases.flatMap((base) => changeSince(number, of, base, stretch.to, world) ?? [])
  const all = withTwins(row, world).flatMap((of) => since(of, stretch.bases))
  if (all.some((change) => change.sign * way >= 0 && isLike(number, change))) return null
  const [right] = since(row, stretch.bases)
  if (!right) return null
  const usual = stretch.unsaid
    ? []
    : since(
        row,
        [-1, -12, -24].map((back) => addMonths(stretch.to, back)),
      )
  const isOther = usual.some((change) => change.sign === way && isExact(number, change) && number.value >= 10)
  if (!isOther && !isTurned(number, way, right) && !isOff(number, way, right)) return null
  return contradicted(number, right.shown, `"${row.label}" gives ${right.words}`, right.sources)
}

function isOfKind({ kind }: Placed, { unit }: Indicator): boolean {
  return unit === 'percent'
    ? kind === 'points' || kind === 'number'
    : kind === 'number' || kind === 'percent' || kind === 'points'
}

function changeSince(number: Placed, row: Indicator, from: Month, to: Month, { figures }: World): Expected | null {
  return expectChange(row, from, to, plainCounting(number, row), figures, number.decimals)
}

const isLike = (number: Placed, { values }: Expected): boolean => nearsAny(number, values)
const isExact = (number: Placed, { values }: Expected): boolean => fitsAny(number, values)

function isTurned(number: Placed, way: number, change: Expected): boolean {
  return change.sign === -way && isExact(number, change)
}

/** Off by one or two of the last place, or two digits in each other's place. */
function isOff(number: Placed, way: number, { values, sign }: Expected): boolean {
  const unit = 10 ** -number.decimals
  const [right = 0] = values
  const isNear = Math.abs(number.value - right) <= 2.5 * unit
  const [said = 0, meant = 0] = [number.value, right].map((value) => Math.round(value / unit))
  return sign === way && (isNear || haveSameDigits(said, meant))
}
