import { describe, expect, it } from 'vitest'
import { renderPdf } from '../../../src/render/pdf/render-pdf.ts'
import { textBlock, type Words } from '../../support/demo-blocks.ts'
import { HOSTILE } from '../../support/demo-pack.ts'
import { readPdf as readTagged } from '../../support/pdf-reader/pdf.ts'
import { sayAloud } from '../../support/pdf-reader/say-aloud.ts'
import { allWithin } from '../../support/pdf-reader/structure.ts'
import { wordsIn } from '../../support/pdf-reader/words.ts'
import { KIT, packOf } from './one-page.ts'
import { charactersOf, elementsOf, readPdf, structureOf, textsOf, writtenElements } from './read-pdf.ts'

const rolesOf = (tree: { role: string; children: readonly { role: string }[] } | undefined) =>
  tree?.children.map((child) => child.role)

/** A page for each list of words, 200 points wide. */
async function drawn(...pages: readonly (readonly Words[])[]) {
  const blocks = pages.map((words) => [textBlock(KIT, 36, 36, 200, words)])
  const bytes = await renderPdf(packOf(...blocks))
  const pdf = await readPdf(bytes)
  const page = await pdf.getPage(1)
  return { bytes, pdf, page, tree: await structureOf(page), texts: await textsOf(page) }
}

const allElements = (bytes: Uint8Array) => readTagged(bytes).tops.flatMap(allWithin)

const body = (text: string, more: Partial<Words> = {}): Words => ({ style: 'body', text, ...more })
const item = (text: string): Words => body(text, { tag: 'li', bullet: true })

describe('drawn words', () => {
  it('are the headings, paragraphs and notes that their tags say', async () => {
    const tags = ['h1', 'h2', 'h3', 'p', 'note'] as const
    const { tree } = await drawn(tags.map((tag) => body(tag, { tag })))
    const sect = elementsOf(tree, 'Sect')[0]
    expect(rolesOf(sect)).toEqual(['H1', 'H2', 'H3', 'P', 'P'])
  })

  it('put the items that follow one another in one list, numbered as bullets', async () => {
    const { tree, bytes } = await drawn([item('one'), item('two'), body('between'), item('three')])
    const lists = elementsOf(tree, 'L')
    expect(lists.map((list) => list.children.length)).toEqual([2, 1])
    expect(rolesOf(lists[0]?.children[0])).toEqual(['Lbl', 'LBody'])
    expect(writtenElements(bytes, 'L').every((list) => /\/A \d+ 0 R/.test(list))).toBe(true)
    expect(Buffer.from(bytes).toString('latin1')).toContain('/ListNumbering /Disc')
  })

  it('go on in the list of the page before', async () => {
    const { bytes } = await drawn([item('one')], [item('two')])
    expect(writtenElements(bytes, 'L')).toHaveLength(1)
  })

  it('link to a page by an annotation that says where it leads', async () => {
    const { page, pdf, tree } = await drawn([body('see [the other page](p1) now')], [body('other')])
    const [link] = await page.getAnnotations()
    expect(link).toMatchObject({ subtype: 'Link', contentsObj: { str: 'Go to Page 1' }, dest: 'p1' })
    const dest = await pdf.getDestination('p1')
    expect(dest && (await pdf.getPageIndex(dest[0]))).toBe(1)
    expect(elementsOf(tree, 'Link')).toHaveLength(1)
  })

  it('give a link over two lines two places and one element', async () => {
    const long = 'a long way of saying that there is another page to read'
    const { page, tree } = await drawn([body(`see [${long}](p1)`)], [body('other')])
    const rects = (await page.getAnnotations()).map(({ rect }) => rect)
    expect(rects).toHaveLength(2)
    expect(rects[0][1]).toBeGreaterThanOrEqual(rects[1][3] - 0.01)
    expect(elementsOf(tree, 'Link')).toHaveLength(1)
  })

  it('make entries of the contents out of references', async () => {
    const toci = (words: string) => body(words, { tag: 'toci' })
    const { tree } = await drawn([toci('[One](p0)'), toci('[Two](p1)')], [body('other')])
    const entries = elementsOf(elementsOf(tree, 'TOC')[0] ?? tree, 'TOCI')
    expect(entries.map(rolesOf)).toEqual([['Reference'], ['Reference']])
    expect(elementsOf(tree, 'Link')).toHaveLength(2)
  })

  it('give an abbreviation its expansion where it is first under a heading, and not where the words give it', async () => {
    const { bytes, texts } = await drawn([
      body('CLA in Southampton', { tag: 'h1' }),
      body('All CLA and CLAs'),
      body('Placements', { tag: 'h2' }),
      body('(CLA) placed'),
      body('Codes', { tag: 'h2' }),
      body('percent of CLA_PERM'),
      body('Abbreviations', { tag: 'h2' }),
      item('CLA child looked after'),
    ])
    const expanded = allElements(bytes).filter(({ expansion }) => expansion !== null)
    const { drawn: wordsOf } = wordsIn(readTagged(bytes))
    expect(expanded.map((span) => `${span.role} ${wordsOf(span)}: ${span.expansion}`)).toEqual([
      'Span CLA: child looked after',
      'Span CLA: child looked after',
    ])
    expect(texts.map(({ text }) => text).join('')).toContain('(CLA) placed')
  })

  it('take for one entry what leads to the same page, its number said as a page and dots between parts unsaid', async () => {
    const words = ['[Section](p0)', '[Part](p0) · [Other](p1)', '[12](p0)', '[Notes](p1)']
    const { bytes } = await drawn(
      words.map((text) => body(text, { tag: 'toci' })),
      [body('other')],
    )
    expect(sayAloud(readTagged(bytes))).toEqual(['entry: Section, Part, Other, page 12', 'entry: Notes', 'other'])
  })

  it('leave what is repeated or decoration out of the tree and on the page', async () => {
    const { tree, texts } = await drawn([body('said'), body('repeated', { tag: 'artifact' })])
    expect(elementsOf(tree, 'P')).toHaveLength(1)
    expect(texts.map(({ text }) => text)).toEqual(['said', 'repeated'])
  })

  it('keep the space at which a line was broken', async () => {
    const text = 'Children and families get the right support at the right time, close to home.'
    const { page, texts } = await drawn([body(text)])
    expect(texts.length).toBeGreaterThan(1)
    expect(await charactersOf(page)).toBe(text)
  })

  it('stand right and in the middle where they are to', async () => {
    const { texts } = await drawn([body('end', { align: 'right' }), body('middle', { align: 'centre' })])
    const [end, middle] = texts
    expect((end?.x ?? 0) + (end?.width ?? 0)).toBeCloseTo(236, 1)
    expect((middle?.x ?? 0) + (middle?.width ?? 0) / 2).toBeCloseTo(136, 1)
  })

  it('show a box for what the font lacks, and nothing of controls', async () => {
    const block = textBlock(KIT, 36, 36, 700, [body(HOSTILE)])
    const page = await (await readPdf(await renderPdf(packOf([block])))).getPage(1)
    expect(await charactersOf(page)).toBe('A<b>&amp;"\'\\)(]] >>EMC □□ □ □ café é %PDF {{x}}  end')
  })

  it('have no element where there is no word', async () => {
    const { tree } = await drawn([body(' '), body('one')])
    expect(elementsOf(tree, 'P')).toHaveLength(1)
  })
})
