import type { Cell, CellValue, Comment, DataValidation, Font, PageSetup, PaperSize, Worksheet } from 'exceljs'
import type { Month } from '../shared/month.ts'
import type { CellPlan, ColumnPlan, HeadingPlan, RowPlan, SheetPlan } from './book-plan.ts'
import { estimateHeadingHeight, estimateHeight } from './estimate-height.ts'
import {
  COLUMN_FONT,
  GROUP_BORDER,
  GUIDANCE_FONT,
  HEADING_FILL,
  HEADING_FONT,
  NAME_FONT,
  NOTE_FONT,
  ROW_BORDER,
  TITLE_FONT,
} from './sheet-style.ts'

const TITLE_ROW = 1
const GUIDANCE_ROW = 2
/** The row of the headings, below a title, a line of guidance and a gap. */
export const HEADING_ROW = 4
const FIRST_ROW = HEADING_ROW + 1
/** How far below the last row the drop-downs reach, so that rows added later have them too. */
const ROWS_TO_COME = 200

/** Fills an empty sheet from its plan. */
export function writeSheet(sheet: Worksheet, plan: SheetPlan): void {
  sheet.views = [{ state: 'frozen', xSplit: plan.frozenColumns, ySplit: HEADING_ROW, showGridLines: false }]
  sheet.pageSetup = pageSetup(plan)
  sheet.headerFooter.oddFooter = '&L&9&A&R&9Page &P of &N'
  plan.columns.forEach((column, at) => {
    writeColumn(sheet, column, at + 1)
  })
  plan.rows.forEach((row, at) => {
    writeRow(sheet, plan.columns, row, FIRST_ROW + at)
  })
  sheet.getRow(HEADING_ROW).height = estimateHeadingHeight(plan.columns)
  writeLine(sheet.getCell(TITLE_ROW, 1), plan.title, TITLE_FONT)
  writeLine(sheet.getCell(GUIDANCE_ROW, 1), plan.guidance, GUIDANCE_FONT)
  plan.columns.forEach((column, at) => {
    addDropDown(sheet, column, at + 1, FIRST_ROW + plan.rows.length + ROWS_TO_COME)
  })
}

function pageSetup({ print }: SheetPlan): Partial<PageSetup> {
  return {
    paperSize: paperSizeOf(print),
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: print === 'A4 pages' ? 0 : 1,
    printTitlesRow: `${HEADING_ROW}:${HEADING_ROW}`,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  }
}

/** The numbers are those of the file format; exceljs's list of them knows no A3. */
function paperSizeOf(print: SheetPlan['print']): PaperSize {
  return (print === 'one A3 page' ? 8 : 9) as PaperSize
}

function writeColumn(sheet: Worksheet, plan: ColumnPlan, column: number): void {
  const target = sheet.getColumn(column)
  const figure = plan.look === 'figure'
  const across = figure ? ({ horizontal: 'right' } as const) : ({ horizontal: 'left', indent: 1 } as const)
  target.width = plan.width
  target.font = COLUMN_FONT[plan.look]
  if (plan.look === 'prose') target.numFmt = '@'
  target.alignment = { ...across, vertical: 'middle', wrapText: !figure }
  const cell = sheet.getCell(HEADING_ROW, column)
  writeContent(cell, plan.heading)
  cell.font = HEADING_FONT
  cell.fill = HEADING_FILL
  cell.alignment = { ...across, vertical: 'middle', wrapText: true }
  cell.note = noteOf(plan.note)
}

function writeRow(sheet: Worksheet, columns: readonly ColumnPlan[], plan: RowPlan, row: number): void {
  sheet.getRow(row).height = estimateHeight(columns, plan)
  columns.forEach((column, at) => {
    const cell = sheet.getCell(row, at + 1)
    const content = plan.cells.get(column.key)
    if (content) writeContent(cell, content)
    cell.border = plan.opensGroup ? GROUP_BORDER : ROW_BORDER
  })
}

function writeContent(cell: Cell, plan: CellPlan | HeadingPlan): void {
  cell.value = cellValueOf(plan)
  if (plan.kind === 'number') cell.numFmt = plan.format
  if (plan.kind === 'month') cell.numFmt = 'mmm-yy'
  if (plan.kind !== 'name') return
  cell.font = NAME_FONT
  if (plan.note !== '') cell.note = noteOf(plan.note)
}

function cellValueOf(plan: CellPlan | HeadingPlan): CellValue {
  return plan.kind === 'month' ? firstDayOf(plan.value) : plan.value
}

/** At midnight in UTC, which is what exceljs takes for the officer's own midnight. */
function firstDayOf(month: Month): Date {
  return new Date(`${month}-01T00:00:00Z`)
}

function noteOf(text: string): Comment {
  return { texts: [{ font: NOTE_FONT, text }] }
}

/** A line that runs on over its neighbours instead of wrapping in a narrow first column. */
function writeLine(cell: Cell, text: string, font: Partial<Font>): void {
  cell.value = text
  cell.font = font
  cell.alignment = { horizontal: 'left', vertical: 'middle', indent: 1, wrapText: false }
}

function addDropDown(sheet: Worksheet, plan: ColumnPlan, column: number, lastRow: number): void {
  if (plan.choices.length === 0) return
  const letter = sheet.getColumn(column).letter
  validationsOf(sheet).add(`${letter}${FIRST_ROW}:${letter}${lastRow}`, {
    type: 'list',
    allowBlank: true,
    formulae: [`"${plan.choices.join(',')}"`],
    showErrorMessage: true,
    errorTitle: plan.heading.value,
    error: `Please choose ${plan.choices.join(', ')}, or leave the cell blank.`,
  })
}

/** exceljs takes a whole range here and writes it as one rule, but its types leave the collection out. */
function validationsOf(sheet: Worksheet): { readonly add: (range: string, rule: DataValidation) => void } {
  return (sheet as unknown as { dataValidations: { add: (range: string, rule: DataValidation) => void } })
    .dataValidations
}
