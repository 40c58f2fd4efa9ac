import { addMonths, type Month } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { expectChange } from '../number/expected.ts'
import { fitsAny } from '../number/fit-number.ts'
import { wayMeant } from '../number/way-meant.ts'
import { bareOf } from '../read/bare-of.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { contradicted, type Verdict } from '../verdict.ts'

const BY_TO = /\bby #(?<c>\d+)(?: @)?,? to (?:just |only )?#(?<b>\d+)(?! (?:in|at|a year|last)\b)/i
/** Words by which a percentage of a percentage is meant as one. */
const RELATIVE = /\b(?:relative(?:ly)?|proportionate(?:ly)?|proportional(?:ly)?)\b/i

/** `Improved by 59% to 27%`, `fell by 11.5% in the month, to 54%`, from 17% and 61% then: so much in percent of a percentage. */
export function sharesOfShares(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const bare = found.length > 1 ? bareOf(found, scene) : ''
  const { b, c } = BY_TO.exec(bare)?.groups ?? {}
  const [change, end] = [found[Number(c)], found[Number(b)]]
  const verdict = change && end && !RELATIVE.test(bare) ? judge(change, end, scene, world) : null
  return change && verdict ? new Map([[change.number, verdict]]) : new Map()
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
    const reason = `"${row.label}" gives ${points.words}; ${number.text} is a percentage of a percentage`
    return contradicted(number, points.shown, reason, points.sources)
  }
  return null
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
