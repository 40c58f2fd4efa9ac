import type { Indicator } from '../../../compute/figures.ts'
import { expectMean } from '../number/expected.ts'
import { fitNumber } from '../number/fit-number.ts'
import { isOwnMean } from '../read/read-relation.ts'
import type { Placed, World } from '../read/scene.ts'

/** A mean that stands right before its number, `the thirteen-month average of 83%`, or behind it, `our 83% average`. */
const MEAN_BEFORE = /\b(?:averag\w*|mean|norm)\b[^.,;:()\d]{0,40}$/i
const MEAN_BEHIND = /^%? ?(?:[a-z-]+ ){0,2}(?:averag\w*|mean|norm)\b|^[^.,;:()\d]{0,24}\bon average\b/i

/** Whether a number that is called a mean is one of a row's over its months up to the latest, or all but that. */
export function isMeanBeside(number: Placed, row: Indicator, { figures }: World): boolean {
  const isMean = !isOwnMean(number) && (MEAN_BEFORE.test(number.left) || MEAN_BEHIND.test(number.right))
  const known = row.history.filter(({ value }) => value !== null).map(({ month }) => month)
  if (!isMean || known.length < MONTHS) return false
  return known
    .slice(0, 1 - MONTHS)
    .some((from) =>
      known
        .slice(-2)
        .some((to) => expectMean(row, from, to, figures)?.values.some((value) => fitNumber(number, value) === 'fits')),
    )
}

/** A mean of fewer months is given by chance. */
const MONTHS = 5
