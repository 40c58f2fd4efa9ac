import type { Theme } from './theme.ts'

/**
 * The charts of a part that a table's page may take.
 *
 * `free` of `all` stand beside no words; `besideWords` is how many find room on the `wordPages` to come;
 * `mayWait` says that the page is full enough without them.
 */
export type ChartPool = {
  readonly free: number
  readonly all: number
  readonly wordPages: number
  readonly besideWords: number
  readonly mayWait: boolean
}

export type RowPlan = { readonly count: number; readonly rows: number }

/**
 * How many charts to set under a table, in one row or two; null where none would stand well, and where the page may do
 * without and the charts stand as well elsewhere. `isTall` judges the plots of a plan.
 */
export function planRows(
  pool: ChartPool,
  height: number,
  theme: Theme,
  isTall: (plan: RowPlan) => boolean,
): RowPlan | null {
  if (pool.free === 1 && pool.wordPages === 0) return { count: 1, rows: 1 }
  const { low, gap } = theme.chart
  const one = [2, 3, 4].map((count) => ({ count, rows: 1 }))
  const two = height >= 2 * low + gap ? [4, 5, 6, 7, 8].map((count) => ({ count, rows: 2 })) : []
  const plans = [...one, ...two].filter(({ count }) => count <= pool.free)
  // The cheapest first: to judge a plan its charts have to be laid out.
  const best = plans.toSorted((a, b) => costOf(a, pool) - costOf(b, pool)).find(isTall) ?? null
  return best && pool.mayWait && costOf({ count: 0, rows: 1 }, pool) < costOf(best, pool) ? null : best
}

/** A page with one or two charts left over costs most, then a page of words without charts, then an uneven row. */
function costOf({ count, rows }: RowPlan, pool: ChartPool): number {
  const others = pool.all - count
  const over = Math.max(0, others - pool.besideWords)
  const page = over === 0 ? 0 : over <= 2 ? 6 : 3
  const bare = Math.max(0, 2 * pool.wordPages - others)
  const uneven = count === 2 ? 2 : count % rows === 1 ? 1 : count / rows === 4 ? 1 : 0
  return page + 2 * bare + uneven
}

/**
 * How many charts stand beside the words of each page, most on the first.
 *
 * Where one or two would be left for a page of their own, others wait with them: three fill a page, and two do better
 * than one. Every page of words can spare one, but keeps two where it can: a chart alone beside words looks lost.
 */
export function planStacks(charts: number, pages: number, stack: number): readonly number[] {
  const most = Math.min(charts, pages * stack)
  const left = charts - most
  const keeps = (each: number) => (count: number) => most - (count - left) >= pages * each
  const waiting = left === 1 ? ([3, 2].find(keeps(2)) ?? [2, 3].find(keeps(stack - 1))) : [3].find(keeps(2))
  const used = left === 1 || left === 2 ? most - ((waiting ?? left) - left) : most
  return Array.from({ length: pages }, (_, page) => Math.ceil((used - page) / pages))
}
