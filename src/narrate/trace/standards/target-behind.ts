import type { Indicator } from '../../../compute/figures.ts'
import { shortMonth } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { besideOf, expectStandard } from '../number/expected.ts'
import { fitNumber } from '../number/fit-number.ts'
import { traced } from '../number/say-verdict.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { distancesTold } from './held-beside.ts'
import { LEADS_TO_TARGET, setByUs } from './target-places.ts'
import { latestTold } from './told-figures.ts'

/** Nothing behind the figure says of whom or when it is. */
const CLOSED = /^\s*(?:[.,;)](?!\d)|$)/

/** What leads to a bound in a limb that says no more: `, and still short of`. */
const SIDE =
  /[,;–—](?: |and|but|yet|so|still|now|is|are|it|this|that|which|remain(?:s|ing)?|sits?|stands?|again|just|well|far|only|comfortably|slightly|some way|a (?:little|long way))* ?\b(?:(?<below>short of|shy of|adrift of|below|beneath|under|lower than)|(?<above>above|over|beyond|ahead of|higher than)) $/i

/** A figure and the bound behind it: `stands at 90%, still short of 95%`, whose side may be wrong, and which may be the target. */
function judgeBound(each: Weighed, found: readonly Weighed[], scene: Scene, world: World): Verdict | null {
  const { number } = each
  const { words, span } = scene
  const before = found.filter((other) => other.number.end <= number.at)
  const row = latestTold(before.filter((other) => other.number.kind === number.kind)).at(-1)?.row
  const said = row && SIDE.exec(words.slice(before.at(-1)?.number.end ?? span.at, number.at))
  if (!row?.latest || !said || !isBare(number, row) || !CLOSED.test(words.slice(number.end, span.end))) return null
  const isAbove = said.groups?.above !== undefined
  const { latest } = row
  const target = besideOf(row, { kind: 'target' }, world.figures)
  const isTarget = target !== null && target.value === number.value
  if (latest.printed === number.value) return null
  if (latest.printed > number.value === isAbove)
    return target && isTarget ? traced({ ...number, hedge: null }, { row, option: expectStandard(target) }) : null
  const held = target && isTarget ? `, and ${target.words}` : ''
  const reason = `"${row.label}" is ${latest.shown} in ${shortMonth(latest.month)}${held}`
  return contradicted(number, latest.shown, reason, [...latest.sources, ...(target && isTarget ? target.sources : [])])
}

/** Of the row's kind, and of no month. */
function isBare({ kind, months, spelt }: Placed, row: Indicator): boolean {
  return kind === kindOf(row) && months.length === 0 && !spelt
}

/**
 * `Visits were at 85%, still ten points adrift of 95%`: where the distance is found to lie between a row's figure and its
 * target, what stands behind is that target, whatever other row has the same for a figure.
 */
export function targetsBehind(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  found.slice(1).forEach((each, at) => {
    const [held] = distancesTold(found.slice(at, at + 1))
    const row = held?.row
    const { number } = each
    const bound = judgeBound(each, found, scene, world)
    if (bound) told.set(each.number, bound)
    const isClosed = CLOSED.test(number.right.slice(setByUs(number).length))
    const isBehind = row && LEADS_TO_TARGET.test(number.left) && isClosed && number.hedge === null
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
