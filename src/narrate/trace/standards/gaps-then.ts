import type { Indicator } from '../../../compute/figures.ts'
import { shortMonth } from '../../../shared/month.ts'
import { printNumber } from '../../../shared/print-number.ts'
import type { Weighed } from '../found.ts'
import { fitNumber, nearsAny } from '../number/fit-number.ts'
import { bareOf } from '../read/bare-of.ts'
import type { MonthSaid } from '../read/read-months.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { blankExclusions } from '../read/vocabulary.ts'
import { partRows } from '../subject/rival-rows.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { isOfRow } from './told-distances.ts'

const GAP = String.raw`\b(?:gap|shortfall|distance|difference|deficit)\b[^#.;]{0,90}`
const WAS = '(?:it|this|that|the (?:gap|shortfall|distance|difference)) (?:was|stood at|had been|came to)'
const FORMS: readonly RegExp[] = [
  // `The gap to the target has narrowed to seven; in August last year it was 14`.
  new RegExp(
    String.raw`${GAP}#(?<now>\d+)[^#@]{0,30}?[;,:] (?:and |but |while )?(?:in |at |at the end of )?@ ${WAS} (?:just |only )?#(?<then>\d+)`,
    'i',
  ),
  // `The gap to the target has narrowed to seven, from 16 a year ago`, `seven points; it was 16 a year ago`.
  new RegExp(
    String.raw`${GAP}#(?<now>\d+)[^#@;]{0,30}?[;,:]? (?:(?:down |up )?from|compared with|against|${WAS}|where it was) (?:just |only )?#(?<then>\d+)(?: percentage)?(?: points?)? (?:(?:back )?in |at |at the end of )?@`,
    'i',
  ),
  // `The gap to the target has narrowed from 16 last August to seven`.
  new RegExp(
    String.raw`${GAP}\bfrom #(?<then>\d+)(?: percentage)?(?: points?)? (?:(?:back )?in |at |at the end of )?@,? to (?:just |only )?#(?<now>\d+)`,
    'i',
  ),
]
const OTHERWISE =
  /\b(?:not|never|average\w*|mean|both|each|old|former|previous|target (?:then|at the time)|if|would|since)\b|n['’]t\b/i

/**
 * `The gap to the target has narrowed to seven; in August last year it was 14`: how far off its target a row was in a month
 * that is named, where the sentence tells rightly how far off it is now.
 */
export function gapsThen(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  if (found.length < 2 || scene.months.length === 0) return told
  const skeleton = bareOf(found, scene)
  if (!/\b(?:gap|shortfall|distance|difference|deficit)\b/i.test(skeleton) || OTHERWISE.test(blankExclusions(skeleton)))
    return told
  for (const form of FORMS) {
    const { now, then } = form.exec(skeleton)?.groups ?? {}
    const [here, there] = [found[Number(now ?? -1)], found[Number(then ?? -1)]]
    const verdict = here && there && !isUnreal(there.number, scene) ? judge(here, there, scene, world) : null
    if (there && verdict) told.set(there.number, verdict)
  }
  return told
}

function judge(here: Weighed, { number, claim }: Weighed, scene: Scene, world: World): Verdict | null {
  const row = rowOf(here, scene, world)
  const [month, ...more] = scene.months.filter((each) => isThen(each, row))
  const isOpen = claim !== null && claim.status !== 'contradicted' && number.hedge === null
  if (!row?.target || !month || more.length > 0 || !isOpen) return null
  const target = row.target.value
  const figure = world.figures.measures.figure(row, month.month)
  if (!figure) return null
  const apart = [figure.printed, figure.value].flatMap((value) => [Math.abs(value - target), value])
  if (nearsAny(number, apart)) return null
  const shown = printNumber(Math.abs(figure.printed - target), row.decimals)
  const reason = `"${row.label}" was ${figure.shown} in ${shortMonth(month.month)}: ${shown} from ${printNumber(target, row.decimals)}`
  return contradicted(number, shown, reason, figure.sources)
}

function isThen({ month, role }: MonthSaid, row: Indicator | null): boolean {
  return role !== 'by' && month !== row?.latest?.month
}

/** The row that is named and lies as far off its target now, be it one of the part; a benchmark was another then. */
function rowOf({ number, row: found }: Weighed, scene: Scene, world: World): Indicator | null {
  const isSaid = (row: Indicator) => isNowOff(number, row) && isNamed(number, row, scene, world)
  if (found && isSaid(found)) return found
  const [row, ...more] = partRows(world).filter(isSaid)
  return row && more.length === 0 ? row : null
}

function isNowOff(number: Placed, { latest, target, unit }: Indicator): boolean {
  const isUnit = number.kind === 'points' ? unit === 'percent' : unit !== 'percent' || number.spelt
  if (!isUnit || !latest || !target) return false
  return fitNumber(number, Math.abs(latest.printed - target.value)) === 'fits'
}

/** Whether what leads to a distance names a row, and no other. */
function isNamed({ at }: Placed, row: Indicator, { words, span, numbers }: Scene, world: World): boolean {
  const before = numbers.filter(({ end }) => end <= at)
  const lead = before.reduce((left, { text }) => left.replace(text, ' '), words.slice(span.at, at))
  const { vocabulary } = world
  const isOwn = (stem: string) => vocabulary.weight(stem) > 0 && vocabulary.isOf(row, stem)
  return isOfRow(lead, row, world) && [...vocabulary.stemsOf(lead)].some(isOwn)
}
