import { strFromU8, unzipSync } from 'fflate'
import type { Deck } from '../deck.ts'
import type { Mend, Parts } from './mend.ts'
import { CHART_MENDS } from './mend-charts.ts'
import { COLOUR_MENDS } from './mend-colours.ts'
import { CONTENT_MENDS } from './mend-content-types.ts'
import { MASTER_MENDS } from './mend-masters.ts'
import { NOTES_MENDS } from './mend-notes.ts'
import { PRESENTATION_MENDS } from './mend-presentation.ts'
import { PROPERTY_MENDS } from './mend-properties.ts'
import { SLIDE_MENDS } from './mend-slides.ts'
import { zipParts } from './zip-parts.ts'

/** In the order in which they are made; the content types come last, when all parts are there. */
export const MENDS: readonly Mend[] = [
  ...PRESENTATION_MENDS,
  ...MASTER_MENDS,
  ...SLIDE_MENDS,
  ...CHART_MENDS,
  ...NOTES_MENDS,
  ...COLOUR_MENDS,
  ...PROPERTY_MENDS,
  ...CONTENT_MENDS,
]

/** From what pptxgenjs wrote to the deck that is handed over; the same deck gives the same bytes. */
export function finishPackage(written: Uint8Array, deck: Deck, mends: readonly Mend[] = MENDS): Uint8Array {
  const finished = mends.reduce((parts, { mend }) => mend(parts, deck), readParts(written))
  return zipParts(finished)
}

/** Entries of folders are left behind: PowerPoint has been seen to repair packages that hold them. */
function readParts(written: Uint8Array): Parts {
  const files = Object.entries(unzipSync(written)).filter(([name]) => !name.endsWith('/'))
  return new Map(files.map(([name, bytes]) => [name, /\.(xml|rels)$/.test(name) ? strFromU8(bytes) : bytes]))
}
