import { readBook } from '../../src/book/read-book.ts'
import { checkBook } from '../../src/check/check-book.ts'
import type { IndicatorRow, Model } from '../../src/check/model.ts'
import { type Finding, Refusal } from '../../src/shared/finding.ts'
import type { Month } from '../../src/shared/month.ts'
import { makeWorkbook, packSheet, type TestCell, type TestSheets } from '../support/make-workbook.ts'

/** The model of a workbook with these sheets; a Pack sheet is added where there is none. */
export async function modelOf(sheets: TestSheets, month: Month | null = null): Promise<Model> {
  const bytes = await makeWorkbook('Pack' in sheets ? sheets : { Pack: packSheet(), ...sheets })
  return checkBook(await readBook(bytes, 'test.xlsx'), { month })
}

/** Everything found in a workbook with these sheets, whether it was refused or not. */
export async function findingsIn(sheets: TestSheets, month: Month | null = null): Promise<readonly Finding[]> {
  try {
    return (await modelOf(sheets, month)).checks
  } catch (error) {
    if (error instanceof Refusal) return error.findings
    throw error
  }
}

/** The findings of one level as an officer reads them. */
export async function linesIn(
  level: Finding['level'],
  sheets: TestSheets,
  month: Month | null = null,
): Promise<readonly string[]> {
  const findings = await findingsIn(sheets, month)
  return findings.filter((finding) => finding.level === level).map(({ cell, message }) => `${cell}: ${message}`)
}

export async function rowsOf(sheets: TestSheets): Promise<readonly IndicatorRow[]> {
  const model = await modelOf(sheets)
  return model.sections.flatMap(({ parts }) => parts.flatMap(({ rows }) => rows))
}

/** The only row of a sheet with these columns and cells. */
export async function rowOf(columns: Readonly<Record<string, TestCell>>): Promise<IndicatorRow> {
  const rows = await rowsOf({ Localities: [Object.keys(columns), Object.values(columns)] })
  const [row] = rows
  if (row === undefined || rows.length > 1) throw new Error('expected one row')
  return row
}
