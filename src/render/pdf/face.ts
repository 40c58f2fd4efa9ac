import * as fontkit from 'fontkit'
import type { Weight } from '../../pack/measure.ts'
import { readFont } from './font-files.ts'

/** A typeface as it is measured and drawn with. */
export type Face = {
  readonly hasGlyph: (codePoint: number) => boolean
  /** How far a word runs at size 1. */
  readonly width: (word: string) => number
  /** The glyphs of a word; a copy, as pdfkit scales what it is given. */
  readonly shape: (word: string) => Shape
}
export type Shape = Pick<fontkit.GlyphRun, 'glyphs' | 'positions' | 'advanceWidth'>

/** Words kept of each face: more than a long pack uses, and no more however many packs are made. */
const MOST_WORDS = 20_000

const FACES = new Map<Weight, Face>()

/** Opened once and each word shaped once, since shaping is most of the time that a PDF takes. */
export function faceOf(weight: Weight): Face {
  const face = FACES.get(weight) ?? openFace(weight)
  FACES.set(weight, face)
  return face
}

function openFace(weight: Weight): Face {
  const font = fontkit.create(Buffer.from(readFont(weight)))
  if (font.type !== 'TTF') throw new Error(`the ${weight} font file is not a single font`)
  const shapes = new Map<string, Shape>()
  const shapeOf = (word: string): Shape => {
    const kept = shapes.get(word)
    if (kept !== undefined) return kept
    if (shapes.size >= MOST_WORDS) shapes.clear()
    const { glyphs, positions, advanceWidth } = font.layout(word)
    const shape = { glyphs, positions, advanceWidth }
    shapes.set(word, shape)
    return shape
  }
  return {
    hasGlyph: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    width: (word) => shapeOf(word).advanceWidth / font.unitsPerEm,
    shape: (word) => {
      const shape = shapeOf(word)
      return { ...shape, positions: shape.positions.map((position) => ({ ...position })) }
    },
  }
}
