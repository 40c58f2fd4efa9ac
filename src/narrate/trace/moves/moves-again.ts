import type { Indicator, Reported } from '../../../compute/figures.ts'
import type { Month } from '../../../shared/month.ts'
import { isChange, type Weighed } from '../found.ts'
import { expectChange } from '../number/expected.ts'
import { fitNumber, isBelied } from '../number/fit-number.ts'
import { likelySlip } from '../number/likely-slip.ts'
import { traced } from '../number/say-verdict.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { withoutMonths } from '../read/without-months.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'

/**
 * Changes that are counted and then said again as a share: `fell by 20 to 24, a fall of 45%`, `112 fewer than a year ago,
 * a drop of a third`, `fell by 354, a drop of 19%, to 1,491`. The share is of the same two figures, and of the older.
 */
export function movesAgain(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  for (const [at, each] of found.entries()) {
    const { kind } = each.number
    if (at === 0 || (kind !== 'percent' && kind !== 'fraction')) continue
    const counted = notedWith(at, found, scene, world) ?? saidBefore(at, found, scene, world)
    const verdict = counted && judge(each, counted, world)
    if (verdict) told.set(each.number, verdict)
  }
  return told
}

/** A change counted between two months of a row, with what stands last before it is said again. */
type Counted = { readonly row: Indicator; readonly then: Reported; readonly now: Reported; readonly last: Placed }

/** `Down 13 on the month and 112 on the year (32%)`: the change that the bracket of a share stands right behind. */
function notedWith(at: number, found: readonly Weighed[], scene: Scene, world: World): Counted | null {
  const [former, each] = [found[at - 1], found[at]]
  const isOpen = each?.claim?.status === 'unverified' || (each?.wide && each.claim?.evidence.length !== 1)
  if (!former || !each || !isOpen || !each.number.right.startsWith(')') || isUnreal(each.number, scene)) return null
  const gap = withoutMonths(former.number.end, each.number.at, scene)
  const isSecond = found.some((other) => isChange(other) && !other.wide && other.row === former.row)
  const move = NOTED.test(gap) ? moveOf(isSecond ? { ...former, wide: false } : former, world) : null
  return move && { ...move, last: former.number }
}

const NOTED =
  /^(?: (?:on|since|from|over|in|against|than|compared (?:with|to)))?(?: the)? ?\((?:or |i\.e\. |that is |about |nearly |almost |just over |just under |over |under )?$/i

/** The change that is said again in other words. */
function saidBefore(at: number, found: readonly Weighed[], scene: Scene, world: World): Counted | null {
  const each = found[at]
  if (!each || Math.abs(each.sign) !== 1) return null
  const counted = countedBefore(at, found, scene, world)
  return counted && isSaidAgain(each, counted, scene) ? counted : null
}

/** The change right before a share, or before the figure that it came to. */
function countedBefore(at: number, found: readonly Weighed[], scene: Scene, world: World): Counted | null {
  const [former, one] = [found[at - 1], found[at - 2]]
  const next = former && moveOf(former, world)
  if (next) return { ...next, last: former.number }
  const move = one && moveOf(one, world)
  const [source, ...others] = former?.level && former.claim?.status === 'traced' ? former.claim.evidence : []
  const isCome = move && source && others.length === 0 && move.now.sources.some(({ cell }) => cell === source.cell)
  const isNext = one && former && REACHED.test(withoutMonths(one.number.end, former.number.at, scene))
  return move && former && isCome && isNext ? { ...move, last: former.number } : null
}

/** `by 20 to 24`, `down 33 at 162`, `by 31, to 67`. */
const REACHED =
  /^(?: [a-z]+)?(?: (?:on|since|in|over|from))? ?,? (?:to|at|to stand at|and (?:is|are|stands?) (?:now )?(?:at )?) ?(?:just |only )?$/i

/** The two figures of its row that a number counts the change between; null where it is no such number. */
function moveOf({ number, row, claim, level, wide }: Weighed, { figures }: World): Omit<Counted, 'last'> | null {
  const [older, newer, ...others] = claim?.status === 'traced' && !level && !wide ? claim.evidence : []
  if (!row || row.unit === 'percent' || number.kind !== 'number' || !older?.month || !newer?.month) return null
  if (others.length > 0 || older.code !== row.code || newer.code !== row.code || older.month > newer.month) return null
  const [then, now] = [older.month, newer.month].map((month) => figures.measures.figure(row, month))
  const isMove = then && now && fitNumber(number, Math.abs(now.printed - then.printed)) === 'fits'
  return isMove ? { row, then, now } : null
}

/** Whether a share is said of the change right before it, and is counted from no other month. */
function isSaidAgain({ number, sign }: Weighed, { then, now, last }: Counted, scene: Scene): boolean {
  if (Math.sign(now.printed - then.printed) !== sign || isUnreal(number, scene)) return false
  const isOther = (month: Month) => month !== then.month && month !== now.month
  const isElsewhere = scene.months.some(
    ({ at, month, role }) => at < number.end && role !== 'by' && isOther(month) && at > last.end,
  )
  const gap = withoutMonths(last.end, number.at, scene)
  return (
    !isElsewhere && !OTHER_BASE.test(number.right) && (AGAIN.test(gap) || (NEXT.test(gap) && MOVE.test(number.right)))
  )
}

const HEDGE = '(?:about|around|nearly|almost|some|just|over|under|more|less|than|roughly|close|to)'
/** `, a fall of`, `(down`, `, or`. */
const AGAIN = new RegExp(
  String.raw`^[^.;:()#]{0,50}?(?:,? \(|, (?:or |that is |which is )?|,? or )(?:(?:down|up) (?:by )?|(?:a|an) (?:[a-z]+ )?(?:fall|drop|reduction|decrease|decline|cut|rise|increase|growth|jump) of )${HEDGE}?(?: ${HEDGE})* ?(?:an? )?$`,
  'i',
)
/** `, a 45% reduction`. */
const NEXT = /^[^.;:()#]{0,50}?(?:,? \(|, (?:or |that is |which is )?)an? $/i
const MOVE = /^ (?:fall|drop|reduction|decrease|decline|cut|rise|increase|growth|jump)\b/i
const OTHER_BASE =
  /^ ?(?:fall|drop|reduction|decrease|decline|cut|rise|increase|growth|jump)?\s*(?:on|since|from|than|over|in|below|above|against|of|more|fewer|less|higher|lower|up|down|year|compared)\b/i

function judge({ number, claim }: Weighed, { row, then, now }: Counted, world: World): Verdict | null {
  const change = expectChange(row, then.month, now.month, 'relative', world.figures, number.decimals)
  if (!change) return null
  const sizes = change.values
  const fit = sizes.map((size) => fitNumber(number, size))
  if (fit.includes('fits'))
    return claim?.status === 'traced' && isOfMonths(claim, then, now) ? null : traced(number, { row, option: change })
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)]
  const isWrong =
    number.kind === 'fraction' ? isBelied(number, { size: low, low, high }) : fit.every((one) => one === 'differs')
  if (!isWrong) return null
  const slip = likelySlip(number, row.unit, then, now)
  const reason = `"${row.label}" gives ${change.words}${slip ? `; ${slip}` : ''}`
  return contradicted(number, change.shown, reason, change.sources)
}

function isOfMonths({ evidence }: Verdict, then: Reported, now: Reported): boolean {
  return evidence.length === 2 && evidence[0]?.month === then.month && evidence[1]?.month === now.month
}
