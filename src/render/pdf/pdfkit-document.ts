import type { Shape } from './pair-letters.ts'

/** What this folder uses of pdfkit 0.20.2, much of it private and unknown to the published types. */
export type PdfDocument = NodeJS.EventEmitter & {
  readonly _root: Reference
  readonly _font: EmbeddedFont
  readonly outline: OutlineItem
  readonly page: { readonly fonts: Record<string, Reference> }
  _addInfo: () => void
  readonly appendXML: (xml: string) => void
  readonly addPage: () => void
  readonly addContent: (operators: string) => void
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
