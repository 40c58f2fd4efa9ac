import type { Figures, Indicator } from '../../../src/compute/figures.ts'
import { addMonths } from '../../../src/shared/month.ts'
import { printNumber } from '../../../src/shared/print-number.ts'

/** A sentence about a row, worked out from its figures. */
export type Told = { readonly words: string; readonly row: Indicator }

/** A row with two of its figures, and their means and sums, as a sentence may give them. */
type Facts = {
  readonly it: string
  readonly now: number
  readonly july: number
  readonly year: number
  readonly spring: number
  readonly before: number
}

const side = (to: number, from: number) => (to > from ? 'more' : 'fewer')
const way = (to: number, from: number) => (to > from ? 'up' : 'down')
const move = (to: number, from: number) => (to > from ? 'rise' : 'fall')

/** True sentences of a count, which a hasty reading takes for other claims. */
const OF_COUNTS: readonly ((facts: Facts) => string)[] = [
  ({ it, now, july }) => `${it}: ${now}, ${Math.abs(now - july)} ${side(now, july)} than the ${july} in July.`,
  ({ it, now, year }) => `${it}: ${now}, ${way(now, year)} by ${Math.abs(now - year)} on August 2023 (${year}).`,
  ({ it, now, year }) =>
    `${it}: ${now} compared with ${year} in August 2023, a ${move(now, year)} of ${Math.abs(now - year)}.`,
  ({ it, now, july }) =>
    `From ${july} in July, ${it.toLowerCase()} went to ${now}, which is about two less each month than we hope for.`,
  ({ it, now }) => `${it}: ${now}, and we want five fewer each month from here.`,
  ({ it, now, july }) => `${it} (${now} and ${july} in July): 40 fewer than that is what the neighbours report.`,
  ({ it, now }) => `${it} stood at ${now}; a quarter lower than that is the aim for March.`,
  ({ it, now, year }) =>
    `The change in ${it.toLowerCase()} from ${year} in August 2023 to ${now} is one of ${printNumber((100 * Math.abs(now - year)) / year, 1)}%.`,
  ({ it, now }) => `To get from ${now} to 20 we need to recruit 7 more workers for ${it.toLowerCase()}.`,
  ({ it, spring, before }) =>
    `${it} averaged ${printNumber(spring, 1)} from April to August, as against ${printNumber(before, 1)} in the seven months from September to March.`,
  ({ it, spring, before }) =>
    `${it} averaged ${printNumber(before, 1)} between September and March and ${printNumber(spring, 1)} since.`,
  ({ it, spring, before }) =>
    `${it}: in the five months to August an average of ${printNumber(spring, 1)}; for September to March it was ${printNumber(before, 1)}.`,
  ({ it, spring }) =>
    `Since April ${it.toLowerCase()} averaged ${printNumber(spring, 1)}, and none of it is more than the average per worker.`,
]

/** The same of a percentage. */
const OF_SHARES: readonly ((facts: Facts) => string)[] = [
  ({ it, now, july }) =>
    `${it}: ${now}%, ${Math.abs(now - july)} points ${now > july ? 'higher' : 'lower'} than July (${july}%).`,
  ({ it, now, year }) =>
    `${it}: ${now}% compared with ${year}% in August 2023, a change of ${Math.abs(now - year)} points.`,
  ({ it, now, year }) => `${it} moved by ${Math.abs(now - year)} points, having gone from ${year}% to ${now}%.`,
  ({ it, now }) => `${it}: ${now}%; ten points better than that would please everybody.`,
  ({ it, spring, before }) =>
    `${it} averaged ${printNumber(spring, 1)}% since April, against ${printNumber(before, 1)}% for September to March.`,
  ({ it, spring, before }) =>
    `${it}: on average ${printNumber(before, 1)}% from last September to March and ${printNumber(spring, 1)}% from April to August.`,
]

/** True sentences of every row that has all the months that they speak of. */
export function tellAll(figures: Figures): readonly Told[] {
  return [...figures.byCode.values()].flatMap((row) => {
    const facts = factsOf(row, figures)
    const forms = row.unit === 'number' ? OF_COUNTS : row.unit === 'percent' ? OF_SHARES : []
    return facts ? forms.map((form) => ({ words: form(facts), row })) : []
  })
}

function factsOf(row: Indicator, { settings, measures }: Figures): Facts | null {
  const month = (back: number) => measures.figure(row, addMonths(settings.month, -back))?.printed ?? Number.NaN
  const mean = (from: number, to: number) => {
    const months = Array.from({ length: from - to + 1 }, (_, at) => month(to + at))
    return months.reduce((sum, each) => sum + each, 0) / months.length
  }
  const [now, july, year] = [month(0), month(1), month(12)]
  const [spring, before] = [mean(4, 0), mean(11, 5)]
  const isWhole =
    [now, july, year, spring, before].every((each) => Number.isFinite(each)) && row.latest?.month === settings.month
  if (!isWhole || now === july || now === year || year === 0) return null
  return { it: row.label.trim().replace(/\.$/, ''), now, july, year, spring, before }
}
