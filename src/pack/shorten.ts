import type { Medium } from './medium.ts'
import { linesOf } from './set-cell.ts'
import type { StyleName } from './theme.ts'

const MARK = '…'

/** Words as they stand where they fit so many lines; else their beginning, with a mark that more was said. */
export function shorten(words: string, width: number, style: StyleName, most: number, medium: Medium): string {
  const fits = (text: string) => linesOf(text, width, style, medium).length <= most
  if (fits(words)) return words
  const letters = [...words]
  let [low, high] = [0, letters.length]
  while (low < high - 1) {
    const middle = Math.floor((low + high) / 2)
    if (fits(beginning(letters, middle))) low = middle
    else high = middle
  }
  return beginning(letters, low)
}

/** Cut between words where there are words. */
export function beginning(letters: readonly string[], count: number): string {
  const cut = letters.slice(0, count).join('').trimEnd()
  const space = cut.lastIndexOf(' ')
  return `${space > cut.length * 0.7 ? cut.slice(0, space) : cut}${MARK}`
}

/** The last word of a name that says which year it is of: `England 2023/24`, `Core Cities (2022)`. */
const YEAR = /\s(\S*(?:19|20)\d\d\S*)$/

/** A name as it stands where it fits so many lines; else its beginning, the mark, and the year that it is of. */
export function shortenName(name: string, width: number, style: StyleName, most: number, medium: Medium): string {
  const fits = (text: string): boolean => {
    const lines = linesOf(text, width, style, medium)
    return lines.length <= most && !lines.includes(MARK)
  }
  if (fits(name)) return name
  const [end = '', year] = YEAR.exec(name) ?? []
  const letters = [...name.slice(0, name.length - end.length)]
  const cuts = letters.map((_, at) => beginning(letters, letters.length - at))
  const tried = cuts.map((cut) => (year === undefined ? cut : `${cut} ${year}`))
  return tried.find(fits) ?? shorten(name, width, style, most, medium)
}
