import { columnLetters } from '../../shared/address.ts'
import type { NewValue } from '../edits.ts'
import { escapeXml } from '../read-xml.ts'
import { isoSerial } from '../serial-date.ts'
import { isTypedFormula } from './is-typed-formula.ts'
import { attributeOf, dropAttribute, setAttribute } from './rewrite-xml.ts'
import type { RowCell } from './row-cell.ts'
import { formulaOf, writeFormula } from './sheet-formula.ts'
import type { SheetJob } from './sheet-job.ts'
import { carryFormula, shiftRange } from './shift.ts'
import { startAgain } from './start-again.ts'

/** A cell without contents in a row that has no such cell. */
export function emptyLike({ name }: RowCell, row: number, column: number): RowCell {
  const open = `<${name} r="${columnLetters(column)}${row}">`
  return { row, column, name, open, content: '', raw: open.replace(/>$/, '/>') }
}

/** The cell with its contents replaced and its format kept. */
export function fillCell(cell: RowCell, value: NewValue, from1904 = false): RowCell {
  const bare = bareOpen(cell.open)
  if (value.kind === 'blank') return { ...cell, open: bare, content: '', raw: bare.replace(/\s*>$/, '/>') }
  const open = value.kind === 'text' ? setAttribute(bare, 't', 'inlineStr') : bare
  const content =
    value.kind === 'text'
      ? inlineText(cell.name, value.value)
      : valueElement(cell.name, String(serialOf(value, from1904)))
  return { ...cell, open, content, raw: `${open}${content}</${cell.name}>` }
}

/** `t` says what a value is, `cm` and `vm` what more belongs to it; none of them outlives the value. */
function bareOpen(open: string): string {
  return ['t', 'cm', 'vm'].reduce(dropAttribute, open)
}

function serialOf(date: Extract<NewValue, { kind: 'date' }>, from1904: boolean): number {
  const two = (of: number) => String(of).padStart(2, '0')
  const serial = isoSerial(`${date.year}-${two(date.month)}-${two(date.day)}`) ?? 0
  return from1904 ? serial - 1462 : serial
}

function valueElement(cellName: string, value: string): string {
  const name = `${prefixOf(cellName)}v`
  return `<${name}>${escapeXml(value)}</${name}>`
}

function inlineText(cellName: string, text: string): string {
  const [is, t] = [`${prefixOf(cellName)}is`, `${prefixOf(cellName)}t`]
  return `<${is}><${t} xml:space="preserve">${escapeXml(text)}</${t}></${is}>`
}

function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1)
}

/**
 * The cell of the new column beside `cell`, whose formula has been shifted already. A formula that is a typed figure,
 * `15+18`, stays behind as one does, and so does one that would go on from the year before; `first` is the formula of
 * the first month of that year.
 *
 * A formula that Excel has not worked out yet says nothing rather than being an error: its saved result is empty.
 */
export function carriedCell(cell: RowCell, first: string | null, heading: NewValue | null, job: SheetJob): RowCell {
  const formula = formulaOf(cell)
  const value = heading ?? { kind: 'blank' }
  if (formula === null || (formula.text === '' && formula.kind !== 'dataTable') || isTypedFormula(formula.text))
    return fillCell(cell, value, job.from1904)
  const { insertion } = job
  const isNewYear = insertion?.newYear?.rows.includes(cell.row) ?? false
  const text = isNewYear
    ? startAgain({ newest: formula.text, first }, job.name, job.insertions)
    : carryFormula(formula.text, job.name, job.insertions)
  if (text === null) return fillCell(cell, value, job.from1904)
  const ref =
    formula.ref === null || insertion === null
      ? null
      : `${columnLetters(insertion.at)}${shiftRange(formula.ref, insertion)
          .replace(/^[^\d]*/, '')
          .replace(/:[A-Z]+/i, `:${columnLetters(insertion.at)}`)}`
  const written = writeFormula(formula, { text, ref, shares: false })
  const result = heading === null ? ({ kind: 'text', value: '' } as const) : heading
  return withResult(cell, written, result, job.from1904)
}

function withResult(cell: RowCell, formula: string, result: NewValue, from1904: boolean): RowCell {
  const array = attributeOf(cell.open, 'cm')
  const bare = bareOpen(cell.open)
  const typed = result.kind === 'text' ? setAttribute(bare, 't', 'str') : bare
  const open = array === null ? typed : setAttribute(typed, 'cm', array)
  const value = result.kind === 'date' ? String(serialOf(result, from1904)) : result.kind === 'text' ? result.value : ''
  const content = `${formula}${valueElement(cell.name, value)}`
  return { ...cell, open, content, raw: `${open}${content}</${cell.name}>` }
}
