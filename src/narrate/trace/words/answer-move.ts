import type { Reported } from '../../../compute/figures.ts'
import { addMonths, type Month } from '../../../shared/month.ts'
import { cellsOf } from '../found.ts'
import { findDoubts } from '../number/find-doubts.ts'
import { fitNumber } from '../number/fit-number.ts'
import { SCORED, wayMeant } from '../number/way-meant.ts'
import { monthsToldOf } from '../read/beside.ts'
import { nearBases, speaksOfLonger } from '../read/longer-time.ts'
import { monthsOfChange } from '../read/pick-months.ts'
import { readMonths } from '../read/read-months.ts'
import type { Placed, Scene } from '../read/scene.ts'
import { type Answer, type Asked, type Question, type Said, wentFrom } from './answer.ts'
import { answerBesideThen } from './answer-beside-then.ts'
import type { Phrase } from './phrase.ts'
import { spokenMove } from './spoken-move.ts'

/** The direction of a move between the months, or the numbers, that the sentence names. */
export function answerMove(says: Said<'move'>, asked: Asked): Answer | null {
  if (says.ofThen) return answerBesideThen(says, asked)
  const { sign, no, ofGap } = says
  const { row, phrase, scene, found } = asked
  const wanted = wayMeant(sign, row)
  // `Performance rose, from 21% to 15%`: it did, where less is better.
  const isScore = Math.abs(sign) < 2 && row.better === 'lower' && SCORED.test(before(phrase, scene))
  // `Plans slipped to 234`: up or down, where less is better.
  const isOpen = row.better !== 'higher' && phrase.text === 'slipped'
  if (wanted === 0 || isScore || isOpen || isPaceOfTrend(wanted, asked)) return null
  const spoken = no ? null : spokenMove(phrase, scene, found)
  if (spoken && ofGap && !isGapOf(spoken[1], asked)) return null
  if (spoken) return answerSpoken(spoken, ofGap ? -Math.sign(sign) : wanted, found)
  const ends = endsOfMove(asked)
  if (!ends) return null
  const { newer, olders } = ends
  if (ofGap && ![newer, ...olders].every(({ printed }) => isShortOf(printed, row))) return null
  // `No better than in July` is right where it was the same.
  const borne = olders.find(({ printed }) => (Math.sign(newer.printed - printed) === wanted) !== (no === true))
  const older = borne ?? olders[0]
  return older ? wentFrom(row, older, newer, borne !== undefined) : null
}

/** `Rose to 32, falling by two a month`: a pace is that of the latest months together, whatever the newest did. */
function isPaceOfTrend(wanted: number, { row, phrase, scene, world }: Asked): boolean {
  if (!A_MONTH.test(scene.words.slice(phrase.end, scene.span.end))) return false
  const pace = world.figures.measures.projection(row)?.achieved ?? 0
  return pace === 0 || Math.sign(pace) === Math.sign(wanted)
}

const A_MONTH =
  /^ by (?:[^,;:()\s]+ ){1,6}?(?:(?:a|per|each|every) month\b(?! (?:ago|earlier|before|later|on\b))|monthly\b)/i

/** Whether a figure has not come to the row's target. */
function isShortOf(printed: number, { target, better }: Asked['row']): boolean {
  return target !== null && printed !== target.value && printed > target.value === (better === 'lower')
}

/** Whether a number is how far the newest figure lies from the target. */
function isGapOf(number: Placed, { row: { latest, target } }: Asked): boolean {
  return latest !== null && target !== null && fitNumber(number, Math.abs(latest.printed - target.value)) === 'fits'
}

function before({ at }: Phrase, { words, clauses }: Scene): string {
  return words.slice(clauses.find((each) => at < each.end)?.at ?? 0, at)
}

/** By the sentence's own figures, be they right or wrong. */
function answerSpoken([older, newer]: readonly [Placed, Placed], wanted: number, found: Asked['found']): Answer | null {
  const way = Math.sign(newer.value - older.value)
  const shown = way > 0 ? 'up' : 'down'
  const words = `the sentence's own figures go ${shown}, from ${older.text} to ${newer.text}`
  const sources = [older, newer].flatMap((end) => found.filter(({ number }) => number === end).flatMap(cellsOf))
  return way === 0 ? null : { right: way === wanted, shown, words, sources, own: true }
}

type Ends = { readonly newer: Reported; readonly olders: readonly Reported[] }

/** The figure that a move led to, and those that it may have begun at; null where they are too few to tell. */
function endsOfMove(asked: Asked): Ends | null {
  const { row, phrase, place, scene, world } = asked
  const { figures } = world
  const stretch = { ...place, at: phrase.at, end: phrase.end, months: ownedIn(phrase, scene) }
  const counted = countedBeside(asked)
  const { from, to } =
    movedSince(phrase, row, scene) ??
    sinceThen(phrase, row, scene) ??
    counted ??
    monthsOfChange(stretch, row, clauseOnly(phrase, scene), world)
  const said = scene.words.slice(phrase.end)
  const isStep =
    (from.usual === true && (THIS_MONTH.test(said) || (to === row.latest?.month && isOfLatest(phrase, to, scene)))) ||
    (!from.sure && (AGAIN.test(said) || BACK.test(phrase.text)))
  const bases = isStep ? [addMonths(to, -1)] : from.usual ? unsaidBases(from.months, asked, to) : openBases(from, to)
  const before = scene.words.slice(scene.span.at, phrase.at)
  const isFormer = OF_MONTH.test(before) && scene.months.some(({ month, end }) => end <= phrase.at && month < to)
  const reached = monthReached(asked)
  if (reached !== null && reached !== to) return null
  if (isOfAnother(phrase, to, scene) || hasMovedOn(phrase, to, scene) || BEFORE.test(before) || isFormer) return null
  const newer = figures.measures.figure(row, to)
  const olders = bases.flatMap((month) => (month < to || counted ? (figures.measures.figure(row, month) ?? []) : []))
  return newer && (from.sure || isStep || olders.length > 1) ? { newer, olders } : null
}

/** `The 98 in July were (49) higher than in June`: as the number beside the words is counted. */
function countedBeside({ row, phrase, place, scene, world }: Asked): Moved | null {
  const beside = scene.numbers.find(({ end }) => BESIDE.test(scene.words.slice(end, phrase.at)))
  const told = beside ?? { ...place, at: phrase.at, end: phrase.end, months: ownedIn(phrase, scene) }
  return monthsToldOf(told, scene).length > 0 ? monthsOfChange(told, row, scene, world) : null
}

const BESIDE = /^ (?:(?:percentage )?points? )?$/i

/** `Rose to 234 after July's low of 221`: the month whose figure it came to, whatever month stands behind. */
function monthReached({ row, phrase, scene: { words }, found }: Asked): Month | null {
  const end = found.find(({ number }) => number.at > phrase.end && LED_TO.test(words.slice(phrase.end, number.at)))
  const [source, ...more] = end ? cellsOf(end) : []
  return source?.code === row.code && more.length === 0 ? source.month : null
}

const LED_TO = /^(?: [a-z]+ly| again| back)?(?: up| down)? to $/i

/** From any of the months that are named, or where they leave a doubt from a quarter or half a year before as well. */
function openBases({ months, sure }: Moved['from'], to: Month): readonly Month[] {
  return sure ? months : [...months, addMonths(to, -3), addMonths(to, -6)]
}

/**
 * `Contacts rose to 1,491`: since the month before or the year before, or since a month that this sentence or the one
 * before it names; only where a longer time is spoken of since any of the usual ones.
 */
function unsaidBases(usual: readonly Month[], { row, phrase, scene, world }: Asked, to: Month): readonly Month[] {
  // `42 are placed with parents; sickness fell to 42`: of what no label holds.
  if (speaksOfLonger(scene) || findDoubts(phrase, [row], scene, world).length > 0)
    return openBases({ months: usual, sure: false }, to)
  const month = world.figures.settings.month
  return [...nearBases(usual, row, to, scene), ...monthsBehind(scene, month)]
}

/** `Have risen. It was 97 in February`: the months of the sentence that tells what it was. */
function monthsBehind({ words, span }: Scene, reporting: Month): readonly Month[] {
  const [next = ''] = /^(?:it|they|there) (?:was|were|stood|had been)\b[^.;]*/i.exec(words.slice(span.end)) ?? []
  return readMonths(words, { at: span.end, end: span.end + next.length }, reporting).map(({ month }) => month)
}

/** `Having stood at 182 in July, referrals fell to 94`, `since its peak of 182 in July`: from the month that the sentence opens with. */
function movedSince({ at }: Phrase, { latest }: Asked['row'], { words, span, clauses, months }: Scene): Moved | null {
  const [opening] = clauses
  const [base, ...more] = opening ? months.filter(({ end }) => end <= opening.end) : []
  if (!latest || !opening || at < opening.end || !base || more.length > 0) return null
  if (!HAVING.test(words.slice(span.at, base.at)) || months.some((month) => month !== base && month.end <= at))
    return null
  return base.month < latest.month ? { from: { months: [base.month], sure: true }, to: latest.month } : null
}

/** `182 in July. It has fallen since then`, `peaked in July at 182; since then it's fallen`: from the month that was named before. */
function sinceThen({ at, end }: Phrase, { latest }: Asked['row'], { words, months, before }: Scene): Moved | null {
  if (!latest || !(SINCE_THEN.test(words.slice(end)) || HAS_SINCE.test(words.slice(0, at)))) return null
  const base = months.findLast((month) => month.end <= at) ?? before?.months.at(-1)
  return base && base.month < latest.month ? { from: { months: [base.month], sure: true }, to: latest.month } : null
}

const SINCE_THEN = /^(?: [a-z]+ly)? since(?: then|,|\.|$)/i
const HAS_SINCE = /\b(?:(?:has|have) since (?:then )?|since then,?(?: (?!until|up to|to)[a-z’']+){0,5} )$/i

type Moved = ReturnType<typeof monthsOfChange>

const HAVING =
  /^\W*(?:having|after (?:being|standing|sitting|running|peaking|starting|reaching|rising|falling)|since (?:its|the|their|our|an?) (?:[a-z]+ )?(?:peak|high|low|trough|best|worst) of)\b/i

/** `Fell in July but rose in August`: the month right behind a move is the one that it led to. */
function isOfAnother({ end }: Phrase, to: Month, { words, months }: Scene): boolean {
  const next = months.find(({ at }) => at >= end)
  return next !== undefined && next.month !== to && STEP_IN.test(words.slice(end, next.at))
}

/** `Peaked in January, was down to 77% in April and, after 88% in July, fell`: a later month has been told of since. */
function hasMovedOn({ at, end }: Phrase, to: Month, { months, span, words }: Scene): boolean {
  const told = months.filter((month) => month.end <= at && month.at >= span.at)
  const isOwn = /^[^.;,]{0,30} in [A-Z]/.test(words.slice(end))
  return !isOwn && told.some(({ month }) => month === to) && told.at(-1)?.month !== to && told.length > 2
}

const STEP_IN = /^(?: [a-z]+ly)?(?: (?:by|to) [^.,;]{1,20}?)? (?:again )?(?:in|by|during|to|until) $/i

/** `Fell to July before rising again`: from then, and not from where the fall began. */
const BEFORE = /\bbefore\s+(?:(?:it|they|that|this|numbers|the (?:figure|number|rate|share|total))\s+)?(?:\w+ly\s+)?$/i

/** `July's figure was five points higher`: how a month lay to the one before in the text, and no move. */
const OF_MONTH =
  /(?:^|[:;] )\W*(?:[A-Z][a-z]+['’]s (?:figure|number|rate|share|total|level|result)|the (?:figure|number|rate|share|total|level|result) (?:in|for) [A-Z][a-z]+|[A-Z][a-z]+(?: 20\d\d)?) (?:was|had been|stood) [^.;]{0,40}$/i

/** `Fell again`, `back up`: since the month before. */
const AGAIN = /^,? (?:(?:yet |once )?again|once more)\b/i
const BACK = /^back\b/i
/** `Dropped again this month`: since the month before, whatever it did over the year. */
const THIS_MONTH =
  /^,? (?:(?:(?:yet |once )?again|once more|further),? )?(?:to (?:just |only )?[\d.,]*\d%? )?(?:this|in the|over the|on the) month\b(?! (?:compared|against|than|from|of|when|on))/i

/** `Rose in August to 43%; that is still below last year`: since the month before, unless it is compared with another. */
function isOfLatest({ at, end, says }: Phrase, to: Month, { words, months, span, before }: Scene): boolean {
  if (says.kind === 'move' && says.ofNoun)
    return (
      months.every(({ month }) => month === to) &&
      !COMPARED.test(words.slice(span.at, span.end).replace(/\bin the average\b/i, ' '))
    )
  if (isSetInMonth(at, to, { words, months, span, before })) return true
  const [next, ...later] = months.filter((month) => month.at >= end)
  if (!next || next.month !== to || !IN_IT.test(words.slice(end, next.at))) return false
  const stop = next.end + (UP_TO_RECORD.exec(words.slice(next.end, span.end))?.[0].length ?? 0)
  const isOther = later.some((month) => month.at < stop) || before?.months.some(({ month }) => month !== to)
  return !isOther && !COMPARED.test(words.slice(span.at, at)) && !COMPARED.test(words.slice(next.end, stop))
}

/** `In August contacts rose to 1,491`: a sentence that opens on the month and names no other, nor compares it. */
function isSetInMonth(
  at: number,
  to: Month,
  { words, months, span, before }: Pick<Scene, 'words' | 'months' | 'span' | 'before'>,
): boolean {
  const [only, ...more] = months
  if (!only || more.length > 0 || only.month !== to || only.end > at) return false
  const isOpening = /^\W*(?:in|during) $/i.test(words.slice(span.at, only.at))
  const isOther = before?.months.some(({ month }) => month !== to)
  return isOpening && !isOther && !COMPARED.test(words.slice(only.end, span.end))
}

/** `Rose in August, the first rise since May`: the time of a record is not what a move is compared with. */
const UP_TO_RECORD =
  /^(?:(?!, (?:(?:the|its|our|their|a|an) )?(?:first|second|third|highest|lowest|best|worst|largest|biggest|smallest|sharpest|steepest)\b)[^;:.])*/i
const IN_IT = /^(?: again| further| sharply| slightly| back)?(?: to (?:just |only )?[\d.,]+%?)? in $/i
const COMPARED =
  /\b(?:than|from|against|compar\w+|year|annual\w*|(?<!^\W*(?:the )?)average|since|on|over|aside|if|summer|spring|winter|(?:has|have|had)(?: [a-z]+)? $)/i

/** `Did not change between July and August`: the figures of both months. */
export function answerRest(_says: Said<'rest'>, { row, phrase, scene, world }: Question): Answer | null {
  const { measures } = world.figures
  const [first, second] = scene.months.filter(({ at }) => at >= phrase.end)
  const older = first && measures.figure(row, first.month)
  const newer = second && measures.figure(row, second.month)
  if (!older || !newer || first.month >= second.month) return null
  return wentFrom(row, older, newer, older.printed === newer.printed)
}

/** What a move is compared with stands in its own clause, or opens the sentence; `5 in July` of another is that one's month. */
function clauseOnly(phrase: Phrase, scene: Scene): Scene {
  const clause = scene.clauses.findIndex((each) => phrase.at < each.end)
  const end = scene.clauses[clause]?.end ?? phrase.end
  const taken = scene.numbers.flatMap((number) =>
    number.clause === clause ? [] : number.months.filter(({ at }) => at >= number.end),
  )
  return {
    ...scene,
    months: scene.months.filter((month) => month.end <= end && !taken.includes(month)),
    numbers: scene.numbers.filter((number) => number.clause === clause),
  }
}

const NOW = /^(?:today|now|currently|at present|this month)$/i

/** Months that belong to the phrase: those between it and the next number or clause. */
function ownedIn(phrase: Phrase, scene: Scene): Placed['months'] {
  const clause = scene.clauses.find((each) => phrase.at < each.end)
  return scene.months.filter(
    (month) =>
      clause !== undefined &&
      month.end <= clause.end &&
      (month.role === 'at'
        ? month.at >= clause.at && NOW.test(scene.words.slice(month.at, month.end))
        : month.at >= phrase.end),
  )
}
