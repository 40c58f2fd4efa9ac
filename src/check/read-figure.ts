import type { Cell, Content } from '../book/book.ts'
import { expectedButFound } from '../shared/finding.ts'
import type { Unit } from '../shared/unit.ts'
import { expectedIn } from './cell-words.ts'
import type { Reading } from './model.ts'

/** A figure cell understood; `remark` names what the officer should hear about although it is accepted. */
export type FigureRead =
  | { readonly ok: true; readonly reading: Reading; readonly remark: Remark | null }
  | { readonly ok: false; readonly message: string }

/** A number typed as text; a plain 0.19 in a percent row; a percentage in a row of another unit. */
export type Remark = 'number-as-text' | 'small-percentage' | 'percentage-in-other-unit'

const EXPECTED = 'a number, "-" or nothing'
const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '−', 'n/a', 'na', 'not applicable'])
const SUPPRESSED: ReadonlySet<string> = new Set(['c', '[c]', '*', 'x', '[x]'])
/** A minus sign comes as a hyphen, as the pack itself prints it, and as the dash that Word makes of a hyphen. */
const NUMBER = /^([-+−–]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)\s*(%?)$/

/** What stands in a figure cell; a percentage comes in points, 19 for 19%. */
export function readFigure(cell: Cell, unit: Unit): FigureRead {
  const { content } = cell
  if (content.kind === 'blank') return accepted({ kind: 'pending' })
  if (content.kind === 'number') return readNumber(content, unit)
  if (content.kind === 'text') return readText(content.value, unit)
  return refused(cell)
}

function readNumber({ value, percent }: Extract<Content, { kind: 'number' }>, unit: Unit): FigureRead {
  if (percent) {
    return unit === 'percent' ? figure(inPoints(value), null) : figure(value, 'percentage-in-other-unit')
  }
  return figure(value, unit === 'percent' && isSmall(value) ? 'small-percentage' : null)
}

function readText(text: string, unit: Unit): FigureRead {
  const word = text.toLowerCase()
  if (DASHES.has(word)) return accepted({ kind: 'not-applicable' })
  if (SUPPRESSED.has(word) || /^<\s*\d+$/.test(word)) return accepted({ kind: 'suppressed' })
  const found = NUMBER.exec(text)
  if (!found) return refusedText(text, 'if the figure is suppressed, write c')
  const [, sign = '', digits = '', percent = ''] = found
  if (percent === '%' && unit !== 'percent')
    return refusedText(text, 'if the row is a percentage, write percent as its Unit')
  const value = Number(digits.replaceAll(',', '')) * (sign === '' || sign === '+' ? 1 : -1)
  const isSmallPercentage = unit === 'percent' && percent === '' && isSmall(value)
  return figure(value, isSmallPercentage ? 'small-percentage' : 'number-as-text')
}

/** A stored 0.29 is 29, without the dust that multiplying leaves. */
function inPoints(fraction: number): number {
  return Number((fraction * 100).toPrecision(14))
}

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

function refused(cell: Cell): FigureRead {
  return { ok: false, message: expectedIn(cell, EXPECTED) }
}

function refusedText(text: string, whatToDo: string): FigureRead {
  return { ok: false, message: expectedButFound(EXPECTED, text, whatToDo) }
}
