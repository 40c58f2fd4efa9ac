/** The letters of a column counted from 1: `A`, `Z`, `AA`. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return `${rest > 0 ? columnLetters(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`
}

/** The number of a column, counted from 1, by its letters. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

/** The place that an officer can click: `Right support!R5`. */
export function addressOf(sheet: string, row: number, column: number): string {
  return `${sheet}!${columnLetters(column)}${row}`
}

/** The row and the column of an address, with its sheet or without. */
export function placeIn(address: string): { readonly row: number; readonly column: number } {
  const [, letters = 'A', digits = '1'] = /([A-Z]+)(\d+)$/.exec(address.slice(address.lastIndexOf('!') + 1)) ?? []
  return { row: Number(digits), column: columnNumber(letters) }
}

/** The sheet of an address; nothing where it names none. */
export function sheetOf(address: string): string {
  return address.slice(0, Math.max(0, address.lastIndexOf('!')))
}
