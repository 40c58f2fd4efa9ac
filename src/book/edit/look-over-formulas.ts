import { addressOf, columnLetters, columnNumber } from '../../shared/address.ts'
import { type Attributes, readXml } from '../read-xml.ts'
import { isTypedFormula } from './is-typed-formula.ts'
import { type Area, mapAreas, readRange } from './map-areas.ts'
import type { SheetJob } from './sheet-job.ts'
import { insertionOn, namesChangedSheet } from './shift.ts'

/** What a sheet's formulas hold that no insertion can move, and what stays as it is but may be meant to follow. */
export type Worries = { readonly obstacles: readonly string[]; readonly remarks: readonly string[] }

type Found = {
  readonly at: string
  readonly row: number
  readonly column: number
  readonly kind: string
  readonly ref: string
  /** The group of a shared formula, of which only one cell need hold the text. */
  readonly group: string
  readonly text: string
}

export function lookOverFormulas(xml: string, job: SheetJob): Worries {
  const formulas = withSharedTyped(readFormulas(xml, job.name))
  const tell = (worries: readonly Worry[]) =>
    worries.flatMap(({ what, isOf }) =>
      told(
        formulas.filter((formula) => isOf(formula, job)),
        what,
      ),
    )
  return { obstacles: tell(OBSTACLES), remarks: tell(REMARKS) }
}

/** A shared formula names other cells in each of its places, unless it names none: then its text is that of all. */
function withSharedTyped(formulas: readonly Found[]): readonly Found[] {
  const typed = formulas.filter(({ kind, text }) => kind === 'shared' && isTypedFormula(text))
  const texts = new Map(typed.map(({ group, text }) => [group, text]))
  return formulas.map((each) => (each.text === '' ? { ...each, text: texts.get(each.group) ?? '' } : each))
}

type Worry = { readonly what: string; readonly isOf: (formula: Found, job: SheetJob) => boolean }

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
    what: 'the figure is typed as a formula and was left out of the new column; type the new one',
    isOf: ({ column, row, text }, { insertion }) =>
      column === insertion?.like && row > insertion.headingRow && isTypedFormula(text),
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

function told(found: readonly Found[], what: string): readonly string[] {
  const [first] = found
  if (first === undefined) return []
  const more = found.length > 1 ? ` and ${found.length - 1} more like it` : ''
  return [`${first.at}${more}: ${what}`]
}

function readFormulas(xml: string, sheet: string): readonly Found[] {
  const found: Found[] = []
  let place = ''
  let open: Found | null = null
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'c') place = attributes.r ?? ''
      if (name === 'f' && place !== '') open = openFormula(sheet, place, attributes)
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

function openFormula(
  sheet: string,
  place: string,
  { t: kind = 'normal', ref = '', si: group = '' }: Attributes,
): Found {
  const column = columnNumber(place.replace(/\d+$/, ''))
  const row = Number(/\d+$/.exec(place)?.[0] ?? 1)
  return { at: addressOf(sheet, row, column), row, column, kind, ref, group, text: '' }
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
