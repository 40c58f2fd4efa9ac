import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, financialYearStart, type Month } from '../../../shared/month.ts'
import { expectChange } from '../number/expected.ts'
import { fitNumber, fitsAny } from '../number/fit-number.ts'
import { traced } from '../number/say-verdict.ts'
import type { Placed, World } from '../read/scene.ts'
import type { Verdict } from '../verdict.ts'
import { printedOf } from './at-best.ts'
import type { Doubted } from './doubted.ts'

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

/** `Never met the target of 25%; the nearest was 32%`: of the month that came closest to it, and not of the latest. */
export function isNearestToTarget({ each: { number, row }, given, world }: Doubted): boolean {
  if (!NEAREST.test(number.left) && !NEAREST_NEXT.test(number.right)) return false
  return [...(row ? [row] : []), ...given].some((one) => {
    const goal = one.target?.value
    if (goal === undefined) return false
    const away = (value: number) => Math.abs(value - goal)
    const near = printedOf(one, world).toSorted((a, b) => away(a) - away(b))[0]
    return near !== undefined && fitNumber(number, near) === 'fits'
  })
}

const NEAREST =
  /\b(?:nearest|closest)(?: (?:that )?(?:we|it|they|this|the [a-z]+)(?: (?:ever|has|have|had))* (?:come|came|got|gotten|been|was|were)(?: to it| to (?:that|the target))?)?(?: (?:in|of) (?:the|any) (?:[a-z]+ )?(?:year|months?))?(?: was| is| being| has been|,)? (?:only |just |at )?$/i
const NEAREST_NEXT = /^,? (?:(?:is|was|being|has been) )(?:as )?(?:the )?(?:nearest|closest|near as|close as)\b/i

/**
 * `490 children at the financial year end, which is 20 more than today`: a change since the end of March, of which the
 * sentence tells by another name. Null where it is none, or the workbook does not reach so far back.
 */
export function sinceYearEnd({ each: { number, sign, row }, given, scene, world }: Doubted): Verdict | null {
  const said = scene.words.slice(scene.span.at, number.at)
  if (sign === 0 || !YEAR_END.test(said) || !THAN_NOW.test(number.right)) return null
  const older = (one: Indicator): Month => addMonths(financialYearStart(one.latest?.month ?? latestOf(world)), -1)
  for (const one of [...(row ? [row] : []), ...given]) {
    const to = one.latest?.month
    const ways = one.unit === 'percent' ? (['points'] as const) : (['amount', 'relative'] as const)
    for (const way of ways) {
      const option = to ? expectChange(one, older(one), to, way, world.figures, number.decimals) : null
      // What is more than today was more then.
      if (option && option.sign === -sign && fitsAny(number, option.values)) return traced(number, { row: one, option })
    }
  }
  return null
}

function latestOf({ figures }: World): Month {
  return figures.settings.month
}

const YEAR_END =
  /\b(?:at|by|as at|on) (?:the )?(?:(?:end|close) of (?:the )?(?:last |previous )?financial year|(?:last |previous )?(?:financial )?year[- ]end)\b/i
const THAN_NOW =
  /^%? (?:(?:percentage )?points? )?(?:more|fewer|less|higher|lower|better|worse|above|below)(?: (?!than\b)[a-z]+){0,2} (?:than )?(?:it is |they are |there are |we have |at )?(?:today|now|currently|at present|this month)\b/i
