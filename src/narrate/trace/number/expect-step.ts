import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, type Month, shortMonth } from '../../../shared/month.ts'
import { printFigure } from '../../../shared/print-number.ts'
import { isYearToDate, startsAgain } from '../../../shared/starts-again.ts'
import { MONTH_NAMES } from '../read/month-words.ts'
import type { Placed, Scene, World } from '../read/scene.ts'
import { timeSaid } from '../subject/basis-meant.ts'
import type { Expected } from './expectation.ts'
import { expectLevel } from './expected.ts'
import { isGathered } from './part-of-year.ts'

/** `In November alone`, `during November`: what that month brought, and no count that goes on from April. */
export function isOfMonthAlone(number: Placed, row: Indicator, scene: Scene): boolean {
  return isGathered(row) && (timeSaid(number, scene) === 'month' || DURING.test(number.right))
}

const DURING = new RegExp(`^[^.;:,()]{0,60}\\bduring (?:${MONTH_NAMES})\\b`, 'i')

/**
 * `66 were finished in February`: what a month that the sentence names added to a count that is kept only for the year
 * to date. Null where the words say that the year is meant, and for other rows.
 */
export function expectStep(
  row: Indicator,
  month: Month,
  number: Placed,
  scene: Scene,
  { figures }: World,
): Expected | null {
  const isNamed = scene.months.some((said) => said.month === month)
  if (!isYearToDate(row) || row.unit !== 'number' || !isNamed || timeSaid(number, scene) === 'year') return null
  const before = addMonths(month, -1)
  if (startsAgain(row, before, month)) return expectLevel(row, month, figures)
  const [older, newer] = [figures.measures.figure(row, before), figures.measures.figure(row, month)]
  if (!older || !newer) return null
  const step = newer.printed - older.printed
  const shown = printFigure(step, row.unit, row.decimals)
  const words = `${shown} in ${shortMonth(month)} alone, from ${older.shown} to ${newer.shown}`
  return { values: [step], sign: 0, shown, words, sources: [...older.sources, ...newer.sources] }
}
