import { columnLetters } from '../../shared/address.ts'
import { mapRows, readCells } from './edit-rows.ts'
import { emptyLike } from './fill-cell.ts'
import { attributeOf, setAttribute } from './rewrite-xml.ts'
import type { RowCell } from './row-cell.ts'

/** Columns of the marked cells by row, each with what makes its style. */
export type MarkedRows = ReadonlyMap<number, ReadonlySet<number>>

/** The styles that the marked cells have now; a cell that is not there yet has the plain one. */
export function stylesOf(data: string, marked: MarkedRows): ReadonlyMap<string, number> {
  const styles = new Map<string, number>()
  mapRows(data, ({ row, inner }) => {
    for (const { column, open } of marked.has(row) ? readCells(inner, row) : [])
      if (marked.get(row)?.has(column)) styles.set(`${row}:${column}`, Number(attributeOf(open, 's') ?? 0))
    return inner
  })
  return styles
}

type StyleAt = (row: number, column: number) => number

/** The rows of a sheet with a style put on each marked cell; a cell or a row that is not there is put in. */
export function styleCells(data: string, marked: MarkedRows, styleAt: StyleAt): string {
  const left = new Map(marked)
  const prefix = /<((?:[\w.-]+:)?)row[\s>/]/.exec(data)?.[1] ?? ''
  const takeOut = (row: number) => {
    const columns = left.get(row)
    left.delete(row)
    return columns
  }
  const before = (row: number) => {
    const passed = [...left.keys()].filter((each) => each < row).sort((a, b) => a - b)
    return passed.map((each) => newRow(each, takeOut(each) ?? new Set(), styleAt, prefix)).join('')
  }
  const change = ({ row, inner }: { readonly row: number; readonly inner: string }) => {
    const columns = takeOut(row)
    return columns === undefined ? inner : styleRow(inner, row, columns, styleAt, prefix)
  }
  return `${mapRows(data, change, before)}${before(Number.POSITIVE_INFINITY)}`
}

function newRow(row: number, columns: ReadonlySet<number>, styleAt: StyleAt, prefix: string): string {
  const cells = [...columns]
    .sort((a, b) => a - b)
    .map((column) => `<${prefix}c r="${columnLetters(column)}${row}" s="${styleAt(row, column)}"/>`)
  return `<${prefix}row r="${row}">${cells.join('')}</${prefix}row>`
}

function styleRow(inner: string, row: number, columns: ReadonlySet<number>, styleAt: StyleAt, prefix: string): string {
  const cells = readCells(inner, row)
  const model: RowCell = { row, column: 0, name: `${prefix}c`, open: '', content: '', raw: '' }
  const missing = [...columns].filter((column) => !cells.some((cell) => cell.column === column))
  const all = [...cells, ...missing.map((column) => emptyLike(model, row, column))].sort((a, b) => a.column - b.column)
  return all.map((cell) => (columns.has(cell.column) ? restyle(cell, styleAt(row, cell.column)) : cell.raw)).join('')
}

function restyle({ raw }: RowCell, style: number): string {
  return raw.replace(/^<(?:"[^"]*"|'[^']*'|[^>"'])*>/, (tag) => setAttribute(tag, 's', String(style)))
}
