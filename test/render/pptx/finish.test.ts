import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { finishPackage, MENDS } from '../../../src/render/pptx/finish/finish-package.ts'
import { all, first, parseXml } from '../../support/deck-reader/read-deck.ts'
import { demoDeck, pack } from './demo-deck.ts'

it('names every mend and says what goes wrong without it', () => {
  expect(new Set(MENDS.map(({ name }) => name)).size).toBe(MENDS.length)
  for (const { reason } of MENDS) expect(reason.split(' ').length).toBeGreaterThan(5)
})

it('refuses a package that is not as pptxgenjs 4.0.1 writes it', () => {
  const other = zipSync({ 'ppt/presentation.xml': strToU8('<p:presentation/>') })
  expect(() => finishPackage(other, { pack, layouts: [], slides: [] })).toThrow('pptxgenjs listed no notes master')
  expect(() => finishPackage(zipSync({}), { pack, layouts: [], slides: [] })).toThrow('no ppt/presentation.xml')
})

it('lists the notes master before the slides and gives notes portrait paper', async () => {
  const presentation = parseXml((await demoDeck()).text('ppt/presentation.xml'))
  expect(presentation.children.map(({ name }) => name)).toEqual([
    'p:sldMasterIdLst',
    'p:notesMasterIdLst',
    'p:sldIdLst',
    'p:sldSz',
    'p:notesSz',
    'p:defaultTextStyle',
    'p:extLst',
  ])
  expect(first(presentation, 'p:notesSz').attributes).toEqual({ cx: '6858000', cy: '9144000' })
})

it('kerns nothing, since the layout measures plain widths', async () => {
  const deck = await demoDeck()
  const styles = ['ppt/presentation.xml', 'ppt/slideMasters/slideMaster1.xml'].flatMap((name) =>
    all(parseXml(deck.text(name)), 'a:defRPr'),
  )
  expect(styles.map(({ attributes }) => attributes.kern).filter((kern) => kern !== '0')).toEqual([])
})

it('prints no date on the notes', async () => {
  const deck = await demoDeck()
  expect(deck.text('ppt/notesMasters/notesMaster1.xml')).not.toContain('datetime')
})

it('leaves no trace of the library in the file', async () => {
  const deck = await demoDeck()
  const parts = deck.names.filter((name) => /\.(xml|rels)$/.test(name))
  expect(parts.filter((name) => /pptxgen/i.test(deck.text(name)))).toEqual([])
})
