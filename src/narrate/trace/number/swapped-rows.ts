import type { Indicator } from '../../../compute/figures.ts'
import type { Weighed } from '../found.ts'
import type { Placed, World } from '../read/scene.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { expectLevel } from './expected.ts'
import { nearsAny } from './fit-number.ts'

/**
 * `84% of children on a protection plan, and 83% of children in need`, where it is the other way about: two figures of
 * which each is said of the other's row, by words that tell the two rows apart.
 */
export function swappedRows(found: readonly Weighed[], world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  found.slice(1).forEach((two, at) => {
    const one = found[at]
    if (!one?.row || !two.row || one.row === two.row || one.row.unit !== two.row.unit) return
    if (!isSaidOf(one, two.row, one.row, world) || !isSaidOf(two, one.row, two.row, world)) return
    const [first, second] = [belied(one, two.row, world), belied(two, one.row, world)]
    if (!first || !second) return
    told.set(one.number, first)
    told.set(two.number, second)
  })
  return told
}

/** Whether a figure that a row gives is followed by the words of another, and none that sets its own apart. */
function isSaidOf({ number, level, wide, claim }: Weighed, row: Indicator, own: Indicator, world: World): boolean {
  const { vocabulary } = world
  const [named, given] = [vocabulary.knownOf(row)?.stems, vocabulary.knownOf(own)?.stems]
  const isGiven = level && wide && claim?.status === 'traced' && number.months.length === 0
  if (!isGiven || !named || !given || number.hedge !== null || !SAID.test(number.right)) return false
  const said = [...vocabulary.stemsOf(number.right.split(/[,;.:()]/)[0] ?? '')]
  return (
    said.some((stem) => vocabulary.weight(stem) > 0 && named.has(stem) && !given.has(stem)) &&
    said.every((stem) => named.has(stem) || !given.has(stem))
  )
}

const SAID = /^ (?:of|for|in) /

/** The verdict on a figure of another row, where this row's own of the latest month differs. */
function belied({ number, row: own }: Weighed, row: Indicator, { figures }: World): Verdict | null {
  const month = row.latest?.month
  const right = month ? expectLevel(row, month, figures) : null
  if (!right || own?.latest?.month !== month || nearsAny(number, right.values)) return null
  const reason = `"${row.label}" gives ${right.words}; ${number.text} is the figure of "${own?.label}"`
  return contradicted(number, right.shown, reason, right.sources)
}
