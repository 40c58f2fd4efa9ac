import type { Month } from '../shared/month.ts'

/**
 * A workbook to be written, as plain data: what `write-book.ts` turns into bytes.
 *
 * `made` is handed in, so that the same plan gives the same file on any day.
 */
export type BookPlan = { readonly author: string; readonly made: Date; readonly sheets: readonly SheetPlan[] }

/** A sheet: a title and a line of guidance, then a table whose header row and first columns stay in view. */
export type SheetPlan = {
  readonly name: string
  readonly title: string
  readonly guidance: string
  readonly columns: readonly ColumnPlan[]
  readonly rows: readonly RowPlan[]
  readonly frozenColumns: number
  /** A wide table needs A3 to be read on one page; long text runs on to further pages of one width. */
  readonly print: 'one A4 page' | 'one A3 page' | 'A4 pages'
}

/** A column; `key` is what its rows call it, `note` what a reader sees who rests on the heading. */
export type ColumnPlan = {
  readonly key: string
  readonly heading: HeadingPlan
  readonly note: string
  /** In characters, as Excel counts them. */
  readonly width: number
  /** Prose stays text whatever is typed: Excel would take a bullet's dash for a formula. */
  readonly look: 'label' | 'text' | 'prose' | 'setting' | 'figure'
  /** What may be chosen from the drop-down; empty for a column that is typed freely. */
  readonly choices: readonly string[]
}

export type HeadingPlan =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'month'; readonly value: Month }

/** A row; `opensGroup` draws a line above it. Columns that `cells` does not name stay blank. */
export type RowPlan = { readonly opensGroup: boolean; readonly cells: ReadonlyMap<string, CellPlan> }

/** A cell; `format` is a number format as Excel writes it (`0%`), and a name may carry a note of its own. */
export type CellPlan =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'name'; readonly value: string; readonly note: string }
  | { readonly kind: 'number'; readonly value: number; readonly format: string }
  | { readonly kind: 'month'; readonly value: Month }
