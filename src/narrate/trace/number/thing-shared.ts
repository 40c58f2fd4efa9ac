import type { Indicator } from '../../../compute/figures.ts'
import type { Placed } from '../read/scene.ts'
import type { Vocabulary } from '../read/vocabulary.ts'

/** What `one child in seven` is a share of, in its own words; empty where a number says nothing of that. */
export function thingOf({ kind, text }: Pick<Placed, 'kind' | 'text'>): string {
  return (kind === 'fraction' && /^one (.+) in /i.exec(text)?.[1]) || ''
}

/** Whether a share is of other things than a row's: `one foster placement in three` is no percentage of children. */
export function isOfOtherThing(number: Placed, { label }: Indicator, { stemsOf }: Vocabulary): boolean {
  const things = [...stemsOf(thingOf(number))]
  const whole = [...stemsOf(label.replace(OF, ''))].slice(0, things.length)
  return things.some((stem) => !whole.includes(stem))
}

const OF = /^\W*(?:(?:percentage|proportion|share) of|%(?: of)?) (?:the |all |our )*/i

/** `21 children came into our care and 15 left it`: a count joined on by what those did, which a row is not of. */
export function isOfOtherDoing({ left, right }: Placed, row: Indicator, vocabulary: Vocabulary): boolean {
  const [, verb] = JOINED.test(left) ? (DOES.exec(right) ?? []) : []
  return verb !== undefined && ![...vocabulary.stemsOf(verb)].some((stem) => vocabulary.isOf(row, stem))
}

const JOINED = /\b(?:and|but|while) (?:just |only )?$/
const DOES = /^ (left|leave|leaving|came|coming|went|moved|joined|stayed|ended|started|closed|returned|ceased|died)\b/
