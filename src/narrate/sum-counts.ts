import type { RagCounts } from '../compute/figures.ts'

export function sumCounts(counts: readonly RagCounts[]): RagCounts {
  const sum = (key: keyof RagCounts) => counts.reduce((total, each) => total + each[key], 0)
  return { green: sum('green'), amber: sum('amber'), red: sum('red'), none: sum('none') }
}
