import type { Weight } from '../../pack/measure.ts'
import type { Box, OutlineEntry, PackFacts, PageId } from '../../pack/pack.ts'
import { documentInfo, documentXmp } from './describe-document.ts'
import { readFont } from './font-files.ts'
import {
  type EmbeddedFont,
  newPdfDocument,
  type OutlineItem,
  type PdfDocument,
  type Reference,
  type StructureElement,
} from './pdfkit-document.ts'
import { plainText, tidyText, wordsOf } from './tidy-text.ts'

/**
 * Writes one tagged PDF: the only user of pdfkit.
 *
 * Whatever is written stands in an artifact or in the content of an element; anything else is our mistake and thrown.
 */
export type Pen = {
  /** The element `Document`, which holds all others. */
  readonly root: Element
  readonly startPage: (id: PageId) => void
  /** Graphics operators; coordinates run from the page's top left. */
  readonly write: (operators: string) => void
  readonly shape: (text: string, weight: Weight) => ShapedText
  readonly artifact: (type: 'Layout' | 'Pagination', draw: () => void) => void
  readonly finish: (outline: readonly OutlineEntry[], pages: readonly PageId[]) => Promise<Uint8Array>
}

/** Text as glyphs: `show` is the operand of the operator TJ, `width` is at size 1. */
export type ShapedText = { readonly show: string; readonly width: number; readonly font: string }

/** A node of the structure tree, as a screen reader meets it. */
export type Element = {
  readonly open: (type: ElementType, attributes?: Attributes) => Element
  /** Content of the element; artifacts and other elements' content cannot stand inside. */
  readonly mark: (draw: () => void) => void
  /** Makes a `Link` lead to a page. */
  readonly lead: (box: Box, to: PageId, says: string) => void
  /** Needed, on the same page, for a `Link`; whatever else is open closes with the document. */
  readonly close: () => void
}

export type ElementType =
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Span'
  | 'Figure'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'

export type Attributes = {
  /** The alternative to a figure, and where it stands. */
  readonly figure?: { readonly alt: string; readonly box: Box }
  /** What is said in place of the content. */
  readonly spoken?: string
  readonly scope?: 'Column' | 'Row'
  readonly summary?: string
  readonly numbering?: 'Disc' | 'None'
}

/** Opens a document; all its pages have one size. */
export async function takePen(facts: PackFacts, size: readonly [number, number]): Promise<Pen> {
  const doc = await newPdfDocument({
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: facts.language,
    displayTitle: true,
    font: null,
    autoFirstPage: false,
    size,
    margin: 0,
    info: documentInfo(facts),
  })
  const chunks: Uint8Array[] = []
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  doc._addInfo = () => doc.appendXML(documentXmp(facts))
  const state: State = { doc, marking: false, attributes: new Map() }
  const root = doc.struct('Document', {})
  doc.addStructure(root)
  return {
    root: elementOf(state, root),
    startPage: (id) => {
      doc.addPage()
      doc.addNamedDestination(id, 'Fit')
    },
    write: (operators) => {
      if (!state.marking) throw new Error('content outside any mark')
      doc.addContent(operators)
    },
    shape: shaperOf(doc),
    artifact: (type, draw) => marked(state, () => doc.markContent('Artifact', { type }), draw),
    finish: async (outline, pages) => {
      root.end()
      addBookmarks(doc.outline, outline, pages)
      doc._root.data.PageLabels = { Nums: [0, { S: 'D' }] }
      const ended = new Promise((resolve, reject) => doc.on('end', resolve).on('error', reject))
      doc.end()
      await ended
      return new Uint8Array(Buffer.concat(chunks))
    },
  }
}

type State = { readonly doc: PdfDocument; marking: boolean; readonly attributes: Map<string, Reference> }

function marked(state: State, start: () => void, draw: () => void): void {
  if (state.marking) throw new Error('a mark inside another')
  start()
  state.marking = true
  draw()
  state.marking = false
  state.doc.endMarkedContent()
}

function elementOf(state: State, element: StructureElement): Element {
  const { doc } = state
  return {
    open: (type, attributes = {}) => {
      const child = doc.struct(type, { ...alternatives(attributes) })
      const owned = ownAttributes(state, attributes)
      if (owned) child.dictionary.data.A = owned
      element.add(child)
      return elementOf(state, child)
    },
    mark: (draw) => {
      const start = () => element.add(doc.markStructureContent(String(element.dictionary.data.S)))
      marked(state, start, draw)
    },
    lead: (box, to, says) => {
      const options = { structParent: element, Contents: new String(plainText(says)) }
      doc.goTo(box.x, box.y, box.width, box.height, to, options)
    },
    close: () => element.end(),
  }
}

function alternatives({ figure, spoken }: Attributes): Readonly<Record<string, unknown>> {
  const said = spoken === undefined ? {} : { actual: plainText(spoken) }
  if (!figure) return said
  const { x, y, width, height } = figure.box
  return { ...said, alt: plainText(figure.alt), bbox: [x, y, x + width, y + height], placement: 'Block' }
}

/** Attributes that many elements have alike are one object of the file. */
function ownAttributes(state: State, { scope, summary, numbering }: Attributes): Reference | null {
  if (scope) return shared(state, { O: 'Table', Scope: scope })
  if (numbering) return shared(state, { O: 'List', ListNumbering: numbering })
  return summary === undefined ? null : shared(state, { O: 'Table', Summary: new String(plainText(summary)) })
}

function shared({ doc, attributes }: State, data: Readonly<Record<string, unknown>>): Reference {
  const key = JSON.stringify(data)
  const known = attributes.get(key)
  if (known) return known
  const made = doc.ref(data)
  made.end()
  attributes.set(key, made)
  return made
}

function addBookmarks(parent: OutlineItem, entries: readonly OutlineEntry[], pages: readonly PageId[]): void {
  for (const entry of entries) {
    const pageNumber = pages.indexOf(entry.page)
    if (pageNumber < 0) throw new Error(`the outline names ${entry.page}, which is no page`)
    const item = parent.addItem(plainText(entry.title), { fit: true, pageNumber })
    addBookmarks(item, entry.children, pages)
  }
}

function shaperOf(doc: PdfDocument): Pen['shape'] {
  const faces = { regular: faceOf(doc, 'regular'), semibold: faceOf(doc, 'semibold') }
  return (text, weight) => {
    const { font, shapeWord } = faces[weight]
    doc.page.fonts[font.id] ??= font.ref()
    const words = wordsOf(tidyText(text, (codePoint) => font.font.hasGlyphForCodePoint(codePoint))).map(shapeWord)
    return {
      show: words.map((word) => word.show).join(''),
      width: words.reduce((sum, word) => sum + word.width, 0),
      font: font.id,
    }
  }
}

type ShapedWord = { readonly show: string; readonly width: number }

function faceOf(doc: PdfDocument, weight: Weight): { font: EmbeddedFont; shapeWord: (word: string) => ShapedWord } {
  doc.font(readFont(weight))
  const font = doc._font
  const words = new Map<string, ShapedWord>()
  const shapeWord = (word: string): ShapedWord => {
    const kept = words.get(word) ?? encodeWord(font, word)
    words.set(word, kept)
    return kept
  }
  return { font, shapeWord }
}

/** The glyphs of a word, with the kerning between them as TJ has it: in thousandths, subtracted. */
function encodeWord(font: EmbeddedFont, word: string): ShapedWord {
  const [codes, positions] = font.encode(word)
  const kerns = positions.map(({ xAdvance, advanceWidth }) => Math.round(advanceWidth - xAdvance))
  const show = codes.map((code, at) => (kerns[at] ? `${code}>${kerns[at]}<` : code)).join('')
  return { show: `<${show}>`.replaceAll('<>', ''), width: positions.reduce((sum, one) => sum + one.xAdvance, 0) / 1000 }
}
