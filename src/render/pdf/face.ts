import type * as fontkit from 'fontkit'
import type { Weight } from '../../pack/measure.ts'
import { KNOWN_PAIRS } from './known-pairs.ts'
import { openFont } from './open-font.ts'
import { makePairShaper, type Shape, type Step } from './pair-letters.ts'

/** A typeface as it is measured and drawn with. */
export type Face = {
  readonly hasGlyph: (codePoint: number) => boolean
  /** How far a word runs at size 1. */
  readonly width: (word: string) => number
  /** The letters of a word and how far each carries the next at size 1; null for a word that they alone do not tell of. */
  readonly steps: (word: string) => readonly Step[] | null
  /** The glyphs of a word; a copy, as pdfkit scales what it is given. */
  readonly shape: (word: string) => Shape
}

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
  const font = openFont(weight)
  const { unitsPerEm } = font
  const shapes = new Map<string, Shape>()
  const pairs = makePairShaper(font, KNOWN_PAIRS?.[weight] ?? null)
  const shapeOf = (word: string): Shape => {
    const kept = shapes.get(word)
    if (kept !== undefined) return kept
    if (shapes.size >= MOST_WORDS) shapes.clear()
    const shape = pairs.shape(word) ?? layOut(font, word)
    shapes.set(word, shape)
    return shape
  }
  return {
    hasGlyph: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    width: (word) => (pairs.advance(word) ?? shapeOf(word).advanceWidth) / unitsPerEm,
    steps: (word) =>
      pairs.steps(word)?.map(({ letters, advance }) => ({ letters, advance: advance / unitsPerEm })) ?? null,
    shape: (word) => {
      const shape = shapeOf(word)
      return { ...shape, positions: shape.positions.map((position) => ({ ...position })) }
    },
  }
}

function layOut(font: fontkit.Font, word: string): Shape {
  const { glyphs, positions, advanceWidth } = font.layout(word)
  return { glyphs, positions, advanceWidth }
}
