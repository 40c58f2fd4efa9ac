import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { renderPptx } from '../../../src/render/pptx/render-pptx.ts'
import { all, parseXml, relationsOf } from '../../support/deck-reader/read-deck.ts'
import { demoDeck, pack } from './demo-deck.ts'

it('writes the same bytes at every run', async () => {
  const [one, other] = [await renderPptx(pack), await renderPptx(pack)]
  const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  expect(digest(other)).toBe(digest(one))
})

it('dates every entry of the zip at the beginning of its calendar', async () => {
  const bytes = Buffer.from(await renderPptx(pack))
  const dates = new Set<number>()
  for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 4))
    dates.add(bytes.readUInt32LE(at + 10))
  expect([...dates]).toEqual([0x00210000])
})

it('is well-formed in every part', async () => {
  const deck = await demoDeck()
  const xml = deck.names.filter((name) => /\.(xml|rels)$/.test(name))
  expect(xml.length).toBeGreaterThan(40)
  for (const name of xml) expect(() => parseXml(deck.text(name)), name).not.toThrow()
})

it('declares a content type for every part and for no other', async () => {
  const deck = await demoDeck()
  const declared = all(parseXml(deck.text('[Content_Types].xml')), 'Override').map(
    ({ attributes }) => attributes.PartName,
  )
  const parts = deck.names.filter((name) => name.endsWith('.xml') && name !== '[Content_Types].xml')
  expect(declared.sort()).toEqual(parts.map((name) => `/${name}`).sort())
  expect(deck.names[0]).toBe('[Content_Types].xml')
})

it('has no entry for a folder, which PowerPoint repairs', async () => {
  expect((await demoDeck()).names.filter((name) => name.endsWith('/'))).toEqual([])
})

it('leads every relationship to a part, and has every relationship that a part uses', async () => {
  const deck = await demoDeck()
  for (const rels of deck.names.filter((name) => name.endsWith('.rels') && name !== '_rels/.rels')) {
    const part = rels.replace('_rels/', '').replace(/\.rels$/, '')
    const relations = relationsOf(deck, part)
    for (const target of relations.values()) expect(deck.names, part).toContain(target)
    for (const [, id = ''] of deck.text(part).matchAll(/ r:(?:id|embed|link)="([^"]*)"/g)) {
      expect([...relations.keys()], part).toContain(id)
    }
  }
})

it('gives each master a theme of its own, with the colours and the font of the pack', async () => {
  const deck = await demoDeck()
  const themeOf = (part: string) => [...relationsOf(deck, part).values()].filter((target) => target.includes('theme'))
  expect(themeOf('ppt/slideMasters/slideMaster1.xml')).not.toEqual(themeOf('ppt/notesMasters/notesMaster1.xml'))
  expect(deck.text('ppt/theme/theme1.xml')).toContain('<a:accent1><a:srgbClr val="12436D"/></a:accent1>')
  expect(deck.text('ppt/theme/theme1.xml')).toContain('<a:latin typeface="Arial"/>')
})

it('names title, language and the reporting month in its properties, and no other date', async () => {
  const deck = await demoDeck()
  const core = parseXml(deck.text('docProps/core.xml'))
  expect(core.children.map(({ name, text }) => [name, text])).toEqual([
    ['dc:title', 'Performance & <Outcomes>'],
    ['dc:subject', "Children's services, August 2024"],
    ['dc:creator', 'Performance team'],
    ['cp:lastModifiedBy', 'Performance team'],
    ['cp:revision', '1'],
    ['dcterms:created', '2024-08-01T00:00:00Z'],
    ['dcterms:modified', '2024-08-01T00:00:00Z'],
    ['dc:language', 'en-GB'],
  ])
  const listed = all(parseXml(deck.text('docProps/app.xml')), 'vt:lpstr').map(({ text }) => text)
  expect(listed.slice(-pack.pages.length)).toEqual(pack.pages.map(({ title }) => title))
})

it('stays far below the size that mail refuses', async () => {
  expect((await renderPptx(pack)).length).toBeLessThan(200_000)
})
