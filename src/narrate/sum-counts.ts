import type { RagCounts } from '../compute/figures.ts'

export function sumCounts(counts: readonly RagCounts[]): RagCounts {
  const sum = (key: keyof RagCounts) => counts.reduce((total, each) => total + each[key], 0)
  return { green: sum('green'), amber: sum('amber'), red: sum('red'), none: sum('none') }
}

/** Counts as the snippets of cover and glance speak of them. */
export type TallyContext = RagCounts & {
  readonly tracked: number
  readonly indicators: number
  /** One indicator; one target; every one of several targets met. */
  readonly single: boolean
  readonly lone: boolean
  readonly all: boolean
}

export const TALLY_NAMES: readonly (keyof TallyContext)[] = [
  'green',
  'amber',
  'red',
  'none',
  'tracked',
  'indicators',
  'single',
  'lone',
  'all',
]

export function tallyContext(counts: RagCounts): TallyContext {
  const tracked = counts.green + counts.amber + counts.red
  const indicators = tracked + counts.none
  return {
    ...counts,
    tracked,
    indicators,
    single: indicators === 1,
    lone: tracked === 1,
    all: tracked > 1 && counts.green === tracked,
  }
}
