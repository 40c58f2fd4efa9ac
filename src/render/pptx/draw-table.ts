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
} as const satisfies Record<TableRow['rule'], { colour: Colour; weight: number }>

/** A native table: its header row and its first column are marked, every height is the one that was measured. */
export function drawTable(pen: Pen, block: TableBlock): void {
  const columns = foldGaps(block)
  const rows = [rowXml(pen, columns, block.header, true), ...block.rows.map((row) => rowXml(pen, columns, row, false))]
  const graphic = `<a:graphicData uri="${TABLE}"><a:tbl><a:tblPr firstRow="1" firstCol="1"/>${gridXml(columns)}${rows.join('')}</a:tbl></a:graphicData>`
  pen.shape('rect', block.box, {}, { kind: 'frame', name: pen.name('Table'), alt: block.summary, graphic })
}

function gridXml(columns: readonly DeckColumn[]): string {
  return `<a:tblGrid>${columns.map(({ width }) => `<a:gridCol w="${emu(width)}"/>`).join('')}</a:tblGrid>`
}

function rowXml(pen: Pen, columns: readonly DeckColumn[], row: TableRow, header: boolean): string {
  const cells = columns.map((column) => {
    const cell = row.cells[column.from]
    if (!cell) throw new Error('a row of a table has fewer cells than the table has columns')
    return cellXml(pen, cell, column, row, header)
  })
  return `<a:tr h="${emu(row.height)}">${cells.join('')}</a:tr>`
}

function cellXml(pen: Pen, cell: TableCell, column: DeckColumn, row: TableRow, header: boolean): string {
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
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraph}</a:txBody>${cellProperties(column, row, fill)}</a:tc>`
}

function cellProperties({ align, padLeft, padRight }: DeckColumn, row: TableRow, fill: Colour | null): string {
  const left = padLeft - { left: 0, centre: SLACK / 2, right: SLACK }[align]
  const right = padRight - { left: SLACK, centre: SLACK / 2, right: 0 }[align]
  const margins = `marL="${emu(left)}" marR="${emu(right)}" marT="${emu(CELL_PAD.y)}" marB="${emu(CELL_PAD.y)}"`
  const { colour, weight } = RULES[row.rule]
  const bare = ['lnL', 'lnR', 'lnT'].map((side) => `<a:${side} w="0"><a:noFill/></a:${side}>`).join('')
  const rule = `<a:lnB w="${emu(weight)}">${fillXml(colour)}</a:lnB>`
  return `<a:tcPr ${margins} anchor="ctr">${bare}${rule}${fill ? fillXml(fill) : '<a:noFill/>'}</a:tcPr>`
}
