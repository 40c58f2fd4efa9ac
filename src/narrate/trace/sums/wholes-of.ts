import type { Indicator } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import { isUnsettled, type Weighed } from '../found.ts'
import { expectLevel } from '../number/expected.ts'
import { fitsAny, nearsAny } from '../number/fit-number.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { rowOfAll } from '../standards/told-distances.ts'
import { partRows } from '../subject/rival-rows.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'

const PART_OF = /\b(?:of|out of|from|among) (?:the |our |all |these |those )+$/i
/** What a whole is of, up to what is said of a part of it. */
const WHAT =
  /^((?: (?!(?:that|who|whom|which|still|yet|to|we|more|extra|further|other|new)\b)[\p{L}’'-]+){1,5}?)(?= (?:in|during|this|were|was|are|is|had|have|has|made|on|by)\b|[,.;:]|$)/iu

/**
 * `Six of the 248 decisions made in July`, when so many applications came in: the whole of a share is of the row that its
 * own words name, and no other's of the part that happens to be as many and that the sentence does not speak of.
 */
export function wholesOf(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  const [said, ...others] = scene.months
  const month = others.length > 0 ? null : (said?.month ?? world.figures.settings.month)
  for (const each of found) {
    const verdict = month && isOpen(each) && !isUnreal(each.number, scene) ? judge(each, month, scene, world) : null
    if (verdict) told.set(each.number, verdict)
  }
  return told
}

function isOpen({ number, claim, wide }: Weighed): boolean {
  const isCount = number.kind === 'number' && number.hedge === null && number.value >= 20
  return isCount && PART_OF.test(number.left) && isUnsettled({ claim, wide })
}

function judge({ number }: Weighed, month: Month, scene: Scene, world: World): Verdict | null {
  const what = WHAT.exec(scene.words.slice(number.end, scene.span.end))?.[1] ?? ''
  const row = rowOfAll(what, ['number'], world)
  const right = row && expectLevel(row, month, world.figures)
  if (!row || !right || nearsAny(number, right.values)) return null
  const has = (other: Indicator) => fitsAny(number, expectLevel(other, month, world.figures)?.values)
  const [taken, ...more] = [...partRows(world)].filter((other) => other.unit === 'number' && has(other))
  const { isOf, knownOf, stemsOf } = world.vocabulary
  if (!taken || more.length > 0 || [...stemsOf(what)].every((stem) => isOf(taken, stem))) return null
  if ([...(knownOf(taken)?.stems ?? [])].some((stem) => scene.bag.has(stem) && !isOf(row, stem))) return null
  const reason = `"${row.label}" gives ${right.words}; ${number.text} is the figure of "${taken.label}"`
  return contradicted(number, right.shown, reason, right.sources)
}
