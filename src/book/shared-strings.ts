import { readXml } from './read-xml.ts'

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
