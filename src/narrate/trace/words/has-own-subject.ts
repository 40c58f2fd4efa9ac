import type { Indicator } from '../../../compute/figures.ts'
import { isPlain } from '../number/find-doubts.ts'
import { clauseOf } from '../read/read-scenes.ts'
import type { Scene, World } from '../read/scene.ts'
import type { Phrase } from './phrase.ts'

/** `as the establishment has grown by six posts`: a reason or a contrast has a subject of its own, and it is not the row. */
export function hasOwnSubject(phrase: Phrase, row: Indicator, scene: Scene, { vocabulary, ...rest }: World): boolean {
  const clause = scene.clauses[clauseOf(phrase, scene.clauses)]
  const lead = scene.words.slice(clause?.at ?? phrase.at, phrase.at)
  const { subject } = (SUBORDINATE.exec(lead) ?? CONTRASTED.exec(lead))?.groups ?? {}
  if (subject === undefined) return false
  const known = vocabulary.knownOf(row)
  return [...vocabulary.stemsOf(subject)].some(
    (stem) => !known?.stems.has(stem) && !known?.aside.has(stem) && !isPlain(stem, { vocabulary, ...rest }),
  )
}

const SUBORDINATE =
  /^[\s,;:–—-]*(?:and )?(?:as|while|whilst|whereas|since|because|given that|now that|where|when|although|though) (?:the|our|their|its|more|fewer) (?<subject>[a-z'’ -]{3,60}?)(?: (?:has|have|had|is|are|was|were|has been|have been))?(?=)(?: [a-z]+ly| also| now| again| still)* $/i

/** `While police referrals rose`, with no article. */
const CONTRASTED =
  /^[\s,;:–—-]*(?:and )?(?:while|whilst|whereas|although|though) (?<subject>[a-z'’ -]{3,60}?)(?: (?:has|have|had|has been|have been))?(?: [a-z]+ly| also| now| again| still)* $/i

/** `Contacts are 1,491 and sickness is at its highest`: of what stands before the record, and no figure. */
export function isOfOwnSubject({ at }: Phrase, row: Indicator, scene: Scene, world: World): boolean {
  const { clauses, words, numbers } = scene
  const from = Math.max(
    clauses[clauseOf({ at, end: at }, clauses)]?.at ?? 0,
    numbers.findLast(({ end }) => end <= at)?.end ?? 0,
  )
  const { subject } = HAS_RECORD.exec(words.slice(from, at))?.groups ?? {}
  if (subject === undefined) return false
  const isOwn = (stem: string) => world.vocabulary.isOf(row, stem) || isPlain(stem, world)
  return ![...world.vocabulary.stemsOf(subject)].every(isOwn) || !isOfUnit(subject, row)
}

const HAS_RECORD =
  /^[\s,;:–—-]*(?:and|but|yet|while|whilst|whereas|although|though|so|as) (?:(?:the|our|their|its|staff) )?(?<subject>[a-z\d'’, -]{3,50}?) (?:is|are|was|were|has been|have been|remains?|stands?|hit|reached)(?: now| still| also| again| back| currently)*(?: at| on)? $/i

/** `Contacts were 1,491, and the rate is at its lowest`: of another measure of the same things; `below the average` is of its own. */
export function isOfUnit(words: string, { unit, label }: Indicator): boolean {
  const other = /\b(?<!\b(?:above|below) the )(rate|percentage|proportion|share|number|total|count|average)s?\b/i
    .exec(words)?.[1]
    ?.toLowerCase()
  if (other === undefined || label.toLowerCase().includes(other)) return true
  return /number|total|count/.test(other)
    ? unit === 'number'
    : /rate|share|proportion/.test(other) && unit === 'percent'
}

/** `One in four did not have it in time, up from 14%`: of the others than those whom the row counts. */
export function isOfTheRest({ at }: Phrase, { unit, label }: Indicator, { words, numbers, clauses }: Scene): boolean {
  if (
    unit === 'percent' &&
    LATE.test(words.slice(clauses[clauseOf({ at, end: at }, clauses)]?.at ?? 0, at)) &&
    !LATE.test(label)
  )
    return true
  const share = numbers.findLast(({ end, kind }) => end <= at && (kind === 'percent' || kind === 'fraction'))
  if (unit !== 'percent' || !share) return false
  const between = words.slice(share.end, at)
  return DENIED.test(between) && !HELD_TO.test(between)
}

/** `Late visits have fallen`: of those that the share leaves out. */
const LATE =
  /\b(?:late|overdue|missed|out of time|out of timescales?|not (?:yet )?(?:completed|seen|visited|held|done|reviewed|supervised|in time|within|on time)|outside (?:the |agreed )?timescales?|delays?|delayed)\b/i
const DENIED = /^[^.,;:]*(?:\b(?:did|do|does|had|has|have|was|were|is|are) not|n['’]t|\bwithout|\bno) [^.;:]*$/i
const HELD_TO = /\b(?:target|tgt|standard|goal|yet)\b/i
