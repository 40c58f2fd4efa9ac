import { columnLetters, columnNumber } from '../../shared/address.ts'
import type { CellEdit, NewValue } from '../edits.ts'
import { LIMITS } from '../limits.ts'
import { carriedCell, emptyLike, fillCell } from './fill-cell.ts'
import { attributeOf, dropAttribute, setAttribute } from './rewrite-xml.ts'
import type { RowCell } from './row-cell.ts'
import { changeFormula, type Formula, formulaOf } from './sheet-formula.ts'
import type { SheetJob } from './sheet-job.ts'
import { copyFormula, namesChangedSheet, shiftColumn, shiftFormula, shiftRange } from './shift.ts'

type Master = { readonly text: string; readonly row: number; readonly column: number }
type Masters = Map<string, Master>

const TAG = `(?:"[^"]*"|'[^']*'|[^>"'])*?`
const ROW = new RegExp(`<((?:[\\w.-]+:)?row)(?=[\\s/>])${TAG}(?:/>|>([\\s\\S]*?)</\\1\\s*>)`, 'g')
const CELL = new RegExp(`<((?:[\\w.-]+:)?c)(?=[\\s/>])(${TAG})(?:/>|>([\\s\\S]*?)</\\1\\s*>)`, 'g')

/** The rows of a sheet with its cells edited, its formulas moved along and the new column put in. */
export function editRows(data: string, job: SheetJob): string {
  const masters: Masters = new Map()
  return mapRows(data, ({ row, inner }) =>
    editCells(readCells(inner, row), row, job, masters)
      .map((cell) => cell.raw)
      .join(''),
  )
}

/** Each row's cells as text, changed; `before` may put rows in front of one. A row that stays is left as it is written. */
export function mapRows(
  data: string,
  change: (row: { readonly row: number; readonly inner: string }) => string,
  before: (row: number) => string = () => '',
): string {
  let last = 0
  return data.replace(ROW, (raw: string, name: string, inner = '') => {
    const open = raw.slice(0, tagEnd(raw))
    const row = Number(attributeOf(open, 'r') ?? last + 1)
    last = row
    const added = before(row)
    const written = change({ row, inner })
    if (written === inner) return `${added}${raw}`
    return `${added}${dropAttribute(open, 'spans').replace(/\s*\/?>$/, '>')}${written}</${name}>`
  })
}

/** Where the first tag of a text ends; a `>` inside an attribute is not its end. */
function tagEnd(raw: string): number {
  return (new RegExp(`^<${TAG}>`).exec(raw)?.[0] ?? '').length
}

export function readCells(inner: string, row: number): readonly RowCell[] {
  let column = 0
  return [...inner.matchAll(CELL)].map(([raw, name = '', attributes = '', content = '']) => {
    const place = attributeOf(` ${attributes}`, 'r')
    column = place === null ? column + 1 : columnNumber(place.replace(/\d+$/, ''))
    return { row, column, name, open: `<${name}${attributes}>`, content, raw }
  })
}

function editCells(cells: readonly RowCell[], row: number, job: SheetJob, masters: Masters): readonly RowCell[] {
  const edits = job.cells.get(row) ?? []
  const edited = edits
    .reduce((all, edit) => applyEdit(all, edit, job.from1904), cells)
    .map((cell) => moveFormula(cell, job, masters))
  const { insertion } = job
  if (insertion === null) return edited
  const first = edited.find(({ column }) => column === insertion.newYear?.first)
  const added = edited.filter(({ column }) => column === insertion.like).map((cell) => newCell(cell, first, job))
  const moved = edited.map((cell) => place(cell, shiftColumn(cell.column, insertion)))
  return [...moved, ...added].sort((a, b) => a.column - b.column)
}

function applyEdit(cells: readonly RowCell[], { row, column, value }: CellEdit, from1904: boolean): readonly RowCell[] {
  if (cells.some((cell) => cell.column === column))
    return cells.map((cell) => (cell.column === column ? fillCell(cell, value, from1904) : cell))
  const [neighbour] = cells
  if (neighbour === undefined) return cells
  const added = fillCell(emptyLike(neighbour, row, column), value, from1904)
  return [...cells, added].sort((a, b) => a.column - b.column)
}

function place(cell: RowCell, column: number): RowCell {
  if (column === cell.column) return cell
  if (column > LIMITS.columns) throw new Error('its last column is in use, so that no column can be added')
  const open = setAttribute(cell.open, 'r', `${columnLetters(column)}${cell.row}`)
  const raw = cell.raw.endsWith('/>') ? open.replace(/>$/, '/>') : `${open}${cell.content}</${cell.name}>`
  return { ...cell, column, open, raw }
}

/** A formula where the insertions have moved its cells; shared ones stand alone, since their cells may part ways. */
function moveFormula(cell: RowCell, job: SheetJob, masters: Masters): RowCell {
  if (job.insertions.size === 0) return cell
  const formula = formulaOf(cell)
  if (formula === null) return cell
  const { insertion, name, insertions } = job
  const text = ownText(formula, cell, masters)
  const shares = formula.kind === 'shared' && (insertion !== null || namesChangedSheet(text, name, insertions))
  const shifted = shiftFormula(text, name, insertions)
  const stays = !shares && shifted === text && (insertion === null || formula.ref === null)
  if (stays) return cell
  const ref =
    formula.ref === null || shares ? null : insertion === null ? formula.ref : shiftRange(formula.ref, insertion)
  return changeFormula(cell, formula, { text: shifted, ref, shares: formula.kind === 'shared' && !shares })
}

function ownText(formula: Formula, cell: RowCell, masters: Masters): string {
  if (formula.kind !== 'shared') return formula.text
  const { group } = formula
  if (formula.text !== '') masters.set(group, { text: formula.text, row: cell.row, column: cell.column })
  const master = masters.get(group)
  if (formula.text !== '' || !master) return formula.text
  return copyFormula(master.text, cell.row - master.row, cell.column - master.column)
}

/** What stands in the new column beside a cell of the old: its format and formula, and the heading, but no figure. */
function newCell(cell: RowCell, first: RowCell | undefined, job: SheetJob): RowCell {
  const { insertion } = job
  if (insertion === null) return cell
  const heading: NewValue | null = cell.row === insertion.headingRow ? insertion.heading : null
  const firstFormula = first === undefined ? null : (formulaOf(first)?.text ?? null)
  const carried = carriedCell(cell, firstFormula, heading, job)
  return { ...place({ ...carried, column: -1 }, insertion.at), column: insertion.at }
}
