import type { Weighed } from '../found.ts'
import { numberAfter } from '../read/beside.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { sentenceOf } from '../read/span.ts'
import { tiedMonths } from '../read/tied-months.ts'
import { withoutMonths } from '../read/without-months.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { expectLevel } from './expected.ts'
import { nearsAny } from './fit-number.ts'

/**
 * `Case holders went from 23 in July to 35 in August`: a count that is said to have become another is of the same row,
 * and not of an average that happens to be as high in that month.
 */
export function endsOfRow(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  for (const each of found) {
    if (!isByChance(each) || AVERAGE.test(sentenceOf(scene))) continue
    const verdict = judge(each, found, scene, world)
    if (verdict) told.set(each.number, verdict)
  }
  return told
}

/** A whole number that a wider reading found among averages. */
function isByChance({ number, row, wide, claim }: Weighed): boolean {
  const isCount = number.kind === 'number' && number.decimals === 0 && number.hedge === null
  return wide && isCount && row?.unit === 'average' && claim?.status === 'traced'
}

const AVERAGE = /\b(?:averag\w*|mean|per|each|caseloads?|apiece)\b/i

function judge({ number, row }: Weighed, found: readonly Weighed[], scene: Scene, world: World): Verdict | null {
  const next = numberAfter(number, scene)
  const to = found.find((each) => each.number === next)
  const [month, ...more] = tiedMonths(number, scene, false)
  if (!next || !to?.row || to.wide || !to.level || to.row.unit !== 'number' || to.claim?.status !== 'traced')
    return null
  if (!month || more.length > 0 || !BECAME.test(withoutMonths(number.end, next.at, scene))) return null
  const right = expectLevel(to.row, month, world.figures)
  if (!right || nearsAny(number, right.values)) return null
  const reason = `"${to.row.label}" gives ${right.words}; ${number.text} is the figure of "${row?.label}"`
  return contradicted(number, right.shown, reason, right.sources)
}

const BECAME = /^ (?:(?:back )?(?:in|at the end of|during|for)\s*)?,? ?(?:to|and|then) (?:just |only |now )?$/i
