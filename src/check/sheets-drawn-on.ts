import type { Sheet } from '../book/book.ts'
import { wordsOf } from './cell-words.ts'
import { inputsOf, parseCalculation } from './parse-calculation.ts'

/**
 * The sheets outside the pack that its formulas take figures from, with those that these need in turn.
 *
 * A sheet of populations need not be a section of the pack to serve its rates.
 */
export function sheetsDrawnOn(listed: readonly Sheet[], others: readonly Sheet[]): readonly Sheet[] {
  const known = new Set(listed.flatMap(typedCodes))
  const wanted = new Set(listed.flatMap(formulaInputs).filter((code) => !known.has(code)))
  const drawn = others.filter((sheet) => typedCodes(sheet).some((code) => wanted.has(code)))
  if (drawn.length === 0) return []
  const rest = others.filter((sheet) => !drawn.includes(sheet))
  return [...drawn, ...sheetsDrawnOn([...listed, ...drawn], rest)]
}

function typedCodes(sheet: Sheet): readonly string[] {
  return columnWords(sheet, 'code').map((code) => code.toLowerCase())
}

function formulaInputs(sheet: Sheet): readonly string[] {
  return columnWords(sheet, 'calculation').flatMap((text) => {
    const parsed = parseCalculation(text)
    return typeof parsed === 'string' ? [] : inputsOf(parsed).map((code) => code.toLowerCase())
  })
}

function columnWords(sheet: Sheet, name: string): readonly string[] {
  const column = sheet.headings.find(({ folded }) => folded === name)?.column
  const cells = sheet.rows.map((row) => (column === undefined ? undefined : row.cells.get(column)))
  return cells.flatMap((cell) => (cell === undefined ? [] : [wordsOf(cell.content)]))
}
