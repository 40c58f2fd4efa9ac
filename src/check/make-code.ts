const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a an and are as at by for from had has have in is its not of on or that the their this to was were which who whom with'.split(
    ' ',
  ),
)

/** A short code from a label: the initials of its words of weight, or the start of its only one. */
export function makeCode(label: string, isTaken: (code: string) => boolean): string {
  const words = label
    .normalize('NFKD')
    .replace(/%/g, ' percentage ')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '' && !SMALL_WORDS.has(word.toLowerCase()))
  const [first = 'ROW'] = words
  const short = (words.length < 2 ? first.slice(0, 8) : words.map(initial).join('').slice(0, 10)).toUpperCase()
  const code = /^\d/.test(short) ? `R${short}` : short
  if (!isTaken(code)) return code
  for (let number = 2; ; number++) if (!isTaken(`${code}_${number}`)) return `${code}_${number}`
}

/** Abbreviations and numbers stay whole: `CLA`, `45`. */
function initial(word: string): string {
  return /^([A-Z]{2,}|\d+)$/.test(word) ? word : word.slice(0, 1)
}
