import type { Book, Cell, Sheet } from '../book/book.ts'
import type { CellEdit, Insertion, NewValue } from '../book/edits.ts'
import { columnLetters, placeIn } from '../shared/address.ts'
import { type Finding, Refusal } from '../shared/finding.ts'
import { fold } from '../shared/fold.ts'
import { listWords } from '../shared/list-words.ts'
import { addMonths, financialYearStart, longMonth, type Month, monthOf, shortMonth } from '../shared/month.ts'
import { dayIn, restyleMonth } from '../shared/restyle-month.ts'
import { listMonths, monthsWithin } from './check-months.ts'
import { checkSettings } from './check-settings.ts'
import { clearCommentary } from './clear-commentary.ts'
import { findFigureColumns, type MonthColumn, OUTCOME_COLUMNS } from './find-columns.ts'
import type { MonthPlan } from './month-plan.ts'
import { readWords } from './read-cell.ts'
import { readTable } from './read-table.ts'
import { rowsToDate } from './rows-to-date.ts'

/**
 * What is to be changed for the month after the one that the workbook reports.
 *
 * Throws a `Refusal` where the workbook does not say which month that is.
 */
export function planMonth(book: Book): MonthPlan {
  const findings: Finding[] = []
  const { month: from } = checkSettings(book, null, (finding) => void findings.push(finding))
  const setting = reportingCell(book)
  if (from === null || setting === null) throw new Refusal(findings.filter(({ level }) => level === 'error'))
  const month = addMonths(from, 1)
  const { insertions, ready, remarks } = planColumns(book, month)
  const { edits, cleared, kept } = clearCommentary(book)
  const moved = setting.formula ? [] : [editOf(setting, monthLike(setting, month, []))]
  return {
    from,
    month,
    edits: { insertions, cells: [...moved, ...edits] },
    sheets: insertions.map(({ sheet, at }) => ({ sheet, column: columnLetters(at) })),
    ready,
    grades: book.sheets.filter(({ key }) => key === 'service').map(({ name }) => name),
    hasCommentary: book.sheets.some(({ name }) => fold(name) === 'commentary'),
    cleared,
    kept,
    remarks: [...(setting.formula ? [remarkOfFormula(setting)] : []), ...remarkOfEmpty(book, from), ...remarks],
  }
}

function remarkOfFormula({ at }: Cell): string {
  return `${at}: the reporting month is a formula and was left as it is; see that it gives the new month`
}

/** Who makes the next month before the figures of this one are there may have made it twice. */
function remarkOfEmpty(book: Book, from: Month): readonly string[] {
  const columns = outcomesOf(book).flatMap((sheet) => {
    const column = monthsOf(sheet).find(({ month }) => month === from)
    return column === undefined ? [] : [{ sheet, column: column.heading.column }]
  })
  const isEmpty = ({ sheet, column }: (typeof columns)[number]) =>
    sheet.rows.length > 0 && !sheet.rows.some((row) => isTyped(row.cells.get(column)))
  const empty = columns.filter(isEmpty).map(({ sheet }) => sheet.name)
  if (empty.length === 0) return []
  return [
    `${longMonth(from)}, the month before, has no figure yet on ${listWords(empty)}; fill it in as well, or go back to the workbook of ${longMonth(from)}`,
  ]
}

function isTyped(cell: Cell | undefined): boolean {
  const kind = cell?.content.kind
  return kind === 'number' || kind === 'time' || kind === 'text' || kind === 'uncalculated'
}

function outcomesOf({ sheets }: Book): readonly Sheet[] {
  return sheets.filter(({ key }) => key === 'indicator')
}

/** A column for the month on each outcome sheet that has months, unless it is there already. */
function planColumns(book: Book, month: Month) {
  const insertions: Insertion[] = []
  const ready: string[] = []
  const remarks: string[] = []
  for (const sheet of outcomesOf(book)) {
    const months = monthsOf(sheet)
    remarks.push(...remarkOfLacking(sheet, months, month))
    if (months.length === 0) remarks.push(`${sheet.name}: the sheet has no month columns, and was left as it is`)
    else if (months.some((column) => column.month === month)) ready.push(sheet.name)
    else insertions.push(planColumn(sheet, months, month))
  }
  return { insertions, ready, remarks }
}

/** Months between the newest column and the new one, for which the sheet then has no column. */
function remarkOfLacking(sheet: Sheet, months: readonly MonthColumn[], month: Month): readonly string[] {
  const newest = months.filter((column) => column.month < month).at(-1)?.month
  const lacking = newest === undefined ? [] : monthsWithin(newest, month)
  if (newest === undefined || lacking.length === 0) return []
  const columns = lacking.length === 1 ? 'a column' : 'columns'
  return [
    `${sheet.name}: the sheet goes from ${shortMonth(newest)} to ${shortMonth(month)} without ${columns} for ${listMonths(lacking)}; insert what is missing between`,
  ]
}

function monthsOf(sheet: Sheet): readonly MonthColumn[] {
  const ignore = () => undefined
  return findFigureColumns(readTable(sheet, OUTCOME_COLUMNS, ignore), ignore).months
}

/** The cell that holds the reporting month. */
function reportingCell(book: Book): Cell | null {
  const sheet = book.sheets.find(({ name }) => fold(name) === 'pack')
  if (sheet?.key !== 'setting') return null
  const table = readTable(sheet, ['setting', 'value'], () => undefined)
  const row = sheet.rows.find((each) => {
    const words = readWords(table.cell(each, 'setting'))
    return words.ok && words.value !== null && fold(words.value) === 'reporting month'
  })
  return row === undefined ? null : table.cell(row, 'value')
}

/** Beside the newest month that is older; before it where the newest stands first. */
function planColumn(sheet: Sheet, months: readonly MonthColumn[], month: Month): Insertion {
  const older = months.filter((column) => column.month < month)
  const like = older.at(-1) ?? months[0]
  if (like === undefined) throw new Error(`${sheet.name} has no months`)
  const columns = months.map(({ heading }) => heading.column)
  const isBackward = older.length === 0 || runsBackward(months)
  const column = like.heading.column
  const fellows = months.map(({ heading }) => wordsIn(heading.cell))
  return {
    sheet: sheet.name,
    at: isBackward ? column : column + 1,
    like: column,
    first: Math.min(...columns),
    last: Math.max(...columns),
    headingRow: placeIn(like.heading.cell.at).row,
    heading: monthLike(like.heading.cell, month, fellows),
    newYear: newYearOf(sheet, months, like, month),
  }
}

/** Null where the month goes on with the financial year of the column that it is made in the likeness of. */
function newYearOf(
  sheet: Sheet,
  months: readonly MonthColumn[],
  like: MonthColumn,
  month: Month,
): Insertion['newYear'] {
  const start = financialYearStart(like.month)
  if (like.month > month || financialYearStart(month) === start) return null
  const first = months.find((column) => column.month >= start) ?? like
  return { rows: rowsToDate(sheet), first: first.heading.column }
}

function runsBackward(months: readonly MonthColumn[]): boolean {
  const steps = months.slice(1).map((column, at) => column.heading.column - (months[at]?.heading.column ?? 0))
  return steps.filter((step) => step < 0).length > steps.length / 2
}

/** A month in the manner of a cell that holds one. */
function monthLike(cell: Cell, month: Month, fellows: readonly string[]): NewValue {
  const { content } = cell
  if (content.kind !== 'date') return { kind: 'text', value: restyleMonth(wordsIn(cell), month, fellows) }
  const day = dayIn({ month: monthOf(content.year, content.month), day: content.day }, month)
  return { kind: 'date', year: Number(month.slice(0, 4)), month: Number(month.slice(5)), day }
}

function wordsIn({ content }: Cell): string {
  return content.kind === 'text' ? content.value : ''
}

function editOf(cell: Cell, value: NewValue): CellEdit {
  const cut = cell.at.lastIndexOf('!')
  return { sheet: cell.at.slice(0, cut), ...placeIn(cell.at), value }
}
