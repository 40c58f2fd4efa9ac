import type { Weight } from '../../pack/measure.ts'
import { openFont } from './open-font.ts'
import { type KnownPairs, layPairsOf } from './pair-letters.ts'

/** Works out what `KNOWN_PAIRS` holds, which is called for when the program is bundled and takes a second or two. */
export function layPairs(): Readonly<Record<Weight, KnownPairs>> {
  return { regular: layPairsOf(openFont('regular')), semibold: layPairsOf(openFont('semibold')) }
}
