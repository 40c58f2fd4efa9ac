/** A stretch of a text, `end` not included. */
export type Span = { readonly at: number; readonly end: number }

/** A typed text taken apart; `printed` are the stretches that helpers printed, with the code they printed. */
export type Text = {
  readonly words: string
  readonly printed: readonly (Span & { readonly code: string })[]
}

/** Whether one stretch lies in another. */
export function isWithin(inner: Span, outer: Span): boolean {
  return inner.at >= outer.at && inner.end <= outer.end
}

/** The sentences of a text; a point within a number or an abbreviation does not end one. */
export function splitSentences(words: string): readonly Span[] {
  const ends = [...words.matchAll(/(?<!\b(?:e\.g|i\.e|etc|vs|approx|no|c))[.!?]+["'”’)]*\s+(?=[\p{Lu}\p{N}"'“‘(])/gu)]
  const cuts = [0, ...ends.map((match) => match.index + match[0].length), words.length]
  return cuts.slice(1).flatMap((end, at) => ((cuts[at] ?? 0) < end ? [{ at: cuts[at] ?? 0, end }] : []))
}

const BREAKS = /[,;:](?=\s)|\s[–—-]\s|\b(?:but|while|whilst|whereas|although|though|yet)\b/g

/**
 * The clauses of a sentence, roughly: what stands between commas, dashes and conjunctions, and the items of a list
 * (`95% of these and 86% of those`), each with the number that opens it.
 */
export function splitClauses(words: string, sentence: Span, numbers: readonly Span[]): readonly Span[] {
  const inside = words.slice(sentence.at, sentence.end)
  const breaks = [...inside.matchAll(BREAKS)].map((match) => sentence.at + match.index)
  const items = numbers.slice(1).flatMap((number) => {
    const joined = /\sand\s+(?:(?:\w+\s+)?|(?:those|others|the ones)\s[^,;.]{1,30})$/.exec(
      words.slice(sentence.at, number.at),
    )
    return joined ? [sentence.at + joined.index] : []
  })
  const inner = [...new Set([...breaks, ...items])].toSorted((a, b) => a - b)
  const cuts = [sentence.at, ...inner, sentence.end]
  return cuts.slice(1).map((end, at) => ({ at: cuts[at] ?? sentence.at, end }))
}
