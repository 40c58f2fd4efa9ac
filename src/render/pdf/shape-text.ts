import type { Weight } from '../../pack/measure.ts'
import { type Face, faceOf } from './face.ts'
import { readFont } from './font-files.ts'
import type { Step } from './pair-letters.ts'
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
  const face = faceOf(weight)
  font.font.layout = face.shape
  const hasGlyph = (codePoint: number) => font.font.hasGlyphForCodePoint(codePoint)
  const shapeWord = makeEncoder(font, face)
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

/** Encodes words; pdfkit is asked for each letter once, and for a word whose letters alone do not tell of it. */
function makeEncoder(font: EmbeddedFont, { steps }: Face): (word: string) => ShapedWord {
  const encode = remembered((letters) => {
    const [[code = ''], [position]] = font.encode(letters)
    return { code, advanceWidth: position?.advanceWidth ?? 0 }
  })
  const encodeStep = ({ letters, advance }: Step): Encoded => {
    const { code, advanceWidth } = encode(letters)
    return { code, xAdvance: advance * 1000, advanceWidth }
  }
  return remembered((word) => show(steps(word)?.map(encodeStep) ?? encodeWhole(font, word)))
}

/** A glyph in thousandths of the size: how far it carries the next, and how far it would without kerning. */
type Encoded = { readonly code: string; readonly xAdvance: number; readonly advanceWidth: number }

function encodeWhole(font: EmbeddedFont, word: string): readonly Encoded[] {
  const [codes, positions] = font.encode(word)
  return positions.map(({ xAdvance, advanceWidth }, at) => ({ code: codes[at] ?? '', xAdvance, advanceWidth }))
}

/** The glyphs of a word, with the kerning between them as TJ has it: in thousandths, subtracted. */
function show(glyphs: readonly Encoded[]): ShapedWord {
  let [text, width] = ['', 0]
  for (const { code, xAdvance, advanceWidth } of glyphs) {
    const kern = Math.round(advanceWidth - xAdvance)
    text += kern ? `${code}>${kern}<` : code
    width += xAdvance
  }
  return { show: `<${text}>`.replaceAll('<>', ''), width: width / 1000 }
}
