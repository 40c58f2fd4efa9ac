import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, type Month } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import type { Expected } from '../number/expectation.ts'
import { expectChange } from '../number/expected.ts'
import { fitsAny, nearsAny } from '../number/fit-number.ts'
import { wayMeant } from '../number/way-meant.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { pointsOf } from './points-of.ts'

const BY_TO = /\bby #(?<c>\d+)(?: @)?,? to (?:just |only )?#(?<b>\d+)(?! (?:in|at|a year|last)\b)/i
/** `Improved by 10% on July 2024, from 89% to 98%`, `from 89% to 98%, an increase of 10%`: both ends stand beside it. */
const TIME =
  '(?:(?: @|,? (?:on|since|over|in|during|compared (?:with|to)|against|than|the|this|last|same|a|month|months|year|ago|earlier|before|previous|period|quarter|alone))*)'
const ENDS = String.raw`#(?<a>\d+)${TIME} (?:up |down )?to (?:just |only )?#(?<b>\d+)`
const MOVE =
  '(?:increase|rise|improvement|gain|jump|growth|uplift|fall|drop|decrease|reduction|decline|cut|dip|deterioration)'
const BESIDE_ENDS = [
  String.raw`#(?<c>\d+)(?: ${MOVE})?${TIME}(?:,? from |,? \((?:from )?)${ENDS}`,
  String.raw`${ENDS}${TIME}\)?(?:,| [–-]|:|;)?(?: or| which is| that is| this is| up| down)?(?: an?)? (?:${MOVE} of )?#(?<c>\d+)(?: ${MOVE}\b|${TIME}[.)]?$)`,
].map((form) => new RegExp(form, 'i'))
/** Words by which a percentage of a percentage is meant as one. */
const RELATIVE = /\b(?:relative(?:ly)?|proportionate(?:ly)?|proportional(?:ly)?)\b/i

/**
 * `Improved by 59% to 27%`, `fell by 11.5% in the month, to 54%`, from 17% and 61% then: so much in percent of a percentage.
 * Beside both its ends a change is theirs, whatever other row has changed as much.
 */
export function sharesOfShares(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const bare = found.length > 1 ? bareOf(found, scene) : ''
  if (RELATIVE.test(bare)) return new Map()
  const beside = BESIDE_ENDS.map((form) => form.exec(bare)?.groups).find((groups) => groups !== undefined)
  const { a, b, c } = beside ?? BY_TO.exec(bare)?.groups ?? {}
  const [change, start, end] = [found[Number(c)], found[Number(a)], found[Number(b)]]
  if (!change || !end) return new Map()
  const verdict = start ? judgeBeside(change, start, end, world) : judge(change, end, scene, world)
  return verdict ? new Map([[change.number, verdict]]) : new Map()
}

function judgeBeside({ number }: Weighed, start: Weighed, end: Weighed, world: World): Verdict | null {
  const [from, to] = pointsOf([start, end], world)
  if (number.kind !== 'percent' || number.hedge || !from || from.row !== to?.row || to.row.unit !== 'percent')
    return null
  const [points, share] = (['points', 'relative'] as const).map((counting) =>
    expectChange(to.row, from.figure.month, to.figure.month, counting, world.figures, number.decimals),
  )
  const isShare = points && share && !fitsAny(number, points.values) && nearsAny(number, share.values)
  return isShare ? ofShare(number, to.row, points) : null
}

function judge({ number, claim, sign }: Weighed, end: Weighed, scene: Scene, world: World): Verdict | null {
  const { row } = end
  const to = monthOf(end)
  const isOpen = number.kind === 'percent' && !number.hedge && claim?.status === 'unverified'
  if (row?.unit !== 'percent' || !isOpen || !to) return null
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
    return ofShare(number, row, points)
  }
  return null
}

function ofShare(number: Placed, { label }: Indicator, { shown, words, sources }: Expected): Verdict {
  const reason = `"${label}" gives ${words}; ${number.text} is a percentage of a percentage`
  return contradicted(number, shown, reason, sources)
}

/** The month whose figure a number is, of its row or of those that its row is worked out from. */
function monthOf({ level, older, claim }: Weighed): Month | null {
  const sources = claim?.status === 'traced' && level && !older ? claim.evidence : []
  const [month, ...others] = new Set(sources.map((source) => source.month))
  return month && others.length === 0 ? month : null
}

/** The months that a change up to one may be counted from: the one that the sentence names, or the usual ones. */
function basesOf({ months }: Scene, to: Month): readonly Month[] {
  const [said, ...more] = months
  if (!said) return [addMonths(to, -1), addMonths(to, -12)]
  return more.length > 0 || said.month > to ? [] : [said.month === to ? addMonths(to, -1) : said.month]
}
