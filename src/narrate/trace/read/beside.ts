import type { MonthSaid } from './month-said.ts'
import type { Placed, Scene } from './scene.ts'
import type { Span } from './span.ts'

/** The number of the sentence before this one. */
export function numberBefore(number: Placed, { numbers }: Scene): Placed | undefined {
  return numbers[numbers.indexOf(number) - 1]
}

/** The number of the sentence behind this one. */
export function numberAfter(number: Placed, { numbers }: Scene): Placed | undefined {
  return numbers[numbers.indexOf(number) + 1]
}

/** What stands before the figure that a move came from: `from 90% to 89%`. */
export const CAME_FROM = /\bfrom (?:just |only |about )?$/i

/** What the sentence says before a number or a phrase. */
export function wordsBefore({ at }: Pick<Span, 'at'>, { words, span }: Scene): string {
  return words.slice(span.at, at)
}

/** `354 discussions and 214 enquiries, an average of 118 and 71 a month`: one of each of two that went before. */
export function isFirstOfTwo(number: Placed, scene: Scene): boolean {
  const next = numberAfter(number, scene)
  return next !== undefined && /^,? and $/.test(number.right) && AS_SECOND.test(next.right)
}

const AS_SECOND = /^(?:[.,;:)]|$| (?:a|per|each|every) month\b| respectively\b)/i

/** `+3pp on year`: a stretch of time right behind where a change ends, which is what it is counted over. */
export function isCountedOver(end: number, { at, role }: MonthSaid, words: string): boolean {
  return role === 'span' && /^ (?:(?:percentage )?points? |pp )?$/.test(words.slice(end, at))
}
