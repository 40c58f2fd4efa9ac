const MOST_NAMED = 5

/** `a, b and c`, or the first few and how many more. */
export function listWords(words: readonly string[], most = MOST_NAMED): string {
  const shown = words.slice(0, most)
  const left = words.length - shown.length
  const all = left > 0 ? [...shown, `${left} more`] : shown
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
}
