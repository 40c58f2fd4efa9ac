import type { Indicator } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { TARGET } from '../standards/target-words.ts'
import { standardTold } from '../standards/told-figures.ts'
import { partRows } from '../subject/rival-rows.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { standardValues } from './expected.ts'
import { fitNumber } from './fit-number.ts'

/** `The rate of assessments is now`: what leads to a figure of the latest month. */
const LEAD =
  /^\W*[^.,;:()]{4,80} (?:is|are|was|were|stands? at|stood at|at)(?: (?:now|currently|just|only|again|at|in [A-Z][a-z]+))* $/
/** `per 10,000 under-18s, comfortably better than the target of`. */
const SET_AGAINST = new RegExp(
  String.raw`^(?: per [\d,]+(?: [a-z\d-]+){0,3})?(?:,| \(|)? ?(?:(?:and|which is|so|now|still|well|just|comfortably|slightly|far|a little) )*(?:better than|worse than|above|below|over|under|against|within|meeting|missing|short of|compared with|versus)(?: (?:the|our|its|a))? ${TARGET}(?: of)? $`,
  'i',
)

/**
 * `The rate of assessments is now 555, better than the target of 580`, where 555 is the rate of referrals: a figure with
 * the name of a row and the target that the row alone has, which is that of its neighbour.
 */
export function neighboursLevels(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const [each, standard, ...others] = found
  const row = standard?.row
  if (!each || !standard || !row?.latest || others.length > 0 || standardTold(standard) !== 'target') return new Map()
  if (!isOpen(each) || !LEAD.test(each.number.left) || !SET_AGAINST.test(each.number.right)) return new Map()
  const isNow = scene.months.every(({ month }) => month === row.latest?.month)
  const neighbour = isNow && isNamed(row, each.number.left, world) ? neighbourWith(each.number, row, world) : null
  if (!neighbour || isUnreal(each.number, scene) || isOwn(each.number, row, world)) return new Map()
  const { shown, sources } = row.latest
  const reason = `"${row.label}" is ${shown}; ${each.number.text} is the figure of "${neighbour.label}"`
  return new Map([[each.number, contradicted(each.number, shown, reason, sources)]])
}

function isOpen({ number, claim }: Weighed): boolean {
  return claim?.status === 'unverified' && number.hedge === null && !number.spelt && number.value >= 10
}

/** Whether some words are a row's and, of the part's rows in its unit, no other's. */
function isNamed(row: Indicator, said: string, world: World): boolean {
  const { isOf, stemsOf } = world.vocabulary
  const others = partRows(world).filter((other) => other !== row && other.unit === row.unit)
  const stems = [...stemsOf(said)].filter((stem) => isOf(row, stem) || others.some((other) => isOf(other, stem)))
  return stems.every((stem) => isOf(row, stem)) && stems.some((stem) => others.every((other) => !isOf(other, stem)))
}

/** The other row of the part, in the same unit, of which a number is the latest figure. */
function neighbourWith(number: Placed, row: Indicator, world: World): Indicator | null {
  const isIts = ({ latest }: Indicator) =>
    latest !== null && latest.month === row.latest?.month && fitNumber(number, latest.printed) === 'fits'
  return partRows(world).find((other) => other !== row && other.unit === row.unit && isIts(other)) ?? null
}

/** Whether a number is any figure or standard of the row itself, or of one that holds the same measure. */
function isOwn(number: Placed, row: Indicator, { figures, twins }: World): boolean {
  return [row, ...(twins.get(row) ?? [])].some((each) => {
    const levels = each.history.flatMap(({ month }) => figures.measures.figure(each, month)?.printed ?? [])
    const standards = standardValues(each, figures)
    return [...levels, ...standards].some((value) => fitNumber(number, value) !== 'differs')
  })
}
