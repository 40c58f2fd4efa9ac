import type { Ruler, Weight } from '../../pack/measure.ts'
import { keptIn } from '../../shared/kept-in.ts'
import { advancesIn } from './advances.ts'

/**
 * Measures with Arimo, whose advance widths are those of Arial, the font that the deck names.
 *
 * Kerning is left out, as the deck turns it off; a letter that Arial lacks comes from another font and counts as an em.
 */
export function makePptxRuler(): Ruler {
  const measures = { regular: measureOf('regular'), semibold: measureOf('semibold') }
  return { width: (text, size, weight) => measures[weight](text) * size }
}

/** The width of a text at size 1: kept, as in the PDF's ruler, and gone on from where a line grows by a word. */
function measureOf(weight: Weight): (text: string) => number {
  const advance = advancesIn(weight)
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
