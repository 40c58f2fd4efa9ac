import type { Indicator } from '../../../compute/figures.ts'
import type { Found, Weighed } from '../found.ts'

/** A number of the sentence that is a row's newest figure. */
export type Level = Weighed & { readonly row: Indicator }

/** The newest figures of rows that a sentence gives, in its order. */
export function latestTold(found: readonly Weighed[]): readonly Level[] {
  return found.flatMap((each) => (isLatest(each) ? [each] : []))
}

function isLatest(each: Weighed): each is Level {
  const [source, ...others] = each.claim?.status === 'traced' ? each.claim.evidence : []
  const { row } = each
  return row !== null && others.length === 0 && source?.code === row.code && source.month === row.latest?.month
}

/** The name of the standard of a row that a number was traced to: `target`, or the benchmark's; null for a figure. */
export function standardTold({ claim, row }: Weighed): string | null {
  const [source, ...others] = claim?.status === 'traced' ? claim.evidence : []
  if (!row || !source || others.length > 0 || source.month !== null || source.code !== row.code) return null
  if (source.cell === row.target?.cell) return 'target'
  return row.benchmarks.find(({ cell }) => cell === source.cell)?.name ?? null
}

/** Whether a sentence gives a row's newest figure and its target, so that no doubt is left what is held to what. */
export function isTargetTold(row: Indicator, found: readonly Found[]): boolean {
  const told = found.flatMap((each) => ('claim' in each && each.row === row ? [each as Weighed] : []))
  return latestTold(told).length > 0 && told.some((each) => standardTold(each) === 'target')
}
