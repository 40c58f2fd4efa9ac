import type { Figure, Indicator } from '../../../compute/figures.ts'
import { addMonths, type Month, shortMonth } from '../../../shared/month.ts'
import type { Weighed } from '../found.ts'
import { CAME_FROM } from '../read/beside.ts'
import type { MonthSaid } from '../read/month-said.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { tiedMonths } from '../read/tied-months.ts'
import { withoutMonths } from '../read/without-months.ts'
import { TARGET } from '../standards/target-words.ts'
import { isOfRow } from '../standards/told-distances.ts'
import { withTwins } from '../subject/find-twins.ts'
import { partRows } from '../subject/rival-rows.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { siblingsOf } from '../wide/plausible-rows.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { expectLevel, standardValues } from './expected.ts'
import { fitNumber, fitsAny, nearsAny } from './fit-number.ts'
import { haveSameDigits } from './is-slip.ts'

/**
 * `80%, 16 points below July's 88%`, where July had 96%: a number that stands right beside its month, in a sentence that
 * is of one row alone, and that is another month's figure of that row, or its own with two digits changed about.
 */
export function ofMonthBeside(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  if (scene.months.length === 0) return told
  for (const each of found) {
    const month = isOpen(each) && !isUnreal(each.number, scene) ? monthBeside(each.number, scene) : null
    const row = month && rowTold(each, found, scene)
    const verdict =
      month && row && isLedUpTo(each.number, row, scene, world)
        ? judge(each.number, row, asMeant(each.number, month, scene), world)
        : null
    if (verdict) told.set(each.number, verdict)
  }
  return told
}

/** `Beat 280 in June, with 290`, `not at 68 any more`: what a month's figure passed, missed or is not is not its own. */
const PASSED =
  /\b(?:(?:not|no longer|never) (?:at|on|in)?|beat|beats|pass(?:ed)?|top(?:s|ped)?|exceed(?:ed|s)?|clear(?:ed|s)?|broke|cross(?:ed)?|surpass(?:ed)?|miss(?:ed)?|met|meet|hit) ?(?:the )?$/i

function isOpen({ number: { kind, hedge, spelt, left }, claim }: Weighed): boolean {
  const isFigure = (kind === 'number' || kind === 'percent') && hedge === null && !spelt && !PASSED.test(left)
  return isFigure && claim !== null && claim.status !== 'contradicted' && claim.evidence.length <= 1
}

/** The only month that is tied to a number: said as its own, and not as what it has come to since. */
function monthBeside(number: Placed, scene: Scene): MonthSaid | null {
  const months = scene.months.filter(({ role }) => role !== 'span' && role !== 'by')
  const tied = tiedMonths(number, { ...scene, months }, false)
  const [month, ...others] = months.filter((each) => tied.includes(each.month) && isBeside(each, number, scene))
  return month && others.length === 0 && tied.length === 1 ? month : null
}

/** The month of a figure: of what it came from in a month, the one before, or that of the year before. */
type Meant = Pick<MonthSaid, 'month' | 'role'> & { readonly dated: boolean; readonly besides: readonly Month[] }

/** `In May step-downs fell from 21 to 20`: 21 is not May's. */
function asMeant({ at, right }: Placed, said: MonthSaid, scene: Scene): Meant {
  const dated = isDated(said, scene)
  const isFrom = said.end <= at && CAME_FROM.test(scene.words.slice(said.end, at))
  if (!isFrom || !/^%? to /i.test(right)) return { ...said, dated, besides: [] }
  return { ...said, dated, month: addMonths(said.month, -1), besides: [addMonths(said.month, -12)] }
}

function isDated({ at, end }: MonthSaid, { words }: Scene): boolean {
  return /\d{4}|^last [A-Z]/i.test(words.slice(at, end))
}

/** `Than in July, 222 in all`, `earlier in August`, `in April, May and June`: none of these is a month's own figure. */
function isBeside({ at, end, since }: MonthSaid, number: Placed, { words, span }: Scene): boolean {
  if (/\d/.test(words.slice(Math.min(end, number.end), Math.max(at, number.at)))) return false
  if (end <= number.at) {
    if (OF_ANOTHER.test(number.right) || JOINT.test(words.slice(span.at, at))) return false
    const between = words.slice(end, number.at)
    const isOpening = /(?:^|[.;,(])\s*(?:in )?$/i.test(words.slice(span.at, at))
    if (since && !RIGHT_BEFORE.test(between)) return false
    return (isOpening || !/^[,:]/.test(between)) && !HELD_TO.test(between)
  }
  const between = words.slice(number.end, at)
  const isNoted = /\(/.test(between) && !/^(?:\)|[,;](?! ?\d))/.test(words.slice(end))
  return !since && !isNoted && !ELSEWHEN.test(between) && !LISTED.test(words.slice(end))
}

/** `Since December's 74%`, `since December (74%)`. */
const RIGHT_BEFORE = /^(?:['’]s | \()/
/** `In August, 98 families of July's enquiries were written to`. */
const OF_ANOTHER = /^(?: [a-z]+)? of [A-Z][a-z]+['’]s\b/
/** `In July and August 13 and 8`. */
const JOINT = /\b[A-Z][a-z]{2,}(?: and|,) $/
const HELD_TO = new RegExp(String.raw`\b(?:${TARGET}|past|beyond)\b`, 'i')
const ELSEWHEN = /\b(?:earlier|later|until|week|days?|half|start|beginning|middle)\b/i
const LISTED = /^(?:,| and| or| to| –|-)\s*(?:in )?[A-Z][a-z]{2}/

/**
 * The only row that the other figures of a sentence are of, those of another kind left aside, or that of the one right
 * before a number that is compared with it; without any, the row that the number was found in.
 */
function rowTold(each: Weighed, found: readonly Weighed[], { words }: Scene): Indicator | null {
  const { number, claim: own, wide } = each
  const isLike = (row: Indicator) => (row.unit === 'percent') === (number.kind === 'percent')
  const isTold = ({ row, claim }: Weighed) =>
    row !== null && isLike(row) && claim?.status === 'traced' && claim.evidence.length > 0
  const others = found.filter((other) => other !== each && isTold(other))
  const rows = new Set((others.length > 0 ? others : [each].filter(isTold)).flatMap(({ row }) => row ?? []))
  const [row = null, ...more] = rows
  // What its own words bear out of another row is that row's.
  if (own?.status === 'traced' && !wide && !(each.row && rows.has(each.row))) return null
  if (more.length === 0) return row
  const former = found[found.indexOf(each) - 1]
  const isNext = former && others.includes(former) && COMPARED.test(words.slice(former.number.end, number.at))
  return isNext && former.number.decimals === number.decimals ? former.row : null
}

/** `And visits to children at 85% in August`, `254 letters`: what leads up to a number, or is counted, may be another row's. */
function isLedUpTo({ at, left, right }: Placed, row: Indicator, scene: Scene, world: World): boolean {
  const [counted = ''] = /^ [a-z]{4,}(?= (?:were|was|have|had|of|who|which|that)\b)/.exec(right) ?? []
  return isOfRow(withoutMonths(at - left.length, at, scene), row, world) && isOfRow(counted, row, world, true)
}

const COMPARED =
  /^[^.;:()#]{0,60}?(?:\(|\b(?:than|against|from|compared (?:with|to)|versus|vs?\.?)\b)(?![^()]*\b(?:and|but|while|whereas)\b)[^.;:()]{0,30}\(?$/i

function judge(number: Placed, row: Indicator, said: Meant, world: World): Verdict | null {
  if ((row.unit === 'percent') !== (number.kind === 'percent')) return null
  const isOf = (of: Indicator, at: Month) => nearsAny(number, expectLevel(of, at, world.figures)?.values)
  const right = expectLevel(row, said.month, world.figures)
  const rivals = [...withTwins(row, world), ...siblingsOf(row, world), ...partRows(world)]
  const isHeldTo = fitsAny(number, standardValues(row, world.figures))
  // Without its year a month may be that of another year that is spoken of.
  const isOfOtherYear = !said.dated && [-24, -12, 12, 24].some((months) => isOf(row, addMonths(said.month, months)))
  const isBeside = said.besides.some((month) => isOf(row, month))
  const isNow = said.role !== 'at' && row.latest !== null && isOf(row, row.latest.month)
  if (!right || isHeldTo || isOfOtherYear || isBeside || isNow || rivals.some((of) => isOf(of, said.month))) return null
  const stale = row.history.find((each) => isOf(row, each.month))
  if (!stale && !right.values.some((value) => haveSameDigits(value, number.value))) return null
  const why = stale ? staleWords(number, stale) : 'two digits may have changed places'
  return contradicted(number, right.shown, `"${row.label}" gives ${right.words}; ${why}`, right.sources)
}

/** A round number may stand for what lies near it, which is then told as it is. */
function staleWords(number: Placed, { month, value, shown }: Figure): string {
  const isOwn = value !== null && fitNumber(number, value) === 'fits'
  return isOwn ? `${number.text} is the figure of ${shortMonth(month)}` : `${shortMonth(month)} has ${shown}`
}
