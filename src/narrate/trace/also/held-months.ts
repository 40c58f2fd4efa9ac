import type { Indicator, Reported } from '../../../compute/figures.ts'
import { anyOf, JOIN } from '../read/any-of.ts'
import { COUNT, countNamed, NTH, nthNamed } from '../read/number-words.ts'
import { TARGET } from '../standards/target-words.ts'
import {
  betterWay,
  factRows,
  type Given,
  type Look,
  monthsTold,
  reportedMonths,
  stretchAt,
  type Told,
  told,
} from './look.ts'
import { sideOf, type Test } from './side-of.ts'

const N = `(?<count>${COUNT})${JOIN}`
const NTHS = `(?<nth>${NTH.slice(2).join('|')}|\\d{1,2}(?:st|nd|rd|th))${JOIN}`
const ON = '(?: (?:running|in a row|in succession|on the trot|together|now))?'
const STRAIGHT = anyOf('consecutive|successive|straight|monthly|steady')
const MOVE = anyOf('falls?|drops?|dips?|reductions?|decreases?|declines?|rises?|increases?|climbs?|improvements?')
/** How many months something lasted, or how often it went the same way. */
const FORMS = new RegExp(
  String.raw`\b(?:${NTHS} (?:${STRAIGHT} )*(?:month|${MOVE})${JOIN}\b${ON}|${N} (?:${STRAIGHT} )*(?:months|${MOVE}|times)${JOIN}\b(?: of (?:falls|rises|decline|growth|improvement))?${ON})`,
  'gi',
)
/** Before `five months` that are no run: a time limit, or the time to a target. */
const LIMIT = /\b(?:within|last|least|next|every|another|about|around|only)(?: the)?\s*$/i
/** Behind `for` or `each of the last`, bare months are a run of them: `held at 14% for three months`. */
const LASTED = /\b(?:for|x|each of (?:the|our|those)(?: (?:past|last|previous|preceding|latest))?)\s*$/i
/** `The second fall` alone is none of a run. */
const IN_A_ROW = /\b(?:month|consecutive|successive|straight|monthly|running|row|succession|trot)\b/i
const BARE = /^\S+ months$/i
const AHEAD = /^ (?:ago|back|earlier|later|left|before|to (?:go|come|reach|get|find))\b/i
const FELL =
  /\b(?:f[ae]ll\w*|drop\w*|dip\w*|reduc\w+|decreas\w+|declin\w+|down|slid\w*|slip\w*|lower|eas(?:ed|ing)|shr[aiu]nk)\b/i
const ROSE = /\b(?:r[io]se\w*|rising|increas\w+|climb\w*|up|higher|gr[eo]w\w*)\b/i
const BETTER = /\b(?:improv\w+)\b/i
const WORSE = /\b(?:worse\w*|deteriorat\w+)\b/i
const OVER =
  /\b(?:after|until|till|before|end(?:s|ed|ing)?|broke|spoil\w*|had (?:been|come|gone|fallen|risen|stood)|then|preceding|previous|from|stood|stayed|was|were)\b/i
/** One side of a number or of the target, on which the months lie. */
const SIDE = new RegExp(
  String.raw`\b(?<side>above|over|past|passed|top(?:ped)?|below|under|within|inside|outside|better than|worse than|beat\w*|met|hit|miss\w*|reach\w*|short of|at)\b(?<or> or (?:over|above|under|below|better|more|less))? (?:the |our |its |a |their )?(?:(?<what>\d[\d.,]*)|(?:[\w.]+ ){0,2}?${TARGET})`,
  'gi',
)

/** Runs of months that the figures of a row of the sentence bear out to the month. */
export function heldMonths(look: Look): readonly Told[] {
  const { said } = look
  return [...said.matchAll(FORMS)].flatMap((match) => {
    const [text] = match
    const before = said.slice(0, match.index)
    const length = lengthOf(match, before, said.slice(match.index + text.length))
    if (!(length >= 2)) return []
    const isMove = !BARE.test(text) || LASTED.test(before)
    const held = rowsFor(look)
      .map((row) => heldBy(row, length, isMove ? wayOf(text, before, said, row) : 0, look))
      .find((each) => each !== null)
    return held ? [told(stretchAt(match.index, text, look), held)] : []
  })
}

/** How many months a run has; none where its words tell of no run. */
function lengthOf({ 0: text, groups }: RegExpExecArray, before: string, after: string): number {
  const { nth, count = '' } = groups ?? {}
  const isLasting = LASTED.test(before)
  const isNone = (nth && !IN_A_ROW.test(text)) || (!isLasting && (BARE.test(text) || LIMIT.test(before)))
  if (isNone || AHEAD.test(after)) return 0
  return nth ? nthNamed(nth) : countNamed(count)
}

/** The rows of the numbers that are borne out; not those of a long list, any of which might fit. */
function rowsFor(look: Look): readonly Indicator[] {
  return factRows(look).slice(0, 3)
}

type Held = Pick<Given, 'words' | 'sources'>

/** The months that lasted so long, or the moves one way; null where none do to the month. */
function heldBy(row: Indicator, length: number, way: number, look: Look): Held | null {
  const figures = reportedMonths(row, look)
  const ends = endsOf(figures, look)
  for (const end of ends) {
    const isMove = way !== 0 && isRun(figures, end, length, way)
    if (isMove) return monthsTold(row, `${way > 0 ? 'rises' : 'falls'} in a row`, figures.slice(end - length, end + 1))
    const tests = end === figures.length - 1 || OVER.test(look.said) ? testsFor(row, figures[end], look) : []
    const test = tests.find((each) => isMaximal(figures, end, length, each))
    if (test) return monthsTold(row, 'months in a row', figures.slice(end - length + 1, end + 1))
  }
  return null
}

/** The latest month, and those before it and named where the words tell of what is over. */
function endsOf(figures: readonly Reported[], { said, scene }: Look): readonly number[] {
  const last = figures.length - 1
  if (!OVER.test(said)) return [last]
  const named = figures.flatMap(({ month }, at) => (scene.months.some((each) => each.month === month) ? [at] : []))
  return [...new Set([last, last - 1, ...named])].filter((at) => at > 0)
}

/** Which way it went: by its own words, by the nearest before it, else by the first of the sentence. */
function wayOf(text: string, before: string, said: string, row: Indicator): number {
  return waysIn(text, row)[0] ?? waysIn(before, row).at(-1) ?? waysIn(said, row)[0] ?? 0
}

function waysIn(words: string, row: Indicator): readonly number[] {
  const good = betterWay(row)
  const ways = [
    [FELL, -1],
    [ROSE, 1],
    [BETTER, good],
    [WORSE, -good],
  ] as const
  const found = ways.flatMap(([pattern, way]) =>
    [...words.matchAll(new RegExp(pattern, 'gi'))].map(({ index }) => ({ index, way })),
  )
  return found.toSorted((a, b) => a.index - b.index).map(({ way }) => way)
}

/** So many steps one way, and no more. */
function isRun(figures: readonly Reported[], end: number, length: number, way: number): boolean {
  const step = (at: number) => Math.sign((figures[at]?.printed ?? 0) - (figures[at - 1]?.printed ?? 0))
  const steps = Array.from({ length }, (_, back) => end - back)
  if (end - length < 0 || !steps.every((at) => step(at) === way)) return false
  return end - length === 0 || step(end - length) !== way
}

/** What the months may have in common: one figure, one of two that are told, or one side of the target or a number. */
function testsFor(row: Indicator, last: Reported | undefined, { said, facts }: Look): readonly Test[] {
  if (!last) return []
  const same: Test = ({ printed }) => printed === last.printed
  const levels = facts
    .filter((each) => each.row === row && each.number.right.length > 0)
    .map(({ number }) => number.value)
  const among: Test = ({ printed }) => levels.includes(printed)
  const isAmong = levels.length > 1 && OR.test(said)
  const sides = [...said.matchAll(SIDE)].flatMap(
    ({ groups }) => sideOf(row, `${groups?.side ?? ''}${groups?.or ?? ''}`, groups?.what) ?? [],
  )
  return [same, ...(isAmong ? [among] : []), ...sides].filter((test) => test(last))
}

const OR = /\d%? or \d/

/** As many months as are said, and not one more. */
function isMaximal(figures: readonly Reported[], end: number, length: number, test: Test): boolean {
  const from = end - length + 1
  const before = figures[from - 1]
  return from >= 0 && figures.slice(from, end + 1).every(test) && before !== undefined && !test(before)
}
