import type { Indicator } from '../../../compute/figures.ts'
import { isPlain } from '../number/find-doubts.ts'
import { clauseOf, type Scene, type World } from '../read/scene.ts'
import type { Phrase } from './read-phrases.ts'

/** `as the establishment has grown by six posts`: a reason or a contrast has a subject of its own, and it is not the row. */
export function hasOwnSubject(phrase: Phrase, row: Indicator, scene: Scene, { vocabulary, ...rest }: World): boolean {
  const clause = scene.clauses[clauseOf(phrase, scene.clauses)]
  const { subject } = SUBORDINATE.exec(scene.words.slice(clause?.at ?? phrase.at, phrase.at))?.groups ?? {}
  if (subject === undefined) return false
  const known = vocabulary.knownOf(row)
  return [...vocabulary.stemsOf(subject)].some(
    (stem) => !known?.stems.has(stem) && !known?.aside.has(stem) && !isPlain(stem, { vocabulary, ...rest }),
  )
}

const SUBORDINATE =
  /^[\s,;:–—-]*(?:and )?(?:as|while|whilst|whereas|since|because|given that|now that|where|when|although|though) (?:the|our|their|its|more|fewer) (?<subject>[a-z'’ -]{3,60}?)(?: (?:has|have|had|is|are|was|were|has been|have been))?(?=)(?: [a-z]+ly| also| now| again| still)* $/i

/** `One in four did not have it in time, up from 14%`: of the others than those whom the row counts. */
export function isOfTheRest({ at }: Phrase, { unit }: Indicator, { words, numbers }: Scene): boolean {
  const share = numbers.findLast(({ end, kind }) => end <= at && (kind === 'percent' || kind === 'fraction'))
  if (unit !== 'percent' || !share) return false
  const between = words.slice(share.end, at)
  return DENIED.test(between) && !HELD_TO.test(between)
}

const DENIED = /^[^.,;:]*(?:\b(?:did|do|does|had|has|have|was|were|is|are) not|n['’]t|\bwithout|\bno) [^.;:]*$/i
const HELD_TO = /\b(?:target|tgt|standard|goal|yet)\b/i
