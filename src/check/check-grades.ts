import type { Cell, Heading, Row, Sheet } from '../book/book.ts'
import { errorAt, expectedButFound, noteAt, shorten, warningAt } from '../shared/finding.ts'
import { fold } from '../shared/fold.ts'
import { nearestOf } from '../shared/nearest.ts'
import { expectedIn, wordsOf } from './cell-words.ts'
import { type FigureDesk, openFigureDesk } from './figure-desk.ts'
import type { Grades } from './model.ts'
import { readWords, take } from './read-cell.ts'
import { cellAt, readTable, reportIgnored, type Table, titled, twice } from './read-table.ts'
import type { Report } from './report.ts'

/** A row or column of totals, which would be counted twice: `Grand total`, `Total audits`, `All services`, `Overall`. */
const TOTAL =
  /^(.* )?(sub ?)?totals?$|^totals? (audits?|files?|cases?|number|all|for|of)\b|^all( \w+)?$|^overall\b|^audits$/

/** Remarks and shares are no grade. */
const NOT_A_GRADE = /^(notes?|comments?|good or better|.*percentage.*)$/

/** A sheet of grades: each column after `Service` is a grade, best first; each row a service. */
export function checkGrades(sheet: Sheet, report: Report): Grades {
  const table = readTable(sheet, ['service'], report)
  const grades = gradesIn(table, report)
  const desk = openFigureDesk(sheet.name, report)
  const services: Grades['services'][number][] = []
  for (const row of sheet.rows) {
    const service = serviceIn(row, table, grades, report)
    if (service === null) continue
    refuseAgain(service, services, report)
    services.push({ ...service, counts: grades.flatMap((grade) => countIn(sheet, row, grade, desk)) })
  }
  desk.closeSheet()
  if (services.length === 0) report(warningAt(sheet.name, 'no-rows', 'the sheet has headings but no rows'))
  return { grades: grades.map(({ cell }) => wordsOf(cell.content)), services }
}

function gradesIn(table: Table<'service'>, report: Report): readonly Heading[] {
  const first = table.columnOf('service') ?? 0
  // Before Service stand numbers of teams and the like, so that only the grades of inspections are known there.
  const isGrade = ({ column, folded, cell }: Heading) =>
    column > first
      ? !TOTAL.test(folded) && !NOT_A_GRADE.test(folded) && !wordsOf(cell.content).includes('%')
      : INSPECTION_GRADES.includes(folded)
  const grades = bestFirst(table.others.filter(isGrade))
  reportUnread(
    table,
    table.others.filter((heading) => !isGrade(heading)),
    report,
  )
  refuseTwice(grades, report)
  warnOfNearGrades(grades, report)
  if (grades.length === 0)
    report(errorAt(table.sheet.name, 'no-grades', 'expected a column for each grade after Service, found none'))
  return grades
}

function refuseTwice(grades: readonly Heading[], report: Report): void {
  for (const [at, grade] of grades.entries()) {
    const first = grades.slice(0, at).find(({ folded }) => folded === grade.folded)
    if (first) report(errorAt(grade.cell.at, 'heading-twice', twice(grade, first)))
  }
}

function reportUnread(table: Table<'service'>, ignored: readonly Heading[], report: Report): void {
  const counted = ignored.filter((heading) => mayBeGrade(table, heading))
  for (const { cell } of counted) report(warningAt(cell.at, 'grade-before-service', beforeService(cell)))
  reportIgnored(
    table,
    ignored.filter((heading) => !counted.includes(heading)),
    report,
  )
}

/** A column of numbers before `Service`, which might be a grade of another name. */
function mayBeGrade({ sheet, columnOf }: Table<'service'>, { column, folded }: Heading): boolean {
  if (column > (columnOf('service') ?? 0) || TOTAL.test(folded)) return false
  const filled = sheet.rows.flatMap(({ cells }) => cells.get(column)?.content ?? [])
  return filled.length > 0 && filled.every(({ kind }) => kind === 'number')
}

function beforeService({ content }: Cell): string {
  return `the column "${shorten(wordsOf(content))}" stands before Service and is not read; if it is a grade, move it after Service`
}

type Service = Pick<Grades['services'][number], 'name' | 'cell'>

/** The service of a row; null for a row of totals or remarks, and for one without a name, which may hold no counts. */
function serviceIn(row: Row, table: Table<'service'>, grades: readonly Heading[], report: Report): Service | null {
  const cell = table.cell(row, 'service')
  const name = take(readWords(cell), cell, 'service', report)
  if (name === null) {
    if (cell.content.kind === 'blank') refuseUnnamed(row, cell, table, grades, report)
    return null
  }
  const folded = fold(name)
  if (!TOTAL.test(folded) && !NOT_A_GRADE.test(folded)) return { name, cell: cell.at }
  report(noteAt(cell.at, 'ignored-total', `the row "${name}" is not read; totals are computed`))
  return null
}

function refuseUnnamed(
  row: Row,
  name: Cell,
  { sheet }: Table<'service'>,
  grades: readonly Heading[],
  report: Report,
): void {
  if (grades.every(({ column }) => cellAt(sheet, row, column).content.kind === 'blank')) return
  const message = expectedIn(name, 'the name of a service in the column Service', 'name the row or clear it')
  report(errorAt(name.at, 'no-label', message))
}

function refuseAgain({ name, cell }: Service, services: readonly Service[], report: Report): void {
  const first = services.find((known) => fold(known.name) === fold(name))
  if (first === undefined) return
  const message = `${expectedButFound('each service once', name)} again; see ${first.cell}`
  report(errorAt(cell, 'service-twice', message))
}

const INSPECTION_GRADES: readonly string[] = ['outstanding', 'good', 'requires improvement', 'inadequate']

/** The grades of inspections have an order, wherever their columns stand; of others the sheet alone knows it. */
function bestFirst(grades: readonly Heading[]): readonly Heading[] {
  const rank = ({ folded }: Heading) => INSPECTION_GRADES.indexOf(folded)
  return grades.every((grade) => rank(grade) >= 0) ? grades.toSorted((a, b) => rank(a) - rank(b)) : grades
}

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
  const reading = desk.read(cell, 'count')
  return reading === null ? [] : [{ ...reading, cell: cell.at }]
}
