import { anyOf } from './any-of.ts'

const CURRENT = '(?:current|present|recent|latest|existing)'
const LATEST = `(?:the |our )?(?:last|latest|past|most recent) (?:seven|7) months`
const GOES_ON = anyOf('continues?|carr(?:y|ies) on|holds?|goes? on|persists?|(?:is|are) (?:maintained|sustained)')
const PATH = anyOf('trends?|trend line|trajectory|course')

/** Where the latest months lead: `on current trends`, `if the trend continues`, `is projected to`. */
export const TREND = new RegExp(
  String.raw`\b(?:${anyOf(
    [
      `(?:on|at|with) (?:the |our |its )?${CURRENT} ${PATH}`,
      `on (?:this|the|that|its) ${PATH}(?: (?:of|over|from|through) ${LATEST})?`,
      'at (?:this|the current|the present) (?:rate|pace)(?! (?:of|per|for|in)\\b)',
      `if (?:the|this|that|its|our) (?:${CURRENT} )?${PATH}(?: of ${LATEST})? ${GOES_ON}`,
      `if ${LATEST} ${GOES_ON}`,
      `the ${PATH}(?: (?:of|over|from|through) ${LATEST})? (?:points|leads|heads|takes us) (?:to|for|towards?)`,
      '(?:is|are)(?: now| still| currently)? projected (?:to|at)',
      '(?:the|our|its) projection',
      '(?:a|the|our) projected',
    ].join('|'),
  )}),?`,
  'i',
)
/** What a sentence before may have told as the pace or the way that is meant. */
export const OF_BEFORE = /\b(?:at|on) (?:this|that)\b/i
