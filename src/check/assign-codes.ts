import { errorAt, expectedButFound, noteAt } from '../shared/finding.ts'
import { listWords } from '../shared/list-words.ts'
import { expectedIn } from './cell-words.ts'
import { makeCode } from './make-code.ts'
import type { RowOutline, SheetOutline } from './outline-sheet.ts'
import { readWords, take } from './read-cell.ts'
import type { Report } from './report.ts'

/** The code of every row, unique in the workbook: as typed, or made from its label. */
export function assignCodes(outlines: readonly SheetOutline[], report: Report): ReadonlyMap<RowOutline, string> {
  const codes = new Map<RowOutline, string>()
  const cells = new Map<string, string>()
  for (const { rows } of outlines) {
    for (const row of rows) {
      const code = typedCode(row, cells, report)
      if (code === null) continue
      codes.set(row, code)
      cells.set(code.toLowerCase(), row.typedCode.at)
    }
  }
  for (const outline of outlines) makeMissing(outline, codes, cells, report)
  return codes
}

function typedCode(row: RowOutline, cells: ReadonlyMap<string, string>, report: Report): string | null {
  const cell = row.typedCode
  const code = take(readWords(cell), cell, 'code', report)
  if (code === null) return null
  const first = cells.get(code.toLowerCase())
  if (first !== undefined)
    report(
      errorAt(
        cell.at,
        'code-twice',
        `${expectedButFound('a code that no other row has', code)}, which stands at ${first} too`,
      ),
    )
  else if (!/^[\p{L}\d][\p{L}\d_. -]*$/u.test(code))
    report(errorAt(cell.at, 'code', expectedIn(cell, 'a short name of letters, digits and _')))
  else return code
  return null
}

function makeMissing(
  outline: SheetOutline,
  codes: Map<RowOutline, string>,
  cells: Map<string, string>,
  report: Report,
): void {
  const made: string[] = []
  for (const row of outline.rows) {
    if (codes.has(row)) continue
    const code = makeCode(row.label, (wanted) => cells.has(wanted.toLowerCase()))
    codes.set(row, code)
    cells.set(code.toLowerCase(), row.cell)
    if (row.typedCode.content.kind === 'blank') made.push(code)
  }
  if (made.length === 0) return
  const rows = made.length === 1 ? '1 row' : `${made.length} rows`
  report(
    noteAt(
      outline.sheet.name,
      'code-made',
      `Code is blank for ${rows} and was made from the labels: ${listWords(made)}`,
    ),
  )
}
