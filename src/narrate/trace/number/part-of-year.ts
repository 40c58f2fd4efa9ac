import type { Figures, Indicator, Source } from '../../../compute/figures.ts'
import { addMonths, financialYearStart, type Month, monthsBetween, shortMonth } from '../../../shared/month.ts'
import { printFigure } from '../../../shared/print-number.ts'
import { isYearToDate } from '../../../shared/starts-again.ts'
import { startOf } from '../read/pick-months.ts'
import { clauseOf } from '../read/read-scenes.ts'
import type { Placed, Scene } from '../read/scene.ts'
import { type Stretch, statedStretch } from '../read/stated-stretch.ts'
import { timeSaid } from '../subject/basis-meant.ts'
import type { Expected } from './expectation.ts'

/** Whether a row is a count that gathers over the year, so that what some months of it brought can be worked out. */
export function isGathered(row: Indicator): boolean {
  return isYearToDate(row) && row.unit === 'number'
}

/**
 * What such a count gathered from one month to another, both included: the difference of two of its figures, and from
 * April on the last of them alone. Null where one of them is missing, and for other rows.
 */
export function expectPart(row: Indicator, from: Month, to: Month, figures: Figures): Expected | null {
  const part = isGathered(row) ? gather(row, from, to, figures) : null
  if (!part) return null
  const shown = printFigure(part.value, row.unit, row.decimals)
  const words = `${shown} in all from ${shortMonth(from)} to ${shortMonth(to)}`
  return { values: [part.value], sign: 0, shown, words, sources: part.sources }
}

/** What it gathered a month over them. */
export function expectPace(row: Indicator, from: Month, to: Month, figures: Figures): Expected | null {
  const part = isGathered(row) ? gather(row, from, to, figures) : null
  if (!part) return null
  const value = part.value / (monthsBetween(from, to) + 1)
  const shown = printFigure(value, row.unit, row.decimals + 1)
  const words = `${shown} a month from ${shortMonth(from)} to ${shortMonth(to)}`
  return { values: [value], sign: 0, shown, words, sources: part.sources }
}

type Part = { readonly value: number; readonly sources: readonly Source[] }

/** Year by year, since each starts again from nothing. */
function gather(row: Indicator, from: Month, to: Month, figures: Figures): Part | null {
  if (from > to) return null
  const opens = financialYearStart(from)
  const closes = addMonths(opens, 11)
  if (to > closes) {
    const [first, rest] = [gather(row, from, closes, figures), gather(row, addMonths(closes, 1), to, figures)]
    return first && rest && { value: first.value + rest.value, sources: [...first.sources, ...rest.sources] }
  }
  const newer = figures.measures.figure(row, to)
  if (from === opens) return newer && { value: newer.printed, sources: newer.sources }
  const older = figures.measures.figure(row, addMonths(from, -1))
  return older && newer && { value: newer.printed - older.printed, sources: [...older.sources, ...newer.sources] }
}

/** Months of such a count that a number is told of; `only` where its words leave no doubt that it is of no other. */
type PartTold = { readonly stretch: Stretch; readonly only: boolean }

/** `11 between January and March`, `over the last three months`: the part of the year that a figure of the row is of. */
export function partTold(number: Placed, row: Indicator, scene: Scene, latest: Month): PartTold | null {
  if (!isGathered(row) || timeSaid(number, scene) === 'year') return null
  const spans = scene.months.filter(
    (month) => month.role === 'span' && OF_MONTHS.test(scene.words.slice(month.at, month.end)),
  )
  const [span] = spans
  const last = span ? { from: startOf(span), to: latest } : null
  const stretch = statedStretch(number, scene, latest) ?? last
  if (!stretch || stretch.from >= stretch.to) return null
  const clause = scene.clauses[number.clause]
  const said = scene.words.slice(clause?.at, clause?.end)
  const isNear = scene.months.some(
    (month) =>
      clauseOf(month, scene.clauses) === number.clause && (spans.includes(month) || month.month === stretch.to),
  )
  return { stretch, only: isNear && scene.numbers.length === 1 && !OTHERWISE.test(said) }
}

const OF_MONTHS = /\bmonths$/i
/** The year as a whole, or where the count stood, went or was held to. */
const OTHERWISE =
  /\b(?:years?|20\d\d[/–-]\d\d|stood|stands|standing|r[io]se\w*|f[ae]ll\w*|grew|grown|increas\w*|reach\w*|went|gone|climb\w*|up|down|now|cumulative\w*|than|target|against|about|average\w*)(?=)\b/i
