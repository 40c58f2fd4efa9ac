import type * as fontkit from 'fontkit'

/** The glyphs of a word and how far each carries the next, in units of the font. */
export type Shape = Pick<fontkit.GlyphRun, 'glyphs' | 'positions' | 'advanceWidth'>

/**
 * How far a letter carries the next, the kerning between the two counted in; null for two that are drawn otherwise than
 * side by side. Each of `LETTERS` before nothing, and before each of them, in their order.
 */
export type PairTable = readonly (number | null)[]

/** What a font does with letters two by two, and the glyphs of its ligatures, in the order of `LIGATURES`. */
export type KnownPairs = { readonly advances: PairTable; readonly ligatures: readonly number[] }

/** Letters that these fonts draw as one, the longest first. */
const LIGATURES = ['fft', 'ff', 'ft']
const LIGATURE_STARTS = new Set(LIGATURES.map((ligature) => ligature.charCodeAt(0)))

/** What a pack is written in, but for names from other alphabets. */
const LETTERS = [
  ...LIGATURES,
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)),
  ...'£·×–—‘’“”•…→≤≥■▲►▼◄○●♦',
]

const PLACES = new Map(LETTERS.map((letter, at) => [letter, at]))
const PLACES_BY_CODE = new Map(
  LETTERS.slice(LIGATURES.length).map((letter) => [letter.charCodeAt(0), PLACES.get(letter)]),
)

/** What the pairs of its letters tell of a word; null for a word that they do not tell of. */
export type PairShaper = {
  /** How far it carries the next word, in units of the font. */
  readonly advance: (word: string) => number | null
  readonly shape: (word: string) => Shape | null
}

/**
 * Shapes words of common letters from what the font does with each two of them; null for a word with other letters, or
 * with two that the font draws otherwise than side by side.
 *
 * In these fonts nothing hangs on a third letter, but for ligatures, which count as letters; a test holds them to it.
 */
export function makePairShaper(font: fontkit.Font, known: KnownPairs | null): PairShaper {
  const advances: (number | null | undefined)[] = known ? [...known.advances] : []
  const advanceOf = (place: number, next: number) => {
    const pair = place * (LETTERS.length + 1) + next + 1
    const kept = advances[pair]
    if (kept !== undefined) return kept
    const advance = layPair(font, LETTERS[place] ?? '', LETTERS[next] ?? '')
    advances[pair] = advance
    return advance
  }
  const glyphAt = (place: number) => {
    const letters = LETTERS[place] ?? ''
    const ligature = known?.ligatures[place]
    return ligature === undefined ? glyphOf(font, letters) : font.getGlyph(ligature, codesOf(letters))
  }
  // Most words that a layout measures are never drawn, and need no glyphs.
  const advance = (word: string) => {
    const places = placesOf(word)
    if (places === null) return null
    let sum = 0
    for (let at = 0; at < places.length; at += 1) {
      const more = advanceOf(places[at] ?? 0, places[at + 1] ?? -1)
      if (more === null) return null
      sum += more
    }
    return sum
  }
  const shape = (word: string) => {
    const advanceWidth = advance(word)
    const places = placesOf(word)
    if (advanceWidth === null || places === null) return null
    const glyphs = places.map(glyphAt)
    const positions = places.map((place, at) => {
      const xAdvance = advanceOf(place, places[at + 1] ?? -1) ?? 0
      return { xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 }
    })
    return { glyphs, positions, advanceWidth }
  }
  return { advance, shape }
}

/** The whole table of a font. */
export function layPairsOf(font: fontkit.Font): KnownPairs {
  return {
    advances: LETTERS.flatMap((letter) => ['', ...LETTERS].map((next) => layPair(font, letter, next))),
    ligatures: LIGATURES.map((ligature) => glyphOf(font, ligature).id),
  }
}

/** The places of a word's letters in the table, ligatures taken first; null where one is not in it. */
function placesOf(word: string): readonly number[] | null {
  const places: number[] = []
  for (let at = 0; at < word.length; ) {
    const code = word.charCodeAt(at)
    const ligature = LIGATURE_STARTS.has(code) ? LIGATURES.find((each) => word.startsWith(each, at)) : undefined
    const place = ligature === undefined ? PLACES_BY_CODE.get(code) : PLACES.get(ligature)
    if (place === undefined) return null
    places.push(place)
    at += ligature?.length ?? 1
  }
  return places
}

function layPair(font: fontkit.Font, letter: string, next: string): number | null {
  const { glyphs, positions } = font.layout(letter + next)
  const own = [letter, next].filter((each) => each !== '').map((each) => glyphOf(font, each))
  const side = glyphs.length === own.length && glyphs.every((glyph, at) => glyph.id === own[at]?.id)
  const level = positions.every(({ xOffset, yOffset, yAdvance }) => xOffset === 0 && yOffset === 0 && yAdvance === 0)
  const [first, second] = positions
  const usual = second === undefined || second.xAdvance === own[1]?.advanceWidth
  return first && side && level && usual ? first.xAdvance : null
}

/** The glyph of a letter, or of a ligature as the font draws it by itself. */
function glyphOf(font: fontkit.Font, letters: string): fontkit.Glyph {
  const [first] = letters.length > 1 ? font.layout(letters).glyphs : []
  return first ?? font.glyphForCodePoint(letters.codePointAt(0) ?? 0)
}

function codesOf(letters: string): number[] {
  return [...letters].map((letter) => letter.codePointAt(0) ?? 0)
}
