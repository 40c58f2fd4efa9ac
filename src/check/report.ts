import type { Finding } from '../shared/finding.ts'

/** Where the checks put what they find; they go on, so that the officer sees every problem at once. */
export type Report = (finding: Finding) => void

/** `B4, B5, B6, B7, B8 and 3 more`: at most five places of one sheet. */
export function listPlaces(cells: readonly string[]): string {
  return listSome(cells.map((cell) => cell.slice(cell.lastIndexOf('!') + 1)))
}

/** At most five of the names, and how many more there are. */
export function listSome(names: readonly string[]): string {
  const more = names.length - 5
  const shown = more > 0 ? names.slice(0, 5) : names.slice(0, -1)
  const last = more > 0 ? `${more} more` : names.at(-1)
  return shown.length === 0 ? (last ?? '') : `${shown.join(', ')} and ${last}`
}
