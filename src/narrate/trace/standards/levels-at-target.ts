import type { Indicator } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import { fitNumber } from '../number/fit-number.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { bare } from './plainly-held.ts'
import { isOfRow } from './told-distances.ts'
import { latestTold, standardTold } from './told-figures.ts'

/** What stands between a figure and the target that it is held to: ` (target `, ` v `, `; tgt: `. */
const HELD_TO =
  /^(?: per [\d,]+)?(?:,|;)? ?[([]?(?:(?:against|v|vs|versus) (?:a |the |our |its )?)?(?:target|tgt)(?: of|:)? $|^ (?:v|vs|versus) (?:a |the |our |its )?$/i
/** Nothing behind the target says of when or where it is so. */
const CLOSED =
  /^[\])]?\s*(?:[.;:,/\])–—-](?! (?:in|at|for|last|back)\b)|$|(?:tgt|target)\b|(?:and|so|but|met|missed|has|is|remains)\b)/i
/** What makes the figure one of another time, or of a part. */
const OTHERWISE =
  /\b(?:was|were|had|having|been|stood|then|last|ago|earlier|previous\w*|before|former\w*|from|since|once|average\w*|mean|peak\w*|highest|lowest|best|worst|record|year|quarter|month|would|could|should|might|if|not|never|some|one|boys|girls|half)\b|n['’]t\b/i

/**
 * `Visits 97% (target 95%)`, `rate 434 v target 350`: a figure that stands right beside the target of its row, with no time
 * said, is the newest of it; another month's vouches for nothing.
 */
export function levelAtTarget(each: Weighed, found: readonly Weighed[], scene: Scene, world: World): Verdict | null {
  const { number, claim } = each
  if (claim === null || claim.status === 'contradicted' || !HELD_TO.test(number.right)) return null
  const standard = found.find((other) => other.number.at >= number.end)
  const row = standard && standardTold(standard) === 'target' ? standard.row : null
  if (!standard || !row?.latest || !isOfRowOnly(each, row) || !CLOSED.test(standard.number.right)) return null
  if ((number.kind === 'percent') !== (row.unit === 'percent')) return null
  const isTold = latestTold(found).some((level) => level.row === row)
  if (isTold || fitNumber(number, row.latest.printed) !== 'differs') return null
  if (!isOfNow(number, row, scene) || !isOfRow(bare(scene.span.at, number.at, scene), row, world, true)) return null
  const { shown, sources } = row.latest
  return contradicted(number, shown, `"${row.label}" is ${shown}`, sources)
}

/** Found to be a figure of the row, of another month, or of nothing. */
function isOfRowOnly({ number, claim, row: own }: Weighed, row: Indicator): boolean {
  const [source, ...more] = claim?.evidence ?? []
  if (number.hedge !== null || number.spelt || number.months.length > 0 || own !== row) return false
  return claim?.status === 'unverified' || (more.length === 0 && source?.code === row.code && source.month !== null)
}

/** Whether no time but the newest is said of it, before it in its sentence or in the one before. */
function isOfNow(number: Placed, { latest }: Indicator, scene: Scene): boolean {
  const isNow = ({ month }: { readonly month: unknown }) => month === latest?.month
  const before = scene.months.filter(({ at }) => at < number.at)
  return (
    !OTHERWISE.test(scene.words.slice(scene.span.at, number.at)) &&
    before.every(isNow) &&
    (scene.before === null || scene.before.months.every(isNow))
  )
}
