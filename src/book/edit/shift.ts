import type { Insertion } from '../edits.ts'
import { LIMITS } from '../limits.ts'
import { type Area, type Corner, mapAreas, readRange, writeArea } from './map-areas.ts'

/** The insertions of a workbook by the name of their sheet, as formulas match it: without regard to case. */
export type Insertions = ReadonlyMap<string, Insertion>

export function bySheet(insertions: readonly Insertion[]): Insertions {
  return new Map(insertions.map((insertion) => [insertion.sheet.toLowerCase(), insertion]))
}

export function insertionOn(insertions: Insertions, sheet: string | null): Insertion | null {
  return sheet === null ? null : (insertions.get(sheet.toLowerCase()) ?? null)
}

/** Where a column stands once the insertion is made. */
export function shiftColumn(column: number, { at }: Insertion): number {
  return column >= at ? column + 1 : column
}

/** A formula that stands on `host`, with every reference where its cells have gone. */
export function shiftFormula(formula: string, host: string | null, insertions: Insertions): string {
  return mapAreas(formula, (area) => {
    const insertion = insertionOn(insertions, area.sheet ?? host)
    return insertion === null
      ? area
      : eachCorner(area, (corner) => moveTo(corner, (column) => shiftColumn(column, insertion)))
  })
}

/**
 * A formula, already shifted, as it is filled from a column into the new one beside it: what is relative moves along,
 * but never out of the months into the target or the labels.
 */
export function carryFormula(formula: string, host: string, insertions: Insertions): string {
  const own = insertionOn(insertions, host)
  const step = own === null ? 0 : own.at > own.like ? 1 : -1
  return mapAreas(formula, (area) => {
    const insertion = insertionOn(insertions, area.sheet ?? host)
    const moves = (column: number) =>
      insertion === null || (column >= insertion.first && column <= insertion.last + 1) ? column + step : column
    return eachCorner(area, (corner) => (corner.columnFixed ? corner : moveTo(corner, moves)))
  })
}

/** A formula as it reads when it is copied so many rows down and columns on. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  return mapAreas(formula, (area) =>
    eachCorner(area, (corner) => ({
      ...corner,
      column: corner.column === null || corner.columnFixed ? corner.column : corner.column + columns,
      row: corner.row === null || corner.rowFixed ? corner.row : corner.row + rows,
    })),
  )
}

/** The areas that a formula names on sheets that change. */
export function namesChangedSheet(formula: string, host: string, insertions: Insertions): boolean {
  let found = false
  mapAreas(formula, (area) => {
    found ||= insertionOn(insertions, area.sheet ?? host) !== null
    return area
  })
  return found
}

/** A range that moves as its cells do. */
export function shiftRange(range: string, insertion: Insertion): string {
  return mapRange(range, (area) =>
    eachCorner(area, (corner) => moveTo(corner, (column) => shiftColumn(column, insertion))),
  )
}

/** A range that moves as its cells do, and that takes in the new column where it holds the one that this is like. */
export function growRange(range: string, insertion: Insertion): string {
  return mapRange(range, (area) => growArea(area, insertion))
}

export function growArea(area: Area, insertion: Insertion): Area {
  const to = area.to ?? area.from
  if (area.from.column === null || to.column === null) return area
  if (!holds(area, insertion.like))
    return eachCorner(area, (corner) => moveTo(corner, (column) => shiftColumn(column, insertion)))
  return { ...area, to: { ...to, column: Math.min(to.column + 1, LIMITS.columns) } }
}

export function holds({ from, to }: Area, column: number): boolean {
  return from.column !== null && from.column <= column && column <= ((to ?? from).column ?? 0)
}

/** Ranges with a space between them, each changed; what is no range stays. */
export function eachRange(ranges: string, change: (range: string) => string): string {
  return ranges.trim().split(/\s+/).map(change).join(' ')
}

function mapRange(range: string, change: (area: Area) => Area): string {
  const area = readRange(range)
  return area === null ? range : writeArea(change(area))
}

function eachCorner(area: Area, change: (corner: Corner) => Corner): Area {
  return { ...area, from: change(area.from), to: area.to === null ? null : change(area.to) }
}

function moveTo(corner: Corner, move: (column: number) => number): Corner {
  return corner.column === null
    ? corner
    : { ...corner, column: Math.min(Math.max(1, move(corner.column)), LIMITS.columns) }
}

/** A reference to a range of cells that takes in the new column too, such as a print area or the months of a sparkline. */
export function growFormula(formula: string, host: string | null, insertions: Insertions): string {
  return mapAreas(formula, (area) => {
    const insertion = insertionOn(insertions, area.sheet ?? host)
    return insertion === null ? area : growArea(area, insertion)
  })
}
