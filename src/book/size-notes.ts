import type { ColumnPlan } from './book-plan.ts'

/** In characters of a column's width. */
const NOTE_WIDTH = 36
/** In rows, enough for three lines of a note beside headings of two. */
const NOTE_ROWS = 4

/**
 * Widens the boxes of a sheet's cell notes so that their text can be read.
 *
 * exceljs makes every note two columns wide, which beside narrow month columns shows two words a line.
 */
export function sizeNotes(vml: string, columns: readonly ColumnPlan[]): string {
  return vml.replace(/<x:Anchor>(\d+), \d+, (\d+), [^<]*<\/x:Anchor>/g, (_, left: string, top: string) => {
    const right = columnAfter(columns, Number(left))
    return `<x:Anchor>${left}, 6, ${top}, 14, ${right}, 2, ${Number(top) + NOTE_ROWS}, 16</x:Anchor>`
  })
}

/** The first column beyond a box that starts at `left`; columns after the table have Excel's usual width. */
function columnAfter(columns: readonly ColumnPlan[], left: number): number {
  let right = left
  for (let width = 0; width < NOTE_WIDTH; right++) width += columns[right]?.width ?? 9
  return right
}
