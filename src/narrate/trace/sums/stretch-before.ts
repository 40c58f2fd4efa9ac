import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, type Month } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { changeOf, type Expected, expectSum, plainCounting } from '../number/expected.ts'
import { fitNumber, fitsAny } from '../number/fit-number.ts'
import { traced } from '../number/say-verdict.ts'
import { wayMeant } from '../number/way-meant.ts'
import { anyOf, JOIN } from '../read/any-of.ts'
import { COUNT_OF_SOME } from '../read/number-words.ts'
import { countMonths } from '../read/read-months.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { contradicted, type Verdict } from '../verdict.ts'

const THAN_BEFORE = new RegExp(
  String.raw`^ (?:[a-z]+ )?(?:more|fewer|less|higher|lower|up|down) (?:than|on)(?: in| over| for| during)? the (?:${anyOf('previous|preceding|prior')} (${COUNT_OF_SOME})${JOIN} months|(${COUNT_OF_SOME})${JOIN} months (?:before|previously|earlier))(?: (?:that|then|those))?\s*(?:[.,;)]|$)`,
  'i',
)

/**
 * `20 since the start of April, which is already 15 more than in the five months before that`: what a stretch of months
 * came to, held against as many months as are named before it.
 */
export function againstStretchBefore(
  found: readonly Weighed[],
  _scene: Scene,
  world: World,
): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  found.slice(1).forEach((each, at) => {
    const [, one, two] = THAN_BEFORE.exec(each.number.right) ?? []
    const count = one ?? two
    const sum = count === undefined ? null : sumTold(found[at], world)
    const option = sum && changeFrom(sum, countMonths(count ?? ''), each.number, world)
    const verdict = sum && option ? judge(each, sum.row, option) : null
    if (verdict) told.set(each.number, verdict)
  })
  return told
}

type Sum = { readonly row: Indicator; readonly from: Month; readonly to: Month }

/** The months of a row whose sum a number was found to be. */
function sumTold(each: Weighed | undefined, { figures }: World): Sum | null {
  const months = each?.claim?.status === 'traced' ? each.claim.evidence.flatMap(({ month }) => month ?? []) : []
  const [from, to] = [months.toSorted()[0], months.toSorted().at(-1)]
  if (!each?.row || !from || !to || months.length < 2 || each.row.basis !== 'month') return null
  return fitsAny(each.number, expectSum(each.row, from, to, figures)?.values) ? { row: each.row, from, to } : null
}

function changeFrom({ row, from, to }: Sum, count: number, number: Placed, { figures }: World): Expected | null {
  const then = { from: addMonths(from, -count), to: addMonths(from, -1) }
  const [older, newer] = [expectSum(row, then.from, then.to, figures), expectSum(row, from, to, figures)]
  const [before, now] = [older?.values[0], newer?.values[0]]
  if (!older || !newer || before === undefined || now === undefined) return null
  const change = changeOf(row, before, now, plainCounting(number, row), number.decimals)
  const words = `${change?.words}: ${older.words}, ${newer.words}`
  return change && { ...change, words, sources: [...older.sources, ...newer.sources] }
}

function judge({ number, sign, claim }: Weighed, row: Indicator, option: Expected): Verdict | null {
  const isOtherWay = Math.abs(sign) === 1 && option.sign === -wayMeant(sign, row)
  if (!isOtherWay && fitsAny(number, option.values)) return traced(number, { row, option })
  const isWrong = isOtherWay || option.values.every((value) => fitNumber(number, value) === 'differs')
  if (!isWrong || number.hedge !== null || claim === null) return null
  return contradicted(number, option.shown, `"${row.label}" gives ${option.words}`, option.sources)
}
