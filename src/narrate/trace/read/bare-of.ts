import type { MonthSaid } from './month-said.ts'
import type { Placed, Scene } from './scene.ts'

/** The sentence with its numbers as `#0`, `#1` and its months as `@`. */
export function bareOf(found: readonly { readonly number: Placed }[], { words, span, months }: Scene): string {
  const marks = [
    ...found.map(({ number }, at) => ({ at: number.at, end: number.end, mark: `#${at}` })),
    ...months.map(({ at, end }) => ({ at, end, mark: '@' })),
  ].toSorted((a, b) => a.at - b.at)
  let at = span.at
  let bare = ''
  for (const each of marks) {
    if (each.at < at) continue
    bare += words.slice(at, each.at) + each.mark
    at = each.end
  }
  return bare + words.slice(at, span.end)
}

/** The months that stand in what a form has matched of a bare sentence. */
export function monthsMatched(
  { 0: text, index }: RegExpExecArray,
  bare: string,
  { months }: Scene,
): readonly MonthSaid[] {
  const marks = (words: string) => words.split('@').length - 1
  const first = marks(bare.slice(0, index))
  return months.slice(first, first + marks(text))
}
