import type { Weighed } from '../found.ts'
import { anyOf } from '../read/any-of.ts'
import type { Scene } from '../read/scene.ts'
import { signOf } from '../read/sign-of.ts'
import type { Verdict, VerdictAt } from '../verdict.ts'

const WAY = anyOf(
  'rose|risen|fell|fallen|increased|decreased|dropped|declined|climbed|grew|grown|jumped|dipped|slipped|(?:went|gone|came|come|crept|edged) (?:up|down)|improved|worsened|deteriorated',
)
const MOVED = new RegExp(String.raw`\b${WAY}(?![a-z])`, 'gi')
const JOINED = /[;.]|,? \b(?:while|whilst|whereas|but|though|although|yet|even though|and)\b/gi
const OPENED = /^\W*(?:while|whilst|whereas|although|though|even though|as)\b/i
/** What is no subject by itself. */
const IDLE =
  /\b(?:and|but|while|whilst|whereas|though|although|yet|even|has|have|had|was|were|is|are|then|also|now|again|still|since|later|so|just|only|it|they|this|that|which|been|in|\p{Lu}\p{Ll}+|[a-z]+ly)\b/gu
/** That what moved the other way is told of this place. */
const HERE = /^ (?:here|locally|at home|with us|in our|in this)\b/i

/**
 * `While police referrals rose, total referrals fell to 156`: a move told of something else than the row, where the same
 * sentence tells in another limb, of a subject of its own, that the row went the way that it did.
 */
export function isOfOtherMover(
  { at, claim }: VerdictAt,
  told: readonly VerdictAt[],
  found: readonly Weighed[],
  { words, span }: Scene,
): boolean {
  const sign = signOf(claim.number)
  const cells = claim.evidence.map(({ cell }) => cell)
  if (sign === 0 || cells.length === 0) return false
  const said = words.slice(span.at, span.end)
  const moves = [...said.matchAll(MOVED)].map(({ index, 0: text }) => ({ at: span.at + index, text }))
  const own = moves.find((move) => move.at >= at && move.at < at + claim.number.length)
  if (!own) return false
  return moves.some((other) => {
    if (signOf(other.text) !== -sign || !isApart(own, other, words, span.at)) return false
    const [from, to] = limbOf(other.at, moves, words, span.end)
    const isTold = told.some((each) => each.at >= from && each.at < to && isOf(each.claim, cells, true))
    const isReached = found.some(
      ({ number, claim: level }) => number.at >= other.at && number.at < to && level && isOf(level, cells, false),
    )
    const [start, end] = limbOf(own.at, moves, words, span.end)
    const isItsOwn = found.some(
      ({ number, claim: level }) =>
        number.at >= start && number.at < end && number.hedge === null && level && isOf(level, cells, false),
    )
    return (isTold || isReached) && !isItsOwn
  })
}

type Move = { readonly at: number; readonly text: string }

/** Whether two moves stand in limbs that are joined, the later with a subject of its own. */
function isApart(one: Move, other: Move, words: string, from: number): boolean {
  const [first, second] = one.at < other.at ? [one, other] : [other, one]
  const between = words.slice(first.at + first.text.length, second.at)
  const join = [...between.matchAll(JOINED)].at(-1)
  const opened = OPENED.test(words.slice(from, first.at)) ? between.lastIndexOf(',') : -1
  const begins = join ? join.index : opened
  if (begins < 0) return false
  const subject = between.slice(begins).replace(IDLE, ' ')
  return /[a-z]{3,}/.test(subject) || HERE.test(words.slice(second.at + second.text.length))
}

/** From a move to the limb after it. */
function limbOf(at: number, moves: readonly Move[], words: string, end: number): readonly [number, number] {
  const next = moves.find((move) => move.at > at)?.at ?? end
  const join = words.slice(at, next).search(/;|,? \b(?:while|whilst|whereas|but|though|although)\b/i)
  return [at, join < 0 ? next : at + join]
}

/** Whether a claim is right, and of the same cells, or of one of them. */
function isOf({ status, evidence }: Verdict, cells: readonly string[], isAll: boolean): boolean {
  if (status !== 'traced' || evidence.length === 0) return false
  const isSame = ({ cell }: { readonly cell: string }) => cells.includes(cell)
  return isAll ? evidence.every(isSame) : evidence.length === 1 && evidence.every(isSame)
}
