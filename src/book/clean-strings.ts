import { escapeXml, readXml } from './read-xml.ts'

/** The shared strings of a workbook as the library reads them safely: plain text, formatting and readings aside. */
export type CleanStrings = { readonly xml: string; readonly count: number }

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

export function cleanStrings(xml: string | null): CleanStrings {
  const items: string[] = []
  const pen = textPen()
  if (xml !== null) {
    readXml(xml, {
      open: pen.open,
      text: pen.text,
      close: (name) => {
        pen.close(name)
        if (name === 'si') items.push(`<si><t xml:space="preserve">${escapeXml(pen.take() || ' ')}</t></si>`)
      },
    })
  }
  return { xml: `<sst xmlns="${NAMESPACE}">${items.join('')}</sst>`, count: items.length }
}

/** Gathers the text of a string, its runs joined, without the phonetic readings that East Asian Excel adds. */
export function textPen() {
  let gathered = ''
  let inText = false
  let inReading = false
  return {
    open: (name: string) => {
      if (name === 't') inText = true
      if (name === 'rPh') inReading = true
    },
    text: (text: string) => {
      if (inText && !inReading) gathered += text
    },
    close: (name: string) => {
      if (name === 't') inText = false
      if (name === 'rPh') inReading = false
    },
    take: () => {
      const taken = gathered
      gathered = ''
      return taken
    },
  }
}
