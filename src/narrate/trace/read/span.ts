import { anyOf } from './any-of.ts'

/** A stretch of a text, `end` not included. */
export type Span = { readonly at: number; readonly end: number }

/** What a phrase was caught by: its words, where they begin, and the parts of them that tell something. */
export type Caught = {
  readonly index?: number
  readonly 0: string
  readonly groups?: { readonly [part: string]: string | undefined } | undefined
}

/** A typed text taken apart; `printed` are the stretches that helpers printed, with the code they printed. */
export type Text = {
  readonly words: string
  readonly printed: readonly (Span & { readonly code: string })[]
}

/** Whether one stretch lies in another. */
export function isWithin(inner: Span, outer: Span): boolean {
  return inner.at >= outer.at && inner.end <= outer.end
}

/** Whether two stretches have anything in common. */
export function overlaps(one: Span, other: Span): boolean {
  return one.at < other.end && other.at < one.end
}

/** The words of a sentence of a text. */
export function sentenceOf({ words, span }: { readonly words: string; readonly span: Span }): string {
  return words.slice(span.at, span.end)
}

/** The sentences of a text; a point within a number or an abbreviation does not end one. */
export function splitSentences(words: string): readonly Span[] {
  const ends = [...words.matchAll(/(?<!\b(?:e\.g|i\.e|etc|vs|approx|no|c))[.!?]+["'”’)]*\s+(?=[\p{Lu}\p{N}"'“‘(])/gu)]
  const cuts = [0, ...ends.map((match) => match.index + match[0].length), words.length]
  return cuts.slice(1).flatMap((end, at) => ((cuts[at] ?? 0) < end ? [{ at: cuts[at] ?? 0, end }] : []))
}

/** Words that turn to something else, or to a reason. */
const TURNS = 'but|while|whilst|whereas|although|though|yet|because|thanks to|owing to|due to|reflecting|once|so that'
/** `and we expect`, `and suggests`: what follows tells what is made of a figure. */
const AND = String.raw`and (?=(?:we|they|this|there|I) [a-z]|(?:gives|reflects|suggests|shows|means|leaves|allows|helps|brings|puts)\b)`
/** `as screening tightened`: a reason, where `as` does not compare, name or date. */
const NAMED_AS =
  'such|same|so|as|well|just|known|classed|graded|rated|recorded|counted|described|seen|regarded|treated|soon|far|long|much|many|high|low|good|bad|often|few|little|early|twice'
const COMPARED_AS =
  'a|an|at|in|of|on|to|well|many|much|few|high|low|good|against|compared|planned|expected|part|it|they|we|before|usual|ever|such|were|was|is|are|did|does|has|have|long|soon|late|early|little|often|far|recently|recent|one|two|three|requiring|outstanding|inadequate'
const AS = String.raw`(?<!\b(?:${NAMED_AS}) )\bas (?!${anyOf(COMPARED_AS)}\b)(?=[a-z])`
/** `94 (July: 182) and the rate`: a colon within a bracket parts nothing, and what follows the bracket is of something else. */
const BRACKETS = String.raw`:(?=\s)(?![^()]*\))|(?<=\([^()]*\d[^()]*\)) and (?=(?:the|our|its|it)\b)`
const BREAKS = new RegExp(String.raw`[,;](?=\s)|${BRACKETS}|\s(?:[–—-]|→|->)\s|\b${anyOf(TURNS)}\b|\b${AND}|${AS}`, 'g')

const MISSED_BY = /\b(?:miss|beat|exceed|surpass)\w*\b[^.;:]* by (?:just |only )?$/i
/** `Missed by 12 points and children in care by 21`: what was told of one row is told of another. */
export const BY_AGAIN =
  /^(?<end>(?: (?:percentage )?points?)?) and (?!(?:in|on|over|since|by|up|down|then|also|again|still|further|a further)\b)(?<what>[^.,;:()\d]{2,60}) by (?:just |only )?$/i

/**
 * The clauses of a sentence, roughly: what stands between commas, dashes and conjunctions, and the items of a list
 * (`95% of these and 86% of those`), each with the number that opens it.
 */
export function splitClauses(words: string, sentence: Span, numbers: readonly Span[]): readonly Span[] {
  const inside = words.slice(sentence.at, sentence.end)
  const breaks = [...inside.matchAll(BREAKS)].map((match) => sentence.at + match.index)
  const items = numbers.slice(1).flatMap((number, at) => {
    const former = numbers[at] ?? number
    const again = MISSED_BY.test(words.slice(sentence.at, former.at))
      ? BY_AGAIN.exec(words.slice(former.end, number.at))
      : null
    if (again) return [former.end + (again.groups?.end?.length ?? 0)]
    const joined = /\sand\s+(?:(?:\w+\s+)?|(?:those|others|the ones)\s[^,;.]{1,30})$/.exec(
      words.slice(sentence.at, number.at),
    )
    return joined ? [sentence.at + joined.index] : []
  })
  const inner = [...new Set([...breaks, ...items])].toSorted((a, b) => a - b)
  const cuts = [sentence.at, ...inner, sentence.end]
  return cuts.slice(1).map((end, at) => ({ at: cuts[at] ?? sentence.at, end }))
}
