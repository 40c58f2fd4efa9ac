/** What a row counts in; `rate` is per 10,000 of the population. */
export type Unit = 'number' | 'percent' | 'rate' | 'average'

/** Which way is good; null for a row that is neither good nor bad. */
export type Better = 'lower' | 'higher' | null

/** What the figure of a month covers. */
export type Basis = 'month' | 'month end' | 'rolling 12' | 'year to date'
