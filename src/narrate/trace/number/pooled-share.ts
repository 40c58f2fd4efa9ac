import type { Figures, Indicator } from '../../../compute/figures.ts'
import { keptIn } from '../../../shared/kept-in.ts'
import { type Month, shortMonth } from '../../../shared/month.ts'
import { printFigure } from '../../../shared/print-number.ts'
import type { Expected } from './expectation.ts'
import { expectStandard, expectSum } from './expected.ts'
import { percentOf } from './percent-of.ts'

/**
 * The share that the months from one to another make together, for a row that is in every month one count of its sheet
 * as a part of another: `373 of 595 since April, 63%`, which is not the mean of the months' shares.
 */
export function expectPooled(row: Indicator, from: Month, to: Month, figures: Figures): Expected | null {
  const counts = row.unit === 'percent' && row.basis === 'month' ? countsOf(row, figures) : null
  const [part, whole] = counts?.map((count) => expectSum(count, from, to, figures)) ?? []
  const value = part && whole ? percentOf(part.values[0] ?? 0, whole.values[0] ?? 0) : null
  if (!part || !whole || value === null || !Number.isFinite(value)) return null
  const shown = printFigure(value, row.unit, row.decimals)
  const words = `${part.shown} of ${whole.shown} from ${shortMonth(from)} to ${shortMonth(to)} is ${shown}`
  return expectStandard({ value, shown, words, sources: [...part.sources, ...whole.sources] })
}

type Counts = readonly [part: Indicator, whole: Indicator]

const found = new WeakMap<Figures, Map<Indicator, Counts | null>>()

function countsOf(row: Indicator, figures: Figures): Counts | null {
  const ofFigures = keptIn(found, figures, () => new Map<Indicator, Counts | null>())
  return keptIn(ofFigures, row, () => findCounts(row, figures))
}

/** Fewer months than these may give a share by chance. */
const LEAST_MONTHS = 6

function findCounts(row: Indicator, figures: Figures): Counts | null {
  const counts = [...figures.byCode.values()].filter(
    ({ sheet, unit, basis }) => sheet === row.sheet && unit === 'number' && basis === 'month',
  )
  const pairs = counts.flatMap((part) => counts.map((whole): Counts => [part, whole]))
  return pairs.find((pair) => pair[0] !== pair[1] && isShareOf(row, pair, figures)) ?? null
}

/** Whether a row's figures, as printed, are what one count makes of another, in every month that has all three. */
function isShareOf(row: Indicator, [part, whole]: Counts, { measures }: Figures): boolean {
  const months = row.history.flatMap(({ month }) => {
    const [share, some, all] = [row, part, whole].map((each) => measures.figure(each, month))
    return share && some && all && all.printed > 0 ? [{ share, size: percentOf(some.printed, all.printed) }] : []
  })
  const room = 10 ** -row.decimals / 2 + 1e-9
  return months.length >= LEAST_MONTHS && months.every(({ share, size }) => Math.abs(share.value - size) <= room)
}
