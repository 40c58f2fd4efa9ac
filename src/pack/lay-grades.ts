import type { GradesStory } from '../narrate/story.ts'
import { bottomOf, gridColumns } from './grid.ts'
import type { Medium } from './medium.ts'
import {
  type Block,
  type Box,
  CELL_PAD,
  GRADE_NAMES,
  type GradesBlock,
  type TableBlock,
  type TableCell,
  type TableRow,
} from './pack.ts'
import { linesOf, widthOfText } from './set-cell.ts'
import type { Colour } from './theme.ts'

type Tone = { readonly colour: Colour; readonly ink: Colour }

const BEST: Tone = { colour: 'gradeBest', ink: 'paper' }
const GOOD: Tone = { colour: 'greenFill', ink: 'greenInk' }
const MIDDLING: Tone = { colour: 'amberFill', ink: 'amberInk' }
const POOR: Tone = { colour: 'redFill', ink: 'redInk' }
const WORST: Tone = { colour: 'gradeWorst', ink: 'paper' }

/** The height of a bar with its air, the same where cards below it need the room, and of the legend above the bars. */
const BAR = 30
const LOW_BAR = 22
const LEGEND = 26

/** Grades as a table with totals, and beside it one stacked bar a service. */
export function layGrades(
  grades: GradesStory,
  id: string,
  area: Box,
  medium: Medium,
  isLow = false,
): { readonly blocks: readonly Block[]; readonly bottom: number } {
  const natural = gradesTable(grades, id, { ...area, ...gridColumns(medium.theme, 1, 7) }, medium)
  const beside = gridColumns(medium.theme, 8, 5)
  const width = beside.width - medium.theme.gutter
  const height = Math.max(natural.box.height, LEGEND + barsHeight(grades, width, isLow ? LOW_BAR : BAR, medium))
  const table = stretchRows(natural, height)
  const bars: GradesBlock = {
    kind: 'grades',
    box: { y: area.y, height, x: beside.x + medium.theme.gutter, width },
    name: grades.summary,
    alt: grades.alt,
    services: grades.services.map((service) => service.name),
    grades: grades.grades.map((name, at) => {
      const { colour, ink } = tonesFor(grades.grades.length)[at] ?? POOR
      return { name, colour, ink, counts: grades.services.map((service) => service.values[at] ?? 0) }
    }),
  }
  return { blocks: [table, bars], bottom: Math.max(bottomOf(table.box), bottomOf(bars.box)) }
}

/** A bar is as tall as the lines of its name need. On a slide the names are the native chart's, which are all alike. */
function barsHeight({ services }: GradesStory, width: number, bar: number, medium: Medium): number {
  if (medium.theme.medium === 'slide') return bar * services.length
  const { leading } = medium.theme.styles.small
  const lines = services.map(({ name }) => linesOf(name, width * GRADE_NAMES.share, 'small', medium).length)
  return lines.reduce((sum, count) => sum + Math.max(bar, count * leading + GRADE_NAMES.air), 0)
}

/** Rows as tall as the bars beside them. */
function stretchRows(table: TableBlock, height: number): TableBlock {
  const more = (height - table.box.height) / Math.max(1, table.rows.length)
  const rows = table.rows.map((row) => ({ ...row, height: row.height + more }))
  return { ...table, rows, box: { ...table.box, height } }
}

/** From best to worst; the middle is repeated where there are more than five grades. */
function tonesFor(count: number): readonly Tone[] {
  if (count <= 1) return [GOOD]
  if (count === 2) return [GOOD, POOR]
  if (count === 3) return [GOOD, MIDDLING, POOR]
  if (count === 4) return [BEST, GOOD, MIDDLING, POOR]
  return [BEST, GOOD, ...Array.from({ length: count - 4 }, () => MIDDLING), POOR, WORST]
}

function gradesTable(grades: GradesStory, id: string, area: Box, medium: Medium): TableBlock {
  // Grades of other names have no share that is good or better.
  const hasShare = grades.services.some((service) => service.goodOrBetter.shown !== '–')
  const heads = ['Service', ...grades.grades, 'Total', ...(hasShare ? ['Good or better'] : [])]
  const widths = gradeWidths(heads, area.width, medium)
  const header = setRow(heads, widths, 'tableHead', [], medium)
  const rows = grades.services.map((service) => {
    const figures = [...service.counts, service.total, ...(hasShare ? [service.goodOrBetter] : [])]
    const spoken = [null, ...figures.map((each) => (each.spoken === each.shown ? null : each.spoken))]
    return setRow([service.name, ...figures.map((each) => each.shown)], widths, 'table', spoken, medium)
  })
  const height = rows.reduce((sum, row) => sum + row.height, header.height)
  const columns = widths.map((width, at) => ({ width, align: at === 0 ? 'left' : 'right', wash: false }) as const)
  const box = { x: area.x, y: area.y, width: area.width, height }
  return { kind: 'table', box, id, continues: false, summary: grades.summary, columns, header, rows }
}

/** Every column as wide as the longest word of its head asks, and the label takes the rest. */
function gradeWidths(heads: readonly string[], width: number, medium: Medium): readonly number[] {
  const words = (head: string) => head.split(' ').map((word) => widthOfText(word, 'tableHead', medium))
  const others = heads.slice(1).map((head) => Math.max(width * 0.1, Math.max(...words(head)) + 2 * CELL_PAD.x + 2))
  return [width - others.reduce((sum, each) => sum + each, 0), ...others]
}

function setRow(
  texts: readonly string[],
  widths: readonly number[],
  style: TableCell['style'],
  spoken: readonly (string | null)[],
  medium: Medium,
): TableRow {
  const cells = texts.map((words, at): TableCell => {
    const lines = linesOf(words, (widths[at] ?? 0) - 2 * CELL_PAD.x, style, medium)
    return { words, lines, spoken: spoken[at] ?? null, style, colour: null, fill: null, link: null }
  })
  const lines = Math.max(1, ...cells.map((cell) => cell.lines.length))
  return { height: lines * medium.theme.styles.table.leading + 2 * CELL_PAD.y + 4, rule: 'quiet', cells }
}
