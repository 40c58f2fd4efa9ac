import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, type Month } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { listsOf } from '../read/listed-months.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import type { Verdict } from '../verdict.ts'
import { expectLevel } from './expected.ts'
import { fitNumber, fitsAny } from './fit-number.ts'
import { traced } from './say-verdict.ts'

/**
 * `Referral rate, last four months: 603, 588, 576, 555`: where all but one of some figures in a list are a row's of one
 * month after the other, up to its newest, the one that is left is of the month in its place, if that gives it.
 */
export function listedOfRow(
  found: readonly Weighed[],
  { words, numbers }: Scene,
  world: World,
): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  if (numbers.length < LEAST) return told
  for (const list of listsOf(words, numbers).filter(({ length }) => length >= LEAST)) {
    const each = list.flatMap((number) => found.find((one) => one.number === number) ?? [])
    const row = each.at(-1)?.row
    const newest = row?.latest?.month
    if (!row || !newest || each.length < list.length) continue
    const others = each.filter((one, at) => !isIn(one, row, addMonths(newest, at + 1 - each.length), world))
    const [odd, ...more] = others
    if (!odd || more.length > 0 || odd.claim?.status === 'contradicted' || odd.number.months.length > 0) continue
    const option = expectLevel(row, addMonths(newest, each.indexOf(odd) + 1 - each.length), world.figures)
    if (option && fitsAny(odd.number, option.values)) told.set(odd.number, traced(odd.number, { row, option }))
  }
  return told
}

/** Fewer figures may be anything in turn. */
const LEAST = 3

/** Whether a number has been found to be a row's figure of a month. */
function isIn({ number, claim }: Weighed, row: Indicator, month: Month, { figures }: World): boolean {
  const [source, ...more] = claim?.status === 'traced' ? claim.evidence : []
  const figure = figures.measures.figure(row, month)
  const isIts = source?.code === row.code && source.month === month && more.length === 0
  return isIts && figure !== null && fitNumber(number, figure.printed) === 'fits'
}
