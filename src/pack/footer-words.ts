import type { CoverStory } from '../narrate/story.ts'
import type { Medium } from './medium.ts'
import { linesOf } from './set-cell.ts'
import { beginning, shorten } from './shorten.ts'

/** The names that a footer may hold; the month is none of them, and always stands whole. */
type Names = Pick<CoverStory, 'organisation' | 'service' | 'title'>

/** The letters of which a name keeps at least as many, if it has them. */
const LEAST = 12

/**
 * The words at the left of a footer, on one line of this width.
 *
 * Where they are too long, the names in them are shortened, the longest first, and to one length, so that each can be
 * told and the month stands.
 */
export function footerWords(footer: string, cover: CoverStory, width: number, medium: Medium): string {
  const { organisation, service, title, month } = cover
  const names = [organisation, service, title].map((name) => [...name])
  const longest = Math.max(...names.map(({ length }) => length))
  const said = (most: number): string => {
    const [first = '', second = '', third = ''] = names.map((letters) =>
      letters.length > most ? beginning(letters, most) : letters.join(''),
    )
    return fillPlaces(footer, { organisation: first, service: second, title: third }, month)
  }
  const lengths = Array.from({ length: Math.max(1, longest - LEAST + 1) }, (_, at) => longest - at)
  const fits = (words: string): boolean => linesOf(words, width, 'footer', medium).length <= 1
  const most = lengths.find((length) => fits(said(length))) ?? LEAST
  return shorten(said(most), width, 'footer', 1, medium)
}

/** What a place without words leaves between its dots goes with it. */
function fillPlaces(footer: string, names: Names, month: string): string {
  const places: Readonly<Record<string, string>> = { ...names, month }
  const parts = footer.split(' · ').map((part) => part.replace(/\{(\w+)\}/g, (_, name: string) => places[name] ?? ''))
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' · ')
}
