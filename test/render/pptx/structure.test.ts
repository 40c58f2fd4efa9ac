import { expect, it } from 'vitest'
import { renderPptx } from '../../../src/render/pptx/render-pptx.ts'
import {
  all,
  first,
  type Node,
  parseXml,
  relationsOf,
  slideNames,
  slidesOf,
} from '../../support/deck-reader/read-deck.ts'
import { deckOf, demoDeck, pack } from './demo-deck.ts'

const box = { x: 40, y: 150, width: 120, height: 20 }

function placeholders(slide: Node, type: string): readonly Node[] {
  return all(slide, 'p:sp').filter((shape) => all(shape, 'p:ph').some(({ attributes }) => attributes.type === type))
}

it('puts the title of every page into the title placeholder of its slide, first in reading order', async () => {
  const slides = slidesOf(await demoDeck())
  expect(slides.map((slide) => placeholders(slide, 'title').map(({ text }) => text))).toEqual(
    pack.pages.map(({ title }) => [title]),
  )
  for (const slide of slides) expect(all(all(slide, 'p:sp')[0] ?? slide, 'p:ph')[0]?.attributes.type).toBe('title')
})

it('leaves place and look of a title to the layout, so that a changed layout changes the slide', async () => {
  const [, slide] = slidesOf(await demoDeck())
  const [title] = placeholders(slide ?? parseXml('<none/>'), 'title')
  expect(title && first(title, 'p:spPr').children).toEqual([])
  expect(title && first(title, 'a:rPr').attributes).toEqual({ lang: 'en-GB', dirty: '0' })
})

it('offers on every layout the placeholders that its slides fill', async () => {
  const deck = await demoDeck()
  for (const name of slideNames(deck)) {
    const layout = [...relationsOf(deck, name).values()].find((target) => target.includes('slideLayouts')) ?? ''
    const keys = (part: string) =>
      all(parseXml(deck.text(part)), 'p:ph').map(({ attributes: { type, idx } }) => `${type} ${idx}`)
    expect(keys(layout)).toEqual(expect.arrayContaining(keys(name)))
  }
})

it('lays the block of colour of the cover into its layout, behind any title', async () => {
  const deck = await demoDeck()
  const [cover] = slidesOf(deck)
  expect(all(cover ?? parseXml('<none/>'), 'p:cNvPr').map(({ attributes }) => attributes.name)).not.toContain('Panel 1')
  expect(deck.text('ppt/slideLayouts/slideLayout1.xml')).toContain('Panel')
})

it('keeps the slides in the sections of the pack', async () => {
  const presentation = parseXml((await demoDeck()).text('ppt/presentation.xml'))
  const sections = all(presentation, 'p14:section')
  expect(sections.map(({ attributes }) => attributes.name)).toEqual([
    ...new Set(pack.pages.map(({ section }) => section)),
  ])
  const inSections = all(presentation, 'p14:sldId').map(({ attributes }) => attributes.id)
  expect(inSections).toEqual(all(presentation, 'p:sldId').map(({ attributes }) => attributes.id))
})

it('counts pages in a field of the slide number placeholder', async () => {
  const slide = slidesOf(await demoDeck())[2] ?? parseXml('<none/>')
  const [number] = placeholders(slide, 'sldNum')
  expect(number?.text).toBe('page 3 of 9')
  expect(number && first(number, 'a:fld').text).toBe('3')
  expect(placeholders(slide, 'ftr').map(({ text }) => text)).toEqual([pack.pages[2]?.footer?.[0]])
})

it('has no footer on a page without one', async () => {
  const cover = slidesOf(await demoDeck())[0] ?? parseXml('<none/>')
  expect([...placeholders(cover, 'ftr'), ...placeholders(cover, 'sldNum')]).toEqual([])
})

it('writes each paragraph of the notes as one', async () => {
  const deck = await demoDeck()
  for (const [index, page] of pack.pages.entries()) {
    const notes = parseXml(deck.text(`ppt/notesSlides/notesSlide${index + 1}.xml`))
    const [body] = placeholders(notes, 'body')
    expect(body && all(body, 'a:p').length).toBe(page.speakerNotes.length)
    expect(body && all(body, 'a:p')[0]?.text).toBe(page.speakerNotes[0])
  }
})

it('leads the entries of the contents to their slides', async () => {
  const deck = await demoDeck()
  const relations = relationsOf(deck, 'ppt/slides/slide2.xml')
  const runs = all(parseXml(deck.text('ppt/slides/slide2.xml')), 'a:r').filter(
    (run) => all(run, 'a:hlinkClick').length > 0,
  )
  const targets = runs.map((run) => [run.text, relations.get(first(run, 'a:hlinkClick').attributes['r:id'] ?? '')])
  expect(targets).toEqual([
    ['At a glance', 'ppt/slides/slide3.xml'],
    ['1 Family Help', 'ppt/slides/slide4.xml'],
    ['Commentary', 'ppt/slides/slide6.xml'],
    ['Trends', 'ppt/slides/slide7.xml'],
    ['Notes', 'ppt/slides/slide9.xml'],
  ])
  const tips = runs.map((run) => first(run, 'a:hlinkClick').attributes.tooltip)
  expect(tips[0]).toBe('Slide 3: At a glance')
  expect(tips.at(-1)).toBe('Slide 9: Notes')
})

it('refuses a link to a page that the pack does not have', async () => {
  const pages = pack.pages.filter(({ id }) => id !== 'trends')
  await expect(renderPptx({ ...pack, pages })).rejects.toThrow('a link leads to the page trends')
})

it('says British English on every run', async () => {
  const deck = await demoDeck()
  const parts = deck.names.filter((name) =>
    /(slides|notesSlides|slideLayouts|slideMasters|notesMasters|charts)\/[^/]+\.xml$/.test(name),
  )
  const languages = parts.flatMap((name) => [...deck.text(name).matchAll(/lang="([^"]*)"/g)].map(([, lang]) => lang))
  expect([...new Set(languages)]).toEqual(['en-GB'])
  const runs = parts.flatMap((name) => all(parseXml(deck.text(name)), 'a:r'))
  expect(runs.filter((run) => !first(run, 'a:rPr').attributes.lang)).toEqual([])
})

it('joins the lines of a paragraph to runs that PowerPoint wraps itself', async () => {
  const run = (text: string, strong: boolean) => ({ text, strong, colour: null, link: null })
  const lines = [
    { runs: [run('Referrals fell to', false)], width: 90, cut: false },
    { runs: [run('94', true), run(' in August', false)], width: 60, cut: false },
    { runs: [run('and stay there.', false)], width: 60, cut: false },
  ]
  const deck = await deckOf([
    {
      kind: 'text',
      role: 'text',
      box: { x: 40, y: 200, width: 200, height: 60 },
      paragraphs: [{ style: 'body', align: 'left', tag: 'li', bullet: true, indent: 12, lines, spaceBefore: 4 }],
    },
  ])
  const [, text] = all(slidesOf(deck)[0] ?? parseXml('<none/>'), 'p:sp')
  expect(text && all(text, 'a:t').map((part) => part.text)).toEqual([
    'Referrals fell to ',
    '94',
    ' in August and stay there.',
  ])
  expect(text && first(text, 'a:pPr').attributes).toEqual({ marL: '152400', indent: '-152400' })
  expect(text && first(text, 'a:bodyPr').attributes).toMatchObject({ wrap: 'square', lIns: '0', tIns: '0' })
})

it('draws a small line with a dot for its end and for every figure that no line leads to', async () => {
  const values = [null, 4, null, 5, 6, null, 7]
  const [slide] = slidesOf(
    await deckOf([{ kind: 'spark', box, alt: 'Small line', values, breaks: [], colour: 'concern' }]),
  )
  const dots = all(slide ?? parseXml('<none/>'), 'a:prstGeom').filter(({ attributes }) => attributes.prst === 'ellipse')
  expect(dots.length).toBe(2)
})
