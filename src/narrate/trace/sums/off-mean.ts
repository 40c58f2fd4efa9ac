import type { Indicator } from '../../../compute/figures.ts'
import type { Counting } from '../number/expectation.ts'
import { besideOf, changeOf } from '../number/expected.ts'
import { fitNumber } from '../number/fit-number.ts'
import { unverified } from '../number/say-verdict.ts'
import type { Attempt } from '../number/trial.ts'
import { numberBefore, wordsBefore } from '../read/beside.ts'
import type { Relation } from '../read/relation.ts'
import type { Placed } from '../read/scene.ts'
import type { Verdict } from '../verdict.ts'

/** What the number before was found to be. */
type Former = { readonly claim: Verdict; readonly row: Indicator | null; readonly relation: Relation }

/**
 * `has averaged 92% since April, three points under the standard`: what lies there is the mean that stands before, and no
 * month's figure. A change that follows a mean is left open, as is what goes on behind either; null where no mean over
 * months stands before.
 */
export function offMean(attempt: Attempt, { claim, row, relation: before }: Former): Verdict | null {
  const { number, relation, scene, world } = attempt
  const mean = numberBefore(number, scene)
  const isNext = before.kind === 'average' && claim.status === 'traced'
  if (
    !isApart(attempt) ||
    !mean ||
    isBeside(mean, attempt) ||
    !row ||
    row.unit === 'average' ||
    !(isNext || goesOn(attempt, before))
  )
    return null
  const open = unverified(number, 'the words do not settle from what it is counted')
  const standard = isNext && relation.kind === 'distance' ? besideOf(row, relation.from, world.figures) : null
  const counting = countingOf(number, row)
  const gap = standard && counting && changeOf(row, standard.value, mean.value, counting)
  const fit = gap ? fitNumber(number, gap.values[0] ?? 0) : 'near'
  if (!standard || !gap || fit === 'near') return open
  return {
    number: number.text,
    status: fit === 'fits' ? 'traced' : 'contradicted',
    found: gap.shown,
    reason: `${row.label}: ${gap.shown} lie between ${mean.text} and ${standard.shown}`,
    evidence: standard.sources,
  }
}

/** `94 (average since April 120.6), 88 fewer than in July`: a mean set beside a figure, of which what follows is said. */
function isBeside({ left, right }: Placed, { number, relation, scene }: Attempt): boolean {
  if (relation.kind !== 'distance' && number.months.length === 0) return false
  const isNoted = /\([^()]*$/.test(left) && /^[^()]*\)/.test(right)
  return (isNoted || SET_BESIDE.test(left)) && scene.numbers.indexOf(number) > 1
}

const SET_BESIDE =
  /\b(?:against|with|than|over|under|above|below) (?:an?|the|its|our) (?:[a-z]+ )?(?:average|mean) of $/i

function isApart({ number, relation }: Attempt): boolean {
  const isTimes = relation.kind === 'beside' && number.kind === 'times'
  return relation.kind === 'distance' || relation.kind === 'change' || isTimes
}

/** `averaged 121.6 since April, 31 above the target and four more than in July`. */
function goesOn({ number, scene }: Attempt, { kind }: Relation): boolean {
  const said = wordsBefore(number, scene)
  return (kind === 'distance' || kind === 'change') && /\baverag(?:ed|es|ing)\b[^.;:]*\band\b[^.;:,]{0,20}$/i.test(said)
}

/** How a number counts how far something lies from a mean of a row; null where its unit does not go with the row. */
export function countingOf({ kind }: Placed, { unit }: Indicator): Counting | null {
  if (unit === 'percent') return kind === 'points' || kind === 'percent' ? 'points' : null
  if (kind === 'percent' || kind === 'fraction') return 'relative'
  return kind === 'number' ? 'amount' : null
}
