import type { CellPlan, ColumnPlan, HeadingPlan, RowPlan } from './book-plan.ts'

/** In points, for Arial of 10 points. */
const LINE = 12.75
const PADDING = 5.25
/** Excel counts a column's width in digits; a little over one letter of a sentence goes into each, fewer in bold. */
const LETTERS = { plain: 1.17, bold: 1 }
/** What indents take from the width. */
const INDENT = 2

/** How high a row must be for its wrapped text, in points. Meant to err on the generous side. */
export function estimateHeight(columns: readonly ColumnPlan[], { cells }: RowPlan): number {
  return heightOf(columns.map((column) => linesOf(cells.get(column.key), column)))
}

/** The same for the row of headings, which are bold. */
export function estimateHeadingHeight(columns: readonly ColumnPlan[]): number {
  return heightOf(columns.map((column) => linesOf(column.heading, column))) + PADDING
}

function heightOf(lines: readonly number[]): number {
  return Math.max(1, ...lines) * LINE + PADDING
}

function linesOf(cell: CellPlan | HeadingPlan | undefined, { width, heading }: ColumnPlan): number {
  if (cell?.kind !== 'text' && cell?.kind !== 'name') return 1
  const letters = cell.kind === 'name' || cell === heading ? LETTERS.bold : LETTERS.plain
  return countLines(cell.value, (width - INDENT) * letters)
}

/** How high a row must be for texts that stand in columns of so many digits, in points. */
export function heightOfTexts(texts: readonly string[], widths: readonly number[]): number {
  return heightOf(texts.map((text, at) => countLines(text, ((widths[at] ?? 0) - INDENT) * LETTERS.plain)))
}

/** How many lines words need that may not run beyond so many characters. */
function countLines(text: string, longest: number): number {
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    const after = used === 0 ? word.length : used + 1 + word.length
    if (after > longest && used > 0) lines++
    used = after > longest ? word.length : after
  }
  return lines
}
