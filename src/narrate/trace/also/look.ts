import type { Indicator, Reported, Source } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { besidesOf } from '../number/expected.ts'
import { shownIn } from '../number/shown-in.ts'
import type { Beside } from '../read/relation.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import type { Span } from '../read/span.ts'
import { findCandidates } from '../subject/find-subject.ts'
import type { Verdict } from '../verdict.ts'
import { plausibleRows } from '../wide/plausible-rows.ts'

/** A sentence with what is known of it: `facts` are the numbers that the workbook bears out, `wrong` those that it belies, `open` those left. */
export type Look = {
  readonly scene: Scene
  /** The sentence. */
  readonly said: string
  readonly facts: readonly Weighed[]
  readonly wrong: readonly Weighed[]
  readonly open: readonly Weighed[]
  /** Where the numbers stand that were told but now. */
  readonly fresh: ReadonlySet<number>
  readonly world: World
}

/** A number or word of the sentence that the workbook gives. */
export type Told = Span & { readonly claim: Verdict }

/** What the workbook gives for a number, in words and with its cells. */
export type Given = { readonly value: number; readonly words: string; readonly sources: readonly Source[] }

/** Words of the sentence with the place where they stand. */
export type Stretch = Span & { readonly text: string }

/** A stretch of the sentence that begins at a place in it. */
export function stretchAt(at: number, text: string, { scene }: Pick<Look, 'scene'>): Stretch {
  const from = scene.span.at + at
  return { at: from, end: from + text.length, text }
}

/** A stretch, traced to what the workbook gives for it. */
export function told(span: Stretch, { words, sources }: Pick<Given, 'words' | 'sources'>): Told {
  const claim = { number: span.text, status: 'traced', found: span.text, reason: words, evidence: sources } as const
  return { at: span.at, end: span.end, claim }
}

/** What is expected of a row, as it is told: the row's name comes first. */
export function givenBy(
  { label }: Indicator,
  { words, sources }: Pick<Given, 'words' | 'sources'>,
  value: number,
): Given {
  return { value, words: `${label}: ${words}`, sources }
}

/** Figures of a row, told one after the other as what they are together. */
export function monthsTold(
  { label }: Indicator,
  what: string,
  figures: readonly Reported[],
): Pick<Given, 'words' | 'sources'> {
  const words = `${label}: ${what}: ${figures.map(shownIn).join(', ')}`
  return { words, sources: figures.flatMap(({ sources }) => sources) }
}

/** The figures of a row, month by month. */
export function reportedMonths(row: Indicator, { world }: Pick<Look, 'world'>): readonly Reported[] {
  return row.history.flatMap(({ month }) => world.figures.measures.figure(row, month) ?? [])
}

/** Which way is the better one: 1 up, −1 down, 0 where a row has none. */
export function betterWay({ better }: Indicator): -1 | 0 | 1 {
  return better === 'higher' ? 1 : better === 'lower' ? -1 : 0
}

/** The rows of the numbers that are borne out, each once. */
export function factRows({ facts }: Look): readonly Indicator[] {
  return [...new Set(facts.flatMap(({ row }) => row ?? []))]
}

/** The row that a sentence names more clearly than any other; none where two are named alike. */
export function rowNamed({ scene, world }: Look): readonly Indicator[] {
  const [first, next] = findCandidates(scene.bag, world.place, ['number', 'percent'], world.vocabulary)
  return first && first.explained >= 0.6 && (!next || next.score < 0.95 * first.score) ? [first.row] : []
}

/** The rows that a number may be said of without stretching its words far. */
export function rowsMeant(number: Placed, look: Look, most = 4): readonly Indicator[] {
  return plausibleRows(number, look.scene, factRows(look), look.world)
    .filter(({ cost }) => cost <= 1)
    .slice(0, most)
    .map(({ row }) => row)
}

/** The months that a number is of: its own, else the latest and, where the sentence names but one more, that. */
export function monthsMeant(number: Placed, { scene, world }: Look): readonly Month[] {
  const own = number.months.filter(({ role }) => role !== 'span' && role !== 'by').map(({ month }) => month)
  if (own.length > 0) return own
  const others = [
    ...new Set(scene.months.filter(({ role }) => role === 'at' || role === 'past').map(({ month }) => month)),
  ]
  return [world.figures.settings.month, ...(others.length === 1 ? others : [])]
}

/** The target of a row, and its benchmarks that the sentence names, by the whole name or its first word. */
export function standardsSaid({ benchmarks }: Indicator, said: string): readonly Beside[] {
  return besidesOf({ benchmarks: benchmarks.filter(({ name }) => said.includes(name.split(' ')[0] ?? name)) })
}

/** The figure of a row in a month; null where there is none. */
export function figureOf(row: Indicator, month: Month, { world }: Look): Reported | null {
  return world.figures.measures.figure(row, month)
}
