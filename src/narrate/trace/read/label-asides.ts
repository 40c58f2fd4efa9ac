import { keptIn } from '../../../shared/kept-in.ts'
import type { Span } from './span.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A stretch of a text and what is written for it. */
type Edit = Span & { readonly full: string }

/**
 * What a label adds to its name, where a sentence adds it too: the brackets that tell it from no other are left out (`the
 * children open to the service (Assessment, CIN, CP)`), and what it sets aside is called as the label calls it.
 */
export function labelAsides(words: string, { labels, stemsOf }: Vocabulary): readonly Edit[] {
  const { brackets, excluded } = keptIn(known, labels, () => asidesOf(labels))
  return [
    ...(words.includes('(') ? brackets.flatMap((bracket) => placesOf(bracket, words)) : []),
    ...(MAY_EXCLUDE.test(words)
      ? [...words.matchAll(EXCLUDED)].flatMap((found) => renamed(found, excluded, stemsOf))
      : []),
  ]
}

type Asides = { readonly brackets: readonly string[]; readonly excluded: readonly string[] }

const known = new WeakMap<readonly string[], Asides>()

function asidesOf(labels: readonly string[]): Asides {
  const names = labels.map((label) => label.replace(BRACKETS, ''))
  const isOnly = (name: string) => names.filter((other) => other === name).length === 1
  const bracketsOf = (isOnlyOne: boolean) =>
    labels.flatMap((label, at) => (isOnly(names[at] ?? '') === isOnlyOne ? (label.match(BRACKETS) ?? []) : []))
  const telling = new Set(bracketsOf(false))
  const brackets = bracketsOf(true).filter((bracket) => !telling.has(bracket))
  const excluded = labels.flatMap((label) => [...label.matchAll(EXCLUDED)].map(({ groups }) => groups?.what ?? ''))
  return { brackets: brackets.filter((bracket) => / ?\(.* /.test(bracket)), excluded: [...new Set(excluded)] }
}

const BRACKETS = / ?\([^()]*\)/g

function placesOf(bracket: string, words: string): readonly Edit[] {
  const at = words.toLowerCase().indexOf(bracket.toLowerCase())
  return at < 0 ? [] : [{ at, end: at + bracket.length, full: '' }]
}

const MAY_EXCLUDE = /\bexcluding\b/i
const EXCLUDED = /\bexcluding (?:the |our )?(?<what>[\p{L}-]+(?: [\p{L}-]+){0,3})/giu

/** `excluding unaccompanied children` of what is labelled `excluding UASC`. */
function renamed(
  { index, 0: text, groups = {} }: RegExpExecArray,
  excluded: readonly string[],
  stemsOf: Vocabulary['stemsOf'],
): readonly Edit[] {
  const what = (groups.what ?? '').split(' ')
  const at = index + text.length - what.join(' ').length
  for (let length = what.length; length > 0; length -= 1) {
    const said = what.slice(0, length).join(' ')
    const full = excluded.find((name) => [...stemsOf(name)].join(' ') === [...stemsOf(said)].join(' '))
    if (full !== undefined) return said === full ? [] : [{ at, end: at + said.length, full }]
  }
  return []
}
