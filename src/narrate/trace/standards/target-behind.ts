import type { Indicator } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import { besideOf, expectStandard } from '../number/expected.ts'
import { fitNumber } from '../number/fit-number.ts'
import { traced } from '../number/say-verdict.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { distancesTold } from './held-beside.ts'

/** What leads from how far something lies off its target to the target, by its figure alone. */
const LEADS =
  /^(?: (?:percentage )?points?)? (?:adrift of|short of|shy of|away from|below|above|under|over) (?:the |its )?$/i
/** Nothing behind the figure says of whom or when it is. */
const CLOSED = /^\s*(?:[.,;)](?!\d)|$)/

/**
 * `Visits were at 85%, still ten points adrift of 95%`: where the distance is found to lie between a row's figure and its
 * target, what stands behind is that target, whatever other row has the same for a figure.
 */
export function targetsBehind(found: readonly Weighed[], _scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  found.slice(1).forEach((each, at) => {
    const [held] = distancesTold(found.slice(at, at + 1))
    const row = held?.row
    const { number } = each
    const isBehind = row && LEADS.test(number.left) && CLOSED.test(number.right) && number.hedge === null
    if (!row || !isBehind || number.months.length > 0 || number.kind !== kindOf(row)) return
    const verdict = judge(number, row, world)
    if (verdict) told.set(number, verdict)
  })
  return told
}

function kindOf({ unit }: Indicator): Placed['kind'] {
  return unit === 'percent' ? 'percent' : 'number'
}

function judge(number: Placed, row: Indicator, { figures }: World): Verdict | null {
  const target = besideOf(row, { kind: 'target' }, figures)
  const fit = target && fitNumber(number, target.value)
  // `Four points below our 24%`: the figure stands behind as well.
  const isFigure = row.latest !== null && fitNumber(number, row.latest.printed) !== 'differs'
  if (!target || fit === 'near' || (isFigure && fit !== 'fits')) return null
  if (fit === 'fits') return traced(number, { row, option: expectStandard(target) })
  return contradicted(number, target.shown, `for "${row.label}" ${target.words}`, target.sources)
}
