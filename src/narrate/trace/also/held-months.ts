import type { Indicator, Reported } from '../../../compute/figures.ts'
import { shortMonth } from '../../../shared/month.ts'
import { COUNT, countNamed } from '../read/number-words.ts'
import { TARGET } from '../standards/target-words.ts'
import { NTH } from '../words/read-run.ts'
import { factRows, type Look, type Told, told } from './look.ts'

const N = `(?<count>${COUNT})`
const NTHS = `(?<nth>${[...NTH.slice(2), 'eleventh', 'twelfth'].join('|')}|\\d{1,2}(?:st|nd|rd|th))`
const ON = '(?: (?:running|in a row|in succession|on the trot|together|now))?'
const STRAIGHT = '(?:consecutive|successive|straight|monthly|steady)'
const MOVE = '(?:falls?|drops?|dips?|reductions?|decreases?|declines?|rises?|increases?|climbs?|improvements?)'
/** How many months something lasted, or how often it went the same way. */
const FORMS = new RegExp(
  String.raw`\b(?:${NTHS} (?:${STRAIGHT} )*(?:month|${MOVE})\b${ON}|${N} (?:${STRAIGHT} )*(?:months|${MOVE}|times)\b(?: of (?:falls|rises|decline|growth|improvement))?${ON})`,
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
  const { said, scene } = look
  return [...said.matchAll(FORMS)].flatMap((match) => {
    const [text] = match
    const before = said.slice(0, match.index)
    const length = lengthOf(match, before, said.slice(match.index + text.length))
    if (!(length >= 2)) return []
    const span = { at: scene.span.at + match.index, end: scene.span.at + match.index + text.length, text }
    const isMove = !BARE.test(text) || LASTED.test(before)
    const held = rowsFor(look)
      .map((row) => heldBy(row, length, isMove ? wayOf(text, before, said, row) : 0, look))
      .find((each) => each !== null)
    return held ? [told(span, held)] : []
  })
}

/** How many months a run has; none where its words tell of no run. */
function lengthOf({ 0: text, groups }: RegExpExecArray, before: string, after: string): number {
  const { nth, count = '' } = groups ?? {}
  const isLasting = LASTED.test(before)
  const isNone = (nth && !IN_A_ROW.test(text)) || (!isLasting && (BARE.test(text) || LIMIT.test(before)))
  if (isNone || AHEAD.test(after)) return 0
  return nth ? ordinal(nth) : countNamed(count)
}

function ordinal(nth: string): number {
  if (/^\d/.test(nth)) return Number.parseInt(nth, 10)
  return [...NTH, 'eleventh', 'twelfth'].indexOf(nth.toLowerCase())
}

/** The rows of the numbers that are borne out; not those of a long list, any of which might fit. */
function rowsFor(look: Look): readonly Indicator[] {
  return factRows(look).slice(0, 3)
}

type Held = { readonly words: string; readonly sources: Reported['sources'] }

function heldBy(row: Indicator, length: number, way: number, look: Look): Held | null {
  const figures = row.history.flatMap(({ month }) => look.world.figures.measures.figure(row, month) ?? [])
  const ends = endsOf(figures, look)
  for (const end of ends) {
    const isMove = way !== 0 && isRun(figures, end, length, way)
    if (isMove) return heldFrom(row, figures, end - length, end, way > 0 ? 'rises' : 'falls')
    const tests = end === figures.length - 1 || OVER.test(look.said) ? testsFor(row, figures[end], look) : []
    const test = tests.find((each) => isMaximal(figures, end, length, each))
    if (test) return heldFrom(row, figures, end - length + 1, end, 'months')
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
  return wayIn(text, row)[0] ?? wayIn(before, row).at(-1) ?? wayIn(said, row)[0] ?? 0
}

function wayIn(words: string, { better }: Indicator): readonly number[] {
  const good = better === 'higher' ? 1 : better === 'lower' ? -1 : 0
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

type Test = (figure: Reported) => boolean

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

/** Whether a figure lies to a side of a number, or of the target where none is given. */
export function sideOf(row: Indicator, side: string, what: string | undefined): Test | null {
  const bound = what === undefined ? row.target?.value : Number.parseFloat(what.replace(/,/g, ''))
  if (bound === undefined || Number.isNaN(bound)) return null
  if (/^at or (?:above|over|more|better)/i.test(side)) return ({ printed }) => printed >= bound
  if (/^at or (?:below|under|less)/i.test(side)) return ({ printed }) => printed <= bound
  if (/^at/i.test(side)) return ({ printed }) => printed === bound
  if (/^(?:above|over|past|passed|top)/i.test(side)) return ({ printed }) => printed > bound
  if (/^(?:below|under|short)/i.test(side)) return ({ printed }) => printed < bound
  if (row.better === null) return null
  const isMet: Test = ({ printed }) => printed === bound || printed > bound === (row.better === 'higher')
  return /^(?:outside|worse|miss)/i.test(side) ? (figure) => !isMet(figure) : isMet
}

/** As many months as are said, and not one more. */
function isMaximal(figures: readonly Reported[], end: number, length: number, test: Test): boolean {
  const from = end - length + 1
  const before = figures[from - 1]
  return from >= 0 && figures.slice(from, end + 1).every(test) && before !== undefined && !test(before)
}

function heldFrom(row: Indicator, figures: readonly Reported[], from: number, to: number, what: string): Held {
  const held = figures.slice(from, to + 1)
  const shown = held.map((figure) => `${figure.shown} in ${shortMonth(figure.month)}`).join(', ')
  return { words: `${row.label}: ${what} in a row: ${shown}`, sources: held.flatMap(({ sources }) => sources) }
}
