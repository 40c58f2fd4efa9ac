import { addMonths, type Month } from '../../../shared/month.ts'
import { COUNT_OF_SOME } from './number-words.ts'
import { countMonths } from './read-months.ts'
import { clauseOf, type Placed, type Scene } from './scene.ts'

/** The months over which a mean or a sum runs, the last included. */
export type Stretch = { readonly from: Month; readonly to: Month }

const TO = /^\s*(?:to|until|till|and|through|–|—|-)\s*(?:the end of )?$/i
const JOINED_BY_AND = /\band\b/i
const FROM = /\b(?:from|between|over|for|since|across|of)\s+(?:the (?:start|beginning) of )?$/i
const MONTHS_TO = new RegExp(String.raw`\b(${COUNT_OF_SOME}) months (?:to|ending|up to)\s+(?:the end of )?$`, 'i')
const LONG = new RegExp(String.raw`\b(${COUNT_OF_SOME})[- ]month (?:rolling )?(?:mean|average|total|sum|av)\b`, 'i')

/** `96.9 in the seven months before that`: the stretch that ends where another begins. */
const BEFORE_THAT = new RegExp(
  String.raw`^\s*(?:(?:a|per) month )?(?:in|over|for|during|across) the (?:(?:previous|preceding|prior) (${COUNT_OF_SOME}) months|(${COUNT_OF_SOME}) months (?:before|previously|earlier|prior))\b`,
  'i',
)

/** `and 78.25 a month in the eight months since`: the stretch that begins where another ended. */
const SINCE_THAT = new RegExp(
  String.raw`^\s*(?:(?:a|per|each) month )?(?:in|over|for|during|across) the (${COUNT_OF_SOME}) months since\b(?! [A-Z])`,
  'i',
)

/**
 * The stretch that the words about a number name by both its ends (`from April to August`, `the 12 months to August`) or
 * by its length (`a 12-month mean`); null where they name none.
 */
export function statedStretch(number: Placed, scene: Scene, latest: Month): Stretch | null {
  const { words, months, clauses } = scene
  const ends = months.flatMap((last, at) => {
    const first = months[at - 1]
    const before = words.slice(scene.span.at, last.at)
    const count = MONTHS_TO.exec(before)?.[1]
    if (count) return [{ span: last, from: addMonths(last.month, 1 - countMonths(count)), to: last.month }]
    if (!first || first.month >= last.month) return []
    const between = words.slice(first.end, last.at)
    const isStretch =
      TO.test(between) && (!JOINED_BY_AND.test(between) || FROM.test(words.slice(scene.span.at, first.at)))
    return isStretch ? [{ span: last, from: first.month, to: last.month }] : []
  })
  const count = BEFORE_THAT.exec(number.right)?.slice(1).find(Boolean)
  const former =
    ends.filter(({ span }) => span.end <= number.at).at(-1)?.from ??
    months.findLast(({ end, since, role }) => since && role !== 'span' && end <= number.at)?.month
  if (count && former) return { from: addMonths(former, -countMonths(count)), to: addMonths(former, -1) }
  const hasOwn = number.months.some(({ since, role }) => since && role !== 'span')
  const isSince = months.some(({ end, since, role }) => since && role !== 'span' && end <= number.at)
  const lone = ends.length === 1 && !hasOwn && !isSince ? ends[0] : null
  const after = SINCE_THAT.exec(number.right)?.[1]
  const last = ends.findLast(({ span }) => span.end <= number.at)?.to
  if (after && last) return { from: addMonths(last, 1), to: addMonths(last, countMonths(after)) }
  const near = ends.filter(({ span }) => clauseOf(span, clauses) === number.clause)
  const own =
    near.find(({ span }) => span.at > number.at && span.end <= number.end + number.right.length) ?? near[0] ?? lone
  if (own) return { from: own.from, to: own.to }
  const clause = clauses[number.clause]
  const length = clause ? LONG.exec(words.slice(clause.at, clause.end))?.[1] : undefined
  return length ? { from: addMonths(latest, 1 - countMonths(length)), to: latest } : null
}
