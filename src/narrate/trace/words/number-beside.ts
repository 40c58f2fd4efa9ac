import { type Found, isWeighed } from '../found.ts'
import { clauseOf } from '../read/read-scenes.ts'
import type { Placed, Scene } from '../read/scene.ts'
import type { Span } from '../read/span.ts'
import { standardTold } from '../standards/told-figures.ts'
import { isHighest } from './answer-record.ts'
import { STANDINGS } from './other-times.ts'
import type { Phrase } from './phrase.ts'

/**
 * `The rate remains above the target of 581`: the standard of which a phrase speaks stands right behind it, and tells the
 * row where the figure that came before is of another.
 */
export function standardBehind({ says, end }: Phrase, found: readonly Found[]): Found | null {
  if (says.kind !== 'target' && says.kind !== 'benchmark') return null
  const next = found.find(({ number }) => number.at >= end)
  const last = found.findLast(({ number, row, older }) => number.end <= end && row !== null && !older)
  if (!next?.row || next.number.at - end > 6 || next.row === last?.row || !isWeighed(next)) return null
  // `92%, above target (95%)`: what another row is held to as well, where it is the own standard of the figure before.
  if (says.kind === 'target' && last?.row?.target?.value === next.number.value) return null
  const name = standardTold(next)
  return name === null || (says.kind === 'benchmark' && name !== says.name) ? null : ofNoMonth(next)
}

/** A number that tells the row of a phrase, and not its month. */
function ofNoMonth(found: Found): Found {
  return { ...found, number: { ...found.number, months: [] } }
}

/** The level that a phrase is said of: the one before it in the sentence, else the one that follows in its clause. */
export function nearestNumber(phrase: Phrase, scene: Scene, found: readonly Found[]): Found | null {
  const all = found.filter(({ row, older, number }) => row !== null && !older && !isAside(number, phrase))
  const { says } = phrase
  const held = says.kind === 'held' ? found.find(({ number }) => number.at === says.at)?.row : null
  // `204 (43%), above the average of 213.6`: of the row whose mean that is.
  const own = held ? all.filter(({ row, number }) => row === held && number.end <= phrase.at) : []
  const levels = own.length > 0 ? own : all
  const beside = givenBehind(phrase, scene, found) ?? leftFrom(phrase, scene, found)
  if (beside) return beside
  const before = levels.filter(({ number }) => number.end <= phrase.at)
  const last = lastOwn(withoutLeft(before, phrase, scene), phrase, scene)
  if (last)
    return isBaseOf(last, before, phrase, scene) || isOffNow(phrase, last, scene, found) ? ofNoMonth(last) : last
  const reached = reachedBy(phrase, scene, levels)
  if (reached) return reached
  const clause = clauseOf(phrase, scene.clauses)
  const [only, ...others] = levels
  const isNow =
    only?.number.months.every(({ role, month }) =>
      role === 'at' ? month === only.row?.latest?.month : role !== 'base' && role !== 'past',
    ) === true
  return levels.find(({ number }) => number.clause === clause) ?? (others.length === 0 && isNow ? only : null)
}

/** `It was 80% in July, but we met the target with 82%`, `fell again (to 12.91)`, `fell again, to 74%`: the figure that tells what is meant. */
function givenBehind({ says, end }: Phrase, { words }: Scene, found: readonly Found[]): Found | null {
  const next = found.find(({ number }) => number.at >= end)
  const between = words.slice(end, next?.number.at)
  const isGiven = says.kind === 'target' ? WITH.test(between) : MOVES.has(says.kind) && BRACKETED.test(between)
  const isTold = next !== undefined && isWeighed(next) && next.claim?.status === 'traced'
  return isGiven && isTold && next.row && !(says.kind === 'target' && next.older) ? next : null
}

/** `From 88% in June, the best on record, to 80%`: the figure that a record is said of is where a move away from it began. */
function leftFrom({ says, at, end }: Phrase, { words }: Scene, found: readonly Found[]): Found | null {
  const last = found.findLast(({ number }) => number.end <= at)
  const next = found.find(({ number }) => number.at >= end)
  if (says.kind !== 'record' || !last?.row || !next || !isWeighed(last) || last.claim?.status !== 'traced') return null
  const isTold = LEFT.test(words.slice(0, last.number.at)) && OF_IT.test(words.slice(last.number.end, at))
  const isLower = next.number.value < last.number.value
  return isTold && TO.test(words.slice(end, next.number.at)) && isHighest(says, last.row) === isLower ? last : null
}

const LEFT = /\bfrom $/
const OF_IT = /^%?(?: (?:in|at the end of) [A-Z][a-z]+(?: \d{4})?)?, $/
const TO = /^, to (?:just |only )?$/

const WITH = /^ (?:with|at) (?:just |only )?$/
const BRACKETED = /^(?: again| further| back)?(?: \((?:(?:now |down |up )?to )?|, to (?:just |only )?)$/
const MOVES: ReadonlySet<Phrase['says']['kind']> = new Set(['move', 'run'])

/** Without the last where it, or one that it is joined to, is what the one before of the same row is compared with. */
function withoutLeft(before: readonly Found[], phrase: Phrase, { words, numbers }: Scene): readonly Found[] {
  const last = before.at(-1)
  if (!last || last.number.months.every(({ month }) => month === last.row?.latest?.month)) return before
  const joined = JOINED.test(last.number.left) ? numbers[numbers.indexOf(last.number) - 1] : undefined
  const first = [joined, last.number].find((number) => number && COMPARED.test(number.left))
  const rest = before.filter(({ number }) => first && number.end <= first.at)
  return first && rest.at(-1)?.row === last.row && isLeft(last.number, phrase, words) ? rest : before
}

/** `Up from 17% in July and 11% in June`. */
const JOINED = /^[^.;:()]*(?:,| and) $/

/**
 * `3% higher than a year ago (489) and worse than England`, `up to 490 (489 in May, 488 in June), but below target`: a bracket
 * behind the time with which the newest is compared, or behind the newest itself.
 */
function isBaseOf({ number, row }: Found, before: readonly Found[], { says, at }: Phrase, { words }: Scene): boolean {
  const isOlder = isOfOlder(number, row)
  const opened = /\([^()]*$/.exec(words.slice(0, number.at))?.index ?? 0
  const newest = before.findLast((each) => each.number.end <= opened)
  const isNoted = BASE_NOTED.test(number.left) || (newest?.row === row && newest && !isOfOlder(newest.number, row))
  return isOlder && isNoted === true && STANDINGS.has(says.kind) && NOTE_CLOSED.test(words.slice(number.end, at))
}

function isOfOlder({ months }: Placed, row: Found['row']): boolean {
  return months.length > 0 && months.every(({ month }) => month !== row?.latest?.month)
}

/** `27%, up from 17% in July and 11% in June, but four points under target`: how far the newest lies off it tells what is meant. */
function isOffNow({ says, at }: Phrase, { number, row }: Found, { words }: Scene, found: readonly Found[]): boolean {
  if (says.kind !== 'target' || !isOfOlder(number, row)) return false
  const gap = found.find((each) => words.slice(each.number.end, at) === ' ')
  const [now, target, ...more] = gap && isWeighed(gap) && gap.claim?.status === 'traced' ? gap.claim.evidence : []
  const isIts = now?.code === row?.code && now?.month === row?.latest?.month && target?.month === null
  return isIts && more.length === 0
}

const BASE_NOTED =
  /\b(?:than|on|from|since|against|with|behind|ahead of)(?: (?:it was|they were|we were|that of|the figure of))?(?: (?:in|of|at))? [^().,;:\d]{3,40}(?:20\d\d )?\($/i
const NOTE_CLOSED =
  /^%?(?: (?:in|for|at the end of) [A-Z][a-z]+(?: 20\d\d)?)?\),? (?:but|yet|so|and|though|although|still)\b(?!.*\b(?:which|when|where|then|had|that was|before)\b)/i

/** `82%, up from 80% in July, but below target`: whether words go on from what a figure is compared with to how it stands. */
export function isLeft({ end }: Span, { says, at }: Phrase, words: string): boolean {
  return STANDINGS.has(says.kind) && GOES_ON.test(words.slice(end, at))
}

const GOES_ON =
  /^[^,.;:()]{0,30}(?:\([^()]*\))?,? (?:but|yet|so|and|though|although|still|(?:we|it|this)(?:['’]re| are| is| still| remains?))\b(?!.*\b(?:which|when|where|then|had|that was|before)\b)/i

/** `13 in July, which met our target, before falling to 8 in August`: of the figure before it and the month that it has there. */
export function isOwned({ says, at }: Phrase, number: Placed | null, { words }: Scene): boolean {
  const month = number?.months.find((each) => each.at >= number.end && each.end <= at)
  return month !== undefined && STANDINGS.has(says.kind) && WHICH.test(words.slice(month.end, at))
}

const WHICH = /^,? (?:which|that)(?: (?:was|is|were|also|just|again|still|comfortably|easily|narrowly|clearly|well))* $/

/** Before a figure, or its month, with which another is compared. */
export const COMPARED =
  /\b(?:from|than|against|beat|above|below|compare[ds] (?:with|to)|up on|down on|better than|after)(?: (?:the|its|our|just|only))?(?: [\d.,]+%?)?(?: (?:it was )?(?:in|of))? (?:[A-Z][a-z]+['’]s )?$/

/** The last of some figures before a phrase that is not one with which another is compared. */
export function lastOwn(before: readonly Found[], phrase: Span, scene: Pick<Scene, 'words'>): Found | null {
  const own = before.filter(({ number }) => !isComparedWith(number))
  const last = own.at(-1)
  return (last && own.find((each) => isGlossedBy(each, last, phrase, scene))) ?? last ?? null
}

/** `Five (two in July) – better, but below target`: of the figure that brackets set an older one, or a mean, behind. */
function isGlossedBy({ row, number }: Found, last: Found, { at }: Span, { words }: Pick<Scene, 'words'>): boolean {
  const { months, end, right } = last.number
  const between = words.slice(number.end, last.number.at)
  const isOlder = months.length > 0 && months.every(({ month }) => month !== row?.latest?.month)
  return (
    (isOlder || /average|mean/.test(between)) &&
    GLOSSED.test(between) &&
    row === last.row &&
    /^[^()]*\)/.test(right) &&
    words.slice(end, at).includes(')')
  )
}

/** What stands between a figure and the one that brackets set behind it. */
const GLOSSED =
  /^%? ?(?:(?:in|for|at) [A-Z][a-z]+ )?\((?:(?:was|from|up from|down from|against|vs?\.?|in|[A-Z][a-z]+:?) ){0,2}(?:(?:the |its |our |an )?(?:average|mean) (?:since|from|over|for|of) [^()\d]{0,30})?$/

/** `improved by three points, to 92%`: what a move came to. */
function reachedBy({ says, end }: Phrase, { words, numbers }: Scene, levels: readonly Found[]): Found | null {
  const [by, to] = numbers.filter(({ at }) => at >= end)
  if (says.kind !== 'move' || !by || !to || !/^ by [a-z ]{0,12}$/i.test(words.slice(end, by.at))) return null
  const isTo = /^(?: in the month| this month| over the month)?,? to (?:just |only )?$/i.test(
    words.slice(by.end, to.at),
  )
  return isTo ? (levels.find(({ number }) => number === to) ?? null) : null
}

/** `27% (Jul: 17%)`, `unlike in July (96%)`: the figure of a month that is set beside what is told. */
export function isBracketed({ left, right }: Placed): boolean {
  return /\((?:in )?[A-Z][a-z]+[.:]? $|\bunlike (?:in )?[A-Z][a-z]+ \($/i.test(left) && /^%?\)/.test(right)
}

/** `27% (Jul 17%), best since March`, `The lowest on the sheet; Mar was 233`: a month that is set beside what is told. */
function isAside(number: Placed, phrase: Phrase): boolean {
  const { at, left } = number
  return isBracketed(number) || (at > phrase.end && /; [A-Z][a-z]+\.? (?:was|had|saw) (?:at |only |just )?$/.test(left))
}

/** `less than half of July's 113`, `lower than last August's 807`: what a figure is compared with has the month right before it. */
function isComparedWith({ left, right }: Placed): boolean {
  return (
    !/^,? which\b/.test(right) &&
    /\b(?:than|against|with|over|under|above|below) (?:an|the|its|our) (?:[a-z]+ )?(?:average|mean) of $|\b(?:second|runner-up)(?: only)? to (?:the |[A-Z][a-z]+['’]s )?$|\b(?:than|of|on|against|over|under|above|below|after|following)\s+(?:(?:last |the previous )?[A-Za-z]+['’]s\s+|(?:in |it was in )?[A-Z][a-z]+ \()$/.test(
      left,
    )
  )
}
