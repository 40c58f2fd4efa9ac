import type { Indicator } from '../../../compute/figures.ts'
import { shortMonth } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import type { Scene, World } from '../read/scene.ts'
import { latestTold } from '../standards/told-figures.ts'
import { contradicted, type VerdictAt } from '../verdict.ts'
import { isUnreal } from './is-unreal.ts'
import { startsOf } from './record-scope.ts'

/**
 * `No child went home in August, the first time this has happened in the 13 months shown`: none of a kind, of which
 * another month of that time had none either. Only of none is it plain what has happened.
 */
export function wrongFirsts(scene: Scene, found: readonly Weighed[], world: World): readonly VerdictAt[] {
  const { words, span } = scene
  const said = words.slice(span.at, span.end)
  const match = FIRST.exec(said)
  const [none, ...more] = latestTold(found)
  const at = span.at + (match?.index ?? 0)
  if (!match || !none || more.length > 0 || none.number.value !== 0 || none.number.end > at) return []
  if (HELD_BACK.test(said.slice(0, match.index)) || isUnreal({ at, end: at }, scene)) return []
  const other = formerNone(none.row, match.groups?.scope ?? '', world)
  const reason = `"${none.row.label}" was ${other?.shown} in ${other ? shortMonth(other.month) : ''} too`
  return other ? [{ at, claim: contradicted({ text: match[0].trim() }, other.shown, reason, other.sources) }] : []
}

const FIRST =
  /\bthe (?:first|only) (?:time|month)(?: that)? (?:this|that|it) (?:has |had )?(?:happened|occurred|been (?:so|the case))(?=)(?<scope> (?:in|since|over|during|for|this) [^.,;:()]{3,40})?(?=\s*(?:[.,;!)]|$))/i
const HELD_BACK = /(?:\b(?:not|never|nor|hardly|no longer)|n['’]t)\s+$/i

/** The newest month before the latest, of all the times that may be meant, in which there was none. */
function formerNone(row: Indicator, scope: string, { figures }: World) {
  const starts = startsOf(scope, figures.settings.month)
  const start = starts?.toSorted().at(-1)
  if (start === undefined || scope === '') return null
  const months = row.history.filter(({ month }) => month >= start && month !== row.latest?.month)
  return months
    .flatMap(({ month }) => figures.measures.figure(row, month) ?? [])
    .findLast(({ printed }) => printed === 0)
}
