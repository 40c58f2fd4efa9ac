import type { Month } from '../../../shared/month.ts'
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

/** `98 in July, a rise of 49`, `The 98 in July were (49) higher than in June`: the month of the figure that a change is told of. */
export function monthsToldOf(number: Span, scene: Pick<Scene, 'numbers' | 'words'>): readonly Month[] {
  const { numbers, words } = scene
  const before = numbers.findLast(({ end }) => end <= number.at)
  if (!before) return []
  const gap = words.slice(before.end, number.at)
  // `162 against 195 in July, a fall of 27%`: of the figure that is set against the other.
  if (IS_BASE.test(before.left)) return []
  const isThan = THAN.test(words.slice(number.end))
  if (isThan && THAN.test(gap) && AND.test(gap)) return monthsToldOf(before, scene)
  const isOf = MADE_IT.test(gap) || (isThan && SET_BESIDE.test(gap))
  return isOf ? before.months.flatMap(({ role, month }) => (role === 'at' ? [month] : [])) : []
}

const MADE_IT =
  /^[^.;:()]{0,60}, (?:(?:which|that) (?:is|was) )?(?:an? (?:[a-z]+ )?(?:rise|increase|jump|climb|fall|drop|decrease|reduction|decline) of|(?:up|down)(?: by)?) $/i
const SET_BESIDE =
  /^\)?(?:(?!\b(?:now|but|yet|since|and|while|before|after)\b)[^.;:()]){0,60}(?:(?:, | \(| [–-] )(?:(?:which|that) (?:is|was|were) )?|\b(?:was|were) )$/i
const AND = /^[^.,;:()]{0,60} and $/
const THAN =
  /^ (?:(?:percentage )?points? )?(?:(?:more|fewer|less|higher|lower|better|worse|up|down) )?(?:than|on|ahead of|behind) (?!(?:that|it|they|we|this|last (?:year|month|time)|(?:in )?the same|[a-z]+ (?:year|month)s? ago)\b)/i
/** What a figure came from, or is compared with: what is told behind it is told of that figure. */
const IS_BASE =
  /\b(?:from|against|than|(?:compar\w+|contrast\w*|level|line|close|next|relative|similar) (?:with|to)|below|above|under|over|unlike|(?<!look(?:ed|ing) )after|following|having (?:been|[a-z]+ed)(?: at)?|vs?\.?|versus)\s*(?:the |our |just |only |about )*(?:(?:in )?[a-z]+ \()?$/i
