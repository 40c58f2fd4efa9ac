import type { Ruler, Weight } from '../../pack/measure.ts'
import { keptIn } from '../../shared/kept-in.ts'
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

/**
 * The width of a text at size 1. A line is measured again with each word that it grows by, so it goes on from there; and
 * columns are filled several times before they are right, so four texts in five have been measured before.
 */
function measureOf(weight: Weight): (text: string) => number {
  const widthsOf = measureWords(weight)
  const known = new Map<string, number>()
  let last = { text: '', ems: 0 }
  const measure = (text: string) => {
    let { text: before, ems } = text.startsWith(last.text) ? last : { text: '', ems: 0 }
    for (const word of wordsOf(text, before.length)) {
      for (const width of widthsOf(word)) ems += width
      if (!word.endsWith(' ')) return ems
      before = text.slice(0, before.length + word.length)
      last = { text: before, ems }
    }
    return ems
  }
  return (text) => keptIn(known, text, measure)
}

/** What stands between two spaces; several words where the spaces are of another kind. */
function measureWords(weight: Weight): (word: string) => readonly number[] {
  const face = faceOf(weight)
  const known = new Map<string, readonly number[]>()
  return (word) => keptIn(known, word, () => wordsOf(tidyText(word, face.hasGlyph)).map(face.width))
}
