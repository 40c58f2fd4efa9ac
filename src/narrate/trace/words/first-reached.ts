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

const PASSED = /\b(?:passed|topped) (?:the )?(?<bound>[\d.,]*\d)%? for the first time(?: in [A-Z]\w+)?, (?:at|with) $/i

/** `Reached 93% for the first time in February`, `passed 9,500 for the first time, at 9,560`: so in a month before that. */
export function wrongFirstReached(scene: Scene, found: readonly Weighed[], world: World): readonly VerdictAt[] {
  if (!/\bfor the first time\b/i.test(scene.words.slice(scene.span.at, scene.span.end))) return []
  return pointsOf(found, world).flatMap(({ number, row, figure }) => {
    const { bound } = PASSED.exec(scene.words.slice(scene.span.at, number.at))?.groups ?? {}
    const reached = REACHED.test(number.left) ? FIRST.exec(number.right)?.groups?.first : undefined
    const first = bound ? 'for the first time' : reached
    if (first === undefined || number.hedge !== null || isYearToDate(row) || isUnreal(number, scene)) return []
    const months = row.history.flatMap(({ month }) => world.figures.measures.figure(row, month) ?? [])
    const before = months.filter(({ month }) => month < figure.month)
    const limit = bound ? Number(bound.replaceAll(',', '')) + 1e-6 : figure.printed
    const way = Math.sign(figure.printed - (bound ? limit : (before.at(-1)?.printed ?? figure.printed)))
    const former = before.findLast(({ printed }) => way !== 0 && way * (printed - limit) >= 0)
    if (!former) return []
    const at = bound ? scene.words.lastIndexOf(first, number.at) : scene.words.indexOf(first, number.end)
    const reason = `"${row.label}" was ${former.shown} in ${shortMonth(former.month)}`
    return [{ at, claim: contradicted({ text: first }, former.shown, reason, [...former.sources, ...figure.sources]) }]
  })
}
