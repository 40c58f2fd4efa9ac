import type { Indicator } from '../../../compute/figures.ts'
import { expectMean } from '../number/expected.ts'
import { fitsAny } from '../number/fit-number.ts'
import { isOfOneMonth, isOwnMean } from '../read/one-month.ts'
import type { Placed, World } from '../read/scene.ts'

/** A mean that stands right before its number, `the thirteen-month average of 83%`, or behind it, `our 83% average`. */
const MEAN_BEFORE = /\b(?:averag\w*|mean|norm)\b[^.,;:()\d]{0,40}$/i
const MEAN_BEHIND = /^%? ?(?:[a-z-]+ ){0,2}(?:averag\w*|mean|norm)\b|^[^.,;:()\d]{0,24}\bon average\b/i

/** Whether a number that is called a mean is one of a row's over its months up to the latest, or all but that. */
export function isMeanBeside(number: Placed, row: Indicator, { figures }: World): boolean {
  const isMean = !isOwnMean(number) && (MEAN_BEFORE.test(number.left) || MEAN_BEHIND.test(number.right))
  const known = row.history.filter(({ value }) => value !== null).map(({ month }) => month)
  if (!isMean || known.length < MONTHS || isNameOf(row, number)) return false
  return known
    .slice(0, 1 - MONTHS)
    .some((from) => known.slice(-2).some((to) => fitsAny(number, expectMean(row, from, to, figures)?.values)))
}

/** `Average delays fell from 5.8`, `caseloads averaged 16.8 in June`: of what is an average itself the word is its name. */
function isNameOf({ unit }: Indicator, number: Placed): boolean {
  const isAgain = AGAIN.test(number.left) || MEAN_BEHIND.test(number.right)
  return unit === 'average' && (!isAgain || isOfOneMonth(number))
}

const AGAIN =
  /\b(?:averag(?:ed|es|ing)|norm|(?:average|mean) (?:of|was|is|over|across|since|from|for)\b[^.,;:()]*|month[- ](?:average|mean)\b.*)\b[^.,;:()\d]{0,40}$/i

/** A mean of fewer months is given by chance. */
const MONTHS = 5
