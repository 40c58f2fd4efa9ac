import { addressOf, columnLetters, columnNumber } from '../../shared/address.ts'
import { readXml } from '../read-xml.ts'
import { type Area, mapAreas, readRange } from './map-areas.ts'
import type { SheetJob } from './sheet-job.ts'
import { insertionOn, namesChangedSheet } from './shift.ts'

/** What a sheet's formulas hold that no insertion can move, and what stays as it is but may be meant to follow. */
export type Worries = { readonly obstacles: readonly string[]; readonly remarks: readonly string[] }

type Found = {
  readonly at: string
  readonly column: number
  readonly kind: string
  readonly ref: string
  readonly text: string
}

export function lookOverFormulas(xml: string, job: SheetJob): Worries {
  const formulas = readFormulas(xml, job.name)
  const through = formulas.filter(({ text }) => /[\p{L}\p{N}_.']+:[\p{L}\p{N}_.' ]+'?!/u.test(text))
  const texts = formulas.filter(({ text }) => /\bINDIRECT\s*\(/i.test(text))
  const tables =
    job.insertion === null
      ? []
      : formulas.filter(({ column, text }) => column === job.insertion?.like && text.includes('['))
  const counting = formulas.filter(
    ({ text }) =>
      /\b(?:[VH]LOOKUP|INDEX|OFFSET|CHOOSE(?:COLS)?)\s*\(/i.test(text) &&
      namesChangedSheet(text, job.name, job.insertions),
  )
  const behind = formulas.filter((formula) => readsNewest(formula, job))
  return {
    obstacles: [
      ...told(
        formulas.filter((formula) => spans(formula, job)),
        'an array formula or data table spans the new column and cannot be split',
      ),
      ...told(through, 'a formula runs through several sheets, and its columns cannot be moved along'),
    ],
    remarks: [
      ...told(counting, 'the formula counts columns; see that it still takes the one that is meant'),
      ...told(
        texts,
        'INDIRECT names its cells by text, which does not move along; see that it still names the right ones',
      ),
      ...told(tables, 'the formula names columns of a table; see that the new column names the right ones'),
      ...told(
        behind,
        'the formula reads the month before and was left so; point it at the new column where it should follow the newest month',
      ),
    ],
  }
}

function told(found: readonly Found[], what: string): readonly string[] {
  const [first] = found
  if (first === undefined) return []
  const more = found.length > 1 ? ` and ${found.length - 1} more like it` : ''
  return [`${first.at}${more}: ${what}`]
}

function readFormulas(xml: string, sheet: string): readonly Found[] {
  const found: Found[] = []
  let [place, kind, ref, text, inFormula] = ['', '', '', '', false]
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'c') place = attributes.r ?? ''
      if (name !== 'f' || place === '') return
      inFormula = true
      text = ''
      kind = attributes.t ?? 'normal'
      ref = attributes.ref ?? ''
    },
    text: (part) => {
      if (inFormula) text += part
    },
    close: (name) => {
      if (name === 'c') place = ''
      if (name !== 'f' || !inFormula) return
      inFormula = false
      const column = columnNumber(place.replace(/\d+$/, ''))
      found.push({ at: addressOf(sheet, Number(/\d+$/.exec(place)?.[0] ?? 1), column), column, kind, ref, text })
    },
  })
  return found
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
  const ends = new Set<string>()
  let inFormula = false
  readXml(xml, {
    open: (name) => {
      inFormula = name === 'f'
    },
    text: (text) => {
      if (!inFormula) return
      mapAreas(text, (area) => {
        if (area.to !== null && endsWithNewest(area, { ...job, name: '', insertion: null, cells: new Map() }))
          ends.add(`${area.sheet}, column ${columnLetters(area.to.column ?? 1)}`)
        return area
      })
    },
    close: () => {
      inFormula = false
    },
  })
  const [end] = ends
  return end === undefined
    ? null
    : `a chart draws months up to the one before (${end}); drag its range on by a column to show the new month`
}
