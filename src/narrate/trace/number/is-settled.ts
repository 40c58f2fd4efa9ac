import type { Indicator } from '../../../compute/figures.ts'
import { numberBefore } from '../read/beside.ts'
import { opensPair } from '../read/read-relation.ts'
import type { Beside } from '../read/relation.ts'
import { besideOf, besidesOf } from './expected.ts'
import { endReached, type Failed, isEndReached } from './failed.ts'
import { fitNumber } from './fit-number.ts'
import { isOfOtherYear } from './is-of-other-year.ts'
import { isLeftOpen } from './left-open.ts'
import { isShareOfShare } from './mistaken-unit.ts'
import { isUnmarked } from './trial.ts'

/** Whether the words settle row, month and relation, so that a number that does not fit is wrong. */
export function isSettled(failed: Failed): boolean {
  if (!failed.subject.sure || isLeftOpen(failed)) return false
  const isNever = isNoMonths(failed) || isNoChange(failed)
  return failed.trials.every(
    ({ row, fit, expectation }) =>
      (fit !== 'near' || isShareOfShare(failed, row)) &&
      (expectation.sure || isNever) &&
      isMarked(failed, row) &&
      !isOfOtherYear(row, failed.scene),
  )
}

function isMarked(failed: Failed, row: Indicator): boolean {
  return isGapAgain(failed) || isEndAgain(failed) || !isUnmarked(failed.number, row)
}

/** `13 points above the target and 16 above England`: points again, without the word. */
function isGapAgain({ number, relation, scene }: Failed): boolean {
  const former = numberBefore(number, scene)
  return relation.kind === 'distance' && former?.kind === 'points' && /^[^.,;:()]{0,40} and $/.test(number.left)
}

/** `dropped to 80% from 88 in July`: a percentage again, without the sign. */
function isEndAgain({ number, scene }: Failed): boolean {
  const isEnd = numberBefore(number, scene)?.kind === 'percent' && /^,?(?: down| up)? from $/i.test(number.left)
  return (
    isEnd && number.value <= 100 && /^(?: in [A-Z]| last | an? (?:month|year) |\s*(?:[.,;:(]|$))/.test(number.right)
  )
}

/** `rose from 13.12 to 14.34`, where the row that came to 14.34 never was at 13.12: no month has to be named for that. */
function isNoMonths(failed: Failed): boolean {
  const { number, relation, trials, scene } = failed
  const isOlder =
    relation.kind === 'level' && relation.older && (/\bfrom\s*$/i.test(number.left) || opensPair(number, scene))
  return isOlder && number.hedge === null && trials.length === 1 && isEndReached(failed)
}

/**
 * `losing 21 points`, `rose by 11 to 222`: a change whose base the words leave open, and that the row made between no two
 * of its months, nor lies so far from a standard.
 */
function isNoChange(failed: Failed): boolean {
  const { number, relation, trials, scene } = failed
  const [trial] = trials
  // `£310 a week more than home care`: compared with something else than a month.
  if (THAN.test(number.right) && scene.months.every(({ at }) => at < number.end)) return false
  const isOpen = relation.kind === 'change' && trials.length === 1 && trial?.expectation.sure === false
  if (!isOpen || number.hedge !== null || (number.kind !== 'number' && number.kind !== 'points')) return false
  return !sizesOf(failed, trial.row).some((size) => fitNumber(number, size) === 'fits')
}

const THAN = /^[^.;]{0,60}\bthan\b/

/** How far any month of a row lies from a later one, or from what it is held to. */
function sizesOf(failed: Failed, row: Indicator): readonly number[] {
  const { world, scene } = failed
  const { measures } = world.figures
  const known = row.history.flatMap(({ month }) => measures.figure(row, month) ?? [])
  const others = scene.numbers.flatMap((other) => (other === failed.number ? [] : [other.value]))
  const beside = [...known.flatMap(({ printed, value }) => [printed, value]), ...standardsOf(row, failed), ...others]
  const end = endReached(failed)
  const ends = end ? known.filter(({ month }) => month === end) : known
  return ends.flatMap(({ printed }) => beside.map((other) => Math.abs(printed - other)))
}

function standardsOf(row: Indicator, { world: { figures } }: Failed): readonly number[] {
  const standards: readonly Beside[] = [...besidesOf(row), { kind: 'average' }]
  return standards.flatMap((beside) => besideOf(row, beside, figures)?.value ?? [])
}
