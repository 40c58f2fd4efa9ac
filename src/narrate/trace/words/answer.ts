import type { Indicator, Reported, Source } from '../../../compute/figures.ts'
import { shortMonth } from '../../../shared/month.ts'

/** Whether words are right, and what the workbook says instead. */
export type Answer = {
  readonly right: boolean
  readonly shown: string | null
  readonly words: string
  readonly sources: readonly Source[]
  /** The sentence's own figures tell. */
  readonly own?: true
}

/** What a row was at in a month, which bears the words out or belies them. */
export function wasAt(row: Indicator, { shown, month, sources }: Reported, right: boolean): Answer {
  return { right, shown, words: `"${row.label}" was ${shown} in ${shortMonth(month)}`, sources }
}
