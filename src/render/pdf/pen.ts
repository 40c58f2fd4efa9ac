import type { Weight } from '../../pack/measure.ts'
import type { Box, OutlineEntry, PackFacts, PageId } from '../../pack/pack.ts'
import type { Palette, Theme } from '../../pack/theme.ts'
import { documentInfo, documentXmp } from './describe-document.ts'
import { type Element, elementOf, type Tagging } from './element.ts'
import { gatherBytes, newPdfDocument, type OutlineItem, type PdfDocument } from './pdfkit-document.ts'
import { makeShaper, type ShapedText } from './shape-text.ts'
import { plainText } from './tidy-text.ts'

/**
 * Writes one tagged PDF; with what it makes for itself, the only user of pdfkit.
 *
 * Whatever is written stands in an artifact or in the content of an element; anything else is our mistake and thrown.
 */
export type Pen = {
  readonly colours: Palette
  /** The element `Document`, which holds all others. */
  readonly root: Element
  readonly startPage: (id: PageId) => void
  /** Graphics operators; coordinates run from the page's top left. */
  readonly write: (operators: string) => void
  /** A PNG that fills a box. */
  readonly picture: (png: Uint8Array, box: Box) => void
  readonly shape: (text: string, weight: Weight) => ShapedText
  readonly artifact: (type: 'Layout' | 'Pagination', draw: () => void) => void
  readonly finish: (outline: readonly OutlineEntry[], pages: readonly PageId[]) => Promise<Uint8Array>
}

/** Opens a document; all its pages have the size and the colours of the theme. */
export async function takePen(facts: PackFacts, { width, height, house }: Theme): Promise<Pen> {
  const doc = await openDocument(facts, [width, height])
  const file = gatherBytes(doc)
  const { expectMark, inMark } = makeMarks(doc)
  const tagging: Tagging = { doc, inMark, attributes: new Map() }
  const root = doc.struct('Document', {})
  doc.addStructure(root)
  return {
    colours: house.colours,
    root: elementOf(tagging, root),
    startPage: (id) => startPage(doc, id),
    write: (operators) => {
      expectMark()
      doc.addContent(operators)
    },
    picture: (png, { x, y, width, height }) => {
      expectMark()
      doc.image(png, x, y, { width, height })
    },
    shape: makeShaper(doc),
    artifact: (type, draw) => inMark(() => doc.markContent('Artifact', { type }), draw),
    finish: (outline, pages) => {
      root.end()
      addBookmarks(doc.outline, outline, pages)
      doc._root.data.PageLabels = { Nums: [0, { S: 'D' }] }
      doc.end()
      return file
    },
  }
}

async function openDocument(facts: PackFacts, size: readonly [number, number]): Promise<PdfDocument> {
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
  doc._addInfo = () => doc.appendXML(documentXmp(facts))
  return doc
}

function makeMarks(doc: PdfDocument): { readonly expectMark: () => void; readonly inMark: Tagging['inMark'] } {
  let open = false
  const inMark: Tagging['inMark'] = (begin, draw) => {
    if (open) throw new Error('a mark inside another')
    open = true
    begin()
    draw()
    doc.endMarkedContent()
    open = false
  }
  const expectMark = () => {
    if (!open) throw new Error('content outside any mark')
  }
  return { expectMark, inMark }
}

/** pdfkit sorts names by language, readers search them by byte: for these letters the two orders are one. */
function startPage(doc: PdfDocument, id: PageId): void {
  if (!/^[a-z0-9]+$/.test(id)) throw new Error(`a page's id has letters and digits only, not ${id}`)
  doc.addPage()
  doc.addNamedDestination(id, 'Fit')
}

function addBookmarks(parent: OutlineItem, entries: readonly OutlineEntry[], pages: readonly PageId[]): void {
  for (const entry of entries) {
    const pageNumber = pages.indexOf(entry.page)
    if (pageNumber < 0) throw new Error(`the outline names ${entry.page}, which is no page`)
    const item = parent.addItem(plainText(entry.title), { fit: true, pageNumber })
    addBookmarks(item, entry.children, pages)
  }
}
