import { strToU8, zipSync } from 'fflate'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

export type RawCell = string | number | null
export type RawParts = Readonly<Record<string, string>>

/** How a workbook is written: what one program does by default and another never. */
export type RawOptions = {
  readonly workbookPr?: string
  readonly styles?: string
  readonly strings?: string
  readonly states?: Readonly<Record<string, string>>
}

/** Rows as the plainest of writers leave them: texts inline, no addresses. A cell that begins with `<` stands as it is. */
export function rawRows(rows: readonly (readonly RawCell[])[]): string {
  return `<sheetData>${rows.map((row) => `<row>${row.map(rawCell).join('')}</row>`).join('')}</sheetData>`
}

function rawCell(content: RawCell): string {
  if (content === null) return '<c/>'
  if (typeof content === 'number') return `<c><v>${content}</v></c>`
  return content.startsWith('<') ? content : `<c t="inlineStr"><is><t>${escaped(content)}</t></is></c>`
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

export const PACK_ROWS = rawRows([
  ['Setting', 'Value'],
  ['Organisation', 'Example City Council'],
  ['Reporting month', 'Aug-24'],
])

/** The parts of a workbook whose sheets' XML the test writes. */
export function rawParts(sheets: Readonly<Record<string, string>>, options: RawOptions = {}): RawParts {
  const names = Object.keys(sheets)
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const list = names.map(
    (name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}"${options.states?.[name] ?? ''} r:id="r${at}"/>`,
  )
  const relations = names.map((_, at) => relation(`r${at}`, 'worksheet', `worksheets/sheet${at + 1}.xml`))
  const others = relation('rs', 'styles', 'styles.xml') + relation('rt', 'sharedStrings', 'sharedStrings.xml')
  return {
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}">${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${options.workbookPr ?? ''}<sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${relations.join('')}${others}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${options.styles ?? ''}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${options.strings ?? ''}</sst>`,
    ...Object.fromEntries(
      names.map((name, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet xmlns="${MAIN}">${sheets[name]}</worksheet>`,
      ]),
    ),
  }
}

export function rawZip(parts: RawParts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
}
