import type { Pack, PageId, TableBlock } from '../../pack/pack.ts'
import type { Element } from './element.ts'
import type { Pen } from './pen.ts'

/** Where the next words go in the structure tree: what was begun earlier and goes on, or what is begun now. */
export type ReadingOrder = {
  readonly enterSection: (title: string) => void
  /** The section itself; whatever list or contents stood open is over. */
  readonly section: () => Element
  /** The list of the item before, or a new one. */
  readonly list: (numbering: 'Disc' | 'None') => Element
  /** The entry of the contents before, if it leads to the same page, or a new one. */
  readonly entry: (to: PageId | null) => Element
  /** The body of a table: `open` makes it for the first piece, later pieces go on in the same. */
  readonly tableBody: (id: string, open: (section: Element) => Element) => Element
  /** Columns that have no word in any piece of a table: gaps for the eye, nothing to a screen reader. */
  readonly gaps: (table: TableBlock) => ReadonlySet<number>
}

export function makeReadingOrder(pen: Pen, pack: Pack): ReadingOrder {
  const bodies = new Map<string, Element>()
  const gaps = gapsOf(pack)
  const groups = makeGroups()
  let sectionTitle: string | null = null
  let section = pen.root
  const closeGroup = () => {
    groups.close()
    return section
  }
  return {
    enterSection: (title) => {
      if (title === sectionTitle) return
      sectionTitle = title
      section = pen.root.open('Sect')
      closeGroup()
    },
    section: closeGroup,
    list: (numbering) => groups.enter('L', () => section.open('L', { numbering })),
    entry: (to) => groups.entry(to, () => section.open('TOC')),
    tableBody: (id, open) => {
      const body = bodies.get(id) ?? open(closeGroup())
      bodies.set(id, body)
      return body
    },
    gaps: (table) => gaps.get(table.id) ?? new Set(),
  }
}

/** The list or the contents that stands open, and in the contents the newest entry. */
function makeGroups() {
  let group: { readonly kind: 'L' | 'TOC'; readonly element: Element } | null = null
  let newest: { readonly of: Element; readonly to: PageId | null; readonly element: Element } | null = null
  const enter = (kind: 'L' | 'TOC', open: () => Element): Element => {
    if (group?.kind !== kind) group = { kind, element: open() }
    return group.element
  }
  return {
    enter,
    entry: (to: PageId | null, open: () => Element): Element => {
      const contents = enter('TOC', open)
      if (newest === null || newest.of !== contents || newest.to !== to || to === null) {
        newest = { of: contents, to, element: contents.open('TOCI') }
      }
      return newest.element
    },
    close: () => {
      group = null
    },
  }
}

function gapsOf(pack: Pack): ReadonlyMap<string, ReadonlySet<number>> {
  const gaps = new Map<string, ReadonlySet<number>>()
  for (const table of pack.pages.flatMap((page) => page.blocks).filter((block) => block.kind === 'table')) {
    const wordless = wordlessColumns(table)
    const before = gaps.get(table.id) ?? wordless
    gaps.set(table.id, new Set([...wordless].filter((column) => before.has(column))))
  }
  return gaps
}

function wordlessColumns({ columns, header, rows }: TableBlock): ReadonlySet<number> {
  const wordless = (column: number) =>
    [header, ...rows].every(({ cells }) => {
      const cell = cells[column]
      return !cell || (cell.spoken === null && cell.lines.every((line) => line.trim() === ''))
    })
  return new Set(columns.map((_, at) => at).filter(wordless))
}
