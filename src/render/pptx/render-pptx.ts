import type { Pack } from '../../pack/pack.ts'
import { draftDeck } from './draft-deck.ts'
import { finishPackage } from './finish/finish-package.ts'

/**
 * The pack as an editable deck: native tables and charts, real layouts, one slide a page.
 *
 * pptxgenjs writes the slides and their shapes; the finishing step replaces and mends the rest of the package.
 */
export async function renderPptx(pack: Pack): Promise<Uint8Array> {
  const { written, deck } = await draftDeck(pack)
  return finishPackage(written, deck)
}
