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
/** Parts the code from the expression, that from what it lacks, and that from the reason. */
const PART = '\uE004'
const HELD = `([^${PART}]*)${PART}`
const HOLE = new RegExp(`${MISSING}${HELD}${HELD}${HELD}([^${MISSING}]*)${MISSING}`, 'g')

const MARKED = new RegExp(`${OPEN}(\\d+)${CLOSE}([^${END}]*)${END}`, 'g')

/** Words printed by a helper, with the cells they rest on. */
export function marked(tape: Tape, words: string, entry: TapeEntry): string {
  if (words === '') return ''
  tape.entries.push(entry)
  return `${OPEN}${tape.entries.length - 1}${CLOSE}${words}${END}`
}

/**
 * What a text asked for in vain: a figure that is not there, a comparison that says nothing since the row starts again
 * every April, or a projection with no month ahead.
 */
export type Lack = 'figure' | 'comparison' | 'projection'
/** The row's code, the expression as a template would write it, and what it does not give. */
export type Hole = { readonly code: string; readonly asked: string; readonly lack: Lack }

/** What a helper prints when it has nothing to say; keeps who asked for what, for the message, and why it is not there. */
export function missing({ code, asked, lack }: Hole, why: string): string {
  return `${MISSING}${[code, asked, lack, why].join(PART)}${MISSING}`
}

/** What a rendered text asked for in vain. */
export function holesIn(rendered: string): readonly Hole[] {
  return [...rendered.matchAll(HOLE)].map(([, code = '', asked = '', lack]) => ({ code, asked, lack: readLack(lack) }))
}

function readLack(text: string | undefined): Lack {
  return text === 'comparison' || text === 'projection' ? text : 'figure'
}

/** Says why each missing figure is not there: `not yet available`. */
export function fillMissing(rendered: string): string {
  return rendered.replace(HOLE, (_, __, ___, ____, why: string) => why)
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
