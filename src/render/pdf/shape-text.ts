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
    const { font, shapeWord } = faces[weight]
    doc.page.fonts[font.id] ??= font.ref()
    const words = wordsOf(tidyText(text, (codePoint) => font.font.hasGlyphForCodePoint(codePoint))).map(shapeWord)
    return {
      show: words.map((word) => word.show).join(''),
      width: words.reduce((sum, word) => sum + word.width, 0),
      font: font.id,
    }
  }
}

type ShapedWord = { readonly show: string; readonly width: number }

/** What is drawn was measured before, so the shapes of the ruler are handed on. */
function embedFace(doc: PdfDocument, weight: Weight): { font: EmbeddedFont; shapeWord: (word: string) => ShapedWord } {
  doc.font(readFont(weight))
  const font = doc._font
  font.font.layout = faceOf(weight).shape
  const words = new Map<string, ShapedWord>()
  const shapeWord = (word: string): ShapedWord => {
    const kept = words.get(word) ?? encodeWord(font, word)
    words.set(word, kept)
    return kept
  }
  return { font, shapeWord }
}

/** The glyphs of a word, with the kerning between them as TJ has it: in thousandths, subtracted. */
function encodeWord(font: EmbeddedFont, word: string): ShapedWord {
  const [codes, positions] = font.encode(word)
  const kerns = positions.map(({ xAdvance, advanceWidth }) => Math.round(advanceWidth - xAdvance))
  const show = codes.map((code, at) => (kerns[at] ? `${code}>${kerns[at]}<` : code)).join('')
  return { show: `<${show}>`.replaceAll('<>', ''), width: positions.reduce((sum, one) => sum + one.xAdvance, 0) / 1000 }
}
