import type { Ruler } from './measure.ts'
import type { Theme } from './theme.ts'

/** What every page is laid out with: the sizes of the medium and the ruler of its font. */
export type Medium = { readonly theme: Theme; readonly ruler: Ruler }
