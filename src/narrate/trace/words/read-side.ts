import { NOT, SUPPOSED } from './held-back.ts'
import type { Says, Side } from './read-phrases.ts'

const SIDES: readonly (readonly [RegExp, Side])[] = [
  [/^(?:above|over|higher than|greater than|more than)/i, 'above'],
  [/^(?:below|under|lower than|less than|fewer than|beneath)/i, 'below'],
  [/^(?:exceed|surpass|beyond)/i, 'beyond'],
  [/^(?:short of|shy of)/i, 'short'],
  [/^(?:miss|worse than|behind|outside|off|adrift|wrong side of)/i, 'missed'],
  [/^(?:meet|met|achiev|hit|beat|better than|ahead of|within|inside|on|reach|at|right side of)/i, 'met'],
]
const FLIPPED = {
  above: 'not above',
  below: 'not below',
  'not above': null,
  'not below': null,
  beyond: 'missed',
  met: 'missed',
  missed: 'met',
  short: null,
} as const

/** Which side of its target a figure is said to be on, by the words for it and those before; null where it is not said. */
export function readSide(words: string, before: string): Says | null {
  const side = SIDES.find(([pattern]) => pattern.test(words))?.[1]
  if (!side) return null
  const negated = NOT.test(before)
  // `Continues to exceed` is said to be so.
  if (!negated && SUPPOSED.test(before.replace(/\b(?:continu|manag)[a-z]* to\s*$/i, ''))) return null
  if (/\b(?:close to|near|nearly|almost|towards|no|(?:before|once|when|till) (?:the|our|its))\s*$/i.test(before))
    return null
  const meant = negated ? FLIPPED[side] : side
  return meant && { kind: 'target', side: meant }
}
