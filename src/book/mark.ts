/** Something to be said at a place of a workbook; `cell` is `Sheet!B4`, a sheet, or a place outside the workbook. */
export type Mark = {
  readonly level: 'error' | 'warning' | 'note'
  readonly cell: string
  readonly message: string
}
