import { type RawParts, rawZip } from './raw-workbook.ts'

/** Quick only where each letter of a format is looked at once. */
export function openBrackets(xml: string): string {
  const codes = Array.from(
    { length: 20 },
    (_, at) => `<numFmt numFmtId="${200 + at}" formatCode="${'[h'.repeat(20_000)}"/>`,
  )
  const uses = codes.map((_, at) => `<xf numFmtId="${200 + at}"/>`)
  return xml.replace(/<cellXfs>.*<.cellXfs>/, `<numFmts>${codes.join('')}</numFmts><cellXfs>${uses.join('')}</cellXfs>`)
}

export function strict(parts: RawParts): Uint8Array {
  const inStrict = (xml: string) =>
    xml
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006', 'http://purl.oclc.org/ooxml/officeDocument')
  return rawZip(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, inStrict(xml)])))
}

export function backslashed(parts: RawParts): Uint8Array {
  return rawZip(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name.replaceAll('/', '\\'), xml])))
}

export function outside(xml: string): string {
  return xml.replace('worksheets/sheet2.xml', '../../../../etc/passwd')
}
