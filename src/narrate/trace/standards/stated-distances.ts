import type { Weighed } from '../found.ts'
import { expectDistance } from '../number/expected.ts'
import { fitNumber, nearsAny } from '../number/fit-number.ts'
import { anyOf } from '../read/any-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { isWithin, sentenceOf } from '../read/span.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { type Held, isAlone } from './held-beside.ts'
import { isPlainlyHeld, limbOf } from './plainly-held.ts'
import { TARGET } from './target-words.ts'
import { latestTold, standardTold } from './told-figures.ts'

const SIDE = anyOf(
  'over|under|short of|shy of|above|below|inside|outside|away from|off|adrift of|from|better than|worse than|beyond|past|clear of',
)
const UNITS = '(?: (?:percentage )?(?:points?|pts|pp))?(?: (?:places|placements|children|cases|people|workers))?'
const WHERE = 'where (?:we|they) (?:want|wanted|need|aim)(?:ed)?(?: (?:it|them|this|that|to be)){1,2}'
/** `16 points adrift of target`, `13 points above where we want them`. */
const OFF = new RegExp(
  String.raw`^${UNITS} ${SIDE} (?:(?:the|our|its|their)(?: own)? )?(?:${TARGET}\b(?! (?:for|of|set|in) (?:last|19|20))|${WHERE})`,
  'i',
)
/** `Target 91, so 25 over`, `against a 75% target that's 16 short`, `target is 91, so 25 more are needed`. */
const SO =
  /(?:,? so|,? leaving(?: us)?|,? which (?:leaves|is)|,? that['’]s|,? that is)(?: (?:it|we|us|they)(?:['’]s|['’]re| is| are)?)?(?: still| now| just| only)? $/i
const SO_OFF = new RegExp(
  `^${UNITS} (?:over|under|short|above|below|adrift|shy|off|to (?:go|find)|away|(?:more|fewer)(?: [a-z]+){0,2} (?:are|is) needed|we['’]re missing)(?= *(?:[.,;:)]|$))`,
  'i',
)
const OF_TARGET = new RegExp(String.raw`\b(?:${TARGET})\b`, 'i')
/** `Missed the 31% target by 5`. */
const MISSED_BY = new RegExp(
  String.raw`(?:\bmiss(?:ed|es|ing) (?:the|our|its) $|^ ${TARGET} by (?:just |only )?$)`,
  'i',
)

/** What turns a distance round, or speaks of how far it was or might be, or is for each of some. */
const OTHERWISE =
  /\b(?:not|never|no|nor|neither|cannot|without|rather|instead|previous\w*|formerly|having|had|used|before|until|both|each|every|average\w*|mean|all|half|most|up to|was|were|been|went|earlier|last|peak\w*|wider|narrower|closer|further|nearer|once|at one|time|within)\b|n['’]t\b/i

/**
 * `80% in August, so we're 16 points adrift of target`: how far a row's newest figure lies off its target. What the row
 * moved by between two months vouches for no such distance.
 */
export function statedDistance(each: Weighed, found: readonly Weighed[], scene: Scene, world: World): Verdict | null {
  const { number } = each
  if (!OF_TARGETS.test(sentenceOf(scene)) || !isOpen(each, found) || !isDistance(number, scene)) return null
  const held = levelBefore(number, found)
  const counting = held?.row.unit === 'percent' ? 'points' : 'amount'
  const { row } = held ?? {}
  const option = row?.latest && expectDistance(row, row.latest.month, { kind: 'target' }, counting, world.figures)
  if (!held || !row || !option || option.sign === 0 || nearsAny(number, option.values)) return null
  if (isOfOther(number, row.target?.value ?? 0, found)) return null
  if (!isOfNow(held, scene, number) || !isPlainlyHeld(number, held, isAlone(held, found), scene, world)) return null
  return contradicted(number, option.shown, `"${row.label}" is ${option.words}`, option.sources)
}

const OF_TARGETS = new RegExp(String.raw`\b(?:${TARGET}|where (?:we|they) (?:want|need|aim))`, 'i')

/** A number that no target has vouched for. */
function isOpen(each: Weighed, found: readonly Weighed[]): boolean {
  const { number, claim } = each
  const isKind = number.kind === 'points' || number.kind === 'number'
  if (!isKind || number.hedge !== null || claim === null || claim.status === 'contradicted') return false
  const rows = [...new Set(found.flatMap((other) => other.row ?? []))]
  const isStandard = rows.some((of) => claim.evidence.some(({ cell }) => cell === of.target?.cell))
  return !isStandard && standardTold(each) === null
}

function isDistance({ left, right, at }: Placed, { words, span }: Scene): boolean {
  const before = words.slice(span.at, at)
  if (OFF.test(right)) return true
  return (
    (SO.test(left) && SO_OFF.test(right) && OF_TARGET.test(before.slice(-60))) ||
    (MISSED_BY.test(left) && /\bmiss/i.test(before.slice(-40)))
  )
}

/** The last newest figure before a distance, where no other row's number stands between. */
function levelBefore(number: Placed, found: readonly Weighed[]): Held | null {
  const before = latestTold(found).filter((level) => level.number.end <= number.at)
  const fits = before.filter(({ row }) => (number.kind === 'points' ? row.unit === 'percent' : true))
  const last = fits.at(-1)
  const isLast = last && last === before.at(-1) && (last.number.value >= 10 || last.number.decimals > 0)
  const next = found.filter((each) => last && each.number.at > last.number.at && each.number.end <= number.at)
  const isNext = isLast && next.every(({ row }) => row === null || row === last.row)
  return isNext ? { row: last.row, by: last.number } : null
}

/** Whether nothing in the limb of the distance tells of another time. */
function isOfNow({ row }: Held, scene: Scene, number: Placed): boolean {
  const limb = limbOf(number, scene)
  return (
    !OTHERWISE.test(scene.words.slice(limb.at, limb.end)) &&
    scene.months.every((each) => !isWithin(each, limb) || each.month === row.latest?.month)
  )
}

/** `80%, from 78% a year ago, 17 points adrift of target`: how far another number of the sentence lies off it. */
function isOfOther(number: Placed, target: number, found: readonly Weighed[]): boolean {
  return found.some(
    (each) => each.number !== number && fitNumber(number, Math.abs(each.number.value - target)) === 'fits',
  )
}
