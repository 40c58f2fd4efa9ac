import type { Cell } from '../book/book.ts'
import { errorAt } from '../shared/finding.ts'
import { fold } from '../shared/fold.ts'
import { type Month, monthOf, parseMonth } from '../shared/month.ts'
import { nearestOf } from '../shared/nearest.ts'
import { expectedIn, remedyFor, wordsOf } from './cell-words.ts'
import type { Report } from './report.ts'

/** What a cell of a certain kind says; null where it is blank. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T | null }
  | { readonly ok: false; readonly message: string }

/** The value, or null after reporting why there is none. */
export function take<T>(parsed: Parsed<T>, cell: Cell, rule: string, report: Report): T | null {
  if (parsed.ok) return parsed.value
  report(errorAt(cell.at, rule, parsed.message))
  return null
}

export function refuse(cell: Cell, expected: string, whatToDo?: string): Parsed<never> {
  return { ok: false, message: expectedIn(cell, expected, whatToDo) }
}

function accept<T>(value: T | null): Parsed<T> {
  return { ok: true, value }
}

/** The words of a cell; a number or a date is taken as it looks. */
export function readWords(cell: Cell): Parsed<string> {
  if (cell.content.kind === 'blank') return accept<string>(null)
  return remedyFor(cell) === undefined ? accept(wordsOf(cell.content)) : refuse(cell, 'text')
}

export function readMonth(cell: Cell): Parsed<Month> {
  const { content } = cell
  if (content.kind === 'blank') return accept<Month>(null)
  const month = monthIn(cell)
  return month === null ? refuse(cell, 'a month such as Aug-24') : accept(month)
}

/** The month that a cell names by a date or by text; null for anything else. */
export function monthIn({ content }: Cell): Month | null {
  if (content.kind === 'date') return monthOf(content.year, content.month)
  return content.kind === 'text' ? parseMonth(content.value) : null
}

/** An amber band as a fraction: 10%, 0.1 and the text `10%` are all a tenth. */
export function readBand(cell: Cell): Parsed<number> {
  const { content } = cell
  if (content.kind === 'blank') return accept<number>(null)
  const band = content.kind === 'number' ? content.value : content.kind === 'text' ? fractionIn(content.value) : null
  return band !== null && band >= 0 && band < 1 ? accept(band) : refuse(cell, 'a percentage such as 10%')
}

function fractionIn(text: string): number | null {
  const found = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text)
  if (!found) return null
  return found[2] === '%' ? Number(found[1]) / 100 : Number(found[1])
}

export function readWholeNumber(cell: Cell, from: number, to: number): Parsed<number> {
  const { content } = cell
  if (content.kind === 'blank') return accept<number>(null)
  const value = content.kind === 'number' ? content.value : content.kind === 'text' ? Number(content.value) : Number.NaN
  const fits = Number.isInteger(value) && value >= from && value <= to
  return fits ? accept(value) : refuse(cell, `a whole number from ${from} to ${to}`)
}

/** One of a few words, matched without regard to case and punctuation; a dash stands for blank. */
export function readChoice<T>(cell: Cell, choices: Readonly<Record<string, T>>, expected: string): Parsed<T> {
  const { content } = cell
  if (content.kind === 'blank') return accept<T>(null)
  if (remedyFor(cell) !== undefined) return refuse(cell, expected)
  const word =
    content.kind === 'boolean' ? (content.value ? 'yes' : 'no') : fold(wordsOf(content).replace('%', 'percent'))
  if (word === '') return accept<T>(null)
  const choice = Object.hasOwn(choices, word) ? choices[word] : undefined
  if (choice !== undefined) return accept(choice)
  const near = nearestOf(word, Object.keys(choices))
  return refuse(cell, expected, near === null ? undefined : `did you mean "${near}"?`)
}
