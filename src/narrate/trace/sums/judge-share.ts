import type { Indicator } from '../../../compute/figures.ts'
import { shortMonth } from '../../../shared/month.ts'
import { printNumber } from '../../../shared/print-number.ts'
import { fitNumber } from '../number/fit-number.ts'
import { percentOf } from '../number/percent-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { blankExclusions } from '../read/vocabulary.ts'
import { pickSubject, shareRow } from '../subject/pick-subject.ts'
import type { Verdict } from '../verdict.ts'

/**
 * A count as a share of another that the words name: `65 children live with connected carers, 14% of all children in our
 * care`; null where a row of the workbook holds that share, or the words name no whole.
 */
export function judgeShare(number: Placed, scene: Scene, anchor: Indicator | null, world: World): Verdict | null {
  const shares = number.kind === 'percent' || number.kind === 'fraction'
  if (
    !shares ||
    !anchor?.latest ||
    anchor.unit !== 'number' ||
    !/^\s*of (?:all|the|our|every|those)\b/.test(number.right)
  )
    return null
  if (number.months.length > 0 || shareRow(anchor, number, world)) return null
  const own = { ...number, kind: 'number' as const }
  const { rows, sure } = pickSubject(
    own,
    { ...scene, clauses: scene.clauses.slice(number.clause, number.clause + 1), before: null },
    ['number'],
    null,
    world,
  )
  const [whole] = rows
  const twins = whole ? (world.twins.get(whole) ?? []) : []
  // `Of all our plans` is more than the plans of a row that leaves some out.
  if (whole && blankExclusions(whole.label) !== whole.label) return null
  const settled = whole && whole !== anchor && rows.every((row) => row === whole || twins.includes(row))
  const total = whole && world.figures.measures.figure(whole, anchor.latest.month)
  if (!sure || !settled || !total || total.printed <= anchor.latest.printed) return null
  const value = percentOf(anchor.latest.printed, total.printed)
  const fit = fitNumber(number, value)
  if (fit === 'near') return null
  const shown = `${printNumber(value, number.decimals)}%`
  const reason = `${anchor.latest.shown} (${anchor.label}) of ${total.shown} (${whole.label}) in ${shortMonth(anchor.latest.month)} is ${shown}`
  return {
    number: number.text,
    status: fit === 'fits' ? 'traced' : 'contradicted',
    found: shown,
    reason,
    evidence: [...anchor.latest.sources, ...total.sources],
  }
}
