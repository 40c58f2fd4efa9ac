/**
 * What a cell holds as the officer sees it, with every foreign shape gone.
 *
 * `percent` says that the cell's format shows a percentage (0.19 shown as 19%); the value is as stored (0.19).
 * A time or a length of time is what its cell shows (`0:03:10`): its value is a part of a day, which nobody typed.
 * Text is tidied: no line breaks, odd spaces or invisible characters, ends trimmed; `raw` is what was typed,
 * line breaks kept. A formula stands as its saved result; without one it is `uncalculated`.
 */
export type Content =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number; readonly percent: boolean }
  | { readonly kind: 'text'; readonly value: string; readonly raw: string }
  | { readonly kind: 'date'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'time'; readonly shown: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly value: string }
  | { readonly kind: 'uncalculated' }

/** A cell with the address that the officer can click, `Right support!R5`. */
export type Cell = { readonly at: string; readonly content: Content; readonly formula: boolean }

/** A column of a sheet's table: its heading cell, and that heading folded for matching (`target by`). */
export type Heading = {
  readonly column: number
  readonly hidden: boolean
  readonly cell: Cell
  readonly folded: string
}

/** A row below the header row; `cells` by column number, blanks left out. */
export type Row = { readonly number: number; readonly hidden: boolean; readonly cells: ReadonlyMap<number, Cell> }

/**
 * A sheet with its table: the header row found by its key column, and the rows below it that hold something.
 *
 * `key` is the folded key column (`indicator`, `service`, `setting`, …), and `setting` also for a sheet of settings under
 * another name, which nobody reads. A sheet in which no key column is found in the top 20 rows has none, and no headings
 * or rows. Then `almost` is a heading that nearly is one, where there is any, and `keyless` the heading in a row of months
 * and other columns of the contract that may well stand in its place.
 */
export type Sheet = {
  readonly name: string
  readonly hidden: boolean
  readonly key: SheetKey | null
  readonly almost: { readonly cell: Cell; readonly key: SheetKey } | null
  readonly keyless: Cell | null
  readonly headings: readonly Heading[]
  readonly rows: readonly Row[]
}

/** The key columns of the workbook contract, folded. */
export type SheetKey = 'setting' | 'section' | 'indicator' | 'service' | 'text' | 'authority'

/** A workbook as plain data, sheets in the order of the tabs. */
export type Book = { readonly file: string; readonly sha256: string; readonly sheets: readonly Sheet[] }
