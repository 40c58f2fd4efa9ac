import type { Rendered } from './make-language.ts'
import { upperFirst } from './name-indicator.ts'
import type { Passage, Sentence } from './story.ts'
import { fillMissing, type Hole, holesIn, readRuns, type Tape, type TapedRun } from './tape.ts'
import type { Text } from './trace/read/span.ts'

/** A rendered template taken apart: `# ` lines are headlines, `## ` lines headings, `- ` lines bullets. */
export type Script = {
  readonly headlines: readonly Sentence[]
  readonly passages: readonly Passage[]
  /** Of each sentence that was left out, the figures that it lacked. */
  readonly leftOut: readonly (readonly Hole[])[]
}

type Piece = { readonly kind: 'headline' | 'heading' | 'bullet' | 'paragraph'; readonly text: string }

/**
 * Reads a rendered template. A sentence that lacks a figure is left out whole: a template serves every month, and a
 * figure that is not yet available is nothing to say in one.
 */
export function readScript({ text, tape }: Rendered, at: string): Script {
  const pieces = splitPieces(text)
  const holes = pieces.map((piece) => holesIn(piece.text))
  const kept = pieces.filter((_, at) => holes[at]?.length === 0)
  const passages: Passage[] = []
  const headlines: Sentence[] = []
  let heading = ''
  for (const piece of kept) {
    const sentence = readSentence(tape, piece.text, { heading, origin: 'template', cell: at })
    if (piece.kind === 'heading') heading = sentence.text
    else if (sentence.text === '') continue
    else if (piece.kind === 'headline') headlines.push(sentence)
    else addItem(passages, heading, { bullet: piece.kind === 'bullet', sentence })
  }
  return { headlines, passages, leftOut: holes.filter(({ length }) => length > 0) }
}

/** A text of the `Commentary` sheet; why a figure is missing is said in words. */
export function readTypedText({ text, tape }: Rendered, heading: string, cell: string): Sentence {
  return readSentence(tape, fillMissing(text), { heading, origin: 'workbook', cell })
}

/** Which stretches of a typed text the helpers printed, so that only the officer's own numbers are traced. */
export function readTyped({ text, tape }: Rendered): Text {
  const printed: Text['printed'][number][] = []
  let words = ''
  for (const run of readRuns(tape, tidy(fillMissing(text)))) {
    if (run.entry) printed.push({ at: words.length, end: words.length + run.text.length, code: run.entry.code })
    words += run.text
  }
  return { words, printed }
}

/** Adds an item under its heading, opening the heading where it is new; headings keep the order they came in. */
export function addItem(passages: Passage[], heading: string, item: Passage['items'][number]): void {
  const at = passages.findIndex((passage) => passage.heading.toLowerCase() === heading.toLowerCase())
  const open = passages[at]
  if (open) passages[at] = { ...open, items: [...open.items, item] }
  else passages.push({ heading, desired: /^desired outcome/i.test(heading), items: [item] })
}

function splitPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let continues = false
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    const [, mark, words = ''] = /^(##|#|-)\s+(.*)$/.exec(line) ?? []
    const last = pieces[pieces.length - 1]
    if (mark) pieces.push({ kind: MARKS[mark] ?? 'bullet', text: words })
    else if (line !== '' && continues && last) pieces[pieces.length - 1] = { ...last, text: `${last.text} ${line}` }
    else if (line !== '') pieces.push({ kind: 'paragraph', text: line })
    continues = line !== ''
  }
  return pieces
}

const MARKS: Readonly<Record<string, Piece['kind']>> = { '#': 'headline', '##': 'heading', '-': 'bullet' }

type Place = Pick<Sentence, 'heading' | 'origin' | 'cell'>

export function readSentence(tape: Tape, rendered: string, place: Place): Sentence {
  const runs = readRuns(tape, tidy(rendered))
  const entries = runs.flatMap(({ entry }) => (entry ? [entry] : []))
  const texts = joinRuns(runs)
  const sources = new Map(entries.flatMap((entry) => entry.sources).map((source) => [source.cell, source]))
  return {
    ...place,
    text: texts.map((run) => run.text).join(''),
    runs: texts,
    evidence: [...sources.values()],
    codes: [...new Set(entries.map((entry) => entry.code).filter((code) => code !== ''))],
    claims: [],
  }
}

/**
 * Spaces that conditional words left behind, and none before a stop; the month of a late figure in one bracket with what
 * follows in another. The marks around words do not count as letters.
 */
function tidy(rendered: string): string {
  return rendered
    .replace(/\s+/g, ' ')
    .replace(/( \(as at [A-Z][a-z]+ \d{4})\) \(/g, '$1; ')
    .replace(/ ([,.;:)])/g, '$1')
    .replace(/([,;])(?=[.;])/g, '')
    .trim()
}

function joinRuns(runs: readonly TapedRun[]): Sentence['runs'] {
  const joined: { text: string; strong: boolean }[] = []
  for (const { text, entry } of runs) {
    const strong = entry?.strong ?? false
    const last = joined[joined.length - 1]
    if (last && last.strong === strong) last.text += text
    else joined.push({ text, strong })
  }
  const [first, ...rest] = joined
  return first ? [{ ...first, text: upperFirst(first.text) }, ...rest] : []
}
