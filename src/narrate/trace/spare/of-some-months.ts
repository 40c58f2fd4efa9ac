import type { Indicator } from '../../../compute/figures.ts'
import { financialYearStart, type Month, monthOf } from '../../../shared/month.ts'
import { expectMean, expectSum } from '../number/expected.ts'
import { fitNumber, fitsAny } from '../number/fit-number.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { printedOf } from './at-best.ts'
import { type Doubted, isOfMonths } from './doubted.ts'

/** `Stayed within 4 points all year, from 95% to 99%`: the least and the most of some months, and no journey. */
export function isEndOfRange({ each: { number, row }, given, scene, world }: Doubted): boolean {
  const { numbers, words } = scene
  return numbers.some((low, at) => {
    const high = numbers[at + 1]
    if (!high || ![low, high].includes(number) || low.kind !== high.kind) return false
    if (!/^%? to (?:just )?$/.test(words.slice(low.end, high.at)) || !/\bfrom (?:just )?$/i.test(low.left)) return false
    const said = words.slice(scene.span.at, low.at)
    const isKept = KEPT.test(said) && ALL_YEAR.test(`${said} ${high.right}`)
    return isKept && [...(row ? [row] : []), ...given].some((one) => isRangeOf(one, low, high, world))
  })
}

const KEPT =
  /\b(?:stay(?:s|ed)?|remain(?:s|ed)?|ke(?:eps?|pt)|held|hovered|been|was|were|steady|stable|var(?:ied|ies|ying)|fluctuat\w+|moved)\b/i
const ALL_YEAR =
  /\b(?:all (?:year|along|through|summer|winter)|throughout|(?:the|a) whole (?:year|period)|all (?:[a-z]+ )?months|(?:each|every|any) month|month after month|year[- ]round)\b/i

/** Whether two numbers are the least and the most of the last so many months of a row, within a year. */
function isRangeOf(row: Indicator, low: Placed, high: Placed, world: World): boolean {
  const known = printedOf(row, world).slice(-YEAR)
  return known.slice(0, 1 - LEAST).some((_, from) => {
    const since = known.slice(from)
    return fitNumber(low, Math.min(...since)) === 'fits' && fitNumber(high, Math.max(...since)) === 'fits'
  })
}

/** The months of a year, with the one that it is counted from. */
const YEAR = 13
/** Fewer months are no stretch. */
const LEAST = 3

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

/** `Gone from 84% to 85% since July, and our average is 83%`: called a mean, and one of the row's over its months up to now. */
export function isMeanBeside({ each, given, world }: Doubted): boolean {
  const { number } = each
  if (!isOfMonths(each) || !(MEAN_BEFORE.test(number.left) || MEAN_BEHIND.test(number.right))) return false
  return [...(each.row ? [each.row] : []), ...given].some((row) => {
    const known = row.history.flatMap(({ month, value }) => (value === null ? [] : [month]))
    const isMean = (from: Month, to: Month) => fitsAny(number, expectMean(row, from, to, world.figures)?.values)
    // Of what is an average itself the word is its name; a mean of few months is given by chance.
    const froms = row.unit === 'average' ? [] : known.slice(0, 1 - MEANT)
    return froms.some((from) => known.slice(-2).some((to) => isMean(from, to)))
  })
}

const MEANT = 5
const MEAN_BEFORE = /\b(?:averag\w*|mean|norm)\b[^.,;:()\d]{0,40}$/i
const MEAN_BEHIND = /^%? ?(?:[a-z-]+ ){0,2}(?:averag\w*|mean|norm)\b|^[^.,;:()\d]{0,24}\bon average\b/i

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
