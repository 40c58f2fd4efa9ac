import type { Figures, Indicator, Reported } from '../../../../src/compute/figures.ts'
import { addMonths, longMonth, type Month } from '../../../../src/shared/month.ts'

/** A row as an officer would speak of it: `subject` opens a sentence or stands in it, months go by their names. */
export type Facts = {
  readonly row: Indicator
  readonly subject: string
  readonly isPercent: boolean
  readonly now: Reported
  readonly before: Reported
  readonly yearAgo: Reported | null
  /** The last thirteen months, oldest first; empty where one is missing. */
  readonly year: readonly Reported[]
  /** `August`, `July`: the reporting month and the one before. */
  readonly month: string
  readonly monthBefore: string
}

/** A sentence that is true, or wrong in the way that is named. */
export type Told = { readonly kind: string; readonly text: string; readonly mistake: string | null }

/** The rows that have a figure for the newest month and for the one before. */
export function factsOf({ sections, settings, measures }: Figures): readonly Facts[] {
  const rows = sections.flatMap(({ parts }) => parts.flatMap((part) => part.rows))
  const months = Array.from({ length: 13 }, (_, at) => addMonths(settings.month, at - 12))
  return rows.flatMap((row) => {
    const at = (month: Month) => measures.figure(row, month)
    const [now, before] = [at(settings.month), at(addMonths(settings.month, -1))]
    const year = months.flatMap((month) => at(month) ?? [])
    if (!now || !before) return []
    return {
      row,
      subject: subjectOf(row.label),
      isPercent: row.unit === 'percent',
      now,
      before,
      yearAgo: at(addMonths(settings.month, -12)),
      year: year.length === 13 ? year : [],
      month: nameOf(settings.month),
      monthBefore: nameOf(addMonths(settings.month, -1)),
    }
  })
}

function subjectOf(label: string): string {
  const opens = /^(?:number|percentage|rate|average|proportion|total|%)/i.test(label)
  return opens ? `the ${label.charAt(0).toLowerCase()}${label.slice(1)}` : `the figure for ${label}`
}

export function nameOf(month: Month): string {
  return longMonth(month).replace(/ \d+$/, '')
}

/** The number that is printed, `82` for 82%. */
export function printedOf({ shown }: Pick<Reported, 'shown'>): number {
  return Number(shown.replace(/[,%]/g, ''))
}

/** How far two figures lie apart as they are printed, and which way. */
export function stepOf(from: Reported, to: Reported): number {
  return Number((printedOf(to) - printedOf(from)).toFixed(4))
}

/** `11`, `one point`: a distance without its direction. */
export function distance({ isPercent }: Facts, step: number): string {
  const size = Math.abs(step)
  return isPercent ? `${size} ${size === 1 ? 'point' : 'points'}` : String(size)
}

/** The first two different digits that stand side by side change places; null where there are none. */
export function transposed(shown: string): string | null {
  const found = /(\d)(?!\1)(\d)/.exec(shown)
  if (!found || (found[2] === '0' && found.index === 0)) return null
  return shown.slice(0, found.index) + found[2] + found[1] + shown.slice(found.index + 2)
}

export const right = (kind: string, text: string): Told => ({ kind, text: capital(text), mistake: null })
export const wrong = (kind: string, mistake: string, text: string): Told => ({ kind, text: capital(text), mistake })

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
