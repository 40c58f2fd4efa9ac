import type { Figures, RagCounts } from '../compute/figures.ts'
import { printCount, printNumber } from '../shared/print-number.ts'

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
  /** The counts of targets in words, as the headlines of the parts have them, where all are few. */
  readonly said: Readonly<Record<'green' | 'amber' | 'red' | 'tracked' | 'unrated', string>>
}

/** Targets of a pack whose counts are said in words; beside a greater number each stands in digits. */
const MOST_IN_WORDS = 10

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
  'said',
]

export function tallyContext({ sections }: Figures): TallyContext {
  const counts = sumCounts(sections.map((section) => section.counts))
  const rows = sections.flatMap((section) => section.parts.flatMap((part) => part.rows))
  const tracked = rows.filter((row) => row.target !== null).length
  const rated = counts.green + counts.amber + counts.red
  const say = (count: number) => (tracked <= MOST_IN_WORDS ? printCount(count) : printNumber(count, 0))
  return {
    ...counts,
    said: {
      green: say(counts.green),
      amber: say(counts.amber),
      red: say(counts.red),
      tracked: say(tracked),
      unrated: say(tracked - rated),
    },
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
