import { XMLParser } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import * as z from 'zod'

/** A cell as it lies in the file: what it holds, and the number format it is shown in. */
export type WrittenCell = { readonly value: string | number; readonly format: string }

/** A sheet as it lies in the file, by a reader that shares nothing with the writer. */
export type WrittenSheet = {
  readonly cells: ReadonlyMap<string, WrittenCell>
  readonly frozen: { readonly columns: number; readonly rows: number }
  /** By range, what may be chosen. */
  readonly dropDowns: ReadonlyMap<string, string>
  /** By address, the text of the note. */
  readonly notes: ReadonlyMap<string, string>
  readonly page: { readonly fits: boolean; readonly orientation: string; readonly high: number }
  readonly heightsFixed: boolean
}

const LISTS = new Set(['sheet', 'row', 'c', 'si', 'r', 'numFmt', 'xf', 'dataValidation', 'comment'])
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  isArray: (name, _path, _leaf, attribute) => LISTS.has(name) && !attribute,
})

const number = z.coerce.number()
const words = z
  .union([z.string(), z.object({ '#text': z.string().default('') }).transform((text) => text['#text'])])
  .default('')
const rich = z
  .object({ t: words, r: z.array(z.object({ t: words })).default([]) })
  .transform(({ t, r }) => t + r.map((run) => run.t).join(''))
const cell = z.object({ r: z.string(), s: number.default(0), t: z.string().default('n'), v: words })
const row = z.object({ customHeight: z.string().optional(), c: z.array(cell).default([]) })
const rule = z.object({ sqref: z.string(), formula1: words })
const worksheet = z.object({
  worksheet: z.object({
    sheetPr: z.object({ pageSetUpPr: z.object({ fitToPage: z.string() }) }),
    sheetViews: z.object({ sheetView: z.object({ pane: z.object({ xSplit: number, ySplit: number }) }) }),
    sheetData: z.object({ row: z.array(row) }),
    dataValidations: z.object({ dataValidation: z.array(rule) }).optional(),
    pageSetup: z.object({ orientation: z.string(), fitToHeight: number }),
  }),
})
const workbook = z.object({
  workbook: z.object({ sheets: z.object({ sheet: z.array(z.object({ name: z.string() })) }) }),
})
const strings = z.object({ sst: z.object({ si: z.array(rich) }) })
const styles = z.object({
  styleSheet: z.object({
    numFmts: z.object({ numFmt: z.array(z.object({ numFmtId: number, formatCode: z.string() })) }).optional(),
    cellXfs: z.object({ xf: z.array(z.object({ numFmtId: number })) }),
  }),
})
const comments = z.object({
  comments: z.object({ commentList: z.object({ comment: z.array(z.object({ ref: z.string(), text: rich })) }) }),
})

/** Formats that a file names by number alone. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [17, 'mmm-yy'],
  [49, '@'],
])

/** Reads a workbook that `writeBook` made, sheets in the order of the tabs. */
export function readParts(bytes: Uint8Array): ReadonlyMap<string, WrittenSheet> {
  const parts = unzipSync(bytes)
  const read = (name: string): unknown => parser.parse(strFromU8(parts[name] ?? new Uint8Array()))
  const texts = strings.parse(read('xl/sharedStrings.xml')).sst.si
  const formats = formatsOf(read('xl/styles.xml'))
  const names = workbook.parse(read('xl/workbook.xml')).workbook.sheets.sheet
  return new Map(
    names.map(({ name }, at) => {
      const { worksheet: sheet } = worksheet.parse(read(`xl/worksheets/sheet${at + 1}.xml`))
      const notes = comments.parse(read(`xl/comments${at + 1}.xml`)).comments.commentList.comment
      return [name, sheetOf(sheet, texts, formats, new Map(notes.map(({ ref, text }) => [ref, text])))]
    }),
  )
}

function sheetOf(
  sheet: z.infer<typeof worksheet>['worksheet'],
  texts: readonly string[],
  formats: readonly string[],
  notes: ReadonlyMap<string, string>,
): WrittenSheet {
  const written = sheet.sheetData.row.flatMap((row) => row.c).filter((cell) => cell.v !== '')
  const { pane } = sheet.sheetViews.sheetView
  return {
    cells: new Map(
      written.map(({ r, s, t, v }) => [
        r,
        { value: t === 's' ? (texts[Number(v)] ?? '') : Number(v), format: formats[s] ?? '' },
      ]),
    ),
    frozen: { columns: pane.xSplit, rows: pane.ySplit },
    dropDowns: new Map(sheet.dataValidations?.dataValidation.map(({ sqref, formula1 }) => [sqref, formula1])),
    notes,
    page: {
      fits: sheet.sheetPr.pageSetUpPr.fitToPage === '1',
      orientation: sheet.pageSetup.orientation,
      high: sheet.pageSetup.fitToHeight,
    },
    heightsFixed: sheet.sheetData.row.some((row) => row.customHeight !== undefined),
  }
}

function formatsOf(part: unknown): readonly string[] {
  const { numFmts, cellXfs } = styles.parse(part).styleSheet
  const own = new Map(numFmts?.numFmt.map(({ numFmtId, formatCode }) => [numFmtId, formatCode]))
  return cellXfs.xf.map(({ numFmtId }) => own.get(numFmtId) ?? BUILT_IN.get(numFmtId) ?? '')
}

/** A sheet's table by column heading, below the row that holds `key`; dates stay the serial numbers they are. */
export function tableOf(sheet: WrittenSheet, key: string): readonly ReadonlyMap<string, WrittenCell>[] {
  const header = rowOf([...sheet.cells].find(([, cell]) => cell.value === key)?.[0] ?? '')
  const rows = [...sheet.cells]
  const headings = new Map(rows.filter(([at]) => rowOf(at) === header).map(([at, cell]) => [columnOf(at), cell.value]))
  const numbers = [...new Set(rows.map(([at]) => rowOf(at)))].filter((number) => number > header)
  return numbers.map(
    (number) =>
      new Map(
        rows
          .filter(([at]) => rowOf(at) === number)
          .map(([at, cell]) => [String(headings.get(columnOf(at))), cell] as const),
      ),
  )
}

function rowOf(address: string): number {
  return Number(address.replace(/\D/g, ''))
}

function columnOf(address: string): string {
  return address.replace(/\d/g, '')
}
