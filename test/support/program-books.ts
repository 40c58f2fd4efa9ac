import { escaped, type RawOptions, rawParts, rawZip } from './raw-workbook.ts'

/** A cell as people see it, for a program to write in its own manner. */
type Seen =
  | string
  | number
  | null
  | { readonly month: string }
  | { readonly percent: number }
  | { readonly formula: string; readonly result: number }

/** How a program writes: its cells, its rows, and what it puts round the table. */
type Program = {
  readonly cell: (at: string, seen: Seen, strings: string[]) => string
  readonly row: (number: number, hidden: boolean, cells: string) => string
  readonly before: string
  readonly after: string
  readonly options: RawOptions
}

const DAY = 86_400_000
const from1904 = (iso: string) => (Date.parse(iso) - Date.parse('1904-01-01')) / DAY

const PACK: readonly (readonly Seen[])[] = [
  ['Setting', 'Value'],
  ['Organisation', 'Example City & County'],
  ['Reporting month', { month: '2024-08-01' }],
  ['Amber band', { percent: 0.05 }],
]

const LOCALITIES: readonly (readonly Seen[])[] = [
  ['Our figures'],
  ['Part', 'Indicator', 'Unit', { month: '2024-07-01' }, { month: '2024-08-31' }, 'Target'],
  ['Help', 'Referrals', 'number', 1204, 1300, 1250],
  [null, 'Assessed in time', 'percent', { percent: 0.82 }, { percent: 0.925 }, { percent: 0.95 }],
  ['Care', 'Leaving care', 'number', 'c', 12, null],
]
const HIDDEN_ROW = 5

const LIBRE_OFFICE: Program = {
  cell: (at, seen, strings) => {
    if (seen === null) return `<c r="${at}" s="4"/>`
    if (typeof seen === 'string') return `<c r="${at}" s="0" t="s"><v>${strings.push(seen) - 1}</v></c>`
    if (typeof seen === 'number') return `<c r="${at}" s="0" t="n"><v>${seen}</v></c>`
    if ('month' in seen) return `<c r="${at}" s="1" t="n"><v>${from1904(seen.month)}</v></c>`
    if ('percent' in seen) return `<c r="${at}" s="3" t="n"><v>${seen.percent}</v></c>`
    return `<c r="${at}" s="0" t="n"><f aca="false">${seen.formula}</f><v>${seen.result}</v></c>`
  },
  row: (number, hidden, cells) =>
    `<row r="${number}" customFormat="false" ht="15" hidden="${hidden}" customHeight="false" outlineLevel="0" collapsed="false">${cells}</row>`,
  before:
    '<sheetPr filterMode="false"><pageSetUpPr fitToPage="false"/></sheetPr><dimension ref="A1:F5"/><cols><col collapsed="false" customWidth="true" hidden="true" outlineLevel="0" max="4" min="4" style="0" width="13"/></cols>',
  after:
    '<autoFilter ref="A2:F5"/><mergeCells count="2"><mergeCell ref="A1:F1"/><mergeCell ref="A3:A4"/></mergeCells><dataValidations count="1"><dataValidation allowBlank="true" operator="equal" sqref="C3:C1048576" type="list"><formula1>"number,percent"</formula1><formula2>0</formula2></dataValidation></dataValidations><legacyDrawing r:id="rId2"/>',
  options: {
    workbookPr: '<fileVersion appName="Calc"/><workbookPr backupFile="false" showObjects="all" date1904="true"/>',
    styles:
      '<numFmts count="4"><numFmt numFmtId="164" formatCode="General"/><numFmt numFmtId="165" formatCode="mmm\\-yy"/><numFmt numFmtId="166" formatCode="yyyy\\-mm\\-dd\\ h:mm:ss"/><numFmt numFmtId="167" formatCode="0%"/></numFmts><cellStyleXfs count="1"><xf numFmtId="164"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="164"/></cellXfs>',
  },
}

const OPENPYXL: Program = {
  cell: (at, seen) => {
    if (seen === null) return ''
    if (typeof seen === 'string') return `<c r="${at}" t="inlineStr"><is><t>${escaped(seen)}</t></is></c>`
    if (typeof seen === 'number') return `<c r="${at}" t="n"><v>${seen}</v></c>`
    if ('month' in seen) return `<c r="${at}" s="1" t="n"><v>${from1904(seen.month)}</v></c>`
    if ('percent' in seen) return `<c r="${at}" s="3" t="n"><v>${seen.percent}</v></c>`
    // A program that does not calculate leaves the result empty.
    return `<c r="${at}"><f>${seen.formula}</f><v></v></c>`
  },
  row: (number, hidden, cells) => `<row r="${number}"${hidden ? ' hidden="1"' : ''}>${cells}</row>`,
  before:
    '<sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr/></sheetPr><dimension ref="A1:F5"/><cols><col hidden="1" width="13" customWidth="1" min="4" max="4"/></cols>',
  after:
    '<autoFilter ref="A2:F5"/><mergeCells count="2"><mergeCell ref="A1:F1"/><mergeCell ref="A3:A4"/></mergeCells><dataValidations count="1"><dataValidation sqref="C3:C1048576" allowBlank="1" type="list"><formula1>"number,percent"</formula1></dataValidation></dataValidations><legacyDrawing r:id="anysvml"/>',
  options: {
    workbookPr: '<workbookPr date1904="1"/><workbookProtection/>',
    styles:
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="17"/><xf numFmtId="164"/><xf numFmtId="9" pivotButton="0" quotePrefix="0" xfId="0"/></cellXfs>',
  },
}

/** What LibreOffice and openpyxl write of one workbook that counts its days from 1904, as a Mac's did. */
export const PROGRAM_BOOKS: Readonly<Record<string, () => Uint8Array>> = {
  LibreOffice: () => bookBy(LIBRE_OFFICE),
  openpyxl: () => bookBy(OPENPYXL),
}

/** The same books with a formula for the last figure: the one program saves its result, the other does not. */
export const FORMULA_BOOKS: Readonly<Record<string, () => Uint8Array>> = {
  LibreOffice: () => bookBy(LIBRE_OFFICE, [['Help', 'Sum', 'number', 1, { formula: 'D6+1', result: 2 }]]),
  openpyxl: () => bookBy(OPENPYXL, [['Help', 'Sum', 'number', 1, { formula: 'D6+1', result: 2 }]]),
}

function bookBy(program: Program, more: readonly (readonly Seen[])[] = []): Uint8Array {
  const strings: string[] = []
  const sheet = (rows: readonly (readonly Seen[])[], hidden = 0) => {
    const written = rows.map((row, at) =>
      program.row(at + 1, at + 1 === hidden, cellsBy(program, row, at + 1, strings)),
    )
    return `<sheetData>${written.join('')}</sheetData>`
  }
  const sheets = {
    Pack: sheet(PACK),
    Localities: `${program.before}${sheet([...LOCALITIES, ...more], HIDDEN_ROW)}${program.after}`,
  }
  // The sheets come first: only they fill the list of texts.
  const shared = strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')
  return rawZip(rawParts(sheets, { ...program.options, strings: shared }))
}

function cellsBy(program: Program, row: readonly Seen[], number: number, strings: string[]): string {
  return row.map((seen, at) => program.cell(`${'ABCDEF'[at]}${number}`, seen, strings)).join('')
}
