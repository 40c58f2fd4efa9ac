import type { Figures, Indicator } from '../../../compute/figures.ts'
import { fold } from '../../../shared/fold.ts'

/** For each row the rows of other sheets that hold the same measure. */
export function findTwins({ byCode }: Figures): ReadonlyMap<Indicator, readonly Indicator[]> {
  const measures = new Map<string, Indicator[]>()
  for (const row of byCode.values()) {
    const key = `${fold(row.label)}|${row.unit}|${row.basis}`
    measures.set(key, [...(measures.get(key) ?? []), row])
  }
  const groups = [...measures.values()]
  return new Map(groups.flatMap((group) => group.map((row) => [row, group.filter(({ sheet }) => sheet !== row.sheet)])))
}

/** A row with those of other sheets that hold its measure. */
export function withTwins(
  row: Indicator,
  { twins }: { readonly twins: ReturnType<typeof findTwins> },
): readonly Indicator[] {
  return [row, ...(twins.get(row) ?? [])]
}
