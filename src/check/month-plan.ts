import type { Edits } from '../book/edits.ts'
import type { Month } from '../shared/month.ts'

/** How a workbook is made ready for its next month, and what there is to tell of it. */
export type MonthPlan = {
  /** The month that the workbook reports now, and the next. */
  readonly from: Month
  readonly month: Month
  readonly edits: Edits
  readonly sheets: readonly NewColumn[]
  /** Outcome sheets that have a column for the month already. */
  readonly ready: readonly string[]
  /** Sheets of grades, whose counts are typed over. */
  readonly grades: readonly string[]
  /** Whether there is a sheet for the comments of the month; of its texts so many were cleared and kept. */
  readonly hasCommentary: boolean
  readonly cleared: number
  readonly kept: number
  readonly remarks: readonly string[]
}

/** The column that the month's figures are typed in, `Z`. */
export type NewColumn = { readonly sheet: string; readonly column: string }
