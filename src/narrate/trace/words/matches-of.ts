import type { Caught, Span } from '../read/span.ts'

/** For a pattern that finds no more than how a phrase begins: the whole of it, or null where it is none. */
export type Whole = (head: RegExpExecArray) => Caught | null
type Match = { readonly span: Span; readonly match: Caught }

/** Where a pattern fits a text, one match after the other. */
export function matchesOf(words: string, from: number, pattern: RegExp, whole: Whole | undefined): readonly Match[] {
  const found: Match[] = []
  pattern.lastIndex = from
  for (let head = pattern.exec(words); head; head = pattern.exec(words)) {
    const match = whole ? whole(head) : head
    if (!match) continue
    const end = head.index + match[0].length
    found.push({ span: { at: head.index, end }, match })
    pattern.lastIndex = end
  }
  return found
}
