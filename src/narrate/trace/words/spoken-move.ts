import { type Found, isWeighed } from '../found.ts'
import type { Placed, Scene } from '../read/scene.ts'
import { signOf } from '../read/sign-of.ts'
import { standardTold } from '../standards/told-figures.ts'
import type { Verdict } from '../verdict.ts'
import { lastOwn } from './number-beside.ts'
import type { Phrase } from './phrase.ts'

type Move = readonly [older: Placed, newer: Placed]

/** `fell from 182 to 94`, or `94, down from 182`: the two numbers that the sentence itself moves between. */
export function spokenMove(phrase: Phrase, scene: Scene, found: readonly Found[]): Move | null {
  const then = thenMoved(phrase, scene, found)
  if (then) return then
  const from = scene.numbers.find((number) => number.at >= phrase.end && FROM.test(number.left))
  if (!from || !isBeside(from, phrase, scene)) return null
  const ends = [goneTo(from, scene), reachedFrom(from, phrase, scene), saidBefore(phrase, from, found, scene)]
  const to = ends.find((end) => end?.kind === from.kind)
  return to ? [from, to] : null
}

const NEARLY = String.raw`\s*(?:just |about |around |nearly |almost |only )?`
/** `A high of`, `a new low for the year of`. */
const TURN = `(?:(?:a|an|the|its|our|their) (?:recent |earlier |new |record )?(?:high|low|peak|trough)(?: point)?(?: (?:for|of|in|this) [a-z ]{3,20})? of )?`
const FROM = new RegExp(String.raw`\bfrom${NEARLY}${TURN}$`, 'i')
const TO = new RegExp(String.raw`\bto${NEARLY}${TURN}$`, 'i')

/** `from 182 to 94`. */
function goneTo(from: Placed, { numbers }: Scene): Placed | null {
  const after = numbers[numbers.indexOf(from) + 1]
  return after && !ELSEWHERE.test(after.left) && TO.test(after.left) ? after : null
}

/** `down from 182 in July, and the gap has widened to 12`. */
const ELSEWHERE = /\b(?:and|but|while|whilst|whereas) (?!to\b)[a-z]/

/** `fell to 94 from 182`. */
function reachedFrom(from: Placed, phrase: Phrase, { numbers }: Scene): Placed | null {
  const before = numbers[numbers.indexOf(from) - 1]
  return before && before.at >= phrase.end && TO.test(before.left) ? before : null
}

/** `94, down from 182`. */
function saidBefore(phrase: Phrase, from: Placed, found: readonly Found[], scene: Scene): Placed | null {
  if (!/^\s*(?:up|down)\b/i.test(phrase.text)) return null
  const before = found.filter(({ number, older }) => !older && number.end <= phrase.at)
  const last = lastOwn(before, phrase, scene)?.number ?? null
  return last && isChange(last, from, found) ? null : last
}

/** `47, three up from 44`: how far it went, from the one to what stands before. */
function isChange(number: Placed, from: Placed, found: readonly Found[]): boolean {
  const isMade = ({ number: other }: Found) => Math.abs(Math.abs(other.value - from.value) - number.value) < 1e-9
  return found.some((each) => each.number.end <= number.at && isMade(each))
}

/** `dipped to 109 in September and then rose to 139`: from the number before. */
function thenMoved(phrase: Phrase, { words, numbers }: Scene, found: readonly Found[]): Move | null {
  if (!/\b(?:then|before)\s+(?:\w+ly\s+)?$/i.test(words.slice(0, phrase.at))) return null
  const next = numbers.findIndex((number) => number.at >= phrase.end)
  // `13 in July, which missed our target of 11, before falling to 8`: neither a standard nor a change is where it starts.
  const isNoStart = (number: Placed) =>
    found.some(
      (each) => each.number === number && isWeighed(each) && (standardTold(each) !== null || isOfTwo(each.claim)),
    )
  const [former, reached] = [numbers.slice(0, Math.max(0, next)).findLast((each) => !isNoStart(each)), numbers[next]]
  const isTo = reached && /^\s*(?:\w+ )?to\s*(?:just |about |only )?$/i.test(words.slice(phrase.end, reached.at))
  return former && reached && isTo && former.kind === reached.kind ? [former, reached] : null
}

/** Made of two cells or more, as a change is. */
function isOfTwo(claim: Verdict | null): boolean {
  return claim !== null && claim.evidence.length > 1
}

/** The number that a move starts from stands in the move's clause, or opens a later one: `grew again, from 221 to 234`. */
function isBeside(from: Placed, phrase: Phrase, { clauses, words }: Scene): boolean {
  // `went down, whereas plans went up, from 212 to 222`: the other move's.
  if (signOf(words.slice(phrase.end, from.at)) !== 0) return false
  const own = clauses.findIndex((each) => phrase.at < each.end)
  const isOwn = own === from.clause
  return (
    isOwn ||
    (own + 1 === from.clause &&
      /^[,;:–—-]?\s*from\b[^,;]{0,20}$/i.test(words.slice(clauses[from.clause]?.at, from.at).trimStart()))
  )
}
