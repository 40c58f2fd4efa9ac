import { strToU8, zipSync } from 'fflate'
import { Unusable } from '../shared/finding.ts'
import { STYLES, type Surroundings } from './clean-cell.ts'
import { cleanSheet } from './clean-sheet.ts'
import { cleanStrings, readStrings } from './clean-strings.ts'
import { LIMITS } from './limits.ts'
import type { Package } from './open-package.ts'
import { type FormatKind, readFormats } from './read-formats.ts'
import type { Outline } from './read-outline.ts'
import { damaged, tooLarge } from './unusable-file.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'

/**
 * The number formats of the clean package.
 *
 * A date wears a format that the library takes for a plain number, so that the serial number arrives untouched.
 */
export const FORMAT_CODES: Readonly<Record<FormatKind, string>> = { number: 'General', percent: '0%', date: '"date"0' }

/** A small workbook of the same cells, made afresh, for the library to read: no name or part of the original is in it. */
export async function rebuildWorkbook(source: Package, outline: Outline, file: string): Promise<Uint8Array> {
  const surroundings = await readSurroundings(source, outline, file)
  const sheets = new Map<string, string>()
  for (const [at, { name, part }] of outline.sheets.entries()) {
    const xml = await source.read(part)
    if (xml === null) throw damaged(file, `the sheet "${name}" is missing`)
    const clean = guard(file, `the sheet "${name}"`, () => cleanSheet(xml, name, surroundings))
    sheets.set(`xl/worksheets/sheet${at + 1}.xml`, clean)
  }
  // The clean list holds the strings that the sheets have named.
  const strings = ['xl/sharedStrings.xml', surroundings.strings.xml()] as const
  return zipParts(new Map([...frame(outline.sheets.length), ...sheets, strings]))
}

async function readSurroundings(source: Package, outline: Outline, file: string): Promise<Surroundings> {
  const styles = outline.styles === null ? null : await source.read(outline.styles)
  const texts = outline.sharedStrings === null ? null : await source.read(outline.sharedStrings)
  const tooMuch = (what: string) => tooLarge(file, what)
  const formats = guard(file, 'its styles', () => (styles === null ? [] : readFormats(styles)))
  const strings = guard(file, 'its texts', () => readStrings(texts))
  return {
    formats,
    strings: cleanStrings(strings, tooMuch),
    from1904: outline.from1904,
    count: cellCounter(file),
    tooMuch,
  }
}

function cellCounter(file: string): () => void {
  let cells = 0
  return () => {
    cells += 1
    if (cells > LIMITS.cells) throw tooLarge(file, `has more than ${LIMITS.cells.toLocaleString('en-GB')} filled cells`)
  }
}

function guard<T>(file: string, what: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof Unusable) throw error
    throw damaged(file, `${what} cannot be read${error instanceof Error ? `: ${error.message.split('\n')[0]}` : ''}`)
  }
}

/** Everything but the cells: sheets go by number, since the library refuses names that Excel allows. */
function frame(sheets: number): ReadonlyMap<string, string> {
  const numbers = Array.from({ length: sheets }, (_, at) => at + 1)
  const list = numbers.map((n) => `<sheet name="s${n}" sheetId="${n}" r:id="rId${n}"/>`).join('')
  const relations = numbers.map((n) => relation(`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`)).join('')
  const others =
    relation('rIdStyles', 'styles', 'styles.xml') + relation('rIdStrings', 'sharedStrings', 'sharedStrings.xml')
  return new Map([
    [
      '_rels/.rels',
      `<Relationships xmlns="${RELATIONS}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    ['xl/workbook.xml', `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `<Relationships xmlns="${RELATIONS}">${relations}${others}</Relationships>`],
    ['xl/styles.xml', styles()],
  ])
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
}

function styles(): string {
  const codes = STYLES.map(
    (kind, at) => `<numFmt numFmtId="${164 + at}" formatCode="${FORMAT_CODES[kind].replaceAll('"', '&quot;')}"/>`,
  )
  const cellStyles = STYLES.map((_, at) => `<xf numFmtId="${164 + at}"/>`)
  return `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellXfs>${cellStyles.join('')}</cellXfs></styleSheet>`
}

function zipParts(parts: ReadonlyMap<string, string>): Uint8Array {
  return zipSync(Object.fromEntries([...parts].map(([name, xml]) => [name, strToU8(xml)])), { level: 0 })
}
