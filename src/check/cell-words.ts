import type { Cell, Content } from '../book/book.ts'
import { expectedButFound } from '../shared/finding.ts'

/** What a message says was found in a cell. */
export function wordsOf(content: Content): string {
  switch (content.kind) {
    case 'blank':
      return 'nothing'
    case 'text':
      return content.value
    case 'number':
      return content.percent ? `${plainNumber(content.value * 100)}%` : plainNumber(content.value)
    case 'date':
      return `${content.day}/${content.month}/${content.year}`
    case 'time':
      return content.shown
    case 'boolean':
      return content.value ? 'TRUE' : 'FALSE'
    case 'error':
      return content.value
    case 'uncalculated':
      return 'a formula without a saved result'
  }
}

/** The message about a cell that holds the wrong thing; what nobody typed is not set in quotes. */
export function expectedIn(cell: Cell, expected: string, whatToDo?: string): string {
  const found = wordsOf(cell.content)
  const message = expectedButFound(expected, found, remedyFor(cell) ?? whatToDo)
  const isTyped = cell.content.kind !== 'blank' && cell.content.kind !== 'uncalculated'
  return isTyped ? message : message.replace(`found "${found}"`, `found ${found}`)
}

/** What to do about an Excel error or a formula that was never calculated; undefined for other cells. */
export function remedyFor({ content }: Cell): string | undefined {
  if (content.kind === 'error') return 'mend the formula or leave the cell blank'
  if (content.kind === 'uncalculated') return 'open the workbook in Excel, save it and try again'
  return undefined
}

/** Without thousands commas, which would spoil a year, and without the dust of arithmetic. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(12)))
}
