import type { CellEdit, Insertion } from '../edits.ts'
import type { Insertions } from './shift.ts'

/** What is to be done to a sheet, and what is done to the others, since its formulas may speak of them. */
export type SheetJob = {
  readonly name: string
  readonly insertion: Insertion | null
  readonly insertions: Insertions
  /** By row. */
  readonly cells: ReadonlyMap<number, readonly CellEdit[]>
  readonly from1904: boolean
}
