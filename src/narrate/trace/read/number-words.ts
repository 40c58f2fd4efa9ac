import { anyOf } from './any-of.ts'

const ONES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const TEENS = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const PARTS = ['half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

const VALUES: ReadonlyMap<string, number> = new Map([
  ...[...ONES, ...TEENS].map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, at): [string, number] => [word, 20 + 10 * at]),
  ['a', 1],
  ['an', 1],
])

/** A whole number as one word, or in digits where there is none. */
export function wordFor(value: number): string {
  return [...VALUES].find(([, each]) => each === value)?.[0] ?? String(value)
}

const SMALL = [...TEENS, ...ONES.toReversed()].join('|')
const TENS_WORD = `${anyOf(TENS.join('|'))}(?:[- ](?:${ONES.slice(1, 10).join('|')}))?`
const BELOW_HUNDRED = anyOf(`${TENS_WORD}|${SMALL}`)

/** The ordinals, each at the place of its number. */
export const NTH = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
]
/** The number of an ordinal, in words or digits. */
export function nthNamed(word: string): number {
  return /^\d/.test(word) ? Number.parseInt(word, 10) : NTH.indexOf(word.toLowerCase())
}

/** As many as there are months in a year and its reporting month. */
const COUNTED = [...ONES, 'thirteen']
/** The choices of a pattern for a small count in words or digits. */
export const COUNT = `${COUNTED.slice(1).join('|')}|\\d{1,2}`
/** The same from two on, where one of a thing would be no stretch or run of it. */
export const COUNT_OF_SOME = `${COUNTED.slice(2).join('|')}|\\d{1,2}`

/** A whole number in words, below a thousand. */
export const WORD_NUMBER = anyOf(
  `${anyOf(`${ONES.slice(1, 10).join('|')}|a`)} hundred(?: and ${BELOW_HUNDRED})?|${anyOf(ONES.slice(2, 10).join('|'))} dozen|${BELOW_HUNDRED}|(?:a )?dozen`,
)
/** `a third`, `two-fifths`, `half`. */
export const WORD_FRACTION = anyOf(
  `(?:${anyOf('a|one|two|three|four|five|seven|nine')}[- ])${anyOf(`${PARTS.join('|')}|halve`)}s?|half`,
)

/** Whether a text may hold a number that claims something: far sooner told than which, and most texts hold none. */
export function mayHoldNumber(text: string): boolean {
  return /\d/.test(text.replace(YEAR, '')) || ANY_WORD.test(text)
}

const YEAR = /\b(?:[A-Z][a-z]{2,}|in|since|of|by|until|during) (?:19|20)\d\d\b(?![\d,./%-]| [a-z]+s\b)/g
/** `One` is mostly no number: as `one of them`, `one another`, `as one`. */
const ONE =
  '(?:no|up|down) one|one[- ](?:was|were|is|more|fewer|less|new|child|percent|per cent|point|in|out|above|below|over|under|away|short|higher|lower|up|down|hundred|times)'
const ANY_WORD = new RegExp(
  String.raw`\b(?:${[...ONES.filter((word) => word !== 'one'), ...TEENS, ...TENS, ...PARTS].join('|')}|${ONE}|halve|hundred|dozen|twice|double|treble|triple|quadrupled)`,
  'i',
)

/** The value of a whole number in words: `twenty-five`, `a hundred and five`. */
export function valueOfWords(words: string): number {
  const [hundreds, rest = ''] = /hundred/.test(words) ? words.split(/\s*hundred(?: and )?/) : ['', words]
  if (/dozen/.test(words)) return 12 * (VALUES.get(words.split(' ')[0] ?? '') ?? 1)
  const below = rest.split(/[- ]/).reduce((sum, word) => sum + (VALUES.get(word) ?? 0), 0)
  return 100 * (VALUES.get(hundreds ?? '') ?? 0) + below
}

/** A small count as it is said, `none` being 0; NaN for other words. */
export function countNamed(word: string): number {
  const small = word.toLowerCase()
  if (/^(?:none|neither)$/.test(small)) return 0
  return /^\d+$/.test(small) ? Number(small) : (VALUES.get(small) ?? Number.NaN)
}

/** The value of a fraction in words, in percent: `a third` is 33.3. */
export function percentOfFraction(words: string): number {
  if (words === 'half') return 50
  const [count = '', part = ''] = words.split(/[- ]/)
  const at = PARTS.findIndex((name) => part.startsWith(name) || (name === 'half' && part.startsWith('halve')))
  const over = ([2, 3, 4] as const)[at] ?? at + 2
  return (100 * (VALUES.get(count) ?? 1)) / over
}
