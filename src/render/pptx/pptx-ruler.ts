import { createRequire } from 'node:module'
import { type Font, openSync } from 'fontkit'
import type { Ruler, Weight } from '../../pack/measure.ts'

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
  const advances = { regular: advanceOf(FILES.regular), semibold: advanceOf(FILES.semibold) }
  return {
    width: (text, size, weight) => {
      let ems = 0
      for (const letter of text) ems += advances[weight](letter)
      return ems * size
    },
  }
}

function advanceOf(file: string): (letter: string) => number {
  const font = openFont(file)
  const known = new Map<string, number>()
  return (letter) => {
    const cached = known.get(letter)
    if (cached !== undefined) return cached
    const code = letter.codePointAt(0) ?? 0
    const ems = font.hasGlyphForCodePoint(code) ? font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm : 1
    known.set(letter, ems)
    return ems
  }
}

function openFont(file: string): Font {
  const font = openSync(createRequire(import.meta.url).resolve(file))
  if (!('unitsPerEm' in font)) throw new Error(`${file} holds several fonts, where one was expected`)
  return font
}
