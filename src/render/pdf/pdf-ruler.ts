import * as fontkit from 'fontkit'
import type { Ruler, Weight } from '../../pack/measure.ts'
import { readFont } from './font-files.ts'
import { tidyText, wordsOf } from './tidy-text.ts'

/** Measures text as the PDF draws it, kerning included; each word is shaped once. */
export function makePdfRuler(): Ruler {
  const measures: Readonly<Record<Weight, (text: string) => number>> = {
    regular: measureOf('regular'),
    semibold: measureOf('semibold'),
  }
  return { width: (text, size, weight) => measures[weight](text) * size }
}

/** The width of a text at size 1. */
function measureOf(weight: Weight): (text: string) => number {
  const font = fontkit.create(Buffer.from(readFont(weight)))
  if (font.type !== 'TTF') throw new Error(`the ${weight} font file is not a single font`)
  const widths = new Map<string, number>()
  const widthOf = (word: string): number => {
    const kept = widths.get(word)
    if (kept !== undefined) return kept
    const width = font.layout(word).advanceWidth / font.unitsPerEm
    widths.set(word, width)
    return width
  }
  return (text) =>
    wordsOf(tidyText(text, (codePoint) => font.hasGlyphForCodePoint(codePoint))).reduce(
      (sum, word) => sum + widthOf(word),
      0,
    )
}
