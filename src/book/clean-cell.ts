import { columnLetters } from '../shared/address.ts'
import { type CleanStrings, tooLong } from './clean-strings.ts'
import { LIMITS } from './limits.ts'
import type { FormatKind } from './read-formats.ts'
import { escapeXml } from './read-xml.ts'
import { isoSerial } from './serial-date.ts'

/** A cell as the file has it. */
export type RawCell = {
  readonly row: number
  readonly column: number
  readonly type: string
  readonly style: number
  readonly formula: boolean
  readonly value: string
}

/** What a cell leans on in the rest of the workbook; `count` is called once for every filled cell. */
export type Surroundings = {
  readonly formats: readonly FormatKind[]
  readonly strings: CleanStrings
  readonly from1904: boolean
  readonly count: () => void
  /** What is thrown at a limit, which is no damage. */
  readonly tooMuch: (what: string) => Error
}

/** The clean package's own cell styles, by the number that its cells name them with. */
export const STYLES: readonly FormatKind[] = ['number', 'percent', 'date']

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i

/** The cell as the library reads it without a trap; null for one that holds nothing. Throws where it is corrupt. */
export function cleanCell(cell: RawCell, surroundings: Surroundings): string | null {
  const isText = cell.type === 'str' || cell.type === 'inlineStr'
  if (cell.value === '' && (isText || !cell.formula)) return null
  surroundings.count()
  const where = `${columnLetters(cell.column)}${cell.row}`
  const kind = surroundings.formats[cell.style] ?? 'number'
  return cell.value === '' ? element(where, kind, 'n', true, null) : filled(cell, where, kind, surroundings)
}

function filled(cell: RawCell, where: string, kind: FormatKind, surroundings: Surroundings): string {
  const { type, value, formula } = cell
  if (value.length > LIMITS.text) throw surroundings.tooMuch(tooLong(where))
  if (type === 's') return element(where, kind, 's', false, stringIndex(value, where, surroundings.strings))
  if (type === 'str' || type === 'inlineStr') return text(where, kind, formula, value)
  if (type === 'e') return element(where, kind, 'e', formula, value)
  if (type === 'b') return element(where, kind, 'b', formula, value === '1' || value === 'true' ? '1' : '0')
  if (type === 'd') return isoDate(cell, where, surroundings.from1904)
  if (!NUMBER.test(value.trim()) || !Number.isFinite(Number(value))) throw new Error(`the number in ${where}`)
  return element(where, kind, 'n', formula, value.trim())
}

/**
 * The formula itself is left out: what matters is that there was one.
 *
 * The library unescapes the text of a formula's result twice, hence twice escaped.
 */
function text(where: string, kind: FormatKind, formula: boolean, value: string): string {
  if (formula) return element(where, kind, 'str', true, escapeXml(value))
  const style = STYLES.indexOf(kind)
  return `<c r="${where}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`
}

function element(where: string, kind: FormatKind, type: string, formula: boolean, value: string | null): string {
  const inner = `${formula ? '<f>0</f>' : ''}${value === null ? '' : `<v>${escapeXml(value)}</v>`}`
  return `<c r="${where}" s="${STYLES.indexOf(kind)}" t="${type}">${inner}</c>`
}

function stringIndex(value: string, where: string, strings: CleanStrings): string {
  const place = strings.use(Number(value), where)
  if (place === null) throw new Error(`the text in ${where}`)
  return String(place)
}

/** A time of day alone, or a day that there is not, is what it says. */
function isoDate({ value, formula }: RawCell, where: string, from1904: boolean): string {
  const serial = isoSerial(value)
  if (serial === null || serial < 0) return text(where, 'number', formula, value)
  return element(where, 'date', 'n', formula, String(from1904 ? serial - 1462 : serial))
}
