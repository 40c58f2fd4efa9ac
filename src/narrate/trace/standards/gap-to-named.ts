import type { Indicator } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import { expectDistance } from '../number/expected.ts'
import { fitNumber, nearsAny } from '../number/fit-number.ts'
import { readDistance } from '../read/read-distance.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { benchmarkNamed, namesSaid } from './name-benchmark.ts'
import { limbOf } from './plainly-held.ts'
import { isOfRow } from './told-distances.ts'
import { latestTold } from './told-figures.ts'

/**
 * `With 296 visits we are 55 above our nearest neighbours`, where 55 is how far the figure lies from England's: a distance
 * from the benchmark that is named is of no other, nor of the target, where the row's newest figure stands in the sentence.
 */
export function gapsToNamed(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  const names = namesSaid(scene, world.benchmarks)
  if (names.length === 0) return told
  for (const each of found) {
    const name = namedFor(each, names, scene)
    const row = name === null ? null : (rowOfOther(each, name, found) ?? rowAlone(each, name, found, scene, world))
    const verdict = name !== null && row && !isOfOwn(each, found) ? judge(each, row, name, world) : null
    if (verdict) told.set(each.number, verdict)
  }
  return told
}

/** The one benchmark that words behind a distance name. */
function namedFor({ number, claim }: Weighed, names: readonly string[], scene: Scene): string | null {
  if (claim === null || claim.status === 'contradicted' || number.hedge !== null || isUnreal(number, scene)) return null
  const right = scene.words.slice(number.end, scene.clauses[number.clause]?.end ?? scene.span.end)
  const lead = scene.words.slice(Math.max(scene.span.at, number.at - 30), number.at)
  const from = SIDE.test(right) && !OTHERWISE.test(`${lead} ${right}`) ? readDistance('', number, right, names) : null
  if (from?.kind !== 'distance' || from.from.kind !== 'benchmark') return null
  const { name } = from.from
  return names.every((other) => other === name || benchmarkNamed(right, [other]) === null) ? name : null
}

const SIDE =
  /^(?: (?:percentage )?(?:points?|days?|weeks?|hours?|minutes?))?(?: per [\d,]+)? (?:above|below|over|under|off|(?:higher|lower|more|fewer|less|longer|shorter|quicker|faster|slower) than)\b/i
const OTHERWISE =
  /\b(?:not|never|no|nor|was|were|had|been|used|once|last|previous\w*|ago|earlier|between|both|each|average\w* of|best|worst|target|one of|some|most|half|other)\b|n['’]t\b/i

/** The row whose newest figure the sentence gives, and another standard of which has vouched for the distance. */
function rowOfOther({ claim }: Weighed, name: string, found: readonly Weighed[]): Indicator | null {
  const cells = claim?.evidence ?? []
  const level = latestTold(found).find(({ row }) => {
    const others = [row.target, ...row.benchmarks.filter((each) => each.name !== name)]
    const isOfOther = cells.some(({ cell }) => others.some((each) => each?.cell === cell))
    return (
      cells.length === 2 && isOfOther && cells.some(({ cell }) => row.latest?.sources.some((of) => of.cell === cell))
    )
  })
  return level?.row ?? null
}

/** The only row of a sentence, whose newest figure it gives, where the benchmark has not vouched and nothing else is spoken of. */
function rowAlone(
  { number, claim }: Weighed,
  name: string,
  found: readonly Weighed[],
  scene: Scene,
  world: World,
): Indicator | null {
  const [level] = latestTold(found)
  const others = found.filter((each) => each.number !== number)
  if (!level || level.number.end > number.at || others.some(({ row }) => row !== level.row)) return null
  const own = level.row.benchmarks.find((each) => each.name === name)?.cell
  const isKind = number.kind === (level.row.unit === 'percent' ? 'points' : 'number')
  if (!isKind || claim?.evidence.some(({ cell }) => cell === own)) return null
  const { at } = limbOf(number, scene)
  const isNow = scene.months.every(
    (each) => each.at < at || each.at > number.end || each.month === level.row.latest?.month,
  )
  return isNow && isOfRow(scene.words.slice(at, number.at), level.row, world, true) ? level.row : null
}

/** `38%, 14 points above our neighbours (24%)`: what the sentence's own numbers make is told of those. */
function isOfOwn({ number }: Weighed, found: readonly Weighed[]): boolean {
  const levels = latestTold(found).map((each) => each.number)
  return levels.some((level) =>
    found.some(
      ({ number: of }) =>
        of !== level && of.clause === number.clause && fitNumber(number, Math.abs(level.value - of.value)) === 'fits',
    ),
  )
}

function judge({ number }: Weighed, row: Indicator, name: string, { figures }: World): Verdict | null {
  const counting = row.unit === 'percent' ? 'points' : 'amount'
  const from = { kind: 'benchmark', name } as const
  const option = row.latest && expectDistance(row, row.latest.month, from, counting, figures)
  if (!option || nearsAny(number, option.values)) return null
  return contradicted(number, option.shown, `"${row.label}" is ${option.words}`, option.sources)
}
