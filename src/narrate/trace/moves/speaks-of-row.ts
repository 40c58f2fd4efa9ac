import type { Indicator } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import { isPlain } from '../number/find-doubts.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import type { Span } from '../read/span.ts'
import { withoutMonths } from '../read/without-months.ts'

/**
 * Whether every word of a number's clause, and those that lead from a row's figures to it, are the row's own or plain ones:
 * `27 in July and 35 now, and sickness is up by a half` goes on to something that no label holds.
 */
export function speaksOfRow(
  number: Placed,
  row: Indicator,
  figures: readonly Span[],
  scene: Scene,
  world: World,
): boolean {
  const { vocabulary } = world
  const said = `${leadTo(number, figures, scene)} ${tailOf(number, scene)}`
  return [...vocabulary.stemsOf(said.replace(CHANGED, ' '))].every(
    (stem) => vocabulary.isOf(row, stem) || isPlain(stem, world),
  )
}

/** What stands between a number and the nearest of some figures. */
function leadTo({ at, end }: Span, figures: readonly Span[], scene: Scene): string {
  const before = figures.filter((each) => each.end <= at).map((each) => each.end)
  const after = figures.filter((each) => each.at >= end).map((each) => each.at)
  if (before.length > 0) return withoutMonths(Math.max(...before), at, scene)
  const clause = scene.clauses.findLast((each) => each.at <= at)?.at ?? scene.span.at
  return after.length > 0 ? `${withoutMonths(clause, at, scene)} ${withoutMonths(end, Math.min(...after), scene)}` : ''
}

/** What stands behind a number in its clause, unless that tells what it is compared with. */
function tailOf({ end, clause }: Placed, scene: Scene): string {
  const tail = withoutMonths(end, Math.max(end, scene.clauses[clause]?.end ?? end), scene)
  return COMPARED.test(tail) ? '' : tail
}

const COMPARED =
  /^ (?:(?:percentage )?points? )?(?:(?:above|below|over|under|fewer|more|higher|lower|less) )?(?:than|what|where)(?=)\b/i
/** What says of a number no more than how it went; `children's home placements rose` are those of the row. */
const CHANGED =
  /(?<!\b(?:and|but|the|our|all|total|these|those|such|other|new|more|while|of) )placements(?= (?:rose|fell|increased|decreased|dropped|reduced|grew|went|came)\b)|\b\d[\d,.%]*|\b(?:twice|gain(?:ed|ing)?|los(?:t|ing)|crept|edged|ticked|nudged|inched|eased|climbed|slid|dipped|percentage points?|what|was|making|make|on (?:our|the|their) books)\b/gi

/** Whether a sentence names no month but these, deadlines aside. */
export function isOfMonths({ months }: Scene, own: readonly Month[]): boolean {
  return months.every(({ month, role }) => role === 'by' || own.includes(month))
}
