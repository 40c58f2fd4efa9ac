import type { Indicator } from '../../../compute/figures.ts'
import { shortMonth } from '../../../shared/month.ts'
import { printNumber } from '../../../shared/print-number.ts'
import { isUnsettled, type Weighed } from '../found.ts'
import { fitNumber } from '../number/fit-number.ts'
import { bareOf } from '../read/bare-of.ts'
import type { MonthSaid } from '../read/read-months.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
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
  if (!/\b(?:gap|shortfall|distance|difference|deficit)\b/i.test(skeleton) || OTHERWISE.test(skeleton)) return told
  for (const form of FORMS) {
    const { now, then } = form.exec(skeleton)?.groups ?? {}
    const [here, there] = [found[Number(now ?? -1)], found[Number(then ?? -1)]]
    const verdict = here && there && !isUnreal(there.number, scene) ? judge(here, there, scene, world) : null
    if (there && verdict) told.set(there.number, verdict)
  }
  return told
}

function judge(here: Weighed, { number, row, claim, wide }: Weighed, scene: Scene, world: World): Verdict | null {
  const target = isNamed(here, scene, world) ? targetOf(here) : null
  const [month, ...more] = scene.months.filter((each) => isThen(each, here.row))
  const isOpen = isUnsettled({ claim, wide }) || (claim?.status === 'traced' && row !== here.row)
  if (!here.row || target === null || !month || more.length > 0 || !isOpen || number.hedge !== null) return null
  const figure = world.figures.measures.figure(here.row, month.month)
  if (!figure) return null
  const apart = [figure.printed, figure.value].flatMap((value) => [Math.abs(value - target), value])
  if (apart.some((size) => fitNumber(number, size) !== 'differs')) return null
  const shown = printNumber(Math.abs(figure.printed - target), here.row.decimals)
  const reason = `"${here.row.label}" was ${figure.shown} in ${shortMonth(month.month)}: ${shown} from ${printNumber(target, here.row.decimals)}`
  return contradicted(number, shown, reason, figure.sources)
}

function isThen({ month, role }: MonthSaid, row: Indicator | null): boolean {
  return role !== 'by' && month !== row?.latest?.month
}

/** Whether what leads to a distance names its row, and no other. */
function isNamed({ number, row }: Weighed, { words, span }: Scene, world: World): boolean {
  const lead = words.slice(span.at, number.at)
  const { vocabulary } = world
  const isOwn = (stem: string) => vocabulary.weight(stem) > 0 && row !== null && vocabulary.isOf(row, stem)
  return row !== null && isOfRow(lead, row, world) && [...vocabulary.stemsOf(lead)].some(isOwn)
}

/** The target that a distance of the newest figure is from; a benchmark was another then. */
function targetOf({ row, claim }: Weighed): number | null {
  const sources = claim?.status === 'traced' ? claim.evidence : []
  const isNow = sources.some(({ month }) => month !== null && month === row?.latest?.month)
  const isOfTarget = sources.length === 2 && sources.some(({ cell }) => cell === row?.target?.cell)
  return isNow && isOfTarget ? (row?.target?.value ?? null) : null
}
