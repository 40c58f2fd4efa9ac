import { createRequire } from 'node:module'
import { type Font, openSync } from 'fontkit'
import type { Ruler, Weight } from '../../pack/measure.ts'
import { keptIn } from '../../shared/kept-in.ts'

const FILES = {
  regular: '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  semibold: '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
} as const satisfies Record<Weight, string>

/**
 * Measures with Arimo, whose advance widths are those of Arial, the font that the deck names.
 *
 * Kerning is left out, as the deck turns it off; a letter that Arial lacks comes from another font and counts as an em.
 */
export function makePptxRuler(): Ruler {
  const measures = { regular: measureOf(FILES.regular), semibold: measureOf(FILES.semibold) }
  return { width: (text, size, weight) => measures[weight](text) * size }
}

/** The width of a text at size 1: kept, as in the PDF's ruler, and gone on from where a line grows by a word. */
function measureOf(file: string): (text: string) => number {
  const advance = advanceOf(file)
  const known = new Map<string, number>()
  let last = { text: '', ems: 0 }
  const measure = (text: string) => {
    const from = text.startsWith(last.text) && !HALF.test(last.text) ? last : { text: '', ems: 0 }
    let ems = from.ems
    for (const letter of text.slice(from.text.length)) ems += advance(letter)
    last = { text, ems }
    return ems
  }
  return (text) => keptIn(known, text, measure)
}

/** At its end the first half of a character, which is another character with what follows. */
const HALF = /[\uD800-\uDBFF]$/

function advanceOf(file: string): (letter: string) => number {
  const font = openFont(file)
  const known: number[] = []
  return (letter) => {
    const code = letter.codePointAt(0) ?? 0
    const kept = known[code]
    if (kept !== undefined) return kept
    const ems = font.hasGlyphForCodePoint(code) ? font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm : 1
    known[code] = ems
    return ems
  }
}

function openFont(file: string): Font {
  const font = openSync(createRequire(import.meta.url).resolve(file))
  if (!('unitsPerEm' in font)) throw new Error(`${file} holds several fonts, where one was expected`)
  return font
}
