import { columnNumber } from '../shared/address.ts'
import { cleanCell, type RawCell, type Surroundings } from './clean-cell.ts'
import type { CleanRow } from './clean-row.ts'
import { textPen } from './clean-strings.ts'
import { isKeyWord, keysOf, TOP_ROWS } from './find-table.ts'
import { LIMITS } from './limits.ts'
import { dropMerged, type Merge } from './merged-cells.ts'
import { type Attributes, endWalk, isTrue, readXml } from './read-xml.ts'

/**
 * A sheet with nothing left but rows and filled cells.
 *
 * Drop-downs, names, drawings and links are where the library hangs or fails, and none of them is a figure. A sheet
 * without its key word in the top rows holds no table, such as the export that the figures were counted from: what stands
 * below is not read, however much it is.
 */
export function cleanSheet(xml: string, name: string, surroundings: Surroundings): string {
  const { rows, merges, hidden } = readRows(xml, keysOf(name), surroundings)
  const inOrder = dropMerged(
    [...rows.values()].sort((a, b) => a.number - b.number),
    merges,
  )
  const body = inOrder.filter(({ cells }) => cells.size > 0).map(writeRow)
  const columns = writeColumns(inOrder, hidden)
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${columns}<sheetData>${body.join('')}</sheetData></worksheet>`
}

type Span = { readonly first: number; readonly last: number }

/** Hidden columns that hold something, one by one: a span may reach to a column that there is not. */
function writeColumns(rows: readonly CleanRow[], hidden: readonly Span[]): string {
  const filled = new Set(rows.flatMap(({ cells }) => [...cells.keys()]))
  const columns = [...filled].filter((column) => hidden.some(({ first, last }) => column >= first && column <= last))
  const list = columns.sort((a, b) => a - b).map((n) => `<col min="${n}" max="${n}" width="9" hidden="1"/>`)
  return list.length === 0 ? '' : `<cols>${list.join('')}</cols>`
}

function writeRow({ number, hidden, cells }: CleanRow): string {
  const inOrder = [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell)
  return `<row r="${number}"${hidden ? ' hidden="1"' : ''}>${inOrder.join('')}</row>`
}

function readRows(xml: string, keys: readonly string[], surroundings: Surroundings) {
  const rows = new Map<number, CleanRow>()
  const merges: Merge[] = []
  const hidden: Span[] = []
  const pen = textPen()
  let row: CleanRow = newRow(0)
  let column = 0
  let cell: RawCell | null = null
  let inValue = false
  let value = ''
  let hasTable = false
  readXml(xml, {
    open: (name, attributes) => {
      pen.open(name)
      if (name === 'row') {
        row = readRow(attributes, row.number)
        if (row.number > TOP_ROWS && !hasTable) endWalk()
        column = 0
      } else if (name === 'c') {
        column = columnOf(attributes.r, row.number, column)
        cell = {
          row: row.number,
          column,
          type: attributes.t ?? 'n',
          style: Number(attributes.s ?? 0),
          formula: false,
          value: '',
        }
        value = ''
        pen.take()
      } else if (name === 'f' && cell) cell = { ...cell, formula: true }
      else if (name === 'v') inValue = true
      else if (name === 'col' && isTrue(attributes.hidden) && hidden.length < LIMITS.spans)
        hidden.push({ first: Number(attributes.min), last: Number(attributes.max) })
      else if (name === 'mergeCell') merges.push(mergeOf(attributes.ref ?? '', merges.length, surroundings))
    },
    text: (text) => {
      if (inValue) value += text
      else if (cell) pen.text(text)
    },
    close: (name) => {
      pen.close(name)
      if (name === 'v') inValue = false
      if (name !== 'c' || cell === null) return
      const whole = { ...cell, value: cell.type === 'inlineStr' ? pen.take() : value }
      hasTable ||= isKeyWord(whole.type === 's' ? surroundings.strings.textAt(whole.value) : whole.value, keys)
      const written = cleanCell(whole, surroundings)
      if (written !== null) filledRow(rows, row).cells.set(column, written)
      cell = null
    },
  })
  return { rows, merges, hidden }
}

function newRow(number: number, hidden = false): CleanRow {
  return { number, cells: new Map(), hidden }
}

function readRow(attributes: Attributes, last: number): CleanRow {
  const number = attributes.r === undefined ? last + 1 : Number(attributes.r)
  if (!Number.isInteger(number) || number < 1 || number > LIMITS.rows) throw new Error(`row ${attributes.r}`)
  return newRow(number, isTrue(attributes.hidden))
}

/** Rows that hold nothing are not kept: formatting alone may reach down to the last of a million. */
function filledRow(rows: Map<number, CleanRow>, open: CleanRow): CleanRow {
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

function mergeOf(reference: string, count: number, { tooMuch }: Surroundings): Merge {
  if (count >= LIMITS.merges) throw tooMuch(`has more than ${LIMITS.merges} merged cells on a sheet`)
  const found = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/i.exec(reference)
  if (!found) return { top: 0, bottom: 0, left: 0, right: 0 }
  const [, left = '', top, right = '', bottom] = found
  return { top: Number(top), bottom: Number(bottom), left: columnNumber(left), right: columnNumber(right) }
}
