import { keptIn } from '../shared/kept-in.ts'
import type { Ruler, Weight } from './measure.ts'
import type { Line, Run } from './pack.ts'
import type { TextStyle } from './theme.ts'

/** Pieces of different looks that stand together without a space; `cut` where the rest of the word is on its way. */
type Word = { readonly runs: readonly Run[]; readonly cut: boolean }

/** The lines of runs that were broken before: a column is filled several times before it is found to be right. */
const BROKEN = new WeakMap<Ruler, WeakMap<readonly Run[], Map<TextStyle, Map<number, readonly Line[]>>>>()
/** The runs of plain words, by which their lines are found again. */
const PLAIN = new WeakMap<Ruler, Map<string, readonly Run[]>>()

/** Breaks words of one style into lines no wider than `width`; a word that is wider by itself is cut. */
export function breakLines(runs: readonly Run[], style: TextStyle, width: number, ruler: Ruler): readonly Line[] {
  const ofRuler = keptIn(BROKEN, ruler, () => new WeakMap())
  const ofRuns = keptIn(ofRuler, runs, () => new Map())
  const ofStyle = keptIn(ofRuns, style, () => new Map())
  return keptIn(ofStyle, width, () => breakAnew(runs, style, width, ruler))
}

/** Breaks words without a look of their own. */
export function breakWords(words: string, style: TextStyle, width: number, ruler: Ruler): readonly Line[] {
  const ofRuler = keptIn(PLAIN, ruler, () => new Map())
  const runs = keptIn(ofRuler, words, () => [plain(words)])
  return breakLines(runs, style, width, ruler)
}

function breakAnew(runs: readonly Run[], style: TextStyle, width: number, ruler: Ruler): readonly Line[] {
  const [run, ...others] = runs
  const lines = run && others.length === 0 ? breakRun(run, style, width, ruler) : null
  return lines ?? breakRuns(runs, style, width, ruler)
}

/** Most texts are of one look, and need no runs before their lines are found; null where a word is wider than a line. */
function breakRun(run: Run, style: TextStyle, width: number, ruler: Ruler): readonly Line[] | null {
  const ofRuler = keptIn(MEASURED, ruler, nothingMeasured)
  const weight = run.strong ? 'semibold' : style.weight
  const words = keptIn(ofRuler[weight], run.text, () => measureWords(run.text, (text) => ruler.width(text, 1, weight)))
  const ends = lineEnds(words, (ems) => ems * style.size <= width)
  const lineTo = (end: number, at: number) => {
    const text = words.slice(ends?.[at - 1] ?? 0, end).map((each) => each.word)
    return lineOf({ runs: [{ ...run, text: text.join(' ') }], cut: false }, style, ruler)
  }
  return ends?.map(lineTo) ?? null
}

/** How far a word runs at size 1: at the end of a line, and with the space before the next. */
type MeasuredWord = { readonly word: string; readonly alone: number; readonly spaced: number }

/** The words of a text: the same text is broken anew for each width that it might be given. */
const MEASURED = new WeakMap<Ruler, Measured>()

type Measured = Readonly<Record<Weight, Map<string, readonly MeasuredWord[]>>>

const nothingMeasured = (): Measured => ({ regular: new Map(), semibold: new Map() })

function measureWords(text: string, emsOf: (text: string) => number): readonly MeasuredWord[] {
  const words = text.split(SPACES).filter((word) => word !== '')
  return words.map((word) => ({ word, alone: emsOf(word), spaced: emsOf(`${word} `) }))
}

/**
 * Behind which words lines of as many as fit end; null where one is wider than a line. A line is the sum of its words:
 * to measure it whole for each word that it grows by takes far longer.
 */
function lineEnds(words: readonly MeasuredWord[], fits: (ems: number) => boolean): readonly number[] | null {
  const ends: number[] = []
  let held = 0
  for (const [at, { alone, spaced }] of words.entries()) {
    if (!fits(alone)) return null
    if (at > 0 && !fits(held + alone)) {
      ends.push(at)
      held = 0
    }
    held += spaced
  }
  return words.length === 0 ? [] : [...ends, words.length]
}

function breakRuns(runs: readonly Run[], style: TextStyle, width: number, ruler: Ruler): readonly Line[] {
  const words = wordsOf(runs).flatMap((each) => cutWord(each, style, width, ruler))
  // Programs put a word that no line holds on a line of its own before they cut it.
  const join = (held: Word, word: Word) =>
    held.cut || word.cut ? null : { runs: joinWords(held.runs, word.runs), cut: false }
  const fits = (line: Word) => widthOf(line.runs, style, ruler) <= width
  return fillLines(words, join, fits).map((line) => lineOf(line, style, ruler))
}

/** Lines of as many words as fit, one at least; `join` gives null where a line has to end. */
function fillLines<Piece>(
  words: readonly Piece[],
  join: (held: Piece, word: Piece) => Piece | null,
  fits: (line: Piece) => boolean,
): readonly Piece[] {
  const lines: Piece[] = []
  for (const word of words) {
    const held = lines.at(-1)
    const longer = held === undefined ? null : join(held, word)
    if (longer !== null && fits(longer)) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

const SPACES = /[ \t\r\n]+/

/** Words without a look of their own. */
export function plain(text: string, look: Partial<Omit<Run, 'text'>> = {}): Run {
  return { text, strong: false, colour: null, link: null, ...look }
}

export function widthOf(runs: readonly Run[], style: TextStyle, ruler: Ruler): number {
  return runs.reduce((sum, run) => sum + ruler.width(run.text, style.size, run.strong ? 'semibold' : style.weight), 0)
}

function lineOf({ runs, cut }: Word, style: TextStyle, ruler: Ruler): Line {
  return { runs, width: widthOf(runs, style, ruler), cut }
}

function wordsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const words: Run[][] = []
  let glued = false
  for (const run of runs) {
    for (const piece of run.text.split(/([ \t\r\n]+)/)) {
      if (/^[ \t\r\n]*$/.test(piece)) glued = glued && piece === ''
      else {
        const last = words.at(-1)
        if (glued && last) last.push({ ...run, text: piece })
        else words.push([{ ...run, text: piece }])
        glued = true
      }
    }
  }
  return words
}

/** The space between two words takes the look of the first, so that runs of one look stay whole. */
function joinWords(before: readonly Run[], word: readonly Run[]): readonly Run[] {
  const last = before.at(-1)
  const first = word[0]
  if (!last || !first) return [...before, ...word]
  if (sameLook(last, first))
    return [...before.slice(0, -1), { ...last, text: `${last.text} ${first.text}` }, ...word.slice(1)]
  if (last.link !== null || last.strong) return [...before, { ...first, text: ` ${first.text}` }, ...word.slice(1)]
  return [...before.slice(0, -1), { ...last, text: `${last.text} ` }, ...word]
}

function sameLook(a: Run, b: Run): boolean {
  return a.strong === b.strong && a.colour === b.colour && a.link === b.link
}

function cutWord(runs: readonly Run[], style: TextStyle, width: number, ruler: Ruler): readonly Word[] {
  if (widthOf(runs, style, ruler) <= width) return [{ runs, cut: false }]
  const pieces = runs.flatMap((run) => cutRun(run, style, width, ruler))
  return pieces.map((piece, at) => ({ runs: [piece], cut: at < pieces.length - 1 }))
}

function cutRun(run: Run, style: TextStyle, width: number, ruler: Ruler): readonly Run[] {
  const pieces: Run[] = []
  let rest = [...run.text]
  while (rest.length > 0) {
    const count = countThatFits(rest, run, style, width, ruler)
    pieces.push({ ...run, text: rest.slice(0, count).join('') })
    rest = rest.slice(count)
  }
  return pieces
}

/** Prefers to cut after a hyphen or a stroke; takes one letter at least, however narrow the column. */
function countThatFits(letters: readonly string[], run: Run, style: TextStyle, width: number, ruler: Ruler): number {
  let count = 1
  while (count < letters.length) {
    const longer = { ...run, text: letters.slice(0, count + 1).join('') }
    if (widthOf([longer], style, ruler) > width) break
    count += 1
  }
  if (count === letters.length) return count
  const seam = letters.slice(0, count).findLastIndex((letter) => letter === '-' || letter === '/')
  return seam > 1 ? seam + 1 : count
}
