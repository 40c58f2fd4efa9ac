import { createRequire } from 'node:module'
import type { Font } from 'fontkit'
import type { Weight } from '../../pack/measure.ts'
import { type Advances, KNOWN_ADVANCES } from './known-advances.ts'

const FILES = {
  regular: '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  semibold: '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
} as const satisfies Record<Weight, string>

/** What a pack is written in, but for names from other alphabets: Latin letters, signs, dashes, quotes, arrows, shapes. */
const USUAL = [
  [0x20, 0x24f],
  [0x2010, 0x2044],
  [0x2190, 0x2193],
  [0x2260, 0x2265],
  [0x25a0, 0x25cf],
  [0x2660, 0x2667],
] as const

/** How far each letter runs, kept once it was asked for; a font is opened for the first letter that is not known. */
const ADVANCES: Readonly<Record<Weight, (letter: string) => number>> = {
  regular: keepAdvances('regular'),
  semibold: keepAdvances('semibold'),
}

/** How far a letter runs in Arimo at size 1; a letter that it lacks comes from another font and counts as an em. */
export function advancesIn(weight: Weight): (letter: string) => number {
  return ADVANCES[weight]
}

function keepAdvances(weight: Weight): (letter: string) => number {
  const known: Record<number, number> = { ...KNOWN_ADVANCES?.[weight] }
  let font: Font | null = null
  return (letter) => {
    const code = letter.codePointAt(0) ?? 0
    const kept = known[code]
    if (kept !== undefined) return kept
    font ??= openFont(weight)
    const ems = advanceIn(font, code)
    known[code] = ems
    return ems
  }
}

/** Works out what `KNOWN_ADVANCES` holds, which is called for when the program is bundled. */
export function layAdvances(): Readonly<Record<Weight, Advances>> {
  return { regular: usualAdvances('regular'), semibold: usualAdvances('semibold') }
}

function usualAdvances(weight: Weight): Advances {
  const font = openFont(weight)
  const codes = USUAL.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at))
  return Object.fromEntries(codes.map((code) => [code, advanceIn(font, code)]))
}

function advanceIn(font: Font, code: number): number {
  return font.hasGlyphForCodePoint(code) ? font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm : 1
}

/** The library, which is long to load, is loaded only where a font is opened. */
function openFont(weight: Weight): Font {
  const { openSync } = createRequire(import.meta.url)('fontkit') as typeof import('fontkit')
  const file = FILES[weight]
  const font = openSync(createRequire(import.meta.url).resolve(file))
  if (!('unitsPerEm' in font)) throw new Error(`${file} holds several fonts, where one was expected`)
  return font
}
