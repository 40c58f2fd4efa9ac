import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, financialYearStart, type Month, shortMonth } from '../../../shared/month.ts'
import { isYearToDate } from '../../../shared/starts-again.ts'
import { isUnsettled, type Weighed } from '../found.ts'
import { isSpent } from '../read/measures.ts'
import type { MonthSaid } from '../read/month-said.ts'
import { quarterBefore } from '../read/quarter-before.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { statedStretch } from '../read/stated-stretch.ts'
import { YEAR_TO_DATE } from '../read/year-to-date.ts'
import { namesSaid } from '../standards/name-benchmark.ts'
import { isOfRow } from '../standards/told-distances.ts'
import { latestTold } from '../standards/told-figures.ts'
import { findCandidates, isHome } from '../subject/find-subject.ts'
import { contradicted, type Verdict } from '../verdict.ts'
import { isUnreal } from '../words/is-unreal.ts'
import { expectStep } from './expect-step.ts'
import type { Expected } from './expectation.ts'
import { expectChange, expectLevel, expectSum } from './expected.ts'
import { isPlain } from './find-doubts.ts'
import { fitsAny, nearsAny } from './fit-number.ts'
import { isTransposed } from './is-slip.ts'

/**
 * Numbers that the words give to one row and one time, without naming it well enough to doubt what differs, and that are
 * what a slip makes of its figure: another month's, the sum of the months up to it, two digits in each other's place, or
 * a change counted from another month than the one named.
 */
export function slipsOfRow(found: readonly Weighed[], scene: Scene, world: World): ReadonlyMap<Placed, Verdict> {
  const told = new Map<Placed, Verdict>()
  for (const each of found) {
    if (!isOpen(each, scene) || isUnreal(each.number, scene)) continue
    const verdict =
      ofQuarter(each, found, scene, world) ?? ofLevel(each, found, scene, world) ?? ofMove(each, found, scene, world)
    if (verdict) told.set(each.number, verdict)
  }
  return told
}

function isOpen({ number, claim, wide }: Weighed, { months }: Scene): boolean {
  const isSum = claim?.status === 'traced' && new Set(claim.evidence.map(({ month }) => month)).size > 2
  return number.hedge === null && !number.spelt && (isUnsettled({ claim, wide }) || (isSum && months.length === 1))
}

const IN_QUARTER =
  /^,? (?:(?:in|at|for|during) )?(?:the )?(?:(?:last|previous|prior|preceding) quarter|quarter (?:before|earlier|previously))\b/i
const FROM = /\b(?:from|against|than|with|on) (?:the )?$/i

/** `29.6%, down from 33.1% in the previous quarter`, of a row that is kept by the quarter and had 32.1% in that. */
function ofQuarter({ number }: Weighed, found: readonly Weighed[], scene: Scene, world: World): Verdict | null {
  const level = IN_QUARTER.test(number.right) && FROM.test(number.left) ? latestTold(found).at(-1) : undefined
  if (!level || level.number.end > number.at || level.number.kind !== number.kind) return null
  const month = quarterBefore(number, level.row, scene, world.figures)
  const right = month && expectLevel(level.row, month, world.figures)
  if (!right || !isOfRow(scene.words.slice(level.number.end, number.at), level.row, world)) return null
  return !nearsAny(number, right.values)
    ? refuted(number, level.row, right, staleMonth(number, level.row, world))
    : null
}

/** Words by which a number is of another time than the month named, of some of what a row counts, or no figure of it. */
const OTHERWISE =
  /\b(?:not|never|no|none|start\w*|beginning|began|opening|earlier|previous\w*|last|before|after|until|till|since|from|than|up|down|rise|rose|risen|f[ae]ll\w*|change\w*|increas\w*|decreas\w*|drop\w*|reduc\w*|target|goal|aim|forecast|expected|average\w*|mean|monthly|combined|together|both|each|every|highest|lowest|best|worst|peak\w*|record|difference|gap|excluding|outside|without|other\w*|another|further|more|fewer|less|over|under|some|half|part|only|around|about|nearly|between|quarter|spring|summer|autumn|winter|years?|months|so far|weeks?|them|these|those|whom|which|who)\b|n['’]t\b|\b(?:to|by|ending|through) {2}/i

/** `Contractors completed 6,050 repairs in November`, where that is what September to November came to. */
function ofLevel({ number }: Weighed, found: readonly Weighed[], scene: Scene, world: World): Verdict | null {
  if (number.kind !== 'number' || namesSaid(scene, world.benchmarks).length > 0) return null
  const clause = scene.clauses[number.clause]
  const isAlone = found.every((each) => each.number === number || each.number.clause !== number.clause)
  const behind = BEHIND.exec(number.right)?.[1] ?? ''
  const said = isAlone ? scene.words.slice(clause?.at, clause?.end) : behind
  const row = said === '' ? null : rowSaid(withoutTimes(said, scene, number), number, !isAlone, world)
  const month = row && monthMeant(number, row, scene)
  if (!row || !month || OTHERWISE.test(withoutTimes(said, scene, number))) return null
  if (statedStretch(number, scene, month) !== null) return null
  return slipOf(number, row, month, scene, world)
}

const BEHIND = /^ ([^.,;:()\d]{4,60}?)(?= (?:in|for|during|at) [A-Z]|[.,;]|$)/

/** The only row of the part whose label has all of some words, and is named by them for the greater part. */
function rowSaid(said: string, { value, decimals, zeros }: Placed, wholly: boolean, world: World): Indicator | null {
  const { vocabulary, place } = world
  const told = [...vocabulary.stemsOf(said)]
  const known = new Set(told.filter((stem) => vocabulary.weight(stem) > 0))
  const strange = told.filter((stem) => !known.has(stem) && !isPlain(stem, world))
  if (known.size === 0 || strange.length > (wholly ? 0 : 1)) return null
  const [first, next] = findCandidates(known, place, COUNTED, vocabulary).filter(
    ({ row, explained, named }) =>
      (row.decimals >= decimals || zeros > 0) &&
      isHome(row, place) &&
      // `The pools took 22,954 public swims`: the name of a row in full, whichever other has `pools`.
      (explained > NEARLY_ALL || (named > NEARLY_ALL && explained > HALF && value >= 1000)) &&
      isOfSize(value, row),
  )
  if (!first || first.named < (wholly ? NEARLY_ALL : 0.6) || (next && next.score > 0.85 * first.score)) return null
  return first.row
}

/** So far from it that it can be no figure of the row at all. */
function isOfSize(value: number, { latest }: Indicator): boolean {
  return latest !== null && value <= SIZE * latest.printed && latest.printed <= SIZE * value
}

const SIZE = 20
const COUNTED = ['number', 'average', 'rate'] as const
const NEARLY_ALL = 0.9
const HALF = 0.5

function withoutTimes(said: string, { words, months }: Scene, number: Placed): string {
  return [...months, number].reduce((text, { at, end }) => text.replace(words.slice(at, end), ' '), said)
}

/** The latest month, or the only one that a sentence names: `336, having risen from 318 in October` is of no month. */
function monthMeant(number: Placed, row: Indicator, { months, numbers, words }: Scene): Month | null {
  const taken = numbers.flatMap((each) => (each === number ? [] : each.months.filter(({ at }) => at >= each.end)))
  const isYear = ({ at, end }: MonthSaid) => isYearToDate(row) && WHOLE_YEAR.test(words.slice(at, end))
  const [said, ...others] = months.filter((month) => !isYear(month) && !taken.includes(month))
  if (!said) return row.latest?.month ?? null
  return others.length === 0 && said.role === 'at' && !said.since ? said.month : null
}

const WHOLE_YEAR = new RegExp(`^(?:${YEAR_TO_DATE})$`, 'i')

/** A wrong number of so many digits is a slip, and not by chance the figure of another time. */
function slipOf(number: Placed, row: Indicator, month: Month, scene: Scene, world: World): Verdict | null {
  const right = expectLevel(row, month, world.figures)
  const step = expectStep(row, month, number, scene, world)
  if (!right || nearsAny(number, right.values) || (step && nearsAny(number, step.values)) || digitsOf(number) < 3)
    return null
  const isHeld = world.vocabulary.rows.some(
    (each) => each.row !== row && fitsAny(number, expectLevel(each.row, month, world.figures)?.values),
  )
  if (isHeld) return null
  if (isTransposed(scaled(number), { ...right, values: right.values.map((value) => value / 10 ** unitOf(number)) }))
    return refuted(number, row, right, 'two digits may have changed places')
  const stale = scene.months.length > 0 ? staleMonth(number, row, world) : null
  const summed = number.value >= 1000 ? sumUpTo(number, row, month, world) : null
  return stale || summed ? refuted(number, row, right, stale ?? summed) : null
}

function digitsOf({ text }: Placed): number {
  return text.replace(/\D/g, '').replace(/^0+|0+$/g, '').length
}

/** The power of ten that a number is written in: 6 of `1.71 million`, which is read to two places of that. */
function unitOf({ zeros, decimals }: Placed): number {
  return zeros - decimals > 0 && decimals >= 0 ? zeros : 0
}

function scaled(number: Placed): Placed {
  const unit = unitOf(number)
  return unit === 0 ? number : { ...number, value: number.value / 10 ** unit }
}

function staleMonth(number: Placed, row: Indicator, { figures }: World): string | null {
  const month = row.history
    .map((each) => each.month)
    .toReversed()
    .find((each) => fitsAny(number, expectLevel(row, each, figures)?.values))
  return month ? `${number.text} is the figure of ${shortMonth(month)}` : null
}

function sumUpTo(number: Placed, row: Indicator, month: Month, { figures }: World): string | null {
  if (row.unit !== 'number' || row.basis !== 'month') return null
  const starts = Array.from({ length: 11 }, (_, at) => addMonths(month, -at - 1))
  const from = starts.find((start) => fitsAny(number, expectSum(row, start, month, figures)?.values))
  return from ? `${number.text} is what came from ${shortMonth(from)} to ${shortMonth(month)}` : null
}

const MOVED =
  /^\W*([^.,;:()\d]{4,60}?) (?:has |have )?(?:r[io]sen?|rose|f[ae]ll(?:en)?|increased|decreased|dropped|grew|grown|climbed|went up|went down|(?:come|came|gone) (?:up|down)|(?:is|are|was|were) (?:now )?(?:up|down)) (?:sharply |slightly )?(?:by )?$/i

/** `Visits were 6.2% up on October`. */
const STANDS = /^\W*([^.,;:()\d]{4,60}?) (?:is|are|was|were) (?:now )?$/i
const UP_ON = /^ (?:up|down|higher|lower|more|fewer) (?:on|than)\b/i

/** `There were 16 more applications in February than in January`. */
const THERE_WERE = /^\W*(?:there (?:was|were)|we (?:had|received|took|saw)) (?:just |only )?$/i
const MORE_OF = /^ (?:more|fewer) ([^.,;:()\d]{4,40}?) (?:in|during|at the end of) \p{Lu}/u

/** `Contacts rose by 14.9% compared with February`, which is how far they rose from the year before. */
function ofMove({ number, sign }: Weighed, found: readonly Weighed[], scene: Scene, world: World): Verdict | null {
  const subject = subjectMoved(number, scene)
  const row = subject === undefined || found.length > 1 ? null : rowMoved(subject, world)
  const latest = row?.latest?.month
  const isAmount = number.kind === 'number' && row?.unit === 'number'
  if (!row || !latest || !(isAmount || number.kind === 'percent')) return null
  const counting = isAmount ? 'amount' : 'relative'
  const change = (from: Month) => expectChange(row, from, latest, counting, world.figures, number.decimals)
  const usual = [addMonths(latest, -1), addMonths(latest, -12), financialYearStart(latest)]
  if (!isAmount && scene.months.every(({ role, month }) => role === 'at' && month === latest))
    return otherWay(number, sign, row, usual.map(change))
  const [base, ...others] = scene.months.map(({ month }) => month).filter((month) => month !== latest)
  if (!base || others.length > 0 || scene.months.some(({ role }) => role === 'span')) return null
  const right = change(base)
  const turned = otherWay(number, sign, row, [right])
  if (turned || !right || nearsAny(number, right.values)) return turned
  if (digitsOf(number) < 2) return null
  const isOther = (from: Month) => {
    const other = change(from)
    return other !== null && other.sign === (sign || other.sign) && fitsAny(number, other.values)
  }
  const beside = number.decimals > 0 ? [addMonths(base, -1), addMonths(base, 1)] : []
  const slip = [...usual, ...beside].find((from) => from < latest && isOther(from))
  if (slip) return refuted(number, row, right, `${number.text} is the change since ${shortMonth(slip)}`)
  const isOneOff = isAmount && right.sign === sign && right.values.some((value) => Math.abs(value - number.value) === 1)
  if (isOneOff) return refuted(number, row, right, null)
  return isTransposed(number, right) ? refuted(number, row, right, 'two digits may have changed places') : null
}

/** The words for what is said to have moved by a number, before it or behind. */
function subjectMoved({ at, right }: Placed, { words, span }: Scene): string | undefined {
  const before = words.slice(span.at, at)
  const behind = THERE_WERE.test(before) ? MORE_OF.exec(right)?.[1] : undefined
  return behind ?? (UP_ON.test(right) ? STANDS : MOVED).exec(before)?.[1]
}

/** `Discretionary spending fell 8.5% in October`, where it rose by just that since the month named, or one that is usually meant. */
function otherWay(number: Placed, sign: number, row: Indicator, changes: readonly (Expected | null)[]): Verdict | null {
  const like = changes.flatMap((change) => (change && fitsAny(number, change.values) ? [change] : []))
  const [first] = like
  const isTurned = number.decimals > 0 && Math.abs(sign) === 1 && like.every((each) => each.sign === -sign)
  return first && isTurned ? refuted(number, row, first, 'the direction is the other way') : null
}

/**
 * The only count of the part that all of some words are of, or else the only rate or average; where they speak of spending
 * the only sum spent.
 */
function rowMoved(said: string, world: World): Indicator | null {
  const { vocabulary, place } = world
  const isOfMoney = SPENDING.test(said)
  const told = [...vocabulary.stemsOf(said.replace(SPENDING, ' ').replace(HOW_MANY, ' '))].filter(
    (stem) => vocabulary.weight(stem) > 0 || !isPlain(stem, world),
  )
  const named = vocabulary.rows.filter(
    ({ row, stems }) =>
      row.unit !== 'percent' &&
      (!isOfMoney || isSpent(row)) &&
      isHome(row, place) &&
      told.every((stem) => stems.has(stem)),
  )
  const counts = named.filter(({ row }) => row.unit === 'number')
  const [only, ...others] = counts.length > 0 ? counts : named
  return told.length > 0 && only && others.length === 0 ? only.row : null
}

/** `Demand for searches`. */
const HOW_MANY = /\b(?:demand for|volumes? of)\b/i
const SPENDING = /\b(?:spend|spending|expenditure)\b/i

function refuted(number: Placed, row: Indicator, right: Expected, why: string | null): Verdict {
  const reason = `"${row.label}" gives ${right.words}${why ? `; ${why}` : ''}`
  return contradicted(number, right.shown, reason, right.sources)
}
