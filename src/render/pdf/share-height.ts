/** A height shared out to rows: alike, but for those that need more. */
export function shareHeight(needed: readonly number[], height: number): readonly number[] {
  const sum = needed.reduce((total, need) => total + need, 0)
  if (sum >= height) return needed.map((need) => (need * height) / sum)
  let share = height / Math.max(1, needed.length)
  for (;;) {
    const taller = needed.filter((need) => need > share)
    const rest = height - taller.reduce((total, need) => total + need, 0)
    const next = rest / Math.max(1, needed.length - taller.length)
    if (next >= share - 1e-9) return needed.map((need) => Math.max(need, share))
    share = next
  }
}
