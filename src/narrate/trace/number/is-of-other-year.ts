import type { Indicator } from '../../../compute/figures.ts'
import type { Placed, Scene } from '../read/scene.ts'
import { TARGET } from '../standards/target-words.ts'

const YEAR = /(?<![\d/-])(?:19|20)\d\d(?![\d/-])/g
const YEAR_BEFORE =
  /\b(?:last|previous|prior) (?:financial year|year|spring|summer|autumn|winter)\b|\bthe year before\b/i
const STANDARD = new RegExp(`\\b${TARGET}s?\\b`, 'i')

/** Whether a sentence speaks of a year of which the row holds no month: `at the last inspection in 2019`. */
export function isOfOtherYear({ history }: Indicator, scene: Scene): boolean {
  const first = Number(history[0]?.month.slice(0, 4))
  return [...said(scene).matchAll(YEAR)].some(([year]) => Number(year) < first)
}

/** `Last year's target for the rate was 650`: the workbook holds this year's standards only. */
export function isOldStandard({ left, right }: Placed): boolean {
  // `against 90% last year (target 81%)`: what a bracket holds is not of the time before it.
  const own = left.replace(/^.*\((?=[^()]*$)/s, '')
  return STANDARD.test(own) && (YEAR_BEFORE.test(own) || YEAR_BEFORE.test(right))
}

/** Whether a sentence speaks of the year before, so that its bare months may be that year's. */
export function speaksOfYearBefore(scene: Scene): boolean {
  return YEAR_BEFORE.test(said(scene))
}

function said({ words, span }: Scene): string {
  return words.slice(span.at, span.end)
}
