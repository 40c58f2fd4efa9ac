import type { Figures, Indicator } from '../../../compute/figures.ts'
import type { AuditSheet } from '../audits/audit-sheet.ts'
import type { Place } from '../subject/find-subject.ts'
import { listedMonths } from './listed-months.ts'
import { type MonthSaid, readMonths } from './read-months.ts'
import { type NumberSaid, readNumbers } from './read-numbers.ts'
import { remembered } from './remembered.ts'
import { isWithin, overlaps, type Span, splitClauses, splitSentences, type Text } from './span.ts'
import { blankExclusions, type Vocabulary } from './vocabulary.ts'

/** What a text is judged by: the workbook's figures, the words for them, and where the text stands. */
export type World = {
  readonly figures: Figures
  readonly vocabulary: Vocabulary
  /** Every benchmark's name, longer ones first. */
  readonly benchmarks: readonly string[]
  /** The rows of other sheets that hold a row's own measure. */
  readonly twins: ReadonlyMap<Indicator, readonly Indicator[]>
  /** The sheets of grades. */
  readonly audits: readonly AuditSheet[]
  readonly place: Place
}

/** A sentence with its numbers and months; `before` is the sentence that it goes on from. */
export type Scene = {
  readonly words: string
  readonly span: Span
  readonly clauses: readonly Clause[]
  readonly numbers: readonly Placed[]
  readonly months: readonly MonthSaid[]
  readonly before: Scene | null
  /** The telling words of the whole sentence, and those with the sentence before it. */
  readonly bag: ReadonlySet<string>
  readonly wide: ReadonlySet<string>
}
export type Clause = Span & { readonly bag: ReadonlySet<string> }

/** A number with what stands on either side of it up to the next number, and the months that are its own. */
export type Placed = NumberSaid & {
  readonly left: string
  readonly right: string
  readonly clause: number
  /** The telling words that it stands among: those of its bracket, or of its clause without the brackets that hold numbers. */
  readonly bag: ReadonlySet<string>
  readonly months: readonly MonthSaid[]
  /** The code of the indicator, where a helper printed it: then it is right. */
  readonly printed: string | null
}

/** A text as sentences, each with its clauses, numbers and months. */
export function readScenes(text: Text, { figures, vocabulary, benchmarks }: World): readonly Scene[] {
  const { labels } = vocabulary
  const bare = blankNames(blankExclusions(text.words), benchmarks)
  const scenes: Scene[] = []
  for (const span of splitSentences(text.words)) {
    const months = readMonths(text.words, span, figures.settings.month)
    const numbers = readNumbers(text.words, span, labels).filter(
      (number) => !months.some((month) => overlaps(number, month)),
    )
    const clauses = splitClauses(bare, span, numbers).map((clause) => ({
      ...clause,
      bag: bagOf(bare, clause, [...numbers, ...months], vocabulary),
    }))
    const owned = ownMonths(text.words, numbers, months, clauses)
    const before = scenes.at(-1) ?? null
    const bag = union(clauses.map((each) => each.bag))
    scenes.push({
      bag,
      wide: before ? union([bag, before.bag]) : bag,
      words: text.words,
      span,
      clauses,
      months,
      numbers: numbers.map((number, at) => {
        const bag = bagAround(
          number,
          clauses,
          numbers,
          bare,
          clausesUpTo(number, numbers[at - 1], clauses),
          (stretch, aside) => bagOf(bare, stretch, [...numbers, ...months, ...aside], vocabulary),
          (stem) => vocabulary.weight(stem) > 0,
        )
        return placeNumber(number, at, numbers, clauses, owned, text, span, bag)
      }),
      before,
    })
  }
  return scenes
}

export function union(bags: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(bags.flatMap((bag) => [...bag]))
}

/** A benchmark's name says with what something is compared, not what. */
function blankNames(words: string, names: readonly string[]): string {
  return names.reduce((text, name) => {
    const pattern = remembered(places, name, () => placesOf(name))
    return pattern ? text.replace(pattern, (found) => ' '.repeat(found.length)) : text
  }, words)
}

const places = new Map<string, RegExp | null>()

/** Where a benchmark is named: whole with its year, by its last word (`neighbours`) or by its initials (`SNs`). */
function placesOf(name: string): RegExp | null {
  const bare = name.replace(/\s*\d{4}(?:\/\d\d)?$/, '').replace(/[^\p{L}\p{N} ]/gu, '.')
  const words = bare.split(' ').filter((word) => word !== '')
  const last = words.at(-1) ?? ''
  const short =
    words.length > 1
      ? [...(last.length > 6 ? [`${last.replace(/s$/, '')}s?`] : []), `${words.map((word) => word[0]).join('')}s?`]
      : []
  if (bare === '') return null
  const forms = [bare.replace(/(?<=[a-z]{4})s$/, 's?'), ...short].join('|')
  return new RegExp(`\\b(?:${forms})\\b(?: (?:in )?\\d{4}(?:/\\d\\d)?)?`, 'gi')
}

function placeNumber(
  number: NumberSaid,
  at: number,
  numbers: readonly NumberSaid[],
  clauses: readonly Clause[],
  owned: ReadonlyMap<MonthSaid, number>,
  text: Text,
  span: Span,
  bag: ReadonlySet<string>,
): Placed {
  return {
    ...number,
    left: text.words.slice(numbers[at - 1]?.end ?? span.at, number.at),
    right: text.words.slice(number.end, numbers[at + 1]?.at ?? span.end),
    clause: clauseOf(number, clauses),
    bag,
    months: [...owned].flatMap(([month, owner]) =>
      owner === at || (owner === at + 1 && isRestated(number, numbers[at + 1], text.words)) ? [month] : [],
    ),
    printed: text.printed.find((printed) => isWithin(number, printed))?.code ?? null,
  }
}

/** `Seven in ten at the end of February (70%)`: what stands in brackets is the same figure, of the same month. */
function isRestated(one: NumberSaid, other: NumberSaid | undefined, words: string): boolean {
  const isShare = other?.kind === 'percent' && one.kind === 'fraction'
  return isShare && /\($/.test(words.slice(one.end, other.at)) && Math.abs(one.value - other.value) <= 3
}

export function clauseOf(span: Span, clauses: readonly Clause[]): number {
  return Math.max(
    0,
    clauses.findIndex((clause) => span.at < clause.end),
  )
}

type ReadBag = (stretch: Span, aside: readonly Span[]) => ReadonlySet<string>

/** A bracket with a number of its own speaks for itself: `8 new children (of whom 1 from abroad)`. */
function bagAround(
  number: NumberSaid,
  clauses: readonly Clause[],
  numbers: readonly NumberSaid[],
  words: string,
  leading: readonly Clause[],
  read: ReadBag,
  known: (stem: string) => boolean,
): ReadonlySet<string> {
  const clause = clauses[clauseOf(number, clauses)]
  if (!clause) return new Set()
  const brackets = [...words.slice(clause.at, clause.end).matchAll(/\([^)]*\)/g)]
    .map((match) => ({ at: clause.at + match.index, end: clause.at + match.index + match[0].length }))
    .filter((bracket) => numbers.some((other) => isWithin(other, bracket)))
  const own = brackets.find((bracket) => isWithin(number, bracket))
  const inside = own ? read(own, []) : new Set<string>()
  if ([...inside].some(known)) return inside
  const around = brackets.length === 0 ? clause.bag : read(clause, brackets)
  if ([...around].some(known)) return around
  return leading.findLast(({ bag }) => [...bag].some(known))?.bag ?? around
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

const COMPARED = /\b(?:than|as (?:many|much|few|little|high|low)\b[^.;:()\d]*\bas)\b[^.;:()\d]*$/i

/** `Calmer than July: 1,491 came in` sets out what is not July's. */
function isComparedAhead({ at, role }: MonthSaid, ahead: string, words: string): boolean {
  return /^\s*:/.test(ahead) && (role === 'base' || COMPARED.test(words.slice(0, at)))
}

/** Which number each month belongs to; months that stand apart belong to none. */
function ownMonths(
  words: string,
  numbers: readonly NumberSaid[],
  months: readonly MonthSaid[],
  clauses: readonly Clause[],
): ReadonlyMap<MonthSaid, number> {
  const owned = new Map(listedMonths(words, numbers, months))
  for (const month of months) {
    if (owned.has(month)) continue
    const next = numbers.findIndex((number) => number.at >= month.end)
    const former = numbers.findLastIndex(
      (number) => number.end <= month.at && !isClosedOff(words.slice(number.end, month.at)),
    )
    const ahead = next < 0 ? '' : words.slice(month.end, numbers[next]?.at)
    const behind = former < 0 ? '' : words.slice(numbers[former]?.end, month.at)
    const isTold = isComparedAhead(month, ahead, words)
    const opensOn = !isTold && /^(?:['’]s)|^\s*[(:]/.test(ahead) && LEADS_ON.test(ahead)
    const bracketGoesOn = /\(\s*$/.test(ahead) && !/^\s*[);,]/.test(words.slice(numbers[next]?.end ?? month.end))
    const sameClause = former >= 0 && clauseOf(month, clauses) === clauseOf(numbers[former] ?? month, clauses)
    const bracketed = /^[^,;:()]{0,3}\((?:in |as at |at |for |at the end of )?(?:the end of )?$/.test(behind)
    // `fell in August (13.11 to 12.91)`: what it came to.
    const isReached =
      /\(\s*$/.test(ahead) && /^\s*to\s*$/.test(words.slice(numbers[next]?.end ?? 0, numbers[next + 1]?.at ?? 0))
    if (next >= 0 && isReached) owned.set(month, next + 1)
    else if (next >= 0 && /^,? when\b/.test(ahead)) owned.set(month, next)
    else if (next >= 0 && opensOn && !(bracketGoesOn && former >= 0)) owned.set(month, next)
    else if (former >= 0 && (sameClause || bracketed)) owned.set(month, former)
    else if (next >= 0 && !isTold && LEADS_ON.test(ahead) && !/,/.test(ahead)) owned.set(month, next)
  }
  return owned
}
