import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, type Month } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { expectChange, plainCounting } from '../number/expected.ts'
import { fitsAny } from '../number/fit-number.ts'
import { slipBetween } from '../number/likely-slip.ts'
import { traced } from '../number/say-verdict.ts'
import { wayMeant } from '../number/way-meant.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { contradicted, isWrong, type Verdict } from '../verdict.ts'

/** `Fell by 9% over the year, from 90% to 82%`: `c` is the change from `a` to `b`. */
const FROM_TO =
  /\bby #(?<c>\d+)[^#;:.()]{0,60},? from (?:just |only )?#(?<a>\d+)[^#;:.()]{0,30} to (?:just |only )?#(?<b>\d+)/i
const MOVED_FROM_TO =
  /\b(?:rose|fell|rises|falls|risen|fallen|up|down|dropped|grew|grown|increased|decreased|climbed|slipped|improved|worsened) #(?<c>\d+)[^#;:.()]{0,60},? from (?:just |only )?#(?<a>\d+)[^#;:.()]{0,30} to (?:just |only )?#(?<b>\d+)/i
/** `Improved by 59% to 27%`. */
const BY_TO = /\bby #(?<c>\d+)(?: @)?,? to (?:just |only )?#(?<b>\d+)(?! (?:in|at|a year|last)\b)/i

/**
 * Changes by the figures that they are said to lie between: the row of those is the row of the change, whatever other row
 * its words name as well. A change that is wrong because it went the other way is told so.
 */
export function endsWin(found: readonly Weighed[], scene: Scene, world: World): readonly Weighed[] {
  const bare = found.length > 1 ? bareOf(found, scene) : ''
  const told = new Map<Placed, Pick<Weighed, 'row' | 'claim'>>()
  for (const form of [FROM_TO, MOVED_FROM_TO]) {
    const { a, b, c } = form.exec(bare)?.groups ?? {}
    const change = found[Number(c)]
    const verdict = change && betweenEnds(change, found[Number(a)], found[Number(b)], world)
    if (change && verdict) told.set(change.number, verdict)
  }
  const { b, c } = BY_TO.exec(bare)?.groups ?? {}
  const [change, end] = [found[Number(c)], found[Number(b)]]
  const verdict = change && end && !RELATIVE.test(bare) ? shareOfShare(change, end, scene, world) : null
  if (change && verdict) told.set(change.number, verdict)
  return found.map((each) => withDirection({ ...each, ...told.get(each.number) }))
}

type Settled = { readonly row: Indicator; readonly claim: Verdict }

/** Words by which a percentage of a percentage is meant as one. */
const RELATIVE = /\b(?:relative(?:ly)?|proportionate(?:ly)?|proportional(?:ly)?)\b/i

/** The month whose figure a number is, where its row is worked out from others. */
function monthWorkedOut({ row, level, older, claim }: Weighed): Month | null {
  const sources = claim?.status === 'traced' ? claim.evidence : []
  const [month, ...others] = new Set(sources.map((source) => source.month))
  const isLevel = level && !older && sources.every(({ code }) => code !== row?.code)
  return isLevel && month && others.length === 0 ? month : null
}

/** The months that a change up to one may be counted from: the one that the sentence names, or the usual ones. */
function basesOf({ months }: Scene, to: Month): readonly Month[] {
  const [said, ...more] = months
  if (!said) return [addMonths(to, -1), addMonths(to, -12)]
  return more.length > 0 || said.month > to ? [] : [said.month === to ? addMonths(to, -1) : said.month]
}

/** The month whose figure of its row a number is. */
function monthTold({ row, claim }: Weighed): Month | null {
  const [source, ...others] = claim?.status === 'traced' ? claim.evidence : []
  return row && others.length === 0 && source?.code === row.code ? source.month : null
}

/** A change that another row belies, of the one row that both of its ends are of. */
function betweenEnds(
  change: Weighed,
  older: Weighed | undefined,
  newer: Weighed | undefined,
  world: World,
): Settled | null {
  const [from, to] = [older && monthTold(older), newer && monthTold(newer)]
  const { number } = change
  const row = newer?.row
  if (!isWrong(change) || !row || change.row === row || older?.row !== row || !from || !to || from >= to) return null
  const expected = expectChange(row, from, to, plainCounting(number, row), world.figures, number.decimals)
  if (!expected) return null
  const isRight = fitsAny(number, expected.values)
  const isOwnKind = row.unit !== 'percent' || number.kind !== 'percent'
  if (isRight && isOwnKind) return { row, claim: traced(number, { row, option: expected }) }
  const share = isRight ? expectChange(row, from, to, 'relative', world.figures, number.decimals) : null
  const slip = share ? `in percent of what it was, ${share.words}` : slipBetween(number, row, [from, to], world.figures)
  const reason = `"${row.label}" gives ${expected.words}${slip ? `; ${slip}` : ''}`
  return { row, claim: contradicted(number, expected.shown, reason, expected.sources) }
}

/** `Improved by 59% to 27%`, `fell by 11.5% in the month, to 54%`, from 17% and 61% then: so much in percent of a percentage. */
function shareOfShare({ number, claim, sign }: Weighed, end: Weighed, scene: Scene, world: World): Settled | null {
  const { row } = end
  const to = monthTold(end) ?? monthWorkedOut(end)
  if (row?.unit !== 'percent' || number.kind !== 'percent' || number.hedge || claim?.status !== 'unverified' || !to)
    return null
  const changes = (counting: 'points' | 'relative', months: readonly Month[]) =>
    months.flatMap((from) => expectChange(row, from, to, counting, world.figures, number.decimals) ?? [])
  const isGiven = ({ values }: { readonly values: readonly number[] }) => fitsAny(number, values)
  const earlier = row.history.flatMap(({ month }) => (month < to ? [month] : []))
  if (changes('points', earlier).some(isGiven)) return null
  for (const from of basesOf(scene, to)) {
    const [share] = changes('relative', [from])
    const [points] = changes('points', [from])
    const isThatWay = share && (sign === 0 || share.sign === wayMeant(sign, row))
    if (!share || !points || !isThatWay || !isGiven(share)) continue
    const reason = `"${row.label}" gives ${points.words}; ${number.text} is a percentage of a percentage`
    return { row, claim: contradicted(number, points.shown, reason, points.sources) }
  }
  return null
}

const WAY = /^".*" gives (?:a (?<rise>rise)|a fall) of [^;]*$/

/** `Fell by eight to 35`, where it rose by eight: what is wrong is the way. */
function withDirection(each: Weighed): Weighed {
  const { row, claim, sign } = each
  const way = claim?.status === 'contradicted' && claim.evidence.length === 2 ? WAY.exec(claim.reason) : null
  if (!claim || !way || !row || Math.abs(sign) !== 1) return each
  const isOther = (way.groups?.rise ? 1 : -1) === -sign
  return isOther ? { ...each, claim: { ...claim, reason: `${claim.reason}; the direction is the other way` } } : each
}
