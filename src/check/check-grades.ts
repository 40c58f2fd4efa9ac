import type { Heading, Row, Sheet } from '../book/book.ts'
import { errorAt, noteAt, shorten, warningAt } from '../shared/finding.ts'
import { fold } from '../shared/fold.ts'
import { nearestOf } from '../shared/nearest.ts'
import { wordsOf } from './cell-words.ts'
import { type FigureDesk, openFigureDesk } from './figure-desk.ts'
import type { Grades } from './model.ts'
import { readWords, take } from './read-cell.ts'
import { cellAt, readTable, reportIgnored, type Table, titled } from './read-table.ts'
import type { Report } from './report.ts'

/** Totals would be counted twice, and remarks are no grade. */
const NOT_A_GRADE = /^(total|all|all services|overall|audits|notes?|comments?|good or better|.*percentage.*)$/

/** A sheet of grades: each column after `Service` is a grade, best first; each row a service. */
export function checkGrades(sheet: Sheet, report: Report): Grades {
  const table = readTable(sheet, ['service'], report)
  const grades = gradesIn(table, report)
  const desk = openFigureDesk(sheet.name, report)
  const services = sheet.rows.flatMap((row) => {
    const service = serviceIn(row, table, report)
    if (service === null) return []
    return [{ ...service, counts: grades.flatMap((grade) => countIn(sheet, row, grade, desk)) }]
  })
  desk.closeSheet()
  if (services.length === 0) report(warningAt(sheet.name, 'no-rows', 'the sheet has headings but no rows'))
  return { grades: grades.map(({ cell }) => wordsOf(cell.content)), services }
}

function gradesIn(table: Table<'service'>, report: Report): readonly Heading[] {
  const first = table.columnOf('service') ?? 0
  const isGrade = ({ column, folded, cell }: Heading) =>
    column > first && !NOT_A_GRADE.test(folded) && !wordsOf(cell.content).includes('%')
  const grades = table.others.filter(isGrade)
  const ignored = table.others.filter((heading) => !isGrade(heading))
  reportIgnored(table, ignored, report)
  warnOfNearGrades(grades, report)
  if (grades.length === 0)
    report(errorAt(table.sheet.name, 'no-grades', 'expected a column for each grade after Service, found none'))
  return grades
}

/** The service of a row; null for a row of totals and for one without a name. */
function serviceIn(row: Row, table: Table<'service'>, report: Report) {
  const cell = table.cell(row, 'service')
  const name = take(readWords(cell), cell, 'service', report)
  if (name === null) return null
  if (!NOT_A_GRADE.test(fold(name))) return { name, cell: cell.at }
  report(noteAt(cell.at, 'ignored-total', `the row "${name}" is not read; totals are computed`))
  return null
}

const INSPECTION_GRADES: readonly string[] = ['outstanding', 'good', 'requires improvement', 'inadequate']

/** A grade may be called anything; one that is nearly a grade of inspections is likely a slip, and would be printed. */
function warnOfNearGrades(grades: readonly Heading[], report: Report): void {
  const missing = INSPECTION_GRADES.filter((name) => !grades.some(({ folded }) => folded === name))
  for (const { folded, cell } of grades) {
    const near = INSPECTION_GRADES.includes(folded) ? null : nearestOf(folded, missing)
    if (near === null) continue
    const message = `the heading "${shorten(wordsOf(cell.content))}" is read as a grade of its own; did you mean "${titled(near)}"?`
    report(warningAt(cell.at, 'grade-near-miss', message))
  }
}

function countIn(sheet: Sheet, row: Row, grade: Heading, desk: FigureDesk) {
  const cell = cellAt(sheet, row, grade.column)
  const reading = desk.read(cell, 'number')
  return reading === null ? [] : [{ ...reading, cell: cell.at }]
}
