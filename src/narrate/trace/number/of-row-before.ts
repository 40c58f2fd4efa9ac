import type { Indicator } from '../../../compute/figures.ts'
import { isClaimed, type Weighed } from '../found.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import type { Verdict } from '../verdict.ts'
import { type Reading, readingsOf } from '../wide/readings.ts'
import { isPlain } from './find-doubts.ts'
import { fitsAny } from './fit-number.ts'
import { traced } from './say-verdict.ts'
import { wayMeant } from './way-meant.ts'

/** What a change costs whose month goes unsaid; further the words are not stretched. */
const MOST = 1.5

/**
 * `At 94 the rate is nine lower than a year ago, and seven above target`: how far a figure moved, or lies off what it is
 * held to, is of the row whose figure stands before, where no word between them names another; that some other row moved
 * by as much vouches for nothing.
 */
export function ofRowBefore(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  let before: Weighed | null = null
  for (const [at, each] of found.entries()) {
    // `Its share from 9% to 5%`: where a move of its own row ends.
    const row = each.number.left === ' to ' && found[at - 1]?.row === each.row ? null : (before?.row ?? null)
    const isOther = row !== null && each.row !== null && each.row !== row && each.claim?.status === 'traced'
    const isNameless = isOther && before !== null && namesNoOther(before.number, each.number, row, scene, world)
    const reading = isNameless ? plainest(each, row, scene, world) : null
    if (row && reading) told.set(each.number, traced(each.number, { row, option: reading.expected }))
    else if (isFigure(each)) before = each
  }
  return told
}

/** One month's figure of its row, of some size. */
function isFigure(each: Weighed): boolean {
  const [source, ...others] = isClaimed(each) && each.claim.status === 'traced' ? each.claim.evidence : []
  return each.row !== null && others.length === 0 && source?.month != null && isOfSize(each.number)
}

function isOfSize({ value, decimals }: Placed): boolean {
  return value >= 10 || decimals > 0
}

/** Whether all the words from a figure to the end of what is told of the next number are its row's own, or plain. */
function namesNoOther(former: Placed, { end, right }: Placed, row: Indicator, scene: Scene, world: World): boolean {
  const { vocabulary } = world
  const [behind = ''] = /^[^.;:()]*/.exec(right) ?? []
  const said = scene.months
    .filter((month) => month.at >= former.end && month.end <= end + behind.length)
    .reduce((text, { at, end: until }) => text.slice(0, at) + ' '.repeat(until - at) + text.slice(until), scene.words)
    .slice(former.end, end + behind.length)
    .replace(/[\d.,]+%?/g, ' ')
  return [...vocabulary.stemsOf(said)].every(
    (stem) => vocabulary.weight(stem) === 0 || vocabulary.isOf(row, stem) || isPlain(stem, world),
  )
}

/** The plainest reading by which a row gives a number as a move, or as how far it lies off a standard. */
function plainest({ number, sign }: Weighed, row: Indicator, scene: Scene, world: World): Reading | null {
  const way = Math.abs(sign) === 1 ? wayMeant(sign, row) : 0
  const given = readingsOf(number, row, scene, world).filter(
    ({ apart, cost, expected }) =>
      apart !== null && cost <= MOST && (way === 0 || expected.sign !== -way) && fitsAny(number, expected.values),
  )
  const [first] = given.toSorted((a, b) => a.cost - b.cost)
  return first ?? null
}
