import type { Package } from './read-deck.ts'

/** Something that a deck must keep; `faults` says where it does not. */
export type Rule = { readonly name: string; readonly faults: (deck: Package) => readonly string[] }

/** What stands more than once. */
export function repeated(texts: readonly string[]): readonly string[] {
  return texts.filter((text, at) => texts.indexOf(text) !== at)
}
