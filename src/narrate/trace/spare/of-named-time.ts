import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, financialYearStart, type Month } from '../../../shared/month.ts'
import { expectChange, expectLevel, expectSum, plainCounting } from '../number/expected.ts'
import { fitsAny } from '../number/fit-number.ts'
import { traced } from '../number/say-verdict.ts'
import { wayMeant } from '../number/way-meant.ts'
import type { MonthSaid } from '../read/month-said.ts'
import { COUNTED_BACK } from '../read/month-words.ts'
import type { Scene, World } from '../read/scene.ts'
import type { Verdict } from '../verdict.ts'
import type { Doubted } from './doubted.ts'

/** What a number is of a time that its words name in another way than the rule that doubted it knows; null where of none. */
export function ofNamedTime(doubted: Doubted): Verdict | null {
  return sinceYearEnd(doubted) ?? ofTimeBefore(doubted) ?? stepInto(doubted) ?? ofSummedMonths(doubted)
}

/**
 * `490 children at the financial year end, which is 20 more than today`: a change since the end of March, of which the
 * sentence tells by another name. Null where it is none, or the workbook does not reach so far back.
 */
function sinceYearEnd({ each: { number, sign, row }, given, scene, world }: Doubted): Verdict | null {
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

const YEAR_END =
  /\b(?:at|by|as at|on) (?:the )?(?:(?:end|close) of (?:the )?(?:last |previous )?financial year|(?:last |previous )?(?:financial )?year[- ]end)\b/i
const THAN_NOW =
  /^%? (?:(?:percentage )?points? )?(?:more|fewer|less|higher|lower|better|worse|above|below)(?: (?!than\b)[a-z]+){0,2} (?:than )?(?:it is |they are |there are |we have |at )?(?:today|now|currently|at present|this month)\b/i

/**
 * `In July there were 32, and 37 the month before`, `46 last January`, `83% when the year began in April`: the figure of a
 * time that may be counted from another that is told before it, or of this year's month.
 */
function ofTimeBefore({ each: { number, row }, given, scene, world }: Doubted): Verdict | null {
  const now = latestOf(world)
  const set = scene.months.filter(({ at }) => at >= number.end && WHEN_IN.test(scene.words.slice(number.end, at)))
  const led = scene.months.filter(({ end }) => end <= number.at && IT_WAS.test(scene.words.slice(end, number.at)))
  const counted = [...number.months, ...led].flatMap(({ month, at, end }) => {
    const said = scene.words.slice(at, end)
    if (/^last \p{Lu}/u.test(said)) return [addMonths(month, 12)]
    const step = COUNTED_BACK.test(said) ? [1, 12].find((count) => addMonths(now, -count) === month) : undefined
    const told = [...(scene.before?.months ?? []), ...scene.months.filter((other) => other.end <= at)]
    return step === undefined ? [] : told.map((other) => addMonths(other.month, -step))
  })
  const records = scene.months.filter(
    ({ end }) => end <= number.at && WAS_RECORD.test(scene.words.slice(end, number.at)),
  )
  const ends = /^%? to (?:just )?$/.test(number.left) ? endsOfStretches(scene) : []
  const meant = [...counted, ...[...set, ...records, ...ends].map(({ month }) => month)]
  for (const one of [...(row ? [row] : []), ...given])
    for (const month of meant) {
      const option = month < now ? expectLevel(one, month, world.figures) : null
      if (option && fitsAny(number, option.values)) return traced(number, { row: one, option })
    }
  return null
}

/** `It took four months, from February to June, to go from 2% to 13%`: June. */
function endsOfStretches({ months, words }: Scene): readonly MonthSaid[] {
  return months.filter((month, at) => {
    const former = months[at - 1]
    return former !== undefined && /^ to $/.test(words.slice(former.end, month.at))
  })
}

/** `83% when the year began in April`. */
const WHEN_IN = /^%? when [^.,;:()\d]{0,40}\b(?:in|of) $/i
/** `July was our busiest month of the last thirteen, at 182`. */
const WAS_RECORD =
  /^ (?:was|is|had been) (?:by far )?(?:our|the|its)(?: single)? (?:busiest|quietest|best|worst|highest|lowest|heaviest|lightest)\b[^;:()]{0,50},? (?:at|with) $/i
/** `A month earlier it had been 251`. */
const IT_WAS = /^,? (?:it|they|that|this|there) (?:had been|had|was|were)(?: (?:still|only|just|at))* $/i

/** `Went up by 4 in February and has grown by 56% since last February`: the step into the month that stands right behind it. */
function stepInto({ each: { number, sign, row, claim }, scene, world }: Doubted): Verdict | null {
  const next = scene.months.find(({ at }) => at >= number.end)
  const isBehind =
    next && /^%?(?: (?:percentage )?points?)? (?:in|during) $/i.test(scene.words.slice(number.end, next.at))
  // `Rose by 10% in August, from 17% to 27%`: that many percentage points.
  if (!row || !isBehind || claim?.evidence.length !== 2 || (row.unit === 'percent' && number.kind === 'percent'))
    return null
  const counting = plainCounting(number, row)
  const option = expectChange(row, addMonths(next.month, -1), next.month, counting, world.figures, number.decimals)
  const isThatWay = option !== null && (sign === 0 || option.sign === wayMeant(sign, row))
  return isThatWay && fitsAny(number, option.values) ? traced(number, { row, option }) : null
}

/** `Two of the 21 were unaccompanied`, where 21 is what two months came to: of those two months. */
function ofSummedMonths({ each, found, scene, world }: Doubted): Verdict | null {
  const { number, row } = each
  const next = found[found.indexOf(each) + 1]
  const months = (next?.claim?.evidence ?? []).flatMap(({ month }) => month ?? []).toSorted()
  const [from, to] = [months[0], months.at(-1)]
  const isPart = next && /^ of (?:the|these|those|our|all) $/i.test(scene.words.slice(number.end, next.number.at))
  if (!row || !isPart || next.claim?.status !== 'traced' || !from || !to || from === to) return null
  const option = expectSum(row, from, to, world.figures)
  return option && fitsAny(number, option.values) ? traced(number, { row, option }) : null
}

function latestOf({ figures }: World): Month {
  return figures.settings.month
}
