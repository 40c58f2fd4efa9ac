import type { FilledRow, Merge } from './read-rows.ts'

/** Drops what lies unseen under a merged range: its value is that of its first cell. Rows come in order. */
export function dropMerged(rows: readonly FilledRow[], merges: readonly Merge[]): readonly FilledRow[] {
  const waiting = [...merges].sort((a, b) => b.top - a.top)
  let open: readonly Merge[] = []
  return rows.map((row) => {
    const begun: Merge[] = []
    for (let next = waiting.at(-1); next !== undefined && next.top <= row.number; next = waiting.at(-1)) {
      begun.push(next)
      waiting.pop()
    }
    open = [...open, ...begun].filter(({ bottom }) => bottom >= row.number)
    const seen = [...row.cells].filter(([column]) => !open.some((merge) => isUnder(merge, row.number, column)))
    return seen.length === row.cells.size ? row : { ...row, cells: new Map(seen) }
  })
}

function isUnder(merge: Merge, row: number, column: number): boolean {
  const inside = row >= merge.top && column >= merge.left && column <= merge.right
  return inside && !(row === merge.top && column === merge.left)
}
