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

/** Where single letters stand in `LETTERS`, behind the ligatures. */
const PLACES = new Map(
  LETTERS.slice(LIGATURES.length).map((letter, at) => [letter.charCodeAt(0), LIGATURES.length + at]),
)

/** What the pairs of its letters tell of a word; null for a word that they do not tell of. */
export type PairShaper = {
  /** How far it carries the next word, in units of the font. */
  readonly advance: (word: string) => number | null
  readonly steps: (word: string) => readonly Step[] | null
  readonly shape: (word: string) => Shape | null
}

/** A letter, or several that are drawn as one, and how far it carries the next, in units of the font. */
export type Step = { readonly letters: string; readonly advance: number }

/**
 * Shapes words of common letters from what the font does with each two of them; null for a word with other letters, or
 * with two that the font draws otherwise than side by side.
 *
 * In these fonts nothing hangs on a third letter, but for ligatures, which count as letters; a test holds them to it.
 */
export function makePairShaper(font: fontkit.Font, known: KnownPairs | null): PairShaper {
  const advanceOf = keepAdvances(font, known)
  const placedIn = (word: string): readonly Placed[] | null => {
    const places = placesOf(word)
    const steps = places?.map((place, at) => ({ place, advance: advanceOf(place, places[at + 1] ?? -1) }))
    return steps?.every(isKnown) ? steps : null
  }
  return {
    // Most words that a layout measures are never drawn, and need no glyphs: the sum is all that is kept of them.
    advance: (word) => {
      const places = placesOf(word)
      if (places === null) return null
      let sum = 0
      for (let at = 0; at < places.length; at += 1) {
        const advance = advanceOf(places[at] ?? -1, places[at + 1] ?? -1)
        if (advance === null) return null
        sum += advance
      }
      return sum
    },
    steps: (word) => placedIn(word)?.map(({ place, advance }) => ({ letters: lettersAt(place), advance })) ?? null,
    shape: (word) => {
      const placed = placedIn(word)
      return placed && shapeOf(placed, font, known)
    },
  }
}

/** How far each letter carries the next, or nothing (-1), asked of the font once. */
function keepAdvances(font: fontkit.Font, known: KnownPairs | null) {
  const advances: (number | null | undefined)[] = known ? [...known.advances] : []
  return (place: number, next: number): number | null => {
    const pair = place * (LETTERS.length + 1) + next + 1
    const kept = advances[pair]
    if (kept !== undefined) return kept
    const advance = layPair(font, lettersAt(place), lettersAt(next))
    advances[pair] = advance
    return advance
  }
}

/** A letter by its place in the table. */
type Placed = { readonly place: number; readonly advance: number }

function isKnown(step: { readonly place: number; readonly advance: number | null }): step is Placed {
  return step.advance !== null
}

function lettersAt(place: number): string {
  return LETTERS[place] ?? ''
}

function shapeOf(placed: readonly Placed[], font: fontkit.Font, known: KnownPairs | null): Shape {
  return {
    glyphs: placed.map(({ place }) => glyphAt(place, font, known)),
    positions: placed.map(({ advance }) => ({ xAdvance: advance, yAdvance: 0, xOffset: 0, yOffset: 0 })),
    advanceWidth: widthOf(placed),
  }
}

function widthOf(placed: readonly Placed[]): number {
  return placed.reduce((sum, { advance }) => sum + advance, 0)
}

function glyphAt(place: number, font: fontkit.Font, known: KnownPairs | null): fontkit.Glyph {
  const letters = lettersAt(place)
  const ligature = known?.ligatures[place]
  return ligature === undefined ? glyphOf(font, letters) : font.getGlyph(ligature, codesOf(letters))
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
    const ligature = LIGATURE_STARTS.has(code) ? LIGATURES.findIndex((each) => word.startsWith(each, at)) : -1
    const place = ligature < 0 ? PLACES.get(code) : ligature
    if (place === undefined) return null
    places.push(place)
    at += LIGATURES[ligature]?.length ?? 1
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
