import { createHash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import type { KeptStore } from '../shared/kept-store.ts'
import { layPart } from './lay-part.ts'
import type { Medium } from './medium.ts'
import type { PartPlace, SpokenPlace } from './part-frame.ts'
import type { LaidSheet } from './sheet.ts'

/** The pages of one part, and where it belongs. */
type Laid = { readonly place: SpokenPlace; readonly sheets: readonly LaidSheet[] }

/**
 * The pages of parts, of those that show what they showed the last time as they were laid out then: an officer who
 * corrects one figure and packs again need not wait for the others.
 */
export function recallOrLay(places: readonly SpokenPlace[], medium: Medium, store: KeptStore): readonly Laid[] {
  const name = nameOf(places, medium)
  const known = readSheets(store.read(name))
  // What is laid out is all that the key is made from, and the medium that the name is.
  const asked = places.map((place) => ({ place, shown: shownOf(place) }))
  const laid = asked.map(({ place, shown }) => {
    const key = hashOf(shown)
    return { place, key, sheets: known.get(key) ?? layPart(shown, medium) }
  })
  const isChanged = laid.length !== known.size || laid.some(({ key }) => !known.has(key))
  if (isChanged) store.write(name, serialize(new Map(laid.map(({ key, sheets }) => [key, sheets]))))
  return laid
}

/** Without what does not show on the pages, such as the other parts of its section. */
function shownOf({ section, part, ...place }: SpokenPlace): PartPlace {
  const { speaker: _, cited: __, ...shown } = part
  return { ...place, section: { number: section.number, title: section.title }, part: shown }
}

/** One for the packs of a service in one medium and style, whose parts keep their names from month to month. */
function nameOf(places: readonly SpokenPlace[], { theme }: Medium): string {
  return hashOf([theme, places.map(({ section, title }) => [section.title, title])])
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(serialize(value)).digest('hex').slice(0, 32)
}

/** Those that cannot be read are laid out anew. */
function readSheets(kept: Uint8Array | null): ReadonlyMap<string, readonly LaidSheet[]> {
  try {
    const sheets = kept === null ? null : deserialize(kept)
    return sheets instanceof Map ? sheets : new Map()
  } catch {
    return new Map()
  }
}
