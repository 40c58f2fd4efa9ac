import { JOIN } from '../read/any-of.ts'
import { COUNT_OF_SOME, countNamed, NTH, nthNamed } from '../read/number-words.ts'
import { signOf } from '../read/sign-of.ts'
import type { Caught } from '../read/span.ts'
import { TARGET } from '../standards/target-words.ts'
import { ENDED_BY } from './held-back.ts'
import type { Bound, Finder, Says } from './phrase.ts'

const NTHS = `${NTH.slice(2).join('|')}|\\d{1,2}(?:st|nd|rd|th)`
const MANY = COUNT_OF_SOME
const MOVE = 'fall|drop|decrease|reduction|decline|rise|increase|improvement|deterioration'
const MOVES = 'falls?|drops?|decreases?|reductions?|rises?|increases?|improvements?'

/** `The third monthly fall in a row`. */
const NTH_FALL = `(?<nth>${NTHS})${JOIN}(?: consecutive| successive)?(?: monthly| month['’]s| month)?${JOIN}(?: (?<kind>${MOVE}))?(?: in a row| running| in succession)?`
/** `Five consecutive months of falls`. */
const MANY_FALLS = `(?<count>${MANY})${JOIN} (?:consecutive|successive) (?:monthly |months? (?:of )?)?${JOIN}(?<kind2>${MOVES})?`
/** `Five months running`. */
const MONTHS_RUNNING = `(?<count2>${MANY})${JOIN} months (?:in a row|running|in succession|on end)`

/** `Has now missed its target for four months`. */
const FOR_MONTHS = String.raw`(?<=\bha(?:s|ve) (?:now )?(?:missed|met) (?:the |our |its )${TARGET}(?: of [\d.,]*\d%?)? )for (?:the (?:last|past) )?(?<count4>${COUNT_OF_SOME})${JOIN} months`

/** As many months as a year has or more: which they are nobody asks. */
const WHOLE_YEAR = 'twelve|thirteen|fourteen|1[2-4]'
/** `Missed its target in each of the last five months`, `has not met it in any of the last five months`, `above it in all thirteen months`. */
const EACH_OF_MONTHS = `(?:each|every one|all|(?<any>any|a single one)) (?:of the (?:last|past|previous|latest) (?<count3>${COUNT_OF_SOME})|(?:of )?(?:the |these |our )?(?<count5>${WHOLE_YEAR}))${JOIN} months(?! (?:to|up|since|of|between|before|from|ending|until|in) )`

/** `Exceeded its target in every month since February`. */
const EVERY_SINCE = '(?<since>(?:each|every)(?: single| one)? month since)(?! then)'

/** `The third fall in a row`, `five successive rises`, `up for two months running`. */
export const SOME_MONTHS: Finder = {
  pattern: new RegExp(
    String.raw`\b(?:${NTH_FALL}|${MANY_FALLS}|${MONTHS_RUNNING}|${FOR_MONTHS}|${EACH_OF_MONTHS}|${EVERY_SINCE})`,
    'gi',
  ),
  read: (match, before, after) => readRun(match, before, after),
}

/** `at 90% or better for four months running`: months on one side of a bound, which rise and fall as they like. */
const BOUND = /\b(?:or (?:better|worse|above|below|more|less|fewer|higher|lower|over|under)|at least|at most)\b/i

/** `Below 100 per 10,000 for eight consecutive months`: no fall, and a bound that is not read whole is left alone. */
const ON_A_SIDE =
  /\b(?:been|stayed|remained|kept|sat|stood|held|is|are|was|were|running)(?: [a-z]+){0,2} (?:above|below|beneath|under|over|inside|outside) (?!the (?:last|past)\b)[^.;]*$/i

/** `After five consecutive falls`, `having fallen for five months in a row`, `or at least have not risen`: not up to now, or not all. */
const ENDED = new RegExp(String.raw`\b(?:${ENDED_BY}|(?<!\bha(?:s|ve) )had)\b[^.;,]*$`, 'i')
const ENDS =
  /^[^.;]{0,24}\b(?:before|until|up to|came to an end|ended)\b|^,? or (?:at least|have|has|held|stayed|remained|been|stood)\b/i

/** `August's fall in the number of plans, to 470, is the second in a row`: the step stands far before. */
const STEP_THAT_IS = new RegExp(
  String.raw`\b(${MOVE})\b [^.;:]*\b(?:is|was|makes|marks|being) (?:now |only |already )?(?:the|its|our|their|a) $`,
  'i',
)

/** `The third month in a row to fall`, `the second month running to see a rise`. */
const STEP_BEHIND = new RegExp(
  String.raw`^ (?:to|in which (?:it|they) (?:has|have)?) ?(?:see |show |bring |record )?(?:an? )?(${MOVE}|fallen|dropped|risen|increased|improved)\b`,
  'i',
)

/** What a run of months is said to be; null where it is one of another time, or of nothing that the figures tell. */
function readRun(match: Caught, before: string, after: string): Says | null {
  const { nth, kind, count, kind2, count2, count4, any, since, count5, count3 = count5 } = match.groups ?? {}
  const former = before.slice(-40)
  if (ENDED.test(former) || ENDS.test(after)) return null
  // `Below its target and the second rise in a row`: what a step is said to be is no side of a bound.
  const isStep = kind !== undefined || kind2 !== undefined
  const bound = isStep ? null : boundOf(match, before, after)
  if (any && !(bound?.side === 'missed')) return null
  const isOnSide = IS_HELD.test(before) || [BOUND, OF_TARGET, ON_A_SIDE].some((form) => form.test(former))
  if (!bound && (isStep ? IS_AIM.test(former) : count3 || count4 || isOnSide)) return null
  if (
    nth &&
    !/consecutive|successive|row|running|succession|monthly (?:fall|rise|drop|increase|decrease)/i.test(match[0])
  )
    return null
  if (since) return NOT_EVERY.test(before) ? null : bound && { kind: 'run', length: 2, sign: 0, bound, since: true }
  const length = nth ? nthNamed(nth) : countNamed(count ?? count2 ?? count3 ?? count4 ?? '')
  return length >= 2
    ? {
        kind: 'run',
        length,
        sign:
          signOf(kind ?? kind2 ?? '') ||
          signOf(former) ||
          wayOf(former) ||
          signOf(STEP_BEHIND.exec(after)?.[1] ?? '') ||
          signOf(STEP_THAT_IS.exec(before)?.[1] ?? ''),
        bound,
        exact: nth !== undefined && isCountedWhole(match[0], before, after),
      }
    : null
}

/** `Not met in every month since`: met in some. */
const NOT_EVERY = /\b(?:not|never)\b|n['’]t\b/i

/** `The third fall in a row`: how many there were up to then is told, where no time is from which they are counted. */
export function isCountedWhole(said: string, before: string, after: string): boolean {
  return IN_A_ROW.test(said) && !COUNTED_FROM.test(`${before} ${after}`.replace(OF_LEVEL, ''))
}

/** `5 fewer than a year ago`, `the lowest since March`, `the average of the 12 months before`: times of the level beside it. */
const OF_LEVEL = /\b(?:highest|lowest|best|worst) (?:since|in a year)\b|\ba year ago\b|\bmonths before\b/gi

const IN_A_ROW = /\b(?:in a row|running|in succession|consecutive|successive)\b/i
const COUNTED_FROM =
  /\b(?:since|after|before|years?|quarters?|quarterly|term|so far|least|minimum|more than|another|start\w*|began)\b/i

/**
 * `14% for the third month running`, `the fall has held at 14% for a third month in a row`: right behind a figure that
 * nothing leads to or from, it is the same figure in all of them.
 */
const IS_HELD =
  /(?:^|[.;:(–—] ?|\b(?:is|are|was|were|stands?|stood|held|stays?|stayed|stuck|remain(?:s|ed)?|steady|level|unchanged|still|again)(?: (?:still|again|steady|level|firm|stuck|flat))?(?: at| on)? )(?:about |around |just )?[\d.,]*\d%?,? (?:for )?(?:the |a )?$/i

/** `Has been climbing for four months in a row`: what goes on, of which no change is told. */
function wayOf(before: string): number {
  const [, up, down] = GOING_ON.exec(before) ?? []
  return up ? 1 : down ? -1 : 0
}

const GOING_ON =
  /\b(?:(climbing|mounting|creeping up|edging up|going up|heading up)|(sliding|shrinking|creeping down|edging down|going down|coming down|heading down))(?: steadily)? (?:for|over)\b[^.,;]*$/i

/** `under 350 for the third month running`, `the second month in a row that it has been above target`. */
function boundOf(match: Caught, before: string, after: string): Bound | null {
  const end = (match.index ?? 0) + match[0].length
  // `For the second month in a row, it met its target`: what opens a clause is of what follows.
  const next = AHEAD.exec(OPENS.test(before) ? after.replace(/^,/, ' ') : after)
  const former = BEHIND.exec(before) ?? PASSIVE.exec(before)
  const [found, from] = next ? [next, end] : [former, (match.index ?? 0) - before.length]
  const { side = '', what = '', not } = found?.groups ?? {}
  if (!found || (not && !MEETS.test(side)) || (what === 'it' && !OF_TARGET.test(before))) return null
  const at = from + found.index + found[0].indexOf(what, found[0].indexOf(side) + side.length)
  if (/^at or/i.test(side))
    return { side: /above|over/i.test(side) ? 'not below' : 'not above', at: /^\d/.test(what) ? at : null }
  const isMissed = not !== undefined || /^(?:miss|outside)/i.test(side)
  if (isMissed || MEETS.test(side) || BEATS.test(side))
    return { side: isMissed ? 'missed' : 'met', at: /^\d/.test(what) ? at : null }
  const better = /better|worse/i.exec(side)?.[0].toLowerCase() === 'better'
  const isOfGood = /better|worse/i.test(side)
  return {
    side: isOfGood ? (better ? 'better' : 'worse') : /above|over|exceed/i.test(side) ? 'above' : 'below',
    at: /^\d/.test(what) ? at : null,
  }
}

/** Not to beat it may be to meet it. */
const BEATS = /^(?:beat|better)(?!.*than)/i
const MEETS = /hit|met|meet|reach|achiev|within|inside/i
const SIDE = String.raw`(?<!\b(?:points?|just|%|\d|well) )(?<not>\b(?:not|never|failed to)(?: been)? |n['’]t (?:been )?)?\b(?<side>(?:met|meets?) or (?:exceed(?:s|ed)?|beat(?:en|s)?|bettered)|(?:at or )?(?:above|over|under|below|beneath)|exceed(?:s|ed)|within|inside|outside|better than|worse than|hits?|met|reached|achieved|(?:meet|beat)s?|(?:reach|achieve)(?:es|s)?|miss(?:es|ed)|beaten|bettered) (?:the |our |its )?(?<what>(?:\d[\d.,]*\d%?|\d%?)(?![\d%]| (?:working |calendar |school )?(?:days?|weeks?|months?|years?|hours?)\b)|${TARGET}\b|it\b(?=\s*(?:[.,;:)]|$)))`
/** `at target for three months running`: which side of it is not said in words that are known. */
const OF_TARGET = new RegExp(`\\b${TARGET}\\b`, 'i')
/** `The target is a third fall in a row`. */
const IS_AIM = new RegExp(`\\b${TARGET}(?: (?:is|was|of|for|to see))? (?:a|the) $`, 'i')
/** `improved for two months in a row and reached 89%`: what is joined on is no bound of the months. */
const AHEAD = new RegExp(`^(?:(?! (?:and|but|before|until|to)\\b)(?:[^.,;:]|(?<=\\d)[.,](?=\\d))){0,110}?${SIDE}`, 'i')
const OPENS = /(?:^|[.;:] |, (?:and|but) )\W*for the $/i
const BEHIND = new RegExp(`${SIDE}(?: of [\\d.,]*\\d%?)?(?: [a-z]+){0,4} ?$`, 'i')
/** `The target for visits has been met in each of the last five months`. */
const PASSIVE = new RegExp(
  String.raw`\b${TARGET}\b(?:[^.,;:]|(?<=\d)[.,](?=\d)){0,100}?(?:, which)? (?:has|have|was|were)(?: now| also| again)?(?<not> not)?(?: been)?(?: now| again)? (?<side>met|hit|reached|achieved|missed)(?: (?:in|for|during))? $`,
  'i',
)
