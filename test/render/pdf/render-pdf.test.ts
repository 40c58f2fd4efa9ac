import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { PRINT, SLIDE } from '../../../src/pack/theme.ts'
import { makePdfRuler } from '../../../src/render/pdf/pdf-ruler.ts'
import { renderPdf } from '../../../src/render/pdf/render-pdf.ts'
import { demoPack } from '../../support/demo-pack.ts'
import { objectsOf, paintsOf, readPdf, textsOf } from './read-pdf.ts'

const pack = demoPack(PRINT, makePdfRuler())
let bytes: Uint8Array

beforeAll(async () => {
  bytes = await renderPdf(pack)
})

describe('the file of a pack', () => {
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllEnvs()
  })

  it('is the same, byte for byte, on another day in another time zone', async () => {
    vi.stubEnv('TZ', 'Pacific/Auckland')
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') })
    expect(Buffer.compare(await renderPdf(pack), bytes)).toBe(0)
  })

  it('says its title, language, dates and standard in both places that readers look', async () => {
    const { info, metadata } = await (await readPdf(bytes)).getMetadata()
    expect(info).toMatchObject({
      Title: 'Performance & <Outcomes>',
      Author: 'Performance team',
      Language: 'en-GB',
      CreationDate: 'D:20240831000000Z',
      PDFFormatVersion: '1.7',
    })
    expect(metadata.get('dc:title')).toBe('Performance & <Outcomes>')
    expect(metadata.get('xmp:createdate')).toBe('2024-08-31T00:00:00Z')
    expect(metadata.get('pdfuaid:part')).toBe('1')
    expect(metadata.get('pdfaid:part')).toBe('2')
    expect([...objectsOf(bytes).values()].some((body) => body.includes('/DisplayDocTitle true'))).toBe(true)
  })

  it('has bookmarks that lead to their pages', async () => {
    const pdf = await readPdf(bytes)
    const outline = await pdf.getOutline()
    expect(outline.map((entry) => entry.title)).toEqual(pack.outline.map((entry) => entry.title))
    expect(outline[3]?.items.map((entry) => entry.title)).toEqual(['Commentary'])
    const dest = outline[3]?.items[0]?.dest
    expect(Array.isArray(dest) && (await pdf.getPageIndex(dest[0]))).toBe(5)
  })

  it('numbers its pages from 1', async () => {
    expect(await (await readPdf(bytes)).getPageLabels()).toEqual(pack.pages.map((_, at) => String(at + 1)))
  })

  it('paints nothing that is neither tagged nor an artifact', async () => {
    const pdf = await readPdf(bytes)
    for (let at = 1; at <= pdf.numPages; at += 1) {
      const { all, unmarked } = await paintsOf(await pdf.getPage(at))
      expect(all).toBeGreaterThan(0)
      expect(unmarked).toBe(0)
    }
  })

  it('writes no text outside a page', async () => {
    const pdf = await readPdf(bytes)
    for (let at = 1; at <= pdf.numPages; at += 1) {
      for (const { x, width, baseline } of await textsOf(await pdf.getPage(at))) {
        expect(x).toBeGreaterThanOrEqual(PRINT.margin - 1)
        expect(x + width).toBeLessThanOrEqual(PRINT.width - PRINT.margin + 1)
        expect(baseline).toBeLessThan(PRINT.height - 10)
      }
    }
  })

  it('embeds both weights as subsets', () => {
    const names = [...objectsOf(bytes).values()].flatMap((body) => /\/FontName \/(\S+)/.exec(body)?.[1] ?? [])
    expect(names.sort()).toEqual([expect.stringMatching(/^[A-Z]{6}\+.*Regular$/), expect.stringMatching(/Semibold$/)])
    expect(bytes.length).toBeLessThan(200_000)
  })

  it('takes the size of the medium', async () => {
    const slides = await readPdf(await renderPdf(demoPack(SLIDE, makePdfRuler())))
    expect((await slides.getPage(1)).view).toEqual([0, 0, SLIDE.width, SLIDE.height])
  })

  it('refuses a bookmark or a link to a page that is not there', async () => {
    const outline = [{ title: 'Lost', page: 'lost', children: [] }]
    await expect(renderPdf({ ...pack, outline })).rejects.toThrow('the outline names lost, which is no page')
    const pages = pack.pages.filter((page) => page.id !== 'notes')
    await expect(renderPdf({ ...pack, pages, outline: [] })).rejects.toThrow('a link leads to notes')
  })
})
