import type { Coded, Count, Mark } from './audit-marks.ts'
import { LINK, THING } from './audit-words.ts'

/** A count of the coded sentence: `at` is its letter's place, `end` behind the whole that it is of. */
export type Spot = {
  readonly at: number
  readonly end: number
  readonly count: Count
  readonly whole: { readonly at: number; readonly count: Count } | null
}

/**
 * What only says once more what a count before it says, as the share in `five of nine (56%)` and both of `half (2 of 4)`,
 * of which the latter `isWhole`.
 */
export type Again = { readonly count: Count; readonly of: Count; readonly isWhole?: boolean }

const HEDGE = '(?:or |just |well |only |a little |over |under |nearly |almost |about |around )*'
const AGAIN = new RegExp(
  String.raw`N(?<between>(?:${LINK}| G)*)(?<apart> ?\(${HEDGE}N(?: of (?:the )?N)?\)|, (?:or |so |making |that's |that is |which is |which makes )?${HEDGE}N(?=[,.;]|$),?)`,
)
const WHOLE = new RegExp(
  `^(?: (?:${THING}))?(?: out)? of (?:the |our |its |their |all |these |those )*(?:S(?:'s|s'|')? )?N`,
)

/** Takes what is said again out of a sentence, so that the words around it stand together. */
export function takeAgain(coded: Coded): { readonly coded: Coded; readonly again: readonly Again[] } {
  const again: Again[] = []
  let rest = coded
  for (let from = 0; from < rest.text.length; ) {
    const found = AGAIN.exec(rest.text.slice(from))
    const { between = '', apart = '' } = found?.groups ?? {}
    if (!found) break
    const at = from + found.index + 1 + between.length
    const first = countAt(rest, from + found.index)
    const [part, whole] = [apart.indexOf('N'), apart.lastIndexOf('N')]
    const second = countAt(rest, at + part)
    const third = whole > part ? countAt(rest, at + whole) : null
    const isCounted = second?.whole != null || third?.unit === 'number'
    const isSame = first !== null && second !== null && (isCounted ? first : second).unit === 'share'
    if (isSame) again.push({ count: second, of: first }, ...(third ? [{ count: third, of: first, isWhole: true }] : []))
    rest = isSame ? cut(rest, at, at + apart.length) : rest
    from += found.index + 1
  }
  return { coded: rest, again }
}

function cut({ text, marks }: Coded, from: number, to: number): Coded {
  const kept = [...marks].flatMap(([at, mark]): [number, Mark][] =>
    at < from ? [[at, mark]] : at < to ? [] : [[at - to + from, mark]],
  )
  return { text: text.slice(0, from) + text.slice(to), marks: new Map(kept) }
}

/** The counts in their order, each with the whole that it is of; a whole is no spot of its own. */
export function findSpots(coded: Coded): readonly Spot[] {
  const spots: Spot[] = []
  for (const [at, mark] of coded.marks) {
    if (mark.kind !== 'count' || spots.some(({ whole }) => whole?.at === at)) continue
    const found = WHOLE.exec(coded.text.slice(at + 1))
    const wholeAt = at + (found?.[0].length ?? 0)
    const count = found ? countAt(coded, wholeAt) : null
    const whole = count && count.unit === 'number' ? { at: wholeAt, count } : null
    spots.push({ at, end: (whole?.at ?? at) + 1, count: mark, whole })
  }
  return spots
}

function countAt({ marks }: Coded, at: number): Count | null {
  const mark = marks.get(at)
  return mark?.kind === 'count' ? mark : null
}
