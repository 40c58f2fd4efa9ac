/** What a cell is to hold; a date is written as its neighbours are, in the format that the cell has. */
export type NewValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'date'; readonly year: number; readonly month: number; readonly day: number }

/** A cell to be filled or emptied, by its place before any column is inserted. */
export type CellEdit = {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly value: NewValue
}

/**
 * A column to be inserted at `at`, in the likeness of its neighbour `like`, which is the column before it or the one
 * that it pushes on. Columns from `first` to `last` are of the same kind: only references to these move along when a
 * formula is carried over, since the column after the last month is the target and not another month.
 */
export type Insertion = {
  readonly sheet: string
  readonly at: number
  readonly like: number
  readonly first: number
  readonly last: number
  readonly headingRow: number
  readonly heading: NewValue
  /** What starts again with the new column; null where it goes on with the year of its neighbour. */
  readonly newYear: NewYear | null
}

/**
 * A financial year that the new column opens: the rows whose figures gather over a year and start again with it, and
 * the first column of the year that ended.
 */
export type NewYear = { readonly rows: readonly number[]; readonly first: number }

/** All that is to be changed in a workbook. */
export type Edits = { readonly insertions: readonly Insertion[]; readonly cells: readonly CellEdit[] }

/**
 * A workbook after its edits; `obstacles` are the things that may no longer be right, each with its place, since
 * they point into the workbook in a way that cannot be moved along, and `remarks` what is as it was but worth a look.
 */
export type Edited = {
  readonly bytes: Uint8Array
  readonly obstacles: readonly string[]
  readonly remarks: readonly string[]
}
