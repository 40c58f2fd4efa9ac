import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

export type Parts = Readonly<Record<string, string>>

/** The parts of a workbook as text. */
export function partsOf(bytes: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

/** A zip of these parts, as they stand. */
export function zipOf(parts: Parts): Uint8Array {
  return zipSync(bytesOf(parts))
}

/** The same without packing, so that a test can find its letters. */
export function storedZipOf(parts: Parts): Uint8Array {
  return zipSync(bytesOf(parts), { level: 0 })
}

function bytesOf(parts: Parts): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The smallest package that Excel opens, with one sheet called Data whose XML the test writes. */
export function bareParts(sheetXml: string, workbookPr = '', formats = ''): Parts {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  return {
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}">${relation('r', 'officeDocument', '/xl/book.xml')}</Relationships>`,
    'xl/book.xml': `<x:workbook xmlns:x="${MAIN}" xmlns:q="${OFFICE}">${workbookPr}<x:sheets><x:sheet name="Data" sheetId="7" q:id="r1"/></x:sheets></x:workbook>`,
    'xl/_rels/book.xml.rels': `<Relationships xmlns="${PACKAGE}">${relation('r1', 'worksheet', 'sheets/data.xml')}${relation('r2', 'styles', '../xl/styles.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${formats}</styleSheet>`,
    'xl/sheets/data.xml': `<worksheet xmlns="${MAIN}">${sheetXml}</worksheet>`,
  }
}
