import type { Indicator } from '../../../compute/figures.ts'
import type { Relation } from '../read/relation.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { blankExclusions } from '../read/vocabulary.ts'
import { isTakenFrom } from './clearly-named.ts'
import { isPlain } from './find-doubts.ts'
import { haveSameDigits } from './is-slip.ts'

/** Words that take a part of what was counted: what follows is of something smaller, which no row may hold. */
const PART = /\b(?:of (?:whom|which|these|those|them)|including|among (?:them|these|those)|comprising|made up of)\b/i
/** A ground, origin or kind that narrows what is counted. */
const NARROWS =
  /\b(?:from|by|about|involving|aged|because|due to|relating to|concerning|whose|for|in|among|with|at|of)\s+(?:the |our |a |an |their )?([a-zÀ-ɏ-]{3,})/gi
const TIME_OR_PLACE =
  /^(?:the|end|month|year|total|all|average|target|same|last|previous|number|rate|percentage|proportion|in|line|place|comparison|addition|than|its|our|their|this|that|these|more|fewer|less|over|under|just|only|about|around|nearly|almost|record|recent|time|timescales?|period|reporting|practice|children|people|fact|view|part|contrast|turn|large|small|significant|national|england|statistical|neighbours?|south|cases|occasions|instances|care|being|having|having|now|financial|quarter|summer|winter|spring|autumn|half|both|each|every|which|whom|whose|those)$/i
const PART_OF =
  /^\s*of (?:whom|which|these|them|those(?= (?:[a-z]+ )?(?:were|was|are|had|have|has|became|went|moved|left|came)\b|\s*[.,;:)]|$))\b/i
const GENERAL = /^(?:cases|individuals|instances|occasions|families|plans|others)$/i
/** `36 places`: room for so many, which `placed` in a label does not count. */
const ROOM = /^\s+(?:[a-z'’-]+ ){0,3}(?:places|beds|spaces|vacancies)\b/i
const ROOM_NAMED = /\b(?:places|beds|spaces|vacancies)\b/i
const NOT = /\b(?:not|never|no longer|without|neither|nor|failed|cannot)\b|n['’]t\b/i
/** `Seven of the children who came in were not unaccompanied`: of the others. */
const NOT_DONE = /^[^.;:,()]*\b(?:were|was|are|is|had|have|has|did|do|does|been)(?: not\b|n['’]t\b)/i
/** `49 enquiries were still to be finished`. */
const TO_DO = /^[^.;:,()]*\b(?:still|yet|waiting|due|left|remain(?:s|ed|ing)?) to\b/i
const AVERAGE = /\b(?:averag\w*|mean|per|each|caseloads?)\b/i
/** What a service did or asked, which no indicator counts. */
const DONE =
  /\b(?:recruit|appoint|hire|interview|train|audit|sampl|survey|consult|launch|pilot|invest|fund|advertis|respon(?:d|se)|feedback|vacanc|pa(?:y|id) for|bought|purchas|budget|commission|block-book)\w*/gi
const THINGS =
  /^\s+(?:(?!(?:in|of|to|at|for|on|by|with|from|and|or|was|were|is|are|had|have|has|per|a|the|than|as|that|which|who|we|they|it|you)\b)[a-zÀ-ɏ'’-]+\s+){0,3}?([a-zÀ-ɏ'’-]{3,})\s*(?=[.,;:)]|$|\b(?:in|of|to|at|for|on|by|with|from|and|or|was|were|is|are|had|have|has|per|that|who|which|as)\b)/i

/** `In only four of the 13 months`. */
const MONTHS_COUNTED =
  /^ (?:out )?of (?:the |these |those |our |all )?(?:last |past |latest |previous |first )?[\w-]+ months\b/i

/** Whether a number that does not fit is more likely wrong than said of something that the workbook does not hold. */
export function isLikely(
  number: Placed,
  relation: Relation,
  rows: readonly Indicator[],
  scene: Scene,
  world: World,
): boolean {
  const clause = scene.clauses[number.clause]
  if (rows.length === 0 || !clause || isInTurn(number, scene) || MONTHS_COUNTED.test(number.right)) return false
  const said = scene.words.slice(clause.at, clause.end)
  const before = said.slice(0, Math.max(0, number.at - clause.at))
  if (PART.test(before) && !isNamedPart(number, rows, world)) return false
  if (relation.kind !== 'beside' && NOT.test(blankExclusions(before))) return false
  if (relation.kind === 'average') return rows.some((row) => isInReach(number, row))
  // `Seven of the eight were not`: of the seven.
  const behind = /^ of\b/.test(number.right) ? scene.words.slice(number.end, clause.end) : number.right
  if (relation.kind === 'level' && (NOT_DONE.test(behind) || TO_DO.test(behind))) return false
  if (relation.kind !== 'level' && relation.kind !== 'extreme') return true
  if (isOfPart(number, said, rows, world) || isNarrowed(number, scene, world)) return false
  return (
    countsFirst(number, said, rows).every((row) => isInReach(number, row)) || isTakenFrom(number, rows, scene, world)
  )
}

/** A whole number is of a count sooner than of an average, where both are named and nothing speaks of averages. */
function countsFirst({ kind, decimals }: Placed, said: string, rows: readonly Indicator[]): readonly Indicator[] {
  const counts =
    kind === 'number' && decimals === 0 && !AVERAGE.test(said) ? rows.filter(({ unit }) => unit === 'number') : []
  return counts.length > 0 ? counts : rows
}

/** Whether a figure is of a part, of what was done, of things that no row counts, or no average where the row is one. */
function isOfPart(number: Placed, said: string, rows: readonly Indicator[], world: World): boolean {
  const [row] = rows
  if (PART_OF.test(number.right) || isOfDoing(said, rows, world) || isOfThings(number, world)) return true
  if (ROOM.test(number.right) && !ROOM_NAMED.test(row?.label ?? '')) return true
  if (rows.every(({ basis }) => basis === 'month end') && FLOW.test(number.right)) return true
  const isNoAverage = row?.unit === 'average' && number.decimals === 0 && !AVERAGE.test(said)
  return isNoAverage || number.text.toLowerCase() === 'one'
}

/** Whether words tell what a service did or asked, which the label of no row holds (`the wait for an appointment`). */
function isOfDoing(said: string, rows: readonly Indicator[], { vocabulary }: World): boolean {
  const isOwn = (stem: string) => rows.some((row) => vocabulary.isOf(row, stem))
  return (said.match(DONE) ?? []).some((word) => ![...vocabulary.stemsOf(word)].some(isOwn))
}

/** `Thirty children left such settings`: those who came or went, where the row counts those who are there. */
const FLOW =
  /^\s+(?:(?!(?:were|was|are|is|had|have|has)\b)[\p{L}-]+\s+){0,3}?(?:who |that |which )?(?:have |has |had )?(?:since |now |already )?(?:left|moved|joined|came|went|entered|ceased|ended|turned|returned|stepped|transferred)\b/iu

/** `Both were higher in July (93% and 91%)`: figures of several rows, each in its turn. */
function isInTurn({ at, end }: Placed, { words, span }: Scene): boolean {
  const opened = words.lastIndexOf('(', at)
  const closed = words.indexOf(')', end)
  if (opened < span.at || closed < 0 || closed > span.end) return false
  return IN_TURN.test(words.slice(opened + 1, closed))
}

const IN_TURN = /^(?:[\d.,]+%?,? )+and [\d.,]+(?:%| points?)?(?: respectively)?$/

/** `8 new children, of whom 3 were UASC`: the part has a row of its own, which all its words name. */
function isNamedPart({ right, bag }: Placed, rows: readonly Indicator[], { vocabulary }: World): boolean {
  const [row, ...others] = rows
  const stems = row && vocabulary.knownOf(row)?.stems
  const said = [...bag].filter((stem) => vocabulary.weight(stem) > 0)
  const isTold = /^ (?:of (?:whom|which|them) )?(?:were|was|are|is|had|have|came)\b/.test(right)
  return isTold && others.length === 0 && said.length > 0 && said.every((stem) => stems?.has(stem))
}

/** `6 new posts`: the noun that a number counts is none of the workbook's. */
export function isOfThings({ kind, right }: Placed, { vocabulary }: World): boolean {
  const noun = kind === 'number' ? (THINGS.exec(right)?.[1] ?? '') : ''
  if (!/s$/i.test(noun) || TIME_OR_PLACE.test(noun) || GENERAL.test(noun)) return false
  // `34 case holders`: a noun that is part of a wording is known by the whole of it.
  const said = vocabulary.stemsOf(THINGS.exec(right)?.[0] ?? '')
  return [...vocabulary.stemsOf(noun)].some((stem) => vocabulary.weight(stem) === 0 && said.has(stem))
}

/** A level that is of the row's own size: within reach of its history, or of its latest by a slip of the digits. */
function isInReach(number: Placed, row: Indicator): boolean {
  const values = row.history.flatMap((figure) => figure.value ?? [])
  const [lowest, highest] = [Math.min(...values), Math.max(...values)]
  const room = Math.max(0.35 * (highest - lowest), 0.15 * highest, 1)
  const near = number.value >= lowest - room && number.value <= highest + room
  return near || values.some((value) => haveSameDigits(value, number.value))
}

/** `in spite of the holidays`: what did not matter narrows nothing. */
const CONCEDED = /\b(?:in spite of|despite|notwithstanding|regardless of) (?:the |our |a )?[a-z]+/gi

/** Words after the number, in its own clause, that narrow its subject and stand in no label. */
function isNarrowed(number: Placed, scene: Scene, world: World): boolean {
  const clause = scene.clauses[number.clause]
  const end = Math.min(clause?.end ?? number.end, number.end + number.right.length)
  const after = scene.words.slice(number.end, end).replace(CONCEDED, ' ')
  const said = world.vocabulary.stemsOf(after)
  return [...after.matchAll(NARROWS)].some(
    ([, word = '']) =>
      !TIME_OR_PLACE.test(word) &&
      !/^\p{Lu}/u.test(word) &&
      [...world.vocabulary.stemsOf(word)].some(
        // A word that the clause holds as part of a wording, as `independent fostering`, is known by the whole of it.
        (stem) => world.vocabulary.weight(stem) === 0 && !isPlain(stem, world) && said.has(stem),
      ),
  )
}
