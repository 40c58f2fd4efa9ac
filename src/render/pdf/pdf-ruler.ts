import type { Ruler, Weight } from '../../pack/measure.ts'
import { faceOf } from './face.ts'
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
  const face = faceOf(weight)
  const widths = new Map<string, number>()
  const widthOf = (word: string): number => {
    const kept = widths.get(word)
    if (kept !== undefined) return kept
    const width = face.width(word)
    widths.set(word, width)
    return width
  }
  return (text) => wordsOf(tidyText(text, face.hasGlyph)).reduce((sum, word) => sum + widthOf(word), 0)
}
