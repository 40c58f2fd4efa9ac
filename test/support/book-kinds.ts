import { PACK_ROWS, type RawCell, type RawOptions, rawParts, rawRows, rawZip } from './raw-workbook.ts'

/** What a workbook must come to: read with a warning or note (or none), refused for a cell, or unusable. */
export type End = 'read' | 'refused' | 'unusable'

/** A workbook that somebody might hand in, how it must end, and words that must then be said. */
export type StrangeBook = {
  readonly name: string
  readonly make: () => Uint8Array
  readonly end: End
  readonly says?: string
}

export const HEAD = ['Indicator', 'Unit', 'Jul-24', 'Aug-24', 'Target'] as const
export const ROW = ['Referrals', 'number', 12, 13, 10] as const
const DATES = '<cellXfs><xf numFmtId="0"/><xf numFmtId="17"/><xf numFmtId="9"/></cellXfs>'

type Rows = readonly (readonly RawCell[])[]

export function bookOf(rows: Rows, more: Readonly<Record<string, string>> = {}, options: RawOptions = {}): Uint8Array {
  return rawZip(rawParts({ Pack: PACK_ROWS, Localities: rawRows(rows), ...more }, { styles: DATES, ...options }))
}

export const kind = (name: string, end: End, make: () => Uint8Array, says?: string): StrangeBook =>
  says === undefined ? { name, end, make } : { name, end, make, says }

/** A book with this in the cell of the reporting month. */
export const withFigure = (name: string, end: End, cell: RawCell, says?: string) =>
  kind(name, end, () => bookOf([HEAD, ['Referrals', 'number', 12, cell, 10]]), says)

/** A book with this heading over the reporting month. */
export const withMonth = (name: string, end: End, cell: RawCell, says?: string, options: RawOptions = {}) =>
  kind(name, end, () => bookOf([['Indicator', 'Unit', 'Jul-24', cell, 'Target'], ROW], {}, options), says)

export const withPart = (name: string, part: string, change: (xml: string) => string, end: End, says?: string) =>
  kind(
    name,
    end,
    () => {
      const parts = rawParts({ Pack: PACK_ROWS, Localities: rawRows([HEAD, ROW]) }, { styles: DATES })
      return rawZip({ ...parts, [part]: change(parts[part] ?? '') })
    },
    says,
  )

export const withTyped = (name: string, text: string, end: End, says?: string) =>
  kind(
    name,
    end,
    () => {
      const sheet = rawRows([
        ['Section', 'Heading', 'Text'],
        ['Localities', 'Analysis', text],
      ])
      return bookOf([HEAD, ROW], { Commentary: sheet })
    },
    says,
  )

/** The parts of the plainest book. */
export function plainParts() {
  return rawParts({ Pack: PACK_ROWS, Localities: rawRows([HEAD, ROW]) }, { styles: DATES })
}

export const SHEET = 'xl/worksheets/sheet2.xml'
export const RELATIONS = 'xl/_rels/workbook.xml.rels'
export const WORKBOOK = 'xl/workbook.xml'
