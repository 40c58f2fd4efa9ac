import type { Indicator } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import type { Unit } from '../../../shared/unit.ts'
import type { Weighed } from '../found.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { withoutMonths } from '../read/without-months.ts'
import { rowOfAll } from '../standards/told-distances.ts'
import { partRows } from '../subject/rival-rows.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { expectLevel } from './expected.ts'
import { fitNumber } from './fit-number.ts'
import { haveSameDigits } from './is-slip.ts'

const OTHERWISE =
  /\b(?:not|never|no|nor|none|without|rather|instead|by|than|from|to \d|of (?:whom|which|these|those|them)|more|fewer|less|another|further|each|every|average\w*|half|some|remaining|rest|others?)\b|n['’]t\b|[;(]/i
/** `Up to date`, which goes no way. */
const IDLE = /\bup to date\b/gi
/** `Of referrals were re-referrals`: what came again is a share of all that came. */
const OF_ALL_THAT_CAME = /\bof (?:all |our |the )*(\p{L}{4,})\b(?=.*\bre-?\1\b)/iu

/**
 * `Assessments were up to date for 68% in July`, where it was 86%: the only number of a sentence that is all of one row
 * and one month, with the two digits of that month's figure changed about, and no figure that the row or its part has.
 */
export function turnedDigits(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  const [each, ...others] = found
  const [said, ...more] = scene.months
  if (!each || !said || others.length > 0 || more.length > 0 || said.role !== 'at' || !isOpen(each)) return told
  if (isUnreal(each.number, scene) || OTHERWISE.test(scene.words.slice(scene.span.at, scene.span.end))) return told
  const row = rowNamed(each.number, scene, world)
  const right = row && expectLevel(row, said.month, world.figures)
  if (
    !row ||
    !right?.values.some((value) => haveSameDigits(Math.round(value), each.number.value)) ||
    isOfAny(each.number, row, said.month, world)
  )
    return told
  told.set(each.number, contradicted(each.number, right.shown, `"${row.label}" gives ${right.words}`, right.sources))
  return told
}

function isOpen({ number, claim }: Weighed): boolean {
  const isKind = number.kind === 'percent' || number.kind === 'number'
  return isKind && number.hedge === null && number.decimals === 0 && claim?.status === 'unverified'
}

/** The one row that all of the words are of. */
function rowNamed(number: Placed, scene: Scene, world: World): Indicator | null {
  const units: readonly Unit[] = [number.kind === 'percent' ? 'percent' : 'number']
  const said = withoutMonths(scene.span.at, scene.span.end, scene)
    .replace(number.text, ' ')
    .replace(IDLE, ' ')
    .replace(OF_ALL_THAT_CAME, ' ')
  return rowOfAll(said, units, world)
}

/** Whether a number is a figure that the row has, or that a row of the part has of that month or holds itself to. */
function isOfAny(number: Placed, row: Indicator, month: Month, world: World): boolean {
  const { measures } = world.figures
  const own = row.history.map((each) => measures.figure(row, each.month)?.printed)
  const others = partRows(world).flatMap((each) => [measures.figure(each, month)?.printed, each.target?.value])
  const held = row.benchmarks.map(({ value }) => value)
  return [...own, ...others, ...held].some((value) => typeof value === 'number' && fitNumber(number, value) === 'fits')
}
