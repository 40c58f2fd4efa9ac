import type { Indicator } from '../../../compute/figures.ts'
import { addMonths, financialYearStart, type Month, monthsBetween } from '../../../shared/month.ts'
import { anyOf } from './any-of.ts'
import type { MonthSaid } from './month-said.ts'
import { MONTH_STARTS } from './month-words.ts'
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
  const isNamed = scene.months.some((month) => month.month === latest && !counted.includes(month))
  return { scene: withMoved(scene, new Map(counted.map((month) => [month, behind]))), isNamed }
}

/** `1,845 in July, against 1,675 the month before`: the time is counted from the month of the figure before, and not from now. */
export function asOfFigures(scene: Scene, reporting: Month): Scene {
  const moved = new Map<MonthSaid, number>()
  for (const [at, month] of scene.months.entries()) {
    const former = scene.months[at - 1]
    const isOfFormer = former && OF_FORMER.test(scene.words.slice(month.at, month.end + 5))
    const told = isOfFormer
      ? addMonths(former.month, -(moved.get(former) ?? 0))
      : BEFORE_IT.test(scene.words.slice(month.at, month.end))
        ? toldBefore(month, scene)
        : null
    if (told && told < reporting) moved.set(month, monthsBetween(told, reporting))
  }
  return moved.size === 0 ? scene : withMoved(scene, moved)
}

/** `254 the month before, 207 the month before that`. */
const OF_FORMER = /^the (?:month|year) before that$/i

const BEFORE_IT =
  /^(?:the (?:month|year) (?:before|previous)|(?:a|one) (?:month|year) (?:earlier|before|previously)|(?:the )?(?:previous|prior|preceding) (?:month|year)|(?:in|within) (?:a|one|the) (?:single )?(?:month|year))$/i

/** The month of the sentence's first figure, where a time, or the figure that it belongs to, comes right behind; else null. */
function toldBefore(time: MonthSaid, { words, span, numbers, months }: Scene): Month | null {
  const [told, next] = numbers
  const own = numbers.find((number) => number.months.includes(time))
  // `The 1,845 in July were more than a year earlier`.
  const isBeside = own === undefined || own === next || (own === told && THAN.test(words.slice(own.end, time.at)))
  if (!told || told.at > time.at || !isBeside || COMPARED.test(told.left)) return null
  const between = words.slice(told.end, Math.min(time.at, own?.at ?? time.at))
  const isSetIn = ({ at, end }: MonthSaid) => end <= told.at && SET_IN.test(words.slice(span.at, at))
  const ofTold = told.months.filter((each) => each !== time)
  const [month, ...others] = ofTold.length > 0 ? ofTold : months.filter(isSetIn)
  const isNamed = month && month.role === 'at' && NAMED.test(words.slice(month.at, month.end))
  const isAnother = ({ at }: MonthSaid) => at > Math.max(told.end, month?.at ?? 0) && at < time.at
  return isNamed && others.length === 0 && !months.some(isAnother) && !LISTED.test(between) ? month.month : null
}

const THAN = /\b(?:than|on) $/

/** `In July contacts were at 1,845`. */
const SET_IN = /^\W*(?:in|for|during|at the end of) $/i

/** A figure in brackets, or one of those that are listed. */
const LISTED = /\)| and (?:just |only )?$/

/** Before a figure that another is set against. */
const COMPARED = /\b(?:from|against|than|with|on|after) (?:just |only |about )?(?:the )?$/i

/** A sentence with some of its times so many months earlier. */
function withMoved(scene: Scene, moved: ReadonlyMap<MonthSaid, number>): Scene {
  const made = new Map([...moved].map(([each, by]) => [each, { ...each, month: addMonths(each.month, -by) }]))
  const asMoved = (months: readonly MonthSaid[]) => months.map((month) => made.get(month) ?? month)
  const numbers = scene.numbers.map((number) => ({ ...number, months: asMoved(number.months) }))
  return { ...scene, months: asMoved(scene.months), numbers }
}

/** Whether a time is so many months before now, and neither a month by its name nor the start of the year. */
function isCounted({ at, end, role, month }: MonthSaid, { words }: Scene, reporting: Month): boolean {
  const said = words.slice(at, end)
  const isOfYear = month === financialYearStart(reporting) && OF_FINANCIAL_YEAR.test(said)
  return role !== 'by' && !NAMED.test(said) && !isOfYear
}

const NAMED = new RegExp(String.raw`\b${anyOf(MONTH_STARTS)}[a-z]*\b|\b(?:19|20)\d\d\b`)
const OF_FINANCIAL_YEAR = /\b(?:start|beginning|so far|financial|to[- ]date)\b/i
