import { describe, expect, it } from 'vitest'
import { renderPdf } from '../../../src/render/pdf/render-pdf.ts'
import { textBlock } from '../../support/demo-blocks.ts'
import { KIT, packOf } from './one-page.ts'
import { readPdf, textsOf } from './read-pdf.ts'

const TEXTS = ['AVATAR Tower To. WAY', 'first offices affirm, “quoted” – 1,491 (19%)', 'double  spaces and 漢字']

describe('the ruler of the PDF', () => {
  it.each(TEXTS)('measures what is drawn, kerning included: %s', async (text) => {
    const block = textBlock(KIT, 36, 36, 700, [
      { style: 'body', text },
      { style: 'body', text: `**${text}**` },
    ])
    const page = await (await readPdf(await renderPdf(packOf([block])))).getPage(1)
    const texts = await textsOf(page)
    const [top = 0, under = 0] = [...new Set(texts.map(({ baseline }) => baseline))]
    const endOf = (line: number) =>
      Math.max(...texts.filter(({ baseline }) => baseline === line).map(({ x, width }) => x + width))
    expect(endOf(top) - 36).toBeCloseTo(KIT.ruler.width(text, 12, 'regular'), 1)
    expect(endOf(under) - 36).toBeCloseTo(KIT.ruler.width(text, 12, 'semibold'), 1)
  })

  it('kerns', () => {
    const apart = KIT.ruler.width('A', 12, 'regular') + KIT.ruler.width('V', 12, 'regular')
    expect(KIT.ruler.width('AV', 12, 'regular')).toBeLessThan(apart)
  })

  it('gives all figures one width', () => {
    const widths = [...'0123456789'].map((figure) => KIT.ruler.width(figure, 8, 'regular'))
    expect(new Set(widths).size).toBe(1)
  })

  it('measures nothing for what is not drawn', () => {
    expect(KIT.ruler.width('\u0000\u200b\u202e', 12, 'regular')).toBe(0)
  })
})
