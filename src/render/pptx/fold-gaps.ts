import { CELL_PAD, type Column, type TableBlock } from '../../pack/pack.ts'

/** A column as the deck has it: its padding at both sides, and where its cells stand in the rows of the pack. */
export type DeckColumn = Column & { readonly from: number; readonly padLeft: number; readonly padRight: number }

/**
 * The columns without those that only set their neighbours apart: an empty column in a native table is read out and
 * copied along. Its width becomes padding of the column after it, or of the last one.
 */
export function foldGaps(table: TableBlock): readonly DeckColumn[] {
  const columns: DeckColumn[] = []
  let gap = 0
  for (const [from, column] of table.columns.entries()) {
    if (isGap(table, from)) gap += column.width
    else {
      columns.push({ ...column, from, width: column.width + gap, padLeft: CELL_PAD.x + gap, padRight: CELL_PAD.x })
      gap = 0
    }
  }
  return columns.map((column, index) =>
    index < columns.length - 1 ? column : { ...column, width: column.width + gap, padRight: column.padRight + gap },
  )
}

function isGap({ header, rows }: TableBlock, column: number): boolean {
  return [header, ...rows].every(({ cells }) => {
    const cell = cells[column]
    return !cell || (cell.lines.join('').trim() === '' && !cell.fill && !cell.spoken)
  })
}
