import type { Weight } from '../../pack/measure.ts'

/** How far letters run at size 1, by their code points. */
export type Advances = Readonly<Record<number, number>>

/** How far the usual letters run, where the program was bundled; the sources ask the fonts for each when they meet it. */
export const KNOWN_ADVANCES: Readonly<Record<Weight, Advances>> | null = null
