import type { Indicator } from '../../../compute/figures.ts'
import type { Unit } from '../../../shared/unit.ts'
import type { Relation } from '../read/relation.ts'
import type { Placed, World } from '../read/scene.ts'
import { siblingOf } from '../subject/sibling-rows.ts'

/** The rows that a number of this kind and relation can be said of, by their unit. */
export function unitsFor(number: Placed, relation: Relation, clause: string): readonly Unit[] {
  if (relation.kind === 'change' || relation.kind === 'distance') {
    if (number.kind === 'points') return isOfRate(relation, clause) ? ['rate'] : ['percent']
    if (number.kind === 'number' && FEWER.test(number.right)) return countUnits(number, clause)
    return number.kind === 'number' && !/\b(?:percentage|%|per cent|proportion)\b/i.test(clause)
      ? countUnits(number, clause).concat('percent')
      : ['number', 'rate', 'average', 'percent']
  }
  if (number.kind === 'percent' || number.kind === 'fraction') return ['percent']
  const compared =
    relation.kind === 'beside' || relation.kind === 'projection' || (relation.kind === 'level' && relation.older)
  if (number.kind === 'times' || compared) return ['number', 'rate', 'average', 'percent']
  return countUnits(number, clause)
}

/** `32 fewer than a year ago`: of what is counted, and of no percentage. */
const FEWER = /^ fewer(?: than\b|\s*(?:[.,;)]|$))/

/** `Our rate of enquiries is 42 points above England's`: points of a rate, where nothing speaks of percent. */
function isOfRate({ kind }: Relation, clause: string): boolean {
  return kind === 'distance' && /\brates? of\b|\bper 10,?000\b/i.test(clause) && !/%|\bper ?cent/i.test(clause)
}

/** Words for a rate, which what is levied is none: `business rates`, `water rates`. */
export const RATE_SAID = /(?<!\b(?:business|domestic|water) )\brates?\b|\bper 10,?000\b/i

function countUnits(number: Placed, clause: string): Unit[] {
  if (RATE_SAID.test(clause)) return ['rate']
  if (/\b(?:average|mean)\b/i.test(clause)) return ['average', 'number', 'rate']
  return number.decimals > 0 ? ['average', 'rate', 'number'] : ['number', 'average']
}

/** `44 caseholders had 20 or more children`: a whole number is of a count, unless the words speak of a mean. */
export function countedRows(rows: readonly Indicator[], number: Placed, clause: string): readonly Indicator[] {
  const isCounted = !mayBeMean(number, clause) && rows.some(({ unit }) => unit === 'number')
  return isCounted ? rows.filter(({ unit }) => unit !== 'average') : rows
}

/** Whether a number may be a mean, which a row of averages holds. */
export function mayBeMean({ kind, decimals }: Placed, said: string): boolean {
  return kind !== 'number' || decimals > 0 || MEAN.test(said)
}

/** `The rate of enquiries is down 27%`: of rows alike but for their unit, the rate is meant. */
export function ratesFirst(rows: readonly Indicator[], clause: string): readonly Indicator[] {
  const rates = RATE_IS.test(clause) ? rows.filter(({ unit }) => unit === 'rate') : []
  if (rates.length > 0) return rates
  return RATE_OF.test(clause) ? rows.toSorted((a, b) => Number(b.unit === 'rate') - Number(a.unit === 'rate')) : rows
}

/** `The share of children in foster care is down 22%`, `while the number fell 22%`: of two rows alike but for their unit, the one. */
export function sharesOrCounts(
  rows: readonly Indicator[],
  number: Placed,
  relation: Relation,
  { vocabulary }: World,
): readonly Indicator[] {
  const unit = relation.kind === 'change' ? shareOrCount(number) : null
  if (unit === null) return rows
  const own = rows.filter((row) => row.unit === unit)
  return own.length > 0 ? own : rows.flatMap((row) => siblingOf(row, unit, vocabulary) ?? [])
}

/** The unit of the row that a change in percent is said of, where its words tell a share from the number of a thing. */
export function shareOrCount({ kind, left }: Placed): Unit | null {
  if (kind !== 'percent') return null
  return SHARE_IS.test(left) ? 'percent' : NUMBER_IS.test(left) ? 'number' : null
}

/** Up to the number, with no word of how many, and no second thing that moved: `rose as enquiries went up 13%`. */
const NO_COUNT = String.raw`(?![^.,;:()]*\b(?:is|are|was|were|has|have|had|fell|rose|dropped|grew|went|up|down)\b[^.,;:()]*\b(?:and|with|as)\b)(?:(?!\b(?:numbers?|counts?|totals?|while|whereas|when|because|after|but|although|though)\b)[^.,;:()])*$`
const SHARE_IS = new RegExp(
  String.raw`\b(?:(?:the|our|their|its) (?:share|proportion|percentage) (?:of|in|with|who|whose|that|for|[a-z]+ed|[a-z]+ing)|as an? (?:share|proportion|percentage) of)\b${NO_COUNT}`,
  'i',
)
const NUMBER_IS =
  /\b(?:the|our|their|its) numbers? (?:is|are|was|were|has|have|had|fell|rose|dropped|grew|went)\b[^.,;:()]*$/i

const RATE_OF = /\brates? (?:of|for)\b|\bper 10,?000\b/i
/** `The open rate is over 20% lower`: the rate, and not the count. */
const RATE_IS = /\b(?:the|our) (?:[\w-]+ ){1,4}rate (?:is|was|has|had|fell|rose|dropped|now|stands?|stood)\b/i
const MEAN = /\b(?:averag\w*|mean|per|each|apiece|caseloads?|carr(?:y|ies|ied)|typical\w*|a head)\b/i
