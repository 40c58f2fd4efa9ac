import type { Indicator } from '../../../compute/figures.ts'
import { shortMonth } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import type { Expected } from '../number/expectation.ts'
import { expectLevel } from '../number/expected.ts'
import { fitsAny } from '../number/fit-number.ts'
import { bareOf, monthsMatched } from '../read/bare-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'

/** `NEET moved from 3.3% in December 2023 to 4.0% this December`, by a row's code alone. */
const CODE_MOVED =
  /^\W*(?<code>[A-Z][A-Z\d_]+) (?:has |have )?(?:moved|went|gone|rose|risen|fell|fallen|dropped|grew|grown|increased|decreased|improved|worsened|changed) (?:up |down )?from #(?<a>\d+) (?:in |last |this )?@ to #(?<b>\d+) (?:in |last |this )?@(?=\s*(?:[.,;]|$))/

/**
 * The two ends of a move that changed places, of the row whose code the sentence begins with: where the row has each
 * figure in the month that is given to the other, nothing else can be meant.
 */
export function swappedEnds(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  const bare = found.length > 1 ? bareOf(found, scene) : ''
  const match = CODE_MOVED.exec(bare)
  const { code = '', a, b } = match?.groups ?? {}
  const [row, older, newer] = [world.figures.byCode.get(code), found[Number(a)], found[Number(b)]]
  if (!match || !row || !older || !newer || isUnreal(older.number, scene)) return told
  const [from, to] = monthsMatched(match, bare, scene).map(({ month }) => expectLevel(row, month, world.figures))
  if (!from || !to || !isOf(older, to) || !isOf(newer, from) || isOf(older, from) || isOf(newer, to)) return told
  told.set(older.number, verdictOn(older, row, from, to))
  told.set(newer.number, verdictOn(newer, row, to, from))
  return told
}

function isOf({ number }: Weighed, { values }: Expected): boolean {
  return number.hedge === null && fitsAny(number, values)
}

function verdictOn({ number }: Weighed, { label }: Indicator, right: Expected, other: Expected): Verdict {
  const [then] = other.sources
  const reason = `"${label}" gives ${right.words}${then?.month ? `; ${number.text} is the figure of ${shortMonth(then.month)}` : ''}`
  return contradicted(number, right.shown, reason, right.sources)
}
