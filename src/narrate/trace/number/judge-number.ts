import type { Indicator } from '../../../compute/figures.ts'
import { judgeRowsApart } from '../apart/rows-apart.ts'
import { numberBefore } from '../read/beside.ts'
import { isMonthTold } from '../read/month-told.ts'
import { readRelation } from '../read/read-relation.ts'
import type { Relation } from '../read/relation.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { isOtherStandard } from '../standards/other-benchmark.ts'
import { isHome } from '../subject/find-subject.ts'
import { rowLabelled } from '../subject/label-said.ts'
import { pickSubject, type Subject } from '../subject/pick-subject.ts'
import { isForeign } from '../subject/rival-rows.ts'
import { asTotal } from '../sums/as-total.ts'
import { belowMean, type MeanTold } from '../sums/below-mean.ts'
import { offMean } from '../sums/off-mean.ts'
import type { Verdict } from '../verdict.ts'
import { judgeAbsentMonth } from './absent-month.ts'
import { unaccountedFor } from './accounted-for.ts'
import type { Expected } from './expectation.ts'
import { expectLevel } from './expected.ts'
import { type Failed, isEndReached, isOverMonths, isWished } from './failed.ts'
import { findDoubts, ofPart, unusualFrame } from './find-doubts.ts'
import { findOtherReading, type OtherReading } from './find-other-reading.ts'
import { fitsAny } from './fit-number.ts'
import { isLikely } from './is-likely.ts'
import { isOfOtherYear } from './is-of-other-year.ts'
import { isSettled } from './is-settled.ts'
import { isMisplaced, isPlainlyStale, isSlip, isTransposed } from './is-slip.ts'
import { isShareOfShare, percentAsPoints, pointsAsPercent } from './mistaken-unit.ts'
import { narrowed } from './narrowed-words.ts'
import { otherScope } from './other-scope.ts'
import { rowOfTime } from './row-of-time.ts'
import { accepted, refuted, splitBy, splitMove, traced, twinOf, unverified } from './say-verdict.ts'
import { trySecond } from './second-readings.ts'
import { toldByNext } from './told-by-next.ts'
import { type Attempt, answerable, type Trial, tryRow, tryTwins } from './trial.ts'
import { countedRows, ratesFirst, sharesOrCounts, unitsFor } from './units-for.ts'
import { withoutIdle } from './units-named.ts'

/** A claim with the row that it was found to speak of, so that the next number may go on from it. */
export type Judged = { readonly claim: Verdict; readonly row: Indicator | null; readonly relation: Relation }

/** A row that a number before has shown beyond doubt to be meant. */
export type Confirmed = { readonly row: Indicator; readonly number: Placed }

/** What the numbers before have settled. */
type Before = {
  readonly former: Judged | null
  readonly anchor: Indicator | null
  readonly confirmed: Confirmed | null
  /** The last mean over months that stands before. */
  readonly mean: MeanTold | null
}

/** No relation by which the numbers after it are read. */
const LEVEL: Relation = { kind: 'level', older: true }

/** Looks a number up, recomputes it, and compares it at the precision written. */
export function judgeNumber(number: Placed, scene: Scene, before: Before, world: World): Judged {
  const { former } = before
  const relation = readRelation(number, scene, world.benchmarks, former?.relation ?? null)
  if (number.kind === 'money')
    return { claim: unverified(number, 'no row that it speaks of holds sums of money'), row: null, relation }
  const apart = judgeRowsApart(number, scene, world)
  if (apart) return { claim: apart, row: null, relation }
  return judgeAttempt({ number, relation, scene, world }, before)
}

function judgeAttempt(attempt: Attempt, { former, anchor, confirmed, mean }: Before): Judged {
  const { number, relation, scene, world } = attempt
  const below = former ? belowMean(attempt, mean, former) : null
  if (below) return { claim: below, row: former?.row ?? null, relation }
  const said = clauseSaid(number, scene)
  const picked = pickSubject(number, scene, unitsFor(number, relation, said), anchor, world)
  const counted = sharesOrCounts(countedRows(picked.rows, number, said), number, relation, world)
  const rows = narrowed(ratesFirst(counted, said), said)
  const subject = { rows, sure: picked.sure || isOtherStandard(attempt, rows) }
  const trials = answerable(
    number,
    subject.rows.map((row) => tryRow(attempt, row)),
  )
  const [trial] = trials
  const points = subject.sure && trial ? null : percentAsPoints(attempt, anchor)
  if (points) return { claim: points, row: anchor, relation }
  const borne = trial ? accept(attempt, subject, trials, anchor) : null
  if (borne) return borne
  const off = former ? offMean(attempt, former) : null
  if (off) return { claim: off, row: former?.row ?? null, relation }
  if (!trial) return ofNothing(attempt)
  return doubt(totalled({ ...attempt, subject, trials, trial }), confirmed)
}

function ofNothing(attempt: Attempt): Judged {
  const { number, relation } = attempt
  const row = rowOfTime(attempt)
  const option = row?.latest && expectLevel(row, row.latest.month, attempt.world.figures)
  if (row && option) return { claim: traced(number, { row, option }), row, relation }
  return { claim: unverified(number, 'nothing in the workbook was found that it speaks of'), row: null, relation }
}

/** A count that its words spread over months is doubted as their sum. */
function totalled(failed: Failed): Failed {
  const trials = asTotal(failed, failed.trials)
  const [trial] = trials ?? []
  return trials && trial ? { ...failed, relation: TOTAL, trials, trial } : failed
}

const TOTAL: Relation = { kind: 'total' }

/** The clause of a number, or all up to its end where it names nothing. */
function clauseSaid(number: Placed, { clauses, span, words, numbers }: Scene): string {
  const clause = clauses[number.clause]
  const from = clause && clause.bag.size > 0 ? clause.at : span.at
  const joined = number === numbers.at(-1) ? -1 : number.right.search(JOINED)
  return words.slice(from, joined < 0 ? clause?.end : number.end + joined)
}

/** `254 referrals in August and the rate is down to 555`: what is joined on is said of the next number. */
const JOINED = /\s(?:and|but|while) (?:the|our|its)\b/i

/** A number that its own words bear out. */
function accept(attempt: Attempt, subject: Subject, trials: readonly Trial[], anchor: Indicator | null): Judged | null {
  const { number, relation } = attempt
  const right = trials.find(({ fit }) => fit === 'fits')
  if (right) return { claim: pointsAsPercent(attempt, right) ?? accepted(attempt, right), row: right.row, relation }
  const isUnanswered = trials.every(({ option }) => option === null)
  const twins = isUnanswered ? subject.rows.flatMap((row) => tryTwins(attempt, row)) : []
  const twin = twins.find(({ fit }) => fit === 'fits')
  if (twin) return { claim: traced(number, twin), row: subject.rows[0] ?? null, relation }
  const second = trySecond(attempt, anchor)
  return second ? { claim: traced(number, second), row: second.row, relation } : null
}

/** A number that its own words do not bear out: said of something else, or wrong. */
function doubt(failed: Failed, confirmed: Confirmed | null): Judged {
  const { relation, subject, trial } = failed
  const [row = trial.row] = subject.rows
  const isClear = doubtsOf(failed, confirmed).length === 0
  const absent = subject.sure && isClear ? judgeAbsentMonth(failed, trial) : null
  if (absent) return { claim: absent, row, relation }
  return ofHome(failed) ?? ofOther(failed, row, isClear, confirmed)
}

/** Wrong of the row that the words settle, unless another reading makes it right or leaves it open. */
function ofOther(failed: Failed, row: Indicator, isClear: boolean, confirmed: Confirmed | null): Judged {
  const { subject, trial } = failed
  const told = toldByNext(failed)
  const swapped = findSwapped(failed)
  const likely = isMeant(failed)
  const mayBeOther = swapped !== undefined || (likely && subject.sure)
  const reading = told || mayBeOther ? otherReading(failed, confirmed) : null
  if (told && !reading?.expected) return wrong(failed, told)
  const other = mayBeOther ? reading : null
  if (swapped && !other) return wrong(failed, swapped)
  if (other?.expected) return rightOtherwise(failed, row, other.row, other.expected)
  return likely && !other && isClear && isSettled(failed) ? wrong(failed, trial, row) : unsettled(failed, row)
}

function wrong(failed: Failed, trial: Trial, row = trial.row): Judged {
  return { claim: refuted(failed, trial), row, relation: failed.relation }
}

/** Right by another reading than the words' own; the numbers after it go on from the row that they name. */
function rightOtherwise(
  { number, relation, scene, world }: Failed,
  row: Indicator,
  of: Indicator,
  expected: Expected,
): Judged {
  return {
    claim: heldByTwins(number, of, expected, scene, world),
    row,
    relation: relation.kind === 'change' ? relation : LEVEL,
  }
}

/** A figure of the part that the text stands in is of that, and not of another part's row that its words name better. */
function ofHome({ number, relation, trials, world }: Failed): Judged | null {
  const { place, vocabulary, figures } = world
  if (relation.kind !== 'level' || relation.older || trials.some(({ row }) => isHome(row, place))) return null
  for (const { row, stems } of vocabulary.rows) {
    const isOwnKind = row.unit === 'percent' || number.kind === 'number'
    const option = isOwnKind && row.latest && isHome(row, place) ? expectLevel(row, row.latest.month, figures) : null
    const isSaid = fitsAny(number, option?.values)
    if (option && isSaid && [...number.bag].some((stem) => stems.has(stem)))
      return { claim: traced(number, { row, option }), row, relation }
  }
  return null
}

function unsettled(failed: Failed, row: Indicator): Judged {
  const claim = unverified(failed.number, 'the words do not settle what it is of, or it is not in the workbook')
  return { claim, row: goesOn(failed) ? row : null, relation: failed.relation }
}

/**
 * A figure of one month may be another on a second sheet that holds the same measure; so may a change, between two months
 * that are told.
 */
function heldByTwins(number: Placed, row: Indicator, expected: Expected, scene: Scene, world: World): Verdict {
  const [source, ...others] = expected.sources
  const month = others.length === 0 ? (source?.month ?? null) : null
  const twin = month === null ? null : twinOf(row, month, number, world)
  if (twin) return splitBy(twin, number, row, expected)
  const isTold = expected.sources.every((end) => isMonthTold(end.month, row, scene))
  return (isTold ? splitMove(number, row, expected, world) : null) ?? traced(number, { row, option: expected })
}

/** The words that nothing accounts for, unless a slip of the pen explains the number. */
function doubtsOf(failed: Failed, confirmed: Confirmed | null): readonly string[] {
  const { number, relation, scene, world, subject, trials, trial } = failed
  const isConfirmed = trials.every(({ row }) => row === confirmed?.row)
  const known = isEndReached(failed) ? number.end : isConfirmed && confirmed ? knownUpTo(confirmed, number, scene) : 0
  const found = withoutIdle(findDoubts(number, subject.rows, scene, world, known), subject.rows, scene, world)
  const doubts = relation.kind === 'level' ? unaccountedFor(found, number, subject.rows, scene, world) : found
  const few = doubts.length <= 4 && doubts.every((stem) => world.vocabulary.weight(stem) === 0)
  const scope = otherScope(subject.rows, scene) ?? ofPart(number, subject.rows, scene, world)
  const isPlain = unusualFrame(number, scene) === null && scope === null
  // `The share of lesson places filled is up by 6.8%`, from 88% to 94%: nothing else is just that by chance.
  const isOfShare =
    scene.numbers.length === 1 && number.decimals > trial.row.decimals && isShareOfShare(failed, trial.row)
  if (isPlain && (isOfShare || isPlainlyStale(failed, doubts))) return []
  // A fraction is near the figure of some month or other too often to be a slip.
  const isForgiven =
    isPlain &&
    (number.kind !== 'fraction' || doubts.length === 0) &&
    (few || relation.kind === 'beside') &&
    isSlip(number, relation, trial.row, trial.option, world)
  return isForgiven ? [] : doubts
}

/** What stands about a figure that is right says of what it is; what stands in a later clause may go on to another. */
function knownUpTo({ number }: Confirmed, { clause }: Placed, { clauses }: Scene): number {
  return clause > number.clause ? (clauses[number.clause]?.end ?? number.end) : number.end
}

/** The row of whose figure two digits changed places: no other words about it can make the number mean another. */
function findSwapped(failed: Failed): Trial | undefined {
  const { number, relation, subject, trials, scene } = failed
  const isPlain = (relation.kind === 'level' && !isOverMonths(number)) || relation.kind === 'beside'
  if (!isPlain || isWished(failed) || !(subject.sure || number.value >= 1000)) return undefined
  return trials.find(
    ({ row, option, expectation }) =>
      option &&
      expectation.sure &&
      !isOfOtherYear(row, scene) &&
      (isTransposed(number, option) || isMisplaced(number, option)),
  )
}

/** Whether the rows are more likely meant than something that the workbook does not hold. */
function isMeant({ number, relation, scene, world, trials }: Failed): boolean {
  const rows = trials.map(({ row }) => row)
  const [row, ...others] = rows
  const isLabelled = others.length === 0 && row !== undefined && rowLabelled(number, scene, world) === row
  return isLikely(number, relation, rows, scene, world) && (isLabelled || !isForeign(rows, scene, world))
}

function otherReading(failed: Failed, confirmed: Confirmed | null): OtherReading | null {
  if (isWished(failed)) return null
  const rows = failed.trials.map(({ row }) => row)
  const other = findOtherReading(failed, rows)
  const isElsewhere = other?.expected === null && !rows.includes(other.row)
  return isElsewhere && isHeld(failed, confirmed) ? null : other
}

/** `470 children, ten fewer than in June`: right behind a figure, and with no word of its own, a change is of its row. */
function isHeld({ number, relation, trials, scene, world }: Failed, confirmed: Confirmed | null): boolean {
  const isNext = confirmed !== null && numberBefore(number, scene) === confirmed.number
  const isBare = [...number.bag].every((stem) => world.vocabulary.weight(stem) === 0)
  return relation.kind === 'change' && isNext && isBare && trials.every(({ row }) => row === confirmed.row)
}

/** Whether the numbers after an unsettled one go on from its row. */
function goesOn({ relation, subject, trials }: Failed): boolean {
  const isFellow =
    relation.kind === 'beside' ||
    relation.kind === 'distance' ||
    relation.kind === 'change' ||
    (relation.kind === 'level' && relation.older)
  return subject.sure && (isFellow || trials.some(({ fit }) => fit === 'near'))
}
