import { shortMonth } from '../../../shared/month.ts'
import { isYearToDate } from '../../../shared/starts-again.ts'
import type { Weighed } from '../found.ts'
import { pointsOf } from '../moves/points-of.ts'
import type { Scene, World } from '../read/scene.ts'
import { contradicted, type VerdictAt } from '../verdict.ts'
import { isUnreal } from './is-unreal.ts'

const REACHED =
  /\b(?:reach(?:ed|es|ing)?|hit|hits|touched|topped|got (?:up |down )?to|(?:rose|climbed|fell|dropped|went up|came down|improved) to) $/i
const FIRST =
  /^ (?:of [^.,;:()\d]{3,60} )?(?<first>for the first time)(?=\s*(?:[.,;)]|$| in @)| (?:on record|ever|in (?:January|February|March|April|May|June|July|August|September|October|November|December))\b)/i

/** `Reached 93% for the first time in February`, which it had done, or gone beyond, in a month before that. */
export function wrongFirstReached(scene: Scene, found: readonly Weighed[], world: World): readonly VerdictAt[] {
  if (!/\bfor the first time\b/i.test(scene.words.slice(scene.span.at, scene.span.end))) return []
  return pointsOf(found, world).flatMap(({ number, row, figure }) => {
    const first = REACHED.test(number.left) ? FIRST.exec(number.right)?.groups?.first : undefined
    if (first === undefined || number.hedge !== null || isYearToDate(row) || isUnreal(number, scene)) return []
    const months = row.history.flatMap(({ month }) => world.figures.measures.figure(row, month) ?? [])
    const before = months.filter(({ month }) => month < figure.month)
    const way = Math.sign(figure.printed - (before.at(-1)?.printed ?? figure.printed))
    const former = before.findLast(({ printed }) => way !== 0 && way * (printed - figure.printed) >= 0)
    if (!former) return []
    const at = scene.words.indexOf(first, number.end)
    const reason = `"${row.label}" was ${former.shown} in ${shortMonth(former.month)}`
    return [{ at, claim: contradicted({ text: first }, former.shown, reason, [...former.sources, ...figure.sources]) }]
  })
}
