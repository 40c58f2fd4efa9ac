import { expect, it } from 'vitest'
import { all, first, type Node, slidesOf } from '../../support/deck-reader/read-deck.ts'
import { demoDeck, pack } from './demo-deck.ts'

const isDecorative = (node: Node) => all(first(node, 'p:cNvPr'), 'adec:decorative').length > 0
const altOf = (node: Node) => first(node, 'p:cNvPr').attributes.descr ?? ''

it('describes every picture, table, chart, row of counts and small line in the words of the pack', async () => {
  const wanted = pack.pages.map(({ blocks }) =>
    blocks.flatMap((block) => ('alt' in block ? [block.alt] : block.kind === 'table' ? [block.summary] : [])),
  )
  const alts = slidesOf(await demoDeck()).map((slide) =>
    ['p:graphicFrame', 'p:grpSp', 'p:pic'].flatMap((kind) => all(slide, kind)).map(altOf),
  )
  expect(alts.map((slide) => [...slide].sort())).toEqual(wanted.map((page) => [...page].sort()))
})

it('has words in every shape, or the mark of decoration', async () => {
  const shapes = slidesOf(await demoDeck()).flatMap((slide) => all(slide, 'p:sp'))
  expect(shapes.length).toBeGreaterThan(60)
  for (const shape of shapes) expect(shape.text.trim() !== '' || isDecorative(shape)).toBe(true)
})

it('gives every shape of a slide an id and a name that no other has', async () => {
  for (const slide of slidesOf(await demoDeck())) {
    const marks = all(slide, 'p:cNvPr').map(({ attributes }) => attributes)
    expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length)
    expect(new Set(marks.map(({ name }) => name)).size).toBe(marks.length)
  }
})

it('reads the blocks in the order of the pack, the title before all', async () => {
  const slide = slidesOf(await demoDeck())[5]
  const texts = slide ? all(slide, 'p:sp').map(({ text }) => text) : []
  const order = ['Family Help: commentary', 'Referrals at their lowest', 'Desired outcome', 'Analysis', 'Number']
  const found = order.map((start) => texts.findIndex((text) => text.startsWith(start)))
  expect(found).toEqual([...found].sort((one, other) => one - other))
  expect(found).not.toContain(-1)
})

it('writes nothing smaller than nine points', async () => {
  const deck = await demoDeck()
  const parts = deck.names.filter((name) => /ppt\/(slides|charts|slideLayouts)\/[^/]+\.xml$/.test(name))
  const sizes = parts.flatMap((name) => [...deck.text(name).matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size)))
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(900)
})
