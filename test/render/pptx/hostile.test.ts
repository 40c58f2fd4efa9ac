import { expect, it } from 'vitest'
import type { Block, Pack } from '../../../src/pack/pack.ts'
import { renderPptx } from '../../../src/render/pptx/render-pptx.ts'
import { all, openPackage, parseXml, slidesOf } from '../../support/deck-reader/read-deck.ts'
import { chart, textBlock } from '../../support/demo-blocks.ts'
import { pack } from './demo-deck.ts'

const BAD = 'a\u0000b\u0008c\uFFFEd\uD800e\uDC00f\u202Eg & <h> "i" \'j\' ]]> {{k}} 🙂 עברית'
const SAFE = 'abcdefg & <h> "i" \'j\' ]]> {{k}} 🙂 עברית'
const LONG = 'Donaudampfschiff'.repeat(20)

function hostilePack(): Pack {
  const [, page] = pack.pages
  if (!page) throw new Error('the demo pack has no second page')
  const kit = { theme: pack.theme, ruler: { width: (text: string, size: number) => text.length * size * 0.6 } }
  const blocks: readonly Block[] = [
    textBlock(kit, 40, 40, 800, [{ style: 'title', text: BAD }]),
    textBlock(kit, 40, 100, 300, [{ style: 'body', text: LONG }]),
    {
      ...chart({ x: 400, y: 200, width: 300, height: 150 }, BAD, [1, 2], {}),
      alt: BAD,
      levels: [{ kind: 'target', value: 1, label: BAD }],
    },
  ]
  const facts = { ...pack.facts, title: BAD, author: BAD, organisation: BAD }
  return {
    ...pack,
    facts,
    pages: [{ ...page, title: BAD, section: BAD, blocks, speakerNotes: [BAD, 'two\nlines'], footer: [BAD, '1'] }],
  }
}

it('stays well-formed whatever a workbook holds, and keeps what can be read', async () => {
  const deck = openPackage(await renderPptx(hostilePack()))
  for (const name of deck.names.filter((part) => /\.(xml|rels)$/.test(part))) {
    expect(() => parseXml(deck.text(name)), name).not.toThrow()
    expect(deck.text(name), name).not.toContain('\uFFFD')
  }
  const [slide] = slidesOf(deck)
  expect(slide && all(slide, 'p:sp')[0]?.text).toBe(SAFE)
  expect(slide?.text).toContain(LONG)
})

it('keeps hostile names out of the formulas and formats of a chart', async () => {
  const deck = openPackage(await renderPptx(hostilePack()))
  const chart = parseXml(deck.text('ppt/charts/chart1.xml'))
  const names = all(chart, 'c:tx').flatMap((name) => all(name, 'c:strRef').map(({ text }) => text))
  expect(names).toEqual([`Data!$B$1${SAFE}`, `Data!$C$1${SAFE}`])
})
