import type { Indicator, Reported } from '../../../compute/figures.ts'
import { addMonths, shortMonth } from '../../../shared/month.ts'
import { printNumber } from '../../../shared/print-number.ts'
import { isUnsettled, type Weighed } from '../found.ts'
import { fitNumber, isBelied } from '../number/fit-number.ts'
import type { MonthSaid } from '../read/month-said.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { isOfRow } from './move-of-row.ts'
import { type Point, pointsOf } from './points-of.ts'
import { isOfMonths, speaksOfRow } from './speaks-of-row.ts'

/** A row's two figures that a ratio lies between. */
type Ends = { readonly row: Indicator; readonly older: Reported; readonly newer: Reported }

/**
 * Changes told as a part of what it was, which their row's own two figures belie: `156 against 263 last August, down by a
 * quarter`. Both figures stand in the sentence, or one of them and the month of the other.
 */
export function toldRatios(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  if (found.length < 2 || found.length > 3) return told
  const ratios = found.filter(({ number }) => RATIOS.has(number.kind))
  const [each] = ratios
  if (!each || ratios.length > 1 || isUnreal(each.number, scene)) return told
  const way = wayOf(each.number, scene)
  const ends = way === null ? null : endsOf(each, found, scene, world)
  const verdict = way === null || !ends ? null : judge(each.number, way, ends)
  if (verdict) told.set(each.number, verdict)
  return told
}

const RATIOS: ReadonlySet<Placed['kind']> = new Set(['percent', 'fraction', 'multiple'])

/** A ratio that its own words do not settle. */
function isOpen({ wide, claim }: Weighed): boolean {
  return isUnsettled({ claim, wide })
}

const MOVED =
  /\b(?:down|up|fallen|risen|fell|rose|dropped|increased|reduced|cut|grown|grew|declined|decreased|shrunk|brought (?:it|that|this|them) down|come down|gone up)(?: again)?(?: by)?\s*(?:(?:about|around|some|nearly|almost|over|just|roughly|more than|well|an?|exactly)\s+)*$/i
/** `took nearly a third off our contacts`, `knocked a fifth from it`. */
const TOOK =
  /\b(?:t(?:ook|aken|ake|akes|aking)|knock(?:ed|s|ing)|wip(?:ed|es|ing)|shav(?:ed|es|ing)|slic(?:ed|es|ing)|lop(?:ped|s|ping)|trimm?(?:ed|s|ing)) (?:(?:about|around|some|nearly|almost|over|just|roughly|more than|well|an?|exactly)\s+)*$/i
const OFF = /^ (?:off|from|out of)\b/i
const ADDED =
  /\b(?:add(?:ed|s|ing)|put(?:s|ting)?) (?:(?:about|around|some|nearly|almost|over|just|roughly|more than|well|an?|exactly|another)\s+)*$/i
const BY = /\bby\s*(?:(?:about|around|some|nearly|almost|over|just|roughly|more than|well|an?|exactly)\s+)*$/i
const ON_BASE = /^ (?:lower|higher|fewer|more|less|down|up|below|above|smaller)\b/i

/** The way that the words give, 0 where they leave it open; null where a number is no ratio of two figures. */
function wayOf(number: Placed, { words, span, clauses }: Scene): number | null {
  const said = words.slice(clauses[number.clause]?.at ?? span.at, number.at)
  if (OPAQUE.test(words.slice(span.at, span.end).replace(SINCE_MONTH, ' '))) return null
  if (/^\s*of\b/i.test(number.right) || /\bma(?:k|d)\w* up\b[^.;]*$/i.test(said)) return null
  if (number.kind === 'multiple') return number.sign
  if (TOOK.test(said) && OFF.test(number.right)) return -1
  if (ADDED.test(said) && /^ (?:on|to|onto)\b/i.test(number.right)) return 1
  const lead = MOVED.exec(said)?.[0] ?? (ON_BASE.test(number.right) ? number.right : BY.test(said) ? said : null)
  if (lead === null) return null
  if (
    /\b(?:down|f[ae]ll\w*|dropped|reduced|cut|declined|decreased|shrunk|lower|fewer|less|below|smaller)\b/i.test(lead)
  )
    return -1
  return /\b(?:up|risen|rose|increased|grown|grew|higher|more|above)\b/i.test(lead) ? 1 : 0
}

/** Words by which a ratio is of something else than from one month of a row to another. */
const OPAQUE =
  /\b(?:not|never|nor|neither|without|instead|rather than|targets?|goal|benchmarks?|average[sd]?|averaging|mean|england|neighbours?|nationally|forecast|expected|budget|a month|per month|monthly|of (?:them|these|those|whom|which)|each|respectively|both|together|combined|proportion|shares?|another|further|peak\w*|gap|remaining|population|cost\w*|spend\w*|costs?|overdue|since|decades?|pandemic|years)(?=)\b|n['’]t\b/i

/** `Since July` tells the month, where `since we moved` does not. */
const SINCE_MONTH = /\bsince (?=(?:last )?[A-Z][a-z]{2,8}\b)/g

/** The two figures of one row that a ratio lies between. */
function endsOf(each: Weighed, found: readonly Weighed[], scene: Scene, world: World): Ends | null {
  const points = pointsOf(found, world)
  const [one, two] = points
  if (!one || points.length !== found.length - 1) return null
  const figure = found.find(({ number }) => number === one.number)
  // A share that moved by some percent may have done so by as many points.
  if (!figure || one.row.unit === 'percent') return null
  if (!two) return isOpen(each) ? byMonth(each, one, figure, scene, world) : null
  if (one.row !== two.row || one.figure.month === two.figure.month) return null
  const [older, newer] = two.figure.month < one.figure.month ? [two, one] : [one, two]
  const isTold =
    (speaksOfRow(each.number, one.row, [one.number, two.number], scene, world) ||
      isTakenOff(each.number, figure, one.row, scene, world)) &&
    isOfMonths(scene, [older.figure.month, newer.figure.month])
  return isTold ? { row: one.row, older: older.figure, newer: newer.figure } : null
}

/** `The holidays took a third off our contacts, 1,845 in July and 1,491 in August`: what did so is no other subject. */
function isTakenOff(number: Placed, figure: Weighed, row: Indicator, scene: Scene, world: World): boolean {
  return (
    figure.number.at > number.end &&
    OFF_IT.test(scene.words.slice(number.end, figure.number.at)) &&
    isOfRow({ ...figure, number }, { row, figure }, scene, world)
  )
}

const OFF_IT = /^ (?:off|from|on|to|onto|out of) [^.;:()\d]{3,60}[,:(–-] ?(?:from )?$/i

/** The newest figure, and the one month that the sentence names besides. */
function byMonth(each: Weighed, point: Point, figure: Weighed, scene: Scene, world: World): Ends | null {
  const { number } = each
  const { row } = point
  if (point.figure.month !== row.latest?.month) return null
  const named = scene.months.filter(({ month }) => month !== point.figure.month)
  const [base, ...more] = named
  if (!base || more.length > 0 || base.role === 'by') return null
  const gap = scene.words.slice(number.end, base.at)
  const isNext = LEADS.test(gap) || OVER.test(scene.words.slice(base.at, base.end))
  if (base.at < number.end || !/^[^.,;:()]{0,40}$/.test(gap) || !isNext) return null
  const older = olderOf(each, base, point, scene, world)
  const isBeside = GOES_ON.test(scene.words.slice(figure.number.end, number.at)) && !figure.wide
  const isOwn = isBeside && point.number.value >= 10 && speaksOfRow(number, row, [figure.number], scene, world)
  return older && (isOwn || isOfRow(each, { row, figure }, scene, world)) ? { row, older, newer: point.figure } : null
}

const LEADS = /\b(?:than|on|in|as|last|since) ?$/i
/** `Over the past year`, `in the last three months`. */
const OVER = /^(?:over|in|within|during) /i

/** The figure of the month that a ratio is counted from; null where `since` may mean the month before, and that bears it out. */
function olderOf(
  { number }: Weighed,
  { month, since }: MonthSaid,
  point: Point,
  scene: Scene,
  { figures }: World,
): Reported | null {
  const { row, figure: newer } = point
  const [older, before] = [month, addMonths(month, -1)].map((each) => figures.measures.figure(row, each))
  const way = wayOf(number, scene)
  const mayBeBefore = since && before && way !== null && judge(number, way, { row, older: before, newer }) === null
  return older && month < newer.month && !mayBeBefore ? older : null
}

/** `35, is twice`, `94 for the month, so they've dropped by`. */
const GOES_ON =
  /^(?: (?:for|in|over) (?:the|this) month)?(?:,| \(|,? which)? ?(?:is |or |now |are |so |and |they |it |they['’]ve |it['’]s |has |have |had |been |come |gone |down |up |fallen |dropped |risen |increased |reduced |declined |by |more than |less than |over |well )*(?:about |around |nearly |almost |just |over |roughly |an? )*$/i

function judge(number: Placed, way: number, { row, older, newer }: Ends): Verdict | null {
  if (older.printed === 0) return null
  const ratio = newer.printed / older.printed
  const size = 100 * Math.abs(ratio - 1)
  const isLoose = number.kind === 'fraction' || number.kind === 'multiple'
  const isApart = fitNumber(number, size) === 'differs'
  const isOff = isApart && (!isLoose || isBelied(number, { size, low: size, high: size }))
  const isTurned = way !== 0 && Math.sign(ratio - 1) !== way
  if (!isOff || isTurned) return null
  const shown = `${printNumber(size, number.kind === 'percent' ? Math.max(1, number.decimals) : 0)}%`
  const [then, now] = [older, newer].map((each) => `${each.shown} in ${shortMonth(each.month)}`)
  const reason = `"${row.label}" went from ${then} to ${now}: ${shown}`
  return contradicted(number, shown, reason, [...older.sources, ...newer.sources])
}
