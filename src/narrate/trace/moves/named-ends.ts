import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, type Month, shortMonth } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { expectLevel } from '../number/expected.ts'
import { nearsAny } from '../number/fit-number.ts'
import { bareOf } from '../read/bare-of.ts'
import type { MonthSaid } from '../read/month-said.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { withTwins } from '../subject/find-twins.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'

const ENDS =
  /\bfrom (?:(?:a|an|the|just|only|its|our|their|last) )*(?<own>@['’]s )?(?:(?:record|high|low|peak|figure|level|total)(?: of)? )?#(?<a>\d+)(?<then>,? (?:back )?(?:(?:in|at the end of|for) )?@)?,? (?:right |back )?(?:down |up )?to (?:(?:just|only|the|a) )*#(?<b>\d+)/gi
/** Words by which two figures are no ends of a move, or are so in no plain way. */
const OTHERWISE =
  /\b(?:rang\w+|between|var\w+|anywhere|hover\w*|unchanged|flat|level|static|stead\w+|same|no(?:t|where)?|never|hardly|barely|need\w*|aim\w*|target|restated|revised|corrected|respectively|both|each|half|quarter|average of|recent\w*|latest|measured|rolling)\b|n['’]t\b/i

/**
 * `Nearly halved over the month, from 45 to 24`: where a move of a row to its newest figure has its time named, it began at
 * that time's figure. `From 44 to 44` is no move at all, whatever time is meant.
 */
export function namedEnds(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  const bare = found.length > 1 ? bareOf(found, scene) : ''
  for (const match of bare.matchAll(ENDS)) {
    const { a, b } = match.groups ?? {}
    const [older, newer] = [found[Number(a)], found[Number(b)]]
    const row = older && newer ? rowOf(older, newer, found) : null
    if (!older || !newer || !row || OTHERWISE.test(clauseBefore(bare, match.index))) continue
    if (isUnreal(older.number, scene)) continue
    const ends = { older: older.number, newer: newer.number, row }
    const wrong = alike(ends, scene, world) ?? stale(ends, scene, world)
    if (wrong) told.set(wrong.number, wrong.verdict)
  }
  return told
}

type Ends = { readonly older: Placed; readonly newer: Placed; readonly row: Indicator }
type Wrong = { readonly number: Placed; readonly verdict: Verdict }

function clauseBefore(bare: string, at: number): string {
  return bare.slice(Math.max(bare.lastIndexOf(';', at), bare.lastIndexOf('. ', at)) + 1, at)
}

/** The row of both ends; that of the newer, which is one and the same with what the sentence gives besides, where the older has none. */
function rowOf(older: Weighed, newer: Weighed, found: readonly Weighed[]): Indicator | null {
  const { row } = newer
  const isFigure = ({ number }: Weighed) =>
    (number.kind === 'number' || number.kind === 'percent') && number.hedge === null && !number.spelt
  if (!row || newer.claim?.status !== 'traced' || newer.claim.evidence.length !== 1) return null
  if (!isFigure(older) || !isFigure(newer) || older.number.kind !== newer.number.kind) return null
  if (older.row === row) return row
  const isAlone = found.every((each) => each.row === null || each.row === row)
  return older.claim?.status === 'unverified' && isAlone ? row : null
}

/** A move that ends where it began: the end that is not its own month's is the wrong one. */
function alike({ older, newer, row }: Ends, scene: Scene, world: World): Wrong | null {
  const { latest } = row
  if (older.value !== newer.value || older.decimals !== newer.decimals || !latest) return null
  const isNow = latest && isOf(newer, row, latest.month, world)
  const number = isNow ? older : newer
  const month = isNow ? monthFrom(older, newer, row, scene)[0] : newer.months.length === 0 ? latest.month : undefined
  const right = month ? expectLevel(row, month, world.figures) : null
  if (nearsAny(number, right?.values)) return null
  const reason = right ? `"${row.label}" gives ${right.words}` : `a move from ${older.text} to ${newer.text} is none`
  return { number, verdict: contradicted(number, right?.shown ?? null, reason, right?.sources ?? []) }
}

/** A move whose first end is another month's figure of the row than the one from which it is said to have gone. */
function stale({ older, newer, row }: Ends, scene: Scene, world: World): Wrong | null {
  const { latest } = row
  const months = monthFrom(older, newer, row, scene)
  if (!latest || months.length === 0 || !isOf(newer, row, latest.month, world)) return null
  if (withTwins(row, world).some((of) => months.some((month) => isOf(older, of, month, world)))) return null
  const [right] = months.flatMap((month) => expectLevel(row, month, world.figures) ?? [])
  const taken = row.history.find(({ month }) => isOf(older, row, month, world))
  if (!right || !taken) return null
  const reason = `"${row.label}" gives ${right.words}; ${older.text} is the figure of ${shortMonth(taken.month)}`
  return { number: older, verdict: contradicted(older, right.shown, reason, right.sources) }
}

/** The months that a move may have gone from, the likeliest first; none where its time is not plainly named. */
function monthFrom(older: Placed, newer: Placed, { latest }: Indicator, scene: Scene): readonly Month[] {
  if (!latest) return []
  const [only, ...others] = scene.months.filter(({ role }) => role !== 'by')
  if (!only || others.length > 0) return []
  const { words, span } = scene
  const isAhead = only.end <= older.at && !GOES_OVER.test(words.slice(only.end, older.at))
  const isBehind =
    only.at >= newer.end &&
    /^,? (?:(?:in|during|over|since|within) )?(?:the (?:end of )?)?$/i.test(words.slice(newer.end, only.at))
  if (!isAhead && !isBehind) return []
  const lead = words.slice(span.at, only.at)
  const since = only.since || /\bsince\s*$/i.test(lead)
  return monthsMeant(
    { ...only, since },
    latest.month,
    RECORD.test(lead),
    /\b(?:in|during|this)\s*$/i.test(lead) || /^this/i.test(words.slice(only.at, only.end)),
  )
}

const GOES_OVER = /[;:(]|\b(?:and|but|while|whilst|whereas|than|because|although|though|as)\b/i

/** `The highest since April`: how long it has not been so, and no time of the move. */
const RECORD =
  /\b(?:\w+est|best|worst|most|least|record|first|time|below|above|under|over|than|as|like|unlike|on|target|year) (?:since|in|for|at|than|on)?\s*$/i

function monthsMeant(
  { month, role, since }: MonthSaid,
  latest: Month,
  isRecord: boolean,
  isIn: boolean,
): readonly Month[] {
  if (isRecord || month > latest) return []
  // What it is compared with may stand in another part of the sentence.
  if (month === latest) return isIn && role === 'at' ? [addMonths(latest, -1), addMonths(latest, -12)] : []
  if (role === 'span') return [month]
  return since ? [month, addMonths(month, -1)] : role === 'base' ? [month] : []
}

function isOf(number: Placed, row: Indicator, month: Month, { figures }: World): boolean {
  return nearsAny(number, expectLevel(row, month, figures)?.values)
}
