import { countNamed } from '../read/number-words.ts'
import type { Placed, Scene } from '../read/scene.ts'
import { overlaps, type Span, sentenceOf } from '../read/span.ts'
import { type AuditSheet, type Named, placesOf } from './audit-sheet.ts'

/** How many a text says there are: a number, or a word such as `none` or `both`. */
export type Count = Span & {
  readonly kind: 'count'
  readonly text: string
  readonly value: number
  /** `number` counts, the others are shares in percent. */
  readonly unit: 'number' | 'share'
  readonly decimals: number
  readonly hedge: Placed['hedge']
  /** `Four out of nine`: the whole that is said with it. */
  readonly whole: number | null
  readonly word: 'none' | 'both' | 'all' | null
  readonly placed: Placed | null
}
/** Grades that are named: each entry is a set that may be meant. */
export type GradeMark = Span & {
  readonly kind: 'grade'
  readonly sets: readonly (readonly number[])[]
  readonly isVerb: boolean
}
/** A service that is named. */
type ServiceMark = Span & { readonly kind: 'service'; readonly service: number }
type MonthMark = Span & { readonly kind: 'month' }
/** What a sentence about audits is made of beside its words. */
export type Mark = Count | GradeMark | ServiceMark | MonthMark

/** A sentence in which each mark is one letter; `marks` has each mark by the place of its letter. */
export type Coded = { readonly text: string; readonly marks: ReadonlyMap<number, Mark> }

const LETTER: Readonly<Record<Mark['kind'], string>> = { count: 'N', grade: 'G', service: 'S', month: 'M' }

/** A sentence with its counts, grades, services and months each written as one capital letter. */
export function codeSentence(scene: Scene, sheet: AuditSheet): Coded {
  const grades = gradeMarks(scene, sheet)
  const services = without(serviceMarks(scene, sheet), grades)
  const named = [...grades, ...services]
  const months = without(
    scene.months.map(({ at, end }): MonthMark => ({ kind: 'month', at, end })),
    named,
  )
  const counts = without(countMarks(scene), [...named, ...months])
  return encode(
    scene,
    [...named, ...months, ...counts].toSorted((a, b) => a.at - b.at),
  )
}

function encode({ words, span }: Scene, marks: readonly Mark[]): Coded {
  const placed = new Map<number, Mark>()
  let text = ''
  let from = span.at
  for (const mark of marks) {
    text += plain(words.slice(from, mark.at))
    placed.set(text.length, mark)
    text += LETTER[mark.kind]
    from = mark.end
  }
  return { text: text + plain(words.slice(from, span.end)), marks: placed }
}

/** Small letters, so that the capitals are the marks alone. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s/g, ' ')
    .replace(/(?<=[ (])'(?=[a-z]|$)|^'(?=[.,;:)]|$)|["“”‘]/g, '')
}

function without<T extends Span>(marks: readonly T[], taken: readonly Span[]): readonly T[] {
  return marks.filter((mark) => !taken.some((other) => overlaps(mark, other)))
}

const WORDS =
  /(?<![\p{L}\d-])(?:every one|each one|no one|none|nil|neither|not one|not a single|no(?! (?:more|fewer|less|longer|doubt))|(?<!at least )one|a single|both|all|every|each(?= (?:service|team|one of))|zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![\p{L}-])/giu

/** The numbers of a sentence, and the words that count without being numbers elsewhere. */
function countMarks(scene: Scene): readonly Count[] {
  const { span, numbers } = scene
  const said = numbers.flatMap((number) => countOf(number) ?? [])
  const spelt = [...sentenceOf(scene).matchAll(WORDS)].map((match): Count => {
    const text = match[0].toLowerCase()
    const at = span.at + match.index
    const word = wordOf(text)
    const value = word === null ? countNamed(text) || 1 : WORD_VALUES[word]
    return { kind: 'count', at, end: at + text.length, text: match[0], value, word, ...COUNTED }
  })
  return [...said, ...without(spelt, said)]
}

const WORD_VALUES = { none: 0, both: 2, all: Number.POSITIVE_INFINITY } as const

/** What a word that counts stands for, where it is no number. */
function wordOf(text: string): Count['word'] {
  if (/^(?:no|none|nil|neither|not)/.test(text) || text === 'zero') return 'none'
  if (text === 'both') return 'both'
  return /^(?:all|every|each)/.test(text) ? 'all' : null
}

const COUNTED = { unit: 'number', decimals: 0, hedge: null, whole: null, placed: null } as const

function countOf(number: Placed): Count | null {
  const { at, end, text, value, decimals, hedge, kind } = number
  if (number.printed !== null || (kind !== 'number' && kind !== 'percent' && kind !== 'fraction')) return null
  const odds = /^(\S+) out of (\S+)$/i.exec(text)
  const [, count = '', whole = ''] = odds ?? []
  const exact = odds && { value: countNamed(count), unit: 'number' as const, whole: countNamed(whole) }
  const read = exact ?? { value, unit: kind === 'number' ? ('number' as const) : ('share' as const), whole: null }
  return { kind: 'count', at, end, text, decimals, hedge, word: null, placed: number, ...read }
}

function serviceMarks(scene: Scene, { services }: AuditSheet): readonly ServiceMark[] {
  return longestFirst(services).flatMap(({ pattern, at: service }) =>
    [...sentenceOf(scene).matchAll(pattern)].map((match) => {
      const at = scene.span.at + match.index
      return { kind: 'service' as const, at, end: at + match[0].length, service }
    }),
  )
}

function longestFirst(list: readonly Named[]) {
  return list.flatMap(({ forms, exact }, at) => [
    { pattern: new RegExp(forms, 'gi'), at },
    ...(exact === null ? [] : [{ pattern: new RegExp(exact, 'g'), at }]),
  ])
}

/** Where grades are named one by one, the longer names first. */
function singleGrades(said: string, { grades }: AuditSheet) {
  const found = longestFirst(grades).flatMap(({ pattern, at: grade }) =>
    [...said.matchAll(pattern)].map((match) => ({
      at: match.index,
      end: match.index + match[0].length,
      grade,
      isVerb: /^[a-z]+(?:s|ed|e|d) /i.test(match[0]),
    })),
  )
  const longer = found.toSorted((a, b) => b.end - b.at - (a.end - a.at))
  const kept = longer.filter((each, at) => !longer.slice(0, at).some((other) => overlaps(each, other)))
  return kept.toSorted((a, b) => a.at - b.at)
}

const LEAST = /\b(?:at least|no (?:worse|less|lower) than) (?:a )?$/i
const BELOW = /\b(?:below|less than|worse than|short of|lower than|under)(?: a)? $/i
const NOT = /\bnot (?:yet )?(?:graded |judged |rated )?$/i
const BETTER = /^ (?:or|and) (?:better|above|higher)\b/i
const WORSE = /^ (?:or|and) (?:worse|below|lower|under)\b/i

/** Grades with what widens them: `good or better`, `good or outstanding`, `below good`. */
function gradeMarks(scene: Scene, sheet: AuditSheet): readonly GradeMark[] {
  const said = sentenceOf(scene)
  const { span } = scene
  const marks: GradeMark[] = []
  const singles = singleGrades(said, sheet)
  for (let next = 0; next < singles.length; ) {
    const group = groupFrom(singles, next, said)
    next += group.length
    const mark = widenGrades(group, said, sheet)
    if (mark) marks.push({ ...mark, at: span.at + mark.at, end: span.at + mark.end })
  }
  return marks
}

type Single = ReturnType<typeof singleGrades>[number]

/** Grades joined by `or`. */
function groupFrom(singles: readonly Single[], from: number, said: string): readonly Single[] {
  let end = from + 1
  while (
    end < singles.length &&
    /^(?: or |\/|(?:, )?or )(?:as )?$/.test(said.slice(singles[end - 1]?.end, singles[end]?.at))
  )
    end++
  return singles.slice(from, end)
}

function widenGrades(group: readonly Single[], said: string, { grades }: AuditSheet): GradeMark | null {
  const [first] = group
  const last = group.at(-1)
  if (!first || !last) return null
  const widened = widenedBy(said.slice(0, first.at), said.slice(last.end))
  const { better, worse, least, below, not } = widened
  const named = group.map(({ grade }) => grade)
  return {
    kind: 'grade',
    at: (below ?? not ?? least)?.index ?? first.at,
    end: last.end + (better ?? worse ?? [''])[0].length,
    isVerb: first.isVerb || below !== null,
    sets: setsMeant(named, placesOf(grades), widened),
  }
}

function widenedBy(left: string, right: string): Widened {
  return {
    better: BETTER.exec(right),
    worse: WORSE.exec(right),
    least: LEAST.exec(left),
    below: BELOW.exec(left),
    not: NOT.exec(left),
  }
}

/** The words on either side of a grade that widen it or turn it round. */
type Widened = { readonly [Way in 'better' | 'worse' | 'least' | 'below' | 'not']: RegExpExecArray | null }

/** The sets of grades that may be meant; grades stand from the best to the worst. */
function setsMeant(
  named: readonly number[],
  all: readonly number[],
  { better, worse, least, below, not }: Widened,
): readonly (readonly number[])[] {
  const [best, worst] = [Math.min(...named), Math.max(...named)]
  const beneath = all.filter((at) => at > worst)
  if (below) return [beneath]
  const upTo = all.filter((at) => at <= worst)
  const base = better || least ? upTo : worse ? all.filter((at) => at >= best) : named
  return not ? [all.filter((at) => !base.includes(at)), beneath] : [base]
}
