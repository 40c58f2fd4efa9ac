/** A cell of a row as it is written; `name` is its element with the prefix that the sheet uses. */
export type RowCell = {
  readonly row: number
  readonly column: number
  readonly name: string
  readonly open: string
  readonly content: string
  readonly raw: string
}
