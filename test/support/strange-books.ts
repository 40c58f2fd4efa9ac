import { strToU8, zipSync } from 'fflate'
import {
  bookOf,
  HEAD,
  kind,
  plainParts,
  ROW,
  SHEET,
  type StrangeBook,
  withFigure,
  withMonth,
  withPart,
  withTyped,
} from './book-kinds.ts'
import { backslashed, openBrackets, outside, strict } from './other-writers.ts'
import { PACK_ROWS, rawParts, rawRows, rawZip } from './raw-workbook.ts'
import { STRANGER_BOOKS } from './stranger-books.ts'

const OLE = Buffer.from('D0CF11E0A1B11AE1', 'hex')
const ole = (name: string) => Buffer.concat([OLE, Buffer.alloc(600), Buffer.from(name, 'utf16le')])
const zipped = (...names: readonly string[]) => rawZip(Object.fromEntries(names.map((name) => [name, 'x'])))

const FILES: readonly StrangeBook[] = [
  kind('an empty file', 'unusable', () => new Uint8Array(), 'is empty'),
  kind('a file of three letters', 'unusable', () => strToU8('abc'), 'is not an Excel workbook'),
  kind('zeros, as OneDrive leaves', 'unusable', () => new Uint8Array(9000), 'not fully synchronised'),
  kind('a PDF', 'unusable', () => strToU8('%PDF-1.7\nsome'), 'is a PDF'),
  kind('a web page', 'unusable', () => strToU8('<!DOCTYPE html><html></html>'), 'is a web page'),
  kind('a CSV', 'unusable', () => strToU8('Indicator,Aug-24\nReferrals,1\n'), 'is a text file (CSV)'),
  kind('a spreadsheet in XML of 2003', 'unusable', () => strToU8('<?xml version="1.0"?><Workbook/>'), 'is an XML file'),
  kind('an .xls', 'unusable', () => ole('Workbook'), 'is an old .xls workbook'),
  kind('an .xls of Excel 95', 'unusable', () => ole('Book'), 'is an old .xls workbook'),
  kind('a workbook with a password', 'unusable', () => ole('EncryptedPackage'), 'needs a password'),
  kind('a workbook with a rights label', 'unusable', () => ole('DRMEncryptedTransform'), 'rights label'),
  kind('an old Word document', 'unusable', () => ole('WordDocument'), 'is an old Office file'),
  kind('an .xlsb', 'unusable', () => zipped('_rels/.rels', 'xl/workbook.bin'), 'is a binary workbook (.xlsb)'),
  kind('an .ods', 'unusable', () => zipped('mimetype', 'content.xml'), 'is an OpenDocument file'),
  kind('a .docx', 'unusable', () => zipped('_rels/.rels', 'word/document.xml'), 'is a Word document'),
  kind('a .pptx', 'unusable', () => zipped('_rels/.rels', 'ppt/presentation.xml'), 'is a PowerPoint deck'),
  kind('a Numbers document', 'unusable', () => zipped('Index/Document.iwa'), 'is a Numbers document'),
  kind('a zip of a workbook', 'unusable', () => zipped('pack.xlsx'), 'is a zip with a workbook inside'),
  kind('a zip of photographs', 'unusable', () => zipped('a.jpg', 'b.jpg'), 'is a zip file, not'),
  kind('an empty zip', 'unusable', () => zipSync({}), 'is'),
  kind('a workbook cut in half', 'unusable', () => half(bookOf([HEAD, ROW])), 'is damaged or was not fully copied'),
  kind('a workbook with its end missing', 'unusable', () => bookOf([HEAD, ROW]).slice(0, -30), 'is damaged'),
  kind(
    'a part named to climb out',
    'unusable',
    () => zipped('../../evil'),
    'point outside of the file; it was not made',
  ),
  kind(
    'a part named from the root',
    'unusable',
    () => zipped('/etc/evil'),
    'point outside of the file; it was not made',
  ),
  kind('more parts than a workbook has', 'unusable', () => zipped(...numbered(6000)), 'parts'),
]

const PARTS: readonly StrangeBook[] = [
  withPart('a sheet that breaks off', SHEET, (xml) => xml.slice(0, -40), 'unusable', 'the sheet "Localities"'),
  withPart('texts that break off', 'xl/sharedStrings.xml', () => '<sst><si><t>a', 'unusable', 'its texts'),
  withPart('styles that break off', 'xl/styles.xml', () => '<styleSheet><x', 'unusable', 'its styles'),
  withPart('a workbook part that breaks off', 'xl/workbook.xml', () => '<workbook>', 'unusable', 'cannot be read'),
  withPart('no workbook part', 'xl/workbook.xml', () => '', 'unusable', 'is damaged'),
  withPart('no sheets', 'xl/workbook.xml', () => '<workbook><sheets/></workbook>', 'unusable', 'has no sheets'),
  withPart('relations that lead nowhere', 'xl/_rels/workbook.xml.rels', () => '<R/>', 'unusable', 'is missing'),
  withPart('a document type', SHEET, (xml) => `<!DOCTYPE a [<!ENTITY b "c">]>${xml}`, 'unusable', 'document type'),
  withPart('entities that laugh', SHEET, (xml) => `${LAUGHS}${xml}`, 'unusable', 'document type'),
  withPart('elements that nest too deep', SHEET, (xml) => xml.replace('</worksheet>', deep(400)), 'unusable', 'deep'),
  withPart('thirty megabytes of spaces', SHEET, () => ' '.repeat(30_000_000), 'unusable', 'unfolds to'),
  withPart('letters that are no UTF-8', SHEET, () => '<?xml version="1.0" encoding="x"?>', 'unusable', 'letters'),
  withPart(
    'two sheets of one name',
    'xl/workbook.xml',
    (xml) => xml.replace('"Pack"', '"Localities"'),
    'unusable',
    'two',
  ),
  withPart('a part with prefixes', SHEET, prefixed, 'read'),
  withPart('absolute targets', 'xl/_rels/workbook.xml.rels', (xml) => xml.replaceAll('"work', '"/xl/work'), 'read'),
  withPart('rows with no cells below', SHEET, (xml) => xml.replace('</sheetData>', emptyRows(20_000)), 'read'),
  withPart(
    'a link that leads nowhere',
    SHEET,
    (xml) => after(xml, '<hyperlinks><hyperlink ref="A2"/></hyperlinks>'),
    'read',
  ),
  withPart('a table, a drawing and notes', SHEET, (xml) => after(xml, '<drawing id="x"/><tableParts/>'), 'read'),
  withPart('number formats that never close a bracket', 'xl/styles.xml', openBrackets, 'read'),
  kind('the strict kind that Excel can save', 'read', () => strict(plainParts())),
  kind('parts named as Windows names files', 'read', () => backslashed(plainParts())),
  withPart('a sheet with a mark of its byte order', SHEET, (xml) => `\uFEFF${xml}`, 'read'),
  withPart('texts set apart as CDATA', SHEET, (xml) => xml.replace(/<t>([^<]*)<.t>/g, '<t><![CDATA[$1]]></t>'), 'read'),
  withPart('a target outside', 'xl/_rels/workbook.xml.rels', outside, 'unusable', 'the sheet "Localities" is missing'),
  withPart(
    'a row beyond the last',
    SHEET,
    (xml) => xml.replace('<row>', '<row r="2000000">'),
    'unusable',
    'row 2000000',
  ),
  withPart('a column beyond the last', SHEET, (xml) => xml.replace('<c ', '<c r="ZZZ1" '), 'unusable', 'ZZZ1'),
  withPart('an extension with names of its own', SHEET, (xml) => after(xml, '<extLst><row r="0"/></extLst>'), 'read'),
]

const CELLS: readonly StrangeBook[] = [
  withFigure('a formula with its result', 'read', '<c><f>1+1</f><v>2</v></c>'),
  withFigure('a formula never calculated', 'refused', '<c><f>1+1</f></c>', 'formula without a saved result'),
  withFigure('an orphaned shared formula', 'read', '<c><f t="shared" si="9"/><v>4</v></c>'),
  withFigure('rich text of a number', 'read', '<c t="inlineStr"><is><r><t>1,</t></r><r><t>200</t></r></is></c>'),
  withFigure('a division by zero', 'refused', '<c t="e"><v>#DIV/0!</v></c>', '#DIV/0!'),
  withFigure('a truth', 'refused', '<c t="b"><v>1</v></c>', 'found "TRUE"'),
  withFigure('a date for a figure', 'refused', '<c s="1"><v>45505</v></c>', 'found "1/8/2024"'),
  withFigure('a number with non-breaking spaces', 'read', '\u00A01,234\u00A0'),
  withFigure('a true minus', 'read', '−3'),
  withFigure('an en dash', 'read', '–'),
  withFigure('a suppressed figure', 'read', '<c t="inlineStr"><is><t>[c]</t></is></c>'),
  withFigure('words for a figure', 'refused', 'tbc', 'found "tbc"'),
  withFigure('a number with a comma for a point', 'unusable', '<c><v>1,5</v></c>', 'the number in'),
  withFigure('a number without end', 'unusable', '<c><v>1e999</v></c>', 'the number in'),
  withFigure('a text that is not there', 'unusable', '<c t="s"><v>99</v></c>', 'the text in'),
  withFigure('a text longer than Excel allows', 'unusable', 'x'.repeat(40_000), '32,767 characters'),
  withMonth('a month as a date', 'read', '<c s="1"><v>45505</v></c>'),
  withMonth('a month of the 1904 system, as LibreOffice says it', 'read', '<c s="1"><v>44043</v></c>', undefined, {
    workbookPr: '<workbookPr date1904="true"/>',
  }),
  withMonth('an ISO date', 'read', '<c t="d"><v>2024-08-01T00:00:00</v></c>'),
  withMonth('a month with an apostrophe', 'read', 'Aug ’24'),
  withMonth('a month with an en dash', 'read', 'Aug–24'),
  withMonth('a month with a non-breaking space', 'read', 'August\u00A02024'),
  withMonth('a month mistyped', 'refused', 'Agu-24', 'found "Agu-24"'),
  withMonth('two columns for one month', 'refused', 'July 2024', 'already stands at Localities!C1'),
  withMonth('no column for the reporting month', 'refused', 'Jun-24', 'a reporting month that the outcome sheets have'),
]

const SHEETS: readonly StrangeBook[] = [
  kind('no Pack sheet', 'refused', () => rawZip(rawParts({ Data: rawRows([HEAD, ROW]) })), 'a sheet called Pack'),
  kind('a sheet called __proto__', 'read', () => bookOf([HEAD, ROW], { constructor: rawRows([HEAD, ROW]) })),
  kind('settings with the names of a prototype', 'read', () => bookOf([HEAD, ROW, ['toString', 'number', 1, 2, 3]])),
  kind(
    'a hidden sheet',
    'read',
    () => bookOf([HEAD, ROW], {}, { states: { Localities: ' state="veryHidden"' } }),
    'is hidden',
  ),
  kind('a hidden row', 'read', () => hiddenRow(), 'hidden row'),
  kind('a merged heading and part', 'read', () => merged()),
  kind(
    'a heading nearly right',
    'read',
    () => bookOf([['Indicator', 'Unti', 'Jul-24', 'Aug-24', 'Target'], ROW]),
    'did you mean "Unit"?',
  ),
  kind('a row without a figure', 'read', () => bookOf([HEAD, ROW, ['Empty', 'number']]), 'has no figure for any month'),
  kind(
    'a code that stands twice',
    'refused',
    () =>
      bookOf([
        ['Indicator', 'Code', 'Aug-24'],
        ['a', 'X', 1],
        ['b', 'X', 2],
      ]),
    'no other row has',
  ),
  kind(
    'a label too long to print',
    'refused',
    () => bookOf([HEAD, ['word '.repeat(200), 'number', 1, 2, 3]]),
    'at most 500 characters',
  ),
  kind(
    'more indicators than people read',
    'refused',
    () => bookOf([HEAD, ...numbered(1001).map((name) => [name, 'number', 1, 2, 3])]),
    'at most 1,000 rows',
  ),
  kind(
    'more columns than people read',
    'refused',
    () => bookOf([[...HEAD, ...numbered(500)], ROW]),
    'at most 400 columns',
  ),
  kind('more merged cells than a sheet needs', 'unusable', () => merged(6000), 'merged'),
  kind(
    'a sheet of every cell',
    'unusable',
    () => bookOf([HEAD, ...Array.from({ length: 260 }, () => Array(1000).fill(1))]),
    'filled cells',
  ),
  kind('a target ten times too high', 'read', () => bookOf([HEAD, ['Visits', 'number', 12, 13, 130]]), 'ten times'),
]

const TYPED: readonly StrangeBook[] = [
  withTyped('a loop in a typed text', '{{#each this}}x{{/each}}', 'refused', 'unknown word "each"'),
  withTyped('a look-up in a typed text', '{{lookup this "constructor"}}', 'refused', 'unknown word "lookup"'),
  withTyped('a prototype in a typed text', '{{constructor}}', 'refused', 'unknown word "constructor"'),
  withTyped('a way to the outside', '{{this.constructor.constructor "x"}}', 'refused', 'unknown word'),
  withTyped('a snippet in a typed text', '{{> benchmark code="REFERRALS"}}', 'refused', 'no snippet is called'),
  withTyped('a snippet made on the spot', '{{#*inline "x"}}{{> x}}{{/inline}}', 'refused', 'is not known'),
  withTyped('a typed text that is not closed', '{{value "REFERRALS"', 'refused', 'is not closed'),
  withTyped(
    'blocks without end',
    '{{#if-red "REFERRAL"}}'.repeat(60) + '{{/if-red}}'.repeat(60),
    'refused',
    'at most 20 blocks',
  ),
  withTyped('words that look like HTML', 'So <script>alert(1)</script> & {{value "REFERRAL"}}', 'read'),
  withTyped('words that look like a formula', '=HYPERLINK("http://x")', 'read'),
]

/** A hundred and fifty kinds and more, each by what is strange about it. */
export const STRANGE_BOOKS: readonly StrangeBook[] = [
  ...FILES,
  ...PARTS,
  ...CELLS,
  ...SHEETS,
  ...TYPED,
  ...STRANGER_BOOKS,
]

const LAUGHS = '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]>'

function half(bytes: Uint8Array): Uint8Array {
  return bytes.slice(0, bytes.length / 2)
}

function numbered(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `Name ${at}`)
}

function deep(levels: number): string {
  return `${'<a>'.repeat(levels)}${'</a>'.repeat(levels)}</worksheet>`
}

function prefixed(xml: string): string {
  return xml.replaceAll(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=')
}

function emptyRows(count: number): string {
  return `${'<row s="1" customFormat="1"><c s="1"/></row>'.repeat(count)}</sheetData>`
}

function after(xml: string, more: string): string {
  return xml.replace('</sheetData>', `</sheetData>${more}`)
}

function hiddenRow(): Uint8Array {
  const rows = rawRows([HEAD, ROW]).replace(/<row>(?=(?:(?!<row>).)*$)/, '<row hidden="true">')
  return rawZip(rawParts({ Pack: PACK_ROWS, Localities: rows }))
}

function merged(count = 1): Uint8Array {
  const rows = rawRows([['A title of the sheet'], ['Part', ...HEAD], ['Help', ...ROW], [null, ...ROW]])
  const cells = '<mergeCell ref="A1:F1"/><mergeCell ref="A3:A4"/>'.repeat(count)
  return rawZip(rawParts({ Pack: PACK_ROWS, Localities: `${rows}<mergeCells>${cells}</mergeCells>` }))
}
