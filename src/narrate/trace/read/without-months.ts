import type { Scene } from './scene.ts'
import type { Span } from './span.ts'

/** The words of a stretch without what names a month or another span in it. */
export function withoutMonths(
  from: number,
  to: number,
  { words, months }: { readonly words: Scene['words']; readonly months: readonly Span[] },
): string {
  return months
    .filter((month) => month.at >= from && month.end <= to)
    .reduce(
      (text, { at, end }) => text.slice(0, at - from) + ' '.repeat(end - at) + text.slice(end - from),
      words.slice(from, to),
    )
    .replace(/\s+/g, ' ')
}
