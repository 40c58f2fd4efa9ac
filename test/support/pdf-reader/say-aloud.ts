import type { Pdf } from './pdf.ts'
import { allWithin, childrenOf, type SeenElement } from './structure.ts'
import { wordsIn } from './words.ts'

/** The whole file as a screen reader would say it from the structure alone, a line for each thing said. */
export function sayAloud(pdf: Pdf): readonly string[] {
  const { said } = wordsIn(pdf)
  const line = (start: string, element: SeenElement) => [`${start}${said(element).replace(/\s+/g, ' ').trim()}`]
  const say = (element: SeenElement): readonly string[] => {
    if (/^H[1-6]$/.test(element.role)) return line(`heading ${element.role.slice(1)}: `, element)
    if (element.role === 'Figure') return line('figure: ', element)
    if (element.role === 'TOCI')
      return [
        `entry: ${childrenOf(element)
          .map((child) => said(child).trim())
          .join(', ')}`,
      ]
    if (element.role === 'LI') return line('item: ', { ...element, kids: element.kids.filter(isNoLabel) })
    if (element.role === 'Table') return sayTable(element, said)
    if (!GROUPS.has(element.role)) return line('', element)
    return childrenOf(element).flatMap(say)
  }
  return pdf.tops.flatMap(say)
}

const GROUPS: ReadonlySet<string> = new Set(['Document', 'Sect', 'Part', 'Div', 'L', 'TOC', 'THead', 'TBody'])

function isNoLabel(kid: SeenElement['kids'][number]): boolean {
  return kid.kind !== 'element' || kid.element.role !== 'Lbl'
}

/** A row is said with the head of each column before its cell, as a reader does who moves along it. */
function sayTable(table: SeenElement, said: (element: SeenElement) => string): readonly string[] {
  const rows = allWithin(table).filter((element) => element.role === 'TR')
  const [heads = [], ...body] = rows.map((row) => childrenOf(row).map((cell) => said(cell).replace(/\s+/g, ' ').trim()))
  return [
    `table of ${body.length} rows and ${heads.length} columns`,
    ...body.map(
      ([label, ...cells]) => `row: ${label}: ${cells.map((cell, at) => `${heads[at + 1]} ${cell}`).join('; ')}`,
    ),
  ]
}
