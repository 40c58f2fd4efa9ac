import type { Ruler, Weight } from './measure.ts'
import type { Theme } from './theme.ts'

/** What every page is laid out with: the sizes of the medium and the ruler of its font. */
export type Medium = { readonly theme: Theme; readonly ruler: Ruler }

/** A ruler that remembers, since the same words are measured at every try of a composition. */
export function rememberWidths(ruler: Ruler): Ruler {
  const known = new Map<string, number>()
  const width = (text: string, size: number, weight: Weight): number => {
    const key = `${weight}${size}|${text}`
    const seen = known.get(key)
    if (seen !== undefined) return seen
    const measured = ruler.width(text, size, weight)
    known.set(key, measured)
    return measured
  }
  return { width }
}
