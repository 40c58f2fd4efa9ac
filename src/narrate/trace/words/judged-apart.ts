import type { Indicator } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import type { Scene, World } from '../read/scene.ts'
import type { Phrase } from './phrase.ts'

/** What is said of months one after the other. */
export const RUNS: ReadonlySet<Phrase['says']['kind']> = new Set(['run', 'past run', 'steady', 'often', 'held run'])

/** `Which puts the team above the 95% target`: the target is the row's, and nothing is set against it. */
export function holdsTarget(phrase: Phrase, { target }: Indicator, { numbers, words, span }: Scene): boolean {
  const held = numbers.find(({ at, end }) => at >= phrase.at && end <= phrase.end)
  const isApart = /\b(?:while|whereas|but|although|though|overall|whole|other|rest)\b/i.test(
    words.slice(span.at, span.end),
  )
  return phrase.says.kind === 'target' && held?.value === target?.value && held !== undefined && !isApart
}

/** `Have risen for three months in a row and the hubs are feeling it`: words that only come after, of something else. */
export function addedBehind({ end, says }: Phrase, { words, span }: Scene, { vocabulary }: World): ReadonlySet<string> {
  const isTold = RUNS.has(says.kind) ? ADDED : says.kind === 'target' ? FIRST_TIME : null
  const added = isTold?.exec(words.slice(end, span.end))
  if (!added) return new Set()
  const said = vocabulary.stemsOf(words.slice(span.at, end))
  return new Set([...vocabulary.stemsOf(added[0])].filter((stem) => !said.has(stem)))
}

/** `Met the target for the first time this year`. */
const FIRST_TIME = /^ for the first time\b/i

const ADDED = /^,? and (?:the|our|their|its|we|it|they|this|that)\b[^.,;:]*/i

/** A figure that only a wider reading found, and that is the row's newest beyond doubt. */
export function isPlainLatest({ number, plain, row, claim }: Weighed): boolean {
  const months = new Set(claim?.evidence.map(({ month }) => month))
  const isTelling = plain || number.decimals > 0
  return isTelling && claim?.status === 'traced' && months.size === 1 && months.has(row?.latest?.month ?? null)
}
