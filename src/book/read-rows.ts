import { columnNumber } from '../shared/address.ts'
import type { Cell } from './book.ts'
import { isKeyWord, keysOf, TOP_ROWS } from './find-table.ts'
import { LIMITS } from './limits.ts'
import { type RawCell, readCell, type Surroundings } from './read-cell.ts'
import { type Attributes, endWalk, isTrue, readXml } from './read-xml.ts'
import { textPen } from './shared-strings.ts'

/** A row with its filled cells by column, in the order of the file. */
export type FilledRow = { readonly number: number; readonly cells: Map<number, Cell>; hidden: boolean }

export type Span = { readonly first: number; readonly last: number }

/** A merged range, corners included. */
export type Merge = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

/** What of a sheet has been read, its hidden columns with it, and where in it the walk stands. */
type Reading = {
  readonly rows: Map<number, FilledRow>
  readonly merges: Merge[]
  readonly hidden: Span[]
  readonly words: ReturnType<typeof textPen>
  hasTable: boolean
  row: FilledRow
  column: number
  cell: RawCell | null
  inValue: boolean
  value: string
}

/** The filled cells of a sheet by row, and what is merged and hidden; nothing below the top of one without a table. */
export function readRows(
  xml: string,
  name: string,
  surroundings: Surroundings,
): Pick<Reading, 'rows' | 'merges' | 'hidden'> {
  const keys = keysOf(name)
  const reading = newReading()
  readXml(xml, {
    open: (tag, attributes) => {
      reading.words.open(tag)
      OPENINGS.get(tag)?.(reading, attributes, surroundings)
    },
    text: (text) => {
      if (reading.inValue) reading.value += text
      else if (reading.cell) reading.words.text(text)
    },
    close: (tag) => {
      reading.words.close(tag)
      if (tag === 'v') reading.inValue = false
      if (tag === 'c') closeCell(reading, name, keys, surroundings)
    },
  })
  return reading
}

function newReading(): Reading {
  return {
    rows: new Map(),
    merges: [],
    hidden: [],
    words: textPen(),
    hasTable: false,
    row: newRow(0),
    column: 0,
    cell: null,
    inValue: false,
    value: '',
  }
}

type Opening = (reading: Reading, attributes: Attributes, surroundings: Surroundings) => void

const OPENINGS: ReadonlyMap<string, Opening> = new Map<string, Opening>([
  ['row', openRow],
  ['c', openCell],
  ['f', markFormula],
  ['v', openValue],
  ['col', noteHidden],
  ['mergeCell', noteMerge],
])

function openRow(reading: Reading, attributes: Attributes): void {
  reading.row = readRow(attributes, reading.row.number)
  if (reading.row.number > TOP_ROWS && !reading.hasTable) endWalk()
  reading.column = 0
}

function openCell(reading: Reading, attributes: Attributes): void {
  const row = reading.row.number
  const column = columnOf(attributes.r, row, reading.column)
  const style = Number(attributes.s ?? 0)
  reading.column = column
  reading.cell = { row, column, type: attributes.t ?? 'n', style, formula: false, value: '' }
  reading.value = ''
  reading.words.take()
}

function markFormula(reading: Reading): void {
  if (reading.cell) reading.cell = { ...reading.cell, formula: true }
}

function openValue(reading: Reading): void {
  reading.inValue = true
}

function noteHidden({ hidden }: Reading, attributes: Attributes): void {
  if (isTrue(attributes.hidden) && hidden.length < LIMITS.spans)
    hidden.push({ first: Number(attributes.min), last: Number(attributes.max) })
}

function noteMerge({ merges }: Reading, attributes: Attributes, { tooMuch }: Surroundings): void {
  if (merges.length >= LIMITS.merges) throw tooMuch(`has more than ${LIMITS.merges} merged cells on a sheet`)
  merges.push(mergeOf(attributes.ref ?? ''))
}

function closeCell(reading: Reading, sheet: string, keys: readonly string[], surroundings: Surroundings): void {
  const { cell, words, rows, row } = reading
  if (cell === null) return
  const whole = { ...cell, value: cell.type === 'inlineStr' ? words.take() : reading.value }
  reading.hasTable ||= isKeyWord(
    whole.type === 's' ? (surroundings.strings[Number(whole.value)] ?? '') : whole.value,
    keys,
  )
  const filled = readCell(whole, sheet, surroundings)
  if (filled) filledRow(rows, row).cells.set(cell.column, filled)
  reading.cell = null
}

function newRow(number: number, hidden = false): FilledRow {
  return { number, cells: new Map(), hidden }
}

function readRow(attributes: Attributes, last: number): FilledRow {
  const number = attributes.r === undefined ? last + 1 : Number(attributes.r)
  if (!Number.isInteger(number) || number < 1 || number > LIMITS.rows) throw new Error(`row ${attributes.r}`)
  return newRow(number, isTrue(attributes.hidden))
}

/** Rows that hold nothing are not kept: formatting alone may reach down to the last of a million. */
function filledRow(rows: Map<number, FilledRow>, open: FilledRow): FilledRow {
  const row = rows.get(open.number) ?? open
  row.hidden = row.hidden || open.hidden
  rows.set(row.number, row)
  return row
}

function columnOf(reference: string | undefined, row: number, last: number): number {
  const found = reference === undefined ? null : /^([A-Z]{1,3})(\d+)$/i.exec(reference)
  if (reference !== undefined && (!found || Number(found[2]) !== row)) throw new Error(`cell ${reference}`)
  const column = found ? columnNumber(found[1] ?? '') : last + 1
  if (column > LIMITS.columns) throw new Error(`cell ${reference}`)
  return column
}

function mergeOf(reference: string): Merge {
  const found = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/i.exec(reference)
  if (!found) return { top: 0, bottom: 0, left: 0, right: 0 }
  const [, left = '', top, right = '', bottom] = found
  return { top: Number(top), bottom: Number(bottom), left: columnNumber(left), right: columnNumber(right) }
}
