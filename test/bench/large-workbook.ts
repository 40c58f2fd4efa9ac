import { addMonths, parseMonth, shortMonth } from '../../src/shared/month.ts'
import { makeWorkbook, packSheet, type TestCell, type TestSheets } from '../support/make-workbook.ts'

const SHEETS = 24
const ROWS = 36
const MONTHS = 36
const WORDS = ['children seen in time', 'plans reviewed', 'visits made', 'referrals received', 'assessments completed']

/** Twelve times the sample: 864 rows of 36 months, in parts of twelve, with targets and two benchmarks. */
export function largeWorkbook(): Promise<Uint8Array> {
  const sheets = Array.from({ length: SHEETS }, (_, at) => [`Outcome ${at + 1}`, outcome(at)] as const)
  return makeWorkbook({ Pack: packSheet(), ...Object.fromEntries(sheets) } satisfies TestSheets)
}

function outcome(sheet: number): readonly (readonly TestCell[])[] {
  const end = parseMonth('2024-08')
  if (end === null) throw new Error('a month')
  const months = Array.from({ length: MONTHS }, (_, at) => shortMonth(addMonths(end, at - MONTHS + 1)))
  const head = ['Part', 'Indicator', 'Code', 'Better', ...months, 'Target', 'England', 'South East']
  return [head, ...Array.from({ length: ROWS }, (_, row) => rowOf(sheet, row))]
}

function rowOf(sheet: number, row: number): readonly TestCell[] {
  const level = 40 + ((sheet * 37 + row * 11) % 400)
  const figures = Array.from({ length: MONTHS }, (_, at) => level + ((at * 7 + row * 13 + sheet * 5) % 23) - 11)
  const part = row % 12 === 0 ? `Part ${row / 12 + 1}` : null
  const label = `Number of ${WORDS[row % WORDS.length]}, team ${sheet + 1}.${row + 1}`
  const target = row % 2 === 0 ? level - 3 : null
  return [part, label, `R${sheet}_${row}`, row % 3 === 0 ? 'higher' : 'lower', ...figures, target, level + 5, level - 8]
}
