import { isPlain } from '../number/find-doubts.ts'
import { wordsBefore } from '../read/beside.ts'
import { readDistance } from '../read/read-distance.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import type { Reading } from './readings.ts'

/**
 * Whether a number is said of something that the workbook does not hold, and a reading gives it by chance: workers,
 * posts and carers counted where no row counts them, what other councils or a study found, what is wished without being
 * a row's target.
 */
export function fitsByChance(reading: Reading, number: Placed, scene: Scene, world: World): boolean {
  if (reading.beside) return false
  return (
    isOfNoRow(number) ||
    isLevelForMove(reading, number) ||
    isMoveForShare(reading, number) ||
    isMoveOfOthers(reading, number, scene, world) ||
    isMoveForDistance(reading, number, scene, world) ||
    isOneOfTwo(reading, number, scene) ||
    isOfBenchmark(number, scene, world) ||
    countsStaff(reading, number, world) ||
    isOfOthers(number, scene) ||
    isWishedAbout(reading, number, scene)
  )
}

/** `One complaint in twenty`, `four consecutive months`, `two compliments for every complaint`: of no row's months. */
function isOfNoRow({ left, right }: Placed): boolean {
  return ONE_IN.test(left) || ON_END.test(right) || FOR_EVERY.test(right)
}

const ONE_IN = /\bone (?:[a-z-]+ ){1,2}in (?:every )?$/i
const FOR_EVERY = /^ (?:[a-z]+ ){1,3}(?:for|to) (?:every|each) [a-z]/
const ON_END = /^ (?:consecutive|successive|straight) months?\b/i

/** `Down 14% on a year ago`: how far something moved is no month's figure. */
function isLevelForMove({ apart, month }: Reading, { left, right }: Placed): boolean {
  return apart === null && month !== null && MOVED.test(left) && ON.test(right)
}

const MOVED =
  /\b(?:down|up|fallen|fell|risen|rose|dropped|increased|decreased|reduced|grown|grew|cut)(?: by)?(?: (?:about|around|nearly|almost|over|some|just|a further|another))? $/i
const ON = /^ (?:on|since|over|compared with|compared to|against|year[- ]on[- ]year|from (?:last|a year|the same))\b/i

/** `Half as many enquiries as orders`: a share that one thing is of another, and no move of either. */
function isMoveForShare({ apart }: Reading, { kind, right }: Placed): boolean {
  return apart === 'months' && kind === 'fraction' && /^ as (?:many|much)\b/.test(right)
}

/** `Parking permits are down 14% on a year ago`: a move of what no label knows is not that of a row of the part. */
function isMoveOfOthers({ row, apart }: Reading, number: Placed, { wide }: Scene, world: World): boolean {
  if (apart !== 'months' || number.kind !== 'percent' || !MOVED.test(number.left) || !ON.test(number.right))
    return false
  const isNamed = [...wide].some((stem) => world.vocabulary.isOf(row, stem))
  const isStrange = (stem: string) => world.vocabulary.weight(stem) === 0 && !isPlain(stem, world)
  return !isNamed && [...number.bag].some(isStrange)
}

/** `Nine points away from the 95% target`: how far from there it is, and not how far it went. */
function isMoveForDistance({ apart }: Reading, number: Placed, scene: Scene, { benchmarks }: World): boolean {
  if (apart !== 'months') return false
  const said = readDistance(
    wordsBefore(number, scene),
    number,
    scene.words.slice(number.end, scene.span.end),
    benchmarks,
  )
  return said?.kind === 'distance' && said.from.kind === 'target'
}

/** `Hostels and homes together account for 137`: of neither by itself. */
function isOneOfTwo({ month }: Reading, number: Placed, scene: Scene): boolean {
  return month !== null && BOTH.test(wordsBefore(number, scene))
}

const BOTH =
  /(?:\band\b[^.;:()]{1,60}\b(?:together|combined|between them|jointly)\b[^.;:,()\d]{0,40}|\b(?:Together|Combined),? [^.;:()\d]{2,60} and [^.;:,()\d]{2,60}) $/

/** `England's recycling rate is 43.2%`: of what is set beside the row, whatever month of the row has that figure. */
function isOfBenchmark(number: Placed, { words, clauses }: Scene, { benchmarks }: World): boolean {
  const said = words.slice(clauses[number.clause]?.at ?? number.at, number.at).trimStart()
  if (OURS.test(said) || !/\b(?:is|was|stands at|stood at) (?:just |now |only )?$/i.test(said)) return false
  return benchmarks.some((name) => new RegExp(`^(?:The |the |and |but )?${escaped(name)}['’]s? `).test(said))
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** `Six newly qualified workers start`, `21 of our 140 posts`: those who do the work, and what they are paid to fill. */
const STAFF =
  /^ (?:of (?:the|our|these|those|all|its|their) (?:[\d,]+ )?)?(?!(?:more|fewer|less|below|above|over|under|short|off|ahead|behind|points?|percentage|better|worse|higher|lower)\b)(?:(?!(?:in|at|to|for|from|on|by|with|per|and|or|was|were|is|are|had|have|than|of|children|people)\b)[\p{L}'’-]+ ){0,3}?(?<noun>workers?|officers?|inspectors?|advisers?|assessors?|practitioners?|managers?|staff|colleagues|posts|vacanc(?:y|ies)|starters?|households|councils|authorities|boroughs|schools|apprentices|students|joiners|leavers from the team)\b/iu

const HOLDERS = 'workers holders practitioners staff'

function countsStaff({ row, apart, month }: Reading, { kind, right }: Placed, { vocabulary }: World): boolean {
  const noun = kind === 'number' ? STAFF.exec(right)?.groups?.noun : undefined
  if (noun === undefined) return false
  if (apart || row.unit !== 'number' || month === null) return true
  const own = vocabulary.knownOf(row)?.stems
  // `35 colleagues carry 20+ children`: the holders of cases by another name.
  return ![...vocabulary.stemsOf(`${noun} ${HOLDERS}`)].some((stem) => own?.has(stem))
}

/** `Two neighbouring councils quote caseloads of 17`, `a regional study placed it nearer 29%`. */
export function isOfOthers(number: Placed, { words, clauses }: Scene): boolean {
  const clause = clauses[number.clause]
  const said = words.slice(clause?.at ?? number.at, number.at)
  return OTHERS.test(said) && !OURS.test(said)
}

const OTHERS =
  /\b(?:(?:neighbouring|nearby|similar|comparable|other|London|two|three|several|some|most) (?:[a-z]+ )?(?:councils|authorities|boroughs|counties)|(?:a|an|one|recent|national|regional) (?:[a-z]+ ){0,2}(?:study|survey|research)|tells? us that (?:its|their))\b/i
const OURS = /\b(?:ours?|we)\b/i

/** `Content if contacts stayed under 400`: what is hoped for lies about some figure of the row's in any case. */
function isWishedAbout({ expected }: Reading, number: Placed, scene: Scene): boolean {
  if (number.hedge === null || expected.values.includes(number.value)) return false
  return WISHED.test(wordsBefore(number, scene))
}

const WISHED =
  /\b(?:if|would|should|could|might|hop(?:e|es|ing)|want(?:s|ed)?|like to|aim(?:s|ing)?|wish(?:es)?|content|happy)\b/i
