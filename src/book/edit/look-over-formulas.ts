import { addressOf, columnLetters, columnNumber } from '../../shared/address.ts'
import { listWords } from '../../shared/list-words.ts'
import { addMonths, type Month, monthOf, parseMonth } from '../../shared/month.ts'
import type { NewValue } from '../edits.ts'
import { type Attributes, readXml } from '../read-xml.ts'
import { isTypedFormula } from './is-typed-formula.ts'
import { type Area, mapAreas, readRange } from './map-areas.ts'
import type { SheetJob } from './sheet-job.ts'
import { copyFormula, type Insertions, insertionOn, namesChangedSheet, shiftColumn, shiftFormula } from './shift.ts'
import { startAgain } from './start-again.ts'

/** What a sheet's formulas hold that no insertion can move, and what stays as it is but may be meant to follow. */
export type Worries = { readonly obstacles: readonly string[]; readonly remarks: readonly string[] }

type Found = {
  readonly row: number
  readonly column: number
  readonly kind: string
  readonly ref: string
  /** The group of a shared formula, of which only one cell need hold the text. */
  readonly group: string
  readonly text: string
}

export function lookOverFormulas(xml: string, job: SheetJob): Worries {
  const formulas = withOwnTexts(readFormulas(xml))
  const tell = (worries: readonly Worry[], placeOf: (formula: Found, job: SheetJob) => string) =>
    worries.flatMap(({ what, isOf }) =>
      told(
        formulas.filter((formula) => isOf(formula, job, formulas)).map((formula) => placeOf(formula, job)),
        what,
      ),
    )
  return { obstacles: tell(OBSTACLES, placeInBoth), remarks: tell(REMARKS, newPlaceOf) }
}

/** A shared formula stands once, and reads in each of its places as if it had been copied there. */
function withOwnTexts(formulas: readonly Found[]): readonly Found[] {
  const isMaster = ({ kind, text }: Found) => kind === 'shared' && text !== ''
  const masters = new Map(formulas.filter(isMaster).map((each) => [each.group, each]))
  return formulas.map((each) => {
    const master = each.kind === 'shared' && each.text === '' ? masters.get(each.group) : undefined
    if (master === undefined) return each
    return { ...each, text: copyFormula(master.text, each.row - master.row, each.column - master.column) }
  })
}

/** Where a formula stands in the new workbook. */
function newPlaceOf({ row, column }: Found, { name, insertion }: SheetJob): string {
  return addressOf(name, row, insertion === null ? column : shiftColumn(column, insertion))
}

/** What stands in the way is told of the old workbook, and again of the new where the officer goes on. */
function placeInBoth(formula: Found, job: SheetJob): string {
  const [old, moved] = [addressOf(job.name, formula.row, formula.column), newPlaceOf(formula, job)]
  return old === moved ? old : `${old} (in the new workbook ${moved.slice(moved.lastIndexOf('!') + 1)})`
}

type Worry = { readonly what: string; readonly isOf: (formula: Found, job: SheetJob, all: readonly Found[]) => boolean }

const OBSTACLES: readonly Worry[] = [
  { what: 'an array formula or data table spans the new column and cannot be split', isOf: spans },
  {
    what: 'a formula runs through several sheets, and its columns cannot be moved along',
    isOf: ({ text }) => /[\p{L}\p{N}_.']+:[\p{L}\p{N}_.' ]+'?!/u.test(text),
  },
]

const REMARKS: readonly Worry[] = [
  { what: 'the formula counts columns; see that it still takes the one that is meant', isOf: counts },
  {
    what: 'INDIRECT names its cells by text, which does not move along; see that it still names the right ones',
    isOf: ({ text }) => /\bINDIRECT\s*\(/i.test(text),
  },
  {
    what: 'the formula names columns of a table; see that the new column names the right ones',
    isOf: ({ column, text }, { insertion }) => column === insertion?.like && text.includes('['),
  },
  {
    what: 'the formula names the month before by its column in a table; name the new one where it should follow the newest month',
    isOf: namesNewest,
  },
  {
    what: 'the figure is typed as a formula and was left out of the new column; type the new one',
    isOf: ({ column, row, text }, { insertion }) =>
      column === insertion?.like && row > insertion.headingRow && isTypedFormula(text),
  },
  {
    what: 'the figure gathers over the year, and the formula was left out of the new column, where it would have gone on from the year that ended; write one that starts again there',
    isOf: cannotStartAgain,
  },
  {
    what: 'the formula reads the month before and was left so; point it at the new column where it should follow the newest month',
    isOf: readsNewest,
  },
]

function counts({ text }: Found, { name, insertions }: SheetJob): boolean {
  const counting = /\b(?:[VH]LOOKUP|INDEX|OFFSET|CHOOSE(?:COLS)?)\s*\(/i
  return counting.test(text) && namesChangedSheet(text, name, insertions)
}

function cannotStartAgain(
  { row, column, text }: Found,
  { name, insertion, insertions }: SheetJob,
  all: readonly Found[],
) {
  if (insertion?.newYear == null || column !== insertion.like || isTypedFormula(text)) return false
  const { rows, first } = insertion.newYear
  if (!rows.includes(row)) return false
  const shift = (formula: string) => shiftFormula(formula, name, insertions)
  const opening = all.find((each) => each.row === row && each.column === first)
  const formulas = { newest: shift(text), first: opening === undefined ? null : shift(opening.text) }
  return startAgain(formulas, name, insertions) === null
}

function told(places: readonly string[], what: string): readonly string[] {
  const [first] = places
  if (first === undefined) return []
  const more = places.length > 1 ? ` and ${places.length - 1} more like it` : ''
  return [`${first}${more}: ${what}`]
}

function readFormulas(xml: string): readonly Found[] {
  const found: Found[] = []
  let place = ''
  let open: Found | null = null
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'c') place = attributes.r ?? ''
      if (name === 'f' && place !== '') open = openFormula(place, attributes)
    },
    text: (part) => {
      if (open) open = { ...open, text: open.text + part }
    },
    close: (name) => {
      if (name === 'c') place = ''
      if (name !== 'f' || !open) return
      found.push(open)
      open = null
    },
  })
  return found
}

function openFormula(place: string, { t: kind = 'normal', ref = '', si: group = '' }: Attributes): Found {
  const column = columnNumber(place.replace(/\d+$/, ''))
  const row = Number(/\d+$/.exec(place)?.[0] ?? 1)
  return { row, column, kind, ref, group, text: '' }
}

/** Shared formulas are taken apart, but an array is one formula over all of its cells. */
function spans({ kind, ref }: Found, { insertion }: SheetJob): boolean {
  const area = kind === 'array' || kind === 'dataTable' ? readRange(ref) : null
  if (insertion === null || area?.to?.column == null || area.from.column === null) return false
  const isWide = area.from.column !== area.to.column
  return isWide && area.from.column <= insertion.like && insertion.like <= area.to.column
}

/** A formula beside the months, or on another sheet, that ends with the month that has been the newest. */
function readsNewest({ column, text }: Found, job: SheetJob): boolean {
  const { insertion } = job
  if (insertion !== null && column >= insertion.first && column <= insertion.last) return false
  return readsUpToNewest(text, job)
}

function readsUpToNewest(text: string, job: SheetJob): boolean {
  let reads = false
  mapAreas(text, (area) => {
    reads ||= endsWithNewest(area, job)
    return area
  })
  return reads
}

function endsWithNewest(area: Area, { name, insertions }: SheetJob): boolean {
  const insertion = insertionOn(insertions, area.sheet ?? name)
  if (insertion === null) return false
  const edge = insertion.at > insertion.like ? (area.to ?? area.from).column : area.from.column
  return edge === insertion.like
}

/** A formula that reads a table's column by the name of the month that has been the newest, `Figures[Aug-24]`. */
function namesNewest({ column, text }: Found, { insertion, insertions }: SheetJob): boolean {
  if (!text.includes('[') || column === insertion?.like) return false
  const months = new Set([...insertions.values()].flatMap(({ heading }) => monthBefore(heading)))
  const names = [...text.matchAll(/\[([^[\]]+)\]/g)].map(([, name = '']) => parseMonth(name))
  return names.some((month) => month !== null && months.has(month))
}

function monthBefore(heading: NewValue): readonly Month[] {
  const month =
    heading.kind === 'date'
      ? monthOf(heading.year, heading.month)
      : heading.kind === 'text'
        ? parseMonth(heading.value)
        : null
  return month === null ? [] : [addMonths(month, -1)]
}

/** Names that end with the month that has been the newest, as a remark; what is printed and filtered has grown. */
export function lookOverNames(xml: string, insertions: Insertions, from1904: boolean): readonly string[] {
  const job = { name: '', insertion: null, insertions, cells: new Map(), from1904 }
  const ends = readNames(xml).filter(({ name, text }) => !name.startsWith('_xlnm.') && readsUpToNewest(text, job))
  if (ends.length === 0) return []
  const names = ends.map(({ name }) => name)
  const end =
    names.length === 1
      ? `the name ${names[0]} ends with the month before and was left so; in Excel's Name Manager, point it`
      : `the names ${listWords(names)} end with the month before and were left so; in Excel's Name Manager, point those`
  return [`${end} at the new column that should follow the newest month`]
}

function readNames(xml: string): readonly { readonly name: string; readonly text: string }[] {
  const names: { readonly name: string; readonly text: string }[] = []
  let open: { readonly name: string; readonly text: string } | null = null
  readXml(xml, {
    open: (tag, { name = '' }) => {
      if (tag === 'definedName') open = { name, text: '' }
    },
    text: (part) => {
      if (open) open = { ...open, text: open.text + part }
    },
    close: (tag) => {
      if (tag !== 'definedName' || !open) return
      names.push(open)
      open = null
    },
  })
  return names
}

/** The place of a chart's newest month, as a remark; null where it draws none that moved. */
export function lookOverChart(xml: string, job: Omit<SheetJob, 'name' | 'insertion' | 'cells'>): string | null {
  const [end] = formulasOfChart(xml).flatMap((text) =>
    endsIn(text, { ...job, name: '', insertion: null, cells: new Map() }),
  )
  return end === undefined
    ? null
    : `a chart draws months up to the one before (${end}); drag its range on by a column to show the new month`
}

function formulasOfChart(xml: string): readonly string[] {
  const formulas: string[] = []
  let inFormula = false
  readXml(xml, {
    open: (name) => {
      inFormula = name === 'f'
    },
    text: (text) => {
      if (inFormula) formulas.push(text)
    },
    close: () => {
      inFormula = false
    },
  })
  return formulas
}

/** Where ranges in a chart's formula end with the month that has been the newest. */
function endsIn(formula: string, job: SheetJob): readonly string[] {
  const ends: string[] = []
  mapAreas(formula, (area) => {
    if (area.to !== null && endsWithNewest(area, job))
      ends.push(`${area.sheet}, column ${columnLetters(area.to.column ?? 1)}`)
    return area
  })
  return ends
}
