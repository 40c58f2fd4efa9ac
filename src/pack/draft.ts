import type { Page } from './pack.ts'

/** A page that does not know yet how many there are. */
export type Draft = Omit<Page, 'footer'>

/** Where the parts and other places of the pack stand: the page's id, and its number once that is known. */
export type Places = ReadonlyMap<string, { readonly page: string; readonly number: number }>

/** The key of a part among the places. */
export function partKey(section: number, part: number): string {
  return `s${section}p${part}`
}
