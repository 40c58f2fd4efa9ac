import { noteAt } from '../shared/finding.ts'
import type { Month } from '../shared/month.ts'
import { checkRow, type DraftRow } from './check-row.ts'
import { openFigureDesk } from './figure-desk.ts'
import type { RowOutline, SheetOutline } from './outline-sheet.ts'
import type { Report } from './report.ts'
import { warnOfNoBetter } from './warn-of-no-better.ts'

/** What the rows of all sheets take from the settings. */
export type SheetContext = { readonly month: Month | null; readonly amberBand: number; readonly report: Report }

/** The rows of an outcome sheet, with a note for each column that had to be guessed. */
export function checkOutcomeSheet(
  outline: SheetOutline,
  codes: ReadonlyMap<RowOutline, string>,
  context: SheetContext,
): readonly DraftRow[] {
  const sheet = outline.sheet.name
  const desk = openFigureDesk(sheet, context.report)
  const rows = outline.rows.map((row) => checkRow(row, codes.get(row) ?? '', { ...context, outline, desk }))
  desk.closeSheet()
  warnOfNoBetter(outline, rows, context.report)
  const units = rows.filter(({ inferred }) => inferred.unit).map(({ unit }) => unit)
  const bases = rows.filter(({ inferred }) => inferred.basis).map(({ basis }) => basis)
  noteInferred(sheet, 'unit-inferred', 'Unit', 'the labels and formats', units, context.report)
  noteInferred(sheet, 'basis-inferred', 'Basis', 'the calculations and labels', bases, context.report)
  return rows
}

function noteInferred(
  sheet: string,
  rule: string,
  column: string,
  from: string,
  values: readonly string[],
  report: Report,
) {
  if (values.length === 0) return
  const counts = [...new Set(values)].map((value) => `${value} (${values.filter((other) => other === value).length})`)
  const rows = values.length === 1 ? '1 row' : `${values.length} rows`
  report(noteAt(sheet, rule, `${column} is blank for ${rows} and was read from ${from}: ${counts.join(', ')}`))
}
