import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The words of each page of a PDF in the order they are drawn, without any white space. */
export async function readPdfWords(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent()
    pages.push(withoutSpace(content.items.map((item) => ('str' in item ? item.str : '')).join('')))
  }
  return pages
}

/** The words of each slide of a deck in the order of its shapes, without any white space. */
export function readDeckWords(bytes: Uint8Array): readonly string[] {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
  const numberOf = (name: string) => Number(/(\d+)\.xml$/.exec(name)?.[1])
  return names
    .toSorted((a, b) => numberOf(a) - numberOf(b))
    .map((name) => {
      const xml = strFromU8(parts[name] ?? new Uint8Array())
      return withoutSpace(
        [...xml.matchAll(/<a:t(?: [^>]*)?>([^<]*)<\/a:t>/g)].map((match) => plainText(match[1] ?? '')).join(''),
      )
    })
}

export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '')
}

function plainText(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}
