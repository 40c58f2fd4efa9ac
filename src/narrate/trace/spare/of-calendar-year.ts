import type { Indicator } from '../../../compute/figures.ts'
import { financialYearStart, monthOf } from '../../../shared/month.ts'
import { expectMean, expectSum } from '../number/expected.ts'
import { fitsAny } from '../number/fit-number.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { type Doubted, isOfMonths } from './doubted.ts'

/** The year up to now, which may have begun in January as well as in April. */
const THIS_YEAR =
  /\b(?:so far this year|this year so far|the year so far|thus far this year|year[- ]to[- ]date|(?:of|in|for|over|across|during) (?:the year to date|this year)|(?:start|beginning) of (?:the|this) year|this calendar year)\b/i

/** Whether a number is the mean or the sum of its row's months since January, where the words speak of this year so far. */
export function isOfCalendarYear(number: Placed, row: Indicator, { words, span }: Scene, { figures }: World): boolean {
  if (!THIS_YEAR.test(words.slice(span.at, span.end))) return false
  const to = figures.settings.month
  const from = monthOf(Number(to.slice(0, 4)), 1)
  return [expectMean(row, from, to, figures), expectSum(row, from, to, figures)].some((expected) =>
    fitsAny(number, expected?.values),
  )
}

/** `The rate stood at 352.2 in 2022/23`: of a financial year that is over, of which no month's figure tells. */
export function isOfFinancialYear({ each, scene, world }: Doubted): boolean {
  const { number, claim } = each
  if (!isOfMonths(each) || claim?.evidence.length !== 1) return false
  const clause = scene.clauses[number.clause]
  const said = clause ? scene.words.slice(clause.at, clause.end) : ''
  const now = financialYearStart(world.figures.settings.month).slice(0, 4)
  return [...said.matchAll(FINANCIAL_YEAR)].some(([, year = '']) => year < now)
}

const FINANCIAL_YEAR = /\b(20\d\d)[/-]\d\d\b/g
