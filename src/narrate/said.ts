import type { Figures, Indicator, Source } from '../compute/figures.ts'
import type { RagLabels } from '../shared/house-style.ts'
import { longMonth, type Month, monthsBetween } from '../shared/month.ts'
import { resolveMonth } from './resolve-month.ts'
import { unitOf } from './subject-of-verb.ts'
import type { Lack } from './tape.ts'
import { withMoney, withUnit } from './unit-of-label.ts'
import { type Why, whyNoChange, whyNoFigure } from './why-missing.ts'

/** What a helper says: words with the cells they rest on, nothing, or that the figure is not there. */
export type Said =
  /** `aside` follows the words and never stands out: what is counted, the month of a figure that is not the newest. */
  | {
      readonly kind: 'words'
      readonly words: string
      readonly aside: string
      readonly sources: readonly Source[]
      readonly strong: boolean
    }
  | { readonly kind: 'nothing' }
  /** `aside` follows the mark of a suppressed figure: what is counted. */
  | { readonly kind: 'missing'; readonly why: Why; readonly lack: Lack; readonly aside: string }

/** The named arguments of a helper as a template gives them. */
export type Options = {
  readonly month: string | null
  readonly since: string | null
  readonly from: string | null
  readonly decimals: number | null
  /** Any text: the figure is told with the unit that the label has in brackets. */
  readonly unit: string | null
}

/** A helper that speaks of one row; `values` are what stands behind its code: a benchmark, or words. */
export type RowHelper = (
  figures: Figures,
  row: Indicator,
  options: Options,
  values: readonly string[],
  labels: RagLabels,
) => Said

export const NOTHING: Said = { kind: 'nothing' }
export const MISSING = missing('not yet available')

export function missing(why: Why, lack: Lack = 'figure', aside = ''): Said {
  return { kind: 'missing', why, lack: why === 'not applicable' ? lack : 'figure', aside }
}

export function words(text: string, sources: readonly Source[], aside = ''): Said {
  return { kind: 'words', words: text, aside, sources, strong: false }
}

/** What is counted, with the space before it, as it goes with a figure; nothing where the helper names nothing. */
export type Noun = (shown: string) => string

/** The figure of a month, or without one the latest. */
export function sayFigure(
  figures: Figures,
  row: Indicator,
  { month, unit }: Pick<Options, 'month' | 'unit'>,
  noun: Noun = () => '',
): Said {
  if (month === null) return sayLatest(figures, row, unit, noun)
  const at = monthNamed(figures, row, month)
  const figure = at && figures.measures.figure(row, at)
  if (!figure) return sayMissing(whyNoFigure(row, at), noun)
  const shown = unit === null ? figure.shown : withMoney(figure.shown, unitOf(row))
  return words(shown, figure.sources, noun(figure.shown))
}

/** The latest figure; where it is of an earlier month it says so wherever it is used. `noun` is what is counted. */
function sayLatest(figures: Figures, row: Indicator, unit: string | null, noun: Noun): Said {
  const { latest } = row
  if (!latest) return sayMissing(whyNoFigure(row, figures.settings.month), noun)
  const late = monthsBetween(latest.month, figures.settings.month) > 0
  const aside = late ? ` (as at ${longMonth(latest.month)})` : ''
  return {
    kind: 'words',
    words: unit === null ? latest.shown : withUnit(latest.shown, unitOf(row)),
    aside: `${noun(latest.shown)}${aside}`,
    sources: latest.sources,
    strong: true,
  }
}

/** Of a suppressed figure its mark takes the place in the sentence, so that what is counted still follows. */
function sayMissing(why: Why, noun: Noun): Said {
  return missing(why, 'figure', why === '[c]' ? noun(why) : '')
}

/** A month as a template names it, counted from that of the row's latest figure. */
export function monthNamed({ settings: { month } }: Figures, { latest }: Indicator, text: string): Month | null {
  return resolveMonth(text, month, latest?.month ?? month)?.month ?? null
}

/** A change `since` a month; without one, since the newest earlier figure, which need not be of the month before. */
export function changeSince(figures: Figures, row: Indicator, since: string | null) {
  const month = monthSince(figures, row, since)
  return month ? figures.measures.change(row, month) : null
}

export function missingSince(figures: Figures, row: Indicator, since: string | null): Said {
  return missing(whyNoChange(figures, row, monthSince(figures, row, since)), 'comparison')
}

function monthSince(figures: Figures, row: Indicator, since: string | null): Month | null {
  return since === null ? (row.travel?.from.month ?? null) : monthNamed(figures, row, since)
}

export function latestSources(row: Indicator): readonly Source[] {
  return row.latest?.sources ?? []
}
