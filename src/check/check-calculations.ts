import { errorAt, expectedButFound } from '../shared/finding.ts'
import { nearestOf } from '../shared/nearest.ts'
import type { DraftRow } from './check-row.ts'
import { inputsOf, renameInputs } from './parse-calculation.ts'
import type { Report } from './report.ts'

/** The rows with every code of their formulas looked up; unknown codes and circles are reported. */
export function checkCalculations(rows: readonly DraftRow[], report: Report): readonly DraftRow[] {
  const codes = new Map(rows.map(({ code }) => [code.toLowerCase(), code]))
  const resolved = rows.map((row) => {
    if (row.calculation === null) return row
    const { cell, formula } = row.calculation
    const unknown = [...new Set(inputsOf(formula))].filter((code) => !codes.has(code.toLowerCase()))
    for (const code of unknown) report(errorAt(cell, 'unknown-code', unknownCode(code, codes.values())))
    return {
      ...row,
      calculation: {
        ...row.calculation,
        formula: renameInputs(formula, (code) => codes.get(code.toLowerCase()) ?? code),
      },
    }
  })
  refuseCircles(resolved, report)
  return resolved
}

export function unknownCode(code: string, known: Iterable<string>): string {
  const near = nearestOf(code, known)
  return expectedButFound(
    'the code of a row',
    code,
    near === null ? 'write a code of this workbook' : `did you mean "${near}"?`,
  )
}

function refuseCircles(rows: readonly DraftRow[], report: Report): void {
  const inputs = new Map(rows.map((row) => [row.code, computedInputs(row)]))
  const done = new Set<string>()
  for (const row of rows) {
    const circle = findCircle(row.code, [], inputs, done)
    if (circle === null) continue
    const message = expectedButFound(
      'formulas that do not lean on each other',
      circle.join(' → '),
      'type the figures of one of these rows',
    )
    const owner = rows.find(({ code }) => code === circle[0]) ?? row
    report(errorAt(owner.calculation?.cell ?? owner.cell, 'circle', message))
  }
}

function computedInputs({ calculation }: DraftRow): readonly string[] {
  return calculation === null || calculation.formula.kind === 'implied-rate' ? [] : inputsOf(calculation.formula)
}

/** The first circle that can be reached from a code, its first code repeated at the end; each code is walked once. */
function findCircle(
  code: string,
  path: readonly string[],
  inputs: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
): readonly string[] | null {
  if (path.includes(code)) return [...path.slice(path.indexOf(code)), code]
  if (done.has(code)) return null
  done.add(code)
  for (const input of inputs.get(code) ?? []) {
    const circle = findCircle(input, [...path, code], inputs, done)
    if (circle !== null) return circle
  }
  return null
}
