/**
 * The word of the labels that a contraction stands for: `assmts` for assessments, `sup'n` for supervision; null where it
 * is none's, or more than one's.
 */
export function contractionOf(short: string, labels: readonly string[]): string | null {
  const lower = short.toLowerCase().replace('’', "'")
  const words = new Set(labels.flatMap((label) => label.toLowerCase().match(/\p{L}{5,}/gu) ?? []))
  if (words.has(lower) || WHOLE.has(lower)) return null
  const full = new Set([...words].filter((word) => isContracted(lower, word)).map(singular))
  const [only, ...others] = full
  if (only === undefined || others.length > 0) return null
  return lower.endsWith('s') && !only.endsWith('s') ? `${only}s` : only
}

/** Words without a vowel behind their first letter that shorten none: `and` is not `answered`. */
const WHOLE = new Set(
  'act acts add adds all and any apply apps apt army art arts ask asks cry dry ebb edgy egg eggs end ends envy err fly ill ills inn inns its mrs nth odd odds off old only opts owl own owns shy sky spy try ugly ups why'.split(
    ' ',
  ),
)

function isContracted(short: string, word: string): boolean {
  const [one, other] = [singular(short), singular(word)]
  const [before, after] = one.split("'")
  if (after !== undefined) return before !== undefined && other.startsWith(before) && other.endsWith(after)
  return one.length >= 3 && one[0] === other[0] && one.at(-1) === other.at(-1) && runsThrough(one, other)
}

/** Whether all letters of a text stand in a word in their order. */
function runsThrough(letters: string, word: string): boolean {
  let from = 0
  for (const letter of letters) {
    from = word.indexOf(letter, from) + 1
    if (from === 0) return false
  }
  return true
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}
