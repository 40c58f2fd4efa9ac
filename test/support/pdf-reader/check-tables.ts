import { type Fault, faultIf } from './fault.ts'
import type { Pdf } from './pdf.ts'
import { allWithin, attributeOf, childrenOf, type SeenElement } from './structure.ts'
import { nameOf, textOf } from './value.ts'
import { type Words, wordsIn } from './words.ts'

/** Every table is whole and even, its heads say what they head, and every cell says something. */
export function checkTables(pdf: Pdf): readonly Fault[] {
  const words = wordsIn(pdf)
  const all = pdf.tops.flatMap(allWithin)
  return [
    ...all.filter(({ role }) => role === 'Table').flatMap((table) => checkTable(pdf, table, words)),
    ...checkSplits(all, words),
  ]
}

function checkTable(pdf: Pdf, table: SeenElement, words: Words): readonly Fault[] {
  const rows = rowsOf(table)
  const where = headsOf(table, words)
  const widths = new Set(rows.map((row) => widthOf(pdf, row)))
  const summary = textOf(attributeOf(pdf.file, table, 'Summary'))?.trim() ?? ''
  return [
    ...faultIf(summary === '', 'table-summary', where),
    ...faultIf(widths.size !== 1, 'table-grid', where),
    ...faultIf(!hasHeads(table), 'table-head', where),
    ...rows.flatMap((row) => childrenOf(row)).flatMap((cell) => checkCell(pdf, cell, words)),
  ]
}

function rowsOf(table: SeenElement): readonly SeenElement[] {
  return allWithin(table).filter(({ role }) => role === 'TR')
}

function widthOf({ file }: Pdf, row: SeenElement): number {
  return childrenOf(row).reduce((sum, cell) => sum + Number(attributeOf(file, cell, 'ColSpan') ?? 1), 0)
}

/** The first row is all heads, and each row below begins with one. */
function hasHeads(table: SeenElement): boolean {
  const [head = [], ...body] = rowsOf(table).map((row) => childrenOf(row).map(({ role }) => role))
  return head.length > 0 && head.every((role) => role === 'TH') && body.every((roles) => roles[0] === 'TH')
}

/** Marks that mean nothing aloud: blanks, dashes, arrows, the letters of RAG, what stands for a suppressed figure. */
const MARKS = /^[\s–—-]*$|[▲▼►◄△▽→↑↓]|^[GAR]$|\[c\]/

function checkCell(pdf: Pdf, cell: SeenElement, words: Words): readonly Fault[] {
  const said = words.said(cell)
  const scope = nameOf(attributeOf(pdf.file, cell, 'Scope'))
  return [
    ...faultIf(cell.role === 'TH' && scope !== 'Column' && scope !== 'Row', 'cell-scope', said),
    ...faultIf(MARKS.test(said.trim()), 'cell-unsaid', said),
  ]
}

/** Two tables under the same heads with no heading between are one that was cut. */
function checkSplits(all: readonly SeenElement[], words: Words): readonly Fault[] {
  const marks = all.filter(({ role }) => role === 'Table' || /^H[1-6]$/.test(role))
  return marks.flatMap((table, at) => {
    const before = marks[at - 1]
    if (table.role !== 'Table' || before?.role !== 'Table') return []
    return faultIf(headsOf(before, words) === headsOf(table, words), 'table-split', headsOf(table, words))
  })
}

function headsOf(table: SeenElement, words: Words): string {
  const [head] = rowsOf(table)
  return head ? childrenOf(head).map(words.said).join('|') : ''
}
