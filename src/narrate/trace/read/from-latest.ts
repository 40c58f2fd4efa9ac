import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, financialYearStart, type Month, monthsBetween } from '../../../shared/month.ts'
import { anyOf } from './any-of.ts'
import { MONTH_STARTS } from './month-words.ts'
import type { MonthSaid } from './read-months.ts'
import type { Scene } from './scene.ts'

/** A sentence of rows that are behind the reporting month; `isNamed` where it says the month that they have come to. */
export type AsOfLatest = { readonly scene: Scene; readonly isNamed: boolean }

/**
 * `90 (as at May 2025), against 85 a year ago`, told in June: such times as counted from the newest month of the rows.
 *
 * Null where the sentence names no such time, or its rows are not all behind by as much.
 */
export function asOfLatest(scene: Scene, rows: readonly Indicator[], reporting: Month): AsOfLatest | null {
  const [latest, ...others] = new Set(rows.flatMap((row) => row.latest?.month ?? []))
  if (!latest || others.length > 0 || latest >= reporting) return null
  const behind = monthsBetween(latest, reporting)
  const counted = scene.months.filter((month) => isCounted(month, scene, reporting))
  if (counted.length === 0) return null
  const moved = new Map(counted.map((month) => [month, { ...month, month: addMonths(month.month, -behind) }]))
  const asMoved = (months: readonly MonthSaid[]) => months.map((month) => moved.get(month) ?? month)
  const numbers = scene.numbers.map((number) => ({ ...number, months: asMoved(number.months) }))
  const isNamed = scene.months.some((month) => month.month === latest && !moved.has(month))
  return { scene: { ...scene, months: asMoved(scene.months), numbers }, isNamed }
}

/** Whether a time is so many months before now, and neither a month by its name nor the start of the year. */
function isCounted({ at, end, role, month }: MonthSaid, { words }: Scene, reporting: Month): boolean {
  const said = words.slice(at, end)
  const isOfYear = month === financialYearStart(reporting) && OF_FINANCIAL_YEAR.test(said)
  return role !== 'by' && !NAMED.test(said) && !isOfYear
}

const NAMED = new RegExp(String.raw`\b${anyOf(MONTH_STARTS)}[a-z]*\b|\b(?:19|20)\d\d\b`)
const OF_FINANCIAL_YEAR = /\b(?:start|beginning|so far|financial|to[- ]date)\b/i
