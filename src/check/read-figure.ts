import type { Cell, Content } from '../book/book.ts'
import { expectedButFound } from '../shared/finding.ts'
import type { Unit } from '../shared/unit.ts'
import { expectedIn, wordsOf } from './cell-words.ts'
import type { Reading } from './model.ts'

/** What a figure may be of: the unit of a row, or a count of things, of which there is no half and none is missing. */
export type Measured = Unit | 'count'

/** A figure cell understood; `remark` names what the officer should hear about although it is accepted. */
export type FigureRead =
  | { readonly ok: true; readonly reading: Reading; readonly remark: Remark | null }
  | { readonly ok: false; readonly message: string }

/** A number typed as text; a plain 0.19 or a 1,900% in a percent row; a percentage in a row of another unit. */
export type Remark = 'number-as-text' | 'small-percentage' | 'large-percentage' | 'percentage-in-other-unit'

const EXPECTED = 'a number, "-" or nothing'
const EXPECTED_COUNT = 'a whole number, "-" or nothing'
const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '−', 'n/a', 'na', 'not applicable'])
const SUPPRESSED: ReadonlySet<string> = new Set(['c', '[c]', '*', 'x', '[x]'])
/** A minus sign comes as a hyphen, as the pack itself prints it, and as the dash that Word makes of a hyphen. */
const NUMBER = /^([-+−–]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)\s*(%?)$/

/** What stands in a figure cell; a percentage comes in points, 19 for 19%. */
export function readFigure(cell: Cell, measured: Measured): FigureRead {
  if (measured === 'count') return readCount(cell)
  if (holdsTime(cell)) return { ok: false, message: expectedIn(cell, EXPECTED, AS_PLAIN_NUMBER) }
  const { content } = cell
  if (content.kind === 'blank') return accepted({ kind: 'pending' })
  if (content.kind === 'number') return readNumber(content, measured)
  if (content.kind === 'text') return readText(content.value, measured)
  return { ok: false, message: expectedIn(cell, EXPECTED, adviceFor(content)) }
}

/** Whether a cell holds a time or a length of time, by its format or as text: `0:03:10`, `12:30 PM`. */
export function holdsTime({ content }: Cell): boolean {
  return content.kind === 'time' || (content.kind === 'text' && TIME.test(content.value))
}

const TIME = /^\d+:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]\.?m\.?)?$/i
const AS_PLAIN_NUMBER =
  'give the cell a number format, type minutes, hours or days as a plain number (a time times 1440 is minutes, times 24 is hours), and say which in the label'

/** What stands in the cell of a target, which nobody suppresses: a number, or nothing. */
export function readTarget(cell: Cell, unit: Unit): FigureRead {
  const read = readFigure(cell, unit)
  const isSuppressed = read.ok && read.reading.kind === 'suppressed'
  if (!isSuppressed && (read.ok || cell.content.kind !== 'text' || holdsTime(cell))) return read
  return { ok: false, message: expectedIn(cell, EXPECTED, adviceForTarget(wordsOf(cell.content), unit)) }
}

function adviceForTarget(text: string, unit: Unit): string {
  if (!/\d/.test(text)) return 'leave the cell blank until there is a target'
  if (text.includes('%') && unit !== 'percent') return AS_PERCENT
  return 'type the number alone, as in 85; the column Better says which way is good'
}

/** Where things are counted, half of one or fewer than none is a slip. */
function readCount(cell: Cell): FigureRead {
  const read = readFigure(cell, 'number')
  const isShare = wordsOf(cell.content).endsWith('%')
  if (!isShare && (!read.ok || read.reading.kind !== 'figure' || isCount(read.reading.value))) return read
  return { ok: false, message: expectedIn(cell, EXPECTED_COUNT, 'type how many there were') }
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0
}

function readNumber({ value, percent }: Extract<Content, { kind: 'number' }>, unit: Unit): FigureRead {
  if (percent && unit !== 'percent') return figure(value, 'percentage-in-other-unit')
  if (percent) return figure(inPoints(value), value >= LARGE ? 'large-percentage' : null)
  return figure(value, unit === 'percent' && isSmall(value) ? 'small-percentage' : null)
}

function readText(text: string, unit: Unit): FigureRead {
  const word = text.toLowerCase()
  if (DASHES.has(word)) return accepted({ kind: 'not-applicable' })
  if (SUPPRESSED.has(word) || /^<\s*\d+$/.test(word)) return accepted({ kind: 'suppressed' })
  const found = NUMBER.exec(text)
  if (!found) return refusedText(text, adviceForText(text))
  const [, sign = '', digits = '', percent = ''] = found
  if (percent === '%' && unit !== 'percent') return refusedText(text, AS_PERCENT)
  const value = Number(digits.replaceAll(',', '')) * (sign === '' || sign === '+' ? 1 : -1)
  const isSmallPercentage = unit === 'percent' && percent === '' && isSmall(value)
  return figure(value, isSmallPercentage ? 'small-percentage' : 'number-as-text')
}

/** Words for a number that is kept back: `under 5`, `≤5`, `1 to 4`. */
const KEPT_BACK = /[<≤]|\b(under|below|fewer|less|suppress\w*|redact\w*)\b|^\d{1,2}\s*(?:-|–|to|or)\s*\d{1,2}$/i

/** Words for a number that will come: `TBC`, `awaited`, `not yet available`, `?`. */
const TO_COME =
  /^\?+$|^(?:tb[acd]|awaited|awaiting|due|late|missing|outstanding|pending|unavailable)\b|^to (?:be|come|follow)\b|^(?:data )?not (?:yet|available|received|published)\b|^no (?:data|figures?)\b/i

function adviceForText(text: string): string {
  if (TO_COME.test(text)) return 'leave the cell blank until the figure is there'
  const isNumber = /\d/.test(text) && !KEPT_BACK.test(text)
  return isNumber ? TYPE_ALONE : 'if the figure is suppressed, write c'
}

const AS_PERCENT = 'if the row is a percentage, write percent as its Unit'
const TYPE_ALONE = 'type the number alone, as in 1491'

/** Excel shows 13 as a day of 1900 in a cell that has had a date in it. */
function adviceFor({ kind }: Content): string {
  return kind === 'date' ? 'give the cell a number format and type the number again' : 'type a number in its place'
}

/** A stored 0.29 is 29, without the dust that multiplying leaves. */
function inPoints(fraction: number): number {
  return Number((fraction * 100).toPrecision(14))
}

/** Five times the whole, beyond what is a share of anything: 19 that was given a percent format afterwards is 1,900%. */
const LARGE = 5

/** Less than one per cent, and not the dust of a formula. */
function isSmall(value: number): boolean {
  return value >= DUST && value < 1
}

/** A million million: nothing that a council counts is as large, and sums and scales of it stay exact. */
const TOO_LARGE = 1e12

/** What a formula such as 0.1 + 0.2 - 0.3 leaves where it means nothing at all. */
const DUST = 1e-9

function figure(value: number, remark: Remark | null): FigureRead {
  if (Math.abs(value) >= TOO_LARGE)
    return refusedText(String(value), 'no figure has more than twelve digits before the point')
  return { ok: true, reading: { kind: 'figure', value: Math.abs(value) < DUST ? 0 : value }, remark }
}

function accepted(reading: Reading): FigureRead {
  return { ok: true, reading, remark: null }
}

function refusedText(text: string, whatToDo: string): FigureRead {
  return { ok: false, message: expectedButFound(EXPECTED, text, whatToDo) }
}
