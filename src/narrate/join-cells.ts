import { columnLetters, placeIn, sheetOf } from '../shared/address.ts'

/** Cells of one sheet that stand together, from the first corner to the last. */
type Stretch = {
  readonly sheet: string
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/**
 * Cells as an officer writes them, those that stand together as one: `Localities!R5:R16`; by sheet in the order given.
 *
 * Down the columns first, since that is how the figures of many indicators stand.
 */
export function joinCells(cells: readonly string[]): readonly string[] {
  const differing = [...new Set(cells)]
  const sheets = [...new Set(differing.map(sheetOf))]
  return sheets.flatMap((sheet) => {
    const own = differing.filter((cell) => sheetOf(cell) === sheet)
    return joinAcross(joinDown(sheet, own)).map(writeStretch)
  })
}

function joinDown(sheet: string, cells: readonly string[]): readonly Stretch[] {
  const places = cells.map(placeIn).toSorted((a, b) => a.column - b.column || a.row - b.row)
  const stretches: Stretch[] = []
  for (const { row, column } of places) {
    const last = stretches.at(-1)
    if (last && last.left === column && last.bottom === row - 1)
      stretches[stretches.length - 1] = { ...last, bottom: row }
    else stretches.push({ sheet, top: row, bottom: row, left: column, right: column })
  }
  return stretches
}

/** Columns side by side that begin and end on the same rows are one. */
function joinAcross(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = []
  for (const next of stretches.toSorted((a, b) => a.top - b.top || a.bottom - b.bottom || a.left - b.left)) {
    const last = joined.at(-1)
    const beside = last && last.top === next.top && last.bottom === next.bottom && last.right === next.left - 1
    if (beside) joined[joined.length - 1] = { ...last, right: next.right }
    else joined.push(next)
  }
  return joined.toSorted((a, b) => a.left - b.left || a.top - b.top)
}

function writeStretch({ sheet, top, bottom, left, right }: Stretch): string {
  const first = `${columnLetters(left)}${top}`
  const last = `${columnLetters(right)}${bottom}`
  return `${sheet === '' ? '' : `${sheet}!`}${first === last ? first : `${first}:${last}`}`
}
