import type { Deck } from '../deck.ts'

/** The parts of a package by their names: XML as text, workbooks as bytes. */
export type Parts = ReadonlyMap<string, string | Uint8Array>

/** One thing that pptxgenjs 4.0.1 gets wrong or leaves out; `reason` says what goes wrong without the mend. */
export type Mend = {
  readonly name: string
  readonly reason: string
  readonly mend: (parts: Parts, deck: Deck) => Parts
}

/** The parts with some written anew. */
export function withParts(parts: Parts, written: Readonly<Record<string, string | Uint8Array>>): Parts {
  return new Map([...parts, ...Object.entries(written)])
}

/** The parts with one text changed. */
export function changePart(parts: Parts, name: string, change: (xml: string) => string): Parts {
  return withParts(parts, { [name]: change(textOf(parts, name)) })
}

export function textOf(parts: Parts, name: string): string {
  const part = parts.get(name)
  if (typeof part !== 'string') throw new Error(`pptxgenjs wrote no ${name}`)
  return part
}

/** Replaces what must be there: another version of pptxgenjs may write something else, and must not pass in silence. */
export function replaceExpected(xml: string, pattern: string | RegExp, by: string): string {
  const found = typeof pattern === 'string' ? xml.includes(pattern) : xml.search(pattern) >= 0
  if (!found) throw new Error(`pptxgenjs did not write what is to be mended: ${pattern}`)
  return xml.replace(pattern, () => by)
}
