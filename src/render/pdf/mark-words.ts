import type { Piece } from './abbreviations.ts'
import type { Canvas } from './canvas.ts'
import type { Element } from './element.ts'
import { type Face, widthOf, writeWords } from './write-words.ts'

/** Words where they are drawn. */
export type WordsAt = { readonly text: string; readonly x: number; readonly baseline: number; readonly face: Face }

/** Words as the content of an element; an abbreviation that needs its expansion is a `Span` among them. */
export function markWords(canvas: Canvas, element: Element, words: readonly WordsAt[]): void {
  const around = words.map(({ text }) => text).join('')
  let waiting: WordsAt[] = []
  const write = (into: Element, some: readonly WordsAt[]): void => {
    if (some.length > 0) into.mark(() => writeAll(canvas, some))
  }
  for (const { expansion, ...one } of words.flatMap((each) => cut(canvas, each, around))) {
    if (expansion === null) {
      waiting.push(one)
      continue
    }
    write(element, waiting)
    waiting = []
    write(element.open('Span', { expansion }), [one])
  }
  write(element, waiting)
}

export function writeAll({ pen }: Canvas, words: readonly WordsAt[]): void {
  for (const { text, x, baseline, face } of words) writeWords(pen, text, x, baseline, face)
}

/** The pieces of the words, each where it stands. */
function cut(
  { pen, abbreviations }: Canvas,
  words: WordsAt,
  around: string,
): readonly (WordsAt & Pick<Piece, 'expansion'>)[] {
  let { x } = words
  return abbreviations.split(words.text, around).map(({ text, expansion }, at, all) => {
    const placed = { ...words, text, x, expansion }
    if (at < all.length - 1) x += widthOf(pen, text, words.face)
    return placed
  })
}
