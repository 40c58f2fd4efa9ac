import type { Span } from './span.ts'

/** What a row's figures are said in, beside counts and percentages: a stretch of time, posts in full time, or money. */
export type Measure = (typeof MEASURES)[number]

export const MEASURES = [
  'day',
  'week',
  'month',
  'hour',
  'minute',
  'night',
  'posts',
  'money',
  'thousands',
  'millions',
] as const

/**
 * A number of a text as it stands there.
 *
 * `value` is in the unit of its kind: a fraction in percent, `times` as a factor; below nothing where it is such a figure
 * of the workbook. `decimals` are those written. `sign` is that of a move such as `−12%`, or of a word such as `halved`.
 */
export type NumberSaid = Span & {
  readonly text: string
  readonly value: number
  readonly decimals: number
  /** How many of its last digits are rounded away: five in `£1.2m`. */
  readonly zeros: number
  readonly kind: 'number' | 'percent' | 'points' | 'fraction' | 'times' | 'multiple' | 'money'
  readonly hedge: 'about' | 'over' | 'under' | null
  /** `Just over`, and not merely over. */
  readonly close: boolean
  readonly sign: -1 | 0 | 1
  /** In words, where small numbers are often no claim at all. */
  readonly spelt: boolean
  /** What it counts, where the sentence speaks of a row that is measured so; it can be of no other row then. */
  readonly measure: Measure | null
}
