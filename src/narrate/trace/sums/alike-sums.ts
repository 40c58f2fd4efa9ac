import type { Indicator } from '../../../compute/figures.ts'
import { type Month, shortMonth } from '../../../shared/month.ts'
import { printNumber } from '../../../shared/print-number.ts'
import type { Weighed } from '../found.ts'
import { fitNumber } from '../number/fit-number.ts'
import { percentOf } from '../number/percent-of.ts'
import type { Placed, World } from '../read/scene.ts'
import type { Verdict } from '../verdict.ts'

/** A sum that a sentence makes of two rows in one month. */
type Sum = { readonly one: Indicator; readonly two: Indicator; readonly make: Make; readonly month: Month }
type Make = { readonly words: string; readonly of: (one: number, two: number) => number }

const MAKES: readonly Make[] = [
  { words: 'together', of: (one, two) => one + two },
  { words: 'apart', of: (one, two) => Math.abs(one - two) },
]
const SHARES: readonly Make[] = [
  { words: 'in percent', of: (one, two) => percentOf(one, two) },
  { words: 'in percent', of: (one, two) => percentOf(two, one) },
]
const TIMES: readonly Make[] = [
  { words: 'times', of: (one, two) => one / two },
  { words: 'times', of: (one, two) => two / one },
]

/**
 * `27.4% of everyone open to the service (470 of 1,713), up from 23.9% in January`: the same sum of the same two rows in
 * another month. Only what fits is told; what does not may be of something else.
 */
export function alikeSums(found: readonly Weighed[], world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  const open = found.filter(({ number, claim }) => claim?.status === 'unverified' && number.months.length === 1)
  if (open.length === 0) return told
  const sums = found.flatMap((each) => sumsOf(each, world))
  for (const { number } of open) {
    const [said] = number.months
    const verdict = said && sums.map((sum) => again(number, said.month, sum, world)).find((each) => each !== null)
    if (verdict) told.set(number, verdict)
  }
  return told
}

/** What a number that is right makes of two rows, where its cells are theirs. */
function sumsOf({ number, claim }: Weighed, { figures }: World): readonly Sum[] {
  const [first, second, ...more] = claim?.status === 'traced' ? claim.evidence : []
  if (!first?.month || !second || more.length > 0 || second.month !== first.month) return []
  const [one, two] = [figures.byCode.get(first.code), figures.byCode.get(second.code)]
  if (!one || !two || one === two || first.value === 0 || second.value === 0) return []
  const { month } = first
  return makesOf(number)
    .filter((make) => fitNumber(number, make.of(first.value, second.value)) === 'fits')
    .map((make) => ({ one, two, make, month }))
}

function makesOf({ kind }: Placed): readonly Make[] {
  return kind === 'number' ? MAKES : kind === 'percent' || kind === 'fraction' ? SHARES : kind === 'times' ? TIMES : []
}

function again(
  number: Placed,
  month: Month,
  { one, two, make, month: known }: Sum,
  { figures }: World,
): Verdict | null {
  const [a, b] = [figures.measures.figure(one, month), figures.measures.figure(two, month)]
  if (!a || !b || month === known || a.printed === 0 || b.printed === 0 || !makesOf(number).includes(make)) return null
  const value = make.of(a.printed, b.printed)
  if (fitNumber(number, value) !== 'fits') return null
  const shown = printNumber(value, number.decimals)
  return {
    number: number.text,
    status: 'traced',
    found: shown,
    reason: `${a.shown} (${one.label}) and ${b.shown} (${two.label}) in ${shortMonth(month)} ${make.words}: ${shown}`,
    evidence: [...a.sources, ...b.sources],
  }
}
