import type { Scene } from '../read/scene.ts'
import type { Span } from '../read/span.ts'

/**
 * A word by which a sentence says which way a figure went: 1 up, −1 down, 2 better, −2 worse; `slipped` is down where
 * low is not good, and `recovered` up; `nearer` is to the target.
 */
export type Direction = Span & {
  readonly text: string
  readonly way: 1 | -1 | 2 | -2 | 'slip' | 'recover' | 'nearer' | 'further'
}

const STEM_UP = 'ris|increas|climb|grow|mount'
const STEM_DOWN = 'fall|drop|reduc|decreas|declin|eas|dip|dwindl|shrink|com(?=ing down)'
/** Verbs that say nothing of themselves: `nudged up`, `coming down`. */
const LED = '(?:go|c[ao]m|creep|edg|inch|tick|nudg|mov|jump|shoot|drift|inch|head|push|pull|driv|sink|slid|work)'
const LED_PAST = '(?:went|gone|came|come|crept|edged|inched|ticked|nudged|moved|jumped|shot|drifted)'
const GOING = `(?:is|are|was|were|been|keeps?|kept|continu(?:es?|ed)|has been|have been)(?: (?:still|now|again|all|slowly|steadily|gradually|clearly|getting))*`

const WAYS: readonly (readonly [string, Direction['way']])[] = [
  [
    `(?:${GOING}) (?:${STEM_UP})ing(?! up\\b)|rose|risen|increased|climbed(?! down)|grew|grown|continu(?:es?|ed) to (?:rise|grow|climb|increase)|${GOING} ${LED}\\w*ing up|${LED_PAST}(?: back)?(?: \\w+ly)? up(?!on)`,
    1,
  ],
  [
    `(?:${GOING}) (?:${STEM_DOWN})ing|fell|fallen|dropped|reduced|decreased|declined|eased|dipped|dwindled|shrank|shrunk|continu(?:es?|ed) to (?:fall|drop|reduce|decline|ease|come down)|${GOING} ${LED}\\w*ing down|${LED_PAST}(?: back)?(?: \\w+ly)? down`,
    -1,
  ],
  [`${GOING} (?:improving|getting better)|improved|got better|continu(?:es?|ed) to improve`, 2],
  [
    `${GOING} (?:worsening|deteriorating|getting worse)|worsened|deteriorated|got worse|continu(?:es?|ed) to (?:worsen|deteriorate)`,
    -2,
  ],
  [`${GOING} slipping|slipped`, 'slip'],
  [`${GOING} recovering|recovered|rallied`, 'recover'],
  [
    `(?:getting|got|gets|moving|moved|moves|edging|edged|coming|came|drawing|drew|inching|inched) (?:nearer|closer)(?: to)? (?:the|our|its|their) (?:\\w+ )?(?:target|standard|goal|ceiling|threshold|aim)`,
    'nearer',
  ],
  [
    `(?:getting|got|gets|moving|moved|moves|drifting|drifted|slipping|slipped) (?:further|away|further away) from (?:the|our|its|their) (?:\\w+ )?(?:target|standard|goal|ceiling|threshold|aim)`,
    'further',
  ],
]
const NOUNS: readonly (readonly [string, Direction['way']])[] = [
  ['rise|increase|climb', 1],
  ['fall|drop|reduction|decrease|decline|dip', -1],
  ['improvement', 2],
  ['deterioration|worsening', -2],
]

type Finder = { readonly pattern: RegExp; readonly way: Direction['way'] }
const FINDERS: readonly Finder[] = [
  // The longer words go first: `slipped away from the target` is no slip.
  ...WAYS.toReversed().map(([words, way]) => ({ pattern: new RegExp(`\\b(?:${words})\\b`, 'gi'), way })),
  ...NOUNS.map(([words, way]) => ({
    pattern: new RegExp(
      `(?<=^|[,;:–—-] (?:and |which is |which was |this is |that is |that was )?)(?:(?:an?|another|yet another|a further) (?:\\w+ )?)(?:${words})\\b(?! (?:of|by|is|was|plan|project|work|would|needed|expected|due)\\b)`,
      'gi',
    ),
    way,
  })),
]

/** What makes of a word of direction no plain statement of how the figure went. */
const UNSAID =
  /\b(?:not|no|never|nor|neither|without|unable|failed|fails?|yet to|to|will|would|should|could|must|may|might|can|if|whether|when|where|had|having|hardly|barely|scarcely|less|rather than|instead of|despite|in spite of|expected?|hoped?|halfway|nearly|almost|who|whose)\s+(?:\w+\s+){0,2}$|n['’]t\s+(?:\w+\s+){0,2}$/i

/** The words of direction of a sentence, in order. */
export function readDirections({ words, span }: Scene): readonly Direction[] {
  const said = words.slice(span.at, span.end)
  const found: Direction[] = []
  for (const { pattern, way } of FINDERS)
    for (const match of said.matchAll(pattern)) {
      const at = span.at + match.index
      const end = at + match[0].length
      if (found.some((other) => at < other.end && other.at < end)) continue
      found.push({ at, end, text: match[0], way })
    }
  return found.toSorted((a, b) => a.at - b.at)
}

/** Whether a word of direction is said of something that did not happen, or not then. */
export function isUnsaid({ at, end }: Direction, { words, span }: Scene): boolean {
  // `82%, having slipped from 87% in July`: where the newest has come from.
  const before = words.slice(span.at, at).replace(/\d%?, having $/, FROM.test(words.slice(end)) ? '' : '$&')
  return UNSAID.test(before)
}

const FROM = /^ from (?!.*\bto\b)/
