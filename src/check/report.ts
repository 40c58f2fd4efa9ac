import type { Finding } from '../shared/finding.ts'
import { listWords } from '../shared/list-words.ts'

/** Where the checks put what they find; they go on, so that the officer sees every problem at once. */
export type Report = (finding: Finding) => void

/** `B4, B5, B6, B7, B8 and 3 more`: at most five places of one sheet. */
export function listPlaces(cells: readonly string[]): string {
  return listWords(cells.map((cell) => cell.slice(cell.lastIndexOf('!') + 1)))
}
