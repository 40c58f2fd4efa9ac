import type { Box, PageId } from '../../pack/pack.ts'
import type { PdfDocument, Reference, StructureElement } from './pdfkit-document.ts'
import { plainText } from './tidy-text.ts'

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
  /** What an abbreviation stands for. */
  readonly expansion?: string
  readonly scope?: 'Column' | 'Row'
  readonly summary?: string
  readonly numbering?: 'Disc' | 'None'
}

/** What all elements of a document share. */
export type Tagging = {
  readonly doc: PdfDocument
  /** Brackets content between a mark's begin and its end; a mark inside another is our mistake. */
  readonly inMark: (begin: () => void, draw: () => void) => void
  readonly attributes: Map<string, Reference>
}

/** An element of pdfkit as the drawing code sees it. */
export function elementOf(tagging: Tagging, element: StructureElement): Element {
  const { doc } = tagging
  return {
    open: (type, attributes = {}) => {
      const child = doc.struct(type, { ...alternatives(attributes) })
      const owned = ownAttributes(tagging, attributes)
      if (owned) child.dictionary.data.A = owned
      element.add(child)
      return elementOf(tagging, child)
    },
    mark: (draw) => {
      const start = () => element.add(doc.markStructureContent(String(element.dictionary.data.S)))
      tagging.inMark(start, draw)
    },
    lead: (box, to, says) => {
      const options = { structParent: element, Contents: new String(plainText(says)) }
      doc.goTo(box.x, box.y, box.width, box.height, to, options)
    },
    close: () => element.end(),
  }
}

function alternatives({ figure, spoken, expansion }: Attributes): Readonly<Record<string, unknown>> {
  const said = {
    ...(spoken === undefined ? {} : { actual: plainText(spoken) }),
    ...(expansion === undefined ? {} : { expanded: plainText(expansion) }),
  }
  if (!figure) return said
  const { x, y, width, height } = figure.box
  return { ...said, alt: plainText(figure.alt), bbox: [x, y, x + width, y + height], placement: 'Block' }
}

/** Attributes that many elements have alike are one object of the file. */
function ownAttributes(tagging: Tagging, { scope, summary, numbering }: Attributes): Reference | null {
  if (scope) return shared(tagging, { O: 'Table', Scope: scope })
  if (numbering) return shared(tagging, { O: 'List', ListNumbering: numbering })
  return summary === undefined ? null : shared(tagging, { O: 'Table', Summary: new String(plainText(summary)) })
}

function shared({ doc, attributes }: Tagging, data: Readonly<Record<string, unknown>>): Reference {
  const key = JSON.stringify(data)
  const known = attributes.get(key)
  if (known) return known
  const made = doc.ref(data)
  made.end()
  attributes.set(key, made)
  return made
}
