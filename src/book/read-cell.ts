import { addressOf, columnLetters } from '../shared/address.ts'
import { plainLineBreaks, tidyText } from '../shared/tidy-text.ts'
import type { Cell, Content } from './book.ts'
import { LIMITS } from './limits.ts'
import { type Format, formatOf } from './read-formats.ts'
import { isoSerial, serialDate } from './serial-date.ts'
import { showTime } from './show-time.ts'

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
  readonly formats: readonly Format[]
  /** The shared strings, by the number that cells name them with. */
  readonly strings: readonly string[]
  readonly readText: (text: string) => Content
  readonly from1904: boolean
  readonly count: () => void
  /** What is thrown at a limit, which is no damage. */
  readonly tooMuch: (what: string) => Error
}

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i

/** The cell as the officer sees it; null for one that holds nothing. Throws where it is corrupt. */
export function readCell(cell: RawCell, sheet: string, surroundings: Surroundings): Cell | null {
  const isText = cell.type === 'str' || cell.type === 'inlineStr'
  if (cell.value === '' && (isText || !cell.formula)) return null
  surroundings.count()
  const content: Content = cell.value === '' ? { kind: 'uncalculated' } : readContent(cell, surroundings)
  if (content.kind === 'blank') return null
  return { at: addressOf(sheet, cell.row, cell.column), content, formula: cell.formula }
}

function readContent(cell: RawCell, surroundings: Surroundings): Content {
  const { type, value } = cell
  const where = `${columnLetters(cell.column)}${cell.row}`
  if (value.length > LIMITS.text) throw surroundings.tooMuch(tooLong(where))
  switch (type) {
    case 's':
      return sharedText(value, where, surroundings)
    case 'str':
    case 'inlineStr':
      return surroundings.readText(value)
    case 'e':
      return { kind: 'error', value }
    case 'b':
      return { kind: 'boolean', value: value === '1' || value === 'true' }
    case 'd':
      return readDay(value, surroundings)
    default:
      return readNumber(value.trim(), formatOf(surroundings.formats, cell.style), where, surroundings)
  }
}

function sharedText(value: string, where: string, { strings, readText, tooMuch }: Surroundings): Content {
  const text = strings[Number(value)]
  if (text === undefined) throw new Error(`the text in ${where}`)
  if (text.length > LIMITS.text) throw tooMuch(tooLong(where))
  return readText(text)
}

/** A time of day alone, or a day that there is not, is what it says. */
function readDay(value: string, { from1904, readText }: Surroundings): Content {
  const serial = isoSerial(value)
  if (serial === null || serial < 0) return readText(value)
  return dateOf(from1904 ? serial - 1462 : serial, from1904)
}

function readNumber(written: string, { kind, code }: Format, where: string, { from1904 }: Surroundings): Content {
  const value = Number(written)
  if (!NUMBER.test(written) || !Number.isFinite(value)) throw new Error(`the number in ${where}`)
  if (kind === 'date') return dateOf(value, from1904)
  if (kind === 'time') return { kind: 'time', shown: showTime(value, code) }
  return { kind: 'number', value, percent: kind === 'percent' }
}

/** A number that no date has, as far as it may be formatted as one, is a number. */
function dateOf(serial: number, from1904: boolean): Content {
  const date = serialDate(serial, from1904)
  return date ? { kind: 'date', ...date } : { kind: 'number', value: serial, percent: false }
}

function tooLong(where: string): string {
  return `has more than ${LIMITS.text.toLocaleString('en-GB')} characters in ${where}`
}

/** Tidies each text once: a small file can name the longest of texts in every cell. */
export function textReader(): (text: string) => Content {
  const known = new Map<string, Content>()
  return (text) => {
    const content = known.get(text) ?? tidyContent(text)
    known.set(text, content)
    return content
  }
}

function tidyContent(text: string): Content {
  const raw = plainLineBreaks(text)
  const value = tidyText(raw)
  return value === '' ? { kind: 'blank' } : { kind: 'text', value, raw }
}
