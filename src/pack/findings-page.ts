/**
 * The findings of a month as a page of their own, for the officer who mends the workbook: grouped by sheet, the gravest
 * first within each.
 */
export type FindingsPage = {
  readonly title: string
  readonly month: string
  readonly file: string
  /** How many of each level, in words. */
  readonly counts: string
  readonly sheets: readonly FindingsSheet[]
}

export type FindingsSheet = { readonly name: string; readonly findings: readonly FindingEntry[] }

/**
 * `quote` is the sentence or the row; `found` stands there, `expected` is what kind of thing was looked for and `right`
 * the figure that should stand there; empty where there is none.
 */
export type FindingEntry = {
  readonly level: 'error' | 'warning' | 'note'
  readonly cell: string
  readonly what: string
  readonly quote: string
  readonly found: string
  readonly expected: string
  readonly right: string
  readonly why: string
  readonly toDo: string
}
