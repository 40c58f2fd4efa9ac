import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Weight } from '../../pack/measure.ts'

const FILES: Readonly<Record<Weight, string>> = {
  regular: 'source-sans/TTF/SourceSans3-Regular.ttf',
  semibold: 'source-sans/TTF/SourceSans3-Semibold.ttf',
}

/** The bytes of the typeface of the PDF; full TrueType files, as only those are subset without harm. */
export function readFont(weight: Weight): Uint8Array {
  return readFileSync(createRequire(import.meta.url).resolve(FILES[weight]))
}
