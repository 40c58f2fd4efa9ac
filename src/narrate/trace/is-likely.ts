import type { Indicator } from '../../compute/figures.ts'
import type { Relation } from './read-relation.ts'
import type { Placed, Scene, World } from './scene.ts'

/** Words that take a part of what was counted: what follows is of something smaller, which no row may hold. */
const PART = /\b(?:of (?:whom|which|these|those|them)|including|among (?:them|these|those)|comprising|made up of)\b/i
/** A ground, origin or kind that narrows what is counted. */
const NARROWS =
  /\b(?:from|by|about|involving|aged|because|due to|relating to|concerning|whose|for|in|among|with|at|of)\s+(?:the |our |a |an |their )?([\p{L}-]{3,})/giu
const TIME_OR_PLACE =
  /^(?:the|end|month|year|total|all|average|target|same|last|previous|number|rate|percentage|proportion|in|line|place|comparison|addition|than|its|our|their|this|that|these|more|fewer|less|over|under|just|only|about|around|nearly|almost|record|recent|time|timescales?|period|reporting|practice|children|people|fact|view|part|contrast|turn|large|small|significant|national|england|statistical|neighbours?|south|care|being|having|having|now|financial|quarter|summer|winter|spring|autumn|half|both|each|every|which|whom|whose|those)$/i

/** Whether a number that does not fit is more likely wrong than said of something that the workbook does not hold. */
export function isLikely(
  number: Placed,
  relation: Relation,
  rows: readonly Indicator[],
  scene: Scene,
  world: World,
): boolean {
  const [row] = rows
  const clause = scene.clauses[number.clause]
  if (!row || !clause) return false
  const said = scene.words.slice(clause.at, clause.end)
  if (PART.test(said.slice(0, Math.max(0, number.at - clause.at)))) return false
  if (relation.kind !== 'level' && relation.kind !== 'extreme') return true
  if (number.text.toLowerCase() === 'one') return false
  return !isNarrowed(number, scene, world) && rows.every((each) => isInReach(number, each))
}

/** A level that is of the row's own size: within reach of its history, or of its latest by a slip of the digits. */
function isInReach(number: Placed, row: Indicator): boolean {
  const values = row.history.flatMap((figure) => figure.value ?? [])
  const [lowest, highest] = [Math.min(...values), Math.max(...values)]
  const room = Math.max(0.35 * (highest - lowest), 0.15 * highest, 1)
  const near = number.value >= lowest - room && number.value <= highest + room
  const digits = (value: number) => [...String(value).replace('.', '')].toSorted().join('')
  return near || values.some((value) => digits(Math.round(value * 100) / 100) === digits(number.value))
}

/** Words after the number, in its own clause, that narrow its subject and stand in no label. */
function isNarrowed(number: Placed, scene: Scene, { vocabulary }: World): boolean {
  const clause = scene.clauses[number.clause]
  const end = Math.min(clause?.end ?? number.end, number.end + number.right.length)
  const after = scene.words.slice(number.end, end)
  return [...after.matchAll(NARROWS)].some(
    ([, word = '']) =>
      !TIME_OR_PLACE.test(word) &&
      !/^\p{Lu}/u.test(word) &&
      [...vocabulary.stemsOf(word)].some((stem) => vocabulary.weight(stem) === 0),
  )
}
