import type { Block, Pack } from '../../../src/pack/pack.ts'
import { PRINT } from '../../../src/pack/theme.ts'
import { makePdfRuler } from '../../../src/render/pdf/pdf-ruler.ts'
import type { Kit } from '../../support/demo-blocks.ts'

export const KIT: Kit = { theme: PRINT, ruler: makePdfRuler() }

/** A pack of one section whose pages hold the blocks given. */
export function packOf(...pages: readonly (readonly Block[])[]): Pack {
  return {
    theme: PRINT,
    facts: {
      title: 'Pack',
      subject: 'Subject',
      author: 'Author',
      organisation: 'Council',
      month: '2024-02',
      language: 'en-GB',
    },
    pages: pages.map((blocks, at) => ({
      id: `p${at}`,
      title: `Page ${at}`,
      section: 'Section',
      blocks,
      footer: null,
      speakerNotes: [],
    })),
    outline: [],
    abbreviations: [{ short: 'CLA', long: 'child looked after' }],
  }
}
