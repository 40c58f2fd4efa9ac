import type { Insertion } from '../edits.ts'
import { isTypedFormula } from './is-typed-formula.ts'
import { type Area, mapAreas } from './map-areas.ts'
import { carryFormula, type Insertions, insertionOn, shiftColumn } from './shift.ts'

/** The formulas of a row whose figures gather over a year, shifted already: of the newest month, and of the year's first. */
export type YearFormulas = { readonly newest: string; readonly first: string | null }

/**
 * The formula with which a row starts again in the new column; null where none can be told, since it would go on from
 * the year that ended.
 *
 * One that reads the newest month alone, as a share does, is carried on. Of one that reads further back, `SUM($H4:S4)`
 * or `R7+S4`, the year's first formula tells how the officer starts it: `SUM($H4:H4)` or `H4`.
 */
export function startAgain({ newest, first }: YearFormulas, host: string, insertions: Insertions): string | null {
  if (eachArea(newest, host, insertions, isCarriedRight)) return carryFormula(newest, host, insertions)
  if (first === null || isTypedFormula(first) || !eachArea(first, host, insertions, tellsStart)) return null
  return moveToNew(first, host, insertions)
}

type Test = (area: Area, insertion: Insertion | null) => boolean

/** References to tables are not understood. */
function eachArea(formula: string, host: string, insertions: Insertions, test: Test): boolean {
  let holds = !formula.includes('[')
  mapAreas(formula, (area) => {
    holds &&= test(area, insertionOn(insertions, area.sheet ?? host))
    return area
  })
  return holds
}

/** No month is read but the newest, which moves along; on a sheet whose months nobody knows one column is one month. */
function isCarriedRight(area: Area, insertion: Insertion | null): boolean {
  const isFixed = area.from.columnFixed || (area.to?.columnFixed ?? false)
  if (insertion === null) return isOneColumn(area)
  return !touchesMonths(area, insertion) || (!isFixed && isAt(area, insertion.like, insertion))
}

/** No month is read but the first of the year. */
function tellsStart(area: Area, insertion: Insertion | null): boolean {
  if (insertion === null) return isOneColumn(area) && area.from.columnFixed
  return !touchesMonths(area, insertion) || isAt(area, insertion.newYear?.first ?? null, insertion)
}

function isOneColumn({ from, to }: Area): boolean {
  return to === null || to.column === from.column
}

function touchesMonths({ from, to }: Area, insertion: Insertion): boolean {
  if (from.column === null) return false
  const end = (to ?? from).column ?? from.column
  return end >= insertion.first && from.column <= insertion.last + 1
}

function isAt({ from, to }: Area, column: number | null, insertion: Insertion): boolean {
  if (column === null) return false
  const moved = shiftColumn(column, insertion)
  return from.column === moved && (to ?? from).column === moved
}

function moveToNew(formula: string, host: string, insertions: Insertions): string {
  return mapAreas(formula, (area) => {
    const insertion = insertionOn(insertions, area.sheet ?? host)
    if (insertion === null || !touchesMonths(area, insertion)) return area
    const { from, to } = area
    const moved = { ...from, column: insertion.at }
    return { ...area, from: moved, to: to === null ? null : { ...to, column: insertion.at } }
  })
}
