export type Weight = 'regular' | 'semibold'

/**
 * Tells how far a text runs in the medium's own font; each renderer makes one.
 *
 * `width` is in points, for one line without breaks at the size given.
 */
export type Ruler = { readonly width: (text: string, size: number, weight: Weight) => number }
