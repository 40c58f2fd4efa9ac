import type { TableStory } from '../narrate/story.ts'
import type { Month } from '../shared/month.ts'
import { keepMonths } from './keep-months.ts'
import type { Medium } from './medium.ts'
import { CELL_PAD, type Column, type TableCell, type TableRow } from './pack.ts'
import { linesOf, widthOfText } from './set-cell.ts'
import { shortenName } from './shorten.ts'
import { type Dress, type Field, fieldsOf, monthHeads } from './table-fields.ts'

/** A table whose columns have their widths and whose words are broken; not yet cut into pages. */
export type FittedTable = {
  readonly columns: readonly Column[]
  readonly header: TableRow
  readonly rows: readonly TableRow[]
  /** The months for which there was no room. */
  readonly hidden: readonly Month[]
  /** The benchmarks whose names are cut in the header. */
  readonly cutNames: readonly string[]
  readonly dress: Dress
}

/** The least and the most of the width that the labels take. */
const LABEL_LEAST = 0.14
const LABEL_MOST = 0.42
/** The lines that a label takes at most before months are left out for it, and the months that are left at least. */
const LABEL_LINES = 3
const MONTHS_LEAST = 7
/** The width that words of a figure column take at most before they are cut, and their share of the table. */
const GAP = 7
const WORD_MOST = 70
const WORDS_SHARE = 0.45
/** Programs differ in how wide they set an arrow or a mark. */
const MARK_ROOM = 4
/** Between a mark and its word, which are not to be parted. */
const NO_BREAK = '\u00a0'
/** The lines that the name of a column takes at most. */
const HEAD_LINES = 5

/**
 * Column widths from what stands in the columns; the labels take the rest.
 *
 * The months' names stand on one line, and meanings in words, where the labels still fit in two. Where not all months
 * fit, the oldest go, the month a year ago last.
 */
export function fitTable(table: TableStory, width: number, medium: Medium): FittedTable {
  const cut = chooseCut(table, width, medium)
  if (!cut) return { columns: [], header: rowOf([], [], medium), rows: [], hidden: [], cutNames: [], dress: 'signs' }
  const { fields, widths, months, dress } = cut
  const kept = keepMonths(table, months)
  const set = setFields(fields, widths, medium)
  const heads = new Set(set.header.cells.map(({ words }) => words))
  const cutNames = table.benchmarks.filter((name) => !heads.has(oneSpaced(name)))
  return { ...set, hidden: table.months.filter((month) => !kept.includes(month)), cutNames, dress }
}

/** A cut of a table with its columns and their widths; no words are broken yet. */
type FittedCut = Cut & { readonly fields: readonly Field[]; readonly widths: readonly number[] }

function chooseCut(table: TableStory, width: number, medium: Medium): FittedCut | null {
  const all = table.months.length
  const tried = (cut: Cut, least?: number) => fitFields(table, cut, width, medium, least)
  const whole = CUTS.flatMap((cut) => tried({ ...cut, months: all }) ?? [])
  const lines = whole.map((cut) => mostLabelLines(cut, medium))
  const best = whole.find((_, at) => (lines[at] ?? 0) <= Math.max(2, Math.min(...lines)))
  if (best && Math.min(...lines) <= LABEL_LINES) return best
  const fewer = cutForLabels(table, width, medium) ?? best
  if (fewer) return fewer
  for (let months = all - 1; months > 1; months -= 1) {
    const fitted = tried({ ...TIGHT, months })
    if (fitted) return fitted
  }
  return tried({ ...TIGHT, months: 1 }, 0)
}

/**
 * The most months that leave the labels a width at which they can be read; null where fewer of them are no help. Benchmarks
 * are what the table is compared with, and many of them leave less room for the history.
 */
function cutForLabels(table: TableStory, width: number, medium: Medium): FittedCut | null {
  for (let months = table.months.length - 1; months >= MONTHS_LEAST; months -= 1) {
    const fitted = fitFields(table, { ...TIGHT, months }, width, medium)
    if (fitted && mostLabelLines(fitted, medium) <= LABEL_LINES) return fitted
  }
  return null
}

/**
 * What of a table is shown, and how: so many of its months, the lines of their names, the meanings, and whether every month
 * is as wide as the widest or only as wide as its own figures.
 */
type Cut = {
  readonly months: number
  readonly heads: 'one line' | 'two lines'
  readonly dress: Dress
  readonly even: boolean
}

/** The tightest: what is tried before a month is left out. */
const TIGHT = { heads: 'two lines', dress: 'signs', even: false } as const
/** From the airiest to the tightest. */
const CUTS: readonly Omit<Cut, 'months'>[] = [
  { heads: 'one line', dress: 'words', even: true },
  { heads: 'two lines', dress: 'words', even: true },
  { heads: 'two lines', dress: 'signs', even: true },
  TIGHT,
]

function mostLabelLines({ fields, widths }: FittedCut, medium: Medium): number {
  const room = innerWidth(widths[0])
  const cells = fields[0]?.cells ?? []
  return Math.max(0, ...cells.map(({ text, style }) => linesOf(text, room, style, medium).length))
}

function fitFields(table: TableStory, cut: Cut, width: number, medium: Medium, least = LABEL_LEAST): FittedCut | null {
  const [label, ...others] = fieldsOf(table, keepMonths(table, cut.months), monthHeads(cut.heads), cut.dress)
  if (!label) return null
  const most = Math.min(WORD_MOST, (width * WORDS_SHARE) / table.benchmarks.length)
  const natural = naturalWidths(others, most, cut.even, medium)
  const taken = natural.reduce((sum, each) => sum + each, 0)
  if (width - taken < width * least) return null
  const figures = others.filter((field) => field.kind !== 'gap').length
  const spare = Math.max(0, width - taken - labelWidth(label, width, medium)) / Math.max(1, figures)
  const wider = natural.map((each, at) => (others[at]?.kind === 'gap' ? each : each + spare))
  return { ...cut, fields: [label, ...others], widths: [width - taken - spare * figures, ...wider] }
}

/** What the labels would take on one line each, within bounds. */
function labelWidth(label: Field, width: number, medium: Medium): number {
  const words = label.cells.map(({ text }) => text)
  const longest = Math.max(...[label.head, ...words].map((text) => widthOfText(text, 'table', medium)))
  return Math.min(width * LABEL_MOST, Math.max(width * 0.25, longest + 2 * CELL_PAD.x + 1))
}

function naturalWidths(fields: readonly Field[], most: number, even: boolean, medium: Medium): readonly number[] {
  const widths = fields.map((field) => naturalWidth(field, most, medium))
  const widest = Math.max(0, ...fields.map((field, at) => (field.kind === 'month' ? (widths[at] ?? 0) : 0)))
  const ownOf = (at: number): number => widths[at] ?? 0
  return fields.map(({ kind }, at) => (kind === 'gap' ? GAP : kind === 'month' && even ? widest : ownOf(at)))
}

function naturalWidth(field: Field, most: number, medium: Medium): number {
  const heads = field.head.split('\n').flatMap((line) => line.split(' '))
  const head = Math.min(most, Math.max(...heads.map((word) => widthOfText(word, 'tableHead', medium))))
  const cells = field.cells.map(
    ({ text, style }) =>
      widthOfText(text, style, medium) + (style === 'tableMark' || text.includes(NO_BREAK) ? MARK_ROOM : 0),
  )
  return Math.max(head, Math.min(most, Math.max(0, ...cells))) + 2 * CELL_PAD.x + 0.5
}

function setFields(
  fields: readonly Field[],
  widths: readonly number[],
  medium: Medium,
): Pick<FittedTable, 'columns' | 'header' | 'rows'> {
  const columns = fields.map(({ align, wash }, at): Column => ({ width: widths[at] ?? 0, align, wash }))
  const inner = (at: number): number => innerWidth(widths[at])
  const header = fields.map(
    (field, at): TableCell => ({
      ...headOf(field, inner(at), medium),
      style: 'tableHead',
      colour: null,
      fill: null,
      link: null,
    }),
  )
  const count = fields[0]?.cells.length ?? 0
  const rows = Array.from({ length: count }, (_, row) =>
    rowOf(
      fields.map((field, at) => cellOf(field, row, inner(at), medium)),
      [row, count],
      medium,
    ),
  )
  return { columns, header: rowOf(header, [], medium), rows }
}

const innerWidth = (width = 0): number => width - 2 * CELL_PAD.x

/** The name of a column on as many lines as a header may have; benchmarks go by the names that officers give them. */
function headOf(
  { head, spokenHead }: Field,
  width: number,
  medium: Medium,
): Pick<TableCell, 'words' | 'lines' | 'spoken'> {
  const whole = oneSpaced(head)
  const parts = whole.split('\n').map((line) => shortenName(line, width, 'tableHead', HEAD_LINES, medium))
  const words = parts.join('\n')
  return {
    words,
    lines: parts.flatMap((line) => linesOf(line, width, 'tableHead', medium)),
    spoken: spokenHead ?? (words === whole ? null : whole),
  }
}

/** Words as they are once they are broken into lines. */
function oneSpaced(words: string): string {
  return words.replace(/[ \t\r]+/g, ' ')
}

function cellOf(field: Field, row: number, width: number, medium: Medium): TableCell {
  const cell = field.cells[row]
  if (!cell) return { words: '', lines: [], spoken: null, style: 'table', colour: null, fill: null, link: null }
  const { text, spoken, style, colour, fill } = cell
  return { words: text, lines: linesOf(text, width, style, medium), spoken, style, colour, fill, link: null }
}

/** A stronger rule under every fourth row and the last leads the eye along. */
function rowOf(cells: readonly TableCell[], place: readonly number[], { theme }: Medium): TableRow {
  const [at = 0, count = 0] = place
  const lines = Math.max(1, ...cells.map((cell) => cell.lines.length))
  const strong = (at + 1) % 4 === 0 || at + 1 === count
  return { height: lines * theme.styles.table.leading + 2 * CELL_PAD.y, rule: strong ? 'strong' : 'quiet', cells }
}
