/** The candidate that a mistyped word most likely meant, ignoring case; null where none is near: a slip in three letters. */
export function nearestOf(
  word: string,
  candidates: Iterable<string>,
  reach = Math.max(1, Math.floor(word.trim().length / 3)),
): string | null {
  const wanted = word.trim().toLowerCase()
  let best: { name: string; distance: number } | null = null
  for (const name of candidates) {
    const distance = editDistance(wanted, name.trim().toLowerCase())
    if (distance <= reach && (best === null || distance < best.distance)) best = { name, distance }
  }
  return best?.name ?? null
}

/** The tail of a message, `; did you mean "Localities"?`, or nothing. */
export function nearest(word: string, candidates: Iterable<string>): string {
  const name = nearestOf(word, candidates)
  return name === null ? '' : `; did you mean "${name}"?`
}

/** Letters to insert, drop, change or swap with their neighbour to make one word the other. */
function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const change = (rows[i - 1]?.[j - 1] ?? 0) + (same ? 0 : 1)
      const best = Math.min((rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change)
      row.push(swapped ? Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1) : best)
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? 0
}
