import type { Figures, RagCounts } from '../compute/figures.ts'

export function sumCounts(counts: readonly RagCounts[]): RagCounts {
  const sum = (key: keyof RagCounts) => counts.reduce((total, each) => total + each[key], 0)
  return { green: sum('green'), amber: sum('amber'), red: sum('red'), none: sum('none') }
}

/** Counts as the snippets of cover and glance speak of them. */
export type TallyContext = RagCounts & {
  /** Rows with a target; those of them that have a RAG, and those that have none, for want of a figure or a better way. */
  readonly tracked: number
  readonly rated: number
  readonly unrated: number
  readonly indicators: number
  /** One indicator; one target; two targets. */
  readonly single: boolean
  readonly lone: boolean
  readonly pair: boolean
  /** Every one of several targets met; every one missed by more than the amber band. */
  readonly all: boolean
  readonly lost: boolean
}

export const TALLY_NAMES: readonly (keyof TallyContext)[] = [
  'green',
  'amber',
  'red',
  'none',
  'tracked',
  'rated',
  'unrated',
  'indicators',
  'single',
  'lone',
  'pair',
  'all',
  'lost',
]

export function tallyContext({ sections }: Figures): TallyContext {
  const counts = sumCounts(sections.map((section) => section.counts))
  const rows = sections.flatMap((section) => section.parts.flatMap((part) => part.rows))
  const tracked = rows.filter((row) => row.target !== null).length
  const rated = counts.green + counts.amber + counts.red
  return {
    ...counts,
    tracked,
    rated,
    unrated: tracked - rated,
    indicators: rows.length,
    single: rows.length === 1,
    lone: tracked === 1,
    pair: tracked === 2,
    all: tracked > 1 && counts.green === tracked,
    lost: tracked > 1 && counts.red === tracked,
  }
}
