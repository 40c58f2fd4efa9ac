import type { Abbreviation } from '../../pack/pack.ts'

/** Tells a screen reader what an abbreviation stands for, once under each heading. */
export type Abbreviations = {
  /** Under a new heading first mentions are first again. */
  readonly begin: () => void
  /** The words in pieces; a first mention is a piece of its own, unless the words around it say what it stands for. */
  readonly split: (words: string, around: string) => readonly Piece[]
}

export type Piece = { readonly text: string; readonly expansion: string | null }

export function makeAbbreviations(known: readonly Abbreviation[]): Abbreviations {
  const expansions = new Map(known.map(({ short, long }) => [short, long]))
  const pattern = patternOf([...expansions.keys()])
  const said = new Set<string>()
  const expansionOf = (text: string, around: string): string | null => {
    const long = expansions.get(text)
    if (long === undefined || said.has(text)) return null
    said.add(text)
    return around.includes(long) ? null : long
  }
  return {
    begin: () => said.clear(),
    split: (words, around) =>
      joined(words.split(pattern).map((text) => ({ text, expansion: expansionOf(text, around) }))),
  }
}

/** Whole words only, the longest first: `CPP` is not `CP` and a letter, nor the code `CLA_PERM` a child looked after. */
function patternOf(shorts: readonly string[]): RegExp {
  const longestFirst = shorts.toSorted((a, b) => b.length - a.length).map(escaped)
  if (longestFirst.length === 0) return /(?!)/u
  return new RegExp(`(?<![\\p{L}\\p{N}&_])(${longestFirst.join('|')})(?![\\p{L}\\p{N}&_])`, 'u')
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = []
  for (const piece of pieces.filter(({ text }) => text !== '')) {
    const last = kept.at(-1)
    if (last?.expansion === null && piece.expansion === null) {
      kept[kept.length - 1] = { text: last.text + piece.text, expansion: null }
    } else kept.push(piece)
  }
  return kept
}
