import { expect, it } from 'vitest'
import { checkHouse } from '../../../src/check/house/check-house.ts'
import { Refusal } from '../../../src/shared/finding.ts'
import type { Picture } from '../../../src/shared/house-style.ts'
import { makePng } from '../../support/make-png.ts'

const FRAME = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
const svg = (inner: string) => Buffer.from(`${FRAME} viewBox="0 0 200 80">${inner}</svg>`)
const RECT = '<rect width="200" height="80" fill="#0a5c36"/>'

function logo(file: string, picture: Picture, more: object = {}) {
  const text = JSON.stringify({ logo: { file, alt: 'New Town Council', ...more } })
  return checkHouse({ text, pictures: new Map([[file.toLowerCase(), picture]]) })
}

async function refusal(file: string, picture: Picture): Promise<string> {
  const thrown = await logo(file, picture).catch((error: unknown) => error)
  return thrown instanceof Refusal ? thrown.findings.map(({ message }) => message).join('\n') : 'nothing was refused'
}

it('is taken as PNG as it is, with its size, its words and the most it may take up', async () => {
  const png = makePng(60, 20)
  const house = await logo('Crest.PNG', png, { ground: 'accent', width: 50.8, height: 12.7 })
  const most = { width: 144, height: 36 }
  expect(house.logo).toEqual({ png, width: 60, height: 20, alt: 'New Town Council', ground: 'accent', most })
})

it('is drawn from SVG as a PNG sharp enough for print, in its own shape', async () => {
  const { logo: drawn } = await logo('crest.svg', svg(RECT))
  expect([drawn?.width, drawn?.height]).toEqual([1400, 560])
  expect(
    Buffer.from(drawn?.png ?? [])
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG')
})

it.each([
  ['no picture at all', 'crest.png', Buffer.from('hello'), /"crest.png" is no PNG file; save it/],
  ['a JPEG by another name', 'crest.png', Buffer.from('\xff\xd8\xff\xe0 JFIF', 'latin1'), /is no PNG file/],
  ['half a file', 'crest.png', makePng(60, 20).subarray(0, 90), /is a damaged PNG file/],
  ['pixels that are not those of its header', 'crest.png', relabelled(), /is a damaged PNG file/],
  ['more pixels than print has', 'crest.png', makePng(4001, 1), /is 4001 by 1 pixels; make it 4000 or fewer each way/],
  ['an interlaced PNG', 'crest.png', makePng(6, 6, [], { laced: 1 }), /save it without interlacing/],
  ['a file too large to read', 'crest.png', null, /is larger than 2 MB; save it smaller, or as SVG/],
  ['an SVG that breaks off', 'crest.svg', Buffer.from('<svg'), /is no SVG file, or a damaged one/],
  ['an SVG of nothing', 'crest.svg', svg(''), /draws nothing/],
  ['a script', 'crest.svg', svg(`${RECT}<script>fetch("x")</script>`), /holds a script; save it as "plain SVG"/],
  ['a web page', 'crest.svg', svg(`${RECT}<foreignObject/>`), /holds a web page/],
  ['words in a font', 'crest.svg', svg(`${RECT}<text>NTC</text>`), /convert the text to paths/],
  ['a picture from elsewhere', 'crest.svg', svg('<image href="https://example.org/a.png"/>'), /save the logo as PNG/],
  ['a style from elsewhere', 'crest.svg', svg(`<style>@import "a.css"</style>${RECT}`), /draws on another file/],
  [
    'a shape from elsewhere',
    'crest.svg',
    svg(`<use xlink:href="file:///etc/a.svg#b"/>${RECT}`),
    /draws on another file/,
  ],
  ['entities that grow', 'crest.svg', Buffer.from(`<!DOCTYPE svg [<!ENTITY a "aa">]>${FRAME}/>`), /declares entities/],
])('that is %s is refused in a sentence', async (_, file, picture, sentence) => {
  expect(await refusal(file, picture)).toMatch(sentence)
})

it.each([
  ['crst.svg', 'there is no "crst.svg" in the folder templates; did you mean "crest.svg"?'],
  ['badge.png', 'there is no "badge.png" in the folder templates; put the logo there'],
  ['photo.jpg', 'expected a file that ends in .png or .svg, found "photo.jpg"'],
])('that is not there is missed by its name, as %s is', async (file, sentence) => {
  const text = JSON.stringify({ logo: { file, alt: 'New Town Council' } })
  const files = { text, pictures: new Map([['crest.svg', svg(RECT)]]) }
  await expect(checkHouse(files)).rejects.toThrow(`logo.file (line 1): ${sentence}`)
})

/** A PNG that says it is taller than its pixels are. */
function relabelled(): Buffer {
  const png = Buffer.from(makePng(8, 8))
  png.writeUInt32BE(9, 20)
  return png
}
