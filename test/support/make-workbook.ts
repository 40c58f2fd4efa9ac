import ExcelJS from 'exceljs'

/** What a test writes into a cell; `{ formula }` without a result stands for one that Excel never calculated. */
export type TestCell =
  | string
  | number
  | Date
  | null
  | { readonly value: string | number | Date; readonly format?: string }
  | { readonly formula: string; readonly result?: string | number; readonly format?: string }

export type TestSheets = Readonly<Record<string, readonly (readonly TestCell[])[]>>

/** The bytes of a real .xlsx with these sheets, rows and cells. */
export async function makeWorkbook(
  sheets: TestSheets,
  options: { readonly date1904?: boolean } = {},
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.properties.date1904 = options.date1904 ?? false
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name)
    for (const [r, row] of rows.entries()) {
      for (const [c, content] of row.entries()) fillCell(sheet.getCell(r + 1, c + 1), content)
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function fillCell(cell: ExcelJS.Cell, content: TestCell): void {
  if (content === null) return
  if (content instanceof Date) {
    cell.value = content
    cell.numFmt = 'mmm-yy'
    return
  }
  if (typeof content !== 'object') {
    cell.value = content
    return
  }
  if ('formula' in content) {
    cell.value =
      content.result === undefined ? { formula: content.formula } : { formula: content.formula, result: content.result }
  } else cell.value = content.value
  if (content.format !== undefined) cell.numFmt = content.format
}

/** The smallest `Pack` sheet that a workbook may have, with further settings below. */
export function packSheet(settings: Readonly<Record<string, TestCell>> = {}): readonly (readonly TestCell[])[] {
  const all: Readonly<Record<string, TestCell>> = {
    Organisation: 'Example City Council',
    Title: 'Performance pack',
    'Reporting month': 'Aug-24',
    ...settings,
  }
  return [['Setting', 'Value'], ...Object.entries(all)]
}
