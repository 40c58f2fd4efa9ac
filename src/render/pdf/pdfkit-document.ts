import type { Shape } from './pair-letters.ts'

/** What this folder uses of pdfkit 0.20.2, much of it private and unknown to the published types. */
export type PdfDocument = {
  readonly _root: Reference
  readonly _font: EmbeddedFont
  readonly outline: OutlineItem
  readonly page: { readonly fonts: Record<string, Reference>; readonly write: (operators: Uint8Array) => void }
  _addInfo: () => void
  readonly read: () => Uint8Array
  /** Of what is written so far, in bytes. */
  _offset: number
  _write: (data: unknown) => void
  /** Null says that the file has ended. */
  push: (bytes: null) => void
  readonly appendXML: (xml: string) => void
  readonly addPage: () => void
  addContent: (operators: string) => PdfDocument
  /** What ends a page. */
  flushPages: () => void
  readonly addNamedDestination: (name: string, ...at: readonly unknown[]) => void
  readonly image: (
    png: Uint8Array,
    x: number,
    y: number,
    size: { readonly width: number; readonly height: number },
  ) => void
  readonly font: (bytes: Uint8Array) => void
  readonly ref: (data: Readonly<Record<string, unknown>>) => Reference
  readonly struct: (type: string, options: Readonly<Record<string, unknown>>) => StructureElement
  readonly addStructure: (element: StructureElement) => void
  readonly markContent: (tag: 'Artifact', options: { readonly type: string }) => void
  readonly markStructureContent: (tag: string) => StructureContent
  readonly endMarkedContent: () => void
  readonly goTo: (
    x: number,
    y: number,
    width: number,
    height: number,
    name: string,
    options: { readonly structParent: StructureElement; readonly Contents: object },
  ) => void
  readonly end: () => void
}

export type Reference = { readonly data: Record<string, unknown>; readonly end: () => void }
export type StructureContent = { readonly refs: readonly unknown[] }
export type StructureElement = {
  readonly dictionary: Reference
  readonly add: (child: StructureElement | StructureContent) => void
  readonly end: () => void
}
export type OutlineItem = {
  readonly addItem: (title: string, options: { readonly fit: true; readonly pageNumber: number }) => OutlineItem
}
export type EmbeddedFont = {
  readonly id: string
  readonly ref: () => Reference
  readonly font: { readonly hasGlyphForCodePoint: (codePoint: number) => boolean; layout: (word: string) => Shape }
  readonly encode: (
    text: string,
  ) => readonly [
    codes: readonly string[],
    positions: readonly { readonly xAdvance: number; readonly advanceWidth: number }[],
  ]
}

/** Opens pdfkit, whose loading takes a while, only when a PDF is wanted. */
export async function newPdfDocument(options: Readonly<Record<string, unknown>>): Promise<PdfDocument> {
  const { default: PDFDocument } = await import('pdfkit')
  return new PDFDocument(options) as unknown as PdfDocument
}

/**
 * Gathers what a new document writes, to the end of the file; a picture may still be unpacked when all has been drawn.
 *
 * pdfkit makes bytes of its text letter by letter and hands them on as a stream of some ten thousand pieces, which took
 * an eighth of the time of drawing. In a PDF all that is not compressed has one byte a letter.
 */
export function gatherBytes(doc: PdfDocument): Promise<Uint8Array> {
  // What stands at the head of the file.
  const pieces = [doc.read()]
  let text = ''
  const settle = () => {
    if (text !== '') pieces.push(Buffer.from(text, 'latin1'))
    text = ''
  }
  doc._write = (data) => {
    if (data instanceof Uint8Array) {
      settle()
      pieces.push(data)
      doc._offset += data.length
    } else {
      const line = `${data}\n`
      text += line
      doc._offset += line.length
    }
  }
  let operators = ''
  doc.addContent = (more) => {
    operators += `${more}\n`
    return doc
  }
  const endPage = doc.flushPages.bind(doc)
  doc.flushPages = () => {
    if (operators !== '') doc.page.write(Buffer.from(operators, 'latin1'))
    operators = ''
    endPage()
  }
  return new Promise((resolve) => {
    doc.push = () => {
      settle()
      resolve(new Uint8Array(Buffer.concat(pieces)))
    }
  })
}
