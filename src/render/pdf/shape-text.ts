import type { Weight } from '../../pack/measure.ts'
import { faceOf } from './face.ts'
import { readFont } from './font-files.ts'
import type { EmbeddedFont, PdfDocument } from './pdfkit-document.ts'
import { tidyText, wordsOf } from './tidy-text.ts'

/** Text as glyphs: `show` is the operand of the operator TJ, `width` is at size 1. */
export type ShapedText = { readonly show: string; readonly width: number; readonly font: string }

/** Shapes text in the fonts that the document embeds, and lets the current page use them. */
export function makeShaper(doc: PdfDocument): (text: string, weight: Weight) => ShapedText {
  const faces = { regular: embedFace(doc, 'regular'), semibold: embedFace(doc, 'semibold') }
  return (text, weight) => {
    const { font, shape } = faces[weight]
    doc.page.fonts[font.id] ??= font.ref()
    return shape(text)
  }
}

type ShapedWord = { readonly show: string; readonly width: number }

type EmbeddedFace = { readonly font: EmbeddedFont; readonly shape: (text: string) => ShapedText }

/** What is drawn was measured before, so the shapes of the ruler are handed on. Most texts are asked for twice. */
function embedFace(doc: PdfDocument, weight: Weight): EmbeddedFace {
  doc.font(readFont(weight))
  const font = doc._font
  font.font.layout = faceOf(weight).shape
  const hasGlyph = (codePoint: number) => font.font.hasGlyphForCodePoint(codePoint)
  const shapeWord = remembered((word) => encodeWord(font, word))
  const shape = remembered((text): ShapedText => {
    const words = wordsOf(tidyText(text, hasGlyph)).map(shapeWord)
    return {
      show: words.map((word) => word.show).join(''),
      width: words.reduce((sum, word) => sum + word.width, 0),
      font: font.id,
    }
  })
  return { font, shape }
}

function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const kept = known.get(text)
    if (kept !== undefined) return kept
    const made = make(text)
    known.set(text, made)
    return made
  }
}

/** The glyphs of a word, with the kerning between them as TJ has it: in thousandths, subtracted. */
function encodeWord(font: EmbeddedFont, word: string): ShapedWord {
  const [codes, positions] = font.encode(word)
  const kerns = positions.map(({ xAdvance, advanceWidth }) => Math.round(advanceWidth - xAdvance))
  const show = codes.map((code, at) => (kerns[at] ? `${code}>${kerns[at]}<` : code)).join('')
  return { show: `<${show}>`.replaceAll('<>', ''), width: positions.reduce((sum, one) => sum + one.xAdvance, 0) / 1000 }
}
