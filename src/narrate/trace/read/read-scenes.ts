import { bareWords } from './bare-words.ts'
import { asOfFigures } from './from-latest.ts'
import { listedMonths } from './listed-months.ts'
import type { MonthSaid } from './month-said.ts'
import type { NumberSaid } from './number-said.ts'
import { isOfLabel, readMonths } from './read-months.ts'
import { readNumbers, wordsOf } from './read-numbers.ts'
import type { Clause, Placed, Scene, World } from './scene.ts'
import { isWithin, overlaps, type Span, splitClauses, splitSentences, type Text } from './span.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What holds more numbers than these is a table that was pasted, and no sentence: each would be weighed against each. */
const MOST_NUMBERS = 60

/** A text as sentences, each with its clauses, numbers and months. */
export function readScenes(text: Text, world: World): readonly Scene[] {
  const bare = bareWords(text.words, world.benchmarks)
  const scenes: Scene[] = []
  for (const span of splitSentences(text.words)) scenes.push(readScene(span, text, bare, scenes.at(-1) ?? null, world))
  return scenes
}

/** A stretch of a text read as a sentence that goes on from `before`. */
export function readAs(span: Span, text: Text, before: Scene | null, world: World): Scene {
  return readScene(span, text, bareWords(text.words, world.benchmarks), before, world)
}

/** A sentence as it is read: its numbers and clauses, not yet put together. */
type Parts = {
  readonly words: string
  readonly span: Span
  readonly numbers: readonly NumberSaid[]
  readonly clauses: readonly Clause[]
}

/** A sentence of a text; `bare` is the text without what tells of no row. */
function readScene(span: Span, text: Text, bare: string, before: Scene | null, { figures, vocabulary }: World): Scene {
  const { words } = text
  const said = readMonths(words, span, figures.settings.month)
  const months = said.filter((month) => !isOfLabel(month, words, vocabulary.labels))
  const all = readNumbers(words, span, vocabulary)
  const numbers = all.length > MOST_NUMBERS ? [] : all.filter((each) => !months.some((month) => overlaps(each, month)))
  const taken = numbers.flatMap(wordsOf)
  const read: ReadBag = (stretch, aside = []) => bagOf(bare, stretch, [...taken, ...months, ...aside], vocabulary)
  const clauses = splitClauses(bare, span, numbers).map((clause) => ({ ...clause, bag: read(clause) }))
  const parts: Parts = { words, span, numbers, clauses }
  const owned = ownMonths(months, parts)
  const isKnown = (stem: string) => vocabulary.weight(stem) > 0
  const placed = numbers.map((number, at) => ({
    ...placeNumber(number, at, parts),
    bag: bagAround(number, numbers[at - 1], { ...parts, words: bare }, read, isKnown),
    months: monthsOf(number, at, owned, parts),
    printed: text.printed.find((printed) => isWithin(number, printed))?.code ?? null,
  }))
  const bag = union(clauses.map((each) => each.bag))
  const wide = before ? union([bag, before.bag]) : bag
  const scene = { bag, wide, words, span, clauses, months, numbers: placed, before }
  return asOfFigures(scene, figures.settings.month)
}

/** All the words of some bags. */
export function union(bags: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(bags.flatMap((bag) => [...bag]))
}

/** A number with what stands on either side of it, before its own words and months are known. */
type Sided = Omit<Placed, 'bag' | 'months' | 'printed'>

function placeNumber(number: NumberSaid, at: number, { words, span, numbers, clauses }: Parts): Sided {
  return {
    ...number,
    left: words.slice(numbers[at - 1]?.end ?? span.at, number.at),
    right: words.slice(number.end, numbers[at + 1]?.at ?? span.end),
    clause: clauseOf(number, clauses),
  }
}

/**
 * The months of a number: its own, those of the number behind that says it again or is its whole (`six of June's eight`),
 * and those of the part that it is the whole of.
 */
function monthsOf(number: NumberSaid, at: number, owned: Owned, { words, numbers }: Parts): readonly MonthSaid[] {
  return [...owned].flatMap(([month, owner]) =>
    owner === at ||
    (owner === at + 1 && isRestated(number, numbers[at + 1], words)) ||
    (owner === at + 1 && /^ (?:out )?of $/.test(words.slice(number.end, month.at))) ||
    (owner === at - 1 && month.end <= (numbers[owner]?.at ?? 0) && isWhole(number, numbers[owner], words))
      ? [month]
      : [],
  )
}

/** `In June six of the eight were`: both are of the month that stands before the part. */
function isWhole({ at }: NumberSaid, part: NumberSaid | undefined, words: string): boolean {
  return part !== undefined && /^ (?:out )?of (?:the |our |those |these |all )?$/.test(words.slice(part.end, at))
}

/** The number, by its place, that each month belongs to. */
type Owned = ReadonlyMap<MonthSaid, number>

/** `Seven in ten at the end of February (70%)`: what stands in brackets is the same figure, of the same month. */
function isRestated(one: NumberSaid, other: NumberSaid | undefined, words: string): boolean {
  const isShare = other?.kind === 'percent' && one.kind === 'fraction'
  return isShare && /\($/.test(words.slice(one.end, other.at)) && Math.abs(one.value - other.value) <= 3
}

/** The place of the clause that a stretch begins in. */
export function clauseOf(span: Span, clauses: readonly Clause[]): number {
  return Math.max(
    0,
    clauses.findIndex((clause) => span.at < clause.end),
  )
}

/** The telling words of a stretch without its numbers and months, and without what is set aside. */
type ReadBag = (stretch: Span, aside?: readonly Span[]) => ReadonlySet<string>

/** A bracket with a number of its own speaks for itself: `8 new children (of whom 1 from abroad)`. */
function bagAround(
  number: NumberSaid,
  former: Span | undefined,
  { words, numbers, clauses }: Parts,
  read: ReadBag,
  isKnown: (stem: string) => boolean,
): ReadonlySet<string> {
  const clause = clauses[clauseOf(number, clauses)]
  if (!clause) return new Set()
  const speaks = (bag: ReadonlySet<string>) => [...bag].some(isKnown)
  const brackets = bracketsOf(clause, words).filter((bracket) => numbers.some((other) => isWithin(other, bracket)))
  const own = brackets.find((bracket) => isWithin(number, bracket))
  const inside = own ? read(own) : new Set<string>()
  if (speaks(inside)) return inside
  const around = brackets.length === 0 ? clause.bag : read(clause, brackets)
  if (speaks(around)) return around
  return clausesUpTo(number, former, clauses).findLast(({ bag }) => speaks(bag))?.bag ?? around
}

function bracketsOf({ at, end }: Span, words: string): readonly Span[] {
  const found = [...words.slice(at, end).matchAll(/\([^)]*\)/g)]
  return found.map((match) => ({ at: at + match.index, end: at + match.index + match[0].length }))
}

/** `that of looked-after children, at 74%`: the clauses between the number before and a number's own. */
function clausesUpTo(number: Span, former: Span | undefined, clauses: readonly Clause[]): readonly Clause[] {
  return clauses.slice(former ? clauseOf(former, clauses) + 1 : 0, clauseOf(number, clauses))
}

/** The telling words of a stretch, its numbers and months aside. */
function bagOf(words: string, stretch: Span, taken: readonly Span[], vocabulary: Vocabulary): ReadonlySet<string> {
  const bare = taken
    .filter((span) => overlaps(span, stretch))
    .reduce((text, span) => blank(text, span, stretch.at), words.slice(stretch.at, stretch.end))
  return vocabulary.stemsOf(bare)
}

function blank(text: string, { at, end }: Span, from: number): string {
  const [start, stop] = [Math.max(0, at - from), Math.max(0, end - from)]
  return text.slice(0, start) + ' '.repeat(Math.max(0, Math.min(stop, text.length) - start)) + text.slice(stop)
}

/** A bracket that closed between a number and a month keeps them apart. */
export function isClosedOff(between: string): boolean {
  return /^[^(]*\)/.test(between)
}

const LEADS_ON =
  /^(?:['’]s)?[\s(:,=]*(?:(?:figure|total|level|rate|number|result|outturn|score|reading|was|were|is|had|saw|there|when|it|of|and|with|at|stood)\s+)*$/i

const COMPARED =
  /\b(?:than|after|following|unlike|as (?:many|much|few|little|high|low)\b[^.;:()\d]*\bas)\b[^.;:()\d]*$/i

/** `Calmer than July: 1,491 came in` sets out what is not July's. */
function isComparedAhead({ at, role }: MonthSaid, ahead: string, words: string): boolean {
  return /^\s*:/.test(ahead) && (role === 'base' || COMPARED.test(words.slice(0, at)))
}

/** Which number each month belongs to; months that stand apart belong to none. */
function ownMonths(months: readonly MonthSaid[], parts: Parts): Owned {
  const owned = new Map(listedMonths(parts.words, parts.numbers, months))
  for (const month of months) {
    const owner = owned.has(month) ? null : ownerOf(month, parts)
    if (owner !== null) owned.set(month, owner)
  }
  return owned
}

/** `Unchanged on July at 38%`, `up two on last August, at 85%`: what it has come to since then, and not what it was. */
const SINCE_THEN =
  /\b(?:unchanged|no change|up|down|higher|lower|more|fewer|better|worse|same)\b[^.;:()]{0,30}\b(?:on|since|than|as)(?: in)? $/i
const AT_FIGURE = /^,? at (?:just |only )?$/

/** `14%, flat on July`: the same as that month's, and the figure of now. */
const LEVEL_WITH =
  /^,? (?:\()?(?:(?:is|was|again|still|broadly|which is|and|or) )*(?:flat|level|unchanged|no change|steady|stable|static|the same)(?: (?:on|with|since|as|from|in|compared with|compared to))+(?: the end of)? $/i
/** `Up from 17% and higher than in June`: behind a figure, what is told is compared once more. */
export const BESIDE_TOO =
  /^(?:,? (?:and|but)|,) (?:also |still |even )?(?:higher|lower|more|fewer|less|better|worse|above|below)(?: than)?(?: (?:it was|they were|that of))?(?: in| at)? $/i

/** `The May count of 127`. */
const OF_MONTH = /^ (?:count|figure|total|number|level|rate|share) of $/

/** The number before or behind a month to which the words between them give it. */
function ownerOf(month: MonthSaid, { words, numbers, clauses }: Parts): number | null {
  const next = numbers.findIndex((number) => number.at >= month.end)
  const former = numbers.findLastIndex(
    (number) => number.end <= month.at && !isClosedOff(words.slice(number.end, month.at)),
  )
  const ahead = next < 0 ? '' : words.slice(month.end, numbers[next]?.at)
  const isTold = isComparedAhead(month, ahead, words)
  const lead = words.slice(0, month.at)
  if (AT_FIGURE.test(ahead) && SINCE_THEN.test(lead)) return former < 0 ? null : former
  if (next >= 0 && /^ $/.test(ahead) && (NOTED.test(lead) || MEAN.test(lead))) return next
  if (/^, $/.test(ahead) && /\((?:in )?$/.test(lead) && /^\)/.test(words.slice(numbers[next]?.end))) return next
  if (next >= 0 && THERE.test(ahead) && OPENS_LIMB.test(lead)) return next
  if (next >= 0) {
    const opened = openedBy(ahead, words, numbers, next)
    if (opened === 'reached') return next + 1
    if (opened === 'either') return null
    if (/^,? when\b/.test(ahead)) return next
    const opensOn = OF_MONTH.test(ahead) || (!isTold && /^(?:['’]s)|^\s*[(:]/.test(ahead) && LEADS_ON.test(ahead))
    if (opensOn && !(opened === 'goes on' && former >= 0)) return next
  }
  const behind = former < 0 ? '' : words.slice(numbers[former]?.end, month.at)
  const isSameClause = clauseOf(month, clauses) === clauseOf(numbers[former] ?? month, clauses)
  if (former >= 0 && (LEVEL_WITH.test(behind) || BESIDE_TOO.test(behind))) return null
  if (former >= 0 && (isSameClause || BRACKETED.test(behind))) return former
  return next >= 0 && !isTold && LEADS_ON.test(ahead) && !/,/.test(ahead) ? next : null
}

/** `98 came in June and in July there were 49`, `and now it is 13.0`, `and in January a high of 9`: a month that opens a clause has the number that the clause tells. */
const OPENS_LIMB = /(?:^|[.;:(]|\b(?:and|but|while|whilst|whereas))\s*(?:in |at the end of )?$/i
const THERE =
  /^,? (?:there (?:is|are|was|were)|we (?:have|had|saw)|(?:it|they|that) (?:is|are|was|were)(?: at)?|a (?:new )?(?:high|low|peak|record)(?: point)? of) (?:only |just |about )?$/i
/** `(Jul 221)`, `(a year ago, 78%)`, `; Jun 203`: a month that opens a note, with its figure. */
const NOTED = /[(;,/]\s?$/
/** `(average since April 120.6)`. */
const MEAN = /\b(?:average|mean) (?:since|from|for) $/
const BRACKETED = /^[^,;:()]{0,3}\((?:in |as at |at |for |at the end of )?(?:the end of )?$/

/**
 * What a bracket between a month and the number behind it opens: `fell in August (13.11 to 12.91)` tells what it came
 * to, and words that go on behind the number tell more than the month's figure.
 */
function openedBy(
  ahead: string,
  words: string,
  numbers: readonly NumberSaid[],
  next: number,
): 'reached' | 'either' | 'goes on' | null {
  const end = numbers[next]?.end
  if (!/[(:]\s*$/.test(ahead) || end === undefined) return null
  const gap = words.slice(end, numbers[next + 1]?.at ?? end)
  if (/^\s*(?:to|[>→])\s*$/.test(gap)) return 'reached'
  if (gap === ' / ') return 'either'
  if (/:\s*$/.test(ahead)) return null
  return /^\s*[);,]/.test(words.slice(end)) ? null : 'goes on'
}
