import type { Weight } from '../../pack/measure.ts'
import type { KnownPairs } from './pair-letters.ts'

/** What the fonts do with each two letters, where the program was bundled; the sources work out each when they meet it. */
export const KNOWN_PAIRS: Readonly<Record<Weight, KnownPairs>> | null = null
