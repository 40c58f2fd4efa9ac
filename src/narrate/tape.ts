import type { Source } from '../compute/figures.ts'

/**
 * What the helpers read while a template is rendered.
 *
 * A helper prints its words between marks that name its entry, so that a sentence can be told the cells that it rests
 * on after the template has put it together. The marks are private-use characters, which no input keeps.
 */
export type Tape = { readonly entries: TapeEntry[] }
export type TapeEntry = { readonly code: string; readonly strong: boolean; readonly sources: readonly Source[] }

/** Words of a template's context that rest on cells of their own, as counts of audits do. */
export type Cited = { readonly kind: 'cited'; readonly words: string; readonly sources: readonly Source[] }

export function cited(words: string, sources: readonly Source[]): Cited {
  return { kind: 'cited', words, sources }
}

/** A context whose cited words are marked, so that a sentence that uses them can be told their cells. */
export function markCited(value: unknown, tape: Tape): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  if (isCited(value)) return marked(tape, value.words, { code: '', strong: false, sources: value.sources })
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, markCited(each, tape)]))
}

function isCited(value: object): value is Cited {
  return 'kind' in value && value.kind === 'cited'
}

const OPEN = '\uE000'
const CLOSE = '\uE001'
const END = '\uE002'
/** Stands where a helper had no figure to print. */
const MISSING = '\uE003'
/** Parts the code from the expression, and that from the reason. */
const PART = '\uE004'
const HOLE = new RegExp(`${MISSING}([^${PART}]*)${PART}([^${PART}]*)${PART}([^${MISSING}]*)${MISSING}`, 'g')

const MARKED = new RegExp(`${OPEN}(\\d+)${CLOSE}([^${END}]*)${END}`, 'g')

/** Words printed by a helper, with the cells they rest on. */
export function marked(tape: Tape, words: string, entry: TapeEntry): string {
  if (words === '') return ''
  tape.entries.push(entry)
  return `${OPEN}${tape.entries.length - 1}${CLOSE}${words}${END}`
}

/** A figure that was asked for and is not there: the row's code, and the expression as a template would write it. */
export type Hole = { readonly code: string; readonly asked: string }

/** What a helper prints when the figure it needs is not there; keeps who asked, for the message, and why it is not. */
export function missing({ code, asked }: Hole, why: string): string {
  return `${MISSING}${code}${PART}${asked}${PART}${why}${MISSING}`
}

/** The figures that a rendered text lacks. */
export function holesIn(rendered: string): readonly Hole[] {
  return [...rendered.matchAll(HOLE)].map(([, code = '', asked = '']) => ({ code, asked }))
}

/** Says why each missing figure is not there: `not yet available`. */
export function fillMissing(rendered: string): string {
  return rendered.replace(HOLE, (_, __, ___, why: string) => why)
}

/** Text of a workbook or template without characters that could be taken for marks. */
export function withoutMarks(text: string): string {
  return text.replace(/[\uE000-\uE004]/g, '')
}

export type TapedRun = { readonly text: string; readonly entry: TapeEntry | null }

/** A rendered text as runs, each with the entry that its words came from. */
export function readRuns(tape: Tape, rendered: string): readonly TapedRun[] {
  const runs: TapedRun[] = []
  let from = 0
  for (const match of rendered.matchAll(MARKED)) {
    if (match.index > from) runs.push({ text: rendered.slice(from, match.index), entry: null })
    runs.push({ text: match[2] ?? '', entry: tape.entries[Number(match[1])] ?? null })
    from = match.index + match[0].length
  }
  if (from < rendered.length) runs.push({ text: rendered.slice(from), entry: null })
  return runs
}
