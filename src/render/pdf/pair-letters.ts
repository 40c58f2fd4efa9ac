import type * as fontkit from 'fontkit'

/** The glyphs of a word and how far each carries the next, in units of the font. */
export type Shape = Pick<fontkit.GlyphRun, 'glyphs' | 'positions' | 'advanceWidth'>

/**
 * How far a letter carries the next, the kerning between the two counted in; null for two that are drawn otherwise than
 * side by side. Each of `LETTERS` before nothing, and before each of them, in their order.
 */
export type PairTable = readonly (number | null)[]

/** What a pack is written in, but for names from other alphabets. */
const LETTERS = [...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)), ...'£·×–—‘’“”•…→≤≥■▲►▼◄○●♦']

const PLACES = new Map(LETTERS.map((letter, at) => [letter.charCodeAt(0), at]))

/** What the pairs of its letters tell of a word; null for a word that they do not tell of. */
export type PairShaper = {
  /** How far it carries the next word, in units of the font. */
  readonly advance: (word: string) => number | null
  readonly shape: (word: string) => Shape | null
}

/**
 * Shapes words of common letters from what the font does with each two of them; null for a word with other letters, or
 * with two that the font draws as one (`ff`).
 *
 * In these fonts nothing hangs on a third letter; a test holds them to it.
 */
export function makePairShaper(font: fontkit.Font, known: PairTable | null): PairShaper {
  const advances: (number | null | undefined)[] = known ? [...known] : []
  const advanceAt = (word: string, at: number) => {
    const pair = pairAt(word, at)
    if (pair === null) return null
    const advance = advances[pair] === undefined ? layPair(font, word.slice(at, at + 2)) : advances[pair]
    advances[pair] = advance
    return advance
  }
  // Most words that a layout measures are never drawn, and need no glyphs.
  const advance = (word: string) => {
    let sum = 0
    for (let at = 0; at < word.length; at += 1) {
      const more = advanceAt(word, at)
      if (more === null) return null
      sum += more
    }
    return sum
  }
  const shape = (word: string) => {
    const advanceWidth = advance(word)
    if (advanceWidth === null) return null
    const letters = Array.from({ length: word.length }, (_, at) => at)
    const glyphs = letters.map((at) => font.glyphForCodePoint(word.charCodeAt(at)))
    const positions = letters.map((at) => ({ xAdvance: advanceAt(word, at) ?? 0, yAdvance: 0, xOffset: 0, yOffset: 0 }))
    return { glyphs, positions, advanceWidth }
  }
  return { advance, shape }
}

/** The whole table of a font. */
export function layPairsOf(font: fontkit.Font): PairTable {
  return LETTERS.flatMap((letter) => ['', ...LETTERS].map((next) => layPair(font, letter + next)))
}

/** Where a letter and the next stand in a table; null where either is not in it. */
function pairAt(word: string, at: number): number | null {
  const letter = PLACES.get(word.charCodeAt(at))
  const next = at + 1 < word.length ? PLACES.get(word.charCodeAt(at + 1)) : -1
  return letter === undefined || next === undefined ? null : letter * (LETTERS.length + 1) + next + 1
}

function layPair(font: fontkit.Font, letters: string): number | null {
  const { glyphs, positions } = font.layout(letters)
  const own = [...letters].map((letter) => font.glyphForCodePoint(letter.charCodeAt(0)))
  const side = glyphs.length === own.length && glyphs.every((glyph, at) => glyph.id === own[at]?.id)
  const level = positions.every(({ xOffset, yOffset, yAdvance }) => xOffset === 0 && yOffset === 0 && yAdvance === 0)
  const [first, second] = positions
  const usual = second === undefined || second.xAdvance === own[1]?.advanceWidth
  return first && side && level && usual ? first.xAdvance : null
}
