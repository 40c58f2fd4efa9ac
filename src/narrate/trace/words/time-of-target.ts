import type { Indicator } from '../../../compute/figures.ts'
import { isOfTime } from '../read/measures.ts'
import { COUNT, countNamed } from '../read/number-words.ts'
import type { Scene } from '../read/scene.ts'
import { TARGET } from '../standards/target-words.ts'
import type { Phrase } from './phrase.ts'

/** A target that is called by how long it is, `two-day target`, up to its noun. */
const OF_TIME = new RegExp(
  String.raw`\b(?<count>${COUNT})[- ](?:working[- ]|calendar[- ])?(?<unit>minute|hour|day|week|month)s? (?=${TARGET}\b)`,
  'i',
)

/** The words that call a phrase's target by how long it is, where that is the row's own; else none. */
export function timeOfTarget(phrase: Phrase, row: Indicator, scene: Scene): string {
  const { said = '', value } = timeIn(phrase, scene)
  return value !== undefined && isOfTime(row) && value === row.target?.value ? said : ''
}

/**
 * Whether the phrase's target is called by another time than the row's: its target, where the row says how long something
 * takes, or the limit of its label, as the three-week standard is of what is done within three weeks.
 */
export function isOtherTime(phrase: Phrase, row: Indicator, scene: Scene): boolean {
  const { value, unit } = timeIn(phrase, scene)
  if (value === undefined) return false
  if (isOfTime(row)) return value !== row.target?.value
  const limits = [...row.label.matchAll(new RegExp(String.raw`\b(${COUNT})[ -](?:working )?${unit}s?\b`, 'gi'))]
  return limits.every(([, count = '']) => countNamed(count) !== value)
}

function timeIn(
  { says, at, end }: Phrase,
  { words, span }: Scene,
): { said?: string; value?: number; unit?: string | undefined } {
  const found = says.kind === 'target' ? OF_TIME.exec(words.slice(Math.max(span.at, at - 30), end)) : null
  const { count, unit } = found?.groups ?? {}
  return found && count !== undefined ? { said: found[0], value: countNamed(count), unit } : {}
}
