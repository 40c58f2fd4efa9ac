import { isBehindRows } from '../apart/figures-apart.ts'
import type { Weighed } from '../found.ts'
import type { Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { TREND } from '../read/trend-words.ts'
import { standardTold } from '../standards/told-figures.ts'
import { isWrong, type VerdictAt } from '../verdict.ts'
import { isOfForeignOpening } from './of-foreign-opening.ts'
import { isOfOtherMover } from './of-other-mover.ts'
import { isPlanned } from './planned-figures.ts'

/**
 * The claims of a sentence, without a verdict that words are wrong where they are set in a month that is past, `from 95%
 * in July, when it was on target`, or tell of what is planned.
 */
export function spareWords(
  told: readonly VerdictAt[],
  found: readonly Weighed[],
  scene: Scene,
  world: World,
): readonly VerdictAt[] {
  if (!told.some(isWrong)) return told
  return spareOpenings(told, found, scene, world).filter(({ at, claim }) => {
    if (claim.status !== 'contradicted' || found.some(({ number }) => number.at === at)) return true
    return (
      !isSetBack(at, scene, world) &&
      !isUntilPast(at, scene, world) &&
      !isOfStandardBefore(at, found, scene) &&
      !isOfOlderBefore(at, found, scene) &&
      !isOfOlderBehind({ at, claim }, scene, world) &&
      !isOfMoveItself(at, scene) &&
      !isBehindRows(at, told, scene) &&
      !isOfOtherMover({ at, claim }, told, found, scene) &&
      (!isPlanned({ at, end: at }, scene) || TREND.test(sentenceOf(scene)))
    )
  })
}

/** Without what is told of something else before a limb that names the row; of a number nothing is known then. */
function spareOpenings(
  told: readonly VerdictAt[],
  found: readonly Weighed[],
  scene: Scene,
  world: World,
): readonly VerdictAt[] {
  return told.flatMap((each) => {
    if (!isWrong(each) || !isOfForeignOpening(each, found, scene, world)) return [each]
    const isNumber = found.some(({ number }) => number.at === each.at)
    const reason = 'the words do not settle what it is of, or it is not in the workbook'
    return isNumber
      ? [{ ...each, claim: { ...each.claim, status: 'unverified', found: null, reason, evidence: [] } }]
      : []
  })
}

/** `That of our neighbours, 253, higher`: said of the standard right before it, and of no figure. */
function isOfStandardBefore(at: number, found: readonly Weighed[], { words }: Scene): boolean {
  const last = found.findLast(({ number }) => number.end <= at)
  return last !== undefined && standardTold(last) !== null && /^, $/.test(words.slice(last.number.end, at))
}

/** `Off May's 219, the best of the year`, `against 46 (the highest)`: said of a figure of before, right behind it; of the only one there is no doubt. */
function isOfOlderBefore(at: number, found: readonly Weighed[], { words, months }: Scene): boolean {
  const last = found.findLast(({ number }) => number.end <= at)
  const [source, ...others] = last?.claim?.evidence ?? []
  // `Last August 45% of enquiries led to a conference, the highest we have had`: of the month that the clause names.
  const isOfClause = months.some(({ month, end }) => last && month === source?.month && end <= last.number.at)
  const isOlder = others.length === 0 && source?.month !== null && source?.month !== last?.row?.latest?.month
  return (
    last?.claim?.status === 'traced' &&
    source !== undefined &&
    found.length > 1 &&
    isOlder &&
    (isOfClause ? CLAUSE_BEHIND : RIGHT_BEHIND).test(words.slice(last.number.end, at).replace(PER_SO_MANY, ''))
  )
}

const CLAUSE_BEHIND = /^[^.,;:()\d]*(?:,| \()\s?(?:(?:the|well|far|just|still|slightly) )?$/
const PER_SO_MANY = /^ per [\d,]*\d\b/
const RIGHT_BEHIND = /^(?:,| \()\s?(?:the )?(?:one|only)?(?: month)?\s?$/

/** `At its worst, in September last year, it was 39%`: a record with a month behind it that is past. */
function isOfOlderBehind({ at, claim }: VerdictAt, { words, months }: Scene, { figures }: World): boolean {
  const end = at + claim.number.length
  const next = months.find((month) => month.at >= end)
  if (
    !next ||
    next.month >= figures.settings.month ||
    !/^, (?:back )?(?:in|at the end of) $/i.test(words.slice(end, next.at))
  )
    return false
  return /^(?: 20\d\d)?, (?:it|they|that|this) (?:was|were|had been|stood|reached|hit)\b/i.test(words.slice(next.end))
}

/** `A fall of 12 points is the largest in the period`, `it then fell to 77%`, `the 70% we fell to`: of a move, or of one in its turn. */
function isOfMoveItself(at: number, { words, span }: Scene): boolean {
  const before = words.slice(span.at, at)
  return (
    (ONE_OF_THEM.test(before) && IMPROVED.test(words.slice(at))) ||
    WHICH_WE.test(before) ||
    MOVE_IS.test(before) ||
    THEN.test(before) ||
    WHEN_BETWEEN.test(before)
  )
}

/** `Three got worse and one improved, from 21% to 15%`: of a measure that goes unnamed. */
const IMPROVED = /^(?:improv|worsen|rose|fell|got|went|dropped|increas|decreas)/i
const ONE_OF_THEM = /\b(?:and|but|while) (?:one|another|the other|two|the rest)(?: of them)?(?: has| have)? $/i
/** `The 70% we fell to in January`. */
const WHICH_WE = /\bthe [\d.,]*\d%? (?:(?:that|which) )?(?:we|it|they) (?:had |have |once )?$/i
const MOVE_IS =
  /(?:^|[.,;:] )\W*(?:an?|the|this|that|such an?|our|its) (?:[a-z]+ )?(?:fall|drop|rise|increase|decrease|reduction|improvement|change|jump|dip|decline|swing|move|gain|loss)\b[^;:]*\b(?:is|was|being|marks|represents)\b[^;:]*$/i
/** `The 50% in June, when there were almost as many (98), was the lowest`. */
const WHEN_BETWEEN = /, when [^,;:.]{3,80}, (?:was|is) $/i
const THEN = /\bthen (?:[a-z]+ly )?$/i

/** Whether the clause of some words opens with `when` right behind a month that is past. */
function isSetBack(at: number, { words, months }: Scene, { figures }: World): boolean {
  const last = months.findLast(({ end }) => end <= at)
  if (!last || last.month >= figures.settings.month) return false
  return WHEN.test(words.slice(last.end, at))
}

/** `Fell for two months to 23 in June, and have since gone up`: whether a move ended in a month that is past, and turned. */
function isUntilPast(at: number, { words, months, span }: Scene, { figures }: World): boolean {
  const next = months.find((month) => month.at >= at)
  if (!next || next.month >= figures.settings.month || !UNTIL.test(words.slice(at, next.at))) return false
  return TURNED.test(words.slice(next.end, span.end))
}

const UNTIL = /\b(?:to|until|till|up to|as far as)(?: [^ ,;:()]+){0,4} (?:(?:in|by|at the end of) )?$/i
const TURNED =
  /^[^;.]{0,30}\b(?:but|then|before|only to|(?:has|have|had|is|are|was|were|it|they|we)(?:['’]ve|['’]s)? (?:now |since )|since (?:then|when|gone|risen|fallen|climbed|dropped|come|been)|after that|thereafter|afterwards)\b/i

const WHEN =
  /^(?: 20\d\d)?[,)]*(?: [–—-])? (?:when|at which point|by which time|a month (?:when|in which))\b[^,;.:()]*$/i
