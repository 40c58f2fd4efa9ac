import type { Indicator } from '../../../compute/figures.ts'
import type { Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'

/** `the Early Help hub`, `in the CWD service`: a part of the service, called by no more than what it deals with. */
const UNIT =
  /(?<in>\b(?:in|with|by|within|from|to) )?\b(?:the|our) (?<named>(?:[\p{L}&’'-]+ ){1,3}?)(?<unit>hubs?|services?|teams?|units?)(?=[ .,;:)]|$)/giu
/** `Family Help teams began`, `Our teams completed`: all of them. */
const ALL_UNITS = /^\W*(?:our )?(?<named>(?:[\p{L}&’'-]+ ){0,3}?)(?<unit>teams|services)(?= [a-z])/iu
/** One of several, or what is told of a part of them. */
const SOME = /\b(?:two|three|four|five|some|most|other|new|old|former|both|all but)\b/i

/** The doubtful words without those that tell who did something, and without turns of phrase that say nothing more. */
export function withoutIdle(
  doubts: readonly string[],
  rows: readonly Indicator[],
  scene: Scene,
  world: World,
): readonly string[] {
  if (doubts.length === 0) return doubts
  const said = sentenceOf(scene)
  const idle = new Set([...unitsNamed(said, rows, world), ...world.vocabulary.stemsOf(idiomsOf(said))])
  return idle.size === 0 ? doubts : doubts.filter((stem) => !idle.has(stem))
}

/** The words of turns of phrase that say no more than how something went, or that it is counted. */
function idiomsOf(said: string): string {
  return [...said.matchAll(IDIOM)].map(([, ...words]) => words.join(' ')).join(' ')
}

/** `has worked its way down`, `on our books`. */
const IDIOM =
  /\b(?:(?:worked|made|found|inched|picked|crept) (?:its|their) (way) (?:back )?(?:up|down)|on (?:our|the|their) (books)|(?:is|are|be|been) (going (?:very |really )?well)|(?:that|this|which) (makes))\b/gi

/**
 * The words by which a sentence names the unit that did what its row counts, where the name holds no word but the row's
 * own or the part's: they tell who did it, and narrow nothing. A unit may hold fewer than come to it, so that where a row
 * counts how many there are at the end of a month, those must be said to be in it.
 */
function unitsNamed(said: string, rows: readonly Indicator[], { vocabulary, place }: World): ReadonlySet<string> {
  if (!MAY_NAME.test(said)) return new Set()
  const own = vocabulary.stemsOf(`${place.section} ${place.part}`)
  const known = rows.map((row) => vocabulary.knownOf(row))
  const isOwn = (stem: string) => own.has(stem) || known.every((its) => its?.stems.has(stem) || its?.aside.has(stem))
  const isStock = rows.some(({ basis, unit }) => unit === 'number' && basis !== 'month')
  const all = ALL_UNITS.exec(said)
  return new Set(
    [...said.matchAll(UNIT), ...(all ? [all] : [])].flatMap(({ groups = {} }) => {
      const { named = '', unit = '' } = groups
      const isWhole = !SOME.test(named) && [...vocabulary.stemsOf(named)].every(isOwn)
      return isWhole && (groups.in !== undefined || !isStock) ? [...vocabulary.stemsOf(`${named} ${unit}`)] : []
    }),
  )
}

const MAY_NAME = /\b(?:hubs?|services?|teams?|units?)\b/i
