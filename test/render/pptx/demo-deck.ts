import type { Block, Pack, Page } from '../../../src/pack/pack.ts'
import { SLIDE } from '../../../src/pack/theme.ts'
import { makePptxRuler } from '../../../src/render/pptx/pptx-ruler.ts'
import { renderPptx } from '../../../src/render/pptx/render-pptx.ts'
import { openPackage, type Package } from '../../support/deck-reader/read-deck.ts'
import { demoPack } from '../../support/demo-pack.ts'

export const pack: Pack = demoPack(SLIDE, makePptxRuler())

let opened: Promise<Package> | undefined

/** The demo pack as a deck, written once for all tests of a file. */
export function demoDeck(): Promise<Package> {
  opened ??= renderPptx(pack).then(openPackage)
  return opened
}

/** A deck of one slide with these blocks under a title. */
export async function deckOf(blocks: readonly Block[], more: Partial<Page> = {}): Promise<Package> {
  const [, contents] = pack.pages
  if (!contents) throw new Error('the demo pack has no second page')
  const page: Page = { ...contents, blocks: [...contents.blocks.slice(0, 1), ...blocks], ...more }
  return openPackage(await renderPptx({ ...pack, pages: [page] }))
}
