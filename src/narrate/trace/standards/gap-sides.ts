import type { Indicator } from '../../../compute/figures.ts'
import { printNumber } from '../../../shared/print-number.ts'
import type { Weighed } from '../found.ts'
import { pointsOf } from '../moves/points-of.ts'
import { isPlain } from '../number/find-doubts.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { partRows } from '../subject/rival-rows.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { TARGET } from './target-words.ts'
import { isTargetTold, type Level, latestTold, standardTold } from './told-figures.ts'

/** How far a figure lies from a standard, and on which side it is said to lie. */
type Gap = { readonly number: Placed; readonly side: string; readonly tail: string }

/**
 * `92% is three points ahead of the target`, where 92 is three below it: as far as is said, but on the other side. That it
 * is just as far leaves no doubt which figure and which standard are meant.
 */
export function wrongSides(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  for (const { number } of found) {
    const gap = gapOf(number, scene)
    const verdict = gap && judge(gap, found, scene, world)
    if (verdict) told.set(number, verdict)
  }
  return told
}

const SIDE =
  /^ ?(?:percentage points? |points? |pts )?(?<side>above|below|over|under|short of|shy of|adrift of|ahead of|behind)(?<tail>(?![a-z-])(?: or)?.*)$/is
/** What turns a side round, or speaks of how far it was or might be. */
const OTHERWISE =
  /\b(?:not|never|no|nor|neither|without|rather|instead|from|was|were|had|been|having|used|far|once|another|further|more|fewer|before|until|between|both|each|average\w*|averaging)\b|n['’]t\b/i

function gapOf(number: Placed, scene: Scene): Gap | null {
  const isKind = number.kind === 'number' || number.kind === 'points'
  if (!isKind || number.hedge !== null || number.months.some(({ role }) => role === 'base')) return null
  const { side = '', tail = '' } = SIDE.exec(scene.words.slice(number.end, scene.span.end))?.groups ?? {}
  if (side === '' || / or\b/.test(tail.slice(0, 3)) || isUnreal(number, scene)) return null
  const own = scene.words.slice(scene.clauses[number.clause]?.at ?? scene.span.at, number.at)
  const lead = own.slice(own.search(/[^.;:,]*$/))
  return OTHERWISE.test(lead) ? null : { number, side: side.toLowerCase(), tail }
}

function judge(gap: Gap, found: readonly Weighed[], scene: Scene, world: World): Verdict | null {
  const { number } = gap
  const level = latestTold(found).findLast((each) => each.number.end <= number.at && !each.wide)
  const figure = level?.row.latest
  const way = level ? wayOf(gap.side, level.row) : 0
  const standard = level ? standardOf(gap, level, found, scene) : null
  if (!level || !figure || way === 0 || standard === null) return null
  const apart = level.number.value - standard
  if (!isAs(number, -way * apart) || hasStrangers(gap, level, scene, world)) return null
  if (isRightOfOther(gap, way, standard, level, found, scene, world)) return null
  const shown = `${printNumber(Math.abs(apart), number.decimals)} ${apart > 0 ? 'above' : 'below'}`
  const reason = `"${level.row.label}" is ${figure.shown}: ${shown} the ${printNumber(standard, level.row.decimals)} that it is held to`
  return contradicted(number, shown, reason, figure.sources)
}

/** Which way a side lies; what is ahead or behind only where more is better, since elsewhere it may be said of either. */
function wayOf(side: string, { better }: Indicator): number {
  if (side === 'above' || side === 'over') return 1
  if (side === 'below' || side === 'under') return -1
  return better === 'higher' ? (side === 'ahead of' ? 1 : -1) : 0
}

function isAs({ value, decimals }: Placed, apart: number): boolean {
  return value > 0 && Math.abs(apart - value) < 10 ** -decimals / 2
}

const OF_TARGET = new RegExp(
  String.raw`^ (?:the |our |its |their |that |this )?(?:[\d.,]+% )?(?:(?!of\b)[a-z]+ )?${TARGET}\b(?! (?:in|for|last|a year)\b)`,
  'i',
)

/** The standard that stands behind a side: the target, or the next number where that is the row's target or benchmark. */
function standardOf({ tail, number }: Gap, { row }: Level, found: readonly Weighed[], scene: Scene): number | null {
  const next = found.find((each) => each.number.at >= number.end)
  const isNext = next && /^[^.,;:)\d]{0,40}$/.test(tail.slice(0, tail.indexOf(next.number.text)))
  const name = isNext && next.row === row ? standardTold(next) : null
  if (isNext && (name !== null || next.number.value === row.target?.value)) return next.number.value
  const isOwn = OF_TARGET.test(tail) && (!isNext || next.number.value === row.target?.value)
  // `42; target 25; 17 over.`
  const isBare = /^\s*(?:[.;)]|$)/.test(tail) && isTargetTold(row, found) && scene.months.length === 0
  return isOwn || isBare ? (row.target?.value ?? null) : null
}

/** Whether words from the figure to the gap are of another row. */
function hasStrangers({ number }: Gap, level: Level, { words }: Scene, world: World): boolean {
  const { vocabulary } = world
  const known = vocabulary.knownOf(level.row)
  return [...vocabulary.stemsOf(words.slice(level.number.end, number.at))].some(
    (stem) =>
      vocabulary.weight(stem) > 0 && !isPlain(stem, world) && !known?.stems.has(stem) && !known?.aside.has(stem),
  )
}

/** Whether another figure of the sentence, another month that it names or another row of the part lies where it is said. */
function isRightOfOther(
  { number }: Gap,
  way: number,
  standard: number,
  { row }: Level,
  found: readonly Weighed[],
  { months }: Scene,
  world: World,
): boolean {
  const { measures } = world.figures
  const told = pointsOf(found, world).map((point) => point.figure.printed - (point.row.target?.value ?? standard))
  const named = months.flatMap(({ month }) => measures.figure(row, month)?.printed ?? []).map((each) => each - standard)
  const others = partRows(world).flatMap(({ latest, target, benchmarks }) =>
    [target, ...benchmarks].flatMap((each) => (latest && each ? [latest.printed - (each.value ?? Number.NaN)] : [])),
  )
  return [...told, ...named, ...others].some((apart) => isAs(number, way * apart))
}
