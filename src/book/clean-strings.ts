import { LIMITS } from './limits.ts'
import { escapeXml, readXml } from './read-xml.ts'

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The shared strings of a workbook: plain text, formatting and readings aside. */
export function readStrings(xml: string | null): readonly string[] {
  const strings: string[] = []
  const pen = textPen()
  if (xml !== null) {
    readXml(xml, {
      open: pen.open,
      text: pen.text,
      close: (name) => {
        pen.close(name)
        if (name === 'si') strings.push(pen.take())
      },
    })
  }
  return strings
}

/** The strings that cells name, each once, as the library reads them safely; a workbook may hold a million that none does. */
export type CleanStrings = {
  readonly textAt: (index: string) => string
  /** The string's place in the clean list; null where there is no such string. */
  readonly use: (index: number, where: string) => number | null
  readonly xml: () => string
}

export function cleanStrings(strings: readonly string[], tooMuch: (what: string) => Error): CleanStrings {
  const places = new Map<number, number>()
  const items: string[] = []
  return {
    textAt: (index) => strings[Number(index)] ?? '',
    use: (index, where) => {
      const text = strings[index]
      if (text === undefined) return null
      const place = places.get(index)
      if (place !== undefined) return place
      if (text.length > LIMITS.text) throw tooMuch(tooLong(where))
      places.set(index, items.length)
      return items.push(`<si><t xml:space="preserve">${escapeXml(text || ' ')}</t></si>`) - 1
    },
    xml: () => `<sst xmlns="${NAMESPACE}">${items.join('')}</sst>`,
  }
}

export function tooLong(where: string): string {
  return `has more than ${LIMITS.text.toLocaleString('en-GB')} characters in ${where}`
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
