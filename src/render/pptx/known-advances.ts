import type { Weight } from '../../pack/measure.ts'
import type { Advances } from './advances.ts'

/** How far the usual letters run, where the program was bundled; the sources ask the fonts for each when they meet it. */
export const KNOWN_ADVANCES: Readonly<Record<Weight, Advances>> | null = null
