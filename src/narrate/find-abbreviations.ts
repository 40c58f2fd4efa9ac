import type { NotesStory } from './story.ts'

type Abbreviation = NotesStory['abbreviations'][number]

/** A line of `abbreviations.txt`; where it stands under words in square brackets, for texts that hold one of them. */
type Known = Abbreviation & { readonly only: readonly string[] }

/**
 * The abbreviations that stand in the pack, with their meanings.
 *
 * `sections` are the texts of the pack, those that belong together in one. What they spell out themselves comes first,
 * since the same letters mean another thing in another council or service; then the lines of the templates, then the
 * initials of the organisation.
 */
export function findAbbreviations(
  list: string,
  organisation: string,
  sections: readonly (readonly string[])[],
): readonly Abbreviation[] {
  const found = new Map<string, string>()
  const add = ({ short, long }: Abbreviation) => found.has(short) || found.set(short, long)
  for (const text of sections.flat()) spelledOut(text).forEach(add)
  const known = readLines(list)
  const words = sections.map(wordsOf)
  for (const [at, own] of sections.entries()) {
    const present = known.filter(({ short }) => words[at]?.has(short))
    const isSaid = isIn(present.some(({ only }) => only.length > 0) ? own : [])
    present.filter(({ only }) => only.length === 0 || only.some(isSaid)).forEach(add)
  }
  for (const own of initialsOf(organisation))
    if (words.some((said) => said.has(own.short)) && !isListed(own, known)) add(own)
  return [...found].map(([short, long]) => ({ short, long })).toSorted((a, b) => a.short.localeCompare(b.short, 'en'))
}

/** `SCC` for Southampton City Council; two letters by themselves mean many things, and none of them for sure. */
export function initialsOf(organisation: string): readonly Abbreviation[] {
  const words = organisation
    .split(/[\s-]+/)
    .filter((word) => /^\p{L}/u.test(word) && !SMALL_WORDS.has(word.toLowerCase()))
  const short = words.map((word) => word.charAt(0).toUpperCase()).join('')
  return short.length < 3 ? [] : [{ short, long: organisation.trim() }]
}

const SMALL_WORDS = new Set(['a', 'an', 'and', 'at', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with'])

function isListed({ short }: Abbreviation, known: readonly Known[]): boolean {
  return known.some((each) => each.short === short)
}

function readLines(list: string): readonly Known[] {
  let only: readonly string[] = []
  return list.split('\n').flatMap((line) => {
    const heading = /^\[(.*)\]$/.exec(line.trim())
    if (heading) only = (heading[1] ?? '').split(',').map((word) => word.trim().toLowerCase())
    const [, short = '', long = ''] = /^([^:#[]+):\s*(.+)$/.exec(line.trim()) ?? []
    return short === '' ? [] : [{ short: short.trim(), long: long.trim(), only: only.filter((word) => word !== '') }]
  })
}

/** The underscore belongs to a code: `CLA_PERM` is none of its halves. */
function wordsOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.split(/[^\p{L}\p{N}&_]+/u)))
}

function isIn(texts: readonly string[]): (word: string) => boolean {
  const words = new Set(
    texts.flatMap((text) =>
      text
        .toLowerCase()
        .replace(/’/g, "'")
        .split(/[^\p{L}\p{N}']+/u),
    ),
  )
  return (word) => words.has(word)
}

/** `child in need (CIN)`: an abbreviation in brackets behind the words that begin with its letters. */
function spelledOut(text: string): readonly Abbreviation[] {
  return [...text.matchAll(/\(([A-Z][A-Za-z&]*[A-Z])s?\)/g)].flatMap((match) => {
    const before = text.slice(0, match.index).trimEnd()
    const [short = ''] = match.slice(1)
    const long = wordsFor(short.replace(/&/g, ''), before)
    return long === null ? [] : [{ short, long }]
  })
}

/** The last words of a text whose first letters are those of the abbreviation; small words may be passed over. */
function wordsFor(short: string, text: string): string | null {
  const words = text.split(/\s+/)
  let letters = short.toLowerCase()
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = (words[at] ?? '').toLowerCase()
    if (word.startsWith(letters.at(-1) ?? '')) letters = letters.slice(0, -1)
    else if (!SMALL_WORDS.has(word)) return null
    if (letters === '') return words.slice(at).join(' ')
  }
  return null
}
