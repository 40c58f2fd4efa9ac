import { CELL_PAD, type TableBlock, type TableCell, type TableRow } from '../../pack/pack.ts'
import type { Colour } from '../../pack/theme.ts'
import { type DeckColumn, foldGaps } from './fold-gaps.ts'
import type { Pen } from './pen.ts'
import { fillXml } from './scheme-colour.ts'
import { linesXml, paragraphXml } from './write-text.ts'
import { emu } from './xml.ts'

const TABLE = 'http://schemas.openxmlformats.org/drawingml/2006/table'

/** How much less padding the open side of a cell has, so that rounding in PowerPoint breaks no line. */
const SLACK = 2

const RULES = {
  quiet: { colour: 'rule', weight: 0.5 },
  strong: { colour: 'muted', weight: 0.75 },
} as const satisfies Record<TableRow['rule'], Edge>

/** Paper between one filled cell and the next, as wide as what stands around the pills of the print. */
const APART = { colour: 'paper', weight: 3 } as const

/** A native table: its header row and its first column are marked, every height is the one that was measured. */
export function drawTable(pen: Pen, block: TableBlock): void {
  const columns = foldGaps(block)
  const rows = [block.header, ...block.rows].map((row, at) => {
    const beside = { above: at > 1 ? (block.rows[at - 2] ?? null) : null, below: block.rows[at] ?? null }
    return rowXml(pen, columns, row, at === 0 ? null : beside)
  })
  const graphic = `<a:graphicData uri="${TABLE}"><a:tbl><a:tblPr firstRow="1" firstCol="1"/>${gridXml(columns)}${rows.join('')}</a:tbl></a:graphicData>`
  pen.shape('rect', block.box, {}, { kind: 'frame', name: pen.name('Table'), alt: block.summary, graphic })
}

function gridXml(columns: readonly DeckColumn[]): string {
  return `<a:tblGrid>${columns.map(({ width }) => `<a:gridCol w="${emu(width)}"/>`).join('')}</a:tblGrid>`
}

/** The rows that a row has an edge with, which each of the two has to draw alike. */
type Beside = { readonly above: TableRow | null; readonly below: TableRow | null }

/** `beside` is null for the header, which has nothing to be set apart from. */
function rowXml(pen: Pen, columns: readonly DeckColumn[], row: TableRow, beside: Beside | null): string {
  const cells = columns.map((column) => {
    const cell = row.cells[column.from]
    if (!cell) throw new Error('a row of a table has fewer cells than the table has columns')
    const isFilled = (other: TableRow | null | undefined) => other?.cells[column.from]?.fill != null
    const above = beside?.above && (isFilled(row) || isFilled(beside.above)) ? APART : null
    // The rule that closes a table runs under its filled cells too.
    const below = beside?.below && (isFilled(row) || isFilled(beside.below)) ? APART : RULES[row.rule]
    return cellXml(pen, cell, column, { above, below }, beside === null)
  })
  return `<a:tr h="${emu(row.height)}">${cells.join('')}</a:tr>`
}

type Edge = { readonly colour: Colour; readonly weight: number }
type Edges = { readonly above: Edge | null; readonly below: Edge }

function cellXml(pen: Pen, cell: TableCell, column: DeckColumn, edges: Edges, header: boolean): string {
  const style = pen.theme.styles[cell.style]
  const look = {
    size: style.size,
    bold: style.weight === 'semibold',
    colour: cell.colour ?? style.colour,
    link: cell.link ? pen.linkTo(cell.link) : null,
  }
  const layout = { align: column.align, leading: style.leading, spaceBefore: 0, indent: 0, bullet: false }
  const paragraph = paragraphXml(layout, cell.words ? linesXml(cell.words, look) : [], look)
  const fill = cell.fill ?? (header ? 'accent' : column.wash ? 'wash' : null)
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraph}</a:txBody>${cellProperties(column, edges, fill)}</a:tc>`
}

function cellProperties({ align, padLeft, padRight }: DeckColumn, edges: Edges, fill: Colour | null): string {
  const left = padLeft - { left: 0, centre: SLACK / 2, right: SLACK }[align]
  const right = padRight - { left: SLACK, centre: SLACK / 2, right: 0 }[align]
  const margins = `marL="${emu(left)}" marR="${emu(right)}" marT="${emu(CELL_PAD.y)}" marB="${emu(CELL_PAD.y)}"`
  const lines = [edgeXml('lnL', null), edgeXml('lnR', null), edgeXml('lnT', edges.above), edgeXml('lnB', edges.below)]
  return `<a:tcPr ${margins} anchor="ctr">${lines.join('')}${fill ? fillXml(fill) : '<a:noFill/>'}</a:tcPr>`
}

function edgeXml(side: 'lnL' | 'lnR' | 'lnT' | 'lnB', edge: Edge | null): string {
  const line = edge ? fillXml(edge.colour) : '<a:noFill/>'
  return `<a:${side} w="${emu(edge?.weight ?? 0)}">${line}</a:${side}>`
}
