/**
 * How a part may be laid out. `evenFrom` is the least share of a page that words fill before they go on on the next,
 * the first one aside where that is `full`; `beside` is how many charts stand beside the words of a page, where all
 * words go there and the other charts under the table; of none, the words go under the table and the charts elsewhere.
 */
export type Manner = {
  readonly evenFrom: number
  readonly full: boolean
  readonly beside: number | null
}

/** The first is taken unless it lacks something that another does not. */
export const MANNERS: readonly [Manner, ...Manner[]] = [
  { evenFrom: 0.6, full: false, beside: null },
  { evenFrom: 0.8, full: false, beside: null },
  { evenFrom: 0.6, full: true, beside: null },
  { evenFrom: 0.8, full: false, beside: 2 },
  { evenFrom: 0.8, full: false, beside: 1 },
  { evenFrom: 0.8, full: false, beside: 0 },
]
