import { CELL_PAD, type TableBlock, type TableRow } from '../../pack/pack.ts'
import type { Colour } from '../../pack/theme.ts'
import type { Canvas } from './canvas.ts'
import type { Element } from './element.ts'
import { markWords, type WordsAt, writeAll } from './mark-words.ts'
import { fillBox, fillPill, strokeLines } from './paint.ts'
import { joinedBoxes, type PlacedCell, type PlacedRow, placeRows } from './place-cells.ts'
import { beforeBreak } from './tidy-text.ts'
import { baselineOf, SHARE_BEFORE, widthOf } from './write-words.ts'

/** A table or a later piece of it, which goes on in the same element and repeats its header for the eye only. */
export function drawTable(canvas: Canvas, block: TableBlock): void {
  const [header, ...rows] = placeRows(block)
  if (!header) return
  const gaps = canvas.order.gaps(block)
  canvas.pen.artifact('Layout', () => drawGround(canvas, block, header, rows))
  let tagged = false
  const body = canvas.order.tableBody(block.id, (section) => {
    const table = section.open('Table', { summary: block.summary })
    drawRow(canvas, block, header, table.open('THead').open('TR'), gaps)
    tagged = true
    return table.open('TBody')
  })
  if (!tagged) repeatHeader(canvas, block, header)
  for (const row of rows) drawRow(canvas, block, row, body.open('TR'), gaps)
}

const RULES: { readonly [K in TableRow['rule']]: { readonly colour: Colour; readonly weight: number } } = {
  quiet: { colour: 'rule', weight: 0.5 },
  strong: { colour: 'muted', weight: 0.75 },
}

/** Everything of a table that is not words. */
function drawGround(canvas: Canvas, block: TableBlock, header: PlacedRow, rows: readonly PlacedRow[]): void {
  const { pen } = canvas
  const gaps = canvas.order.gaps(block)
  for (const box of joinedBoxes(header.cells, gaps)) fillBox(pen, box, 'accent')
  const height = rows.reduce((sum, { box }) => sum + box.height, 0)
  for (const { column, box } of header.cells) {
    if (block.columns[column]?.wash) fillBox(pen, { ...box, y: box.y + box.height, height }, 'wash')
  }
  for (const { row, box, cells } of rows) {
    for (const cell of cells) drawFill(canvas, cell)
    const y = box.y + box.height
    const lines = joinedBoxes(cells, gaps).map(({ x, width }) => [x, x + width].map((end) => [end, y] as const))
    strokeLines(pen, lines, RULES[row.rule])
  }
}

const PILL_RADIUS = 3

/** A pill as high as the words and a little, in the middle of its cell. */
function drawFill({ pen, theme }: Canvas, { cell, box }: PlacedCell): void {
  if (!cell.fill) return
  const words = Math.max(1, cell.lines.length) * theme.styles[cell.style].leading
  const height = Math.min(box.height - 2, words + 2)
  const pill = {
    x: box.x + CELL_PAD.x,
    y: box.y + (box.height - height) / 2,
    width: box.width - 2 * CELL_PAD.x,
    height,
  }
  fillPill(pen, pill, PILL_RADIUS, cell.fill)
}

function drawRow(canvas: Canvas, block: TableBlock, row: PlacedRow, into: Element, gaps: ReadonlySet<number>): void {
  const heading = row.row === block.header
  for (const cell of row.cells.filter(({ column }) => !gaps.has(column))) {
    const scope = heading ? 'Column' : cell.column === 0 ? 'Row' : null
    drawCell(canvas, block, cell, scope ? into.open('TH', { scope }) : into.open('TD'))
  }
  into.close()
}

function drawCell(canvas: Canvas, block: TableBlock, placed: PlacedCell, into: Element): void {
  const { spoken, link, lines } = placed.cell
  const wordless = isWordless(lines)
  if (wordless && spoken === null) return
  const leading = link === null || wordless ? into : into.open('Link')
  const saying = spoken === null ? leading : leading.open('Span', { spoken })
  const words = placeWords(canvas, block, placed)
  if (spoken === null && link === null) markWords(canvas, into, words)
  else saying.mark(() => writeAll(canvas, words))
  if (link === null || wordless) return
  leading.lead(placed.box, link, `Go to ${canvas.titleOf(link)}`)
  leading.close()
}

function isWordless(lines: readonly string[]): boolean {
  return lines.every((line) => line.trim() === '')
}

function repeatHeader(canvas: Canvas, block: TableBlock, header: PlacedRow): void {
  canvas.pen.artifact('Pagination', () => {
    for (const cell of header.cells) writeAll(canvas, placeWords(canvas, block, cell))
  })
}

/** The words of a cell, in the middle of its height; a blank cell holds a space, for its meaning to hang on. */
function placeWords({ pen, theme }: Canvas, block: TableBlock, { cell, column, box }: PlacedCell): readonly WordsAt[] {
  const style = theme.styles[cell.style]
  const face = { ...style, colour: cell.colour ?? (cell.link === null ? style.colour : 'accent') }
  const lines = isWordless(cell.lines) ? [' '] : cell.lines
  const share = SHARE_BEFORE[block.columns[column]?.align ?? 'left']
  const top = box.y + (box.height - lines.length * style.leading) / 2
  return lines.map((line, at) => {
    const room = box.width - 2 * CELL_PAD.x - widthOf(pen, line, face)
    const text = at < lines.length - 1 ? beforeBreak(line) : line
    return { text, x: box.x + CELL_PAD.x + room * share, baseline: baselineOf(top + at * style.leading, style), face }
  })
}
