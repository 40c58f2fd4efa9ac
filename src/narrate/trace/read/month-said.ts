import type { Month } from '../../../shared/month.ts'
import type { Span } from './span.ts'

/**
 * A month that a text names.
 *
 * `at`: the figure is that month's. `base`: the figure of another month is compared with it. `past`: either, as `a year
 * ago`. `span`: a time over which something changed, as `over the year`. `by`: a month to come.
 */
export type MonthSaid = Span & {
  readonly month: Month
  readonly role: 'at' | 'base' | 'past' | 'span' | 'by'
  /** Its year is said or needs no saying. */
  readonly sure: boolean
  /** `since`: a time that goes on, over which an average or a record may run. */
  readonly since: boolean
}
