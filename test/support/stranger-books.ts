import { strToU8, zipSync } from 'fflate'
import {
  bookOf,
  type End,
  HEAD,
  kind,
  plainParts,
  RELATIONS,
  ROW,
  SHEET,
  type StrangeBook,
  WORKBOOK,
  withFigure,
  withMonth,
  withPart,
} from './book-kinds.ts'
import { PACK_ROWS, rawParts, rawRows, rawZip } from './raw-workbook.ts'
import { zipTwice } from './zip-twice.ts'

const FIGURE = 'expected a number, "-" or nothing'

const inText = (inner: string) => `<c t="inlineStr"><is>${inner}</is></c>`
const after = (xml: string, more: string) => xml.replace('</sheetData>', `</sheetData>${more}`)
const without = (part: string) =>
  rawZip(Object.fromEntries(Object.entries(plainParts()).filter(([name]) => name !== part)))

/** A book with this as its reporting month, and a row for that month. */
const withSetting = (name: string, end: End, setting: string, value: string | number, says?: string) => {
  const settings = [
    ['Setting', 'Value'],
    ['Reporting month', 'Aug-24'],
    [setting, value],
  ]
  return kind(name, end, () => rawZip(rawParts({ Pack: rawRows(settings), Localities: rawRows([HEAD, ROW]) })), says)
}

const withBytes = (name: string, end: End, make: (xml: string) => Uint8Array, says?: string) =>
  kind(
    name,
    end,
    () => {
      const parts = Object.entries(plainParts()).map(([part, xml]) => [part, strToU8(xml)] as const)
      return zipSync({ ...Object.fromEntries(parts), [SHEET]: make(plainParts()[SHEET] ?? '') })
    },
    says,
  )

const FIGURES: readonly StrangeBook[] = [
  ...['5e-324', '-0', '999999999999', '+5', '0.1e-7'].map((number) =>
    withFigure(`the number ${number}`, 'read', `<c><v>${number}</v></c>`),
  ),
  ...['1e308', '-1e308', '12345678901234567', '1E+21', '-1000000000000'].map((number) =>
    withFigure(
      `the number ${number}`,
      'refused',
      `<c><v>${number}</v></c>`,
      'more than twelve digits before the point',
    ),
  ),
  ...['NaN', 'INF', '0x10', '１２', '1_000', '--1', '1e'].map((number) =>
    withFigure(`the number ${number}`, 'unusable', `<c><v>${number}</v></c>`, 'the number in D2'),
  ),
  ...['NaN', 'Infinity', '1e5', '0x1F', '1,2,3', '1.234.567', '½', '٣'].map((text) =>
    withFigure(`the text ${text} for a figure`, 'refused', text, `${FIGURE}, found "${text}"`),
  ),
  withFigure('a text beyond the list of texts', 'unusable', '<c t="s"><v>1000000000</v></c>', 'the text in D2'),
  withFigure('a text by the name of a prototype', 'unusable', '<c t="s"><v>__proto__</v></c>', 'the text in D2'),
  withFigure('half a text number', 'unusable', '<c t="s"><v>0.5</v></c>', 'the text in D2'),
  withFigure('a style that is not there', 'read', '<c s="4000000000"><v>1</v></c>'),
  withFigure('a type of cell that is not known', 'read', '<c t="zzz"><v>5</v></c>'),
  withFigure('an error newer than this program', 'refused', '<c t="e"><v>#SPILL!</v></c>', 'found "#SPILL!"'),
  withFigure('a cell within a cell', 'read', '<c><c><v>1</v></c></c>'),
  withFigure('a data table', 'read', '<c><f t="dataTable" ref="D2:D9" dt2D="1" r1="A1" r2="A2"/><v>5</v></c>'),
  withFigure('an array over the whole sheet', 'read', '<c><f t="array" ref="A1:XFD1048576">A1</f><v>5</v></c>'),
  withFigure('a formula that spills', 'read', '<c cm="1"><f t="array" ref="D2">_xlfn._xlws.SORT(A1)</f><v>5</v></c>'),
  withFigure('spaces that are kept', 'read', inText('<t xml:space="preserve">  14  </t>')),
  withFigure('a reading beside the text', 'refused', inText('<t>n/k</t><rPh sb="0" eb="1"><t>9</t></rPh>'), '"n/k"'),
  withFigure('a reading amid the text', 'refused', inText('<r><t>n</t></r><rPh><t>9</t></rPh><r><t>k</t></r>'), '"nk"'),
  withFigure('a comment within a number', 'refused', inText('<t>1<!-- 9 -->x</t>'), 'found "1x"'),
  withFigure('a number set apart as CDATA', 'read', '<c><v><![CDATA[18]]></v></c>'),
  withFigure('a letter by its number', 'read', '<c><v>&#50;0</v></c>'),
  withFigure('an entity of HTML', 'unusable', '<c><v>&nbsp;20</v></c>', 'the sheet "Localities" cannot be read'),
  withFigure('a mark of byte order within a text', 'read', '\uFEFF19'),
  withFigure('letters that steer a terminal', 'refused', 'a\u009B31mb', 'found "a31mb"'),
]

const DAYS: readonly StrangeBook[] = [
  withMonth('a day after the year 9999', 'refused', '<c s="1"><v>2958466</v></c>', 'column "2958466" is not read'),
  withMonth('a day before the first', 'refused', '<c s="1"><v>-1</v></c>', 'the column "-1" is not read'),
  withMonth('a day of 1904 before the first', 'refused', '<c s="1"><v>-5</v></c>', 'column "-5"', {
    workbookPr: '<workbookPr date1904="1"/>',
  }),
  withMonth('an ISO day that there is not', 'refused', '<c t="d"><v>2024-13-45</v></c>', '"2024-13-45" is not read'),
  withMonth('a time of day by itself', 'refused', '<c t="d"><v>10:30:00</v></c>', '"10:30:00" is not read'),
  withMonth('a month of the year 9999', 'refused', 'Dec 9999', 'found "Dec 9999"'),
  withMonth('a month of the year 1899', 'refused', 'Jan 1899', 'found "Jan 1899"'),
  withSetting('a target date in the year 9999', 'refused', 'Target date', 'Dec 9999', 'found "Dec 9999"'),
  withSetting('a milliard months shown', 'refused', 'Months shown', 1e9, 'a whole number from 1 to 60'),
  withSetting('a band without end', 'refused', 'Amber band', '1e300%', 'a percentage such as 10%'),
]

const PLACES: readonly StrangeBook[] = [
  withPart('a cell beside the last column', SHEET, (xml) => xml.replace('<c ', '<c r="XFE1" '), 'unusable', 'XFE1'),
  withPart('a cell above the first row', SHEET, (xml) => xml.replace('<c ', '<c r="A0" '), 'unusable', 'A0'),
  withPart('a cell of another row', SHEET, (xml) => xml.replace('<c ', '<c r="A7" '), 'unusable', 'cell A7'),
  withPart('a row between two rows', SHEET, (xml) => xml.replace('<row>', '<row r="1.5">'), 'unusable', 'row 1.5'),
  withPart('rows of one number', SHEET, (xml) => xml.replaceAll('<row>', '<row r="1">'), 'refused', 'no heading'),
  withPart(
    'a row with two numbers',
    SHEET,
    (xml) => xml.replace('<row>', '<row r="1" r="2">'),
    'unusable',
    'attribute',
  ),
  withPart('two tables of cells', SHEET, (xml) => after(xml, '<sheetData><row/></sheetData>'), 'read'),
  withPart('a hundred thousand rules of colour', SHEET, (xml) => after(xml, '<cfRule/>'.repeat(100_000)), 'read'),
  withPart('merged cells without end', SHEET, (xml) => after(xml, '<mergeCell ref="A1:B1"/>'.repeat(9000)), 'unusable'),
  withPart(
    'two ways of reading a sheet',
    SHEET,
    (xml) => xml.replace('<sheetData>', `${OTHER_WAY}<sheetData>`),
    'read',
  ),
  withPart('a page in place of a sheet', SHEET, () => '<html><body/></html>', 'refused', 'has no heading'),
  withPart('nothing in place of a sheet', SHEET, () => '', 'unusable', 'cannot be read'),
  withPart('instructions to other programs', SHEET, (xml) => xml.replace('<row>', '<?evil a?><row>'), 'read'),
  kind('an export of more cells than are read beside the pack', 'read', () => bookOf([HEAD, ROW], { Export: EXPORT })),
]

const NAMES: readonly StrangeBook[] = [
  kind('a sheet named in markup', 'read', () => bookOf([HEAD, ROW], { '<b>&"\'{{x}}': rawRows([HEAD, ROW]) })),
  withPart(
    'a sheet name that steers a terminal',
    WORKBOOK,
    (xml) => xml.replace('"Localities"', '"Lo&#10;ca&#x9b;31m" state="hidden"'),
    'read',
    'Lo ca31m',
  ),
  withPart('a sheet without a name', WORKBOOK, (xml) => xml.replace('name="Localities"', ''), 'read'),
  withPart('two names but for their case', WORKBOOK, (xml) => xml.replace('"Pack"', '"LOCALITIES"'), 'unusable', 'two'),
  withPart(
    'names by the hundred thousand',
    WORKBOOK,
    (xml) => xml.replace('</w', `${'<definedName name="a"/>'.repeat(2e5)}</w`),
    'read',
  ),
  withPart(
    'more sheets than tabs',
    WORKBOOK,
    (xml) => xml.replace('</sheets>', `${tabs(900)}</sheets>`),
    'unusable',
    '902',
  ),
  kind('two parts of one name', 'unusable', () => zipTwice(plainParts(), SHEET), 'stands in it twice'),
  kind('two parts but for their case', 'unusable', () => rawZip({ ...plainParts(), 'XL/workbook.xml': '' }), 'twice'),
  kind('more sections than people read', 'refused', () => bookOf([HEAD, ROW], sections(110)), 'at most 100 sheets of'),
  kind('macros', 'read', () => rawZip({ ...plainParts(), 'xl/vbaProject.bin': 'x' })),
]

const RELATED: readonly StrangeBook[] = [
  withPart('a sheet that is the workbook', RELATIONS, (xml) => xml.replace('worksheets/sheet2', 'workbook'), 'refused'),
  withPart('two sheets of one part', RELATIONS, (xml) => xml.replace('sheet1.', 'sheet2.'), 'refused', 'Setting'),
  withPart('a sheet on the web', RELATIONS, (xml) => xml.replace('worksheets/sheet2', 'http://x.test/a'), 'unusable'),
  withPart('a sheet on the disk', RELATIONS, (xml) => xml.replace('worksheets/sheet2', 'file:///etc/a'), 'unusable'),
  withPart('targets that go up and down', RELATIONS, (xml) => xml.replaceAll('"work', '"../xl/work'), 'read'),
  withPart('targets from here', RELATIONS, (xml) => xml.replaceAll('"work', '"./work'), 'read'),
  withPart('relations of one name', RELATIONS, (xml) => xml.replaceAll('"r1"', '"r0"'), 'unusable', 'is missing'),
  withPart('a sheet of macros', RELATIONS, (xml) => lastOfKind(xml, 'xlMacrosheet'), 'refused', 'Indicator'),
  withPart('a sheet of dialogs', RELATIONS, (xml) => lastOfKind(xml, 'dialogsheet'), 'refused', 'Indicator'),
  withPart('a sheet of a chart', RELATIONS, (xml) => lastOfKind(xml, 'chartsheet'), 'refused', 'Indicator'),
  kind('no relations', 'unusable', () => without(RELATIONS), 'is missing'),
  kind('no styles', 'read', () => without('xl/styles.xml')),
  kind('no texts, and none named', 'read', () => without('xl/sharedStrings.xml')),
  kind('the longest of texts in every cell', 'refused', longestEverywhere, 'at most 1,000 rows'),
]

const LETTERS: readonly StrangeBook[] = [
  withBytes('a sheet in UTF-16', 'read', (xml) => Buffer.from(`\uFEFF${xml}`, 'utf16le')),
  withBytes('a sheet in UTF-16 the other way', 'read', (xml) => Buffer.from(`\uFEFF${xml}`, 'utf16le').swap16()),
  withBytes('a sheet in Latin-1', 'read', (xml) =>
    Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${xml.replace('Ref', 'Réf')}`, 'latin1'),
  ),
  withBytes(
    'a sheet that says it is in UTF-16 and is not',
    'unusable',
    (xml) => strToU8(`<?xml version="1.0" encoding="UTF-16"?>${xml}`),
    'the sheet "Localities" cannot be read',
  ),
  kind('a label of marks over one letter', 'read', () => bookOf([HEAD, [`e${'\u0301'.repeat(400)}`, ...ROW.slice(1)]])),
  kind('a label with half a letter', 'read', () => bookOf([HEAD, ['\uD800x', ...ROW.slice(1)]])),
  kind('a label without a place to break', 'read', () => bookOf([HEAD, ['W'.repeat(499), ...ROW.slice(1)]])),
  kind('a label of nothing seen', 'refused', () => bookOf([HEAD, ['\u00A0\u200B', ...ROW.slice(1)]]), 'found nothing'),
  kind('columns with the names of a prototype', 'read', () =>
    bookOf([
      [...HEAD, '__proto__', 'constructor'],
      [...ROW, 1, 2],
    ]),
  ),
]

/** Kinds that no program writes by itself, and a few that one does. */
export const STRANGER_BOOKS: readonly StrangeBook[] = [...FIGURES, ...DAYS, ...PLACES, ...NAMES, ...RELATED, ...LETTERS]

/** As it comes out of the case system: many rows, and no word that heads a table of ours. */
const EXPORT = rawRows(Array<readonly number[]>(2600).fill(Array<number>(100).fill(1)))

const OTHER_WAY = '<AlternateContent><Choice><sheetData><row r="5"/></sheetData></Choice></AlternateContent>'

function sections(count: number): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`S${at}`, rawRows([HEAD, ROW])]))
}

function tabs(count: number): string {
  return Array.from({ length: count }, (_, at) => `<sheet name="q${at}" sheetId="${at + 9}" r:id="r1"/>`).join('')
}

function lastOfKind(xml: string, type: string): string {
  return xml.replace('/worksheet" Target="worksheets/sheet2', `/${type}" Target="worksheets/sheet2`)
}

/** A few hundred kilobytes that would be three gigabytes if each cell had a text of its own. */
function longestEverywhere(): Uint8Array {
  const row = ['Referrals', 'number', 1, 2, 3, ...Array<string>(80).fill('<c t="s"><v>0</v></c>')]
  const rows = rawRows([HEAD, ...Array<typeof row>(1200).fill(row)])
  return rawZip(rawParts({ Pack: PACK_ROWS, Localities: rows }, { strings: `<si><t>${'x '.repeat(16_000)}</t></si>` }))
}
