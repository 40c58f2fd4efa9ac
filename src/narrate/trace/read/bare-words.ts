import { keptIn } from '../../../shared/kept-in.ts'
import { anyOf } from './any-of.ts'
import { COUNT, COUNT_OF_SOME, NTH } from './number-words.ts'
import { blankExclusions } from './vocabulary.ts'

/**
 * A text without what tells of no row: exclusions, what a share is of in its own word, how many months a run has, and the
 * names of benchmarks.
 */
export function bareWords(words: string, benchmarks: readonly string[]): string {
  const blank = (said: string) => ' '.repeat(said.length)
  const bare = [OF_THE_SAME, MEETING, NEEDS_TO, START_OF, HELD_AT, TURNED_ROUND].reduce(
    (said, idle) => said.replace(idle, blank),
    blankExclusions(words),
  )
  return blankNames(MAY_RUN.test(bare) ? bare.replace(RUN, blank) : bare, benchmarks)
}

/** `For the second month running` holds a word of `second or later plans`, and `four months in a row` of `the last 4 weeks`. */
const RUN = new RegExp(
  String.raw`\b(?:${anyOf(`${NTH.slice(2).join('|')}|${COUNT_OF_SOME}`)} (?:(?:consecutive|successive|straight) )?months? ${anyOf('running|in a row|in succession|on the trot|on end')}|${anyOf(`each|every one|all|${COUNT}`)} (?:out )?of the (?:last|past|previous|latest) ${anyOf(COUNT_OF_SOME)} months)\b`,
  'gi',
)
const MAY_RUN =
  /\bmonths? (?:running|in a row|in succession|on )|\bof the (?:last|past|previous|latest) [a-z\d]+ months\b/i

/** `24% of referrals were re-referrals`: what they are a part of is named by their own word. */
const OF_THE_SAME = /\bof (?:all |the |our )*(?<same>[a-z]{4,})(?= (?:are|were|is|was) (?:re-|repeat )\k<same>\b)/gi

/** `Referrals are meeting the target of 18%`: what is met is what is held to, where a row may count meetings. */
const MEETING = /\bmeeting(?= (?:the|our|its|their|that|this|a) (?:[\w£.,%'’-]+ ){0,3}?target\b)/gi

/** `The rate needs to drop` holds a word of `children in need`. */
const NEEDS_TO = /(?<!\bin )\bneed(?:s|ed|ing)?(?= (?:to|another|an? (?:further|extra))\b)/gi

/** `At the start of the period` holds a word of `assessments started`. */
const START_OF = /\bthe (?:start|beginning) of (?:the|this|last) (?:[a-z]+ )?(?:period|year|quarter|month)\b/gi

/** `The share held at 3.7%`, where a row may count conferences held. */
const HELD_AT = /\bheld(?= (?:steady |firm |level |steadily )?at (?:about |around |just )?[\d£])/gi

/** `Claims were turned round in 17.8 days`: done, in the words for how long it took. */
const TURNED_ROUND = /\bturned (?:a)?round(?= (?:in|within) )/gi

/** A benchmark's name says with what something is compared, not what. */
function blankNames(words: string, names: readonly string[]): string {
  return names.reduce((text, name) => {
    const pattern = keptIn(places, name, () => placesOf(name))
    return pattern ? text.replace(pattern, (found) => ' '.repeat(found.length)) : text
  }, words)
}

const places = new Map<string, RegExp | null>()

/** Where a benchmark is named: whole with its year, by its last word (`neighbours`) or by its initials (`SNs`). */
function placesOf(name: string): RegExp | null {
  const bare = name.replace(/\s*\d{4}(?:\/\d\d)?$/, '').replace(/[^\p{L}\p{N} ]/gu, '.')
  const words = bare.split(' ').filter((word) => word !== '')
  const last = words.at(-1) ?? ''
  const short =
    words.length > 1
      ? [...(last.length > 6 ? [`${last.replace(/s$/, '')}s?`] : []), `${words.map((word) => word[0]).join('')}s?`]
      : []
  if (bare === '') return null
  const forms = [bare.replace(/(?<=[a-z]{4})s$/, 's?'), ...short].join('|')
  return new RegExp(`\\b${anyOf(forms)}\\b(?: (?:in )?\\d{4}(?:/\\d\\d)?)?`, 'gi')
}
